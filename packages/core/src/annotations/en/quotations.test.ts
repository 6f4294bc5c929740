import { describe, expect, test } from 'vitest'
import { readDocument } from '../../text/read-document.js'
import { findQuotations } from './quotations.js'

/** Quotations with their marks; "+" before those that run on. */
const read = (text: string): readonly string[] => {
  const { doc } = readDocument({ id: 'r', text }, { pageJunk: {}, agencies: [] })
  return findQuotations(doc).map((one) => (one.runsOn ? '+' : '') + text.slice(one.start, one.end))
}

describe('findQuotations', () => {
  test.each([
    ['“We will,” he said, “return.”', ['“We will,”', '“return.”']],
    ['"We will," he said, "return."', ['"We will,"', '"return."']],
    ["The 'New Front' claimed it.", ["'New Front'"]],
    ['‘We will,’ he said. ‘The soldiers’ base is ours.’', ['‘We will,’', '‘The soldiers’ base is ours.’']],
    ['"He told me \'run\' and I ran," she said.', ['"He told me \'run\' and I ran,"', "'run'"]],
    ['“He told me ‘run’ and I ran,” she said.', ['“He told me ‘run’ and I ran,”', '‘run’']],
    ['The "ceasefire" (a "joke") held.', ['"ceasefire"', '"joke"']],
    ["``We will,'' he said.", ["``We will,''"]],
    ["''We will,'' he said, ''return.''", ["''We will,''", "''return.''"]],
    ['He said: "We won\'t go."', ['"We won\'t go."']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    "The soldiers' base and the rebels' camp fell.",
    "It's the army's, isn't it?",
    "In the '90s Jama'at fought on.",
    'The 5\'11" man fled.',
    "Rock 'n' roll played.",
  ])('none: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('speech over paragraphs runs on where the next is opened again', () => {
    expect(read('“We heard a whistle.\n\n“Then the glass came in,” she said.')).toEqual([
      '+“We heard a whistle.',
      '“Then the glass came in,”',
    ])
    expect(read('"We heard a whistle.\n\nThen the glass came in," she said.')).toEqual([
      '+"We heard a whistle.',
      'Then the glass came in,"',
    ])
    expect(read('“We heard a whistle.\n\nNobody else did.')).toEqual(['“We heard a whistle.'])
  })

  test('inner is without the marks', () => {
    const text = 'He said “no”.'
    const { doc } = readDocument({ id: 'r', text }, { pageJunk: {}, agencies: [] })
    expect(findQuotations(doc).map(({ inner }) => text.slice(inner.start, inner.end))).toEqual(['no'])
  })
})
