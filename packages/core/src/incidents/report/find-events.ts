import { caseOf, clauseTop, dependents, isUnder, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { MeansMention } from '../../mentions/en/acts/find-means.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { TimeMention } from '../../records/mark.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { chainOf } from './chains.js'
import { resolveType, typeFamily } from './event-type.js'
import type { EventMention } from './event.js'
import { agentsOf, isTime } from './event-agents.js'
import { isLocative } from './locative.js'
import { plainTime, toldOf } from './told-times.js'
import type { SentenceLayers } from './layers.js'
import { toldActs, toldHarms } from './told-acts.js'

interface Seed {
  readonly token: number
  readonly act: ActMention | null
  readonly harm: HarmMention | null
  readonly chain: ReadonlySet<number>
}

/** The events of one sentence: acts and harms joined where the tree ties them, with the times and places that hang on them. */
export function findEvents(layers: SentenceLayers, lexicon: Lexicon): readonly EventMention[] {
  const { tree } = layers
  const acts = toldActs(layers, lexicon)
  const harms = toldHarms(layers, lexicon)
  const tokens = new Set([...acts.map((act) => act.token), ...harms.map((harm) => harm.token)])
  const harmed = new Set(harms.map((harm) => harm.token))
  const cues = new Set(layers.utterances.filter((utterance) => !tokens.has(utterance.token)).map((utterance) => utterance.token))
  const timed = new Set(layers.times.map((time) => headToken(tree, time)))
  const dated = (below: Token, above: Token): boolean => haveOtherDays(layers, below, above)
  const chain = (token: number): ReadonlySet<number> => chainOf(tree, token, tokens, harmed, cues, lexicon, timed, dated)
  const seeds: readonly Seed[] = [
    ...acts.map((act) => ({ token: act.token, act, harm: null, chain: chain(act.token) })),
    ...harms.map((harm) => ({ token: harm.token, act: null, harm, chain: chain(harm.token) })),
  ]
  const groups = joinSeeds(tree, seeds)
  const drafts = groups.map((group) => draftOf(layers, group))
  const times = attachTimes(layers, drafts, cues, lexicon)
  const places = attach(
    tree,
    layers.places.filter((place) => isLocative(layers, place, lexicon)),
    drafts,
    cues,
    lexicon,
  )
  return drafts
    .map((draft, index) => finish(layers, draft, times.get(index) ?? [], places.get(index) ?? [], lexicon))
    .sort((a, b) => a.start - b.start)
}

/** A relative clause and what it hangs in have each a day or year of its own, and these are not the same. */
function haveOtherDays({ tree, times }: SentenceLayers, below: Token, above: Token): boolean {
  const dated = times.filter((time) => time.interval !== null && !time.period)
  const isIn = (time: TimeMention): boolean => isUnder(tree, headToken(tree, time), below.index)
  const inner = dated.filter(isIn)
  const outer = dated.filter((time) => !isIn(time) && !isUnder(tree, headToken(tree, time), above.index))
  const meet = (a: TimeMention, b: TimeMention): boolean =>
    a.interval !== null && b.interval !== null && a.interval.start <= b.interval.end && b.interval.start <= a.interval.end
  return inner.length > 0 && outer.length > 0 && !inner.some((one) => outer.some((other) => meet(one, other)))
}

/** Union of seeds whose chains meet in one another's words; two groups of different kinds stay apart. */
function joinSeeds(tree: Tree, seeds: readonly Seed[]): readonly (readonly Seed[])[] {
  let groups: (readonly Seed[])[] = seeds.map((seed) => [seed])
  const meets = (a: Seed, b: Seed): boolean =>
    a.token === b.token || a.chain.has(b.token) || b.chain.has(a.token) || sharesTop(a, b) || isTollOf(tree, a, b) || isTollOf(tree, b, a)
  for (let i = 0; i < seeds.length; i++) {
    for (let j = i + 1; j < seeds.length; j++) {
      const [a, b] = [seeds[i], seeds[j]]
      if (!a || !b || !meets(a, b)) continue
      const [first, second] = [groups.find((group) => group.includes(a)), groups.find((group) => group.includes(b))]
      if (!first || !second || first === second || !first.every((one) => second.every((other) => mayJoin(tree, one, other)))) continue
      groups = [...groups.filter((group) => group !== first && group !== second), [...first, ...second]]
    }
  }
  return groups
}

/** "the toll from the bombing": the act stands below the toll. */
function isTollOf(tree: Tree, toll: Seed, act: Seed): boolean {
  return toll.harm?.rule === 'en/toll/update' && act.act !== null && isUnder(tree, act.token, toll.token)
}

function sharesTop(a: Seed, b: Seed): boolean {
  for (const token of a.chain) if (b.chain.has(token)) return true
  return false
}

function mayJoin(tree: Tree, a: Seed, b: Seed): boolean {
  if (areListed(tree, a, b) || areListed(tree, b, a)) return false
  const families = [familyOf(a), familyOf(b)]
  const [first, second] = families
  if (!first || !second || first === second) return true
  const either = (family: string): boolean => first === family || second === family
  // "killed 12 and carried off 17": one assault
  if (either('violence') && either('abduction')) return a.act?.form !== 'noun' && b.act?.form !== 'noun'
  if (either('violence') && either('arrest'))
    return a.harm?.field === 'killed' ? isOperation(b) : b.harm?.field === 'killed' && isOperation(a)
  return either('raid') && !either('protest')
}

/** "a bombing in Iran, a US drone strike": acts of different kinds in a list, each with words of its own, are two. */
function areListed(tree: Tree, a: Seed, b: Seed): boolean {
  const [first, second] = [tree.tokens[a.token], tree.tokens[b.token]]
  if (a.act?.form !== 'noun' || b.act?.form !== 'noun' || !first || second?.head !== a.token) return false
  const listed = second.relation === 'conj' || second.relation === 'appos' || second.relation === 'list' || second.relation === 'parataxis'
  const own = (token: number): boolean => dependents(tree, token, 'nmod', 'amod', 'compound').length > 0
  return listed && a.act.type !== b.act.type && own(a.token) && own(b.token)
}

/** "in an arrest operation": the noun, not somebody's arrest. */
const isOperation = (seed: Seed): boolean => seed.act?.form === 'noun' && seed.harm === null

function familyOf(seed: Seed): string | null {
  if (seed.act) return typeFamily(seed.act.type)
  if (seed.harm?.act) return typeFamily(seed.harm.act)
  if (seed.harm?.field === 'detained') return 'arrest'
  if (seed.harm?.field === 'abducted') return 'abduction'
  return null
}

interface Draft {
  readonly acts: readonly ActMention[]
  readonly harms: readonly HarmMention[]
  readonly means: readonly MeansMention[]
  readonly chain: ReadonlySet<number>
}

function draftOf(layers: SentenceLayers, group: readonly Seed[]): Draft {
  const acts = group.flatMap((seed) => (seed.act ? [seed.act] : []))
  const harms = group.flatMap((seed) => (seed.harm ? [seed.harm] : []))
  const chain = new Set(group.flatMap((seed) => [...seed.chain]))
  const means = layers.means.filter((means) => serves(layers, means, chain, acts))
  return { acts, harms, means, chain }
}

/** Verbs whose object is the vehicle that is used: "drove a lorry into the crowd". */
const steered = new Set(['drive', 'ram', 'crash', 'plough', 'plow', 'steer', 'use', 'fly', 'deploy'])

/** A weapon serves an event where it is a subject, modifier or with-phrase of one of its words. */
function serves(layers: SentenceLayers, means: MeansMention, chain: ReadonlySet<number>, acts: readonly ActMention[]): boolean {
  if (acts.some((act) => act.token === means.token)) return true
  const clause = layers.clauses[means.clause]
  if (!clause || !chain.has(clause.token)) return false
  const preposition = caseOf(layers.tree, means.token)
  if (means.class === 'vehicle' || means.class === 'platform') {
    const isHit = ['obj', 'nsubj:pass'].includes(layers.tree.tokens[means.token]?.relation ?? '')
    if (isHit && !steered.has(clause.lemma.split(' ')[0] ?? '')) return false
    // "shot in his car", "the passengers of a bus": where people were
    if (means.class === 'vehicle' && preposition !== '' && !['with', 'by', 'using'].includes(preposition)) return false
  }
  return preposition === '' || ['with', 'by', 'using', 'from', 'of', 'in'].includes(preposition)
}

/** As `attach`; a time that a clause takes up with "when" dates what that clause tells. */
function attachTimes(
  layers: SentenceLayers,
  drafts: readonly Draft[],
  cues: ReadonlySet<number>,
  lexicon: Lexicon,
): ReadonlyMap<number, readonly TimeMention[]> {
  const { tree } = layers
  const told = layers.times.map((time) => {
    const clause = toldOf(layers, time)
    const own =
      clause === null
        ? -1
        : drafts.findIndex(({ acts, harms }) => [...acts, ...harms].some(({ token }) => clauseTop(tree, token) === clause))
    return { time, own }
  })
  const free = told.flatMap(({ time, own }) => (own < 0 ? [time] : []))
  const found = new Map(attach(tree, free, drafts, cues, lexicon, (time, cue) => datesDeed(layers, drafts, time, cue)))
  for (const { time, own } of told) if (own >= 0) found.set(own, [...(found.get(own) ?? []), plainTime(time)])
  return found
}

/** Each time or place goes to the first event met on the way up its tree; one under a verb of saying to none. */
function attach<T extends Range>(
  tree: Tree,
  mentions: readonly T[],
  drafts: readonly Draft[],
  cues: ReadonlySet<number>,
  lexicon: Lexicon,
  besideCue: (mention: T, cue: number) => number = () => -1,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const mention of mentions) {
    const index = ownerOf(tree, mention, drafts, cues, lexicon, (cue) => besideCue(mention, cue))
    if (index >= 0) found.set(index, [...(found.get(index) ?? []), mention])
  }
  return found
}

