/**
 * The case shape of a word, as training/words.py gives it: the encoder knows no capitals, the shape tells it.
 *
 * 1 word · 2 Word · 3 W · 4 WORD · 5 wOrd · 6 WoRd · 7 digits · 8 12:30, 1,000 · 9 A4 · 10 4th, 1½ · 11 . ! ? … · 12 , ; :
 * 13 opening mark · 14 other mark · 15 U.S. · 16 a.m. · 17 Al-Qaeda, O'Neil · 18 e-mail, 's · 19 caseless letters · 0 none.
 * FIRST is added as long as no earlier word of the sentence has a letter or digit.
 */
export const SHAPE_VERSION = 1

/** Added to the shape of a sentence's first words, up to and with the first that is not a mark. */
export const FIRST = 20

const NUMBER = /^[+-]?[0-9]+(?:[.,:/-][0-9]+)*$/
const UPPER = /[\p{Lu}\p{Lt}]/u
const LOWER = /\p{Ll}/u
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
const ALNUM = /[\p{L}\p{N}]/u

interface Letters {
  upper: number
  lower: number
  caseless: number
  digits: number
  length: number
}

function lettersOf(word: string): Letters {
  const seen = { upper: 0, lower: 0, caseless: 0, digits: 0, length: 0 }
  for (const char of word) {
    seen.length++
    if (UPPER.test(char)) seen.upper++
    else if (LOWER.test(char)) seen.lower++
    else if (LETTER.test(char)) seen.caseless++
    else if (DIGIT.test(char)) seen.digits++
  }
  return seen
}

function markShape(word: string): number {
  const first = word.charAt(0)
  if ('.!?\u2026'.includes(first)) return 11
  if (',;:'.includes(first)) return 12
  return '([{\u201c\u2018"\'`\u00ab<'.includes(first) ? 13 : 14
}

function letterlessShape(word: string, seen: Letters): number {
  if (seen.digits === 0) return word === '' ? 14 : markShape(word)
  if (seen.digits === seen.length) return 7
  return NUMBER.test(word) ? 8 : 10
}

/** The shape of a word without the first-word flag: 1 to 19. */
export function shapeOf(word: string): number {
  const seen = lettersOf(word)
  const letters = seen.upper + seen.lower + seen.caseless
  if (letters === 0) return letterlessShape(word, seen)
  const startsUpper = UPPER.test(String.fromCodePoint(word.codePointAt(0) ?? 0))
  if (seen.digits > 0) return startsUpper ? 9 : 10
  if (seen.caseless > 0 && seen.upper === 0) return 19
  if (word.includes('.', 1)) return seen.upper > 0 ? 15 : 16
  const joined = letters !== seen.length
  if (seen.upper === 0) return joined ? 18 : 1
  if (seen.lower === 0) return letters === 1 ? 3 : 4
  if (!startsUpper) return 5
  if (joined) return 17
  return seen.upper === 1 ? 2 : 6
}

/** Whether a word has a letter or digit, so that the words after it are no longer the sentence's first. */
export function endsFirst(word: string): boolean {
  return ALNUM.test(word)
}
