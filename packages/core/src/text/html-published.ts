// When a page says it was published: its metadata first, then its marked times, its address, and last the words of its date line.
// Never the day it was saved or looked at, nor the day its header shows.
import { attribute, select, textOf, type PageDocument, type PageElement } from './html-dom.js'
import { isAside } from './html-article.js'
import { readPageDate } from './page-date.js'

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'pubdate',
  'published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'article_date_original',
  'originalpublicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'prism.publicationdate',
  'date',
  'article:created',
  'created',
  'dc.created',
  'timestamp',
  'displaydate',
  'article.published',
  'bt:pubdate',
  'og:pubdate',
  'firstpublished',
  'last-publish-date',
  'ptime',
  'shareaholic:article_published_time',
  'vr:published_time',
  'dateposted',
  'datecreated',
  'analyticsattributes.articledate',
  'og:release_date',
  'doc_date',
  'release_date',
  'vf:publishdate',
]

/** `<meta name|property|itemprop=... content=...>` by name in small letters; the first of a name counts. */
function metaOf(document: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of select(document, 'meta')) {
    const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? '').toLowerCase()
    const content = attribute(element, 'content')
    if (name !== '' && content !== null && !found.has(name)) found.set(name, content)
  }
  return found
}

function fromMeta(document: PageDocument, monthLeads: boolean): string | null {
  const meta = metaOf(document)
  for (const name of metaNames) {
    const value = readPageDate(meta.get(name) ?? '', monthLeads)
    if (value !== null) return value
  }
  return null
}

/** "datePublished" in the page's JSON-LD, read without parsing it: many pages' JSON is broken. */
function fromJsonLd(document: PageDocument): string | null {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    for (const script of select(document, 'script[type="application/ld+json"]')) {
      const found = new RegExp(String.raw`"${key}"\s*:\s*"([^"]{6,40})"`).exec(script.textContent ?? '')
      const value = found ? readPageDate(found[1] ?? '', false) : null
      if (value !== null) return value
    }
  }
  return null
}

function inAside(element: PageElement & { readonly parentNode?: unknown }): boolean {
  let at: unknown = element
  for (let depth = 0; depth < 60 && typeof at === 'object' && at !== null && 'getAttribute' in at; depth++) {
    const here = at as PageElement & { readonly parentNode?: unknown } // it has getAttribute, so it is an element
    if (isAside(here) && !/byline|header|teaser/i.test(`${attribute(here, 'class') ?? ''} ${attribute(here, 'id') ?? ''}`)) return true
    at = here.parentNode
  }
  return false
}

const modified = /\b(?:modif\w*|updat\w*|edited|aktualisiert|geändert|changed|mis à jour|actualizad\w*|aggiornat\w*)\b/i
const today = /\b(?:today|current|now|clock|weather|header-?date|top-?date|calendar|expir\w*|copyright|comment\w*)\b/i

