// Our incidents against those of somebody's table: which are one, and what each has alone. No score: a pair is within so many days and
// kilometres, of one country and of kinds that may be one; of several the nearest day wins, then the nearest place, the same type, the
// nearest number. Each incident stands in one pair at most.
import type { Incident } from '../../records/incident.js'
import { dayWindow, gapBetween, widthOf, type DayWindow } from '../ledger/days.js'
import { byCodeUnit } from '../ledger/order.js'
import { mayBeOneKind } from './kinds.js'
import { fitNumbers, numberGap, type NumberFit } from './pair-number.js'
import { fitPlaces, isVaguePlace, type PlaceFit } from './pair-place.js'

/** How far apart two incidents may be and still be one. */
export interface CompareLimits {
  readonly days: number
  readonly km: number
}

/** One incident as we have it and as they have it. */
export interface IncidentPair {
  readonly ours: Incident
  readonly theirs: Incident
  /** What speaks for it, in words: when, where, what. */
  readonly why: readonly string[]
  /** How their number of killed stands to our versions. */
  readonly number: NumberFit
}

/** An incident that one side has alone. `vague` says what it lacks to be held against others at all, or is null. */
export interface LoneIncident {
  readonly incident: Incident
  readonly vague: string | null
}

export interface IncidentComparison {
  readonly pairs: readonly IncidentPair[]
  readonly onlyOurs: readonly LoneIncident[]
  readonly onlyTheirs: readonly LoneIncident[]
}

/** A window wider than this is a period, and would fit everything in it. */
const WIDEST = 31

interface Candidate {
  readonly ours: Incident
  readonly theirs: Incident
  readonly days: number
  readonly place: PlaceFit
  readonly number: number
}

/**
 * Pairs our incidents with theirs, one to one, and tells what is left on either side. `known` holds pairs that need no likeness: their
 * incident's id -> ours, where their row is among the reports of our incident. The order of the lists makes no difference.
 */
export function compareIncidents(
  ours: readonly Incident[],
  theirs: readonly Incident[],
  limits: CompareLimits,
  known: ReadonlyMap<string, string> = new Map(),
): IncidentComparison {
  const pairs: IncidentPair[] = []
  const [takenOurs, takenTheirs] = [new Set<string>(), new Set<string>()]
  const take = (a: Incident, b: Incident, why: readonly string[]): void => {
    if (takenOurs.has(a.id) || takenTheirs.has(b.id)) return
    takenOurs.add(a.id)
    takenTheirs.add(b.id)
    pairs.push({ ours: a, theirs: b, why, number: fitNumbers(a.casualties.killed, b.casualties.killed) })
  }
  const byId = new Map(ours.map((incident) => [incident.id, incident]))
  for (const b of [...theirs].sort(byIncidentId)) {
    const a = byId.get(known.get(b.id) ?? '')
    if (a) take(a, b, ['their row is among its reports'])
  }
  for (const { ours: a, theirs: b, days, place } of candidatesOf(ours, theirs, limits).sort(nearest)) {
    take(a, b, [daysWords(a, b, days), place.why, typeWords(a, b)])
  }
  const alone = (all: readonly Incident[], taken: ReadonlySet<string>): readonly LoneIncident[] =>
    all
      .filter(({ id }) => !taken.has(id))
      .map((incident) => ({ incident, vague: vagueness(incident) }))
      .sort((a, b) => byDay(a.incident, b.incident))
  return {
    pairs: pairs.sort((a, b) => byDay(a.theirs, b.theirs)),
    onlyOurs: alone(ours, takenOurs),
    onlyTheirs: alone(theirs, takenTheirs),
  }
}

/** What an incident lacks to be held against others; null where nothing. */
function vagueness(incident: Incident): string | null {
  const window = dayWindow(incident.when)
  if (incident.stage === 'planned' || incident.stage === 'threatened') return `only ${incident.stage}`
  if (window === null) return 'no day known'
  if (widthOf(window) > WIDEST) return `more than ${WIDEST} days long`
  return isVaguePlace(incident.where) ? 'no place known beyond its country' : null
}

function candidatesOf(ours: readonly Incident[], theirs: readonly Incident[], limits: CompareLimits): Candidate[] {
  const byDayNumber = new Map<number, Incident[]>()
  for (const incident of ours.filter((one) => vagueness(one) === null))
    for (const day of daysOf(incident, 0)) byDayNumber.set(day, [...(byDayNumber.get(day) ?? []), incident])
  return theirs
    .filter((one) => vagueness(one) === null)
    .flatMap((b) => {
      const near = new Set(daysOf(b, limits.days).flatMap((day) => byDayNumber.get(day) ?? []))
      return [...near].flatMap((a) => candidate(a, b, limits) ?? [])
    })
}

/** The days of an incident, and so many before and after. */
function daysOf({ when }: Incident, more: number): readonly number[] {
  const window = dayWindow(when)
  return window === null ? [] : Array.from({ length: widthOf(window) + 2 * more }, (_, i) => window.start - more + i)
}

function candidate(a: Incident, b: Incident, { days, km }: CompareLimits): Candidate | null {
  const [here, there]: readonly (DayWindow | null)[] = [dayWindow(a.when), dayWindow(b.when)]
  if (!here || !there || gapBetween(here, there) > days || !mayBeOneKind(a.type, b.type)) return null
  const place = fitPlaces(a.where, b.where, km)
  return place && { ours: a, theirs: b, days: gapBetween(here, there), place, number: numberGap(a.casualties.killed, b.casualties.killed) }
}

function nearest(a: Candidate, b: Candidate): number {
  const otherType = ({ ours, theirs }: Candidate): number => Number(ours.type !== theirs.type)
  return (
    a.days - b.days ||
    a.place.rank - b.place.rank ||
    otherType(a) - otherType(b) ||
    a.number - b.number ||
    (a.place.km ?? Infinity) - (b.place.km ?? Infinity) ||
    byCodeUnit(a.ours.id, b.ours.id) ||
    byCodeUnit(a.theirs.id, b.theirs.id)
  )
}

const daysTold = ({ when }: Incident): string =>
  when.start === when.end ? (when.start ?? '?') : `${when.start ?? '?'} to ${when.end ?? '?'}`

function daysWords(a: Incident, b: Incident, days: number): string {
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'} apart (${daysTold(a)}, ${daysTold(b)})`
  return daysTold(a) === daysTold(b) ? `both ${daysTold(a)}` : `${daysTold(a)} and ${daysTold(b)} overlap`
}

const spoken = (incident: Incident): string => incident.type.replace(/-/g, ' ')

function typeWords(a: Incident, b: Incident): string {
  return a.type === b.type ? `both ${spoken(a)}` : `${spoken(a)} and ${spoken(b)}`
}

function byIncidentId(a: Incident, b: Incident): number {
  return byCodeUnit(a.id, b.id)
}

function byDay(a: Incident, b: Incident): number {
  return byCodeUnit(a.when.start ?? '', b.when.start ?? '') || byIncidentId(a, b)
}
