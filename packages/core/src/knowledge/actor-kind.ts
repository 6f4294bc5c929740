import type { actorKinds } from '../records/incident.js'

/** What an actor is, in the contract's words. */
export type ActorKind = (typeof actorKinds)[number]
