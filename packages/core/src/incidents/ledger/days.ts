const DAY = 86_400_000

/** The number of a day, counted from 1970-01-01, of an ISO date ("2025-03-10"); NaN where the text is no date. */
export function dayNumber(iso: string): number {
  return Date.parse(iso.slice(0, 10) + 'T00:00:00Z') / DAY
}

/** The ISO date of a day number: the inverse of `dayNumber`. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** Days, both ends inclusive, as day numbers. */
export interface DayWindow {
  readonly start: number
  readonly end: number
}

/** The days of a dated window ("2025-03-10" to "2025-03-12"); null where either end is open or no date. */
export function dayWindow(when: { readonly start: string | null; readonly end: string | null }): DayWindow | null {
  if (when.start === null) return null
  const start = dayNumber(when.start)
  const end = when.end === null ? start : dayNumber(when.end)
  return Number.isFinite(start) && Number.isFinite(end) && start <= end ? { start, end } : null
}

/** How many days a window holds; 1 for one day. */
export function widthOf(window: DayWindow): number {
  return window.end - window.start + 1
}

/** True where every day of `inner` lies in `outer`. */
export function holds(outer: DayWindow, inner: DayWindow): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The days that both windows hold, or null. */
export function shared(a: DayWindow, b: DayWindow): DayWindow | null {
  const start = Math.max(a.start, b.start)
  const end = Math.min(a.end, b.end)
  return start <= end ? { start, end } : null
}

/** Days between the windows: 0 where they touch or overlap. */
export function gapBetween(a: DayWindow, b: DayWindow): number {
  return Math.max(0, b.start - a.end, a.start - b.end)
}
