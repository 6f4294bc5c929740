import type { Range } from './span.js'

/** A stretch of quoted speech, with its quotation marks. One that runs on over paragraphs is one quotation per paragraph. */
export interface Quotation extends Range {
  /** True where a later paragraph goes on with the same speech (opened again, or never closed). */
  readonly runsOn: boolean
  /** The text within the marks. */
  readonly inner: Range
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type TimePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'range' | 'unknown'

/** An expression of time. */
export interface TimeMention extends Range {
  readonly text: string
  readonly type: TimeType
  /** TIMEX3 value: "2013-03-18", "2013-W11", "P3D", "PAST_REF", "XXXX-WXX-4" where it stays open. */
  readonly value: string
  /** The days it covers, inclusive ISO dates, where it names a stretch of the calendar; null where it cannot be resolved. */
  readonly interval: { readonly start: string; readonly end: string } | null
  readonly precision: TimePrecision
  /** "stated" where the words give the calendar date, "inferred" where the publication date was needed. */
  readonly basis: 'stated' | 'inferred'
  /** True for "since October", "so far this year", "between 2015 and 2017", "in the past year": a period that totals run over. */
  readonly period: boolean
  /** Index of the sentence it stands in. */
  readonly sentence: number
  /** What found it: "en/time/weekday". */
  readonly rule: string
}

/** A number phrase and its bounds (the contract's table), before anybody asks what it counts. */
export interface Quantity extends Range {
  readonly text: string
  readonly low: number | null
  readonly high: number | null
  readonly approx: boolean
  readonly sentence: number
  /** Index of the token that heads the number phrase ("12" in "at least 12 people", "dozens" in "dozens of people"). */
  readonly token: number
  /** Token index of the noun that is counted, or null where the number stands alone ("killing 12"). */
  readonly counted: number | null
  readonly rule: string
}
