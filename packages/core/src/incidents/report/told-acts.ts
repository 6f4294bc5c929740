import { phrasesEndingAt } from '../../annotations/en/clauses/phrases.js'
import { caseOf, dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Utterance } from '../../claims/en/utterance.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import { isByWeapon } from './by-weapon.js'
import { typeFamily } from './event-type.js'
import type { SentenceLayers } from './layers.js'

/** The acts of a sentence that it tells as something done: not said of nobody, likened, or idle beside real violence. */
export function toldActs(layers: SentenceLayers, lexicon: Lexicon): readonly ActMention[] {
  return withoutIdleActs(layers, lexicon).filter(
    (act) =>
      !act.negated &&
      !untold.has(act.modality) &&
      act.modality !== 'general' &&
      (act.form === 'noun' || !isSaidByNobody(layers, act.token)),
  )
}

/** The harms of a sentence that it tells as something that befell people. */
export function toldHarms(layers: SentenceLayers, lexicon: Lexicon): readonly HarmMention[] {
  const told = layers.harms.filter(
    (harm) =>
      !isMishap(layers, harm, lexicon) &&
      !untold.has(harm.modality) &&
      harm.modality !== 'threatened' &&
      !isSaidByNobody(layers, harm.token) &&
      !layers.utterances.some((utterance) => utterance.token === harm.token && utterance.act === 'accuse'),
  )
  return told.map((harm) => (unfinished.has(harm.modality) ? { ...harm, counts: [] } : harm))
}

/** "tried to kill two men", "stopped him from abducting her": nobody is counted. */
const unfinished: ReadonlySet<string> = new Set(['attempted', 'prevented'])

const untold: ReadonlySet<string> = new Set(['hypothetical', 'ordered', 'planned'])

/** "No group has said that it holds them", "police did not say that he had fired": what a saying that was not made would tell. */
function isSaidByNobody(layers: SentenceLayers, token: number): boolean {
  const word = layers.tree.tokens[token]
  const within = (utterance: Utterance): boolean =>
    utterance.content.some((range) => word !== undefined && range.start <= word.start && word.end <= range.end)
  return layers.utterances.some(
    (utterance) => utterance.negated && utterance.source !== null && utterance.act === 'say' && within(utterance),
  )
}

/** "floods killed 12", "died in a bus crash": nobody did it. */
function isMishap(layers: SentenceLayers, harm: HarmMention, lexicon: Lexicon): boolean {
  const { tree } = layers
  if (isByWeapon(layers, harm, lexicon)) return false
  const causes = dependents(tree, harm.token, 'obl', 'nmod').filter((token) =>
    ['in', 'by', 'from', 'during'].includes(caseOf(tree, token.index)),
  )
  return [...harm.agents, ...causes.map((token) => token.index)].some((index) => {
    const found = phrasesEndingAt(tree, index, lexicon.nonEvents)?.entries[0]
    return found?.reason === 'accident'
  })
}

/** Weak words of gathering, holding or politics say nothing beside real violence ("a procession", "people had gathered"). */
function withoutIdleActs(layers: SentenceLayers, lexicon: Lexicon): readonly ActMention[] {
  const violent = layers.harms.length > 0 || layers.acts.some((act) => act.strong)
  const cues = new Set(layers.utterances.map((utterance) => utterance.token))
  // "denounced the crime" speaks, and is no protest
  const isSaying = (act: ActMention): boolean => cues.has(act.token) && (!act.strong || act.type === 'protest')
  const acts = layers.acts
    .filter((act) => !isSaying(act) && !isLikened(layers.tree, act.token, lexicon))
    .filter(
      (act) => !takesGround(act) || act.form === 'noun' || (isGround(layers, act, lexicon) && !isDoneByCivilians(layers, act, lexicon)),
    )
  return violent
    ? acts.filter((act) => act.strong || (typeFamily(act.type) === 'violence' && act.type !== 'territory-change' && act.type !== 'seizure'))
    : acts
}

/** "condemned it as a terrorist attack", "likened it to an attack", "called it a massacre": what something is called is not told again. */
function isLikened(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[index]
  if (token?.relation === 'conj') return isLikened(tree, token.head, lexicon)
  const verb = tree.tokens[token?.head ?? -1]
  if (!token || verb?.upos !== 'VERB') return false
  const lemma = verb.lemma.toLowerCase()
  if (lexicon.speech(lemma, 'VERB').length === 0 && !likening.has(lemma)) return false
  const preposition = caseOf(tree, index)
  return preposition === 'as' || (preposition === 'to' && likening.has(lemma)) || (token.relation === 'xcomp' && lemma === 'call')
}

const likening = new Set(['liken', 'compare', 'amount', 'describe', 'regard', 'view', 'equate'])

const takesGround = (act: ActMention): boolean => act.type === 'territory-change' || act.type === 'seizure'

/** "200 civilians crossed into the province": they take no ground. */
function isDoneByCivilians({ tree }: SentenceLayers, { agents }: ActMention, lexicon: Lexicon): boolean {
  return (
    agents.length > 0 && agents.every((agent) => unarmed.has(lexicon.person(tree.tokens[agent]?.lemma.toLowerCase() ?? '')?.class ?? ''))
  )
}

const unarmed = new Set(['civilian', 'child', 'woman', 'people', 'worker', 'aid-worker', 'journalist', 'medic', 'teacher', 'student'])

/** "took the town", not "took action": a place by name or kind is what is taken. */
function isGround(layers: SentenceLayers, act: ActMention, lexicon: Lexicon): boolean {
  // "was taken to hospital" takes no ground; "drove them out of the town" does
  const around = act.strong
    ? (layers.clauses[act.clause]?.fillers ?? []).filter((filler) => filler.role === 'oblique').map((filler) => filler.token)
    : []
  return [...act.patients, ...around].some((index) => {
    const token = layers.tree.tokens[index]
    if (!token) return false
    const lemma = token.lemma.toLowerCase()
    return token.name.endsWith('LOC') || isTaken(lexicon.site(lemma), act) || grounds.has(lemma)
  })
}

/** A ship or lorry is seized; to recover or take one is to take no ground ("officers recovered two motorbikes"). */
function isTaken(site: ReturnType<Lexicon['site']>, act: ActMention): boolean {
  return site !== null && (site.class !== 'vehicle' || act.type === 'seizure')
}

const grounds = new Set([
  'control',
  'territory',
  'ground',
  'area',
  'position',
  'power',
  'land',
  'hill',
  'front',
  'village',
  'town',
  'city',
  'base',
  'district',
  'province',
])
