import { describe, expect, test } from 'vitest'
import { readHtml } from './html.js'

const paragraphs = [
  'Two dockers were hurt when a shell hit the quay at Port Ansa on Monday morning, the harbour master said, and a crane was set on fire by the blast.',
  'It was the second attack on the port in a week. Nobody has claimed it, and the army said it was looking into where the shell had come from.',
  '“We heard a whistle and then the glass came in,” said Ada Okoro, who keeps a shop across the road from the gate of the old customs house.',
]
const page = (head: string, extra = '', url: string | null = null) =>
  readHtml(
    `<html lang="en-GB"><head><title>Shell hits quay | The Coast Post</title>${head}</head><body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav>
    <article><h1>Shell hits quay</h1>${extra}${paragraphs.map((text) => `<p>${text}</p>`).join('')}<script>var a = "no"</script></article>
    <aside class="related"><h3>Most popular</h3><ul><li><a href="/y">Ferry prices to rise</a></li></ul></aside><footer>Copyright 2031</footer></body></html>`,
    url,
  )

describe('readHtml', () => {
  test('keeps the paragraphs and nothing round them', () => {
    const { text } = page('')
    expect(text.split('\n\n').filter((line) => paragraphs.includes(line))).toEqual(paragraphs)
    expect(text).not.toMatch(/Most popular|Ferry prices|Copyright|var a/)
  })

  test('title, outlet, address and language', () => {
    const { title, outlet, url, language } = page(
      '<meta property="og:site_name" content="The Coast Post"><link rel="canonical" href="https://coast.example/quay">',
    )
    expect({ title, outlet, url, language }).toEqual({
      title: 'Shell hits quay',
      outlet: 'The Coast Post',
      url: 'https://coast.example/quay',
      language: 'en-GB',
    })
  })

  test.each([
    ['<meta property="article:published_time" content="2031-05-05T08:00:00Z">', '', null, '2031-05-05'],
    ['<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-05T08:00",}</script>', '', null, '2031-05-05'],
    ['', '<time datetime="2031-05-05">Monday</time>', null, '2031-05-05'],
    ['', '<p class="byline">By Ada Okoro, 5 May 2031</p>', null, '2031-05-05'],
    ['', '<div>Publié le 5 mai 2031</div>', null, '2031-05-05'],
    ['', '', 'https://coast.example/2031/05/05/quay', '2031-05-05'],
    ['', '<div class="meta">05/04/2031</div>', null, '2031-04-05'],
    ['<meta property="article:modified_time" content="2031-06-06">', '', null, null],
    ['', '<div class="current-date">Saturday, 7 June 2031</div>', null, null],
    ['', '<p>Last updated: 7 June 2031</p>', null, null],
  ])('published %#', (head, extra, url, expected) => {
    expect(page(head, extra, url).published).toBe(expected)
  })

  test.each(['', '<', '<html', '<p>', '<div>'.repeat(3000), '\u0000', 'no markup at all'])('broken markup %#', (html) => {
    expect(() => readHtml(html, null)).not.toThrow()
  })
})
