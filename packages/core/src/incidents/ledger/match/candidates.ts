import { casualtyFields } from '../../../records/claim.js'
import { widthOf } from '../days.js'
import { byCodeUnit } from '../order.js'
import type { Profile } from './profile.js'
import { rarest } from './words.js'

/** In a block, each member is compared with at most this many before it, in order of time: a story of a thousand reports stays linear. */
const NEIGHBOURS = 16
/** Blocks that say little, of a province or a country. */
const COARSE_NEIGHBOURS = 6
/** How many of its rarest words a member is looked up by. */
const RARE_WORDS = 4
const NARROW = 8
/** A report without a day for the incident tells of the last days before it came out. */
const FRESH = 3

/**
 * For each profile the indices of earlier ones worth comparing: those that share a block (place and day, a name and a day, a sentence,
 * a rare word ...). Pairs of one report are left out.
 */
export function candidatesOf(profiles: readonly Profile[]): readonly (readonly number[])[] {
  const found = profiles.map(() => new Set<number>())
  for (const { members, coarse } of blocksOf(profiles)) {
    const reach = coarse ? COARSE_NEIGHBOURS : NEIGHBOURS
    members.forEach((member, at) => {
      for (const other of members.slice(Math.max(0, at - reach), at)) {
        if (profiles[member]?.report === profiles[other]?.report) continue
        found[Math.max(member, other)]?.add(Math.min(member, other))
      }
    })
  }
  return found.map((others) => [...others].sort((a, b) => a - b))
}

interface Block {
  readonly coarse: boolean
  readonly members: number[]
}

function blocksOf(profiles: readonly Profile[]): Iterable<Block> {
  const blocks = new Map<string, Block>()
  const inTime = profiles
    .map((profile, index) => ({ profile, index }))
    .sort((a, b) => dayOf(a.profile) - dayOf(b.profile) || byCodeUnit(a.profile.key, b.profile.key))
  for (const { profile, index } of inTime) {
    for (const { key, coarse } of keysOf(profile)) {
      const block = blocks.get(key)
      if (block) block.members.push(index)
      else blocks.set(key, { coarse, members: [index] })
    }
  }
  return blocks.values()
}

function dayOf(profile: Profile): number {
  return profile.window?.start ?? profile.published ?? Number.MAX_SAFE_INTEGER
}

interface BlockKey {
  readonly key: string
  readonly coarse: boolean
}

function keysOf(profile: Profile): readonly BlockKey[] {
  const days = daysOf(profile)
  const { towns, districts, names, sounds, provinces, countries } = profile.place
  const exact = [
    ...[...towns.map((place) => place.id), ...districts, ...names].flatMap((name) => [...days, 'any'].map((day) => `place ${name} ${day}`)),
    ...[...sounds].flatMap((sound) => days.map((day) => `sound ${sound} ${day}`)),
    ...[...profile.sentences].map((hash) => `sentence ${hash}`),
    ...[...profile.victims].map((name) => `victim ${name}`),
    ...[...profile.rareCues].map((cue) => `cue ${cue}`),
    ...rarest(profile.words, RARE_WORDS).map((word) => `word ${word}`),
    ...largeTolls(profile).flatMap((toll) => days.map((day) => `toll ${toll} ${day}`)),
    ...(profile.main ? rarest(profile.reportWords, RARE_WORDS).map((word) => `news ${word}`) : []),
  ]
  const coarse = [
    ...[...provinces].flatMap((name) => days.map((day) => `province ${name} ${day}`)),
    ...[...countries].flatMap((code) => days.map((day) => `country ${code} ${profile.type} ${day}`)),
    ...[...profile.perpetrators, ...profile.cues].flatMap((name) => days.map((day) => `name ${name} ${day}`)),
  ]
  return [...new Set(exact)].map((key) => ({ key, coarse: false })).concat([...new Set(coarse)].map((key) => ({ key, coarse: true })))
}

/** "killed 38": a number that few incidents of a day share. */
function largeTolls({ counts }: Profile): readonly string[] {
  return casualtyFields.flatMap((field) =>
    counts[field].filter(({ low }) => low !== null && low >= LARGE_TOLL).map(({ low }) => `${field} ${String(low)}`),
  )
}

const LARGE_TOLL = 5

/** The days under which a member is looked up: its own and their neighbours, or those before its report. */
function daysOf({ window, published, background }: Profile): readonly number[] {
  if (window && widthOf(window) <= NARROW) return Array.from({ length: widthOf(window) + 1 }, (_, i) => window.start + i)
  if (!window && published !== null && !background) return Array.from({ length: FRESH + 1 }, (_, i) => published - FRESH + i)
  return []
}
