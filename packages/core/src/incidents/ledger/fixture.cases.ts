import type { Claim, ClaimField, Count, Speaker, Status } from '../../records/claim.js'
import { casualtyFields, claimFields, statuses } from '../../records/claim.js'
import type { Document, Furniture } from '../../records/document.js'
import type { Actor, ActorKind, IncidentType, LinkKind, Stage, When } from '../../records/incident.js'
import type { GazetteerPlace } from '../../records/place.js'
import type { LocalIncident, LocalPlace, ReportReading } from '../../records/reading.js'
import type { DatasetRow } from '../../records/table-row.js'
import { uniteActors, type ActorIndex } from './actors.js'
import { membersOf, placeSources, type Member, type ReadSource } from './members.js'
import { byPublication } from './order.js'
import { findCopies } from './copies.js'
import { sourcedClaims, type SourcedClaim } from './fields/root.js'

// A short notation for readings. A claim is one line, its parts between commas:
//   'killed 12+'                                     at least 12 (12 exactly 12, -84 up to 84, 80-84, ~84 about, 24~99 vague)
//   'killed 17 of children, by Ana Bo > army, on 2025-03-11, claimed, as k2, revises k1, actor front'
// "by" gives the chain of speakers ("?guard" is somebody unnamed, "Ana Bo (police)" speaks for the police), "as" an id.

export interface ReportSpec {
  readonly id: string
  readonly outlet?: string | null
  readonly agency?: string | null
  readonly published?: string | null
  /** The row of a table that it is. */
  readonly row?: DatasetRow
  /** Body of its own; the claims' lines follow it. */
  readonly body?: string
  readonly incidents?: readonly IncidentSpec[]
  readonly actors?: readonly Actor[]
}

export interface IncidentSpec {
  readonly key?: string
  readonly type?: IncidentType
  readonly stage?: Stage
  readonly background?: boolean
  /** "2025-03-10", "2025-03-10/2025-03-12", or words that could not be resolved. */
  readonly when?: string
  readonly where?: readonly (GazetteerPlace | LocalPlace)[]
  readonly cues?: readonly string[]
  readonly claims?: readonly string[]
  readonly links?: readonly { readonly kind: LinkKind; readonly target: string }[]
}

export function town(name: string, lat: number, lon: number, admin1 = 'Upper Vale', country = 'XA'): GazetteerPlace {
  return { id: `town:${name}`, name, country, admin1, lat, lon, kind: 'settlement', population: 1000 }
}

export function area(
  kind: GazetteerPlace['kind'],
  name: string,
  country: string | null = 'XA',
  admin1: string | null = null,
): GazetteerPlace {
  return { id: `${kind}:${name}`, name, country, admin1, lat: 10, lon: 10, kind, population: 0 }
}

export function unplaced(name: string, country: string | null = null): LocalPlace {
  return { name, place: null, country }
}

export function actor(id: string, kind: ActorKind = 'armed-group', more: Partial<Actor> = {}): Actor {
  return { id, name: id, aliases: [], kind, country: null, parents: [], known: false, ...more }
}

/** A reading of one report, its text made of the body and one line per claim. */
export function reading(spec: ReportSpec): ReportReading {
  const incidents: LocalIncident[] = []
  let text = spec.body ?? ''
  spec.incidents?.forEach((incident, i) => {
    const key = incident.key ?? `${spec.id}-${i + 1}`
    const claims: Claim[] = []
    incident.claims?.forEach((line, n) => {
      if (text) text += '\n'
      const claim = readClaim(line, { report: spec.id, key, at: text.length, id: `${key}.${n + 1}` })
      claims.push(claim)
      text += claim.quoted
    })
    incidents.push(localIncident(incident, key, claims.map(strip), spec.id))
  })
  return {
    doc: documentOf(spec, text),
    incidents,
    statements: [],
    figures: [],
    actors: spec.actors ?? [],
    annotations: noAnnotations(spec.id),
    problems: [],
  }
}

type Quoted = Claim & { readonly quoted: string }
function strip(claim: Claim): Claim {
  const { quoted: _, ...plain } = claim as Quoted
  return plain
}

function localIncident(spec: IncidentSpec, key: string, claims: readonly Claim[], report: string): LocalIncident {
  return {
    key,
    type: spec.type ?? 'bombing',
    stage: spec.stage ?? 'carried-out',
    background: spec.background ?? false,
    when: whenSpec(spec.when),
    where: (spec.where ?? []).map((place) => ('id' in place ? { name: place.name, place, country: place.country } : place)),
    cues: spec.cues ?? [],
    claims,
    links: (spec.links ?? []).map((link) => ({ ...link, span: { report, start: 0, end: 0, quote: '' } })),
  }
}

