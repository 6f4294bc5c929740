import { expect, test } from 'vitest'
import { nameClues } from './name-clues.js'
import { upos as UPOS } from '../records/token.js'

/** The clues of the words in brackets: "near/ADP [Aden/PROPN] ./PUNCT". */
function cluesOf(text: string): string[] {
  const items = text.split(' ')
  const start = items.findIndex((item) => item.startsWith('['))
  const end = items.findIndex((item) => item.endsWith(']')) + 1
  const pairs = items.map((item) => item.replace(/^\[|\]$/gu, '').split('/'))
  return nameClues(
    { words: pairs.map(([word = '']) => word), upos: pairs.map(([, tag]) => UPOS.find((one) => one === tag) ?? 'PROPN') },
    start,
    end,
  )
}

test('a single word behind a word of place', () => {
  expect(cluesOf('near/ADP [Orvale]')).toEqual(['bias', 'words-1', 'last-PROPN', 'behind-place-word', 'ends'])
})

test.each([
  { text: 'the/DET [Orvale Ministry] said/VERB', clues: ['organisation-head', 'behind-article', 'before-verb', 'before-saying'] },
  { text: '[Ministry of/ADP Tides]', clues: ['organisation-of', 'of', 'starts', 'alone'] },
  { text: 'by/ADP [Korvo Inc.]', clues: ['company', 'behind-by'] },
  { text: 'on/ADP [Canal Street]', clues: ['road'] },
  { text: 'in/ADP [New Orvale]', clues: ['place-first', 'first-PROPN'] },
  { text: 'the/DET [Syrian/ADJ] army/NOUN', clues: ['nationality', 'before-organisation', 'before-noun'] },
  { text: 'in/ADP [Syria] ,/PUNCT', clues: ['whole-place', 'before-comma'] },
  { text: '[Orvale] ,/PUNCT Kansas', clues: ['before-whole', 'before-comma'] },
  { text: 'in/ADP [Orvale Kansas]', clues: ['whole-behind'] },
  { text: 'Dr./PROPN [Orsk]', clues: ['behind-title'] },
  { text: 'hi/INTJ [Orsk] ,/PUNCT', clues: ['behind-greeting'] },
  { text: '[Orsk] ,/PUNCT', clues: ['greeting', 'starts'] },
  { text: 'front/NOUN (/PUNCT [OLF] )/PUNCT', clues: ['acronym', 'behind-bracket', 'bracketed'] },
  { text: '[OpenKorvo] runs/VERB', clues: ['capital-inside'] },
  { text: 'at/ADP [me@korvo.org]', clues: ['address', 'file', 'lower', 'first-lower'] },
  { text: 'the/DET [Hezbollah] camp/NOUN', clues: ['actor'] },
  { text: 'told/VERB [AFP]', clues: ['agency', 'acronym'] },
  { text: '[Housing of/ADP] Orvale', clues: ['leads-on', 'before-name'] },
])('$text shows $clues', ({ text, clues }) => {
  expect(cluesOf(text)).toEqual(expect.arrayContaining(clues))
})

test.each([
  { text: '[Ministry]', clues: ['organisation-head'] },
  { text: 'in/ADP [West Virginia]', clues: ['whole-behind'] },
  { text: 'in/ADP [Orvale]', clues: ['whole-place', 'actor', 'agency', 'acronym'] },
  { text: 'of/ADP [OLF] )/PUNCT', clues: ['bracketed'] },
])('$text does not show $clues', ({ text, clues }) => {
  for (const clue of clues) expect(cluesOf(text)).not.toContain(clue)
})

test('no clue is given twice', () => {
  const clues = cluesOf('in/ADP [the/DET Orvale Bank and/CCONJ Trust of/ADP Syria] (/PUNCT')
  expect(new Set(clues).size).toBe(clues.length)
})
