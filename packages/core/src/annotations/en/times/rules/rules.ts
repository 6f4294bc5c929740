import type { TimeRule } from '../phrase.js'
import { ago, earlier, yearAgo } from './ago.js'
import { bareMonth, monthYear } from './bare-month.js'
import { dayClock, halfDayClock, militaryClock, noon, oClock } from './clock.js'
import { century, decade, spokenDecade } from './decade.js'
import { amountOfTime, amountRange, bareUnits, vagueLength } from './duration.js'
import { recentUnits, window } from './duration-window.js'
import { hyphenated, unitLong } from './duration-word.js'
import { holiday } from './holiday.js'
import { dayAfter, dayMonth, daysMonth, monthDay, monthDays } from './month-day.js'
import { nearDay, nearPart, overnight } from './near-day.js'
import { isoDateRule, slashDate } from './numeric-date.js'
import { hyphenQuarter, latestPeriod, quarter, season } from './part-of-year.js'
import { anchoredDay, contextUnit, relativeUnit, theUnit, unitBefore } from './relative-unit.js'
import { adverb, every, per, weekdays } from './set.js'
import { futureWord, pastWord, present, presentAdjective } from './vague.js'
import { weekdayRule } from './weekday.js'
import { yearEnd } from './year-end.js'
import { shortYear, spokenYear, yearRule } from './year.js'

/**
 * Which phrases are looked for. The longest reading of a place wins; among equals the first listed, so the surer families come first
 * and the ones that only need a bare word last.
 */
export const timeRules: readonly TimeRule[] = [
  // Whole dates.
  isoDateRule,
  slashDate,
  monthDays,
  daysMonth,
  monthDay,
  dayMonth,
  monthYear,
  // A time of day: before years, since "1430 GMT" has four digits.
  halfDayClock,
  militaryClock,
  dayClock,
  oClock,
  noon,
  // Days near the publication, and weekdays.
  nearDay,
  nearPart,
  overnight,
  weekdays,
  weekdayRule,
  // Counted back or named from now; before lengths, which see the same words.
  futureWord,
  ago,
  earlier,
  yearAgo,
  every,
  per,
  relativeUnit,
  contextUnit,
  unitBefore,
  theUnit,
  anchoredDay,
  // Lengths. Windows ("the past week") before plain amounts.
  window,
  recentUnits,
  amountRange,
  amountOfTime,
  hyphenated,
  unitLong,
  vagueLength,
  bareUnits,
  // Parts of the year, feasts, decades.
  quarter,
  hyphenQuarter,
  latestPeriod,
  season,
  yearEnd,
  holiday,
  decade,
  spokenDecade,
  century,
  // Bare months, years, days: the words with most doubles.
  bareMonth,
  yearRule,
  spokenYear,
  shortYear,
  dayAfter,
  adverb,
  present,
  presentAdjective,
  pastWord,
]
