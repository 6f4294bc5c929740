import { countedClaim, type CasualtyField, type Claim, type Incident, type Tally } from '@whosays/core'
import { boundsWords, countedWords } from './bounds-words.js'
import type { LedgerIndex } from './ledger-index.js'

type TallyVersion = Tally['versions'][number]

/** A version as it is shown: its letter (the best is "a"; a part of the whole has none), its words and the claims behind it. */
export interface ShownVersion {
  readonly letter: string | null
  /** "17", "12+", "5 children". */
  readonly words: string
  readonly claims: readonly Claim[]
  /** The claim that revised it, where none of its claims stands any more. */
  readonly replacedBy: Claim | null
  readonly version: TallyVersion
}

const letterOf = (place: number): string => (place < 26 ? String.fromCharCode(97 + place) : `a${String(place - 25)}`)

/** The versions of a toll in the ledger's order, but the best one first. */
export function shownVersions(index: LedgerIndex, incident: Incident, field: CasualtyField): readonly ShownVersion[] {
  const tally = incident.casualties[field]
  if (tally === null) return []
  const claims = new Map(incident.claims.map((claim) => [claim.id, claim]))
  const isBest = (version: TallyVersion): boolean =>
    tally.best !== null &&
    version.of === tally.versions[0]?.of &&
    (version.low === tally.best || (version.low === null && version.high === tally.best))
  const best = tally.versions.find(isBest)
  const ordered = best === undefined ? tally.versions : [best, ...tally.versions.filter((version) => version !== best)]
  let letters = 0
  return ordered.map((version) => {
    const behind = version.claims.flatMap((id) => claims.get(id) ?? [])
    const revisions = behind.map((claim) => index.replacedBy.get(claim.id))
    const replaced = behind.length > 0 && revisions.every((claim) => claim !== undefined)
    const whole = version.of === ordered[0]?.of
    return {
      letter: whole ? letterOf(letters++) : null,
      words: countedWords(boundsWords(version), version.of),
      claims: behind,
      replacedBy: replaced ? (revisions[0] ?? null) : null,
      version,
    }
  })
}

/** Denials of a toll: no version counts them, and a reader must see them. */
export function denials(incident: Incident, field: CasualtyField): readonly Claim[] {
  return incident.claims.filter((claim) => claim.field === field && countedClaim(claim)?.status === 'denied')
}

/** Claims on a toll that a person rejected: they count for nothing, and a reader must see them. */
export function rejections(incident: Incident, field: CasualtyField): readonly Claim[] {
  return incident.claims.filter((claim) => claim.field === field && claim.judgement?.kind === 'reject')
}