function ownerOf(
  tree: Tree,
  mention: Range,
  drafts: readonly Draft[],
  cues: ReadonlySet<number>,
  lexicon: Lexicon,
  besideCue: (cue: number) => number,
): number {
  let at = headToken(tree, mention)
  let below = false
  while (at >= 0) {
    const here = at
    const own = drafts.findIndex((draft) => draft.acts.some((act) => act.token === here) || draft.harms.some((harm) => harm.token === here))
    if (own >= 0) return own
    const chained = drafts.findIndex((draft) => draft.chain.has(here))
    if (chained >= 0) return below ? -1 : chained
    if (cues.has(here)) return Math.max(behindAct(tree, mention, drafts, here), inFront(tree, mention, drafts, here), besideCue(here))
    below ||= lowerClauses.has(tree.tokens[here]?.relation ?? '') && !isMeanwhile(tree, here) && !isCarriedOut(tree, here, lexicon)
    at = tree.tokens[here]?.head ?? -1
  }
  return drafts.length === 1 && !below ? 0 : -1
}

// "revived fear of the group, which was defeated in 2017": the day of a clause below is not the day of the sentence's act.
/** "was shot as he bought his paper in Hernani": what goes on at the time shares the day and place. */
function isMeanwhile(tree: Tree, token: number): boolean {
  return (
    tree.tokens[token]?.relation === 'advcl' &&
    dependents(tree, token, 'mark').some((mark) => ['as', 'when', 'while'].includes(mark.form.toLowerCase()))
  )
}

