import type { CasualtyField, IncidentType, SearchTerm } from '@whosays/core'

/** What an incident has to be to be found. Of one list any will do; of several, and of `counts` and `text`, all must hold. An empty query finds all. */
export interface IncidentQuery {
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[]
  readonly types?: readonly IncidentType[]
  /** ISO dates: it may have happened on one of these days. The undated are not found. */
  readonly since?: string
  readonly until?: string
  readonly counts?: readonly CountCondition[]
  /** Only those that are contested. */
  readonly contested?: boolean
  /** Folded words (`foldWords`) that stand side by side in the name, role or organisation of somebody in the chain of a claim. */
  readonly speakers?: readonly string[]
  /** Folded words that stand side by side in what a perpetrator, target or victim is called. */
  readonly actors?: readonly string[]
  /** What one report that tells of it has in title and text, or what it has itself in its claims, speakers, place and summary: all in one of them. */
  readonly text?: readonly SearchTerm[]
}

/** That somebody gave a number of which all that it leaves open lies from `low` to `high`; null is without end. See `FacetCount`. */
export interface CountCondition {
  readonly field: CasualtyField
  readonly low: number
  readonly high: number | null
}
