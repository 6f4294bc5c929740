import type { Judgement, PairVerdict, Side } from '../../../records/judgement.js'
import { isClaimVerdict } from './apply-judgements.js'
import { isPairVerdict } from './decisions-of.js'

/**
 * Numbers of the judgements that a later one overrules, wholly or in part: those that say something else of the same claim, or of two
 * of the same incidents of single reports. `standing` are judgements that stood before it.
 */
export function overruledBy({ verdict }: Pick<Judgement, 'verdict'>, standing: readonly Judgement[]): readonly number[] {
  return standing.filter((earlier) => says(verdict) !== says(earlier.verdict) && meet(verdict, earlier.verdict)).map(({ seq }) => seq)
}

/** What a verdict says, its subject aside. */
function says(verdict: Judgement['verdict']): string {
  return verdict.kind === 'correct' ? `correct ${JSON.stringify(verdict.to)}` : verdict.kind
}

function meet(a: Judgement['verdict'], b: Judgement['verdict']): boolean {
  if (isClaimVerdict(a) && isClaimVerdict(b)) return a.claim.id === b.claim.id
  return isPairVerdict(a) && isPairVerdict(b) && sharePair(a, b)
}

/** True where there are two members that both speak of. */
function sharePair(a: PairVerdict, b: PairVerdict): boolean {
  const [left, right] = [keysOf(b.a), keysOf(b.b)]
  const within = (side: Side, keys: ReadonlySet<string>): boolean => side.members.some(({ key }) => keys.has(key))
  const across = (one: Side, other: Side): boolean =>
    (within(one, left) && within(other, right)) || (within(one, right) && within(other, left))
  if (a.kind === 'same') {
    const all: Side = { incident: null, members: [...a.a.members, ...a.b.members] }
    return across(all, all)
  }
  return across(a.a, a.b) || (b.kind === 'same' && within(a.a, union(left, right)) && within(a.b, union(left, right)))
}

function keysOf({ members }: Side): ReadonlySet<string> {
  return new Set(members.map(({ key }) => key))
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a, ...b])
}
