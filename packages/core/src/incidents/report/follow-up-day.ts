import type { When } from '../../records/incident.js'
import { entryAt } from './entries.js'
import type { EventGroup } from './event.js'
import type { ReportLayers } from './layers.js'

/**
 * The day of an incident whose sentence begins with words that lead on from the one told before: "After dark, settlers ...", "Hours later a bomb
 * ...". Those words are its text. Null for all others: that something is told next does not say when it was.
 */
export function followUpDay(layers: ReportLayers, groups: readonly EventGroup[], days: readonly When[], index: number): When | null {
  const first = groups[index]?.events[0]
  if (!first || groups[index]?.events.some((event) => event.times.some((time) => time.interval !== null))) return null
  const { text } = layers.doc
  const opening = leading.exec(text.slice(first.layers.sentence.start, first.layers.sentence.end).trimStart())?.[1]
  const before = groups.flatMap((other, at) => {
    const day = days[at]
    const start = other.events[0]?.start ?? 0
    const isBefore = at !== index && start < first.start && entryAt(layers.doc, start) === entryAt(layers.doc, first.start)
    return isBefore && day?.start && day.start === day.end ? [{ start, day: day.start }] : []
  })
  const last = before.sort((a, b) => a.start - b.start).at(-1)
  return opening && last ? { start: last.day, end: last.day, precision: 'day', text: opening } : null
}

const leading =
  /^["\u201c]?(after dark|hours later|(?:later|earlier) (?:that|the same) (?:day|night|evening|morning)|minutes later|at about the same time)\b/i
