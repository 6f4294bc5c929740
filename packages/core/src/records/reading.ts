import type { Claim } from './claim.js'
import type { Document } from './document.js'
import type { Actor, Figure, IncidentType, LinkKind, Stage, Statement, When } from './incident.js'
import type { Annotations } from './annotations.js'
import type { GazetteerPlace } from './place.js'
import type { Problem } from './problem.js'
import type { Span } from './span.js'

/** Where one report puts an incident. `name` is the name as written, null where only the country is known, from the report as a whole; `place` is null where the name could not be placed. */
export interface LocalPlace {
  readonly name: string | null
  readonly place: GazetteerPlace | null
  /** The country where it is known although the place itself is not. */
  readonly country: string | null
}

/**
 * An incident as one report tells it. Claims carry their final ids; `key` is the incident's own name inside the report
 * (a hash of report, type and evidence position), which statements and links refer to.
 */
export interface LocalIncident {
  readonly key: string
  readonly type: IncidentType
  readonly stage: Stage
  /** True where this report only recalls it as history. */
  readonly background: boolean
  readonly when: When
  /** The finest place first, then what it lies in. Empty where the report names none. */
  readonly where: readonly LocalPlace[]
  /** Content words of the definite descriptions and arguments that name it ("cathedral", "wedding hall"), lemmas, lower case. */
  readonly cues: readonly string[]
  readonly claims: readonly Claim[]
  /** Claims that a person judged, as they were read, with the judgement. Only in readings that judgements were applied to; never kept. */
  readonly judged?: readonly Claim[]
  readonly links: readonly { readonly kind: LinkKind; readonly target: string; readonly span: Span }[]
}

/** Everything that was read in one report. What the store keeps; all incidents are derived from a set of these. */
export interface ReportReading {
  readonly doc: Document
  readonly incidents: readonly LocalIncident[]
  /** `incident` holds the `key` of a local incident, or null. */
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  /** Actors that claims, statements and figures of this report refer to by id. */
  readonly actors: readonly Actor[]
  readonly annotations: Annotations
  readonly problems: readonly Problem[]
}
