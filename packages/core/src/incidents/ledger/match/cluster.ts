import type { Problem } from '../../../records/problem.js'
import type { Decision } from '../decisions.js'
import { byCodeUnit } from '../order.js'
import type { Edge } from './edges.js'
import { intersects } from './intersects.js'
import { matchScore } from './match-score.js'
import { toldApart } from './told-apart.js'
import type { Profile } from './profile.js'

/** What the members of two groups must reach on average before the groups become one: a chain of likenesses is not enough. */
const GROUPS_AGREE = 0.5
/** Two members that score less are not of one incident, whatever the rest say. */
const CONTRADICTION = -1
/** Members per group that stand for it in that average. */
const SPOKESMEN = 6

/** Groups of members, as indices into the profiles, and decisions that could not be kept. */
export interface Clusters {
  readonly groups: readonly (readonly number[])[]
  readonly problems: readonly Problem[]
}

function bestFirst(a: Edge, b: Edge): number {
  return b.score - a.score || byCodeUnit(a.first, b.first) || byCodeUnit(a.second, b.second)
}

interface Group {
  readonly members: number[]
  readonly reports: Set<string>
  readonly apart: Set<string>
  /** The rows of data sets that tell of it, by data set: one of each, unless a person joined more. */
  readonly rows: Map<string, Set<string>>
  /** The members that stand for it: one per text, the first by key. */
  spokesmen: readonly Profile[]
}

/**
 * Groups members that tell of one incident: the best pairs first, as long as the groups agree. What one report tells apart stays
 * apart, and so do the rows of one data set, unless a person joined them; versions of one row are one; what a person keeps apart stays apart. Members that no edge and no decision connects, however
 * indirectly, have no influence on each other: a ledger may be clustered one connected part after the other.
 */
export function clusterMembers(profiles: readonly Profile[], edges: readonly Edge[], decisions: readonly Decision[]): Clusters {
  const groups = startGroups(profiles, decisions)
  const problems = applyJoins(groups, profiles, decisions)
  const indices = new Map(profiles.map(({ key }, i) => [key, i]))
  const refused = new Map<string, number>()
  for (const { first, second } of [...edges].sort(bestFirst)) {
    const a = groups[indices.get(first) ?? -1]
    const b = groups[indices.get(second) ?? -1]
    if (!a || !b || a === b || excluded(a, b, profiles) || splits(a, b, profiles) || holdsOtherRows(a, b)) continue
    const pair = `${a.members[0]} ${b.members[0]}`
    const size = a.members.length + b.members.length
    if (refused.get(pair) === size) continue
    if (sharesRow(a, b) || agree(a, b)) join(a, b, groups)
    else refused.set(pair, size)
  }
  return { groups: [...new Set(groups)].map((group) => group.members), problems }
}

function startGroups(profiles: readonly Profile[], decisions: readonly Decision[]): Group[] {
  const apart = new Map<string, Set<string>>()
  for (const { kind, a, b } of decisions) {
    if (kind !== 'different') continue
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  return profiles.map((profile, i) => ({
    members: [i],
    reports: new Set([profile.report]),
    apart: new Set(apart.get(profile.key)),
    rows: new Map(profile.row ? [[profile.row.dataset, new Set([profile.row.row])]] : []),
    spokesmen: [profile],
  }))
}

/** Joins what people joined. Where decisions contradict each other, what is kept apart stays apart, and the rest is a problem. */
function applyJoins(groups: Group[], profiles: readonly Profile[], decisions: readonly Decision[]): readonly Problem[] {
  const indices = new Map(profiles.map((profile, i) => [profile.key, i]))
  const joins = decisions.filter(({ kind }) => kind === 'same').map(({ a, b }) => [a, b].sort(byCodeUnit))
  const problems = new Map<string, Problem>()
  for (const [first = '', second = ''] of joins.sort(([a = '', x = ''], [b = '', y = '']) => byCodeUnit(a, b) || byCodeUnit(x, y))) {
    const a = groups[indices.get(first) ?? -1]
    const b = groups[indices.get(second) ?? -1]
    if (!a || !b || a === b) continue
    if (!excluded(a, b, profiles)) join(a, b, groups)
    else problems.set(`${first} ${second}`, contradiction(first, second))
  }
  return [...problems.values()]
}

function contradiction(a: string, b: string): Problem {
  const message = `incidents "${a}" and "${b}" are decided to be the same, but other decisions keep them apart: withdraw one of these decisions`
  return { report: null, code: 'decisions-contradict', message }
}

function excluded(a: Group, b: Group, profiles: readonly Profile[]): boolean {
  return a.apart.size > 0 && b.members.some((member) => a.apart.has(profiles[member]?.key ?? ''))
}

/** True where one report tells a member of the one group apart from a member of the other. */
function splits(a: Group, b: Group, profiles: readonly Profile[]): boolean {
  if (!intersects(a.reports, b.reports)) return false
  return a.members.some((i) =>
    b.members.some((j) => {
      const left = profiles[i]
      const right = profiles[j]
      return left !== undefined && right !== undefined && left.report === right.report && toldApart(left, right)
    }),
  )
}

/** True where both hold rows of one data set, and none in common. */
function holdsOtherRows(a: Group, b: Group): boolean {
  return [...a.rows].some(([dataset, rows]) => {
    const others = b.rows.get(dataset)
    return others !== undefined && !intersects(rows, others)
  })
}

/** True where both hold versions of one row. */
function sharesRow(a: Group, b: Group): boolean {
  return [...a.rows].some(([dataset, rows]) => intersects(rows, b.rows.get(dataset) ?? new Set()))
}

function join(a: Group, b: Group, groups: Group[]): void {
  const [large, small] = a.members.length < b.members.length ? [b, a] : [a, b]
  large.members.push(...small.members)
  for (const report of small.reports) large.reports.add(report)
  for (const key of small.apart) large.apart.add(key)
  for (const [dataset, rows] of small.rows) large.rows.set(dataset, new Set([...(large.rows.get(dataset) ?? []), ...rows]))
  large.spokesmen = firstPerText([...large.spokesmen, ...small.spokesmen])
  for (const member of small.members) groups[member] = large
}

/** True where the spokesmen of both groups agree on the whole, and no two of them contradict each other outright. */
function agree(a: Group, b: Group): boolean {
  let sum = 0
  let pairs = 0
  for (const left of a.spokesmen) {
    for (const right of b.spokesmen) {
      if (left.report === right.report) continue
      const score = matchScore(left, right)
      if (score < CONTRADICTION) return false
      sum += score
      pairs++
    }
  }
  return pairs === 0 || sum / pairs >= GROUPS_AGREE
}

/** One member per text, so that copies do not outvote the rest. */
function firstPerText(profiles: readonly Profile[]): readonly Profile[] {
  const inOrder = [...profiles].sort((a, b) => byCodeUnit(a.key, b.key))
  const byOrigin = new Map<string, Profile>()
  for (const profile of inOrder) if (!byOrigin.has(profile.origin)) byOrigin.set(profile.origin, profile)
  return [...byOrigin.values()].slice(0, SPOKESMEN)
}
