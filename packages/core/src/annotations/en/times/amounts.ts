import type { DurationUnit } from './time-words.js'

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
}

/** How many units a phrase speaks of: a number, or 'X' for "several", "a few". */
export type Amount = number | 'X'

/** "two", "twenty-three", "2 1/2", "a hundred", "a couple of" (2), "several" ('X'); null where it is no amount. */
export function readAmount(text: string): Amount | null {
  const phrase = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (/couple/.test(phrase)) return 2
  if (phrase === 'half a dozen') return 6
  if (/^(?:several|quite a few|a few|few|many|some|a (?:number|handful|matter) of|dozens of|hundreds of|various)$/.test(phrase)) return 'X'
  if (/^\d/.test(phrase)) return readDigits(phrase)
  return readWords(phrase)
}

function readDigits(phrase: string): number | null {
  const match = /^(\d+(?:,\d{3})*(?:\.\d+)?)(?:[ -](\d)\/(\d)|(½))?$/.exec(phrase)
  if (!match) return null
  const whole = Number((match[1] ?? '').replaceAll(',', ''))
  if (match[4]) return whole + 0.5
  const [above, below] = [Number(match[2] ?? 0), Number(match[3] ?? 1)]
  return below === 0 ? null : whole + above / below
}

function readWords(phrase: string): number | null {
  if (phrase === '') return null
  let sum = 0
  for (const word of phrase.split(/[- ]/)) {
    if (word === 'and') continue
    if (word === 'hundred') sum = Math.max(sum, 1) * 100
    else if (word === 'thousand') sum = Math.max(sum, 1) * 1000
    else {
      const value = words[word]
      if (value === undefined) return null
      sum = word === 'dozen' ? Math.max(sum, 1) * value : sum + value
    }
  }
  return sum
}

/** The year said in words: "nineteen ninety-six", "two thousand and three", "twenty thirteen"; null for anything else. */
export function readYearWords(text: string): number | null {
  const phrase = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ (?:hundred|and)(?= )/g, '')
    .replace(/o['’]|oh /, '')
  const plain = /^two thousand(?: (.+))?$/.exec(phrase)
  if (plain) return 2000 + (plain[1] ? (readWords(plain[1]) ?? 0) : 0)
  const match = /^(nineteen|twenty) (.+)$/.exec(phrase)
  const rest = match ? readWords(match[2] ?? '') : null
  return match && rest !== null ? (match[1] === 'nineteen' ? 1900 : 2000) + rest : null
}

const letters: Readonly<Record<DurationUnit, { readonly letter: string; readonly times: number; readonly time: boolean }>> = {
  second: { letter: 'S', times: 1, time: true },
  minute: { letter: 'M', times: 1, time: true },
  hour: { letter: 'H', times: 1, time: true },
  day: { letter: 'D', times: 1, time: false },
  night: { letter: 'D', times: 1, time: false },
  weekend: { letter: 'D', times: 2, time: false },
  week: { letter: 'W', times: 1, time: false },
  month: { letter: 'M', times: 1, time: false },
  quarter: { letter: 'M', times: 3, time: false },
  year: { letter: 'Y', times: 1, time: false },
  decade: { letter: 'Y', times: 10, time: false },
  century: { letter: 'Y', times: 100, time: false },
}

/** The next smaller unit, and how many of them make one: for halves ("a year and a half" is P1Y6M). */
const smaller: Readonly<Partial<Record<DurationUnit, readonly [count: number, letter: string]>>> = {
  minute: [60, 'S'],
  hour: [60, 'M'],
  day: [24, 'TH'],
  week: [7, 'D'],
  year: [12, 'M'],
}

/** The TIMEX3 value of a length of time: `durationValue(3, 'day')` is "P3D", `durationValue('X', 'month')` "PXM", halves "PT1M30S". */
export function durationValue(amount: Amount, unit: DurationUnit, fortnight = false): string {
  const { letter, times, time } = letters[unit]
  const start = time ? 'PT' : 'P'
  if (amount === 'X') {
    if (unit === 'decade') return 'PXDE'
    if (unit === 'century') return 'PXCE'
    return `${start}X${letter}`
  }
  const total = amount * times * (fortnight ? 2 : 1)
  const whole = Math.floor(total)
  const rest = total - whole
  const part = smaller[unit]
  if (rest === 0) return `${start}${whole}${letter}`
  if (!part) return `${start}${Math.round(total * 10) / 10}${letter}`
  const [count, below] = part
  const tail = below.startsWith('T') ? `T${Math.round(rest * count)}${below.slice(1)}` : `${Math.round(rest * count)}${below}`
  return `${whole > 0 || below.startsWith('T') ? `${start}${whole > 0 ? whole + letter : ''}` : start}${tail}`
}
