import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { phrasesEndingAt, phrasesOfVerb } from '../../../annotations/en/clauses/phrases.js'
import { fillersByRole, fillersByRoles } from '../../../annotations/en/clauses/roles.js'
import { caseOf, dependents, headOf, treeOf, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { ActEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import { overlaps, type Range } from '../../../records/span.js'
import type { Sentence, Token } from '../../../records/token.js'
import type { ActMention } from './act-mention.js'
import { impactOf, isAverted } from './impact.js'
import { lightVerbRoles } from './light-verbs.js'

/**
 * Reads: "Gunmen stormed a market" · "a US drone strike" · "carried out a raid on the village" · "came under fire" · "two blasts" · "Monday's attack".
 * Refuses: "heart attack", "a strike by teachers" (weak, left to its context), "did not attack", an exercise or a film about an attack.
 */
export function findActs(
  sentence: Sentence,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  times: readonly Range[],
  lexicon: Lexicon,
): readonly ActMention[] {
  const tree = treeOf(sentence)
  const found: ActMention[] = []
  clauses.forEach((clause, index) => {
    const ground = takesGround(tree, clause, lexicon)
    const munition = impactOf(tree, clause, lexicon)
    const averted = munition !== null && isAverted(munition)
    if ((!ground && !averted && isHarmWord(tree, clause, lexicon)) || isInTime(tree, clause, times)) return
    const all = actEntries(tree, clause, lexicon)
    const told = ground ? all.filter(({ type }) => type === 'territory-change') : all
    const impact = !averted && told.some((one) => one.strength === 'strong') ? null : munition
    const entries = impact ? [impact, ...told] : told
    const entry = entries[0]
    if (!entry || isNonEvent(tree, clause, lexicon)) return
    found.push(actOf(tree, clause, index, entry, entries, clauses, quantities, lexicon))
  })
  return found.filter((act) => !isSwallowed(act, found, clauses))
}

/** "captured the town", "seized Brode": ground, not people, of a verb that may take either. */
function takesGround(tree: Tree, clause: Clause, lexicon: Lexicon): boolean {
  if (clause.kind !== 'verb' || !lexicon.acts(clause.lemma, 'VERB').some(({ type }) => type === 'territory-change')) return false
  return fillersByRoles(clause, ['obj']).some(({ token }) => {
    const word = tree.tokens[token]
    const site = word ? lexicon.site(word.lemma.toLowerCase()) : null
    return word?.name.endsWith('LOC') === true || site?.class === 'settlement' || site?.class === 'region'
  })
}

/** Words of harm bring their own act ("assassinate") and are read by the harms. */
function isHarmWord(tree: Tree, clause: Clause, lexicon: Lexicon): boolean {
  const lemma = tree.tokens[clause.token]?.lemma.toLowerCase() ?? ''
  if (clause.kind !== 'verb') return false
  // "burn down" is no burn
  const phrasal = clause.lemma !== lemma && lexicon.harm(clause.lemma, 'VERB').length === 0 && lexicon.acts(clause.lemma, 'VERB').length > 0
  return !phrasal && (lexicon.harm(lemma, 'VERB').length > 0 || lexicon.harm(clause.lemma, 'VERB').length > 0)
}

/** "in March", "the Fall": part of an expression of time. */
function isInTime(tree: Tree, clause: Clause, times: readonly Range[]): boolean {
  const token = tree.tokens[clause.token]
  return token !== undefined && times.some((time) => overlaps(time, token))
}

/**
 * Of a verb's phrase and the act noun in it one is enough: the noun where it tells more or the verb is light ("carried out air strikes"), the
 * phrase where the noun alone says less ("came under fire").
 */
function isSwallowed(act: ActMention, all: readonly ActMention[], clauses: readonly Clause[]): boolean {
  return all.some((other) => {
    const [verb, noun] = act.form === 'verb' ? [act, other] : [other, act]
    if (verb.form !== 'verb' || noun.form !== 'noun' || !verb.lemma.includes(' ')) return false
    const lemma = clauses[noun.clause]?.lemma ?? ''
    const joined =
      verb.lemma.split(' ').includes(lemma) && clauses[verb.clause]?.fillers.some((filler) => filler.token === noun.token) === true
    const nounTells = noun.strong && (!noun.generic || verb.generic)
    return joined && (act === verb ? nounTells : !nounTells)
  })
}

function actEntries(tree: Tree, clause: Clause, lexicon: Lexicon): readonly ActEntry[] {
  const token = tree.tokens[clause.token]
  if (!token || clause.kind === 'adjective') return []
  if (clause.kind === 'verb') {
    const phrasal = phrasesOfVerb(tree, clause, lexicon.actPhrases).filter((entry) => entry.upos === 'VERB')
    return phrasal.length > 0 ? phrasal : firstNonEmpty(lexicon.acts(clause.lemma, 'VERB'), lexicon.acts(token.lemma.toLowerCase(), 'VERB'))
  }
  if (token.upos === 'PROPN' && (token.name !== 'O' || token.form !== token.form.toUpperCase())) return []
  const ending = phrasesEndingAt(tree, clause.token, lexicon.actPhrases)
  return ending?.entries.filter((entry) => entry.upos === 'NOUN') ?? []
}

function firstNonEmpty<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? []
}

/** "heart attack", "a film about the raid", "anniversary of the bombing", "strike by teachers": the phrase or what governs it is no event. */
function isNonEvent(tree: Tree, clause: Clause, lexicon: Lexicon): boolean {
  const ending = phrasesEndingAt(tree, clause.token, lexicon.nonEvents)
  if (ending?.entries.some((entry) => entry.words.length > 1 || entry.reason === 'metaphor')) return true
  // "is fighting for his life"
  if (clause.kind === 'verb' && isFigureOfSpeech(tree, clause, lexicon)) return true
  const token = tree.tokens[clause.token]
  const head = token ? headOf(tree, token) : null
  if (!token || !head) return false
  if (isInStory(tree, clause.token, lexicon)) return true
  if (clause.kind === 'verb') return false
  // "detention centre", "bomb squad", "bomb attack": what it modifies carries the meaning
  if (token.relation === 'compound') return true
  return false
}

/** "fight for life", "kill time": a verb with its noun; "march on" may go on with a town or a day. */
function isFigureOfSpeech(tree: Tree, clause: Clause, lexicon: Lexicon): boolean {
  return phrasesOfVerb(tree, clause, lexicon.nonEvents).some(
    (entry) => entry.reason === 'metaphor' && !/^(?:on|off|up|out|in|at)$/.test(entry.words.at(-1) ?? ''),
  )
}

/** "The film tells of an attack", "the drill simulated a raid": what a story or exercise shows did not happen. */
function isInStory(tree: Tree, index: number, lexicon: Lexicon): boolean {
  for (let at = tree.tokens[index]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const story = dependents(tree, at, 'nsubj', 'nsubj:pass').find(
      (subject) =>
        subject.index !== index &&
        !isOfViolence(tree, subject.index, lexicon) &&
        stories.has(lexicon.nonEvent(subject.lemma.toLowerCase())?.reason ?? ''),
    )
    if (story) return true
  }
  return false
}

/** "A series of strikes", "an episode of violence", "film of the attack": the noun says how many, or what was seen, of what happened. */
export function isOfViolence(tree: Tree, index: number, lexicon: Lexicon): boolean {
  return dependents(tree, index, 'nmod').some(
    (of) => caseOf(tree, of.index) === 'of' && of.upos === 'NOUN' && lexicon.acts(of.lemma.toLowerCase(), 'NOUN').length > 0,
  )
}

const stories = new Set(['performance', 'exercise'])

/** "Thousands marched", "some 200 people rallied": so many do nothing by chance. */
function isCrowd(agent: number, quantities: readonly Quantity[]): boolean {
  const number = quantities.find((quantity) => quantity.counted === agent || quantity.token === agent)
  return (number?.low ?? 0) >= CROWD
}

const CROWD = 20

function actOf(
  tree: Tree,
  clause: Clause,
  index: number,
  entry: ActEntry,
  entries: readonly ActEntry[],
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): ActMention {
  const token = tree.tokens[clause.token]
  const light = clause.kind === 'noun' ? lightVerbRoles(tree, clause, clauses, lexicon) : null
  const own = fillersByRoles(clause, agentRoles(clause, entry))
    .filter((filler) => filler.preposition !== 'MOD' || (isActorLike(tree, filler.token, lexicon) && !isScene(tree, filler.token, entry)))
    .filter((filler) => clause.kind === 'verb' || filler.path.includes('by-phrase') || !isSufferer(tree, clause, filler.token, lexicon))
  const agents = own
    .filter((filler) => !filler.path.includes('possessor') || isActorLike(tree, filler.token, lexicon))
    .map((filler) => filler.token)
  const patients = fillersByRoles(clause, patientRoles(clause, entry))
    .filter((filler) => !agents.includes(filler.token))
    .map((filler) => filler.token)
  const number = quantities.find((quantity) => quantity.counted === clause.token)
  return {
    sentence: clause.sentence,
    token: clause.token,
    clause: index,
    lemma: entry.phrase,
    type: entry.type,
    alternatives: entries.slice(1).map((other) => other.type),
    generic: entry.generic,
    strong: entry.strength === 'strong' || (entry.type === 'protest' && agents.some((agent) => isCrowd(agent, quantities))),
    form: clause.kind === 'verb' ? 'verb' : 'noun',
    definite: clause.kind === 'noun' && (isDefinite(tree, clause.token) || isSaidOf(tree, clause.token)),
    plural: clause.kind === 'noun' && token !== undefined && token.form.toLowerCase() !== token.lemma.toLowerCase(),
    times: number?.low ?? twin(tree, clause.token),
    agents: [...new Set([...agents, ...(light?.agents ?? [])])],
    patients: [...new Set([...patients, ...(light?.patients ?? [])])],
    negated: clause.negated || (light?.negated ?? false),
    modality: isAverted(entry) ? 'prevented' : light && light.modality !== 'actual' ? light.modality : clause.modality,
    range: { start: token?.start ?? 0, end: token?.end ?? 0 },
    rule: `en/act/${clause.kind}`,
  }
}

const isWhole = (clause: Clause, { patient }: Pick<ActEntry, 'patient'>): boolean =>
  clause.kind === 'noun' && patient.includes('of') && patient.includes('poss') && fillersByRole(clause, 'of').length > 0

/** "the priest's abduction" befell the priest; "the militia's abduction of a priest" has the militia for its doer. */
function agentRoles(clause: Clause, entry: ActEntry): readonly string[] {
  return isWhole(clause, entry) ? [...entry.agent, 'poss'] : entry.agent
}

/** The roles of those whom a noun befalls, see `agentRoles`. */
export function patientRoles(clause: Clause, entry: Pick<ActEntry, 'patient'>): readonly string[] {
  return isWhole(clause, entry) ? entry.patient.filter((role) => role !== 'poss') : entry.patient
}

/** "Nigeria church shooting", "Mali blast": a country before the act is where it was. "Iran attack on", "an Israel strike": who did it. */
function isScene(tree: Tree, index: number, entry: ActEntry): boolean {
  const token = tree.tokens[index]
  if (token?.relation !== 'compound' || token.upos !== 'PROPN' || !token.name.endsWith('LOC') || /^[A-Z]{2,3}$/.test(token.form))
    return false
  const aimed = dependents(tree, token.head, 'nmod').some((one) => ['on', 'against'].includes(caseOf(tree, one.index)))
  return !aimed && ofNobodys.has(entry.type) && !ofStates.has(entry.phrase.split(' ').at(-1) ?? '')
}

/** Kinds of act before which a country tells where, not who; and words of theirs that states are said to do. */
const ofNobodys: ReadonlySet<string> = new Set([
  'bombing',
  'suicide-bombing',
  'armed-attack',
  'armed-clash',
  'abduction',
  'arson',
  'looting',
  'riot',
  'protest',
])
const ofStates = new Set(['strike', 'raid', 'offensive', 'operation', 'incursion', 'invasion', 'assault'])

/** "the priest's murder", "the Okoro killings": who has a killing is its victim, unless it is said of whom or he bears arms ("police killings"). */
function isSufferer(tree: Tree, clause: Clause, index: number, lexicon: Lexicon): boolean {
  const kills = lexicon.harm(clause.lemma, 'NOUN').some((entry) => entry.patient.length > 0)
  if (!kills || clause.fillers.some((filler) => filler.preposition === 'of')) return false
  const token = tree.tokens[index]
  if (token?.name.endsWith('PER') || (token?.upos === 'PROPN' && token.name === 'O')) return true
  const person = lexicon.person(token?.lemma.toLowerCase() ?? '')
  return person !== null && !armedPeople.has(person.class)
}

function twin(tree: Tree, index: number): number | null {
  return dependents(tree, index, 'amod', 'compound').some((token) =>
    ['twin', 'double', 'dual', 'paired'].includes(token.lemma.toLowerCase()),
  )
    ? 2
    : null
}

/** "the", "this", "that", or a possessive: "Monday's attack", "their raid". */
function isDefinite(tree: Tree, index: number): boolean {
  if (tellsItself(tree, index)) return false
  if (dependents(tree, index, 'det').some((token) => ['the', 'this', 'that', 'these', 'those', 'both'].includes(token.form.toLowerCase())))
    return true
  return dependents(tree, index, 'nmod:poss').length > 0
}

/** "the arrest of a cell", "the killing of two guards": the article points to what follows, nothing was told before. */
function tellsItself(tree: Tree, index: number): boolean {
  return dependents(tree, index, 'nmod').some(
    (token) =>
      token.index > index &&
      dependents(tree, token.index, 'case').some((mark) => mark.form.toLowerCase() === 'of') &&
      token.upos !== 'PRON' &&
      (dependents(tree, token.index, 'nummod').length > 0 ||
        dependents(tree, token.index, 'det').some((det) => ['a', 'an', 'another', 'several', 'some'].includes(det.form.toLowerCase()))),
  )
}

/** "It was a premeditated attack": said of something told before. */
function isSaidOf(tree: Tree, index: number): boolean {
  if (dependents(tree, index, 'cop').length === 0) return false
  const subject = dependents(tree, index, 'nsubj')[0]
  return (
    subject !== undefined &&
    (['it', 'this', 'that', 'they'].includes(subject.form.toLowerCase()) ||
      dependents(tree, subject.index, 'det').some((det) => det.form.toLowerCase() === 'the'))
  )
}

/** A modifier that can be a doer: a name, a nationality, or a noun of an organisation or of people ("police raid", "rebel attack"). */
export function isActorLike(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const token: Token | undefined = tree.tokens[index]
  if (!token) return false
  if (token.name.endsWith('ORG') || token.name.endsWith('PER') || token.name.endsWith('LOC')) return true
  const lemma = token.lemma.toLowerCase()
  // "a terrorist attack" tells what it was, not who did it
  if (token.relation === 'compound' && judging.has(lemma)) return false
  // "mosque bomb", "hotel attack": where it was
  if (token.relation === 'compound' && token.name === 'O' && lexicon.site(lemma) !== null) return false
  // before a noun an adjective of number or kind ("twin", "young") is no doer
  if (token.relation === 'amod' && /^[a-z]/.test(token.form)) return false
  if (lexicon.organisation(lemma) !== null) return true
  // before a noun only people with arms are doers ("rebel attack", not "twin bombings")
  if (lexicon.person(lemma) !== null) return token.relation !== 'compound' || armedPeople.has(lexicon.person(lemma)?.class ?? '')
  if (token.upos === 'PRON') return true
  if (isBandOf(tree, token, lexicon)) return true
  return (
    token.upos !== 'NUM' &&
    /^[A-Z]/.test(token.form) &&
    (token.upos === 'ADJ' || token.upos === 'PROPN') &&
    (token.index > 0 || isPeopleAdjective(token.form)) &&
    !isCalendarWord(token.form)
  )
}

/** "a column of rebels", "an FMLN unit": whose band it is makes it a doer. */
function isBandOf(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  if (!lexicon.standIns.get(token.lemma.toLowerCase()).some((entry) => entry.use === 'collective')) return false
  return dependents(tree, token.index, 'nmod', 'compound').some((owner) => owner.name.endsWith('ORG') || isArmed(owner, lexicon))
}

function isArmed(token: Token, lexicon: Lexicon): boolean {
  const lemma = token.lemma.toLowerCase()
  return armedPeople.has(lexicon.person(lemma)?.class ?? lexicon.organisation(lemma)?.class ?? '')
}

const judging = new Set(['terrorist', 'terror'])
const armedPeople = new Set(['soldier', 'police', 'militant', 'militants', 'attacker', 'rebels', 'militia', 'gunmen'])

/** A capital at the head of a sentence tells nothing ("New drone attack"); the ending of a people's name does ("Iraqi", "Turkish"). */
function isPeopleAdjective(form: string): boolean {
  return /^(?:[A-Z]+|[A-Z].*(?:an|ish|ese|i|ch|ek|ois|ers?))$/.test(form)
}

function isCalendarWord(form: string): boolean {
  return /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    form,
  )
}
