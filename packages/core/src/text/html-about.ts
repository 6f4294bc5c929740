// What a page says about itself: its title, outlet, address and language.
import { attribute, select, textOf, type PageDocument } from './html-dom.js'

export interface PageAbout {
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly language: string | null
}

function content(document: PageDocument, selector: string, name = 'content'): string | null {
  for (const element of select(document, selector)) {
    const value = attribute(element, name)
    if (value !== null) return value.replace(/\s+/g, ' ')
  }
  return null
}

const firstText = (document: PageDocument, selector: string): string | null => {
  const element = select(document, selector)[0]
  return element ? textOf(element) : null
}

/** "Five killed in blast | The Harbour Post" without the outlet behind it, where that is known or stands alone behind a bar. */
function bareTitle(title: string, outlet: string | null): string {
  const cut = /^(.{15,}?)\s+[|–—»·-]\s+([^|–—»·]{2,40})$/u.exec(title)
  if (!cut?.[1]) return title
  return outlet === null || cut[2]?.toLowerCase() === outlet.toLowerCase() || title.includes('|') ? cut[1] : title
}

const publisher = (document: PageDocument): string | null => {
  for (const script of select(document, 'script[type="application/ld+json"]')) {
    const found = /"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"([^"]{2,80})"/.exec(script.textContent ?? '')
    if (found?.[1]) return found[1]
  }
  return null
}

/** Reads the head of a page; what it does not tell is null. */
export function readPageAbout(document: PageDocument): PageAbout {
  const outlet =
    content(document, 'meta[property="og:site_name"]') ??
    publisher(document) ??
    content(document, 'meta[name="application-name"], meta[name="publisher"]')
  const headline = content(document, 'meta[property="og:title"]') ?? content(document, 'meta[name="twitter:title"]')
  const heads = select(document, 'h1')
  const only = heads.length === 1 && heads[0] ? textOf(heads[0]) : null
  const title = only ?? headline ?? firstText(document, 'title')
  return {
    outlet,
    title: title === null ? null : bareTitle(title, outlet),
    url: content(document, 'link[rel=canonical]', 'href') ?? content(document, 'meta[property="og:url"]'),
    language:
      (document.documentElement ? attribute(document.documentElement, 'lang') : null)?.replace('_', '-') ??
      content(document, 'meta[http-equiv="content-language" i]'),
  }
}
