import { caseOf, dependents, headOf, isUnder, subtree } from '../../annotations/en/clauses/tree.js'
import type { Quantity, TimeMention } from '../../records/mark.js'
import type { SentenceLayers } from './layers.js'

/**
 * The stretch that a total runs over where no calendar names it: "killed in nine years of war", "since the war began", "the number killed in the city
 * this month", "in the past three weeks". Null where the number is of one deed: "since the siege began", "in a three-hour battle".
 */
export function runningPeriod(sentence: SentenceLayers, quantity: Quantity): TimeMention | null {
  const harm = sentence.harms.find((one) => one.counts.some((count) => count.evidence.start === quantity.start && !count.former))
  if (!harm) return null
  const { tree } = sentence
  const total = harm.rule === 'en/toll/update'
  const times = sentence.times.filter((time) =>
    tree.tokens.some(
      (token) =>
        token.start >= time.start && token.end <= time.end && isUnder(tree, token.index, harm.token) && isRunning(sentence, time, total),
    ),
  )
  return times[0] ? { ...times[0], period: true } : sinceClause(sentence, harm.token)
}

const units = /^P\d+[YMW]$/
const calendar = /^\d{4}(?:-\d\d|-W\d\d)?$/

/** "in nine years", "over the past three weeks"; of a toll also "this month". */
function isRunning({ tree, acts }: SentenceLayers, time: TimeMention, total: boolean): boolean {
  const head = tree.tokens.findLast((token) => token.start >= time.start && token.end <= time.end)
  const preposition = caseOf(tree, head?.index ?? -1)
  if (time.type === 'DURATION') return units.test(time.value) && ['in', 'over', 'during', 'within', 'across'].includes(preposition)
  // "this week's attack" is one
  const owned =
    head?.relation === 'nmod:poss' || acts.some((act) => !act.plural && head !== undefined && isUnder(tree, head.index, act.token))
  return total && !owned && calendar.test(time.value) && /^this\b/i.test(time.text)
}

/** "since the war began", "since elections were called off": a clause behind a harm; not of an attack that still goes on. */
function sinceClause({ tree, sentence, acts }: SentenceLayers, harm: number): TimeMention | null {
  const clause = tree.tokens.find(
    (one) =>
      one.relation.startsWith('advcl') &&
      isUnder(tree, one.index, harm) &&
      dependents(tree, one.index, 'mark').some((mark) => mark.form.toLowerCase() === 'since'),
  )
  const mark = clause && dependents(tree, clause.index, 'mark').find((one) => one.form.toLowerCase() === 'since')
  if (!clause || !mark || headOf(tree, clause) === null) return null
  if (acts.some((act) => act.strong && isUnder(tree, act.token, clause.index))) return null
  const last =
    tree.tokens[
      subtree(tree, clause.index)
        .filter((at) => tree.tokens[at]?.upos !== 'PUNCT')
        .at(-1) ?? -1
    ]
  if (!last || mark.index > clause.index) return null
  const range = { start: mark.start, end: last.end }
  const text = tree.tokens
    .filter((token) => token.start >= range.start && token.end <= range.end)
    .map((token) => token.form)
    .join(' ')
  return {
    ...range,
    text,
    type: 'DURATION',
    value: 'PXX',
    interval: null,
    precision: 'unknown',
    basis: 'stated',
    period: true,
    sentence: sentence.index,
    rule: 'en/time/since-clause',
  }
}
