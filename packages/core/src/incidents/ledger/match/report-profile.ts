import type { Document } from '../../../records/document.js'
import { plainName } from '../actors.js'
import { bodyText } from '../shingles.js'
import { wordVector, type WordVector } from './words.js'

/** What matching needs to know of a report as a whole. */
export interface ReportProfile {
  /** Words of the whole report. */
  readonly words: WordVector
  /** The report as one plain name (" troops stormed velm "), to look names of places up in. */
  readonly text: string
}

/** Characters of a report that tell what it is about. */
const ENOUGH_TEXT = 4000

/** The profile of a report, from its title and its own telling. Of a row of a table only the names count: its words are those of a form. */
export function reportProfile(doc: Document): ReportProfile {
  const telling = (doc.title ?? '') + '\n' + bodyText(doc).slice(0, ENOUGH_TEXT)
  return { words: wordVector(doc.dataset ? '' : telling), text: ` ${plainName(telling)} ` }
}
