import type { Judgement, KeptIncident, LedgerTables, ReportInput, ReportReading, SourceReport, Verdict } from '@whosays/core'
import type { IncidentQuery } from './incident-query.js'

/** A report with what was read in it, ready to be kept. */
export interface ReportEntry {
  /** `contentHash(input)`: the report's identity in the store. */
  readonly hash: string
  readonly input: ReportInput
  /** The version of the reader that made the reading. */
  readonly reader: string
  readonly reading: ReportReading
}

/** "added"; "already" where the same content is there; "id-taken" where another content bears the id. In the last two nothing changes. */
export type AddOutcome = 'added' | 'already' | 'id-taken'

/** A report as it is kept. */
export interface KeptReport {
  readonly hash: string
  readonly id: string
  readonly input: ReportInput
  /** ISO date-time of the day it came in. */
  readonly addedAt: string
  /** Version of the reader behind its newest reading. */
  readonly reader: string
}

/** One line of the log: what was done to the ledger, in order. Lines are never changed or taken out. */
export interface Change {
  readonly seq: number
  readonly at: string
  /** "decided" is what ledgers of version 1 wrote for "judged". */
  readonly kind: 'report-added' | 'report-reread' | 'judged' | 'decided'
  /** Hash of the report, or number of the judgement. */
  readonly subject: string
  /** Id of the report; null where the line is about none. */
  readonly report: string | null
}

/** A judgement that is to be kept: who says what, and why (lines of plain text, no control characters). The store numbers and dates it. */
export type NewJudgement = Pick<Judgement, 'by' | 'why'> & { readonly verdict: Verdict }

/** What is asked of one step of merging. */
export interface MergeAsked {
  /** Of the way of merging: tables of another are made anew. */
  readonly version: string
  /** How many readings one step may take. */
  readonly limit: number
  /** The number of the newest judgement, 0 where there is none. */
  readonly judgements: number
}

/** What one step of merging is given. */
export interface MergeStep {
  readonly tables: LedgerTables
  readonly added: readonly ReportReading[]
  /** True where judgements were made since the last step. */
  readonly judged: boolean
}

/** Brings the tables of merging up to date. */
export type MergeWork = (step: MergeStep) => Promise<void>

/**
 * Keeps reports, their readings and people's judgements. Incidents are derived from these; what is kept of them
 * can be made again at any time.
 * Every method that changes something is one transaction: when its promise is fulfilled, the change outlives a crash.
 */
export interface Store {
  /** Where it is: a path or an address, without secrets. */
  readonly place: string
  /** Hash of the report that bears the id, or null. */
  hashOf(id: string): Promise<string | null>
  /** Id of the report with this content, or null. */
  idOf(hash: string): Promise<string | null>
  add(entry: ReportEntry): Promise<AddOutcome>
  /** Keeps a newer reading of a report that is there; older readings stay. Throws StoreError where the report is not there. */
  reread(hash: string, reader: string, reading: ReportReading): Promise<void>
  /** All reports, by id in code-unit order. */
  reports(): AsyncIterable<KeptReport>
  /**
   * The newest reading of every report, by id; with `asOf` what was the newest after that line of the log, of the reports that were there.
   * Annotations are left empty: no incident needs them.
   */
  readings(asOf?: number): AsyncIterable<ReportReading>
  /** How many reports there are whose newest reading is of each reader version. */
  readers(): Promise<ReadonlyMap<string, number>>
  /** Keeps a judgement, an undo among them: nothing that was kept before is changed. */
  judge(judgement: NewJudgement): Promise<Judgement>
  /** All judgements that were ever made, in order, withdrawn ones among them. */
  judgements(): Promise<readonly Judgement[]>
  /** The log, in order; from a day (or moment) on, as ISO text. */
  changes(since?: string): Promise<readonly Change[]>
  /** The newest readings of these reports, of those that are there. */
  readingsOf(reports: readonly string[]): Promise<readonly ReportReading[]>
  /**
   * Has `work` bring the merged incidents up to date with readings that were added since, at most `limit` of them, in the order in which
   * they came, and with judgements; one transaction. Where the tables are of another version of merging, or a report was read again, they
   * are emptied and all readings are new. False where nothing was left to do, and `work` was not called.
   */
  merge(asked: MergeAsked, work: MergeWork): Promise<boolean>
  /** Which report repeats which, and to which incident each local incident went, as they were when `merge` last ran. */
  merged(): Promise<{ readonly copies: ReadonlyMap<string, string>; readonly membership: ReadonlyMap<string, string> }>
  /** The merged incidents, by id in code-unit order, as they were when `merge` last ran. */
  incidents(): AsyncIterable<KeptIncident>
  /** The ids of the merged incidents that are as asked, the newest first, the undated last, then by id in code-unit order. */
  findIncidents(query: IncidentQuery): Promise<readonly string[]>
  /** These merged incidents, of those that are there, in the order asked. */
  incidentsOf(ids: readonly string[]): Promise<readonly KeptIncident[]>
  /** Who published these reports, and those that they repeat, by report; as they were when `merge` last ran. */
  sourcesOf(reports: readonly string[]): Promise<ReadonlyMap<string, SourceReport>>
  /** Reads the store through, and writes to it and takes that back. What is wrong with it; empty where nothing is. */
  check(): Promise<readonly string[]>
  close(): Promise<void>
}
