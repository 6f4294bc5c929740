import type { HarmCount, HarmMention } from '../../../mentions/en/harm/harm-mention.js'
import type { EventMention } from '../event.js'

/** One word of harm with the whole counts it gave. */
export interface Told {
  readonly event: EventMention
  readonly harm: HarmMention
  readonly counts: readonly HarmCount[]
}
