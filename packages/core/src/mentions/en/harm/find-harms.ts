import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { fillersByRole, fillersByRoles } from '../../../annotations/en/clauses/roles.js'
import { caseOf, dependents, nounPhrase, treeOf, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { HarmEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import type { Sentence } from '../../../records/token.js'
import { countOf, countVictims, shareInClause, zeroCount } from './count-victims.js'
import type { HarmCount, HarmMention } from './harm-mention.js'
import { isPersonLike, personEntry } from './person-head.js'
import { companions, sumOf } from './sum-counts.js'
import { tollCounts } from './toll-nouns.js'
import { looseShares, verbless } from './verbless.js'

/**
 * Reads: "Three soldiers were killed and nine wounded" · "killing at least 12" · "leaving five dead" · "14 dead, 5 missing" · "the death of two
 * officers" · "a policeman was shot dead" · "The death toll rose to 38 from 25". Refuses: "nearly killed", "dead end", "the arresting officer".
 */
export function findHarms(
  sentence: Sentence,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmMention[] {
  const tree = treeOf(sentence)
  const found: HarmMention[] = []
  clauses.forEach((clause, index) => {
    const token = tree.tokens[clause.token]
    if (!token) return
    const toll = tollCounts(tree, clause, quantities, lexicon)
    if (toll) found.push({ ...toll, clause: index })
    for (const entry of harmEntries(tree, clause, lexicon)) {
      const mention = readHarm(tree, clause, index, entry, quantities, lexicon)
      if (mention) found.push(mention)
    }
  })
  const told = [...found, ...verbless(tree, clauses, quantities, lexicon)]
  return dedupe([...told, ...shares(tree, clauses, quantities, told, lexicon), ...looseShares(tree, quantities, told, lexicon)])
}

/** Shares of a toll told in later clauses of its sentence take the toll's field. */
function shares(
  tree: Tree,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  found: readonly HarmMention[],
  lexicon: Lexicon,
): readonly HarmMention[] {
  return clauses.flatMap((clause, index) => {
    const share = clause.kind === 'noun' ? shareInClause(tree, clause.token, quantities, lexicon) : null
    const toll = share && found.findLast((harm) => harm.token < clause.token && harm.counts.length > 0)
    return share && toll ? [{ ...toll, token: clause.token, clause: index, counts: [share], victims: [], rule: 'en/harm/share' }] : []
  })
}

function harmEntries(tree: Tree, clause: Clause, lexicon: Lexicon): readonly HarmEntry[] {
  const token = tree.tokens[clause.token]
  if (!token) return []
  const upos = clause.kind === 'verb' ? 'VERB' : clause.kind === 'noun' ? 'NOUN' : 'ADJ'
  const phrasal = clause.kind === 'verb' ? lexicon.harm(clause.lemma, 'VERB') : []
  if (phrasal.length > 0) return phrasal
  const own = lexicon.harm(token.lemma.toLowerCase(), upos)
  if (own.length > 0) return own
  const surface = lexicon.harm(token.form.toLowerCase(), upos)
  if (surface.length > 0) return surface
  // "12 dead", "nine wounded": adjectives and participles used as nouns, and the other way round
  if (upos !== 'VERB') return lexicon.harm(token.form.toLowerCase(), upos === 'NOUN' ? 'ADJ' : 'NOUN')
  return []
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
  if (entry.harm === 'casualties' && zeroCount(tree, clause.token) === null && !clause.negated) return null
  if (isDeadBeside(tree, clause.token) || isClaimedDeed(clause, entry, tree, lexicon)) return null
  const victims = victimTokens(tree, clause, entry, quantities)
  const counts: HarmCount[] = []
  const adjacent = adjacentQuantity(tree, clause.token, quantities)
  if (adjacent) counts.push(countOf(adjacent, null, 'whole', 'number before the word of harm'))
  else counts.push(...countAll(tree, victims, clause.token, entry, quantities, lexicon))
  const negated = clause.negated || victims.some((victim) => zeroCount(tree, victim) !== null)
  if (negated && clause.modality === 'actual') {
    const zero = victims.map((victim) => zeroCount(tree, victim)).find((count) => count !== null)
    if (zero) counts.splice(0, counts.length, zero)
    else counts.splice(0, counts.length)
  }
  if (victims.length === 0 && counts.length === 0) return null
  const people = victims.filter((victim) => victim !== clause.token && isPersonLike(tree, victim, lexicon))
  if (counts.length === 0 && people.length === 0) return null
  // "hold them accountable", "keep them safe": the adjective says what is meant
  if (
    entry.strength === 'weak' &&
    dependents(tree, clause.token, 'xcomp').some((one) => one.upos === 'ADJ' && lexicon.harm(one.lemma.toLowerCase(), 'ADJ').length === 0)
  )
    return null
  // a weak word ("fall", "claim") harms only people who are named as such
  if (
    entry.strength === 'weak' &&
    !victims.some(
      (victim) => isPerson(tree, victim, lexicon) || dependents(tree, victim, 'nmod').some((of) => isPerson(tree, of.index, lexicon)),
    )
  )
    return null
  return {
    sentence: clause.sentence,
    token: clause.token,
    clause: index,
    field: entry.harm === 'casualties' || endsInDeath(tree, clause.token) ? 'killed' : entry.harm,
    act: entry.act,
    counts,
    victims: people.map((token) => ({ token, named: tree.tokens[token]?.name.endsWith('PER') === true, ...nounPhrase(tree, token, true) })),
    agents: isDeed(clause, entry, lexicon) ? agentTokens(clause, entry) : [],
    negated,
    modality: clause.modality,
    rule: `en/harm/${entry.patient[0] ?? 'self'}`,
  }
}

/** The counts of all victims of a predicate, and what those told together come to. */
function countAll(
  tree: Tree,
  victims: readonly number[],
  predicate: number,
  entry: HarmEntry,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmCount[] {
  const read = victims.map((token) => ({ token, counts: countVictims(tree, token, predicate, entry, quantities, lexicon) }))
  const mains = read.flatMap(({ token, counts }) => counts.filter((one) => one.relation !== 'part').map((count) => ({ token, count })))
  const sum = sumOf(tree, predicate, mains, lexicon)
  const counts = read.flatMap((one) => one.counts)
  if (sum === null) return counts
  return [sum, ...counts.map((count): HarmCount => (count.relation === 'whole' ? { ...count, relation: 'member' } : count))]
}

const isPerson = (tree: Tree, index: number, lexicon: Lexicon): boolean =>
  personEntry(tree, index, lexicon) !== null || tree.tokens[index]?.name.endsWith('PER') === true

/** Tokens of those harmed, by the frame of the word. */
function victimTokens(tree: Tree, clause: Clause, entry: HarmEntry, quantities: readonly Quantity[]): readonly number[] {
  const counted = quantities.some((quantity) => quantity.counted === clause.token) && clause.kind !== 'verb' ? [clause.token] : []
  if (adjacentQuantity(tree, clause.token, quantities)) return [clause.token]
  const found = entry.patient.flatMap((role) => {
    if (role === 'mod') return modified(tree, clause, quantities)
    return fillersByRole(clause, role).map((filler) => filler.token)
  })
  const beside = suffers(clause, entry) ? clause.fillers.filter((filler) => companions.has(filler.preposition)).map((one) => one.token) : []
  return [...new Set([...counted, ...found, ...(found.length > 0 ? beside : [])])]
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
  if (!word || !before || word.relation === 'amod' || !isStative(tree, token)) return null
  return quantities.find((quantity) => quantity.end === before.end) ?? null
}

/** A form that tells a state ("dead", "wounded"), with no subject or object of its own. */
function isStative(tree: Tree, token: number): boolean {
  const word = tree.tokens[token]
  if (!word || dependents(tree, token, 'obj', 'aux', 'nsubj:pass', 'aux:pass').length > 0) return false
  const participle = word.form.toLowerCase() !== word.lemma.toLowerCase() || unchanging.has(word.lemma.toLowerCase())
  return word.upos !== 'VERB' || (participle && !/(?:ing|s)$/.test(word.form))
}

// Participles that look like the infinitive.
const unchanging = new Set(['hurt', 'shot'])

/** "shot dead", "stabbed to death", "beaten to death". */
function endsInDeath(tree: Tree, token: number): boolean {
  return (
    isDeadBeside(tree, token + 1) ||
    dependents(tree, token, 'xcomp', 'compound:prt', 'advmod').some((one) => one.form.toLowerCase() === 'dead') ||
    dependents(tree, token, 'obl').some((one) => one.form.toLowerCase() === 'death' && caseOf(tree, one.index) === 'to')
  )
}

/** "bombers claimed by the group": what is claimed is the deed, no lives. */
function isClaimedDeed(clause: Clause, entry: HarmEntry, tree: Tree, lexicon: Lexicon): boolean {
  if (entry.strength !== 'weak' || clause.voice !== 'passive') return false
  return fillersByRole(clause, 'obj').some(
    (filler) => lexicon.person(tree.tokens[filler.token]?.lemma.toLowerCase() ?? '')?.class === 'attacker',
  )
}

/** "shot dead 20 people": the "dead" right behind a verb of harm says how it ended and counts nothing of its own. */
function isDeadBeside(tree: Tree, token: number): boolean {
  const verb = tree.tokens[token - 1]
  return tree.tokens[token]?.form.toLowerCase() === 'dead' && verb?.upos === 'VERB' && endings.has(verb.lemma.toLowerCase())
}

const endings = new Set(['shoot', 'gun', 'stab', 'hack', 'beat', 'stone', 'club'])

/** Words of harm that somebody does ("kill", "wound") have a doer; those that tell of its care or count ("treat", "bury") have none. */
function isDeed(clause: Clause, entry: HarmEntry, lexicon: Lexicon): boolean {
  return entry.act !== null || clause.kind !== 'verb' || lexicon.acts(clause.lemma, 'VERB').some((act) => act.type !== 'territory-change')
}

function agentTokens(clause: Clause, entry: HarmEntry): readonly number[] {
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
