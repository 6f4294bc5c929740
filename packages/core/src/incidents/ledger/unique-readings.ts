import { hashText } from '../../engine/hash.js'
import type { Problem } from '../../records/problem.js'
import type { ReportReading } from '../../records/reading.js'
import { byCodeUnit, byPublication } from './order.js'

/** Readings of which each report id stands once, in the order of reports, and what was left out. */
export interface UniqueReadings {
  readonly readings: readonly ReportReading[]
  readonly problems: readonly Problem[]
}

/**
 * One reading per report id. The same report twice is one; an id that two texts bear is a problem, and the first stays: the one
 * published first, else the one with the smaller hash. (The set has no order of reading: intake, which has one, may choose before.)
 */
export function uniqueReadings(readings: readonly ReportReading[]): UniqueReadings {
  const byId = new Map<string, ReportReading[]>()
  for (const reading of readings) {
    const bearers = byId.get(reading.doc.id)
    if (bearers) bearers.push(reading)
    else byId.set(reading.doc.id, [reading])
  }
  const kept: ReportReading[] = []
  const problems: Problem[] = []
  for (const bearers of byId.values()) {
    const [first, ...others] = bearers.length > 1 ? firstComesFirst(bearers) : bearers
    if (!first) continue
    kept.push(first)
    const otherTexts = new Set(others.map((other) => other.doc.text).filter((text) => text !== first.doc.text))
    for (const text of otherTexts) problems.push(duplicateId(first.doc.id, text))
  }
  return { readings: kept.sort((a, b) => byPublication(a.doc, b.doc)), problems }
}

function firstComesFirst(bearers: readonly ReportReading[]): ReportReading[] {
  const ranked = bearers.map((reading) => ({ reading, hash: contentHash(reading) }))
  // Two versions of a reader may have read one text differently: then the readings themselves decide.
  const byReading = (a: ReportReading, b: ReportReading): number => byCodeUnit(JSON.stringify(a), JSON.stringify(b))
  ranked.sort((a, b) => byPublication(a.reading.doc, b.reading.doc) || byCodeUnit(a.hash, b.hash) || byReading(a.reading, b.reading))
  return ranked.map((entry) => entry.reading)
}

function contentHash({ doc }: ReportReading): string {
  return hashText([doc.text, doc.outlet ?? '', doc.title ?? '', doc.url ?? '', doc.agency ?? ''].join('\u0000'))
}

function duplicateId(id: string, text: string): Problem {
  const opening = text.slice(0, 60).replace(/\s+/g, ' ').trim()
  const message = `report id "${id}" also stands on another text ("${opening}"), which was left out: give that report an id of its own`
  return { report: id, code: 'duplicate-id', message }
}
