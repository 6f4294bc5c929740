import { wideHash } from '../../../engine/quick-hash.js'
import { profileIn, type Profile } from '../match/profile.js'
import type { MemberProfile } from '../match/member-profile.js'
import type { ReportProfile } from '../match/report-profile.js'
import { profileFrom, wholeFrom, type KeptProfile, type KeptWhole } from './kept-profile.js'
import type { KeptMember, KeptSource, LedgerTables } from './tables.js'

const local = new WeakMap<KeptProfile, MemberProfile>()
const wholes = new WeakMap<KeptWhole, ReportProfile>()

/** A kept member's own profile. */
export function profileOfMember({ profile }: KeptMember): MemberProfile {
  const known = local.get(profile) ?? profileFrom(profile)
  local.set(profile, known)
  return known
}

/** A kept report's profile. */
export function wholeOf({ whole }: KeptSource): ReportProfile {
  const known = wholes.get(whole) ?? wholeFrom(whole)
  wholes.set(whole, known)
  return known
}

/** Members beside what their ledger knows, ready to be compared. */
export async function profilesOfMembers(tables: LedgerTables, keys: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
  const members = await tables.members(keys)
  const sources = await tables.sources([...new Set([...members.values()].map(({ report }) => report))])
  const profiles = new Map<string, Profile>()
  for (const member of members.values()) {
    const source = sources.get(member.report)
    if (!source) continue
    profiles.set(member.key, profileOf(member, source))
  }
  return profiles
}

/** The profiles made last, with the sources that they were made with. A member or source that changes is another record. */
const made = new WeakMap<KeptMember, { readonly source: KeptSource; readonly profile: Profile }>()

function profileOf(member: KeptMember, source: KeptSource): Profile {
  const known = made.get(member)
  if (known?.source === source) return known.profile
  const common = new Set(member.common)
  const surroundings = {
    origin: source.report.copyOf ?? source.report.id,
    whole: wholeOf(source),
    isCommon: (key: string): boolean => common.has(wideHash(key)),
  }
  const profile = profileIn(profileOfMember(member), surroundings)
  made.set(member, { source, profile })
  return profile
}
