import type { Clause, Filler } from '../../../annotations/en/clauses/clause.js'
import { caseOf, dependents, headOf, isUnder, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { CasualtyField } from '../../../records/claim.js'
import type { Quantity } from '../../../records/mark.js'
import { countOf } from './count-victims.js'
import { harmAt, type HarmCount, type HarmMention } from './harm-mention.js'
import { isPersonLike } from './person-head.js'

/**
 * Reads the number that is said OF a toll: "The death toll rose to 38 from 25" (38, former 25) · "raised the toll from 80 to 89" · "put the
 * number of dead at 20" · "the toll stood at five" · "the number of wounded went up to 140" · "the dead numbered 62".
 */
export function tollCounts(
  tree: Tree,
  clause: Clause,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): Omit<HarmMention, 'clause'> | null {
  if (clause.kind !== 'verb') return null
  const toll = clause.fillers
    .map((filler) => ({ filler, field: tollField(tree, filler.token, lexicon) }))
    .find((one) => one.field !== null && one.filler.role !== 'recipient' && isCountedOn(tree, one.filler))
  if (!toll?.field) return null
  const counts: HarmCount[] = []
  for (const quantity of quantities) {
    const role = roleOfNumber(tree, clause, quantity, toll.filler.token)
    if (!role) continue
    const count = tollCount(tree, quantity, toll.filler.token, role === 'former', lexicon)
    counts.push(
      role === 'now' && moving.has(clause.lemma.split(' ')[0] ?? '') && !isOfSeveral(tree, toll.filler.token, lexicon)
        ? { ...count, rule: 'en/toll/moved' }
        : count,
    )
  }
  if (counts.length === 0) return null
  const mention = harmAt(clause.sentence, toll.filler.token, toll.field, counts, 'en/toll/update')
  return { ...mention, negated: clause.negated, modality: clause.modality }
}

/** "The number of dead was 62", "the toll is at least nine": the number that is the predicate itself. */
export function copularTolls(tree: Tree, quantities: readonly Quantity[], lexicon: Lexicon): readonly HarmMention[] {
  return quantities.flatMap((quantity): readonly HarmMention[] => {
    if (dependents(tree, quantity.token, 'cop').length === 0) return []
    const toll = dependents(tree, quantity.token, 'nsubj').find((token) => tollField(tree, token.index, lexicon) !== null)
    const field = toll && tollField(tree, toll.index, lexicon)
    if (!toll || !field) return []
    return [harmAt(tree.sentence.index, toll.index, field, [tollCount(tree, quantity, toll.index, false, lexicon)], 'en/toll/update')]
  })
}

// Verbs by which a toll goes on: what was told before stands no longer.
const moving = new Set([
  'rise',
  'climb',
  'jump',
  'grow',
  'increase',
  'bring',
  'take',
  'raise',
  'push',
  'lift',
  'lower',
  'revise',
  'fall',
  'drop',
  'decrease',
  'cut',
  'reduce',
  'soar',
  'go',
  'mount',
  'swell',
  'move',
  'update',
  'surge',
  'double',
  'triple',
  'creep',
  'edge',
  'put up',
])

/** "the toll of Monday's attacks": of several deeds, none of whose own numbers it takes the place of. */
function isOfSeveral(tree: Tree, toll: number, lexicon: Lexicon): boolean {
  return dependents(tree, toll, 'nmod').some((one) => {
    const lemma = one.lemma.toLowerCase()
    return one.form.toLowerCase() !== lemma && lexicon.acts(lemma, 'NOUN').length > 0
  })
}

/** "With the death of a girl, the toll reached eight": what stands beside the clause is not what the number is said of, unless it is named a toll. */
function isCountedOn(tree: Tree, filler: Filler): boolean {
  return filler.role !== 'oblique' || tollNouns.has(tree.tokens[filler.token]?.lemma.toLowerCase() ?? '')
}

/** "gave a toll of 41", "holds to its count of 12 dead": the number that a toll noun has behind "of". */
export function tollPhrases(tree: Tree, quantities: readonly Quantity[], lexicon: Lexicon): readonly HarmMention[] {
  return quantities.flatMap((quantity): readonly HarmMention[] => {
    const number = tree.tokens[quantity.token]
    const noun = number?.relation.startsWith('nmod') ? headOf(tree, number) : null
    if (!number || !noun || quantity.counted !== null || caseOf(tree, number.index) !== 'of') return []
    const dead = deadly.has(tree.tokens.find((token) => token.start >= quantity.end)?.form.toLowerCase() ?? '')
    const field = tollField(tree, noun.index, lexicon) ?? (tollNouns.has(noun.lemma.toLowerCase()) && dead ? 'killed' : null)
    if (!field || !tollNouns.has(noun.lemma.toLowerCase()) || noun.lemma.toLowerCase() === 'number') return []
    return [harmAt(tree.sentence.index, noun.index, field, [tollCount(tree, quantity, noun.index, false, lexicon)], 'en/toll/update')]
  })
}

const deadly = new Set(['dead', 'deaths', 'fatalities', 'killed'])

function tollCount(tree: Tree, quantity: Quantity, toll: number, former: boolean, lexicon: Lexicon): HarmCount {
  const count = countOf(quantity, tollClass(tree, toll, lexicon), 'whole', `number said of "${tree.tokens[toll]?.form ?? 'toll'}"`)
  return { ...count, former, rule: 'en/toll/update' }
}

const tollNouns = new Set(['toll', 'number', 'count', 'figure', 'tally', 'total', 'body count'])

/** Which harm a toll noun counts: its own modifier or what it is a number of; "toll" alone counts the dead. */
function tollField(tree: Tree, index: number, lexicon: Lexicon): CasualtyField | null {
  const token = tree.tokens[index]
  if (!token) return null
  const lemma = token.lemma.toLowerCase()
  // "four counts of murder" are charges
  if (token.form.toLowerCase() === 'counts') return null
  if (!tollNouns.has(lemma)) {
    const own = lexicon.harm(token.form.toLowerCase(), 'ADJ')[0] ?? lexicon.harm(lemma, 'NOUN')[0]
    const governor = headOf(tree, token)
    const counting = governor ? ['number', 'put', 'total', 'rise', 'climb', 'estimate', 'stand', 'reach'].includes(governor.lemma) : false
    return own && counting && (own.patient.includes('mod') || own.patient.includes('self')) ? fieldOf(own.harm) : null
  }
  for (const child of dependents(tree, index, 'nmod', 'compound', 'amod', 'acl')) {
    const entry =
      lexicon.harm(child.lemma.toLowerCase(), 'VERB')[0] ??
      lexicon.harm(child.form.toLowerCase(), 'ADJ')[0] ??
      lexicon.harm(child.lemma.toLowerCase(), 'NOUN')[0]
    if (entry) return fieldOf(entry.harm)
    for (const grandchild of dependents(tree, child.index, 'acl', 'amod')) {
      const inner = lexicon.harm(grandchild.lemma.toLowerCase(), 'VERB')[0] ?? lexicon.harm(grandchild.form.toLowerCase(), 'ADJ')[0]
      if (inner) return fieldOf(inner.harm)
    }
  }
  const counted = dependents(tree, index, 'nmod').filter((child) => caseOf(tree, child.index) === 'of' && child.upos !== 'NUM')
  // "the number of shells": things
  if (lemma !== 'toll' && counted.length > 0 && !counted.some((child) => isPersonLike(tree, child.index, lexicon))) return null
  const governor = headOf(tree, token)
  return lemma === 'toll' || (lemma === 'number' && governor?.lemma === 'put') ? 'killed' : null
}

function fieldOf(harm: CasualtyField | 'casualties'): CasualtyField | null {
  return harm === 'casualties' ? null : harm
}

function tollClass(tree: Tree, index: number, lexicon: Lexicon): string | null {
  for (const child of dependents(tree, index, 'nmod')) {
    if (caseOf(tree, child.index) !== 'of') continue
    const entry = lexicon.person(child.lemma.toLowerCase())
    if (entry && entry.of !== 'people') return entry.of
  }
  return null
}

function roleOfNumber(tree: Tree, clause: Clause, quantity: Quantity, toll: number): 'now' | 'former' | null {
  const token = tree.tokens[quantity.token]
  if (!token || (isUnder(tree, quantity.token, toll) && !isAfterVerb(quantity, tree, clause))) return null
  if (!isUnder(tree, quantity.token, clause.token)) return null
  const anchor = quantity.counted ?? quantity.token
  const preposition = caseOf(tree, quantity.token) || caseOf(tree, anchor) || wordBefore(tree, quantity)
  if (preposition === 'from') return 'former'
  if (['to', 'at', 'as', 'up to', 'down to', 'by'].includes(preposition)) return preposition === 'by' ? null : 'now'
  const direct =
    token.relation === 'obj' ||
    token.relation === 'xcomp' ||
    token.relation === 'obl' ||
    token.relation === 'ccomp' ||
    tree.tokens[anchor]?.relation === 'obj' ||
    token.relation === 'root'
  return direct && ['number', 'reach', 'hit', 'be', 'total', 'stand', 'pass', 'exceed', 'top'].includes(clause.lemma.split(' ')[0] ?? '')
    ? 'now'
    : null
}

/** "bringing to four the number of dead": a preposition that the parser hangs on the verb. */
function wordBefore(tree: Tree, quantity: Quantity): string {
  const word = tree.tokens.findLast((token) => token.end <= quantity.start)
  return word?.form.toLowerCase() === 'to' ? 'to' : ''
}

function isAfterVerb(quantity: Quantity, tree: Tree, clause: Clause): boolean {
  return quantity.start > (tree.tokens[clause.token]?.start ?? 0)
}
