import type { Problem } from '../../../records/problem.js'
import type { Decision } from '../decisions.js'
import { incidentId } from '../ids.js'
import { clusterMembers } from '../match/cluster.js'
import { stands, type Edge } from '../match/edges.js'
import type { Profile } from '../match/profile.js'
import { byCodeUnit, byPublication } from '../order.js'
import { profilesOfMembers } from './ledger-view.js'
import type { KeptMember, LedgerTables } from './tables.js'

/** What became of the members of the connected parts that were looked at. */
export interface Regrouping {
  /** Incidents whose members are others than before, with their members' keys. */
  readonly changed: ReadonlyMap<string, readonly string[]>
  /** Incidents that are none any more. */
  readonly gone: readonly string[]
  /** The members that went from one incident to another. */
  readonly moved: readonly string[]
  /** Decisions that contradict others. */
  readonly problems: readonly Problem[]
}

/** Groups anew all members that are connected with these, by edges or by decisions, however indirectly. */
export async function updateGroups(tables: LedgerTables, touched: readonly string[], decisions: readonly Decision[]): Promise<Regrouping> {
  const { members, edges } = await connected(tables, touched, decisions)
  const profiles = await inOrder(tables, await profilesOfMembers(tables, [...members.keys()]))
  const { groups, problems } = clusterMembers(profiles, edges, decisions)
  const now = new Map(groups.map((group) => namedGroup(group.map((index) => profiles[index]?.key ?? ''))))
  const moved: KeptMember[] = []
  for (const [group, keys] of now) {
    for (const key of keys) {
      const member = members.get(key)
      if (member && member.group !== group) moved.push({ ...member, group })
    }
  }
  await tables.putMembers(moved)
  const before = new Map<string, string[]>()
  for (const { key, group } of members.values()) before.set(group, [...(before.get(group) ?? []), key])
  const changed = [...now].filter(([group, keys]) => before.get(group)?.sort(byCodeUnit).join(' ') !== keys.join(' '))
  return {
    changed: new Map(changed),
    gone: [...before.keys()].filter((group) => !now.has(group)),
    moved: moved.map(({ key }) => key),
    problems,
  }
}

function namedGroup(keys: readonly string[]): readonly [string, readonly string[]] {
  const sorted = [...keys].sort(byCodeUnit)
  return [incidentId(sorted), sorted]
}

interface Connected {
  readonly members: ReadonlyMap<string, KeptMember>
  readonly edges: readonly Edge[]
}

/**
 * All members that edges which count, and decisions to join, lead to from these and from their neighbours: what was added may have taken
 * from an older edge of theirs that it counts.
 */
async function connected(tables: LedgerTables, from: readonly string[], decisions: readonly Decision[]): Promise<Connected> {
  const joined = joinedBy(decisions)
  const known = new KnownEdges(tables)
  const seen = new Set<string>()
  const edges = new Map<string, Edge>()
  await known.load(from)
  const around = from.flatMap((key) => known.of(key).flatMap(({ first, second }) => [first, second]))
  for (let open = new Set([...from, ...around]); open.size > 0;) {
    for (const key of open) seen.add(key)
    await known.load([...open])
    const candidates = [...open].flatMap((key) => known.of(key))
    await known.load(candidates.filter((edge) => !known.surelyStands(edge)).flatMap(({ first, second }) => [first, second]))
    const next = new Set<string>()
    for (const edge of candidates.filter((edge) => known.stands(edge))) {
      edges.set(`${edge.first} ${edge.second}`, edge)
      for (const end of [edge.first, edge.second]) if (!seen.has(end)) next.add(end)
    }
    for (const key of open) for (const other of joined.get(key) ?? []) if (!seen.has(other)) next.add(other)
    open = next
  }
  return { members: await tables.members([...seen]), edges: [...edges.values()] }
}

/** The edges of the members that were asked for, each member once. */
class KnownEdges {
  readonly #tables: LedgerTables
  readonly #edges = new Map<string, Edge[]>()
  readonly #best = new Map<string, number>()

  constructor(tables: LedgerTables) {
    this.#tables = tables
  }

  async load(keys: readonly string[]): Promise<void> {
    const missing = new Set(keys.filter((key) => !this.#edges.has(key)))
    if (missing.size === 0) return
    for (const key of missing) this.#edges.set(key, [])
    for (const edge of await this.#tables.edgesOf([...missing])) {
      for (const end of [edge.first, edge.second]) if (missing.has(end)) this.#edges.get(end)?.push(edge)
    }
    for (const key of missing) {
      const scores = this.of(key).map(({ score }) => score)
      if (scores.length > 0) this.#best.set(key, Math.max(...scores))
    }
  }

  of(key: string): readonly Edge[] {
    return this.#edges.get(key) ?? []
  }

  /** Whether an edge counts, of which all edges of both ends were loaded, or enough is known of one end. */
  stands(edge: Edge): boolean {
    return stands(edge, this.#best)
  }

  /** True where what is known of one end says so already, whatever the other end has. */
  surelyStands({ first, second, score }: Edge): boolean {
    return [first, second].some((end) => this.#edges.has(end) && stands({ first: end, second: end, score }, this.#best))
  }
}

function joinedBy(decisions: readonly Decision[]): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>()
  for (const { kind, a, b } of decisions) {
    if (kind !== 'same') continue
    joined.set(a, [...(joined.get(a) ?? []), b])
    joined.set(b, [...(joined.get(b) ?? []), a])
  }
  return joined
}

/** Profiles in the order of their reports, then of their keys. */
async function inOrder(tables: LedgerTables, profiles: ReadonlyMap<string, Profile>): Promise<readonly Profile[]> {
  const sources = await tables.sources([...new Set([...profiles.values()].map(({ report }) => report))])
  const reports = [...sources.values()].map(({ report }) => report).sort(byPublication)
  const ranks = new Map(reports.map(({ id }, rank) => [id, rank]))
  const rankOf = ({ report }: Profile): number => ranks.get(report) ?? 0
  return [...profiles.values()].sort((a, b) => rankOf(a) - rankOf(b) || byCodeUnit(a.key, b.key))
}
