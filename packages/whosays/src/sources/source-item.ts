import type { Problem, ReportInput } from '@whosays/core'

/** A report that was found. `place` says where ("reports.jsonl:3", "page.html"); `notes` tell with what reserve it was decoded. */
export interface FoundReport {
  readonly kind: 'report'
  readonly input: ReportInput
  readonly place: string
  readonly notes: readonly Problem[]
}

/** A file or a line no report came of. `problem.report` is the id that the line gives, or null. */
export interface FoundProblem {
  readonly kind: 'problem'
  readonly problem: Problem
  readonly place: string
}

/** What a source gives, in its own order. */
export type SourceItem = FoundReport | FoundProblem

/** What the caller knows of reports that do not say it themselves; it fills gaps and replaces nothing. */
export interface SourceDefaults {
  /** ISO date. */
  readonly published?: string
  readonly outlet?: string
}
