// One report as it came in -> Document: what is told, what is furniture, when, where and by whom it was written.
import { hashText } from '../engine/hash.js'
import type { Document, ReportInput } from '../records/document.js'
import type { Problem } from '../records/problem.js'
import { findBlocks } from './blocks.js'
import { findAgency, findDateline } from './dateline.js'
import { findFurniture } from './furniture.js'
import { readHtml, type PageReserve } from './html.js'
import type { TextKnowledge } from './knowledge.js'
import { detectLanguage } from './language.js'
import { readIsoDate, readPublished } from './published.js'

/** What is known of a report beside its text; from HTML, what its page says about itself. */
interface Given {
  readonly text: string
  readonly title: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly language: string | null
  readonly reserves: readonly PageReserve[]
}

const orNull = (value: string | undefined): string | null => (value === undefined || value.trim() === '' ? null : value.trim())

function given(input: ReportInput): Given {
  const own = {
    title: orNull(input.title),
    published: orNull(input.published),
    outlet: orNull(input.outlet),
    url: orNull(input.url),
    language: orNull(input.language),
  }
  if (input.html === undefined || input.text !== undefined) return { ...own, text: input.text ?? '', reserves: [] }
  const page = readHtml(input.html, own.url)
  return {
    text: page.text,
    title: own.title ?? page.title,
    published: own.published ?? page.published ?? orNull(input.fallback?.published),
    outlet: own.outlet ?? page.outlet ?? orNull(input.fallback?.outlet),
    url: own.url ?? page.url,
    language: own.language ?? page.language,
    reserves: page.reserves,
  }
}

const idOf = (input: ReportInput, { outlet, published, title, url, text }: Given): string =>
  orNull(input.id) ?? hashText([outlet, published, title, url, text].map((part) => part ?? '').join('\u0000'))

const pageReserves: Readonly<Record<PageReserve, readonly [code: string, message: string]>> = {
  cut: [
    'page-cut',
    'comes from a page of more than 4 million characters, scripts and styles left out; only these were read. Split the page',
  ],
  'no-article': ['no-article', 'comes from a page in which no article was found; all its words were read, menus and links among them'],
}

function problemsOf(id: string, input: ReportInput, { text, published, reserves }: Given, language: string): readonly Problem[] {
  const found: Problem[] = []
  if (text.trim() === '')
    found.push({ report: id, code: 'no-text', message: `report ${id} has no text; give "text", or "html" with an article in it` })
  for (const reserve of reserves) {
    const [code, message] = pageReserves[reserve]
    found.push({ report: id, code, message: `report ${id} ${message}` })
  }
  if (published !== null && readIsoDate(published) === null) {
    found.push({
      report: id,
      code: 'bad-date',
      message: `report ${id} has published "${published.slice(0, 40)}", which is no ISO date; write it as YYYY-MM-DD, or leave it out`,
    })
  }
  if (language !== 'en' && !language.startsWith('en-')) {
    const how = orNull(input.language) === null ? 'seems to be written in' : 'is said to be written in'
    found.push({
      report: id,
      code: 'language-not-read',
      message: `report ${id} ${how} "${language}"; only English is read, the text is kept whole`,
    })
  }
  return found
}

/** The language the input names, unless that is English and the letters say otherwise; "und" where nobody knows. */
function languageOf(given: string | null, text: string): string {
  const found = detectLanguage(text)
  if (given === null) return found
  return /^en(?:-|$)/i.test(given) && found !== 'en' ? found : given
}

/**
 * Takes a report apart without changing it: `doc.text` is the text as given (from HTML, the article's text), and every range counts in
 * it. Whatever was amiss is among the problems; the document is there all the same.
 */
export function readDocument(
  input: ReportInput,
  knowledge: TextKnowledge,
): { readonly doc: Document; readonly problems: readonly Problem[] } {
  const known = given(input)
  const { text, title, outlet, url } = known
  const id = idOf(input, known)
  const language = languageOf(known.language, text)
  const furniture = findFurniture(text, title, knowledge)
  const blocks = findBlocks(text, furniture)
  const dateline = findDateline(text, blocks)
  const headline = blocks[0]?.kind === 'headline' ? text.slice(blocks[0].start, blocks[0].end) : null
  const doc: Document = {
    id,
    outlet,
    url,
    language,
    text,
    furniture,
    blocks,
    dateline,
    agency: findAgency(text, dateline, furniture, knowledge),
    title: title ?? headline,
    published: readPublished(known.published, text, dateline),
  }
  return { doc, problems: problemsOf(id, input, known, language) }
}
