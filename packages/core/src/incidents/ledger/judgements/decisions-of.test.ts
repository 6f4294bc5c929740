import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../../records/judgement.js'
import { decisionsOf } from './decisions-of.js'
import type { Located, Locator } from './locate.js'

// Judgements in short: "a b = c" all three are one, "a b # c" neither a nor b is of one incident with c, "a ? b" unsure.
const kinds = { '=': 'same', '#': 'different', '?': 'unsure' } as const

function judgements(lines: readonly string[]): readonly Judgement[] {
  return lines.map((line, i) => {
    const [, a = '', sign = '=', b = ''] = /^(.*) ([=#?]) (.*)$/.exec(line) ?? []
    const side = (keys: string): { incident: null; members: { key: string; report: string; evidence: [] }[] } => ({
      incident: null,
      members: keys.split(' ').map((key) => ({ key, report: `report of ${key}`, evidence: [] })),
    })
    // the pattern lets only these signs through
    const kind = kinds[sign as '=' | '#' | '?']
    return { seq: i + 1, at: '2031-06-01', by: 'ada', why: null, verdict: { kind, a: side(a), b: side(b) } }
  })
}

function locator(lost: Readonly<Record<string, Located>> = {}): Locator {
  return { incident: ({ key }) => lost[key] ?? { found: key }, claim: () => ({ lost: 'gone' }) }
}

const shown = (lines: readonly string[], lost?: Readonly<Record<string, Located>>): readonly string[] =>
  decisionsOf(judgements(lines), locator(lost)).decisions.map(({ kind, a, b }) => `${a}${kind === 'same' ? '=' : '#'}${b}`)

describe('which pairs a judgement comes to', () => {
  test.each<[name: string, lines: readonly string[], decisions: readonly string[]]>([
    ['none', [], []],
    ['two', ['a = b'], ['a=b']],
    ['the members of both sides hold together', ['a c = b d'], ['a=b', 'a=c', 'a=d']],
    ['every member of the one from every member of the other', ['a b # c d'], ['a#c', 'a#d', 'b#c', 'b#d']],
    ['unsure alone decides nothing', ['a ? b'], []],
    ['unsure takes the word back', ['a = b', 'a ? b'], []],
    ['unsure over different', ['a # b', 'b ? a'], []],
    ['the later counts: different', ['a = b', 'b # a'], ['a#b']],
    ['the later counts: same', ['a # b', 'a = b'], ['a=b']],
    ['one taken out takes nobody with it', ['a b = c d', 'a # b c d'], ['b=c', 'b=d', 'a#b', 'a#c', 'a#d']],
    ['two taken out stay together', ['a b = c d', 'a b # c d'], ['a=b', 'c=d', 'a#c', 'a#d', 'b#c', 'b#d']],
    ['one put back', ['a b = c', 'a # b c', 'a = b c'], ['a=b', 'a=c']],
    ['others are not touched', ['a = b', 'c # d'], ['a=b', 'c#d']],
  ])('%s: %j', (_name, lines, decisions) => expect(shown(lines)).toEqual(decisions))

  test('the sides may change places', () => {
    expect(shown(['b = a'])).toEqual(shown(['a = b']))
    expect(shown(['c # b a'])).toEqual(['a#c', 'b#c'])
  })
})

describe('contradictions', () => {
  test.each<[lines: readonly string[], decisions: readonly string[], refused: readonly (readonly [number, number])[]]>([
    [['a = b', 'b = c', 'a # c'], ['b=c', 'a#c'], [[1, 3]]],
    [['a # c', 'a = b', 'b = c'], ['b=c', 'a#c'], [[2, 1]]],
    [['a = b', 'c = d', 'b = c', 'a # d'], ['b=c', 'c=d', 'a#d'], [[1, 4]]],
    [['a = b', 'b = c', 'c = d'], ['c=d', 'b=c', 'a=b'], []],
  ])('%j', (lines, decisions, refused) => {
    const found = decisionsOf(judgements(lines), locator())
    expect(found.decisions.map(({ kind, a, b }) => `${a}${kind === 'same' ? '=' : '#'}${b}`)).toEqual(decisions)
    expect(found.problems.map(({ code, message }) => [code, ...(message.match(/judgement \d+/g) ?? [])])).toEqual(
      refused.map(([seq, bar]) => ['judgements-contradict', `judgement ${seq}`, `judgement ${bar}`]),
    )
  })
})

describe('what is not found', () => {
  test('the rest is applied, and each that is lost is told with its report', () => {
    const lost = { b: { lost: 'gone' }, d: { lost: 'ambiguous' } } as const
    expect(shown(['a b = c d'], lost)).toEqual(['a=c'])
    expect(decisionsOf(judgements(['a b = c d']), locator(lost)).problems).toMatchObject([
      { report: 'report of b', code: 'judgement-lost' },
      { report: 'report of d', code: 'judgement-ambiguous' },
    ])
  })
  test('two that are read as one cannot be kept apart', () => {
    const one = { b: { found: 'a' } } as const
    expect(shown(['a # b'], one)).toEqual([])
    expect(decisionsOf(judgements(['a # b c']), locator(one)).problems).toMatchObject([{ code: 'judgement-ambiguous' }])
    expect(shown(['a # b c'], one)).toEqual([])
  })
  test('two that are read as one are the same anyway', () => expect(shown(['a = b'], { b: { found: 'a' } })).toEqual([]))
})

test('a merge of many members is as many pairs, not their square', () => {
  const keys = Array.from({ length: 3000 }, (_, i) => `k${String(i)}`)
  expect(shown([`${keys.slice(0, 1500).join(' ')} = ${keys.slice(1500).join(' ')}`])).toHaveLength(2999)
})
