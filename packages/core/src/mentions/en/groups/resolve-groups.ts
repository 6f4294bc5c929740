// The FMLN is named once. "The guerrillas", "the rebels", "a rebel column" -> the FMLN, concluded. Refused: two groups that both fit.
import type { Lexicon } from '../../../knowledge/lexicon.js'
import { treeOf } from '../../../annotations/en/clauses/tree.js'
import type { Gazetteer } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import type { ActorMention } from '../actors/actor-mention.js'
import { bareName } from '../actors/resolve-actor.js'
import { countriesIn } from './countries-in.js'
import { namedGroups, type NamedGroup } from './named-groups.js'
import { ownerAmong } from './owner.js'
import { standInOf, type StandIn } from './stand-in.js'

/** The mentions of a report, those that stand for a group named elsewhere in it with that group. What may stand for what is in `stand-ins.tsv`. */
export function resolveGroups(
  mentions: readonly ActorMention[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): readonly ActorMention[] {
  const groups = namedGroups(mentions, lexicon)
  const bySentence = new Map<number, ActorMention[]>()
  for (const mention of mentions) bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  const byIndex = new Map(sentences.map((sentence) => [sentence.index, sentence]))
  return mentions.map((mention) => {
    const sentence = byIndex.get(mention.sentence)
    if (!sentence || mention.form === 'name') return mention
    const owner = ownerAmong(bySentence.get(mention.sentence) ?? [], mention, sentence)
    if (owner !== null) return { ...mention, standsFor: { actor: owner.actor, name: bareName(owner.text) } }
    const words = standInOf(mention, sentence, lexicon)
    if (words === null) return mention
    const fitting = groups.filter(
      (group) => fits(group, words) && isAtHome(group, mention, countriesIn(sentence, gazetteer)) && !isOpposed(group, mention, sentence),
    )
    const found = theOne(fitting, mention, words)
    if (found === null || found.actor.id === mention.actor.id) return mention
    return { ...mention, standsFor: { actor: found.actor, name: words.takesUp ? nameOf(found) : null } }
  })
}

function fits({ actor, sides }: NamedGroup, words: StandIn): boolean {
  const sameCountry = words.country === null || actor.country === null || words.country === actor.country
  return sameCountry && sides.some((side) => words.sides.includes(side))
}

/** Not where the sentence tells of other countries alone; a group of no one country must be named nearby. */
function isAtHome({ actor, mentions }: NamedGroup, mention: ActorMention, countries: ReadonlySet<string>): boolean {
  if (actor.country === null) return mentions.some((other) => Math.abs(mention.sentence - other.sentence) <= REACH)
  return countries.size === 0 || countries.has(actor.country)
}

/** "The rebels ambushed the League": who does something to the group in one clause is another. */
function isOpposed(group: NamedGroup, mention: ActorMention, sentence: Sentence): boolean {
  const tree = treeOf(sentence)
  const head = tree.tokens[mention.head]
  return group.mentions.some((other) => {
    if (other.sentence !== mention.sentence || other === mention) return false
    const word = tree.tokens[other.head]
    if (!head || !word || head.head < 0) return false
    return (
      head.head === word.head && head.relation !== word.relation && parties.has(plain(head.relation)) && parties.has(plain(word.relation))
    )
  })
}

const parties = new Set(['nsubj', 'obj', 'obl', 'iobj'])
const plain = (relation: string): string => relation.split(':')[0] ?? relation

/** A word that takes up reaches so many sentences back; of several groups only one named as near may be meant. */
const REACH = 4
const NEAR = 2

/** The name that the report writes first. */
const nameOf = ({ actor, mentions }: NamedGroup): string =>
  bareName(mentions.find((mention) => mention.form === 'name')?.text ?? actor.name)

/** The one group that fits; of several the one that the others belong to, or the only one named near before. */
function theOne(fitting: readonly NamedGroup[], mention: ActorMention, words: StandIn): NamedGroup | null {
  const named = words.takesUp ? fitting.filter((group) => isNamedBefore(group, mention, REACH)) : fitting
  const all = words.takesUp && fitting.length > 1 ? named : fitting.filter((group) => named.includes(group))
  if (all.length <= 1) return all[0] ?? null
  const near = (reach: number): readonly NamedGroup[] => all.filter((group) => isNamedBefore(group, mention, reach))
  const alone = (some: readonly NamedGroup[]): NamedGroup | null => (some.length === 1 ? (some[0] ?? null) : null)
  return alone(near(0)) ?? wholeOf(all) ?? ownForce(all) ?? alone(near(NEAR))
}

function isNamedBefore(group: NamedGroup, mention: ActorMention, reach: number): boolean {
  return group.mentions.some((other) => other.end <= mention.start && mention.sentence - other.sentence <= reach)
}

/** The group that all others belong to: a front and its armies. */
function wholeOf(groups: readonly NamedGroup[]): NamedGroup | null {
  return groups.find(({ actor }) => groups.every((other) => other.actor === actor || other.actor.parents.includes(actor.id))) ?? null
}

/** Of the forces of one state the one most named. */
function ownForce(groups: readonly NamedGroup[]): NamedGroup | null {
  const [first] = groups
  if (first?.actor.kind !== 'state-force' || groups.some(({ actor }) => actor.country !== first.actor.country)) return null
  return groups.reduce((most, group) => (group.mentions.length > most.mentions.length ? group : most), first)
}
