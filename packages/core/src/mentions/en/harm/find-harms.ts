import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { phrasesEndingAt } from '../../../annotations/en/clauses/phrases.js'
import { fillersByRole, fillersByRoles } from '../../../annotations/en/clauses/roles.js'
import { caseOf, conjuncts, dependents, treeOf, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { HarmEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import type { Sentence, Token } from '../../../records/token.js'
import { patientRoles } from '../acts/find-acts.js'
import { isAge } from './ages.js'
import { countOf, countVictims, zeroCount } from './count-victims.js'
import { earlierPeople } from './earlier-people.js'
import { endsInDeath, harmEntries, isDeadBeside } from './harm-entries.js'
import type { HarmCount, HarmMention } from './harm-mention.js'
import { withFormerCounts } from './former-counts.js'
import { countedClass, harmedPeople, isPersonLike, personEntry } from './person-head.js'
import { fittingEntries } from './holders.js'
import { companions, sumOf } from './sum-counts.js'
import { copularTolls, tollCounts, tollPhrases } from './toll-nouns.js'
import { withShares } from './shares.js'
import { verbless } from './verbless.js'

/**
 * Reads: "Three soldiers were killed and nine wounded" · "killing at least 12" · "leaving five dead" · "14 dead, 5 missing" · "the death of two
 * officers" · "a policeman was shot dead" · "The death toll rose to 38 from 25". Refuses: "nearly killed", "dead end", "the arresting officer".
 */
export function findHarms(
  sentence: Sentence,
  clauses: readonly Clause[],
  numbers: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmMention[] {
  const tree = treeOf(sentence)
  const quantities = numbers.filter((quantity) => !isAge(tree, quantity))
  const found: HarmMention[] = []
  clauses.forEach((clause, index) => {
    const token = tree.tokens[clause.token]
    if (!token) return
    const toll = tollCounts(tree, clause, quantities, lexicon)
    if (toll) found.push({ ...toll, clause: index })
    for (const entry of fittingEntries(tree, clause, harmEntries(tree, clause, lexicon), lexicon)) {
      const mention = readHarm(tree, clause, index, entry, quantities, lexicon)
      if (mention) found.push(mention)
      // "no casualties": neither dead nor wounded
      if (mention && entry.harm === 'casualties' && tree.tokens[mention.token]?.lemma === 'casualty')
        found.push({ ...mention, field: 'wounded' })
    }
  })
  const fated = found.map((harm) => (isOneDeath(tree, harm, found) ? { ...harm, field: 'killed' as const } : harm))
  const told = [
    ...fated,
    ...copularTolls(tree, quantities, lexicon),
    ...tollPhrases(tree, quantities, lexicon),
    ...verbless(tree, clauses, quantities, lexicon),
  ]
  return withFormerCounts(tree, dedupe(withShares(tree, quantities, told, lexicon)), quantities, lexicon)
}

/** "shot and killed two men", "was shot and died": of the same people the second verb tells how it ended. */
function isOneDeath(tree: Tree, harm: HarmMention, all: readonly HarmMention[]): boolean {
  if (harm.field !== 'wounded') return false
  return all.some((other) => {
    const token = tree.tokens[other.token]
    const follows = token?.head === harm.token && token.relation === 'conj'
    return other.field === 'killed' && follows && !other.negated && other.modality === 'actual' && isOfSame(harm, other)
  })
}

function isOfSame(a: HarmMention, b: HarmMention): boolean {
  return a.counts.length > 0 && a.counts.every((count) => b.counts.some((other) => other.evidence.start === count.evidence.start))
}

function readHarm(
  tree: Tree,
  clause: Clause,
  index: number,
  entry: HarmEntry,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): HarmMention | null {
  // "casualties" does not tell the dead from the wounded; only that there were none says something
  if (entry.harm === 'casualties' && zeroCount(tree, clause.token, lexicon) === null && !clause.negated) return null
  if (isDeadBeside(tree, clause.token) || isClaimedDeed(clause, entry, tree, lexicon)) return null
  const victims = victimTokens(tree, clause, entry, quantities, lexicon)
  const counts: HarmCount[] = []
  const adjacent = adjacentQuantity(tree, clause.token, quantities)
  // "rescuers found 13 bodies": there may be more dead than were found
  if (adjacent) counts.push(countOf(adjacent, null, remains.has(clause.lemma) ? 'member' : 'whole', 'number before the word of harm'))
  else counts.push(...multiplied(tree, clause, countAll(tree, clause, victims, entry, quantities, lexicon), lexicon))
  const negated = clause.negated || victims.some((victim) => zeroCount(tree, victim, lexicon) !== null)
  if (negated && clause.modality === 'actual') {
    const zero = victims.map((victim) => zeroCount(tree, victim, lexicon)).find((count) => count !== null)
    if (zero) counts.splice(0, counts.length, zero)
    else counts.splice(0, counts.length)
  }
  if (victims.length === 0 && counts.length === 0) return null
  const people = victims.filter((victim) => victim !== clause.token && isPersonLike(tree, victim, lexicon))
  if (counts.length === 0 && people.length === 0) return null
  // "were brought in wounded": the state in which they came is the harm
  if (entry.strength === 'weak' && endsInHarm(tree, clause, lexicon)) return null
  // "hold them accountable", "the gun he claimed to have found": what stands below says what is meant
  if (
    entry.strength === 'weak' &&
    dependents(tree, clause.token, 'xcomp').some(
      (one) =>
        (one.upos === 'ADJ' && lexicon.harm(one.lemma.toLowerCase(), 'ADJ').length === 0) ||
        (one.upos === 'VERB' && entry.patient.includes('obj') && clause.voice === 'active'),
    )
  )
    return null
  // a weak word ("fall", "claim") harms only people who are named as such
  if (
    entry.strength === 'weak' &&
    !countsItself(clause, entry, counts) &&
    !victims.some(
      (victim) =>
        isPersonOrOthers(tree, victim, lexicon) ||
        (entry.act === 'armed-attack' && isPersonPronoun(tree, victim)) ||
        dependents(tree, victim, 'nmod').some((of) => isPerson(tree, of.index, lexicon)),
    )
  )
    return null
  return {
    sentence: clause.sentence,
    token: clause.token,
    clause: index,
    field: entry.harm === 'casualties' || endsInDeath(tree, clause.token, lexicon) ? 'killed' : entry.harm,
    act: entry.act ?? actOfWound(tree, clause.token, lexicon),
    counts,
    victims: harmedPeople(tree, people),
    agents: isDeed(clause, entry, lexicon) ? agentTokens(clause, entry) : [],
    negated,
    modality: clause.modality,
    rule: `en/harm/${entry.patient[0] ?? 'self'}`,
  }
}

/** "Six people were killed and twice as many wounded": so many times the number that the verb shares. */
function multiplied(tree: Tree, clause: Clause, counts: readonly HarmCount[], lexicon: Lexicon): readonly HarmCount[] {
  const [times, as, many] = tree.tokens.slice(Math.max(0, clause.token - 3), clause.token).map(({ form }) => form.toLowerCase())
  const factor =
    as !== 'as' || many !== 'many' ? 1 : times === 'twice' ? 2 : times === 'times' ? timesBefore(tree, clause.token - 4, lexicon) : 1
  const scaled = (bound: number | null): number | null => (bound === null ? null : bound * factor)
  if (factor === 1) return counts
  return counts.map((one) => ({
    ...one,
    count: { ...one.count, low: scaled(one.count.low), high: scaled(one.count.high), approx: true },
    basis: 'inferred',
  }))
}

const timesBefore = (tree: Tree, index: number, lexicon: Lexicon): number =>
  lexicon.number(tree.tokens[index]?.form.toLowerCase() ?? '')?.low ?? 1

function endsInHarm(tree: Tree, clause: Clause, lexicon: Lexicon): boolean {
  return dependents(tree, clause.token, 'xcomp', 'advcl').some(
    (one) =>
      one.upos !== 'NOUN' && lexicon.harm(one.form.toLowerCase(), 'ADJ').length > 0 && dependents(tree, one.index, 'mark').length === 0,
  )
}

/** The counts of all victims of a predicate, and what those told together come to. */
function countAll(
  tree: Tree,
  clause: Clause,
  victims: readonly number[],
  entry: HarmEntry,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmCount[] {
  const read = victims.map((token) => ({ token, counts: countsOf(tree, clause, token, entry, quantities, lexicon) }))
  const mains = read.flatMap(({ token, counts }) => counts.filter((one) => one.relation !== 'part').map((count) => ({ token, count })))
  const sum = sumOf(tree, clause.token, mains, lexicon)
  const counts = read.flatMap((one) => one.counts)
  if (sum === null) return counts
  return [sum, ...counts.map((count): HarmCount => (count.relation === 'whole' ? { ...count, relation: 'member' } : count))]
}

function countsOf(
  tree: Tree,
  clause: Clause,
  victim: number,
  entry: HarmEntry,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmCount[] {
  const agents = agentTokens(clause, entry)
  const earlier = earlierPeople(
    tree,
    victim,
    quantities.filter((quantity) => quantity.counted !== null && !agents.includes(quantity.counted)),
    lexicon,
  )
  if (earlier) return [countOf(earlier, countedClass(tree, earlier.counted ?? victim, lexicon), 'whole', 'people whom a pronoun takes up')]
  const counts = withLosers(tree, clause, countVictims(tree, amongThose(tree, victim), clause.token, entry, quantities, lexicon), lexicon)
  return isOfMore(tree, clause, agents)
    ? counts.map((count) => (count.relation === 'whole' ? { ...count, relation: 'member' } : count))
    : counts
}

/** "The rebels lost 30", "losing two of their own men": the lost are of the loser's own. */
function withLosers(tree: Tree, clause: Clause, counts: readonly HarmCount[], lexicon: Lexicon): readonly HarmCount[] {
  if (clause.lemma !== 'lose') return counts
  const own = fillersByRole(clause, 'subj')
    .map((filler) => countedClass(tree, filler.token, lexicon))
    .find((one) => one !== null)
  return own ? counts.map((count) => (count.of === null && count.relation !== 'part' ? { ...count, of: own } : count)) : counts
}

/** "were among those killed", "the family lost five members": people out of a toll that others may add to. */
function isOfMore(tree: Tree, clause: Clause, agents: readonly number[]): boolean {
  const [preposition, those] = [tree.tokens[clause.token - 2]?.form.toLowerCase(), tree.tokens[clause.token - 1]?.form.toLowerCase()]
  if (preposition === 'among' && (those === 'those' || those === 'the')) return true
  return (
    clause.lemma === 'lose' &&
    agents
      .concat(fillersByRole(clause, 'subj').map((filler) => filler.token))
      .some((token) => kin.has(tree.tokens[token]?.lemma.toLowerCase() ?? ''))
  )
}

/** "Four guards were among those killed": the guards. Any other victim is itself. */
function amongThose(tree: Tree, victim: number): number {
  const those = tree.tokens[victim]?.form.toLowerCase() === 'those' && caseOf(tree, victim) === 'among'
  return (those ? dependents(tree, victim, 'nsubj')[0]?.index : undefined) ?? victim
}

const kin = new Set(['family', 'clan', 'household'])

/** "45 injuries", "no injuries": a number of the word of harm itself, where it stands for people. */
function countsItself(clause: Clause, entry: HarmEntry, counts: readonly HarmCount[]): boolean {
  return clause.kind === 'noun' && entry.patient.includes('self') && entry.harm === 'wounded' && counts.length > 0
}

/** "injuries to 23 others": people, though not by their name. */
const isPersonOrOthers = (tree: Tree, index: number, lexicon: Lexicon): boolean =>
  isPerson(tree, index, lexicon) || tree.tokens[index]?.form.toLowerCase() === 'others'

const isPerson = (tree: Tree, index: number, lexicon: Lexicon): boolean =>
  personEntry(tree, index, lexicon) !== null || tree.tokens[index]?.name.endsWith('PER') === true

const personPronouns = new Set(['he', 'she', 'him', 'her', 'himself', 'herself', 'they', 'them', 'themselves'])

const isPersonPronoun = (tree: Tree, index: number): boolean => personPronouns.has(tree.tokens[index]?.form.toLowerCase() ?? '')

/** "died from a gunshot wound": a wound that only a weapon makes tells what was done. */
function actOfWound(tree: Tree, index: number, lexicon: Lexicon): HarmEntry['act'] {
  for (const token of dependents(tree, index, 'obl', 'nmod')) {
    if (!['from', 'of', 'by', 'with', 'to'].includes(caseOf(tree, token.index))) continue
    const act = phrasesEndingAt(tree, token.index, lexicon.harmPhrases)?.entries.find((entry) => entry.act !== null)?.act
    if (act) return act
  }
  return null
}

/** Tokens of those harmed, by the frame of the word. */
function victimTokens(tree: Tree, clause: Clause, entry: HarmEntry, quantities: readonly Quantity[], lexicon: Lexicon): readonly number[] {
  const counted = quantities.some((quantity) => quantity.counted === clause.token) && clause.kind !== 'verb' ? [clause.token] : []
  if (adjacentQuantity(tree, clause.token, quantities)) return [clause.token]
  const found = patientRoles(clause, entry).flatMap((role) => {
    if (role === 'mod') return modified(tree, clause, quantities)
    // "was shot and died": "died" shares the passive's subject and is none itself
    if (role === 'subj' && clause.kind === 'verb' && clause.voice === 'passive' && !entry.patient.includes('obj'))
      return fillersByRole(clause, 'obj').map((filler) => filler.token)
    return fillersByRole(clause, role).map((filler) => filler.token)
  })
  const beside = suffers(clause, entry) ? clause.fillers.filter((filler) => companions.has(filler.preposition)).map((one) => one.token) : []
  return [
    ...new Set([...counted, ...found.flatMap((token) => bodiesOf(tree, token, quantities, lexicon)), ...(found.length > 0 ? beside : [])]),
  ]
}

const remains = new Set(['body', 'corpse', 'cadaver'])

/** "the body of a teacher", "the bodies of a man and a boy": those whose bodies they are, where the bodies have no number of their own. */
function bodiesOf(tree: Tree, token: number, quantities: readonly Quantity[], lexicon: Lexicon): readonly number[] {
  if (!remains.has(tree.tokens[token]?.lemma.toLowerCase() ?? '')) return [token]
  if (quantities.some((quantity) => quantity.counted === token || quantity.token === token)) return [token]
  const people = dependents(tree, token, 'nmod').filter(
    (one) => caseOf(tree, one.index) === 'of' && isPersonLike(tree, one.index, lexicon) && one.upos !== 'NUM',
  )
  return people.length === 0 ? [token] : people.flatMap((one) => conjuncts(tree, one.index))
}

/** "was killed with his two sons", "died alongside her guards": the subject is harmed, so are those beside it. */
function suffers(clause: Clause, entry: HarmEntry): boolean {
  return clause.kind === 'verb' && (clause.voice === 'passive' || entry.patient.includes('subj'))
}

/** "12 dead" counts the adjective itself; "12 people dead", "the dead soldiers", "they were dead" count the noun. */
function modified(tree: Tree, clause: Clause, quantities: readonly Quantity[]): readonly number[] {
  const subjects = fillersByRole(clause, 'mod').map((filler) => filler.token)
  if (quantities.some((quantity) => quantity.counted === clause.token)) return [clause.token]
  if (subjects.length > 0) return [...new Set(subjects)]
  // "12 dead" where the number is the head and the adjective hangs on it
  const token = tree.tokens[clause.token]
  return token && quantities.some((quantity) => quantity.token === token.head) ? [token.head] : [clause.token]
}

/** "14 dead and 63 injured": the number right before a word of harm that is no modifier of a noun behind it. */
export function adjacentQuantity(tree: Tree, token: number, quantities: readonly Quantity[]): Quantity | null {
  const word = tree.tokens[token]
  const before = tree.tokens[token - 1]
  if (!word || !before || isBeforeNoun(tree, word) || !isStative(tree, token)) return null
  return quantities.find((quantity) => quantity.end === before.end) ?? null
}

/** "12 wounded soldiers" counts the noun behind; "five dead and 14 wounded" has none. */
function isBeforeNoun(tree: Tree, word: Token): boolean {
  const head = tree.tokens[word.head]
  return word.relation === 'amod' && head !== undefined && head.index > word.index && !lexicallyStative.has(head.form.toLowerCase())
}

/** A form that tells a state ("dead", "wounded"), with no subject or object of its own. */
function isStative(tree: Tree, token: number): boolean {
  const word = tree.tokens[token]
  if (!word) return false
  // "Human losses: 19 deceased, of whom six women": nothing of its own follows at once
  const closed = /^(?:[,;.:)]|and|or|of|among|$)/i.test(tree.tokens[token + 1]?.form ?? '')
  const plain = lexicallyStative.has(word.form.toLowerCase()) && closed && dependents(tree, token, 'aux', 'aux:pass').length === 0
  if (!plain && dependents(tree, token, 'obj', 'aux', 'nsubj:pass', 'aux:pass').length > 0) return false
  const participle = word.form.toLowerCase() !== word.lemma.toLowerCase() || unchanging.has(word.lemma.toLowerCase())
  return word.upos !== 'VERB' || (participle && !/(?:ing|s)$/.test(word.form))
}

const lexicallyStative = new Set([
  'dead',
  'deceased',
  'killed',
  'injured',
  'wounded',
  'hurt',
  'missing',
  'martyred',
  'neutralised',
  'neutralized',
  'captured',
  'detained',
  'arrested',
])

// Participles that look like the infinitive.
const unchanging = new Set(['hurt', 'shot'])

/** "bombers claimed by the group": what is claimed is the deed, no lives. */
function isClaimedDeed(clause: Clause, entry: HarmEntry, tree: Tree, lexicon: Lexicon): boolean {
  if (entry.strength !== 'weak' || clause.voice !== 'passive') return false
  return fillersByRole(clause, 'obj').some(
    (filler) => lexicon.person(tree.tokens[filler.token]?.lemma.toLowerCase() ?? '')?.class === 'attacker',
  )
}

/** Words of harm that somebody does ("kill", "wound") have a doer; those that tell of its care or count ("treat", "bury") have none. */
function isDeed(clause: Clause, entry: HarmEntry, lexicon: Lexicon): boolean {
  return entry.act !== null || clause.kind !== 'verb' || lexicon.acts(clause.lemma, 'VERB').some((act) => act.type !== 'territory-change')
}

export function agentTokens(clause: Clause, entry: HarmEntry): readonly number[] {
  const suffering = entry.patient.some((role) => role === 'subj' || role === 'self' || role === 'mod')
  const roles = suffering || clause.kind === 'noun' ? ['by'] : ['subj']
  return fillersByRoles(clause, roles).map((filler) => filler.token)
}

/** One number is counted once: the mention that reached it with a doer, else the first. */
function dedupe(mentions: readonly HarmMention[]): readonly HarmMention[] {
  const seen = new Set<string>()
  const out: HarmMention[] = []
  for (const mention of [...mentions].sort(
    (a, b) =>
      Number(b.rule === 'en/toll/update') - Number(a.rule === 'en/toll/update') || b.agents.length - a.agents.length || a.token - b.token,
  )) {
    const counts = mention.counts.filter((count) => {
      const key = `${mention.field}|${String(count.evidence.start)}|${String(count.evidence.end)}`
      const fresh = !seen.has(key)
      seen.add(key)
      return fresh
    })
    if (counts.length > 0 || mention.counts.length === 0) out.push({ ...mention, counts })
  }
  return out.sort((a, b) => a.token - b.token)
}
