import type { Range } from '../../../records/span.js'
import type { TimeType } from '../../../records/mark.js'
import type { Season } from './stretch.js'

/**
 * What the words of an expression of time say, before anything is filled in from the day of publication. Rules make meanings,
 * refiners join them, resolvers turn them into a value and days: so what was said and what was inferred never mix.
 */
export type Meaning =
  | CalendarMeaning
  | WeekdayMeaning
  | ShiftMeaning
  | PartOfYearMeaning
  | DigitsMeaning
  | DurationMeaning
  | HolidayMeaning
  | ClockMeaning
  | PartOfDayMeaning
  | FixedMeaning
  | NightMeaning
  | AnchoredMeaning

/** "last May", "this Friday", "next year": which one is meant; null where nothing says. */
export type Which = 'last' | 'this' | 'next' | null

/** "March 5, 2013", "March 5", "March 2013", "March", "2013": what is not said is null. */
export interface CalendarMeaning {
  readonly kind: 'calendar'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** The last day where the words give several: "3-5 March". Else null. */
  readonly lastDay: number | null
  /** "last May": the last one. */
  readonly which: Which
  /** "June last year": -1. */
  readonly yearShift: number | null
}

export interface WeekdayMeaning {
  readonly kind: 'weekday'
  /** 1 is Monday. */
  readonly weekday: number
  readonly which: Which
  /** "Tuesday of last week": -1. */
  readonly week: number | null
}

export type ShiftUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** So many units before or after a known day: "yesterday", "last week", "two years ago", "a day earlier", "the following month". */
export interface ShiftMeaning {
  readonly kind: 'shift'
  readonly unit: ShiftUnit
  readonly by: number
  /** Counted from the day of publication, or from the date last spoken of. */
  readonly from: 'publication' | 'context'
  /** "two weeks ago" counts back, "last week" names: only the second is a whole week of the calendar. */
  readonly counted: boolean
}

/** "the third quarter", "last summer", "the first half of 2013". */
export interface PartOfYearMeaning {
  readonly kind: 'part-of-year'
  readonly part: { readonly quarter: number } | { readonly half: number } | { readonly season: Season }
  readonly year: number | null
  readonly which: Which
}

/** A decade or century by the digits its years share: "199". */
export interface DigitsMeaning {
  readonly kind: 'digits'
  readonly digits: string
}

/** A length of time; `window` says where on the calendar it lies, when the words do: "the past three months". */
export interface DurationMeaning {
  readonly kind: 'duration'
  readonly value: string
  readonly window: 'past' | 'next' | null
  /** "three days later", "ten days before": the day it leads to, from the date last spoken of. */
  readonly leads: 'later' | 'earlier' | null
}

export interface HolidayMeaning {
  readonly kind: 'holiday'
  readonly holiday: string
  readonly year: number | null
  readonly which: Which
}

/** "8:30 a.m.": "T08:30". The day comes from the words round it. */
export interface ClockMeaning {
  readonly kind: 'clock'
  readonly time: string
}

/** "this morning", "tonight", "last night": a part of a day near the publication. */
export interface PartOfDayMeaning {
  readonly kind: 'part-of-day'
  readonly shift: number
}

/** A value that needs no day: "PRESENT_REF", "P1D" of "daily", "XXXX-10" of "each October". */
export interface FixedMeaning {
  readonly kind: 'fixed'
  readonly type: TimeType
  readonly value: string
}

/** "overnight": the night that ends on the day of publication. */
export interface NightMeaning {
  readonly kind: 'overnight'
}

/** "the day after the bombings": hangs on an event we do not date. */
export interface AnchoredMeaning {
  readonly kind: 'anchored'
  readonly unit: 'day' | 'night' | 'week' | 'month' | 'year'
}

/** Parts of the day as TIMEX3 writes them. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI'

/** Which end of a stretch is meant: "early March", "mid-1996", "the end of the year", "earlier this month", "later this week". */
export type Edge = 'early' | 'mid' | 'late' | 'before-now' | 'after-now'

/** An expression of time that a rule found, in positions of the document. */
export interface Candidate extends Range {
  readonly rule: string
  readonly meaning: Meaning
  readonly part: DayPart | null
  /** "T22:00" where a time of day stands with the day. */
  readonly clock: string | null
  readonly edge: Edge | null
}

/** A calendar meaning with what is not given left open. */
export function calendar(said: Partial<Omit<CalendarMeaning, 'kind'>>): CalendarMeaning {
  return { kind: 'calendar', year: null, month: null, day: null, lastDay: null, which: null, yearShift: null, ...said }
}

/** "last year" is -1, "this year" 0, "next year" 1; null for no word at all. */
export function readShift(text: string | undefined): number | null {
  const which = readWhich(text)
  return which === null ? null : { last: -1, this: 0, next: 1 }[which]
}

/** "last" and "past" look back, "next" and "coming" on, "this" stays; null for anything else. */
export function readWhich(text: string | undefined): Which {
  const word = (text ?? '').toLowerCase()
  if (/^(?:last|past|previous)$/.test(word)) return 'last'
  if (/^(?:next|coming|upcoming|following)$/.test(word)) return 'next'
  return word === 'this' || word === 'current' ? 'this' : null
}
