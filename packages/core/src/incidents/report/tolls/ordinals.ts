import { dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { HarmCount, HarmMention } from '../../../mentions/en/harm/harm-mention.js'
import { isPersonLike } from '../../../mentions/en/harm/person-head.js'
import type { EventGroup } from '../event.js'

/** The rule of a number that says that the toll went on: an older one no longer stands beside it. */
export const MOVED = 'en/toll/moved'

/**
 * "The blast killed two people. A third victim died on Tuesday": three, which takes the place of the two. Only where the number before it was told;
 * not "the third reporter killed this year", which counts other deeds.
 */
export function withOrdinals({ events }: EventGroup, lexicon: Lexicon): EventGroup {
  const inOrder = [...events].sort((a, b) => a.start - b.start)
  const before: { readonly field: string; readonly low: number }[] = []
  const added = new Map<HarmMention, HarmCount>()
  for (const { harms, layers } of inOrder) {
    for (const harm of harms) {
      if (harm.negated || harm.modality !== 'actual') continue
      const next = harm.victims.flatMap(({ token }) => ordinalOf(layers.tree, token, lexicon) ?? [])[0]
      const last = before.findLast((one) => one.field === harm.field)
      if (next && last && next.number === last.low + 1) added.set(harm, next.count)
      for (const { count, relation, former } of next ? [] : harm.counts)
        if (relation !== 'part' && !former && count.low !== null && count.low === count.high)
          before.push({ field: harm.field, low: count.low })
    }
  }
  if (added.size === 0) return { events }
  const settled = (harm: HarmMention): HarmMention => {
    const count = added.get(harm)
    return count ? { ...harm, counts: [...harm.counts.map((one): HarmCount => ({ ...one, relation: 'member' })), count] } : harm
  }
  return { events: events.map((event) => ({ ...event, harms: event.harms.map(settled) })) }
}

/** "A third victim", "Another third man" are none: an ordinal with "a" before one person. */
function ordinalOf(tree: Tree, index: number, lexicon: Lexicon): { readonly number: number; readonly count: HarmCount } | null {
  const noun = tree.tokens[index]
  if (!noun || noun.form.toLowerCase() !== noun.lemma.toLowerCase() || !isPersonLike(tree, index, lexicon)) return null
  const ordinal = dependents(tree, index, 'amod').find((one) => ordinals(lexicon, one.form.toLowerCase()) !== null)
  const article = dependents(tree, index, 'det').some((one) => /^an?$/i.test(one.form))
  const number = ordinal ? ordinals(lexicon, ordinal.form.toLowerCase()) : null
  if (!ordinal || number === null || number < 2 || !article) return null
  const count: HarmCount = {
    count: { low: number, high: number, approx: false, text: `${ordinal.form} ${noun.form}` },
    evidence: { start: ordinal.start, end: noun.end },
    of: null,
    relation: 'whole',
    former: false,
    rule: MOVED,
    path: 'one more than were told before',
    basis: 'inferred',
  }
  return { number, count }
}

function ordinals(lexicon: Lexicon, word: string): number | null {
  if (word === 'second') return 2
  if (word === 'third') return 3
  const entry = lexicon.number(word)
  return entry?.kind === 'ordinal' ? entry.low : null
}
