import { statuses, casualtyFields } from '../records/claim.js'
import { actorKinds, incidentTypes, statementActs } from '../records/incident.js'
import { KnowledgeError } from './knowledge-error.js'
import type * as entry from './lexicon-entries.js'

/** Rows of cells, keyed by the table's path without extension: "en/harm". */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>

/** The entries of each table, in the order of its rows. */
export interface EnglishTables {
  readonly harm: readonly entry.HarmEntry[]
  readonly acts: readonly entry.ActEntry[]
  readonly means: readonly entry.MeansEntry[]
  readonly speech: readonly entry.SpeechEntry[]
  readonly cues: readonly entry.CueEntry[]
  readonly hedges: readonly entry.HedgeEntry[]
  readonly persons: readonly entry.PersonEntry[]
  readonly organisations: readonly entry.OrganisationEntry[]
  readonly nameHeads: readonly entry.NameHeadEntry[]
  readonly roles: readonly entry.RoleEntry[]
  readonly sites: readonly entry.SiteEntry[]
  readonly lightVerbs: readonly entry.LightVerbEntry[]
  readonly nonEvents: readonly entry.NonEventEntry[]
  readonly background: readonly entry.BackgroundEntry[]
  readonly numbers: readonly entry.NumberEntry[]
  readonly retorts: readonly (readonly [string, 'pledge' | 'threaten'])[]
  readonly epithets: readonly entry.EpithetEntry[]
  readonly wrongs: readonly (readonly [string, string])[]
  readonly campaigns: readonly string[]
  readonly displacements: readonly entry.DisplacementEntry[]
  readonly standIns: readonly entry.StandInEntry[]
  readonly comparators: readonly entry.ComparatorEntry[]
}

/** Every table of knowledge/en as typed entries. A missing table is empty. Throws KnowledgeError on an odd cell. */
export function readTables(tables: Tables): EnglishTables {
  const rows = <T>(name: string, read: (row: Row) => T): readonly T[] => (tables[`en/${name}`] ?? []).map(read)
  return {
    harm: rows('harm', readHarm),
    acts: rows('acts', readAct),
    means: rows('means', (row): entry.MeansEntry => ({ ...phrase(row), class: one(row, 1, meansClasses), type: maybe(row, 2, types) })),
    speech: rows('speech', readSpeech),
    cues: rows('cues', (row): entry.CueEntry => ({ ...phrase(row), upos: one(row, 1, classes), source: list(row, 2), content: list(row, 3) })),
    hedges: rows('hedges', (row): entry.HedgeEntry => ({ ...phrase(row), upos: text(row, 1), status: one(row, 2, statusNames) })),
    persons: rows('persons', (row): entry.PersonEntry => ({ ...phrase(row), class: text(row, 1), of: text(row, 2), number: one(row, 3, numbers) })),
    organisations: rows('organisations', (row): entry.OrganisationEntry => ({ ...phrase(row), kind: one(row, 1, kinds), class: text(row, 2) })),
    nameHeads: rows('name-heads', (row): entry.NameHeadEntry => ({ ...phrase(row), kind: one(row, 1, kinds) })),
    roles: rows('roles', (row): entry.RoleEntry => ({ ...phrase(row), class: text(row, 1), anonymous: text(row, 2) === 'anonymous' })),
    sites: rows('sites', (row): entry.SiteEntry => ({ ...phrase(row), class: text(row, 1) })),
    lightVerbs: rows('light-verbs', readLightVerb),
    nonEvents: rows('non-events', (row): entry.NonEventEntry => ({ ...phrase(row), reason: text(row, 1) })),
    background: rows('background', (row): entry.BackgroundEntry => ({ ...phrase(row), kind: one(row, 1, backgroundKinds) })),
    numbers: rows('numbers', readNumber),
    retorts: rows('retorts', (row): readonly [string, 'pledge' | 'threaten'] => [text(row, 0), one(row, 1, retortActs)]),
    epithets: rows('epithets', (row) => ({ word: text(row, 0), upos: one(row, 1, epithetClasses), act: one(row, 2, epithetActs) })),
    wrongs: rows('wrongs', (row): readonly [string, string] => [text(row, 0), text(row, 1)]),
    campaigns: rows('campaigns', (row) => text(row, 0)),
    displacements: rows('displacements', (row): entry.DisplacementEntry => ({ ...phrase(row), people: one(row, 1, displacedRoles) })),
    standIns: rows('stand-ins', (row): entry.StandInEntry => ({ ...phrase(row), use: one(row, 1, standInUses), sides: sidesIn(row) })),
    comparators: rows('comparators', (row): entry.ComparatorEntry => ({ ...phrase(row), effect: one(row, 1, effects), position: one(row, 2, positions) })),
  }
}

