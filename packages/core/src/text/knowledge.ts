import type { FurnitureReason } from '../records/document.js'

/** A wire service: the name it goes by and the other spellings it is credited with. */
export interface AgencyEntry {
  readonly name: string
  readonly aliases: readonly string[]
}

/** What the text stage knows: how page furniture looks (`knowledge/page-junk`) and which wire services there are (`knowledge/outlets`). */
export interface TextKnowledge {
  /** Pattern lines by reason; their syntax is told at the head of each file and read by `junk-patterns.ts`. */
  readonly pageJunk: Readonly<Partial<Record<FurnitureReason, readonly string[]>>>
  readonly agencies: readonly AgencyEntry[]
}

type Tables = Readonly<Record<string, readonly (readonly string[])[]>>

const junkReasons: readonly FurnitureReason[] = ['navigation', 'promotion', 'caption', 'credit', 'stamp', 'other']

/** Text knowledge out of the generated tables: `page-junk/<reason>` and `outlets/agencies`. A table that is absent counts as empty. */
export function readTextKnowledge(tables: Tables): TextKnowledge {
  const pageJunk = Object.fromEntries(
    junkReasons.map((reason) => [reason, (tables[`page-junk/${reason}`] ?? []).flatMap((row) => row[0] ?? [])]),
  )
  const agencies = (tables['outlets/agencies'] ?? []).flatMap(([name, aliases]) =>
    name === undefined ? [] : [{ name, aliases: (aliases ?? '').split('|').filter((alias) => alias !== '') }],
  )
  return { pageJunk, agencies }
}
