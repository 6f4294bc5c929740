import type { Actor, ActorKind, Incident, Party } from '@whosays/core'
import type { IndexedLedger } from '../index-ledger.js'

/** A party with the actor behind it. */
export interface Side {
  readonly party: Party
  readonly actor: Actor | null
  readonly kind: ActorKind
}

/** Who did it, denials aside, strongest status first. */
export function doersOf({ perpetrators }: Incident, indexed: IndexedLedger): readonly Side[] {
  return perpetrators.filter(({ status }) => status !== 'denied').map((party) => sideOf(party, indexed))
}

/** To whom it was done. */
export function targetsOf({ targets }: Incident, indexed: IndexedLedger): readonly Side[] {
  return targets.filter(({ status }) => status !== 'denied').map((party) => sideOf(party, indexed))
}

function sideOf(party: Party, indexed: IndexedLedger): Side {
  const actor = indexed.actor(party.actor)
  return { party, actor, kind: actor?.kind ?? 'unknown' }
}

export const isState = ({ kind }: Side): boolean => kind === 'state-force' || kind === 'government'
/** True for who can be a side of a conflict; persons and passers-by cannot. */
export const isOrganised = (side: Side): boolean => isState(side) || side.kind === 'armed-group'
/** True where the attribution is more than a suspicion. */
export const isNamed = ({ party: { status } }: Side): boolean => status === 'asserted' || status === 'claimed' || status === 'accused'

/** The name of an actor, or the words for a party of which no actor is known. */
export const nameOf = ({ actor, party }: Side): string => actor?.name ?? party.name
