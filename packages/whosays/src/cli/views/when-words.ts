import type { When } from '@whosays/core'
import { plain } from '../style.js'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

interface Day {
  readonly year: number
  readonly month: string
  readonly day: number
}

function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  return { year, month: months[month - 1] ?? '?', day }
}

/** "2025-03-10" -> "10 Mar 2025". */
export function dayWords(iso: string): string {
  const { year, month, day } = dayOf(iso)
  return `${day} ${month} ${year}`
}

/** "10–12 Mar 2025", "28 Feb – 3 Mar 2025", "Jun–Aug 2024" where only months are meant. */
function spanWords(start: string, end: string, byMonth: boolean): string {
  const [a, b] = [dayOf(start), dayOf(end)]
  if (byMonth && a.year === b.year) return a.month === b.month ? `${a.month} ${a.year}` : `${a.month}–${b.month} ${a.year}`
  if (byMonth) return `${a.month} ${a.year} – ${b.month} ${b.year}`
  if (a.year !== b.year) return `${dayWords(start)} – ${dayWords(end)}`
  return a.month === b.month ? `${a.day}–${b.day} ${a.month} ${a.year}` : `${a.day} ${a.month} – ${b.day} ${b.month} ${a.year}`
}

/** The time of an incident in few columns: "10 Mar 2025", "Mar 2025", "2024", "undated". Never a made-up first of the month. */
export function whenWords({ start, end, precision }: When): string {
  if (start === null) return end === null ? 'undated' : `by ${dayWords(end)}`
  if (precision === 'year' && start.slice(0, 4) === (end ?? start).slice(0, 4)) return start.slice(0, 4)
  if (end === null) return `from ${dayWords(start)}`
  return start === end ? dayWords(start) : spanWords(start, end, precision === 'month' || precision === 'season')
}

/** The same with its weekday, its precision and the words behind it: "Mon 10 Mar 2025, to the day (“Monday”)". */
export function whenFully(when: When): string {
  const { start, end, precision, text } = when
  const quoted = text === null ? '' : ` (“${plain(text)}”)`
  if (start === null) return `undated${quoted}`
  const weekday = start === end ? `${weekdays[new Date(`${start}T00:00:00Z`).getUTCDay()] ?? ''} ` : ''
  return `${weekday}${whenWords(when)}${precision === 'unknown' ? '' : `, to the ${precision}`}${quoted}`
}