const marksOf = (element: PageElement): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'itemprop') ?? ''}`

/** Whether the element shows the day of reading, not of writing: "current-date", a clock, the weather. */
export const showsToday = (element: PageElement): boolean => today.test(marksOf(element).replace(/_/g, '-'))

function dateOf(element: PageElement, monthLeads: boolean): string | null {
  const marks = `${marksOf(element)} ${element.textContent ?? ''}`.slice(0, 300)
  if (modified.test(marks) && !/publi|veröff|posted/i.test(marks)) return null
  if (showsToday(element)) return null
  for (const name of ['datetime', 'content', 'title', 'data-datetime', 'data-date']) {
    const value = readPageDate(attribute(element, name) ?? '', monthLeads)
    if (value !== null) return value
  }
  const text = textOf(element)
  return text === null || text.length > 160 ? null : readPageDate(text, monthLeads)
}

/** Elements that mark the time of publication itself, wherever they stand. */
const sure: readonly string[] = [
  '[itemprop=datePublished]',
  '[property*=datePublished]',
  '[itemprop=dateCreated]',
  '[property*=dateCreated]',
  'time[pubdate]',
  'abbr.published',
]
/** Elements that mark some time, the surest first. */
const marked: readonly string[] = [
  'time[class*=publi], time[class*=entry-date], time[class*=posted]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
  'time',
  '[class*=publi i], [id*=publi i], [class*=posted i], [class*=pubdate i], [class*=post-date i], [class*=entry-date i], [class*=article-date i], [class*=post-meta i], [class*=entry-meta i], [class*=article-meta i]',
  '[class*=date i], [id*=date i], [class*=datum i], [class*=fecha i], [class*=meta i], [class*=byline i], [class*=info i], [class*=time i], [class*=submitted i], [class*=author i], [class*=credits i]',
]

function fromElements(document: PageDocument, monthLeads: boolean): string | null {
  for (const selector of [...sure, ...marked]) {
    for (const element of select(document, selector).slice(0, 60)) {
      const value = !sure.includes(selector) && inAside(element) ? null : dateOf(element, monthLeads)
      if (value !== null) return value
    }
  }
  return null
}

const fromUrl = (url: string | null): string | null =>
  readPageDate(/\/((?:19|20)\d\d[/-]\d{1,2}[/-]\d{1,2})(?:[/-]|$)/.exec(url ?? '')?.[1] ?? '', false)

const label =
  /(?:publi(?:shed|é|cado|cata|cato|catie)|posted|veröffentlicht|erschienen|erstellt|eingestellt|datum|date|fecha|data|opublikowano|notizia|online seit)\s*(?:on|am|le|el|il|em|vom|del|de)?\s*:?\s*(?:\p{L}{2,12},?\s+)?((?:\d|\p{L}{3,12}\.? \d)[^\n]{5,24})/iu
/** A date at the head of a line, or a line that is hardly more. */
const dateLine = /^\P{N}{0,40}?(\d{1,4}[^\n]{5,20}|\p{L}{3,12}\.? \d[^\n]{5,20})/u

/** "Published on 3 May 2020" anywhere; else a date line just below the headline. */
function fromWords(paragraphs: readonly string[], title: string | null, monthLeads: boolean): string | null {
  for (const text of paragraphs) {
    const value = text.length > 400 || modified.test(text) ? null : readPageDate(label.exec(text)?.[1] ?? '', monthLeads)
    if (value !== null) return value
  }
  const head = title === null ? -1 : paragraphs.findIndex((text) => text.length >= 12 && (title.includes(text) || text.includes(title)))
  const below = head < 0 ? paragraphs.slice(0, 8) : paragraphs.slice(Math.max(0, head - 2), head + 7)
  for (const text of below) {
    const value = modified.test(text.slice(0, 160)) ? null : readPageDate(dateLine.exec(text)?.[1] ?? '', monthLeads)
    if (value !== null) return value
  }
  return null
}

/** "... | The Post | 23.05.2011": a date that ends the page's title or description. */
function fromTitle(document: PageDocument, monthLeads: boolean): string | null {
  for (const element of select(document, 'title, meta[property="og:title"], meta[name=description]')) {
    const words = attribute(element, 'content') ?? textOf(element) ?? ''
    const value = readPageDate(words.slice(-24), monthLeads)
    if (value !== null) return value
  }
  return null
}

/** The ISO date on which the page says it was published; null where it does not tell. `paragraphs`: all words of its body, in order; `title`: its headline. */
export function findPagePublished(
  document: PageDocument,
  url: string | null,
  paragraphs: readonly string[],
  title: string | null,
): string | null {
  const language = document.documentElement ? (attribute(document.documentElement, 'lang') ?? '') : ''
  const monthLeads = /^en(?:[-_]us)?$/i.test(language)
  return (
    fromMeta(document, monthLeads) ??
    fromJsonLd(document) ??
    fromUrl(url) ??
    fromElements(document, monthLeads) ??
    fromWords(paragraphs, title, monthLeads) ??
    fromTitle(document, monthLeads)
  )
}
