import type { CasualtyField, Incident, SeriesChange, SeriesPoint } from '@whosays/core'
import { clip, pad, spread, wrap } from '../layout.js'
import { bold, plain } from '../style.js'
import { boundsWords, countedWords, tallyWords } from './bounds-words.js'
import { outletOf, type LedgerIndex } from './ledger-index.js'
import { dayWords } from './when-words.js'
import { countOf } from './words.js'

/** "other-scope" -> "other scope". */
function changeWords(change: SeriesChange): string {
  return change.replace('-', ' ')
}

function dayOf({ asOf, by, former }: SeriesPoint): string {
  if (asOf !== null) return dayWords(asOf)
  if (by === null) return former ? 'earlier' : 'undated'
  return `${former ? 'before' : 'by'} ${dayWords(by)}`
}

function numberOf(point: SeriesPoint): string {
  const words = countedWords(boundsWords(point), point.of)
  return point.denied ? `not ${words}` : words
}

/** "police, mayor; 3 reports"; the outlets where nobody is quoted. */
function tellersOf(index: LedgerIndex, { speakers, reports }: SeriesPoint): string {
  const outlets = reports.map((id) => {
    const report = index.reports.get(id)
    return report === undefined ? id : outletOf(report)
  })
  const who = speakers.length > 0 ? speakers.join(', ') : `${[...new Set(outlets)].join(', ')}, own voice`
  return plain(who) + (reports.length > 1 ? `; ${countOf(reports.length, 'report')}` : '')
}

const dayColumn = 20
const changeColumn = 13
const widestNumber = 22

/** A toll over time: day, number, what it is to those before it, who says it. */
export function seriesLines(
  index: LedgerIndex,
  incident: Incident,
  field: CasualtyField,
  points: readonly SeriesPoint[],
  width: number,
): readonly string[] {
  const tally = incident.casualties[field]
  const head = bold(`${field} ${tally === null ? 'not given' : tallyWords(tally)}`)
  if (points.length === 0) return [head, ...wrap(`No claim on ${field} counts here.`, width, 2)]
  const numberColumn = Math.min(widestNumber, Math.max(...points.map((point) => numberOf(point).length))) + 2
  const lines = points.flatMap((point) => {
    const number = clip(numberOf(point), widestNumber)
    const facts = `  ${pad(dayOf(point), dayColumn)}${pad(number, numberColumn)}${pad(changeWords(point.change), changeColumn)}`
    const narrow = width - facts.length < 16
    const who = wrap(tellersOf(index, point), width, narrow ? dayColumn + 2 : facts.length)
    return narrow ? [facts.trimEnd(), ...who] : [facts + (who[0] ?? '').trimStart(), ...who.slice(1)]
  })
  return [spread(head, countOf(points.length, 'point'), width), ...lines]
}