function whenSpec(text: string | undefined): When {
  const [start = '', end = start] = (text ?? '').split('/')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(start)) return { start: null, end: null, precision: 'unknown', text: text ?? null }
  return { start, end, precision: start === end ? 'day' : 'range', text: start }
}

function documentOf(spec: ReportSpec, text: string, furniture: readonly Furniture[] = []): Document {
  const published = spec.published ?? null
  return {
    id: spec.id,
    outlet: spec.outlet === undefined ? `Outlet ${spec.id}` : spec.outlet,
    agency: spec.agency ?? null,
    url: null,
    title: null,
    language: 'en',
    published: { value: published, basis: published === null ? 'unknown' : 'metadata' },
    text,
    furniture,
    dateline: null,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    ...(spec.row ? { dataset: spec.row } : {}),
  }
}

/** A document alone, for what looks at texts only. */
export function document(id: string, text: string, published: string | null = null, furniture: readonly Furniture[] = []): Document {
  return documentOf({ id, published }, text, furniture)
}

function noAnnotations(id: string): ReportReading['annotations'] {
  return { schema: 'whosays-annotations/1', id, entities: [], places: [], dates: [], attributions: [] }
}

interface ClaimContext {
  readonly report: string
  readonly key: string
  readonly at: number
  readonly id: string
}

function readClaim(line: string, { report, key, at, id }: ClaimContext): Quoted {
  const [head = '', ...parts] = line.split(/,\s*/)
  const field = claimFields.find((name) => head.startsWith(name + ' '))
  if (!field) throw new Error(`no field in "${line}"`)
  const [words = '', of = null] = head.slice(field.length + 1).split(' of ')
  const part = (name: string): string | null => parts.find((text) => text.startsWith(name + ' '))?.slice(name.length + 1) ?? null
  const own = (name: string | null): string | null => (name === null ? null : `${key}.${name}`)
  return {
    id: own(part('as')) ?? id,
    field,
    value: valueOf(field, words),
    actor: part('actor'),
    of,
    status: statuses.find((status) => parts.includes(status)) ?? ('asserted' satisfies Status),
    speaker: (part('by') ?? '').split(' > ').filter(Boolean).map(speakerOf),
    said: part('on'),
    supersedes: own(part('revises')),
    evidence: { report, start: at, end: at + words.length, quote: words },
    sentence: { start: at, end: at + words.length + 1 },
    rule: 'test',
    basis: parts.includes('inferred') ? 'inferred' : 'stated',
    quoted: words + '.',
  }
}

function valueOf(field: ClaimField, words: string): Count | string {
  return casualtyFields.some((name) => name === field) ? countSpec(words) : words
}

export function countSpec(text: string): Count {
  const number = (digits: string | undefined): number | null => (digits ? Number(digits) : null)
  const match = /^(~?)(\d*)([+~-]?)(\d*)$/.exec(text)
  const [, about, low, sign, high] = match ?? []
  const approx = about === '~' || sign === '~'
  return { low: number(low), high: sign === '+' ? null : sign ? number(high) : number(low), approx, text }
}

function speakerOf(text: string): Speaker {
  const [, anonymous, name = '', organisation = null] = /^(\??)([^(]*?)(?: \((.*)\))?$/.exec(text) ?? []
  return { name, role: null, organisation, actor: null, anonymous: anonymous === '?' }
}

/** The members of all readings, as the ledger would see them. */
export function membersFrom(specs: readonly ReportSpec[]): readonly Member<ReadSource>[] {
  const readings = specs.map(reading).sort((a, b) => byPublication(a.doc, b.doc))
  const sources = placeSources(readings, findCopies(readings.map(({ doc }) => doc)))
  return readings.flatMap((entry, i) => {
    const source = sources[i]
    return source ? membersOf(entry.incidents, source) : []
  })
}

/** The claims of all readings as if they were of one incident, and the actors. */
export function claimsFrom(specs: readonly ReportSpec[]): { readonly claims: readonly SourcedClaim[]; readonly actors: ActorIndex } {
  const actors = uniteActors(specs.flatMap((spec) => spec.actors ?? []))
  return { claims: sourcedClaims(membersFrom(specs), actors), actors }
}
