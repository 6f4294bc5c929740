import type { Claim } from '../../../records/claim.js'
import type { ClaimSubject, Judgement, LocalSubject } from '../../../records/judgement.js'
import type { Problem } from '../../../records/problem.js'

type Lost = 'gone' | 'ambiguous' | 'otherwise'

const AT_MOST = 60

/** Some words of a report, short enough to stand in a message. */
function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > AT_MOST ? `${plain.slice(0, AT_MOST)}…` : plain
}

const remedy = (seq: number): string => `judge again, or take it back with "whosays undo ${seq}"`

/** An incident of one report that a judgement spoke of, and that is not found in that report's reading of today. */
export function lostIncident({ seq }: Judgement, { report, key, evidence }: LocalSubject, lost: Lost): Problem {
  const words = evidence.find(({ quote }) => quote !== '')?.quote
  const told = words === undefined ? key : `"${shortened(words)}"`
  const where = report === null ? '' : ` in report "${report}"`
  const found = lost === 'ambiguous' ? 'finds several incidents in place of its own' : 'no longer finds its incident'
  const message = `judgement ${seq} ${found}${where} (${told}) and is not applied to it: ${remedy(seq)}`
  return { report, code: lost === 'ambiguous' ? 'judgement-ambiguous' : 'judgement-lost', message }
}

/** A claim that was judged, and that is not found, or not as it was, in its report's reading of today. */
export function lostClaim({ seq }: Judgement, { report, evidence, value }: ClaimSubject, lost: Lost): Problem {
  const found: Readonly<Record<Lost, string>> = {
    gone: 'no longer finds its claim',
    ambiguous: 'finds several claims in place of its own',
    otherwise: 'finds its claim read otherwise now',
  }
  const told = `${evidence.field} ${valueText(value)}, "${shortened(evidence.quote)}"`
  const message = `judgement ${seq} ${found[lost]} in report "${report}" (${told}) and is not applied: ${remedy(seq)}`
  const codes: Readonly<Record<Lost, string>> = {
    gone: 'judgement-lost',
    ambiguous: 'judgement-ambiguous',
    otherwise: 'judgement-outdated',
  }
  return { report, code: codes[lost], message }
}

function valueText(value: Claim['value']): string {
  return shortened(typeof value === 'string' ? value : value.text)
}

/** A judgement that keeps apart two incidents of one report which are read as one now. */
export function readAsOne(seq: number): Problem {
  const message = `judgement ${seq} keeps apart two incidents that are read as one now, and is not applied to them: ${remedy(seq)}`
  return { report: null, code: 'judgement-ambiguous', message }
}

/** A "same" that would, over others, join what is kept apart. */
export function contradiction(seq: number, bar: number): Problem {
  const message = `judgement ${seq} joins incidents that judgement ${bar} keeps apart; what is kept apart stays so: undo one of the two with "whosays undo NUMBER"`
  return { report: null, code: 'judgements-contradict', message }
}
