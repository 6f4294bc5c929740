import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { fillersByRoles } from '../../../annotations/en/clauses/roles.js'
import { dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { HarmEntry, Lexicon } from '../../../knowledge/lexicon.js'

/**
 * What a verb of taking means by who takes: "gunmen led 23 passengers away" abducts, "soldiers rounded up herders" detains. Entries of other
 * harms, and verbs whose doer is not told or neither, come back as they are; of two readings the first is then kept.
 */
export function fittingEntries(tree: Tree, clause: Clause, entries: readonly HarmEntry[], lexicon: Lexicon): readonly HarmEntry[] {
  const taking = entries.filter((entry) => entry.harm === 'detained' || entry.harm === 'abducted')
  // "captives": of a noun that leaves it open one reading too
  if (taking.length > 0 && clause.kind !== 'verb') return oneReading(entries, true)
  if (taking.length === 0) return entries
  const holders = fillersByRoles(clause, ['subj', 'by']).map((filler) => holderOf(tree, filler.token, lexicon))
  const detains = holders.includes('force')
  if (!detains && !holders.includes('armed')) return oneReading(entries, isRansomed(tree))
  const wanted = detains ? 'detained' : 'abducted'
  const open = entries.filter((entry) => entry.harm === wanted || !taking.includes(entry))
  if (open.some((entry) => entry.harm === wanted)) return open
  // a strong word says itself what was done: an army that kidnaps, rebels who arrest
  return entries.map((entry) =>
    taking.includes(entry) && entry.strength === 'weak' ? { ...entry, harm: wanted, act: detains ? 'arrest' : 'abduction' } : entry,
  )
}

/** "gunmen had taken two policemen from their car": a plain "take" of people by the armed. */
export function isTakenByArms(tree: Tree, clause: Clause, lexicon: Lexicon): boolean {
  return fillersByRoles(clause, ['subj', 'by']).some((filler) => holderOf(tree, filler.token, lexicon) === 'armed')
}

/** "rounded up" without a doer: one of detained and abducted, never both of the same people. */
function oneReading(entries: readonly HarmEntry[], ransomed: boolean): readonly HarmEntry[] {
  const both = entries.some((entry) => entry.harm === 'detained') && entries.some((entry) => entry.harm === 'abducted')
  return both ? entries.filter((entry) => entry.harm !== (ransomed ? 'detained' : 'abducted')) : entries
}

const ransoms = new Set(['ransom', 'kidnapper', 'captor', 'abductor', 'hostage', 'kidnapping', 'abduction'])

/** "demanded $20,000 for a merchant seized in the town": kidnappers or a ransom beside it. */
const isRansomed = (tree: Tree): boolean => tree.tokens.some((token) => ransoms.has(token.lemma.toLowerCase()))

const forces = new Set(['army', 'police', 'security', 'government', 'court', 'navy', 'air-force'])
const bands = new Set(['gunmen', 'rebels', 'militants', 'criminal'])
const bearing = new Set(['armed', 'masked', 'hooded', 'unknown', 'unidentified'])

function holderOf(tree: Tree, token: number, lexicon: Lexicon): 'force' | 'armed' | null {
  const lemma = tree.tokens[token]?.lemma.toLowerCase() ?? ''
  const body = lexicon.organisation(lemma)?.class ?? lexicon.organisation(tree.tokens[token]?.form.toLowerCase() ?? '')?.class ?? ''
  const person = lexicon.person(lemma)?.class ?? ''
  if (bands.has(body) || person === 'attacker' || person === 'militant') return 'armed'
  if (forces.has(body) || person === 'soldier' || person === 'police') return 'force'
  const armed = dependents(tree, token, 'amod').some((word) => bearing.has(word.form.toLowerCase()))
  return armed ? 'armed' : null
}
