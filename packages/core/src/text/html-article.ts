// Which part of a page is the article. Mozilla's Readability finds it; where that finds next to nothing, the page's own blocks are judged.
import { Readability } from '@mozilla/readability'
import { attribute, select, type PageDocument, type PageElement, type PageNode } from './html-dom.js'
import { paragraphsBelow, type Paragraph } from './html-text.js'

const MOST_ELEMENTS = 60_000
/** Elements times depth: above this Readability would take many seconds, and the page's own marks have to do. */
const LARGEST_BULK = 1_000_000
const FEWEST_LETTERS = 200
/** With this much found, the page need not be read twice. */
const LONG_ENOUGH = 3000
/** Readability has gone astray where it keeps less than this of what the page marks as its article. */
const SMALL_SHARE = 0.5

/** What Readability makes of a document, as far as it is used here. It changes the document. */
interface Found {
  readonly content: unknown
  readonly title: string | null | undefined
}

interface ReadabilityOptions {
  readonly maxElemsToParse: number
  readonly charThreshold: number
  readonly serializer: (node: unknown) => unknown
}

// Readability is typed against the browser's DOM, which this package does not load; linkedom's document is one in all that it touches.
const Reader = Readability as unknown as new (document: PageDocument, options: ReadabilityOptions) => { parse(): Found | null }

function readability(document: PageDocument): Found | null {
  try {
    const reader = new Reader(document, {
      maxElemsToParse: MOST_ELEMENTS,
      charThreshold: FEWEST_LETTERS,
      serializer: (node: unknown) => node,
    })
    return reader.parse()
  } catch {
    return null
  }
}

const aside =
  /\b(?:nav|menu|sidebar|footer|header|comment|comments|share|sharing|social|related|recommend\w*|newsletter|promo\w*|advert\w*|cookie\w*|breadcrumb\w*|widget|banner|subscribe|signup|login|popup|modal|byline|tags|teaser)\b/i

/** Parts of a page that its own markup calls something else than the article. */
export const isAside = (element: PageElement): boolean => {
  const name = element.nodeName.toUpperCase()
  if (/^(?:NAV|ASIDE|FOOTER|FORM)$/.test(name)) return true
  if (/^(?:BODY|HTML|MAIN|ARTICLE)$/.test(name)) return false
  const role = attribute(element, 'role') ?? ''
  if (/^(?:navigation|complementary|contentinfo|search|banner|dialog)$/.test(role)) return true
  return aside.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.replace(/[_-]+/g, ' '))
}

/** A line of links, or a caption: not told by the article. */
const told = ({ text, linked, element }: Paragraph): boolean => {
  if (element === 'FIGCAPTION') return false
  if (linked > 0.8 && (element === 'LI' || text.length < 120)) return false
  return /[\p{L}\p{N}]/u.test(text)
}

const lettersIn = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, { text }) => sum + text.length, 0)

/** The paragraphs of the part that the page itself marks as its article; empty where it marks none. */
function byOwnMarks(document: PageDocument): readonly Paragraph[] {
  for (const selector of ['[itemprop=articleBody]', 'article', 'main, [role=main]']) {
    const parts = select(document, selector).map((part) => paragraphsBelow(part, isAside).filter(told))
    const longest = [...parts].sort((a, b) => lettersIn(b) - lettersIn(a))[0]
    if (longest && lettersIn(longest) > FEWEST_LETTERS) return longest
  }
  return []
}

/** Everything the page tells outside its menus. */
const wholeBody = ({ body }: PageDocument): readonly Paragraph[] => (body ? paragraphsBelow(body, isAside).filter(told) : [])

export interface Article {
  readonly paragraphs: readonly string[]
  readonly title: string | null
  /** False where no article was found and the paragraphs are all the page's words, menus and links among them. */
  readonly found: boolean
}

/** The article's paragraphs, and the title Readability chose. `parse` must give a fresh document each time, since finding it changes it. */
export function findArticle(parse: () => PageDocument, bulk: number): Article {
  const found = bulk > LARGEST_BULK ? null : readability(parse())
  const content = found?.content
  // With our serializer `content` is the element itself.
  const own = content ? paragraphsBelow(content as PageNode).filter(told) : []
  const title = found?.title ?? null
  if (lettersIn(own) >= LONG_ENOUGH) return { paragraphs: own.map(({ text }) => text), title, found: true }
  const document = parse()
  const marked = byOwnMarks(document)
  const best = lettersIn(own) < FEWEST_LETTERS || lettersIn(own) < SMALL_SHARE * lettersIn(marked) ? marked : own
  const paragraphs = lettersIn(best) < FEWEST_LETTERS ? longer(best, wholeBody(document)) : best
  const all =
    paragraphs.length === 0 && document.body ? paragraphsBelow(document.body).filter(({ text }) => /[\p{L}\p{N}]/u.test(text)) : []
  return { paragraphs: [...paragraphs, ...all].map(({ text }) => text), title, found: all.length === 0 }
}

const longer = (a: readonly Paragraph[], b: readonly Paragraph[]): readonly Paragraph[] => (lettersIn(b) > lettersIn(a) ? b : a)
