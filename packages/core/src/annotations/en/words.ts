// "The U.S.-led coalition didn't pay $3.5m" -> The U.S. - led coalition did n't pay $ 3.5 m
// "anti-government", "Jama'at", "Sha'ab", "9/11", "10:30", "2,500" stay whole.
import type { Word } from '../../records/token.js'
import type { Range } from '../../records/span.js'
import { calendar, either, inner, numbered, prefixes, titles } from './spelling.js'

/**
 * One word at a time, the first alternative that fits. `dotted`: letters with full stops of their own; `short`: a word with
 * the full stop that may belong to it; `join`: a hyphen.
 */
const piece = new RegExp(
  [
    String.raw`(?<link>(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|[@#](?=\w*\p{L})\w+)`,
    String.raw`(?<site>\p{L}[\p{L}\d-]{0,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.(?:com|org|net|edu|gov|info|co\.uk|tv|ru|ua|io|de|fr|pdf|docx?|xlsx?|html?|jpe?g|png)(?![\p{L}\d]))`,
    String.raw`(?<clitic>(?<=[\p{N}.)"”\]])['’](?:s|S)(?![\p{L}\p{N}]))`,
    String.raw`(?<letters>\p{L}\/\p{L}(?!\p{L}))`,
    String.raw`(?<dotted>(?:\p{L}\.){2,}(?!\p{L}{2})|\p{L}(?:\.\p{Lu}){1,}(?!\p{L})|Ph\.D\.?)`,
    String.raw`(?<phone>\+?\d{1,4}[-.]\d{2,4}[-.]\d{2,4}(?:[-.]\d{2,4})?(?![\d-])|\d{3}-\d{4}(?!\d))`,
    String.raw`(?<number>[+]?(?:\d{1,4}(?:\/\d{1,4}){1,2}(?!\d)|\d+(?:[.,:]\d+)*|\.\d+)(?:(?:st|nd|rd|th|ST|ND|RD|TH|s|['’]s(?<=0['’]s))(?![\p{L}\d])|\p{L}{1,2}\d[\p{L}\d]*)?)`,
    String.raw`(?<money>(?:US|AU|NZ|HK|[AC])?\$|[£€¥])`,
    String.raw`(?<word>(?:\p{L}\p{M}*(?:&\p{L})*|['’ʼ‘](?=\d\ds?(?!\d))|(?<=\p{L})\d)(?:[\p{L}\p{M}\p{N}_]|['’ʼ‘\x60](?=\p{L})|&(?=\p{Lu}))*)`,
    String.raw`(?<run>\.{2,}|…|-{2,}|[–—]+|\*+|_+|={2,}|[?!]{2,}|''|\x60\x60|’’|‘‘|‘’|<{2,}|>{2,})`,
    String.raw`(?<mark>\S)`,
  ].join('|'),
  'uy',
)

const contraction = /(?:n['’ʼ]t|['’ʼ`](?:s|m|re|ve|ll|d))$/iu
const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dunno', 2],
])

const repairs: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '``': '"',
  "''": '"',
  '’’': '"',
  '‘‘': '"',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '…': '...',
  '―': '—',
}

/** The letters the parser sees: straight quotation marks and apostrophes, no invisible characters. */
function formOf(written: string): string {
  const whole = repairs[written]
  if (whole !== undefined) return whole
  return written.replace(/[’ʼ‘`]/gu, "'").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '') || written
}

/** Where the pieces of a word with apostrophes part: "don't" at 2, "Iraq's" at 4, "cannot" at 3; null where it is whole. */
function cutOf(written: string): number | null {
  const known = fused.get(written.toLowerCase())
  if (known !== undefined) return known
  const tail = contraction.exec(written)
  return tail && tail.index > 0 ? tail.index : null
}

/** Whether the full stop after `written` is its own: "Gen.", "Oct.", "J."; `last` where nothing follows in the sentence. */
function ownsStop(written: string, last: boolean): boolean {
  if (/^\p{Lu}$/u.test(written)) return !last
  const plain = /^\p{Lu}{2,}$/u.test(written) ? written.charAt(0) + written.slice(1).toLowerCase() : written
  if (titles.has(plain) || inner.has(written) || calendar.has(plain) || numbered.has(written)) return !last
  return either.has(written) || /^(?:a|p)\.m$/i.test(written)
}

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u

class Cutter {
  readonly words: Word[] = []

  constructor(
    private readonly text: string,
    private readonly range: Range,
  ) {}

  private add(start: number, end: number): void {
    this.words.push({ start, end, form: formOf(this.text.slice(start, end)) })
  }

  private addWord(start: number, end: number): number {
    const written = this.text.slice(start, end)
    if (this.text[end] === '.' && end < this.range.end && this.text[end + 1] !== '.' && ownsStop(written, this.lastAt(end + 1))) {
      this.add(start, end + 1)
      return end + 1
    }
    const prefixed = this.prefixedEnd(start, end)
    const cut = cutOf(this.text.slice(start, prefixed))
    if (cut === null) this.add(start, prefixed)
    else {
      this.add(start, start + cut)
      this.add(start + cut, prefixed)
    }
    return prefixed
  }

  private lastAt(at: number): boolean {
    return this.text.slice(at, this.range.end).trim() === ''
  }

  /** The end of "anti-government" where the word at hand is "anti"; else the word's own end. */
  private prefixedEnd(start: number, end: number): number {
    if (this.text[end] !== '-' || end + 1 >= this.range.end || this.text[start - 1] === '-') return end
    if (!prefixes.has(this.text.slice(start, end).toLowerCase())) return end
    const rest = /^(?:(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{L})[\p{L}]+)*)/u.exec(
      this.text.slice(end + 1, this.range.end),
    )
    return rest ? end + 1 + rest[0].length : end
  }

  cut(): readonly Word[] {
    let at = this.range.start
    while (at < this.range.end) {
      if (invisible.test(this.text[at] ?? '')) {
        at++
        continue
      }
      piece.lastIndex = at
      const match = piece.exec(this.text)
      const end = Math.min(match ? at + match[0].length : at + 1, this.range.end)
      if (match?.groups?.['word'] !== undefined) at = this.addWord(at, end)
      else {
        this.add(at, end)
        at = end
      }
    }
    return this.words
  }
}

/**
 * The words of a stretch of text, cut as the English treebanks cut them, with exact positions. `form` is what the parser sees:
 * "don’t" gives `do` and `n't`. The stretch should be one sentence, since a full stop at its very end is no part of "Gen".
 */
export function findWords(text: string, range: Range): readonly Word[] {
  return new Cutter(text, range).cut()
}
