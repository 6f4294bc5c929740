import type { When } from '../../../records/incident.js'
import { dayWindow, holds, isoDay, shared, widthOf, type DayWindow } from '../days.js'
import type { Member } from '../members.js'

interface Dated {
  readonly window: DayWindow
  readonly when: When
  readonly origin: string
}

/**
 * When it was, from all reports: the narrowest days that the most independent reports agree with. Copies are heard only through
 * their origin. Where no report could be resolved the words of the first that has any are kept.
 */
export function whenOf(members: readonly Member[]): When {
  const dated = datedMembers(members)
  const best = candidates(dated).sort((a, b) => b.support - a.support || widthOf(a.window) - widthOf(b.window) || a.order - b.order)[0]
  if (best) return shownWhen(best.window, dated)
  const text = members.map(({ incident }) => incident.when.text).find((words) => words !== null) ?? null
  return { start: null, end: null, precision: 'unknown', text }
}

function datedMembers(members: readonly Member[]): readonly Dated[] {
  const origins = new Set(members.map(({ source }) => source.report.id))
  return members.flatMap(({ incident, source }) => {
    const window = dayWindow(incident.when)
    const told = source.report.copyOf !== null && origins.has(source.report.copyOf)
    return window && !told ? [{ window, when: incident.when, origin: source.origin.id }] : []
  })
}

/** Every window given, and every overlap of two, with the number of independent reports that allow it. */
function candidates(dated: readonly Dated[]): { window: DayWindow; support: number; order: number }[] {
  const given = distinct(dated.map(({ window }) => window))
  const overlaps = given.flatMap((a, i) => given.slice(i + 1).map((b) => shared(a, b))).filter((window) => window !== null)
  return distinct([...given, ...overlaps]).map((window, order) => {
    const origins = new Set(dated.filter((entry) => holds(entry.window, window)).map((entry) => entry.origin))
    return { window, support: origins.size, order }
  })
}

function distinct(windows: readonly DayWindow[]): readonly DayWindow[] {
  return [...new Map(windows.map((window) => [`${window.start}/${window.end}`, window])).values()]
}

/** The words are those of the first report that gives just these days, else of the first that allows them. */
function shownWhen(window: DayWindow, dated: readonly Dated[]): When {
  const exact = dated.find((entry) => entry.window.start === window.start && entry.window.end === window.end)
  const words = exact ?? dated.find((entry) => holds(entry.window, window))
  const precision = exact?.when.precision ?? (widthOf(window) === 1 ? 'day' : 'range')
  return {
    start: isoDay(window.start),
    end: isoDay(window.end),
    precision: widthOf(window) === 1 ? 'day' : precision,
    text: words?.when.text ?? null,
  }
}
