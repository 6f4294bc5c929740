import type { HarmCount } from '../../../mentions/en/harm/harm-mention.js'
import type { EventMention } from '../event.js'
import type { Telling } from './cast.js'
import type { Told } from './told.js'

const others = new Set(['other', 'others', 'more', 'another'])

/** "four others", "two more people", "three other men": people beside those told of before. */
export function isOfOthers({ layers }: EventMention, { evidence }: HarmCount): boolean {
  const first = layers.tree.tokens.findIndex((token) => token.start >= evidence.start)
  return first >= 0 && layers.tree.tokens.slice(first, first + REACH).some((token) => others.has(token.form.toLowerCase()))
}

/** The number, the word and perhaps one between. */
const REACH = 3

/**
 * "A man is in critical condition and four others were hurt": with the persons whom the sentence told of before, the others are five. Of the sentence
 * alone, since further up others may be counted already.
 */
export function othersBeside(told: readonly Told[], persons: readonly Telling[]): readonly (Told & { readonly sum: number })[] {
  return told.flatMap((one) => {
    const [count] = one.counts
    if (
      !count ||
      one.counts.length > 1 ||
      count.count.low === null ||
      count.count.low !== count.count.high ||
      !isOfOthers(one.event, count)
    )
      return []
    const sentence = one.event.layers.sentence.index
    const before = persons.filter(({ victim, harm }) => victim.sentence === sentence && victim.token < one.harm.token && harm !== one.harm)
    return before.length > 0 ? [{ ...one, sum: count.count.low + before.length }] : []
  })
}
