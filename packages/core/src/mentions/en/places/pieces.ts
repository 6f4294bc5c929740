// "Iraq's", "Syrian-Turkish", "U.S.-led", "al-Hol" -> Iraq | Syrian, Turkish | U.S., led | al, Hol
import type { Sentence, Token } from '../../../records/token.js'
import type { Range } from '../../../records/span.js'

/** A word, or a part of one between hyphens: what place names are made of. */
export interface Piece extends Range {
  readonly text: string
  readonly lower: string
  readonly token: Token
  readonly capital: boolean
  /** The text between the piece before and this one: "", " ", "-", ... */
  readonly gap: string
}

const part = /[^\s\-‐‑–—/]+/gu
const possessive = /['’ʼ`]s?$/u

/** "ST. PAUL": words whose full stop was cut off belong with it, or the name would break. */
const headsWithStop = /^(?:st|ste|mt|ft|pt)$/i

/** The word as the document has it, save where all is in capitals there: then in the letters the sentence gives it ("LA TABLADA" has no "LA"). */
function asRead(written: string, form: string): string {
  return form.length === written.length && form !== written && written === written.toUpperCase() ? form : written
}

/** The pieces of a sentence, in order. A possessive ending is cut off; marks stay pieces of their own. */
export function cutPieces(text: string, sentence: Sentence): readonly Piece[] {
  const pieces: Piece[] = []
  let from = sentence.start
  for (const token of sentence.tokens) {
    const last = pieces.at(-1)
    if (token.form === '.' && last?.end === token.start && headsWithStop.test(last.text)) {
      pieces[pieces.length - 1] = { ...last, end: token.end, text: `${last.text}.`, lower: `${last.lower}.` }
      from = token.end
      continue
    }
    const written = asRead(text.slice(token.start, token.end), token.form)
    for (const match of written.matchAll(part)) {
      const word = match[0].length > 2 ? match[0].replace(possessive, '') : match[0]
      const start = token.start + match.index
      if (word.length === 0) continue
      const end = start + word.length
      pieces.push({
        start,
        end,
        text: word,
        lower: word.toLowerCase(),
        token,
        capital: /^\p{Lu}/u.test(word),
        gap: text.slice(from, start),
      })
      from = end
    }
  }
  return pieces
}

/** True where the piece joins the one before into one name: a blank, a line break or a hyphen between them. */
export function joins(piece: Piece): boolean {
  return /^(?:[ \u00a0]|\s?\n\s?|[-‐‑–]|)$/u.test(piece.gap)
}
