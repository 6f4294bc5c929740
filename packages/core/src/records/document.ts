import type { Range } from './span.js'
import type { DatasetRow, TableRow } from './table-row.js'

/**
 * One report as it came in: the contract's input line. Exactly one of `text` and `html` is used; `html` is taken apart. A row of a table
 * has its cells in `row`, and in `text` the words that `rowText` makes of them.
 */
export interface ReportInput {
  readonly id?: string
  readonly text?: string
  readonly html?: string
  readonly title?: string
  /** ISO date or date-time. */
  readonly published?: string
  readonly url?: string
  readonly outlet?: string
  /** BCP 47. */
  readonly language?: string
  readonly row?: TableRow
  /** What the sender supposes where neither the fields above nor the page itself tell it. */
  readonly fallback?: { readonly published?: string; readonly outlet?: string }
}

export const furnitureReasons = ['navigation', 'promotion', 'caption', 'credit', 'duplicate', 'stamp', 'other'] as const
export type FurnitureReason = (typeof furnitureReasons)[number]

/** What is not the report's own telling. No evidence lies in it. */
export interface Furniture extends Range {
  readonly reason: FurnitureReason
}

/** When the report came out. `value` is an ISO date (YYYY-MM-DD) or null. */
export interface Published {
  readonly value: string | null
  readonly basis: 'metadata' | 'text' | 'inferred' | 'unknown'
}

/** "BAGHDAD, March 3 (Reuters) - ": where the report was written, when, and whose text it is. Ranges in the text. */
export interface Dateline extends Range {
  readonly place: Range | null
  readonly date: Range | null
  readonly agency: Range | null
}

/** A paragraph, heading or headline: a stretch of the text that is not furniture. Sentences never cross blocks. */
export interface Block extends Range {
  readonly kind: 'headline' | 'heading' | 'paragraph' | 'list-item'
}

/** A report, taken apart but unchanged: `text` is as given, and every position anywhere counts in it. */
export interface Document {
  readonly id: string
  readonly outlet: string | null
  /** The wire service credited in the text ("(AFP)", "Reuters - "), by its name as written there. */
  readonly agency: string | null
  readonly url: string | null
  readonly title: string | null
  readonly language: string
  readonly published: Published
  readonly text: string
  readonly furniture: readonly Furniture[]
  readonly dateline: Dateline | null
  readonly blocks: readonly Block[]
  /** Which row of whose table it is; absent for a report of news. */
  readonly dataset?: DatasetRow
}