type Row = readonly string[]

/** Values that a column may hold, found by their own text. */
const choice = <T extends string>(...values: readonly T[]): ReadonlyMap<string, T> => new Map(values.map((value) => [value, value]))
const standInUses = choice('people', 'unit', 'body', 'name', 'collective', 'bar')
const sides = choice('insurgent', 'militia', 'criminal', 'army', 'police', 'other')
const classes = choice('NOUN', 'VERB', 'ADJ', 'ADV', 'ADP')
const displacedRoles = choice('subj', 'obj')
const retortActs = choice('pledge', 'threaten')
const epithetClasses = choice('ADJ', 'NOUN', 'FEELING')
const epithetActs = choice('condemn', 'deny', 'justify', 'mourn', 'welcome')
const strengths = choice('strong', 'weak')
const meansClasses = choice('weapon', 'platform', 'vehicle', 'method', 'munition')
const numbers = choice('one', 'group', 'plural')
const backgroundKinds = choice('history', 'period', 'anniversary', 'sequence')
const numberKinds = choice('cardinal', 'ordinal', 'vague', 'open', 'dozen-like', 'multiplier', 'fraction', 'none')
const effects = choice('at-least', 'more-than', 'at-most', 'less-than', 'about', 'nearly', 'between', 'range', 'exactly')
const positions = choice('before', 'after')
const subjects = choice('agent', 'patient', 'act')
const objects = choice('act', 'agent', 'patient', 'none')
const harms = choice(...casualtyFields, 'casualties')
const types = choice(...incidentTypes)
const statusNames = choice(...statuses)
const kinds = choice(...actorKinds)
const acts = choice(...statementActs)

const text = (row: Row, index: number): string => row[index] ?? ''

function one<T extends string>(row: Row, index: number, values: ReadonlyMap<string, T>): T {
  const found = values.get(text(row, index))
  if (found === undefined) throw new KnowledgeError(`"${text(row, 0)}" has "${text(row, index)}", expected one of ${[...values.keys()].join(', ')}`)
  return found
}

const maybe = <T extends string>(row: Row, index: number, values: ReadonlyMap<string, T>): T | null => (text(row, index) === '' ? null : one(row, index, values))

/** Lists repeat a few dozen texts thousands of times: each is cut up once. */
const lists = new Map<string, readonly string[]>([['', []]])
function list(row: Row, index: number): readonly string[] {
  const cell = text(row, index)
  const known = lists.get(cell)
  if (known !== undefined) return known
  const parts = cell.split(',')
  lists.set(cell, parts)
  return parts
}

const sidesIn = (row: Row): readonly entry.GroupSide[] => list(row, 2).map((side) => one([text(row, 0), side], 1, sides))

const phrase = (row: Row): { phrase: string; words: readonly string[] } => ({ phrase: text(row, 0), words: text(row, 0).split(' ') })

function readHarm(row: Row): entry.HarmEntry {
  const [phrase, words] = [text(row, 0), text(row, 0).split(' ')]
  return { phrase, words, upos: one(row, 1, classes), harm: one(row, 2, harms), patient: list(row, 3), act: maybe(row, 4, types), strength: one(row, 5, strengths) }
}

function readAct(row: Row): entry.ActEntry {
  const [phrase, words] = [text(row, 0), text(row, 0).split(' ')]
  return {
    phrase, words, upos: one(row, 1, classes), type: one(row, 2, types), agent: list(row, 3), patient: list(row, 4),
    generic: text(row, 5) === 'generic', strength: one(row, 6, strengths),
  }
}

function readSpeech(row: Row): entry.SpeechEntry {
  const [phrase, words] = [text(row, 0), text(row, 0).split(' ')]
  return {
    phrase, words, upos: one(row, 1, classes), act: one(row, 2, acts), status: maybe(row, 3, statusNames), source: list(row, 4),
    content: list(row, 5), addressee: list(row, 6), strength: one(row, 7, strengths),
  }
}

function readLightVerb(row: Row): entry.LightVerbEntry {
  return { lemma: text(row, 0), particle: text(row, 1), subject: one(row, 2, subjects), object: one(row, 3, objects), strength: one(row, 4, strengths) }
}

function readNumber(row: Row): entry.NumberEntry {
  return {
    word: text(row, 0), low: Number(text(row, 1)), high: Number(text(row, 2)), approx: text(row, 3) === 'approx', kind: one(row, 4, numberKinds),
    withArticle: text(row, 5) === 'article',
  }
}
