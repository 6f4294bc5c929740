import { expect, test } from 'vitest'
import type { Claim } from '../../../records/claim.js'
import { reading } from '../fixture.cases.js'
import { anchorOf, findAnchor } from './anchor.js'

const BODY = 'The market was full. Police said three men died. In Kelm three men died as well.'
const claimAt = (start: number, end: number): Claim => {
  const claim = reading({ id: 'r', body: BODY, incidents: [{ claims: ['killed 3'] }] }).incidents[0]?.claims[0]
  if (!claim) throw new Error('no claim')
  return { ...claim, evidence: { report: 'r', start, end, quote: BODY.slice(start, end) } }
}
const first = BODY.indexOf('three')
const second = BODY.lastIndexOf('three')
const anchor = (start: number): ReturnType<typeof anchorOf> => anchorOf(BODY, claimAt(start, start + 5))

test('an anchor holds the words and what is round them', () => {
  expect(anchor(first)).toEqual({
    field: 'killed',
    start: first,
    end: first + 5,
    quote: 'three',
    before: BODY.slice(first - 32, first),
    after: BODY.slice(first + 5, first + 37),
  })
})

test.each<[name: string, text: string, start: number, expected: number | null]>([
  ['in its place', BODY, first, first],
  ['the second of two alike, in its place', BODY, second, second],
  ['moved on as a whole', `News of the day.\n${BODY}`, first, first + 17],
  ['the right one of two, both moved', `News of the day.\n${BODY}`, second, second + 17],
  ['moved up', BODY.slice(4), second, second - 4],
  ['what stood before it was rewritten', BODY.replace('Police said', 'Officers told us that'), first, first + 10],
  ['what stands behind it was cut off', `Today: ${BODY.slice(0, first + 20)}`, first, first + 7],
  ['the words themselves changed', BODY.replaceAll('three', 'four'), first, null],
  ['the words stand in another neighbourhood only', 'The three kings came.', first, null],
  ['an empty text', '', first, null],
])('%s', (_name, text, start, expected) => {
  const found = findAnchor(text, anchor(start))
  expect(found).toEqual(expected === null ? null : { start: expected, end: expected + 5 })
  if (found) expect(text.slice(found.start, found.end)).toBe('three')
})

test('of equal neighbourhoods the nearest to the old place is taken', () => {
  const twice = `${BODY}\n${BODY}`
  expect(findAnchor(`x${twice}`, anchorOf(twice, claimAt(first, first + 5)))?.start).toBe(first + 1)
})