/** "the ambush perpetrated on 8 August": a participle that only says that the act was done shares its day. */
function isCarriedOut(tree: Tree, token: number, lexicon: Lexicon): boolean {
  const word = tree.tokens[token]
  if (word?.relation !== 'acl') return false
  const particle = dependents(tree, token, 'compound:prt')[0]?.form.toLowerCase() ?? ''
  return lexicon.lightVerb(word.lemma.toLowerCase(), particle)?.object === 'act'
}

const lowerClauses: ReadonlySet<string> = new Set(['acl:relcl', 'acl', 'advcl', 'ccomp'])

/**
 * "announced on Saturday the arrest of" dates the arrest as nearly as the words do; "In July 2020, the state said militants had killed two": a month or
 * year beside a verb of saying is when it happened. A day beside one is when it was said.
 */
function datesDeed(layers: SentenceLayers, drafts: readonly Draft[], time: TimeMention, cue: number): number {
  const { tree } = layers
  const utterance = layers.utterances.find((one) => one.token === cue)
  if (!utterance || time.period || time.interval === null) return -1
  const announced = utterance.act === 'announce' ? dependents(tree, cue, 'obj').map((token) => token.index) : []
  const coarse = time.precision === 'month' || time.precision === 'year'
  return drafts.findIndex((draft) =>
    [...draft.acts, ...draft.harms].some((deed) => announced.includes(deed.token) || (coarse && isUnder(tree, deed.token, cue))),
  )
}

