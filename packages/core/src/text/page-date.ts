import { isoDate } from './calendar-date.js'
import { monthNumber } from './month-names.js'

const named = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/gu
const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(\d{4})(?!\d)/gu
const numeric = /(?<![\d.,/])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?![\d/])/g
const iso =
  /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(?<!\d)((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日|(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?:T\d{4,6}|(?!\d))/g

/** No page is older than the web. */
const FIRST_PAGES = '1991-01-01'

interface Dated {
  readonly at: number
  readonly value: string
}

const dated = (at: number, value: string | null): readonly Dated[] => (value === null ? [] : [{ at, value }])

function numericDate(a: number, b: number, year: number, monthLeads: boolean): string | null {
  const full = year < 100 ? 2000 + year : year
  if (a > 12 || (!monthLeads && b <= 12)) return isoDate(full, b, a)
  return isoDate(full, a, b)
}

/**
 * The first full date that the words of a page give, as an ISO date; null where they give none. `monthLeads`: 3/4/2020 is the fourth of
 * March, as in the United States; else the third of April.
 */
export function readPageDate(words: string, monthLeads: boolean): string | null {
  const found: readonly Dated[] = [
    ...Array.from(words.matchAll(iso)).flatMap((m) =>
      dated(m.index, isoDate(Number(m[1] ?? m[4] ?? m[7]), Number(m[2] ?? m[5] ?? m[8]), Number(m[3] ?? m[6] ?? m[9]))),
    ),
    ...Array.from(words.matchAll(named)).flatMap((m) => dated(m.index, isoDate(Number(m[3]), monthNumber(m[2] ?? '') ?? 0, Number(m[1])))),
    ...Array.from(words.matchAll(monthFirst)).flatMap((m) =>
      dated(m.index, isoDate(Number(m[3]), monthNumber(m[1] ?? '') ?? 0, Number(m[2]))),
    ),
    ...Array.from(words.matchAll(numeric)).flatMap((m) =>
      dated(m.index, numericDate(Number(m[1]), Number(m[2]), Number(m[3]), monthLeads)),
    ),
  ]
  return [...found].sort((a, b) => a.at - b.at).find(({ value }) => value > FIRST_PAGES)?.value ?? null
}
