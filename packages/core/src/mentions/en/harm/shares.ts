// "70 people, including 10 women", "a toll of 123, of whom 54 were civilians", "15 died: nine men, four women and two children".
import type { Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import type { Token } from '../../../records/token.js'
import { countOf, isShareOf } from './count-victims.js'
import { harmAt, type HarmCount, type HarmMention } from './harm-mention.js'
import { countedClass, isPersonLike } from './person-head.js'
import { classBehind } from './share-class.js'
import { SINGLE, singlesIn } from './singles.js'

/** A toll told in the sentence, or a share of one: what a later number may be a share of, or go on from. */
interface Told {
  readonly harm: HarmMention
  readonly count: HarmCount
}

/**
 * The sentence's harms, each share with the toll that it stands behind: "12 died and 30, including four students, were hurt" tells of wounded students,
 * wherever the tree hangs them; and the shares that no word of harm governs.
 */
export function withShares(
  tree: Tree,
  quantities: readonly Quantity[],
  harms: readonly HarmMention[],
  lexicon: Lexicon,
): readonly HarmMention[] {
  const tolls = inOrder(harms).filter(({ count }) => count.relation !== 'part' && !count.former)
  const placed = harms.flatMap((harm) => placeShares(harm, tolls))
  const read = inOrder(placed)
  const added: HarmMention[] = []
  const numbers = [...quantities, ...singlesIn(tree, quantities, lexicon)].sort((a, b) => a.start - b.start)
  for (const quantity of numbers) {
    if (read.some(({ count }) => overlaps(count, quantity))) continue
    const share = shareOf(tree, quantity, [...read, ...inOrder(added)], lexicon) ?? shareOfThe(tree, quantity, lexicon)
    if (share) added.push(share)
  }
  return [...placed, ...added, ...listed(tree, quantities, [...placed, ...added], lexicon)]
}

const overlaps = (count: HarmCount, quantity: Quantity): boolean =>
  count.evidence.start < quantity.end && quantity.start < count.evidence.end

const inOrder = (harms: readonly HarmMention[]): readonly Told[] =>
  harms.flatMap((harm) => harm.counts.map((count) => ({ harm, count }))).sort((a, b) => a.count.evidence.start - b.count.evidence.start)

/** A harm's own counts, and apart from it those shares that another toll stands before. */
function placeShares(harm: HarmMention, tolls: readonly Told[]): readonly HarmMention[] {
  const owners = new Map(
    harm.counts.map((count) => {
      const nearest = count.relation === 'part' ? tolls.findLast((toll) => toll.count.evidence.end <= count.evidence.start) : undefined
      // "nine, including a child, were killed and four hurt": a number that two harms share is that of the share's own
      const ownToll = harm.counts.some((one) => one.evidence.start === nearest?.count.evidence.start)
      return [count, nearest && !ownToll && nearest.harm.field !== harm.field && !nearest.harm.negated ? nearest.harm : harm]
    }),
  )
  const own = harm.counts.filter((count) => owners.get(count) === harm)
  if (own.length === harm.counts.length) return [harm]
  const moved = harm.counts.filter((count) => !own.includes(count))
  return [{ ...harm, counts: own }, ...moved.map((count) => shareMention(owners.get(count) ?? harm, count))]
}

const shareMention = (toll: HarmMention, share: HarmCount): HarmMention => ({
  ...toll,
  counts: [share],
  victims: [],
  agents: [],
  rule: 'en/harm/share',
})

/** The number as a share of the toll before it; null where nothing says that it is one. */
function shareOf(tree: Tree, quantity: Quantity, told: readonly Told[], lexicon: Lexicon): HarmMention | null {
  const before = told.filter(({ count, harm }) => count.evidence.end <= quantity.start && !count.former && !harm.negated)
  const toll = before.findLast(({ count }) => count.relation !== 'part')
  const last = before.at(-1)
  if (!toll || !last || isToldApart(tree, quantity, lexicon)) return null
  const between = stretch(tree, last.count.evidence.end, quantity.start)
  const marked = isShareOf(tree, quantity) || isMarked(between) || isMarkedBehind(tree, quantity, lexicon)
  const goesOn = last.count.relation === 'part' && between.every(isLinking)
  // "including a nurse" is who died, "including a child" how many children; and what goes on from a number is a number
  if (quantity.rule === SINGLE && !goesOn && countedClass(tree, quantity.token, lexicon) !== 'children') return null
  if (!(marked || goesOn) || between.some((token) => breaks(token, toll.harm, last.harm))) return null
  const of = classSaid(tree, quantity, lexicon)
  return of === undefined ? null : shareMention(toll.harm, countOf(quantity, of ?? 'part', 'part', 'a share of the toll before it'))
}

/** "The dead include ten women", "Among the wounded were six children": a share of those whose number is told elsewhere. */
function shareOfThe(tree: Tree, quantity: Quantity, lexicon: Lexicon): HarmMention | null {
  const before = tree.tokens.filter((token) => token.end <= quantity.start).slice(-3)
  const those = shareOfThose(tree, quantity, lexicon)
  const [second, last] = [those ?? before.at(-2), before.at(-1)]
  const partition =
    those !== null ||
    (last !== undefined &&
      (inclusion.has(last.form.toLowerCase()) || (last.lemma === 'be' && partitive.has(before[0]?.form.toLowerCase() ?? ''))))
  const harm =
    second === undefined ? undefined : lexicon.harm(second.form.toLowerCase(), 'ADJ').find((entry) => entry.strength === 'strong')
  const of = classSaid(tree, quantity, lexicon)
  if (!partition || !second || !harm || harm.harm === 'casualties' || of === undefined) return null
  const share = countOf(quantity, of ?? 'part', 'part', 'a share of those told of before')
  return harmAt(tree.sentence.index, second.index, harm.harm, [share], 'en/harm/share')
}

/** "and four soldiers were sent", "and 40 wounded": a number with a verb or a harm of its own. */
function isToldApart(tree: Tree, quantity: Quantity, lexicon: Lexicon): boolean {
  const head = tree.tokens[quantity.counted ?? quantity.token]
  const governor = tree.tokens[head?.head ?? -1]
  const near =
    head && governor ? tree.tokens.slice(head.index + 1, governor.index).every(({ upos }) => upos === 'AUX' || upos === 'ADV') : false
  const acts = near && head?.relation.startsWith('nsubj') === true && governor?.upos === 'VERB' && !isShareOf(tree, quantity)
  const next = tree.tokens.find((token) => token.start >= quantity.end)
  return acts || (next !== undefined && lexicon.harm(next.form.toLowerCase(), 'ADJ').length > 0)
}

function stretch(tree: Tree, from: number, to: number): readonly Token[] {
  return tree.tokens.filter((token) => token.start >= from && token.end <= to)
}

const inclusion = new Set(['including', 'included', 'include', 'includes'])
const pronouns = new Set(['them', 'whom', 'those', 'these', 'which'])
const partitive = new Set(['among', 'amongst', 'of'])

/** "including", "among them", "of whom". */
function isMarked(between: readonly Token[]): boolean {
  const words = between.map((token) => token.form.toLowerCase())
  return words.some((word, at) => inclusion.has(word) || (partitive.has(word) && pronouns.has(words[at + 1] ?? '')))
}

const REACH = 8

/** "10 women and three infants among the dead": of the words behind the number, up to a verb or a stop. */
function isMarkedBehind(tree: Tree, quantity: Quantity, lexicon: Lexicon): boolean {
  const behind = tree.tokens.filter((token) => token.start >= quantity.end).slice(0, REACH)
  const end = behind.findIndex((token) => token.upos === 'VERB' || /^[.;:]$/.test(token.form))
  const words = behind.slice(0, end < 0 ? REACH : end).map((token) => token.form.toLowerCase())
  const at = words.findIndex((word) => word === 'among' || word === 'amongst')
  const of = words[at + 1] === 'the' ? words[at + 2] : words[at + 1]
  return at >= 0 && of !== undefined && (of === 'them' || lexicon.harm(of, 'ADJ').some((entry) => entry.strength === 'strong'))
}

const linkers = new Set(['NOUN', 'PROPN', 'ADJ', 'CCONJ', 'DET', 'NUM'])

/** What may stand between two shares of one list: "10 women and three infants", "54 were civilians and 69 soldiers". */
function isLinking(token: Token): boolean {
  return linkers.has(token.upos) || token.form === ',' || (token.upos === 'AUX' && token.lemma === 'be')
}

/** A verb of its own, a new clause or a stop: what follows is no longer told of the toll. */
function breaks(token: Token, ...harms: readonly HarmMention[]): boolean {
  if (harms.some((harm) => harm.token === token.index) || inclusion.has(token.form.toLowerCase())) return false
  return token.upos === 'VERB' || token.upos === 'SCONJ' || /^[;:]$/.test(token.form)
}

/** "Eight of the injured", "Of the dead, 12 were soldiers": those of whom it is a share, where they are named by what befell them. */
function shareOfThose(tree: Tree, quantity: Quantity, lexicon: Lexicon): Token | null {
  const before = tree.tokens.filter((token) => token.end <= quantity.start)
  const fronted = before.slice(-REACH).findLast(({ form }) => form.toLowerCase() === 'of')
  const behind = tree.tokens.find((token) => token.start >= quantity.end)
  const of = behind?.form.toLowerCase() === 'of' ? behind : before.at(-1)?.form === ',' && fronted && fronted.index <= 1 ? fronted : null
  const the = tree.tokens[(of?.index ?? -9) + 1]
  const those = tree.tokens.slice((the?.index ?? -9) + 1, (the?.index ?? -9) + 3)
  if (!of || !/^(?:the|those)$/i.test(the?.form ?? '')) return null
  return those.find((token) => lexicon.harm(token.form.toLowerCase(), 'ADJ').some((entry) => entry.strength === 'strong')) ?? null
}

/** The class of whom the number counts: null for people as such, undefined where it counts no people. */
function classSaid(tree: Tree, quantity: Quantity, lexicon: Lexicon): string | null | undefined {
  const predicate = tree.tokens[tree.tokens[quantity.token]?.head ?? -1]
  const said = predicate?.upos === 'NOUN' && predicate.start > quantity.start ? countedClass(tree, predicate.index, lexicon) : null
  const behindPronoun = classBehind(tree, quantity, lexicon)
  if (behindPronoun !== null) return behindPronoun
  if (quantity.counted !== null && tree.tokens[quantity.counted]?.upos !== 'PRON')
    return isPersonLike(tree, quantity.counted, lexicon) ? countedClass(tree, quantity.counted, lexicon) : undefined
  if (said !== null || isShareOf(tree, quantity)) return said
  // "of whom 54 were civilians"
  const behind = tree.tokens.filter((token) => token.start >= quantity.end)
  const noun = behind.find((token) => token.upos !== 'AUX')
  return noun?.upos === 'NOUN' && isPersonLike(tree, noun.index, lexicon) ? countedClass(tree, noun.index, lexicon) : undefined
}

/** "15 people died: nine men, four women and two children": a list behind a colon or dash that comes to the toll before it. */
function listed(tree: Tree, quantities: readonly Quantity[], harms: readonly HarmMention[], lexicon: Lexicon): readonly HarmMention[] {
  const told = inOrder(harms)
  const mark = tree.tokens.find((token) => /^[:–—-]$/.test(token.form) && told.some(({ count }) => count.evidence.end <= token.start))
  const toll = mark && told.findLast(({ count }) => count.relation !== 'part' && !count.former && count.evidence.end <= mark.start)
  if (!mark || !toll || toll.count.count.low === null) return []
  const list = quantities.filter((quantity) => quantity.start > mark.start)
  const [first, last] = [list[0], list.at(-1)]
  if (!first || !last || list.length < 2 || list.some((quantity) => told.some(({ count }) => overlaps(count, quantity)))) return []
  const plain = stretch(tree, mark.end, last.start).every(isLinking)
  const sum = list.reduce((total, quantity) => total + (quantity.low ?? Number.NaN), 0)
  const classes = list.map((quantity) => classSaid(tree, quantity, lexicon))
  if (!plain || sum !== toll.count.count.low || classes.includes(undefined)) return []
  return list.map((quantity, at) =>
    shareMention(toll.harm, countOf(quantity, classes[at] ?? 'part', 'part', 'one of those that make up the toll')),
  )
}
