import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Token } from '../../../records/token.js'

/** What a run of number tokens says: bounds before any comparator. `end` is the index after its last token. */
export interface Numeral {
  readonly first: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly approx: boolean
  /** Of "dozens", "hundreds", "several": words that name no number. */
  readonly vague: boolean
  /** Of "a number of", "multiple": nothing bounds it above. */
  readonly open?: boolean
}

const digits = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 }

/** Reads the numeral that begins at token `first`, or null: "12", "1,200", "twenty - three", "two hundred", "2.5 million", "a dozen", "dozens", "a few". */
export function readNumeral(tokens: readonly Token[], first: number, lexicon: Lexicon): Numeral | null {
  return readVague(tokens, first, lexicon) ?? readOpen(tokens, first, lexicon) ?? readExact(tokens, first, lexicon)
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.form.toLowerCase() ?? ''
}

/** "dozens", "scores", "hundreds", "a dozen", "three dozen", "half a dozen", "several", "a few", "a handful". */
function readVague(tokens: readonly Token[], first: number, lexicon: Lexicon): Numeral | null {
  const here = word(tokens, first)
  if (here === 'half' && word(tokens, first + 1) === 'a' && word(tokens, first + 2) === 'dozen')
    return { first, end: first + 3, low: 6, high: 6, approx: false, vague: false }
  const article = here === 'a' ? 1 : 0
  const name = word(tokens, first + article)
  const entry = lexicon.number(name)
  if (entry?.kind === 'vague') {
    if (article === 1 && !entry.withArticle) return null
    if (article === 0 && entry.withArticle && name !== 'dozen') return null
    return { first, end: first + article + 1, low: entry.low, high: entry.high, approx: entry.approx, vague: true }
  }
  if (name === 'dozen' && article === 1) return { first, end: first + 2, low: 12, high: 12, approx: true, vague: false }
  if ((name === 'couple' || name === 'pair') && article === 1)
    return { first, end: first + 2, low: 2, high: 2, approx: false, vague: false }
  if (article === 1 && (name === 'hundred' || name === 'thousand' || name === 'million')) {
    const value = scales[name] ?? 0
    return { first, end: first + 2, low: value, high: value, approx: false, vague: false }
  }
  return null
}

/** "multiple", "many", "a number of", "an unknown number of": more than one, and no more is said. Not "as many as", "so many", "many of the". */
function readOpen(tokens: readonly Token[], first: number, lexicon: Lexicon): Numeral | null {
  const article = /^an?$/.test(word(tokens, first))
  for (let at = article ? first + 1 : first; at <= first + (article ? 2 : 0); at++) {
    const entry = lexicon.number(word(tokens, at))
    if (entry?.kind === 'open' && entry.withArticle === article) {
      const bare = article ? word(tokens, at + 1) === 'of' : tokens[at]?.relation === 'amod' && !comparing.has(word(tokens, at - 1))
      return bare ? { first, end: at + 1, low: entry.low, high: entry.high, approx: entry.approx, vague: true, open: true } : null
    }
    if (at > first && tokens[at]?.upos !== 'ADJ') return null
  }
  return null
}

const comparing = new Set(['as', 'so', 'too', 'how', 'the', 'these', 'those'])

function readExact(tokens: readonly Token[], first: number, lexicon: Lexicon): Numeral | null {
  let at = first
  let total = 0
  let group = 0
  let seen = false
  for (;;) {
    const text = word(tokens, at)
    const scale = scales[text]
    const small = smallNumber(text, lexicon)
    if (small !== null && (!seen || canFollow(tokens, at, group))) {
      group += small
      seen = true
      at++
    } else if (scale !== undefined && seen) {
      if (scale === 100) group *= 100
      else {
        total += group * scale
        group = 0
      }
      at++
    } else if (text === 'dozen' && seen && group > 0) {
      group *= 12
      at++
    } else if (seen && text === '-' && isTens(group) && (smallNumber(word(tokens, at + 1), lexicon) ?? 99) < 10) at++
    else if (seen && text === 'and' && group >= 100 && group % 100 === 0 && isSpelled(word(tokens, at + 1), lexicon)) at++
    else break
  }
  if (!seen) return null
  const value = total + group
  return Number.isInteger(value) && value <= Number.MAX_SAFE_INTEGER
    ? { first, end: at, low: value, high: value, approx: false, vague: false }
    : null
}

function isTens(group: number): boolean {
  const rest = group % 100
  return rest >= 20 && rest < 100 && rest % 10 === 0
}

/** A spelled number may follow one that leaves room for it: "twenty three", "two hundred five"; digits never follow. */
function canFollow(tokens: readonly Token[], at: number, group: number): boolean {
  if (/\d/.test(word(tokens, at)) || /\d/.test(word(tokens, at - 1))) return false
  return (
    word(tokens, at - 1) === '-' ||
    word(tokens, at - 1) === 'and' ||
    word(tokens, at - 1) === 'hundred' ||
    word(tokens, at - 1) === 'thousand' ||
    (isTens(group) && group < 100)
  )
}

function isSpelled(text: string, lexicon: Lexicon): boolean {
  return !/\d/.test(text) && smallNumber(text, lexicon) !== null
}

function smallNumber(text: string, lexicon: Lexicon): number | null {
  if (digits.test(text)) return Number(text.replaceAll(',', ''))
  if (/^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+$/.test(text)) {
    const [tens, ones] = text.split('-')
    const high = lexicon.number(tens ?? '')
    const low = lexicon.number(ones ?? '')
    return high?.kind === 'cardinal' && low?.kind === 'cardinal' ? high.low + low.low : null
  }
  const entry = lexicon.number(text)
  return entry?.kind === 'cardinal' && scales[text] === undefined ? entry.low : null
}
