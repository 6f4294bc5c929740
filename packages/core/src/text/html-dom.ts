/** The part of a parsed page that is read here: enough of the DOM to walk it, whoever parsed it. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
}

export interface PageDocument extends PageElement {
  readonly body: PageElement | null
  readonly documentElement: PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement>
}

export const ELEMENT = 1
export const TEXT = 3

/** An element's attribute without blanks at its ends; null where it is absent or empty. */
export function attribute(element: PageElement, name: string): string | null {
  const value = element.getAttribute(name)?.trim() ?? ''
  return value === '' ? null : value
}

/** All elements that the selector fits, in order; none where the selector is not understood. */
export function select(document: PageDocument, selector: string): readonly PageElement[] {
  try {
    return Array.from(document.querySelectorAll(selector))
  } catch {
    return []
  }
}

/** An element's text with white space folded; null where there is none. */
export function textOf(element: PageNode): string | null {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
