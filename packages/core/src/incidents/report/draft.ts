import type { IncidentType, LinkKind, Stage } from '../../records/incident.js'
import type { Range } from '../../records/span.js'
import type { EventMention } from './event.js'

/** An incident while it is being gathered inside one report: the events that tell of it, in text order. */
export interface DraftIncident {
  readonly events: readonly EventMention[]
  readonly type: IncidentType
  readonly stage: Stage
  readonly background: boolean
  readonly links: readonly { readonly kind: LinkKind; readonly target: number; readonly range: Range }[]
}
