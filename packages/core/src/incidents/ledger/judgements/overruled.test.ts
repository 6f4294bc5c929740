import { describe, expect, test } from 'vitest'
import type { Judgement, Verdict } from '../../../records/judgement.js'
import { overruledBy } from './overruled.js'

const kinds = { '=': 'same', '#': 'different', '?': 'unsure' } as const

/** "a b = c", "a # b", "a ? b"; "reject k", "accept k", "correct k 12"; "undo". */
function verdict(line: string): Verdict {
  const [kind = '', id = '', value = ''] = line.split(' ')
  const claim = {
    id,
    report: 'r',
    value: '3',
    of: null,
    status: 'asserted',
    actor: null,
    speakers: [],
    evidence: { field: 'place', start: 0, end: 1, quote: 'x', before: '', after: '' },
  } as const
  if (kind === 'undo') return { kind, judgement: 1 }
  if (kind === 'accept' || kind === 'reject') return { kind, claim }
  if (kind === 'correct') return { kind, claim, to: { value, of: null, status: 'asserted', actor: null } }
  const [, a = '', sign = '=', b = ''] = /^(.*) ([=#?]) (.*)$/.exec(line) ?? []
  const side = (keys: string): { incident: null; members: { key: string; report: string; evidence: [] }[] } => ({
    incident: null,
    members: keys.split(' ').map((key) => ({ key, report: 'r', evidence: [] })),
  })
  // the pattern lets only these signs through
  return { kind: kinds[sign as '=' | '#' | '?'], a: side(a), b: side(b) }
}

describe('which earlier judgements a later one overrules', () => {
  test.each<[later: string, earlier: readonly string[], overruled: readonly number[]]>([
    ['a = b', [], []],
    ['a = b', ['a # b'], [1]],
    ['a = b', ['b # a', 'a ? c'], [1]],
    ['a # b', ['a = b'], [1]],
    ['a # b', ['a c = b d'], [1]],
    ['a # b', ['a b = c'], [1]],
    ['a # b', ['a = c'], []],
    ['a c = b', ['a # c'], [1]],
    ['a ? b', ['a = b', 'a # c'], [1]],
    ['a = b', ['a = b'], []],
    ['a b # c', ['a # b'], []],
    ['reject k', ['accept k', 'accept m', 'reject k'], [1]],
    ['correct k 12', ['correct k 11', 'correct k 12', 'reject k'], [1, 3]],
    ['reject a', ['a = b'], []],
    ['undo', ['a = b', 'reject k'], []],
  ])('%s after %j: %j', (later, earlier, overruled) => {
    const standing = earlier.map((line, i): Judgement => ({ seq: i + 1, at: '2031-06-01', by: null, why: null, verdict: verdict(line) }))
    expect(overruledBy({ verdict: verdict(later) }, standing)).toEqual(overruled)
  })
})
