import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { phrasesEndingAt } from '../../annotations/en/clauses/phrases.js'
import { dependents } from '../../annotations/en/clauses/tree.js'
import { isActorLike, isOfViolence } from '../../mentions/en/acts/find-acts.js'
import { isByWeapon } from './by-weapon.js'
import type { ReportLayers } from './layers.js'

/** Nouns of another world that a report may be about, with how many different ones it takes to be sure. */
const worlds = { sport: 3, performance: 2, accident: 2, exercise: 2 } as const
/** So many different words of films and books are no chance beside real dead. */
const FULL = 3
type World = keyof typeof worlds

/**
 * What a whole report is about where it is no violence: a match, a film, an accident, a drill. Told by its nouns, several different ones of a kind;
 * an attack on a stadium has its dead, so sport asks that nobody was killed. Null for all other reports.
 */
export function genreOf(layers: ReportLayers): World | null {
  const found = new Map<World, Set<string>>()
  for (const { tree } of layers.sentences) {
    for (const token of tree.tokens) {
      if ((token.upos !== 'NOUN' && token.lemma.toLowerCase() !== 'fictional') || isOfViolence(tree, token.index, layers.lexicon)) continue
      const entry = phrasesEndingAt(tree, token.index, layers.lexicon.nonEvents)?.entries[0]
      if (entry && isWorld(entry.reason)) found.set(entry.reason, (found.get(entry.reason) ?? new Set()).add(entry.phrase))
    }
  }
  if (isDrill(layers)) return 'exercise'
  // a gun that went off hurt somebody all the same
  const shot = hasArmedHarm(layers)
  if (!shot && isCalledAccident(layers) && !hasDoer(layers)) return 'accident'
  for (const [world, words] of found) {
    if (words.size < worlds[world]) continue
    // the dead of a film stand in a report that begins with the film or is full of it; a song and a book may stand beside real ones
    if (world === 'performance' && hasDead(layers) && words.size < FULL && !opensWith(layers, words)) continue
    if (!(world === 'sport' && hasDead(layers)) && !(world === 'accident' && (shot || hasDoer(layers)))) return world
  }
  return null
}

function isWorld(reason: string): reason is World {
  return reason in worlds
}

/** The lead speaks of an exercise, and the report shows or plays an attack: "an exercise that simulated an attack". */
function isDrill(layers: ReportLayers): boolean {
  const lead = layers.sentences[0]
  if (!lead) return false
  return (
    lead.tree.tokens.some(
      (token) =>
        token.upos === 'NOUN' &&
        layers.lexicon.nonEvent(token.lemma.toLowerCase())?.reason === 'exercise' &&
        ['nsubj', 'obj', 'obl', 'root'].includes(token.relation.split(':')[0] ?? ''),
    ) &&
    layers.sentences.some(({ tree }) =>
      tree.tokens.some((token) => ['simulate', 'mock', 'drill', 'train', 'rehearse'].includes(token.lemma.toLowerCase())),
    )
  )
}

const causes = new Set(['sabotage', 'terrorism', 'attack', 'play', 'bomb', 'arson'])

/** "It was an accident, the police chief said", "ruled out sabotage": an official says that nobody did it; what a suspect pleads does not count. */
function isCalledAccident(layers: ReportLayers): boolean {
  return layers.sentences.some(({ tree, clauses }) =>
    clauses.some((clause) => {
      if (clause.negated || clause.modality !== 'actual' || !isOfficial(layers, tree.tokens[clause.token]?.start ?? 0)) return false
      const isCopular = dependents(tree, clause.token, 'cop').length > 0 && clause.lemma === 'accident'
      const ruledOut = clause.kind === 'verb' && (clause.lemma === 'rule out' || clause.lemma === 'exclude')
      const object = fillersOf(clause, 'object').map((filler) => tree.tokens[filler.token]?.lemma.toLowerCase() ?? '')
      return isCopular || (ruledOut && object.some((word) => causes.has(word)))
    }),
  )
}

/** True where the first sentence that was read has one of the words. */
function opensWith(layers: ReportLayers, words: ReadonlySet<string>): boolean {
  return layers.sentences[0]?.tree.tokens.some((token) => words.has(token.lemma.toLowerCase())) ?? false
}

/** True where the outlet itself or one speaker with an office or a body behind him tells what stands at a position. */
function isOfficial(layers: ReportLayers, position: number): boolean {
  const [first, second] = layers.voices.at(position)
  if (first === undefined) return true
  return second === undefined && first.speaker !== null && (first.speaker.role !== null || first.speaker.organisation !== null)
}

function hasDead(layers: ReportLayers): boolean {
  return layers.sentences.some(({ harms }) =>
    harms.some((harm) => harm.field === 'killed' && harm.modality === 'actual' && harm.counts.some((count) => (count.count.low ?? 0) > 0)),
  )
}

/** Somebody was harmed by a word that only weapons do: "shot", "died of a gunshot wound". */
function hasArmedHarm(layers: ReportLayers): boolean {
  return layers.sentences.some((sentence) =>
    sentence.harms.some(
      (harm) => !harm.negated && harm.modality === 'actual' && harm.victims.length > 0 && isByWeapon(sentence, harm, layers.lexicon),
    ),
  )
}

function hasDoer(layers: ReportLayers): boolean {
  return layers.sentences.some(({ acts, tree }) =>
    acts.some((act) => act.strong && act.agents.some((agent) => isActorLike(tree, agent, layers.lexicon))),
  )
}
