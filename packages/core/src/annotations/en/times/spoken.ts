import type { Day } from './calendar.js'
import type { Candidate } from './meaning.js'
import type { Resolved } from './resolve/resolved.js'
import type { Stretch } from './stretch.js'

/** How many sentences back a date is still the one spoken of. */
const REACH = 5

interface Said {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly stretch: Stretch
  readonly quarter: boolean
  /** True for what was itself counted from something: two in a row ("a year earlier") do not add up. */
  readonly counted: boolean
  /** True for the day on which somebody spoke ("said on Tuesday"): the story goes on from other days, where there are any. */
  readonly ofSaying: boolean
}

/** The dates spoken of so far: what "that day", "a day earlier" and "a year earlier" hang on. Holds state while one report is read. */
export class Spoken {
  readonly #said: Said[] = []
  #monthsSince = -1

  add(candidate: Candidate, { stretch, type, value }: Resolved, sentence: number, ofSaying: boolean): void {
    // "In the nine months ... a year earlier" compares with months, no longer with the quarter spoken of before.
    if (type === 'DURATION' && /^P[69]M$/.test(value)) this.#monthsSince = candidate.start
    if (stretch === null || type === 'DURATION' || type === 'SET') return
    const quarter = candidate.meaning.kind === 'part-of-year' && 'quarter' in candidate.meaning.part
    const { meaning } = candidate
    const counted = meaning.kind === 'shift' && meaning.unit === 'year' && meaning.counted
    this.#said.push({ start: candidate.start, end: candidate.end, sentence, stretch, quarter, counted, ofSaying })
  }

  /** The day, stretch and quarter last spoken of before a candidate; for a time of day, the day nearest to it in its sentence. */
  before(
    candidate: Candidate,
    sentence: number,
    reference: Day | null,
  ): { lastDay: Stretch | null; lastStretch: Stretch | null; lastQuarter: Stretch | null } {
    const near = this.#said.filter((said) => sentence - said.sentence <= REACH)
    // "15 March: A day later" counts from the date before that one.
    const gap = candidate.meaning.kind === 'shift' && candidate.meaning.by !== 0 ? 2 : 0
    const earlier = near.filter((said) => said.end + gap < candidate.start)
    const lastDay = candidate.meaning.kind === 'clock' ? this.#dayRound(candidate, sentence) : dayBefore(earlier, candidate, sentence)
    return {
      lastDay: lastDay?.stretch ?? null,
      lastStretch: earlier.findLast((said) => said.stretch.precision !== 'range' && !said.counted)?.stretch ?? null,
      lastQuarter: this.#said.findLast((said) => this.#isQuarter(said, candidate, sentence, reference))?.stretch ?? null,
    }
  }

  /** A quarter that was over when the report came out: results are told of no other. */
  #isQuarter(said: Said, candidate: Candidate, sentence: number, reference: Day | null): boolean {
    if (!said.quarter || said.start >= candidate.start || said.start < this.#monthsSince) return false
    return sentence - said.sentence <= REACH + 1 && (reference === null || said.stretch.end < reference)
  }

  #dayRound(candidate: Candidate, sentence: number): Said | undefined {
    const near = this.#said.filter(isDay).filter((said) => sentence - said.sentence <= 1)
    // "fell on Sunday, police said on Tuesday. At 2 a.m. ..." is still told of Sunday
    const days = near.filter((said) => !said.ofSaying || said.sentence === sentence || near.every((one) => one.ofSaying))
    const distance = (said: Said): number => (said.start >= candidate.end ? said.start - candidate.end : candidate.start - said.end)
    return days.sort((a, b) => b.sentence - a.sentence || distance(a) - distance(b))[0]
  }
}

/** The day a story goes on from; none where its own sentence last spoke of a month or year ("last month ... and a week later"). */
function dayBefore(earlier: readonly Said[], { meaning }: Candidate, sentence: number): Said | undefined {
  const last = earlier.at(-1)
  const isCoarse = last !== undefined && last.sentence === sentence && coarse.has(last.stretch.precision)
  if (isCoarse && meaning.kind === 'shift' && meaning.by !== 0) return undefined
  return earlier.findLast((said) => isDay(said) && !said.ofSaying) ?? earlier.findLast(isDay)
}

const coarse: ReadonlySet<string> = new Set(['month', 'season', 'year'])

function isDay(said: Said): boolean {
  return said.stretch.precision === 'day'
}
