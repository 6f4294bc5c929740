// A web page -> the article's text with its paragraphs parted by blank lines, and what the page says about itself.
import { parseHTML } from 'linkedom'
import { findArticle } from './html-article.js'
import { readPageAbout } from './html-about.js'
import type { PageDocument } from './html-dom.js'
import { findPagePublished, showsToday } from './html-published.js'
import { paragraphsBelow } from './html-text.js'
import { tidyHtml } from './html-tidy.js'

// linkedom types its document against the browser's DOM, which this package does not load; it has all that PageDocument asks for.
const parseDocument = parseHTML as (html: string) => { readonly document: PageDocument }

export interface Page {
  readonly text: string
  readonly title: string | null
  /** ISO date or null; never a day of crawling. */
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** BCP 47. */
  readonly language: string | null
  /** With what reserve the text was taken out of the page. "cut": it is longer than what is read; "no-article": all its words were taken. */
  readonly reserves: readonly PageReserve[]
}

export type PageReserve = 'cut' | 'no-article'

/** Reads a page. Broken markup gives what can be had; a page without an article gives the empty text. */
export function readHtml(html: string, url: string | null): Page {
  const tidy = tidyHtml(html)
  const source = /<html[\s>]/i.test(tidy.html) ? tidy.html : `<html><body>${tidy.html}</body></html>`
  const parse = (): PageDocument => parseDocument(source).document
  const document = parse()
  const about = readPageAbout(document)
  const paragraphs = document.body ? paragraphsBelow(document.body, showsToday).map(({ text }) => text) : []
  const article = findArticle(parse, tidy.bulk)
  return {
    text: article.paragraphs.join('\n\n'),
    title: about.title ?? article.title,
    published: findPagePublished(document, url ?? about.url, paragraphs, about.title ?? article.title),
    outlet: about.outlet,
    url: url ?? about.url,
    language: about.language,
    reserves: [...(tidy.cut ? (['cut'] as const) : []), ...(article.found ? [] : (['no-article'] as const))],
  }
}
