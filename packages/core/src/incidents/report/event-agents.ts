import { dependents, isUnder, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Utterance } from '../../claims/en/utterance.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import { isActorLike } from '../../mentions/en/acts/find-acts.js'
import type { EventMention } from './event.js'
import type { SentenceLayers } from './layers.js'

type Deed = Pick<EventMention, 'acts' | 'harms' | 'means'>

const claims: ReadonlySet<string> = new Set(['claim-responsibility', 'deny'])

/** The doers of its acts and harms, and whose weapon it was ("a Russian missile"); whoever is only quoted in the sentence is none. */
export function agentsOf(layers: SentenceLayers, deed: Deed, lexicon: Lexicon): readonly number[] {
  const { tree } = layers
  // "destroyed an army lorry", "a police car hit a mine": the owner of what was hit is no doer
  const struck = new Set(deed.acts.flatMap((act) => act.patients))
  const nouns = new Set(deed.acts.map((act) => act.token))
  const used = deed.means.filter(
    (means) =>
      !nouns.has(means.token) && !struck.has(means.token) && !['obj', 'nsubj:pass'].includes(tree.tokens[means.token]?.relation ?? ''),
  )
  const owners = used.flatMap((means) =>
    dependents(tree, means.token, 'amod', 'compound', 'nmod:poss')
      .filter((token) => isActorLike(tree, token.index, lexicon))
      .map((token) => token.index),
  )
  // "attacked" speaks only where it is no deed
  const deeds = new Set([...deed.acts, ...deed.harms].map((one) => one.token))
  // "arrested a man, accusing him of the murder": who speaks beside his own deed is its doer
  const isBeside = (utterance: Utterance): boolean =>
    [...deed.acts, ...deed.harms].some(
      (one) => one.agents.includes(utterance.source?.token ?? -1) && isUnder(tree, utterance.token, one.token) && isVerb(tree, one.token),
    )
  const quoted = new Set(
    layers.utterances
      .filter(({ act, source, token }) => source && !deeds.has(token) && (act === 'say' || act === 'accuse' || act === 'condemn'))
      .filter((utterance) => !isBeside(utterance))
      .map((utterance) => utterance.source?.token ?? -1),
  )
  // "claimed the massacre", "a bombing claimed by the League": who claims is told as claiming, not as the doer
  const claiming = (act: ActMention): readonly number[] =>
    act.form === 'noun'
      ? layers.utterances.flatMap((one) => (claims.has(one.act) && !deeds.has(one.token) ? [one.source?.token ?? -1] : []))
      : []
  const doers = (act: ActMention): readonly number[] => {
    const sources = claiming(act)
    return act.agents.filter((agent) => !sources.includes(agent))
  }
  return [...new Set([...deed.acts.flatMap(doers), ...deed.harms.flatMap((harm) => harm.agents), ...owners])].filter(
    (token) => !quoted.has(token) && !isTime(layers, token),
  )
}

const isVerb = (tree: Tree, token: number): boolean => tree.tokens[token]?.upos === 'VERB'

/** True for a word of an expression of time. */
export function isTime(layers: SentenceLayers, token: number): boolean {
  const word = layers.tree.tokens[token]
  return word !== undefined && layers.times.some((time) => time.start <= word.start && word.end <= time.end)
}