/** "claimed the shooting of X in Omagh last Wednesday": hung on the verb of saying, but right behind the act that is its object. */
function behindAct(tree: Tree, mention: Range, drafts: readonly Draft[], cue: number): number {
  const first = tree.tokens.findIndex((token) => token.start >= mention.start)
  const acts = drafts.map((draft) => Math.max(-1, ...draft.acts.map((act) => act.token).filter((token) => token > cue && token < first)))
  const nearest = Math.max(...acts)
  if (nearest < 0 || !isUnder(tree, nearest, cue)) return -1
  const between = tree.tokens.slice(nearest + 1, first)
  return between.some((token) => token.upos === 'VERB' || token.form === ',') ? -1 : acts.indexOf(nearest)
}

/** "Overnight, troops killed five in a raid, the army said": hung on the verb of saying, but in front of what is said. */
function inFront(tree: Tree, mention: Range, drafts: readonly Draft[], cue: number): number {
  const first = tree.tokens.findIndex((token) => token.start >= mention.start)
  const last = tree.tokens.findLastIndex((token) => token.end <= mention.end)
  if (first > FRONT || last >= cue || tree.tokens[last + 1]?.form !== ',') return -1
  return drafts.findIndex((draft) =>
    [...draft.acts, ...draft.harms].some(({ token }) => last < token && token < cue && isUnder(tree, token, cue)),
  )
}

/** Words before a time or place that a sentence begins with: "On", "In the". */
const FRONT = 2

/** The token of a range whose head lies outside it. */
export function headToken(tree: Tree, range: Range): number {
  const inside = tree.tokens.filter(
    (token) => token.start < range.end && token.end > range.start && token.upos !== 'PUNCT' && token.upos !== 'ADP',
  )
  const top = inside.find((token) => !inside.some((other) => other.index === token.head))
  return (top ?? inside[0])?.index ?? -1
}

function finish(
  layers: SentenceLayers,
  draft: Draft,
  times: EventMention['times'],
  places: EventMention['places'],
  lexicon: Lexicon,
): EventMention {
  const words = [...draft.acts.map((act) => act.token), ...draft.harms.map((harm) => harm.token)]
  const resolved = resolveType(draft.acts, draft.harms, draft.means)
  const definite = takesUp(draft.acts) || isDenied(layers, words)
  return {
    layers,
    acts: draft.acts,
    harms: draft.harms,
    means: draft.means,
    times,
    places,
    chain: draft.chain,
    start: Math.min(...words.map((token) => layers.tree.tokens[token]?.start ?? 0)),
    agents: agentsOf(layers, draft, lexicon).filter((token) => !words.includes(token)),
    patients: unique(draft.acts.flatMap((act) => act.patients)).filter((token) => !words.includes(token) && !isTime(layers, token)),
    type: resolved.type,
    generic: resolved.generic,
    definite,
    plural: tellsMany(draft.acts),
    other:
      saysOther(layers, words) ||
      times.some((time) => /^the same (?:day|night|morning|evening)/i.test(time.text)) ||
      (!definite && times.some((time) => isCountedFrom(layers.tree, time, words))),
  }
}

