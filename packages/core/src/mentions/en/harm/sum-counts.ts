import { caseOf, dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Token } from '../../../records/token.js'
import type { HarmCount } from './harm-mention.js'

/** A number, and the head token of those it counts. */
export interface CountedVictim {
  readonly token: number
  readonly count: HarmCount
}

/**
 * What one predicate says of several together: "a woman and her four sons" 5, "12 members of the crew and four of their guards" 16. Null for one
 * victim, for a choice ("one or two"), and where names follow a number: they may spell it out ("three men, Haddad, Karim and Aziz").
 */
export function sumOf(tree: Tree, predicate: number, victims: readonly CountedVictim[], lexicon: Lexicon): HarmCount | null {
  const parts = [...victims].sort((a, b) => a.count.evidence.start - b.count.evidence.start)
  if (!areTogether(tree, predicate, parts, lexicon)) return null
  const counts = parts.map((part) => part.count)
  const [first, last] = [counts[0], counts.at(-1)]
  if (!first || !last || counts.length < 2 || parts.some((part) => isChoice(tree, part.token))) return null
  const firstWhole = counts.findIndex((count) => count.relation === 'whole')
  if (firstWhole >= 0 && counts.slice(firstWhole).some((count) => count.rule === 'en/toll/named')) return null
  const low = total(counts.map((count) => count.count.low))
  if (low === null || counts.some((count) => count.count.approx && count.count.high !== count.count.low)) return null
  const range = { start: first.evidence.start, end: last.evidence.end }
  return {
    count: {
      low,
      high: total(counts.map((count) => count.count.high)),
      approx: counts.some((count) => count.count.approx),
      text: textOf(tree, range),
    },
    evidence: range,
    of: counts.every((count) => count.of === first.of) ? first.of : null,
    relation: 'member',
    former: false,
    rule: 'en/toll/sum',
    path: 'those told together, added up',
  }
}

/** True where each is another one, joined to those before by "and" or "alongside", with no other verb or harm and no colon or dash between. */
function areTogether(tree: Tree, predicate: number, parts: readonly CountedVictim[], lexicon: Lexicon): boolean {
  const joined = parts.slice(1).every(({ token }, index) => {
    const word = tree.tokens[token]
    if (word === undefined || companions.has(caseOf(tree, token))) return word !== undefined
    return word.relation === 'conj' && parts.slice(0, index + 1).some((one) => one.token === word.head)
  })
  const [from, to] = [parts[0]?.count.evidence.end ?? 0, parts.at(-1)?.count.evidence.start ?? 0]
  const between = tree.tokens.filter((token) => token.start >= from && token.end <= to && token.index !== predicate)
  const apart = between.some((token) => token.upos === 'VERB' || isHarm(token, lexicon) || /^[:;()–—-]$/.test(token.form))
  return joined && !apart && parts.slice(1).every((part, index) => part.count.evidence.start >= (parts[index]?.count.evidence.end ?? 0))
}

/** "34 killed and four wounded", "one fatality and the injury of ten": numbers of two things. */
function isHarm(token: Token, lexicon: Lexicon): boolean {
  const [form, lemma] = [token.form.toLowerCase(), token.lemma.toLowerCase()]
  return lexicon.harm(form, 'ADJ').length > 0 || lexicon.harm(lemma, 'NOUN').length > 0
}

/** Prepositions that set people beside others: "died alongside her guards". */
export const companions: ReadonlySet<string> = new Set(['with', 'alongside', 'along with', 'together with', 'as well as', 'in addition to'])

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

function isChoice(tree: Tree, index: number): boolean {
  return dependents(tree, index, 'cc').some((word) => word.form.toLowerCase() === 'or')
}

function textOf(tree: Tree, range: { readonly start: number; readonly end: number }): string {
  return tree.tokens
    .filter((token) => token.start >= range.start && token.end <= range.end)
    .map((token, index, all) => (index > 0 && all[index - 1]?.end !== token.start ? ' ' : '') + token.form)
    .join('')
}
