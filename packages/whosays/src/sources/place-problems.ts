import type { Problem } from '@whosays/core'
import type { Decoded } from './decode.js'
import type { FoundProblem } from './source-item.js'

/** A problem that says where it was met. */
export function problemAt(place: string, code: string, reason: string, report: string | null = null): FoundProblem {
  return { kind: 'problem', place, problem: { report, code, message: `${place}: ${reason}` } }
}

/** What to say of a text whose encoding was not sure; nothing where it was. */
export function encodingNotes(place: string, decoded: Decoded, report: string | null): readonly Problem[] {
  if (decoded.certainty === 'sure') return []
  if (decoded.certainty === 'guessed') {
    const message = `${place}: this is not UTF-8; read as ${decoded.encoding}, by the look of its letters. Save it as UTF-8 if names look wrong`
    return [{ report, code: 'encoding-guessed', message }]
  }
  const marks = decoded.text.split('\ufffd').length - 1
  const message = `${place}: ${marks} ${marks === 1 ? 'place holds' : 'places hold'} bytes that are not UTF-8; they stand as \ufffd in the text`
  return [{ report, code: 'invalid-utf8', message }]
}
