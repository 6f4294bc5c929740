// The words of a page's part, paragraph by paragraph: what stands in one block of the page is one paragraph.
import { ELEMENT, TEXT, type PageElement, type PageNode } from './html-dom.js'

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN ' +
    'NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
)
/** Never part of what is told. */
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS VIDEO AUDIO BUTTON SELECT INPUT TEXTAREA HEAD LINK META'.split(' '),
)
/** Deeper than any page that a person made; deeper ones are built to break readers. */
const DEEPEST = 400

export interface Paragraph {
  readonly text: string
  /** Share of its letters that stand in links, 0 to 1. */
  readonly linked: number
  readonly element: string
}

class Collector {
  readonly found: Paragraph[] = []
  private run = ''
  private linkedLetters = 0
  private element = 'DIV'

  flush(element: string): void {
    const text = this.run
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim()
    if (text !== '')
      this.found.push({ text, linked: Math.min(1, this.linkedLetters / text.replace(/\s/g, '').length), element: this.element })
    this.run = ''
    this.linkedLetters = 0
    this.element = element
  }

  add(text: string, inLink: boolean): void {
    this.run += text
    if (inLink) this.linkedLetters += text.replace(/\s/g, '').length
  }
}

const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT

const hidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')

function walk(node: PageNode, into: Collector, inLink: boolean, depth: number, skip: (element: PageElement) => boolean): void {
  if (depth > DEEPEST) return
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === TEXT) into.add((child.textContent ?? '').replace(/\s+/g, ' '), inLink)
    if (!isElement(child)) continue
    const name = child.nodeName.toUpperCase()
    if (skipped.has(name) || hidden(child) || skip(child)) continue
    if (name === 'BR') into.add('\n', false)
    else if (name === 'TD' || name === 'TH') {
      walk(child, into, inLink, depth + 1, skip)
      into.add(' ', false)
    } else if (blocks.has(name)) {
      into.flush(name)
      walk(child, into, inLink, depth + 1, skip)
      into.flush('DIV')
    } else walk(child, into, inLink || name === 'A', depth + 1, skip)
  }
}

/** The paragraphs below a node, in order, without scripts, controls, hidden parts and what `skip` names. */
export function paragraphsBelow(node: PageNode, skip: (element: PageElement) => boolean = () => false): readonly Paragraph[] {
  const into = new Collector()
  walk(node, into, false, 0, skip)
  into.flush('DIV')
  return into.found
}
