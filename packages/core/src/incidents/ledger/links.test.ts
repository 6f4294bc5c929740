import { expect, test } from 'vitest'
import { membersFrom } from './fixture.cases.js'
import { linksOf } from './links.js'

const member = (links: { kind: 'follows' | 'part-of'; target: string }[]): ReturnType<typeof membersFrom> =>
  membersFrom([
    { id: 'a', incidents: [{ links }] },
    { id: 'b', incidents: [{ links }] },
  ])

test.each([
  ['once, though two reports make it', [{ kind: 'follows' as const, target: 'x' }], [['follows', 'one', 'a']]],
  [
    'two kinds are two links',
    [
      { kind: 'part-of' as const, target: 'x' },
      { kind: 'follows' as const, target: 'x' },
    ],
    [
      ['follows', 'one', 'a'],
      ['part-of', 'one', 'a'],
    ],
  ],
  ['not to itself', [{ kind: 'follows' as const, target: 'self' }], []],
  ['not to what was not read', [{ kind: 'follows' as const, target: 'gone' }], []],
])('%s', (_, links, expected) => {
  const found = linksOf(
    'me',
    member(links),
    new Map([
      ['x', 'one'],
      ['self', 'me'],
    ]),
  )
  expect(found.map(({ kind, incident, span }) => [kind, incident, span.report])).toEqual(expected)
})
