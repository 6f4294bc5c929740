import { expect, test } from 'vitest'
import type { Judgement } from '../../../records/judgement.js'
import { standingJudgements, withdrawals } from './standing-judgements.js'

/** "s s u1": two judgements, then an undo of the first. */
function judgements(line: string): readonly Judgement[] {
  const side = { incident: null, members: [] }
  return line
    .split(' ')
    .filter(Boolean)
    .map((word, i) => ({
      seq: i + 1,
      at: '2031-06-01T08:00:00.000Z',
      by: null,
      why: null,
      verdict: word.startsWith('u') ? { kind: 'undo', judgement: Number(word.slice(1)) } : { kind: 'same', a: side, b: side },
    }))
}

test.each<[line: string, standing: readonly number[], withdrawn: readonly (readonly [number, number])[]]>([
  ['', [], []],
  ['s s', [1, 2], []],
  ['s s u1', [2], [[1, 3]]],
  ['s u1 u2', [1], [[2, 3]]],
  [
    's u1 u2 u3',
    [],
    [
      [3, 4],
      [1, 2],
    ],
  ],
  ['s u1 u1', [], [[1, 3]]],
  // the first undo still holds when the second is taken back
  [
    's u1 u1 u3',
    [],
    [
      [3, 4],
      [1, 2],
    ],
  ],
  ['s u1 s', [3], [[1, 2]]],
  // an undo cannot know what comes after it, nor itself
  ['s u3 s', [1, 3], []],
  ['u1 s', [2], []],
  ['s u9', [1], []],
])('%j leaves %j', (line, standing, withdrawn) => {
  const given = judgements(line)
  expect(standingJudgements(given).map(({ seq }) => seq)).toEqual(standing)
  expect(standingJudgements([...given].reverse()).map(({ seq }) => seq)).toEqual(standing)
  expect([...withdrawals(given)]).toEqual(withdrawn)
})
