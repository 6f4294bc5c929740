import { statuses, type Status } from '@whosays/core'

/** The options of `whosays judge`, as given. */
export interface JudgeOptions {
  readonly report?: readonly string[]
  readonly value?: string
  readonly of?: string
  readonly status?: string
  readonly actor?: string
  readonly why?: string
  readonly by?: string
}

/** What a claim is to count as; what is not given stays as it was read. An empty `of` or `actor` is none. */
export interface CorrectionRequest {
  readonly value?: string
  readonly of?: string
  readonly status?: Status
  readonly actor?: string
}

/** What one asks `whosays judge` for. */
export type JudgeRequest =
  | { readonly kind: 'same' | 'different' | 'unsure'; readonly id: string; readonly other: string }
  | { readonly kind: 'split'; readonly id: string; readonly reports: readonly string[] }
  | { readonly kind: 'accept' | 'reject'; readonly claim: string }
  | { readonly kind: 'correct'; readonly claim: string; readonly to: CorrectionRequest }

/** Why a request cannot be understood, for the person who typed it. */
export interface NoRequest {
  readonly error: string
}

const examples = '"whosays judge 5f2a same 0b11", "whosays judge 5f2a different --report river-2" or "whosays judge claim 3c9e reject"'

/** The words and options of `whosays judge` as one request. */
export function readJudgeRequest(words: readonly string[], options: JudgeOptions): JudgeRequest | NoRequest {
  return words[0] === 'claim' ? claimRequest(words, options) : incidentRequest(words, options)
}

function incidentRequest(words: readonly string[], { report, value, of, status, actor }: JudgeOptions): JudgeRequest | NoRequest {
  const [id, kind, other, ...rest] = words
  if (id === undefined || (kind !== 'same' && kind !== 'different' && kind !== 'unsure') || rest.length > 0) {
    return { error: `say what to judge as in ${examples}` }
  }
  if ([value, of, status, actor].some((one) => one !== undefined)) {
    return { error: '--value, --of, --status and --actor correct a claim, as in "whosays judge claim 3c9e correct --value 12"' }
  }
  if (report !== undefined) {
    if (kind !== 'different' || other !== undefined)
      return { error: '--report says which reports leave: "whosays judge ID different --report REPORT"' }
    return { kind: 'split', id, reports: report }
  }
  if (other === undefined) {
    return { error: `name the other incident${kind === 'different' ? ', or with --report the reports that leave' : ''}, as in ${examples}` }
  }
  return { kind, id, other }
}

function claimRequest(words: readonly string[], { report, value, of, status, actor }: JudgeOptions): JudgeRequest | NoRequest {
  const [, claim, kind, ...rest] = words
  if (claim === undefined || (kind !== 'accept' && kind !== 'reject' && kind !== 'correct') || rest.length > 0) {
    return { error: 'a claim is judged with accept, reject or correct, as in "whosays judge claim 3c9e correct --value 12"' }
  }
  if (report !== undefined) return { error: '--report parts incidents; a claim stands in one report only' }
  const given = { value, of, status, actor }
  const none = Object.values(given).every((one) => one === undefined)
  if (kind !== 'correct') {
    return none ? { kind, claim } : { error: `--value, --of, --status and --actor go with correct, not with ${kind}` }
  }
  if (none) return { error: 'say what is right with --value (or --of, --status, --actor)' }
  const known = statuses.find((one) => one === status)
  if (status !== undefined && known === undefined) return { error: `"${status}" is no status; they are ${statuses.join(', ')}` }
  return {
    kind,
    claim,
    to: {
      ...(value === undefined ? {} : { value }),
      ...(of === undefined ? {} : { of }),
      ...(known === undefined ? {} : { status: known }),
      ...(actor === undefined ? {} : { actor }),
    },
  }
}