/** "a day after a mine killed three": another thing, by which what was told before it is dated. */
function isCountedFrom(tree: Tree, time: TimeMention, words: readonly number[]): boolean {
  const next = tree.tokens[tree.tokens.findLastIndex((token) => token.end <= time.end) + 1]
  const counted = time.rule === 'en/time/anchored' ? /\bday$/i.test(time.text) : /^P\d+D$/.test(time.value)
  return counted && next !== undefined && /^(?:after|before)$/i.test(next.form) && words.includes(next.head)
}

/** "strikes", "strikes targeting bases": many acts at once, save a small number that is told. */
function tellsMany(acts: readonly ActMention[]): boolean {
  const nouns = acts.filter((act) => act.form === 'noun')
  const verbs = acts.filter((act) => act.form !== 'noun')
  const many = nouns.every((act) => act.plural && (act.times === null || act.times > 4))
  return nouns.length > 0 && many && verbs.every((verb) => verb.agents.some((agent) => nouns.some((noun) => noun.token === agent)))
}

/** "the attack", "the attack targeted a base": definite nouns, and verbs that only say what they did. */
function takesUp(acts: readonly ActMention[]): boolean {
  const nouns = acts.filter((act) => act.form === 'noun')
  const verbs = acts.filter((act) => act.form !== 'noun')
  return (
    nouns.length > 0 && nouns.every((act) => act.definite) && verbs.every((verb) => nouns.some((noun) => verb.agents.includes(noun.token)))
  )
}

/** "denied that it had hit the centre": what is denied was told before. */
function isDenied(layers: SentenceLayers, words: readonly number[]): boolean {
  return layers.utterances.some(
    (utterance) =>
      utterance.act === 'deny' &&
      words.some((token) => {
        const word = layers.tree.tokens[token]
        return word !== undefined && utterance.content.some((range) => range.start <= word.start && word.end <= range.end)
      }),
  )
}

const otherWords = new Set(['another', 'second', 'separate', 'third', 'other', 'fresh', 'similar', 'new'])

/** "another blast", "in a separate attack", "Elsewhere", "Hours later", "Within hours". */
function saysOther(layers: SentenceLayers, words: readonly number[]): boolean {
  const { tree } = layers
  // "another blast", "a second bomb went off"
  const things = words.flatMap((word) => dependents(tree, word, 'nsubj', 'nsubj:pass').filter((one) => isMeans(layers, one.index)))
  const told = [...words, ...things.map((token) => token.index)]
  if (told.some((word) => dependents(tree, word, 'det', 'amod').some((token) => otherWords.has(token.lemma.toLowerCase())))) return true
  const opening = tree.tokens
    .slice(0, 4)
    .map((token) => token.form.toLowerCase())
    .join(' ')
  return /^(?:elsewhere|separately|(?:a few |\w+ )?(?:minutes|hours|days) (?:later|earlier|before)|(?:an|the) (?:hour|day) (?:later|earlier|before)|earlier (?:in the day|that day)|within hours|meanwhile|after dark|later (?:that|the same) (?:day|night|evening)|in another|in a separate)/.test(
    opening,
  )
}

const isMeans = (layers: SentenceLayers, token: number): boolean => layers.means.some((means) => means.token === token)

function unique(tokens: readonly number[]): readonly number[] {
  return [...new Set(tokens)]
}
