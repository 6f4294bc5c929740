import type { Candidate, Meaning } from '../meaning.js'

// "10 p.m." + "Wednesday" -> "10 p.m. Wednesday"; "5 p.m. EST" + "Nov. 6"; "Tuesday" + "last week" -> "Tuesday of last week"
// not: "Friday" + "8:30 a.m." the other way round, which stay two, nor what words stand between

const between = /^(?:,?[\s\u00a0]+(?:on[\s\u00a0]+)?|,[\s\u00a0]*)$/iu
const ofWeek = /^,?[\s\u00a0]+(?:of[\s\u00a0]+)?$/iu

/** Joins neighbours that together name one time. `text` is the document's. */
export function joinTimes(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const joined: Candidate[] = []
  for (const next of candidates) {
    const last = joined.at(-1)
    const one = last && join(last, next, text.slice(last.end, next.start))
    if (one) joined[joined.length - 1] = one
    else joined.push(next)
  }
  return joined
}

function join(first: Candidate, second: Candidate, gap: string): Candidate | null {
  if (first.meaning.kind === 'clock' && namesDay(second.meaning) && second.clock === null && between.test(gap)) {
    return { ...second, start: first.start, clock: first.clock }
  }
  const week = second.meaning
  if (
    first.meaning.kind === 'weekday' &&
    first.meaning.which === null &&
    week.kind === 'shift' &&
    week.unit === 'week' &&
    ofWeek.test(gap)
  ) {
    if (week.from === 'publication') return { ...first, end: second.end, meaning: { ...first.meaning, week: week.by } }
  }
  return null
}

/** True where the meaning is one day, so that a time of day can stand with it. */
function namesDay(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar') return meaning.day !== null
  return meaning.kind === 'weekday' || (meaning.kind === 'shift' && meaning.unit === 'day') || meaning.kind === 'part-of-day'
}
