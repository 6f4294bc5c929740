import { caseOf, dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Quantity } from '../../../records/mark.js'

const OLDEST = 110
const agings = new Set(['age', 'aged'])

/** "Ilan Doro, 14, of Brode", "one man, 20, was", "ages 19, 21 and 22": a bare number that tells how old somebody is counts nobody. */
export function isAge(tree: Tree, quantity: Quantity): boolean {
  const token = tree.tokens[quantity.token]
  if (!token || quantity.low === null || quantity.low > OLDEST || quantity.low !== quantity.high || !/^\d+$/.test(token.form)) return false
  if (isBeforeYears(tree, token.index) || isBehindPerson(tree, quantity)) return true
  const before = tree.tokens[token.index - 1]
  if (!before || !isBare(tree, quantity)) return false
  if (agings.has(before.lemma.toLowerCase())) return true
  const head = tree.tokens[token.head]
  if (token.relation === 'conj' && head && isAgeWord(tree, head.index)) return true
  if (head && agings.has(head.lemma.toLowerCase())) return true
  return isSetOff(tree, token.index) && [head, tree.tokens[token.index - 2]].some((one) => one?.upos === 'NOUN' || one?.upos === 'PROPN')
}

// "a toll of 33", "a family of six": nouns that a number counts.
const counts = new Set([
  'toll',
  'total',
  'count',
  'tally',
  'figure',
  'number',
  'group',
  'family',
  'crew',
  'party',
  'band',
  'team',
  'loss',
  'rate',
])

/** "a teacher of 41", "a boy of 16", "labourers of 17 and 19"; not "a group of nine". */
function isBehindPerson(tree: Tree, { token: index, counted }: Quantity): boolean {
  const token = tree.tokens[index]
  const first = token?.relation === 'conj' ? tree.tokens[token.head] : token
  const person = tree.tokens[first?.head ?? -1]
  if (counted !== null || first?.upos !== 'NUM' || person?.upos !== 'NOUN') return false
  if (first.relation !== 'nmod' || caseOf(tree, first.index) !== 'of' || counts.has(person.lemma.toLowerCase())) return false
  const several = dependents(tree, first.index, 'conj').some((one) => one.upos === 'NUM')
  return several || person.form.toLowerCase() === person.lemma.toLowerCase()
}

/** "18-year-old", "18 year-old": not "12 years in prison". */
function isBeforeYears(tree: Tree, index: number): boolean {
  const rest = tree.tokens.slice(index + 1, index + 5).filter(({ form }) => form !== '-')
  return rest[0]?.lemma.toLowerCase() === 'year' && isOld(rest[1]?.lemma ?? '')
}

/** The age told of a person: "a 27-year-old man", "another man, 28,", "a 17-year-old"; null where none is. */
export function ageOf(tree: Tree, person: number): number | null {
  const holders = [person, ...dependents(tree, person, 'amod', 'appos', 'nummod', 'flat', 'compound').map(({ index }) => index)]
  for (const at of holders) {
    const token = tree.tokens[at]
    if (!token) continue
    if (at !== person && /^\d{1,3}$/.test(token.form) && isSetOff(tree, at)) return Number(token.form)
    const year = dependents(tree, at, 'obl', 'nmod', 'obl:unmarked', 'compound').find(({ lemma }) => lemma === 'year')
    const number = isOld(token.lemma) && year ? dependents(tree, year.index, 'nummod')[0] : undefined
    if (number && /^\d{1,3}$/.test(number.form)) return Number(number.form)
  }
  return null
}

/** "A 17-year-old was shot": the word of age stands for the person. */
export function isAgeHead(tree: Tree, index: number): boolean {
  const token = tree.tokens[index]
  if (!token || !isOld(token.lemma) || token.relation === 'amod') return false
  return tree.tokens[index - 2]?.lemma.toLowerCase() === 'year' || tree.tokens[index - 1]?.lemma.toLowerCase() === 'year'
}

const isOld = (lemma: string): boolean => lemma.toLowerCase() === 'old' || lemma.toLowerCase() === 'olds'

function isBare(tree: Tree, { counted, token }: Quantity): boolean {
  return counted === null || counted === token || tree.tokens[counted]?.upos === 'PROPN' || agings.has(tree.tokens[counted]?.lemma ?? '')
}

function isAgeWord(tree: Tree, index: number): boolean {
  const token = tree.tokens[index]
  if (!token || !/^\d+$/.test(token.form)) return false
  return (
    isSetOff(tree, index) ||
    agings.has(tree.tokens[index - 1]?.lemma.toLowerCase() ?? '') ||
    agings.has(tree.tokens[token.head]?.lemma.toLowerCase() ?? '')
  )
}

/** Between two commas or brackets, or between a comma and the end; "26 and 21" as one. */
function isSetOff(tree: Tree, index: number): boolean {
  const before = tree.tokens[index - 1]?.form ?? ''
  const after = tree.tokens[index + 1]?.form ?? '.'
  if (!/^[,(]$/.test(before)) return false
  return after === 'and' && isNumber(tree, index + 2) ? /^[,.;:)]$/.test(tree.tokens[index + 3]?.form ?? '.') : /^[,.;:)]$/.test(after)
}

const isNumber = (tree: Tree, index: number): boolean => /^\d+$/.test(tree.tokens[index]?.form ?? '')
