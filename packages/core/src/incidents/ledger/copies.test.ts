import { describe, expect, test } from 'vitest'
import { findCopies } from './copies.js'
import { document } from './fixture.cases.js'

const STORY =
  'A bomb hidden in a cart went off at the grain market of Ostrava Bridge on Monday, killing at least nine people and wounding a dozen, the fire brigade said. ' +
  'Traders had been warned a week before. "We heard a dull blow and then the roof was gone," said one of them, who sells onions there. ' +
  'Nobody said who had laid the bomb. The mayor closed all markets of the town until Friday and asked for blood.'

const PROMOTION = 'Get the morning letter of the Herald in your box every day!'
const [first = '', second = '', ...rest] = STORY.split(/(?<=\.) /)
const promoted = [first, PROMOTION, second, ...rest].join(' ')
const at = promoted.indexOf(PROMOTION)

const rewritten = STORY.replace('hidden in', 'placed inside')
  .replace('a dozen', '12 more')
  .replace('closed all', 'shut all')
  .replace('said one', 'told us one')
const update =
  'The number of dead from the blast at a grain market rose to fourteen on Tuesday as two boys died in hospital, doctors said. ' +
  'Police detained a carter and three of his cousins in a nearby village. They were brought before a judge, who gave the police ten days. ' +
  'A bomb hidden in a cart went off at the grain market of Ostrava Bridge on Monday. ' +
  'The governor promised money to the families of the dead, and the traders said they would not come back before the spring.'
const other =
  'Nine people died when a cart blew up in the middle of a market on Monday, according to the brigade. The mayor of Ostrava Bridge spoke of a crime without name. ' +
  'In the hospital on the hill, the beds ran out by noon. Somebody had warned the traders, but they came, since it was the last fair before winter.'

test('a row of a table repeats nothing, and nothing repeats it', () => {
  const row = { ...document('b', STORY, '2031-05-07'), dataset: { dataset: 'Valley Data', row: '7' } }
  expect([...findCopies([document('a', STORY, '2031-05-06'), row, { ...row, id: 'c' }, document('d', STORY, '2031-05-08')])]).toEqual([
    ['d', 'a'],
  ])
})

describe('copies', () => {
  test.each([
    ['word for word', STORY, STORY, true],
    ['with other spacing', STORY, STORY.replace(/\. /g, '.\n\n'), true],
    ['a light rewrite', STORY, rewritten, true],
    ['cut short', STORY, [first, second].join(' '), true],
    ['with a sentence more', STORY, STORY + ' The Herald will follow the story on its pages.', true],
    ['an update that keeps one sentence', STORY, update, false],
    ['another report of the same thing', STORY, other, false],
    ['short and the same', 'Two men were shot in Brode on Friday.', 'Two men were shot in Brode on Friday.', true],
    ['short and from the same mould', 'Two men were shot in Brode on Friday.', 'Two men were shot in Kelm on Sunday.', false],
    ['nothing and nothing', '', '', false],
  ])('%s', (_, earlier, later, expected) => {
    const copies = findCopies([document('b', later, '2031-05-07'), document('a', earlier, '2031-05-06')])
    expect([...copies]).toEqual(expected ? [['b', 'a']] : [])
  })

  test('a promotion in the middle does not count', () => {
    const furniture = [{ start: at, end: at + PROMOTION.length, reason: 'promotion' as const }]
    expect([...findCopies([document('a', STORY, '2031-05-06'), document('b', promoted, '2031-05-07', furniture)])]).toEqual([['b', 'a']])
  })

  test('of equal days the smaller id is the origin; the undated are always copies of the dated', () => {
    const docs = [document('c', STORY), document('b', STORY, '2031-05-06'), document('a', STORY, '2031-05-06')]
    expect(Object.fromEntries(findCopies(docs))).toEqual({ b: 'a', c: 'a' })
  })

  test('all copies of an agency story name the first, whatever their number', () => {
    const docs = Array.from({ length: 120 }, (_, i) => document(`r${i}`, `${STORY} Copy ${i}.`, i === 77 ? '2031-05-05' : '2031-05-06'))
    const copies = findCopies(docs)
    expect(copies.size).toBe(119)
    expect(new Set(copies.values())).toEqual(new Set(['r77']))
  })
})
