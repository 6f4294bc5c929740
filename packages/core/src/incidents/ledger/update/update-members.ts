import { wideHash } from '../../../engine/quick-hash.js'
import type { ReportReading } from '../../../records/reading.js'
import { commonKeysOf, commonnessOf, manyFor } from '../match/commons.js'
import { memberProfiles, type MemberProfile } from '../match/member-profile.js'
import { incidentId } from '../ids.js'
import { membersOf, reportOf, type ReadSource } from '../members.js'
import { keepProfile } from './kept-profile.js'
import type { CommonRow, KeptMember, LedgerTables } from './tables.js'

/**
 * Keeps the local incidents of added reports, each as an incident of its own for now, and learns from them what is common. Gives the keys of
 * the added members, and of older ones that have something which has just become common.
 */
export async function updateMembers(
  tables: LedgerTables,
  added: readonly ReportReading[],
): Promise<{ readonly added: readonly string[]; readonly shaken: readonly string[] }> {
  const profiles = added.flatMap(profilesIn)
  const rows = profiles.flatMap(({ profile }) => commonRowsOf(profile))
  const keys = [...new Set(rows.map(({ key }) => key))]
  const old = await tables.common(keys)
  const before = await tables.commonRows(keys.filter((key) => !old.has(key)))
  const open = rows.filter(({ key }) => !old.has(key))
  const turned = turnedCommon([...before, ...open], manyByHash(profiles.map(({ profile }) => profile)))
  await tables.putCommon([...turned])
  await tables.putCommonRows(open.filter(({ key }) => !turned.has(key)))
  const isCommon = (key: number): boolean => old.has(key) || turned.has(key)
  await tables.putMembers(
    profiles.map(({ incident, profile, report }) => ({
      key: profile.key,
      report,
      incident,
      profile: keepProfile(profile),
      common: commonKeysOf(profile).map(wideHash).filter(isCommon),
      group: incidentId([profile.key]),
      judged: null,
    })),
  )
  const shaken = await shake(tables, before, turned)
  return { added: profiles.map(({ profile }) => profile.key), shaken }
}

interface Profiled {
  readonly incident: KeptMember['incident']
  readonly profile: MemberProfile
  readonly report: string
}

function profilesIn({ doc, incidents, actors }: ReportReading): readonly Profiled[] {
  const report = reportOf(doc, null)
  const source: ReadSource = { report, doc, origin: report, rank: 0, actors }
  const members = membersOf(incidents, source)
  const profiles = memberProfiles(members)
  return members.flatMap(({ incident }, i) => {
    const profile = profiles[i]
    return profile ? [{ incident, profile, report: doc.id }] : []
  })
}

/** One row for each key of a member and each value that it counts with. */
function commonRowsOf(profile: MemberProfile): readonly CommonRow[] {
  const counting = commonnessOf(profile).map(({ key, value }) => ({ key: wideHash(key), member: profile.key, value }))
  const counted = new Set(counting.map(({ key }) => key))
  const silent = [...new Set(commonKeysOf(profile).map(wideHash))].filter((key) => !counted.has(key))
  return [...counting, ...silent.map((key) => ({ key, member: profile.key, value: null }))]
}

/** How many values make each key of these profiles common, by the key's hash. */
function manyByHash(profiles: readonly MemberProfile[]): ReadonlyMap<number, number> {
  return new Map(profiles.flatMap(commonKeysOf).map((key) => [wideHash(key), manyFor(key)]))
}

function turnedCommon(rows: readonly CommonRow[], many: ReadonlyMap<number, number>): ReadonlySet<number> {
  const values = new Map<number, Set<string>>()
  for (const { key, value } of rows) {
    if (value === null) continue
    const others = values.get(key)
    if (others) others.add(value)
    else values.set(key, new Set([value]))
  }
  return new Set([...values].filter(([key, found]) => found.size >= (many.get(key) ?? Infinity)).map(([key]) => key))
}

/** Notes on older members which of their keys have become common. */
async function shake(tables: LedgerTables, before: readonly CommonRow[], turned: ReadonlySet<number>): Promise<readonly string[]> {
  const news = new Map<string, Set<number>>()
  for (const { key, member } of before.filter((row) => turned.has(row.key))) news.set(member, (news.get(member) ?? new Set()).add(key))
  const members = await tables.members([...news.keys()])
  await tables.putMembers(
    [...members.values()].map((member) => ({ ...member, common: [...new Set([...member.common, ...(news.get(member.key) ?? [])])] })),
  )
  return [...members.keys()]
}
