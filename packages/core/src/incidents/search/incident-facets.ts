import { casualtyFields, countedClaim, type CasualtyField, type Claim } from '../../records/claim.js'
import type { Incident, IncidentType, Tally } from '../../records/incident.js'
import { countryName } from '../../knowledge/country-names.js'
import { foldPieces, foldWords } from './fold-words.js'

/** One number that somebody gave of a toll. */
export interface FacetCount {
  readonly field: CasualtyField
  /** The least it leaves open; 0 where only an upper end was given ("up to 84"). */
  readonly low: number
  /** The most it leaves open; null where the upper end is open ("at least 12"). */
  readonly high: number | null
}

/** What incidents are found by. A function of the incident as it is shown, so of its claims as people judged them. */
export interface IncidentFacets {
  readonly type: IncidentType
  /** ISO 3166-1 alpha-2; null where it is unknown. */
  readonly country: string | null
  /** The days it may have happened on, from and to; null where there is none, and both for an undated incident. */
  readonly first: string | null
  readonly last: string | null
  /** The day it is listed under; null for the undated. */
  readonly day: string | null
  readonly contested: boolean
  /** Each number of the whole that was ever given, those that were revised among them; of its classes where nobody counted the whole. */
  readonly counts: readonly FacetCount[]
  /** Everybody in the chain of a claim that counts: names, roles and organisations, folded. */
  readonly speakers: readonly string[]
  /** Perpetrators, targets and victims: names, words and ids, folded. */
  readonly actors: readonly string[]
  /** All words that it can be found by, folded; those of its reports stand elsewhere. */
  readonly words: string
}

/** What an incident is found by: see `IncidentFacets`. */
export function incidentFacets(incident: Incident): IncidentFacets {
  const { type, when, where, standing } = incident
  const claims = incident.claims.map(countedClaim).filter((claim) => claim !== null)
  return {
    type,
    country: where.country,
    first: when.start ?? (when.end === null ? null : EARLIEST),
    last: when.end ?? (when.start === null ? null : LATEST),
    day: when.start ?? when.end,
    contested: standing === 'contested',
    counts: casualtyFields.flatMap((field) => countsOf(field, incident.casualties[field])),
    speakers: speakersOf(claims),
    actors: actorsOf(incident, claims),
    words: wordsOf(incident, claims),
  }
}

/** Ends of a time that has only the other end. */
const EARLIEST = '0000-01-01'
const LATEST = '9999-12-31'

function countsOf(field: CasualtyField, tally: Tally | null): readonly FacetCount[] {
  if (tally === null) return []
  const whole = tally.versions.filter(({ of }) => of === null)
  const counted = whole.length > 0 ? whole : tally.versions
  const counts = counted
    .filter(({ low, high }) => low !== null || high !== null)
    .map(({ low, high }): FacetCount => ({ field, low: low ?? 0, high }))
  return [...new Map(counts.map((count) => [JSON.stringify(count), count])).values()]
}

function speakersOf(claims: readonly Claim[]): readonly string[] {
  return folded(
    claims.flatMap(({ speaker }) => speaker.flatMap(({ name, role, organisation, actor }) => [name, role, organisation, actor])),
  )
}

const partyFields: readonly Claim['field'][] = ['perpetrator', 'target', 'victim']

function actorsOf({ perpetrators, targets }: Incident, claims: readonly Claim[]): readonly string[] {
  const parties = [...perpetrators, ...targets].flatMap(({ name, actor }) => [name, actor])
  const told = claims.filter(({ field }) => partyFields.includes(field)).flatMap(({ value, actor }) => [wordsIn(value), actor])
  return folded([...parties, ...told])
}

function wordsOf({ summary, where, means }: Incident, claims: readonly Claim[]): string {
  const place = [where.name, where.admin1, where.country === null ? null : countryName(where.country)]
  const told = claims.flatMap(({ evidence, value }) => [evidence.quote, wordsIn(value)])
  return foldPieces([summary, ...place, ...means, ...told, ...speakersOf(claims)])
}

function wordsIn(value: Claim['value']): string {
  return typeof value === 'string' ? value : value.text
}

function folded(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.map((name) => foldWords(name ?? '')))].filter((words) => words !== '').sort()
}
