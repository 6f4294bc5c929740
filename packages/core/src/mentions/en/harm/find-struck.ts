import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { treeOf, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import type { Sentence } from '../../../records/token.js'
import type { ActMention } from '../acts/act-mention.js'
import type { MeansMention } from '../acts/find-means.js'
import { isAge } from './ages.js'
import { countVictims } from './count-victims.js'
import type { HarmMention } from './harm-mention.js'
import { harmedPeople, isPersonLike } from './person-head.js'

interface Found {
  readonly clauses: readonly Clause[]
  readonly quantities: readonly Quantity[]
  readonly acts: readonly ActMention[]
  readonly means: readonly MeansMention[]
}

/**
 * Reads: "opened fire, hitting five people" · "a bullet struck a girl" · "two men were hit by gunfire". Refuses: "a car hit two people", "the missile hit a
 * depot". Whom a shot hits is wounded, as long as nobody says more.
 */
export function findStruck(sentence: Sentence, { clauses, quantities, acts, means }: Found, lexicon: Lexicon): readonly HarmMention[] {
  const tree = treeOf(sentence)
  const numbers = quantities.filter((quantity) => !isAge(tree, quantity))
  return acts.flatMap((act): HarmMention[] => {
    const clause = clauses[act.clause]
    if (!clause || act.form !== 'verb' || !act.generic || act.strong || act.negated || !isByShot(tree, act, clause, acts, means)) return []
    const people = act.patients.filter((token) => isPersonLike(tree, token, lexicon) && tree.tokens[token]?.upos !== 'NUM')
    const [entry] = lexicon.harm('shoot', 'VERB')
    if (people.length === 0 || !entry) return []
    return [
      {
        sentence: sentence.index,
        token: act.token,
        clause: act.clause,
        field: 'wounded',
        act: act.type,
        counts: people.flatMap((token) => countVictims(tree, token, act.token, entry, numbers, lexicon)),
        victims: harmedPeople(tree, people),
        agents: act.agents,
        negated: false,
        modality: act.modality,
        rule: 'en/harm/struck',
      },
    ]
  })
}

/** A bullet does it, or the clause says what a shot told above it did. */
function isByShot(tree: Tree, act: ActMention, clause: Clause, acts: readonly ActMention[], means: readonly MeansMention[]): boolean {
  const around = [...act.agents, ...clause.fillers.map(({ token }) => token)]
  const isShot = (one: MeansMention): boolean => one.class === 'weapon' && one.type === 'armed-attack'
  if (means.some((one) => isShot(one) && around.includes(one.token))) return true
  const head = tree.tokens[act.token]?.head ?? -1
  return acts.some((other) => other.token === head && other.type === 'armed-attack' && (other.strong || means.some(isShot)))
}
