import type { TimeType } from '../../../../records/mark.js'
import type { Day } from '../calendar.js'
import type { Stretch } from '../stretch.js'
import type { Direction } from './direction.js'

/** What is known round an expression when it is resolved. */
export interface ResolveContext {
  /** The day of publication, or null where it is not known. */
  readonly reference: Day | null
  readonly direction: Direction
  /** The one year the title names, for days of a report that is not dated; else null. */
  readonly titleYear: number | null
  /** The date last spoken of, at least as fine as the unit asked for; null where there is none near. */
  readonly lastDay: Stretch | null
  readonly lastStretch: Stretch | null
  /** The quarter spoken of shortly before. */
  readonly lastQuarter: Stretch | null
}

/** The value of an expression and its days. */
export interface Resolved {
  readonly type: TimeType
  readonly value: string
  readonly stretch: Stretch | null
  /** True where the words alone give the calendar date. */
  readonly stated: boolean
}

/** A date that names a stretch of the calendar, found with help of the publication day unless `stated`. */
export function dated(stretch: Stretch, stated = false): Resolved {
  return { type: 'DATE', value: stretch.value, stretch, stated }
}

/** A date that stays open: "XXXX-03". */
export function open(value: string): Resolved {
  return { type: 'DATE', value, stretch: null, stated: true }
}
