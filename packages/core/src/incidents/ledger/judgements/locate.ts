import type { Claim } from '../../../records/claim.js'
import type { Anchor, ClaimSubject, LocalSubject } from '../../../records/judgement.js'
import type { LocalIncident, ReportReading } from '../../../records/reading.js'
import type { Range } from '../../../records/span.js'
import { findAnchor } from './anchor.js'

/** Where a subject is today: `found` (its key or id); "gone", "ambiguous" between several, "otherwise" where a claim reads otherwise now. */
export type Located = { readonly found: string } | { readonly lost: 'gone' | 'ambiguous' | 'otherwise' }

/** Finds what judgements spoke of in the readings of today. */
export interface Locator {
  incident(subject: LocalSubject): Located
  claim(subject: ClaimSubject): Located
}

/** More than this share of the evidence has to be an incident's for it to be the one: less may be its neighbour's. */
const MOST = 0.5

/** A locator over readings, of which each report id stands once. */
export function createLocator(readings: readonly ReportReading[]): Locator {
  const reports = new Map(readings.map((reading) => [reading.doc.id, reading]))
  let keys: ReadonlySet<string> | null = null
  const isKey = (key: string): boolean => {
    keys ??= new Set(readings.flatMap(({ incidents }) => incidents.map((local) => local.key)))
    return keys.has(key)
  }
  return {
    incident: (subject) => {
      if (subject.report === null) return isKey(subject.key) ? { found: subject.key } : { lost: 'gone' }
      const reading = reports.get(subject.report)
      return reading ? locateIncident(subject, reading) : { lost: 'gone' }
    },
    claim: (subject) => {
      const reading = reports.get(subject.report)
      return reading ? locateClaim(subject, reading) : { lost: 'gone' }
    },
  }
}

/** The incident of that key; else the one whose claims hold the most of the words, if that is more than half of them. */
function locateIncident({ key, evidence }: LocalSubject, { doc, incidents }: ReportReading): Located {
  if (incidents.some((local) => local.key === key)) return { found: key }
  const places = evidence.map((anchor) => ({ anchor, range: findAnchor(doc.text, anchor) }))
  const all = evidence.reduce((sum, { start, end }) => sum + end - start, 0)
  const scored = incidents.map((local) => ({ local, score: heldBy(local, places) })).filter(({ score }) => score > MOST * all)
  return only(scored, ({ local }) => local.key)
}

/** How many characters of the words are evidence of an incident's claims on the same fields. */
function heldBy({ claims }: LocalIncident, places: readonly { readonly anchor: Anchor; readonly range: Range | null }[]): number {
  let held = 0
  for (const { anchor, range } of places) {
    if (range === null) continue
    const shares = claims.filter(({ field }) => field === anchor.field).map(({ evidence }) => shareOf(evidence, range))
    held += Math.max(0, ...shares)
  }
  return held
}

function shareOf(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The claim of that id; else the one on the same words that says the same. One that says something else was never judged. */
function locateClaim(subject: ClaimSubject, { doc, incidents }: ReportReading): Located {
  const claims = new Map(incidents.flatMap((local) => local.claims.map((claim) => [claim.id, claim] as const)))
  if (claims.has(subject.id)) return { found: subject.id }
  const range = findAnchor(doc.text, subject.evidence)
  if (range === null) return { lost: 'gone' }
  const there = [...claims.values()]
    .filter(({ field }) => field === subject.evidence.field)
    .map((claim) => ({ claim, score: shareOf(claim.evidence, range) }))
    .filter(({ score }) => score > 0)
  const alike = there.filter(({ claim }) => saysTheSame(subject, claim))
  return there.length > 0 && alike.length === 0 ? { lost: 'otherwise' } : only(alike, ({ claim }) => claim.id)
}

function saysTheSame(subject: ClaimSubject, claim: Claim): boolean {
  const speakers = claim.speaker.map(({ name }) => name)
  return (
    sameValue(subject.value, claim.value) &&
    subject.of === claim.of &&
    subject.status === claim.status &&
    subject.actor === claim.actor &&
    JSON.stringify(subject.speakers) === JSON.stringify(speakers)
  )
}

/** Two counts are one value where their bounds are; the words may be cut otherwise. */
export function sameValue(a: Claim['value'], b: Claim['value']): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.low === b.low && a.high === b.high && a.approx === b.approx
}

/** The one with the highest score; two of them are ambiguous. */
function only<T extends { readonly score: number }>(scored: readonly T[], name: (one: T) => string): Located {
  const best = Math.max(...scored.map(({ score }) => score))
  const names = new Set(scored.filter(({ score }) => score === best).map(name))
  const [first] = names
  if (first === undefined) return { lost: 'gone' }
  return names.size > 1 ? { lost: 'ambiguous' } : { found: first }
}
