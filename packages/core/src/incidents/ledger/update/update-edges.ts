import { blocksOf, positionOf, type Block } from '../match/blocks.js'
import { edgeBetween, type Edge } from '../match/edges.js'
import type { Profile } from '../match/profile.js'
import { profilesOfMembers } from './ledger-view.js'
import type { LedgerTables, Neighbours, Viewpoint } from './tables.js'

type Pair = Pick<Edge, 'first' | 'second'>

/**
 * Brings the edges up to date after members were added or changed: compares each with its neighbours in all its blocks, and drops the edges
 * of those that an added member stands between, where they are no neighbours in any other block. Gives the members whose edges were looked at.
 */
export async function updateEdges(tables: LedgerTables, added: readonly string[], changed: readonly string[]): Promise<readonly string[]> {
  const profiles = await profilesOfMembers(tables, [...added, ...changed])
  const fresh = new Set(added)
  const placed = [...profiles.values()].flatMap((profile) => placesOf(profile))
  await tables.putBlocks(placed.filter(({ member }) => fresh.has(member)).map(({ block, day, member }) => ({ block, day, member })))
  const crowds = crowdsOf(placed.filter(({ member }) => fresh.has(member)))
  const wide = placed.map((place) => ({ ...place, reach: place.reach + (crowds.get(place.block) ?? 0) }))
  const views = await tables.neighbours(wide)
  const near = new PairSet()
  const parted = new PairSet()
  views.forEach((view, i) => {
    const place = placed[i]
    if (!place) return
    for (const other of view.before.slice(0, place.reach)) near.add(place.member, other)
    for (const other of view.after.slice(0, place.reach)) near.add(place.member, other)
    if (fresh.has(place.member)) for (const [a, b] of partedBy(view, place.reach, fresh)) parted.add(a, b)
  })
  const touched = await rescore(tables, [...near], fresh)
  const dropped = await dropParted(
    tables,
    [...parted].filter((pair) => !near.has(pair)),
  )
  return [...new Set([...added, ...changed, ...touched, ...dropped])]
}

function placesOf(profile: Profile): readonly Viewpoint[] {
  const position = positionOf(profile)
  return blocksOf(profile, profile.whole).map(({ key, reach }) => ({ ...position, block: key, reach }))
}

/** How many added members stand in each block. */
function crowdsOf(places: readonly Viewpoint[]): ReadonlyMap<number, number> {
  const crowds = new Map<number, number>()
  for (const { block } of places) crowds.set(block, (crowds.get(block) ?? 0) + 1)
  return crowds
}

/** Pairs, each once, whichever end comes first. */
class PairSet {
  readonly #seconds = new Map<string, Set<string>>()

  add(a: string, b: string): void {
    const [first, second] = a < b ? [a, b] : [b, a]
    const known = this.#seconds.get(first)
    if (known) known.add(second)
    else this.#seconds.set(first, new Set([second]))
  }

  has({ first, second }: Pair): boolean {
    return this.#seconds.get(first)?.has(second) ?? false
  }

  *[Symbol.iterator](): Generator<Pair> {
    for (const [first, seconds] of this.#seconds) for (const second of seconds) yield { first, second }
  }
}

/** The older members on either side of an added one that were neighbours before, and are none now. */
function partedBy({ before, after }: Neighbours, reach: number, fresh: ReadonlySet<string>): readonly (readonly [string, string])[] {
  if (before.length + after.length <= reach) return []
  const parted: (readonly [string, string])[] = []
  const right = olderOf(after, fresh, reach)
  for (const [i, l] of olderOf(before, fresh, reach).entries()) {
    for (const [j, r] of right.slice(0, reach - i).entries())
      if (l.away + r.away > reach && i + j < reach) parted.push([l.member, r.member])
  }
  return parted
}

interface Older {
  readonly member: string
  /** How far away it stands, from 1 on. */
  readonly away: number
}

/** The older members on one side, nearest first. */
function olderOf(side: readonly string[], fresh: ReadonlySet<string>, reach: number): readonly Older[] {
  return side
    .map((member, i) => ({ member, away: i + 1 }))
    .filter(({ member }) => !fresh.has(member))
    .slice(0, reach)
}

/** Scores pairs anew. Those of an added member have no edge yet. */
async function rescore(tables: LedgerTables, pairs: readonly Pair[], fresh: ReadonlySet<string>): Promise<readonly string[]> {
  const profiles = await profilesOfMembers(tables, [...new Set(pairs.flatMap(({ first, second }) => [first, second]))])
  const edges = pairs.flatMap(({ first, second }) => {
    const [a, b] = [profiles.get(first), profiles.get(second)]
    return a && b ? (edgeBetween(a, b) ?? []) : []
  })
  const old = await edgesAmong(
    tables,
    pairs.filter(({ first, second }) => !fresh.has(first) && !fresh.has(second)),
  )
  await tables.dropEdges(old)
  await tables.putEdges(edges)
  return [...old, ...edges].flatMap(({ first, second }) => [first, second])
}

/** The edges that stand between these pairs. */
async function edgesAmong(tables: LedgerTables, pairs: readonly Pair[]): Promise<readonly Edge[]> {
  if (pairs.length === 0) return []
  const asked = new Set(pairs.map(({ first, second }) => `${first} ${second}`))
  const found = await tables.edgesOf([...new Set(pairs.map(({ first }) => first))])
  return found.filter(({ first, second }) => asked.has(`${first} ${second}`))
}

/** Drops the edges of pairs that no block holds together any more. */
async function dropParted(tables: LedgerTables, pairs: readonly Pair[]): Promise<readonly string[]> {
  const edges = await edgesAmong(tables, pairs)
  if (edges.length === 0) return []
  const profiles = await profilesOfMembers(tables, [...new Set(edges.flatMap(({ first, second }) => [first, second]))])
  const asked = edges.flatMap((edge) => {
    const [a, b] = [profiles.get(edge.first), profiles.get(edge.second)]
    return a && b ? sharedBlocks(a, b).map((block) => ({ edge, place: { ...positionOf(a), block: block.key, reach: block.reach } })) : []
  })
  const views = await tables.neighbours(asked.map(({ place }) => place))
  const held = new Set<Edge>()
  asked.forEach(({ edge }, i) => {
    const view = views[i]
    if (view && (view.before.includes(edge.second) || view.after.includes(edge.second))) held.add(edge)
  })
  const lost = edges.filter((edge) => !held.has(edge))
  await tables.dropEdges(lost)
  return lost.flatMap(({ first, second }) => [first, second])
}

function sharedBlocks(a: Profile, b: Profile): readonly Block[] {
  const theirs = new Set(blocksOf(b, b.whole).map(({ key }) => key))
  return blocksOf(a, a.whole).filter(({ key }) => theirs.has(key))
}
