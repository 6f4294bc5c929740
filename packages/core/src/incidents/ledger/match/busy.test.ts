import { describe, expect, test } from 'vitest'
import { busyDoers, stockSentences } from './busy.js'

const on = (day: number, ...perpetrators: readonly string[]) => ({
  window: { start: day, end: day },
  perpetrators: new Set(perpetrators),
})
const saying = (day: number | null, ...sentences: readonly number[]) => ({
  window: day === null ? null : { start: day, end: day },
  sentences: new Set(sentences),
})

describe('what the incidents of many days have in common', () => {
  test('a doer of six days is busy, one of many reports on one day is not', () => {
    const army = [1, 2, 3, 4, 5, 6].map((day) => on(day, 'army'))
    const league = [1, 1, 1, 1, 1, 1, 2].map((day) => on(day, 'league'))
    expect([...busyDoers([...army, ...league])]).toEqual(['army'])
  })

  test('a sentence under incidents of three days is stock, one that twenty papers copy is not', () => {
    const stock = [saying(1, 7), saying(2, 7), saying(3, 7), saying(null, 8)]
    const copied = Array.from({ length: 20 }, () => saying(1, 9))
    expect([...stockSentences([...stock, ...copied])]).toEqual([7])
  })
})
