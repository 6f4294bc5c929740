import { clauseTop } from '../../annotations/en/clauses/tree.js'
import type { TimeMention } from '../../records/mark.js'
import type { SentenceLayers } from './layers.js'

/** A comma and a blank between a time and the "when" that takes it up. */
const BEHIND_COMMA = 2

/** The verb of the clause that takes a time up with "when" ("since 2016, when a bomber killed 19"); null where none does. */
export function toldOf({ tree }: SentenceLayers, time: TimeMention): number | null {
  const when = tree.tokens.find(({ form, start }) => form.toLowerCase() === 'when' && start >= time.end && start - time.end <= BEHIND_COMMA)
  return when === undefined || when.head < 0 ? null : clauseTop(tree, when.head)
}

/** "since 2016, when": 2016 itself, for what the clause tells. */
export function plainTime(time: TimeMention): TimeMention {
  const year = /^\d{4}$/.exec(time.value)?.[0]
  if (!time.period || year === undefined) return time
  return { ...time, period: false, interval: { start: `${year}-01-01`, end: `${year}-12-31` } }
}
