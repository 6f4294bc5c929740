import type { ActorKind } from './actor-kind.js'

/** An actor that knowledge/actors knows. `since` and `until` are ISO dates or years; absent ends are null. */
export interface ActorEntry {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-2; null for what works across borders. */
  readonly country: string | null
  /** Ids of the actors it belongs to or split from. */
  readonly parents: readonly string[]
  readonly since: string | null
  readonly until: string | null
}
