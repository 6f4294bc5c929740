import { dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import type { Token } from '../../../records/token.js'
import { countOf } from './count-victims.js'
import type { HarmCount, HarmMention } from './harm-mention.js'

/**
 * Adds the older number that a sentence sets beside its own, as former: "Six bodies are in the mortuary, up from four" · "Nine people died, against the
 * seven whom the mayor had announced" · "killed 14 people, not 17 as first reported" · "more than the nine previously reported" · "11 were killed,
 * updating an earlier count of eight". Refuses: "six attacks, against 12 last week", "more than nine people", "17 men and not one woman".
 */
export function withFormerCounts(
  tree: Tree,
  harms: readonly HarmMention[],
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmMention[] {
  const stated = quantities.filter((quantity) => isFormer(tree, quantity, lexicon))
  const former = quantities.filter(
    (quantity, at) =>
      stated.includes(quantity) ||
      isJoined(
        tree,
        quantity,
        stated.find((one) => one === quantities[at - 1]),
      ),
  )
  if (former.length === 0) return harms
  const starts = new Set(former.map((quantity) => quantity.start))
  const isOlder = (count: HarmCount): boolean => starts.has(count.evidence.start)
  const own = former.map((quantity) => [quantity, holderOf(harms, quantity, isOlder)] as const)
  return harms.map((harm) => {
    const older = own.flatMap(([quantity, holder]) => (holder?.harm === harm ? [formerCount(quantity, holder.count)] : []))
    const kept = harm.counts.map((count) => (isOlder(count) ? { ...count, former: true, relation: 'whole' as const } : count))
    const taken = new Set(older.map((count) => count.evidence.start))
    return older.length === 0
      ? { ...harm, counts: kept }
      : { ...harm, counts: [...kept.filter((count) => !taken.has(count.evidence.start)), ...older] }
  })
}

/** The harm whose number stands last before the older one, unless the older one has its own words of harm ("a previous count of three dead"). */
function holderOf(
  harms: readonly HarmMention[],
  quantity: Quantity,
  isOlder: (count: HarmCount) => boolean,
): { readonly harm: HarmMention; readonly count: HarmCount } | null {
  if (harms.some((harm) => harm.counts.some((count) => count.evidence.start === quantity.start && count.relation !== 'part'))) return null
  const before = harms
    .flatMap((harm) => harm.counts.map((count) => ({ harm, count })))
    .filter(({ count }) => count.evidence.end <= quantity.start && count.relation !== 'part' && !isOlder(count))
  return before.reduce<(typeof before)[number] | null>(
    (last, one) => (last && last.count.evidence.end > one.count.evidence.end ? last : one),
    null,
  )
}

function formerCount(quantity: Quantity, newer: HarmCount): HarmCount {
  return { ...countOf(quantity, newer.of, 'whole', 'an older number beside the newer one'), former: true, rule: 'en/toll/former' }
}

/** "an earlier count of three dead and 74 injured": the second number is as old as the first. */
function isJoined(tree: Tree, quantity: Quantity, former: Quantity | undefined): boolean {
  if (!former) return false
  const between = tree.tokens.filter((token) => token.start >= former.end && token.end <= quantity.start)
  return between.length <= NEAR && between.at(-1)?.form.toLowerCase() === 'and' && between.every((token) => token.upos !== 'PUNCT')
}

const NEAR = 3
const REACH = 9
const beside = new Set(['against', 'than', 'not', 'instead', 'rather', 'of'])
const tallies = new Set(['count', 'toll', 'figure', 'estimate', 'tally', 'number', 'report'])
const older = new Set(['previous', 'earlier', 'initial', 'first', 'original', 'former'])
const before = new Set(['earlier', 'previously', 'first', 'initially', 'originally'])

function isFormer(tree: Tree, quantity: Quantity, lexicon: Lexicon): boolean {
  let at = tree.tokens.findIndex((token) => token.start >= quantity.start) - 1
  while (tree.tokens[at]?.upos === 'DET' && /^(?:the|its|their|his|her)$/i.test(tree.tokens[at]?.form ?? '')) at--
  const mark = tree.tokens[at]
  if (!mark) return false
  const word = mark.form.toLowerCase()
  const previous = tree.tokens[at - 1]
  if (word === 'from') return /^(?:up|down)$/i.test(previous?.form ?? '')
  if (word === 'of' && previous && tallies.has(previous.lemma.toLowerCase()))
    return dependents(tree, previous.index, 'amod').some((adjective) => older.has(adjective.form.toLowerCase()))
  return beside.has(word) && isToldBefore(tree, quantity, lexicon)
}

/** "whom the mayor had announced", "previously reported", "as first reported": behind the number, in its clause. */
function isToldBefore(tree: Tree, quantity: Quantity, lexicon: Lexicon): boolean {
  const behind: Token[] = []
  for (const token of tree.tokens.filter((one) => one.start >= quantity.end).slice(0, REACH)) {
    if (/^[.,;:]$/.test(token.form)) break
    behind.push(token)
  }
  const told = behind.find(
    (token) =>
      token.upos === 'VERB' &&
      lexicon.speech(token.lemma.toLowerCase(), 'VERB').some((entry) => entry.act === 'say' || entry.act === 'announce'),
  )
  return told !== undefined && (told.relation.startsWith('acl') || behind.some((token) => before.has(token.form.toLowerCase())))
}
