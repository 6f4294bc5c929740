// What a page is spared before it is parsed: levels that no person made, and bytes that hold no words. Finding an article costs time by
// the square of the depth, and a walk of ten thousand levels ends the program.

/** Levels that are kept; pages that people make have less than sixty. */
const DEEPEST = 100
/** Above this many characters a page is read without its scripts, styles, comments and long attributes. */
const LONGEST_PAGE = 4_000_000
const LONGEST_ATTRIBUTE = 2000

const names = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const hollow = names('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr')
const inline = names('a abbr acronym b bdo big cite code em font i ins kbd mark q s samp small span strike strong sub sup tt u var')
const opaque = names('script style textarea title')

// As the parser does it: an element that opens closes those of these names that stand right above it.
const closedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...names('p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header')].map(
    (name) => [name, names('p')] as const,
  ),
  ...[...names('hr main nav ol pre section table ul')].map((name) => [name, names('p')] as const),
  ['tr', names('tr th td')],
  ['th', names('th')],
  ['td', names('thead th td')],
  ['tbody', names('thead tbody')],
  ['tfoot', names('thead tbody')],
  ['li', names('li')],
  ['dd', names('dd dt')],
  ['dt', names('dd dt')],
  ['option', names('option')],
  ['optgroup', names('optgroup option')],
])

/** The open elements of a page, as far as they are kept. */
class Nesting {
  private readonly open: string[] = []
  /** Sum of the depths of all elements. */
  bulk = 0
  private readonly passedOver = new Map<string, number>()

  /** Whether an opening tag is kept. */
  opens(name: string, selfClosing: boolean): boolean {
    const closed = closedBy.get(name)
    while (closed?.has(this.open.at(-1) ?? '')) this.open.pop()
    if (hollow.has(name) || (selfClosing && (this.open.includes('svg') || this.open.includes('math')))) return true
    if (this.open.length < DEEPEST) {
      this.open.push(name)
      this.bulk += this.open.length
      return true
    }
    this.passedOver.set(name, (this.passedOver.get(name) ?? 0) + 1)
    return false
  }

  /** Whether a closing tag is kept. */
  closes(name: string): boolean {
    const over = this.passedOver.get(name) ?? 0
    if (over > 0) this.passedOver.set(name, over - 1)
    else if (this.open.includes(name)) this.open.length = this.open.lastIndexOf(name)
    return over === 0
  }
}

/** Looks for a pattern from a position on; what was not found once is not looked for again. */
class Finder {
  private readonly absent = new Set<string>()

  constructor(private readonly text: string) {}

  find(sought: string, from: number): number {
    if (this.absent.has(sought)) return -1
    const pattern = new RegExp(sought, 'gi')
    pattern.lastIndex = from
    const at = pattern.exec(this.text)?.index ?? -1
    if (at < 0) this.absent.add(sought)
    return at
  }
}

/** A page made fit to be parsed. */
export interface TidyPage {
  readonly html: string
  /** True where words may have been cut off, since the page is too long even without scripts and styles. */
  readonly cut: boolean
  /** Elements times their depth: what Readability's time grows with. */
  readonly bulk: number
}

class Tidier {
  private readonly kept: string[] = []
  readonly nesting = new Nesting()
  private readonly finder: Finder
  private from = 0
  /** Where the last run of dropped tags ends that left a line break. */
  private parted = -1

  constructor(
    private readonly html: string,
    /** Leave out what holds no words. */
    private readonly slim: boolean,
  ) {
    this.finder = new Finder(html)
  }

  run(): string {
    for (let at = this.html.indexOf('<'); at >= 0; at = this.html.indexOf('<', at)) at = this.markup(at)
    if (this.kept.length === 0) return this.html
    return this.kept.join('') + this.html.slice(this.from)
  }

  /** Replaces [start, end) in what is kept. */
  private replace(start: number, end: number, by: string): void {
    this.kept.push(this.html.slice(this.from, start), by)
    this.from = end
  }

  /** Reads what begins with "<" at `at`; where it ends. */
  private markup(at: number): number {
    if (this.html.startsWith('<!--', at)) return this.comment(at)
    const tag = /^<(\/?)([a-z][^\s/>]{0,60})/i.exec(this.html.slice(at, at + 64))
    const name = tag?.[2]?.toLowerCase()
    if (name === undefined) return at + 1
    const end = this.tagEnd(at)
    if (end < 0) return this.html.length
    if (tag?.[1] === '/') {
      if (!this.nesting.closes(name)) this.drop(at, end, name)
      return end
    }
    if (opaque.has(name)) return this.opaque(name, at, end)
    if (!this.nesting.opens(name, this.html[end - 2] === '/')) this.drop(at, end, name)
    else if (this.slim && end - at > LONGEST_ATTRIBUTE) this.replace(at, end, shortened(this.html.slice(at, end)))
    return end
  }

  private comment(at: number): number {
    const close = this.finder.find('-->', at + 4)
    const end = close < 0 ? this.html.length : close + 3
    if (this.slim) this.replace(at, end, '')
    return end
  }

  /** A tag that stands too deep goes; its words stay, on a line of their own where it was a block. */
  private drop(start: number, end: number, name: string): void {
    const parts = !inline.has(name) && this.parted !== start
    this.replace(start, end, parts ? '<br>' : '')
    if (parts || this.parted === start) this.parted = end
  }

  /** The end of a tag: its ">" outside quoted values. A tag with a value whose quotation mark is never closed loses its values. */
  private tagEnd(at: number): number {
    let close = -1
    for (let from = at; ;) {
      if (close < from) close = this.finder.find('>', from)
      if (close < 0) return -1
      const value = /=\s{0,20}(["'])/.exec(this.html.slice(from, close))
      if (!value?.[1]) return close + 1
      const closed = this.finder.find(value[1], from + value.index + value[0].length)
      if (closed < 0) {
        this.replace(at, close + 1, `${tagHead(this.html.slice(at, at + 64))}>`)
        return close + 1
      }
      from = closed + 1
    }
  }

  /** A script, a style or another element within which nothing is markup. */
  private opaque(name: string, at: number, end: number): number {
    const close = this.finder.find(`</${name}`, end)
    const over = close < 0 ? this.html.length : close
    const telling = name === 'title' || name === 'textarea' || /ld\+json/i.test(this.html.slice(at, end))
    if (this.slim && !telling) this.replace(end, over, '')
    return over
  }
}

const tagHead = (tag: string): string => /^<\/?[^\s/>]+/.exec(tag)?.[0] ?? '<span'

/** A tag without its long values, such as pictures written into the page. */
function shortened(tag: string): string {
  const without = tag.replace(/"[^"]*"|'[^']*'/g, (value) => (value.length > LONGEST_ATTRIBUTE ? '""' : value))
  return without.length > 10 * LONGEST_ATTRIBUTE ? `${tagHead(tag)}>` : without
}

/**
 * The page with at most a hundred levels and four million characters. What stands deeper keeps its words and loses its tags. A page that
 * is within both comes back as it is.
 */
export function tidyHtml(html: string): TidyPage {
  const tidier = new Tidier(html, html.length > LONGEST_PAGE)
  const tidy = tidier.run()
  return { html: tidy.slice(0, LONGEST_PAGE), cut: tidy.length > LONGEST_PAGE, bulk: tidier.nesting.bulk }
}
