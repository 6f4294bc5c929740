import { blocksOf, byPosition, positionOf } from './blocks.js'
import type { Profile } from './profile.js'

/**
 * For each profile the indices of earlier ones worth comparing: those that share a block (place and day, a name and a day, a sentence,
 * a rare word ...) and are near in it. Pairs of one report are left out.
 */
export function candidatesOf(profiles: readonly Profile[]): readonly (readonly number[])[] {
  const found = profiles.map(() => new Set<number>())
  for (const { members, reach } of fill(profiles)) {
    members.forEach((member, at) => {
      for (const other of members.slice(Math.max(0, at - reach), at)) {
        if (profiles[member]?.report === profiles[other]?.report) continue
        found[Math.max(member, other)]?.add(Math.min(member, other))
      }
    })
  }
  return found.map((others) => [...others].sort((a, b) => a - b))
}

interface Filled {
  readonly reach: number
  readonly members: number[]
}

function fill(profiles: readonly Profile[]): Iterable<Filled> {
  const blocks = new Map<number, Filled>()
  const inTime = profiles
    .map((profile, index) => ({ profile, index, position: positionOf(profile) }))
    .sort((a, b) => byPosition(a.position, b.position))
  for (const { profile, index } of inTime) {
    for (const { key, reach } of blocksOf(profile, profile.whole)) {
      const block = blocks.get(key)
      if (block) block.members.push(index)
      else blocks.set(key, { reach, members: [index] })
    }
  }
  return blocks.values()
}
