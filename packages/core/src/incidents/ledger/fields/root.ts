import type { Claim, Speaker } from '../../../records/claim.js'
import { plainName, type ActorIndex } from '../actors.js'
import type { Member, Source } from '../members.js'

/** A claim with the report it stands in and the one it goes back to. */
export interface SourcedClaim {
  readonly claim: Claim
  readonly source: Source
  /** Whom the claim goes back to. Claims of one root count once, however many reports pass them on. */
  readonly root: string
}

/** The claims of an incident's members, each with its root. */
export function sourcedClaims(members: readonly Member[], actors: ActorIndex): readonly SourcedClaim[] {
  return members.flatMap(({ claims, source }) => claims.map((claim) => ({ claim, source, root: rootOf(claim, source, actors) })))
}

/**
 * The root of a claim: the last in its chain, else the agency, else the outlet, of the text's first report. Whoever speaks for an
 * organisation has its root: "police said" and "police spokesman X said" are one. Somebody unnamed is somebody else in each outlet.
 */
export function rootOf(claim: Claim, { origin }: Pick<Source, 'origin'>, actors: ActorIndex): string {
  const last = claim.speaker.at(-1)
  const house = origin.agency ?? origin.outlet ?? origin.id
  if (!last) return nameRoot(house, actors)
  return last.anonymous && last.actor === null && last.organisation === null
    ? `${plainName(last.name)} @ ${plainName(house)}`
    : speakerRoot(last, actors)
}

function speakerRoot(speaker: Speaker, actors: ActorIndex): string {
  if (speaker.organisation !== null) return nameRoot(speaker.organisation, actors)
  const actor = actors.get(speaker.actor)
  return actor ? nameRoot(actor.name, actors) : nameRoot(speaker.name, actors)
}

function nameRoot(name: string, actors: ActorIndex): string {
  return actors.named(name)?.id ?? plainName(name)
}
