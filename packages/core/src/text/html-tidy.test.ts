import { describe, expect, test } from 'vitest'
import { tidyHtml } from './html-tidy.js'
import { readHtml } from './html.js'

/** Seconds of the processor that the work takes: other programs do not count. */
const secondsOf = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const told = 'A shell hit the quay at Port Ansa on Monday and hurt two dockers, the harbour master said.'

/** How deep the tags of a page nest that closes what it opens. */
const depthOf = (html: string): number => {
  let [depth, deepest] = [0, 0]
  for (const [, slash] of html.matchAll(/<(\/?)(?!br)\w+/g)) {
    depth += slash === '/' ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

describe('tidyHtml', () => {
  test.each([
    `<html><head><title>A > B</title></head><body><p>${told}<p>${told}</body></html>`,
    `${'<p>'.repeat(300)}${told}`,
    `<ul>${'<li>one'.repeat(300)}</ul>`,
    `<table>${'<tr><td>one<td>two'.repeat(300)}</table>`,
    `<svg>${'<path d="M0 0"/>'.repeat(300)}</svg>${told}`,
    `<script>${'document.write("<div>")'.repeat(300)}</script><!--${'<div>'.repeat(300)}--><p title="a > b">${told}`,
    'no markup at all, 3 < 4',
  ])('leaves a page as it is that people made: %#', (html) => {
    expect(tidyHtml(html)).toMatchObject({ html, cut: false })
  })

  test('takes the tags that stand too deep and keeps the words', () => {
    const { html } = tidyHtml(`<body>${'<div>'.repeat(5000)}${told}<b>Two</b><div>Three</div>${'</div>'.repeat(5000)}<p>${told}</p></body>`)
    expect(depthOf(html)).toBeLessThanOrEqual(100)
    expect(html.replace(/(?:<[^>]*>|\s)+/g, ' ')).toContain(`${told}Two Three`)
    expect(html).toMatch(new RegExp(`<p>${told}</p></body>$`))
  })

  test('of a very long page it leaves out what holds no words', () => {
    const head = `<style>${'a'.repeat(2e6)}</style><script>${'b'.repeat(2e6)}</script><script type="application/ld+json">{}</script>`
    const { html, cut } = tidyHtml(`${head}<!--${'c'.repeat(1e6)}--><p title="${'d'.repeat(1e6)}" id="e">${told}</p>`)
    expect(html).toBe(`<style></style><script></script><script type="application/ld+json">{}</script><p title="" id="e">${told}</p>`)
    expect(cut).toBe(false)
  })

  test('says when words were cut off', () => {
    expect(tidyHtml(`<p>${'word '.repeat(1e6)}`).cut).toBe(true)
  })

  test.each(['<', '<a "', '<!--', '<p x="', '<script>', '</', '<a x=\'"', '&amp;'])(
    '%j a hundred thousand times takes no time',
    (piece) => {
      const begun = performance.now()
      tidyHtml(piece.repeat(1e5) + told)
      expect(performance.now() - begun).toBeLessThan(5000)
    },
  )
})

describe('readHtml on pages built to break it', () => {
  test.each([
    ['<div>'.repeat(20_000)],
    ['<table><tr><td>'.repeat(20_000)],
    ['<b>'.repeat(20_000)],
    ['<div>'.repeat(90) + '<p>A</p>'.repeat(20_000)],
    ['<a href=x>'.repeat(5000)],
    [`<p title="${'A'.repeat(10_000_000)}">`],
    ['<p title="never closed>'],
  ])('%#: the words are there, soon', (before) => {
    const seconds = secondsOf(() => {
      expect(readHtml(`<html><body>${before}${told}`, null).text).toContain(told)
    })
    expect(seconds).toBeLessThan(5)
  })

  test('says when it took all words for want of an article', () => {
    expect(readHtml(`<body><nav><a href="/">${told}</a></nav></body>`, null)).toMatchObject({ text: told, reserves: ['no-article'] })
    expect(readHtml(`<body><article><p>${told}</p></article></body>`, null).reserves).toEqual([])
    expect(readHtml('<body><script>1</script></body>', null)).toMatchObject({ text: '', reserves: [] })
  })
})
