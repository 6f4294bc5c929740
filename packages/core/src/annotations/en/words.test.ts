import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWords } from './words.js'

const forms = (text: string): string =>
  findWords(text, { start: 0, end: text.length })
    .map((word) => word.form)
    .join(' ')

describe('findWords', () => {
  test.each([
    ["They didn't pay, and can't.", "They did n't pay , and ca n't ."],
    ['Iraq’s army, the soldiers’ base', "Iraq 's army , the soldiers ' base"],
    ["It's what they'd said we'll do.", "It 's what they 'd said we 'll do ."],
    ['a US-led, well-armed, twenty-two-man unit', 'a US - led , well - armed , twenty - two - man unit'],
    ['anti-government ex-soldiers re-entered pro-army areas', 'anti-government ex-soldiers re-entered pro-army areas'],
    ['anti-U.S. rocket attacks by the U.S.-led force', 'anti-U.S. rocket attacks by the U.S. - led force'],
    ['Gen. A. K. Diallo of Ansa Corp. said.', 'Gen. A. K. Diallo of Ansa Corp. said .'],
    ['on Oct. 12 at 10:30 a.m., No. 031', 'on Oct. 12 at 10:30 a.m. , No. 031'],
    ['It was Gen.', 'It was Gen .'],
    ['$800,000 or £3.5m, 70km, 12%, 9/11, 5-10', '$ 800,000 or £ 3.5 m , 70 km , 12 % , 9/11 , 5 - 10'],
    ['the 1990s, the 3rd, M-16s, F-16', 'the 1990s , the 3rd , M - 16s , F - 16'],
    ["Jama'at, Sha'ab and O'Neill", "Jama'at , Sha'ab and O'Neill"],
    ['al-Qaeda and Abd al-Karim', 'al - Qaeda and Abd al - Karim'],
    ['“We fled,” he said — “at once…”', '" We fled , " he said — " at once ... "'],
    ['(seven wounded) [four dead]', '( seven wounded ) [ four dead ]'],
    ['soldiers and/or police; see www.ansa.example/a?b=1.', 'soldiers and / or police ; see www.ansa.example/a?b=1 .'],
    ['write to a.b@c.example or @ansa', 'write to a.b@c.example or @ansa'],
    ['They cannot, gonna go.', 'They can not , gon na go .'],
    ["2003's war and the G20's end", "2003 's war and the G20 's end"],
    ['R&D at AT&T', 'R&D at AT&T'],
    ['wait... what?!', 'wait ... what ?!'],
    ['GEN. DIALLO SAID NO.', 'GEN. DIALLO SAID NO .'],
    ['zero\u200bwidth\u00a0and\u00adsoft', 'zero width and soft'],
  ])('%s', (text, expected) => {
    expect(forms(text)).toBe(expected)
  })

  test('every letter stands in one word, at its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '’', "'", '-', ' ', '"', '1', ',', '$', '…', 'é', '🚀', '\n', 's', 't', 'n') }),
        (text) => {
          const words = findWords(text, { start: 0, end: text.length })
          words.forEach((word, i) => {
            expect(word.start).toBeLessThan(word.end)
            expect(word.start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0)
            expect(text.slice(word.start, word.end)).not.toMatch(/\s/)
          })
          expect(words.map((word) => text.slice(word.start, word.end)).join('')).toBe(text.replace(/\s/g, ''))
        },
      ),
      { numRuns: 500 },
    )
  })
})
