import type { Member, ReadSource } from '../members.js'
import { commonKeys, dayKeys, doerKey, placeKey, placeNames, sentenceKey } from './commons.js'
import { memberProfiles, type MemberProfile } from './member-profile.js'
import type { PlaceProfile } from './place-profile.js'
import { reportProfile, type ReportProfile } from './report-profile.js'

/** What two members are compared by: what their reports tell, seen beside the rest of the ledger. */
export interface Profile extends Omit<MemberProfile, 'place'> {
  /** The report whose text this one repeats, or the report itself. */
  readonly origin: string
  readonly place: PlaceInLedger
  /** True where the ledger has news of many places of its country on that day: to share the day says less. */
  readonly busyDay: boolean
  /** The perpetrators that did what the news of many days tells of. */
  readonly busyPerpetrators: ReadonlySet<string>
  /** Hashes of the sentences that its claims stand in, without those that incidents of several days share. */
  readonly ownSentences: ReadonlySet<number>
  readonly whole: ReportProfile
}

/** A place, with those of its towns' ids and names where the ledger has news of many days: to be there as well says less. */
export interface PlaceInLedger extends PlaceProfile {
  readonly busy: ReadonlySet<string>
}

/** Of what a member is seen beside. */
export interface Surroundings {
  readonly origin: string
  readonly whole: ReportProfile
  /** Whether a key of `commonKeysOf` is common. */
  readonly isCommon: (key: string) => boolean
}

/** The profile of a member in its ledger. */
export function profileIn(member: MemberProfile, { origin, whole, isCommon }: Surroundings): Profile {
  return {
    ...member,
    origin,
    whole,
    place: { ...member.place, busy: new Set(placeNames(member.place).filter((name) => isCommon(placeKey(name)))) },
    busyDay: dayKeys(member).some(isCommon),
    busyPerpetrators: new Set([...member.perpetrators].filter((doer) => isCommon(doerKey(doer)))),
    ownSentences: new Set([...member.sentences].filter((hash) => !isCommon(sentenceKey(hash)))),
  }
}

/** Profiles of all members of a ledger, in their order. */
export function profilesOf(members: readonly Member<ReadSource>[]): readonly Profile[] {
  const reports = new Map<string, Member<ReadSource>[]>()
  for (const member of members) {
    const others = reports.get(member.source.report.id)
    if (others) others.push(member)
    else reports.set(member.source.report.id, [member])
  }
  const local = new Map<string, MemberProfile>()
  const wholes = new Map<string, ReportProfile>()
  for (const [report, own] of reports) {
    for (const profile of memberProfiles(own)) local.set(profile.key, profile)
    if (own[0]) wholes.set(report, reportProfile(own[0].source.doc))
  }
  const common = commonKeys([...local.values()])
  const isCommon = (key: string): boolean => common.has(key)
  return members.flatMap(({ key, source }) => {
    const profile = local.get(key)
    const whole = wholes.get(source.report.id)
    return profile && whole ? [profileIn(profile, { origin: source.origin.id, whole, isCommon })] : []
  })
}
