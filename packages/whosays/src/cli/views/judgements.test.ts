import type { Claim, Judgement, Ledger, Verdict } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { sampleBombing, sampleLedger } from '../../testing/sample-ledger.js'
import { widthOf } from '../layout.js'
import { paint } from '../style.js'
import { changedIncidents } from './changed-incidents.js'
import { incidentPage } from './incident-page.js'
import { claimJudgementWords, momentWords, verdictWords } from './judgement-words.js'
import { indexLedger } from './ledger-index.js'
import { logEntries, logLines } from './log-page.js'
import { whyPage } from './why-page.js'

const side = (
  incident: string | null,
  ...reports: string[]
): { incident: string | null; members: { key: string; report: string; evidence: [] }[] } => ({
  incident,
  members: reports.map((report) => ({ key: `key of ${report}`, report, evidence: [] })),
})
const claim = {
  id: 'k',
  report: 'post',
  value: { low: 12, high: null, approx: false, text: 'at least 12' },
  of: null,
  status: 'asserted',
  actor: null,
  speakers: ['police'],
  evidence: { field: 'killed', start: 0, end: 1, quote: '1', before: '', after: '' },
} as const
const to = { value: { low: 17, high: 17, approx: false, text: '17' }, of: 'children', status: 'denied', actor: null } as const

const judgement = (verdict: Verdict, seq = 5, why: string | null = null): Judgement => ({
  seq,
  at: '2026-11-22T03:16:08.787Z',
  by: 'ada',
  why,
  verdict,
})

test.each<[verdict: Verdict, words: string]>([
  [{ kind: 'same', a: side('5f2a', 'post'), b: side('0b11', 'radio') }, '5f2a and 0b11 are the same incident'],
  [{ kind: 'same', a: side('5f2a', 'post'), b: side('5f2a', 'post') }, '5f2a is one incident'],
  [{ kind: 'different', a: side('5f2a', 'post'), b: side('0b11', 'radio') }, '5f2a and 0b11 are different incidents'],
  [
    { kind: 'different', a: side('5f2a', 'post', 'note', 'post'), b: side('5f2a', 'radio') },
    'post, note: another incident than the rest of 5f2a',
  ],
  [{ kind: 'unsure', a: side('5f2a', 'post'), b: side('0b11', 'radio') }, '5f2a and 0b11 may be the same incident or not'],
  [{ kind: 'same', a: side(null, 'post'), b: side(null, 'radio') }, 'key of post and key of radio are the same incident'],
  [{ kind: 'accept', claim }, 'killed 12+ in post accepted'],
  [{ kind: 'reject', claim }, 'killed 12+ in post rejected'],
  [{ kind: 'correct', claim, to }, 'killed 12+ in post corrected to not 17 children'],
  [{ kind: 'undo', judgement: 3 }, 'takes back judgement 3'],
])('%j', (verdict, words) => expect(verdictWords(judgement(verdict))).toBe(words))

test('a moment is given in UTC', () => expect(momentWords('2026-11-22T03:16:08.787Z')).toBe('22 Nov 2026 03:16'))

/** The sample bombing with one claim judged. */
function judged(id: string, kind: 'accept' | 'reject' | 'correct'): Ledger {
  const mark: Claim['judgement'] = {
    kind,
    seq: 5,
    by: 'ada',
    at: '2026-11-22T03:16:08.787Z',
    why: 'counted twice',
    to: kind === 'correct' ? to : null,
  }
  const claims = sampleBombing.claims.map((one) => (one.id === id ? { ...one, judgement: mark } : one))
  expect(claims.filter((one) => one.judgement)).toHaveLength(1)
  return { ...sampleLedger, incidents: sampleLedger.incidents.map((one) => (one.id === sampleBombing.id ? { ...one, claims } : one)) }
}
const [before] = sampleBombing.claims.filter(({ field }) => field === 'killed')
if (!before) throw new Error('a toll')

describe('a judged claim', () => {
  const page = (view: typeof incidentPage | 'why', ledger: Ledger, width = 80): string => {
    const index = indexLedger(ledger)
    const incident = ledger.incidents.find(({ id }) => id === sampleBombing.id) ?? sampleBombing
    const lines = view === 'why' ? whyPage(index, incident, 'killed', width) : view(index, incident, width)
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
    return paint(lines.join('\n'), false).replace(/\s+/g, ' ')
  }
  test.each([
    ['accept', 'accepted by ada, 22 Nov 2026 (judgement 5): counted twice', ''],
    ['reject', 'rejected by ada, 22 Nov 2026 (judgement 5): counted twice', 'counts for nothing: '],
    ['correct', 'corrected to not 17 children by ada, 22 Nov 2026 (judgement 5): counted twice', 'does not count as it was read: '],
  ] as const)('%s', (kind, words, reserve) => {
    const ledger = judged(before.id, kind)
    const mine = ledger.incidents.flatMap(({ claims }) => claims).find(({ id }) => id === before.id)
    expect(mine && claimJudgementWords(mine)).toBe(words)
    for (const width of [40, 80]) expect(page(incidentPage, ledger, width)).toContain(`! ${words}`)
    expect(page('why', ledger)).toContain(reserve + words)
  })
  test('one that nobody judged has no mark', () => {
    expect(claimJudgementWords(before)).toBeNull()
    expect(page(incidentPage, sampleLedger)).not.toContain('judgement')
  })
  test('what is rejected replaces nothing', () => {
    const index = indexLedger(judged('k-radio', 'reject'))
    expect(indexLedger(sampleLedger).replacedBy.has('k-old')).toBe(true)
    expect(index.replacedBy.has('k-old')).toBe(false)
  })
})

describe('what changed', () => {
  test('nothing', () => expect(changedIncidents(sampleLedger, sampleLedger, 80)).toEqual(['No incident changes by it.']))
  test('a mark alone is no change', () => {
    expect(changedIncidents(sampleLedger, judged(before.id, 'accept'), 80)).toEqual(['No incident changes by it.'])
  })
  test('one that went into another: both as they were, the one as it is', () => {
    const second = sampleLedger.incidents.find(({ id }) => id !== sampleBombing.id)
    const grown = { ...sampleBombing, reports: [...sampleBombing.reports, 'note'] }
    const after = {
      ...sampleLedger,
      incidents: sampleLedger.incidents.filter((one) => one !== second).map((one) => (one.id === grown.id ? grown : one)),
    }
    const lines = changedIncidents(sampleLedger, after, 60)
    expect(lines.flatMap((line) => /^\w.{16}/.exec(line) ?? []).sort()).toEqual([
      `now  ${grown.id}`,
      ...[sampleBombing.id, second?.id ?? ''].sort().map((id) => `was  ${id}`),
    ])
    expect(lines.join(' ')).toContain('5 reports')
    expect(lines.filter((line) => widthOf(line) > 60)).toEqual([])
  })
  test('of very many the number of the rest', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...sampleBombing, id: `a${String(i)}` }))
    const lines = changedIncidents({ ...sampleLedger, incidents: [] }, { ...sampleLedger, incidents: many }, 80)
    expect(lines.at(-1)).toBe('now  and 3 incidents more')
  })
})

describe('the log', () => {
  const change = { seq: 1, at: '2026-11-22T03:16:08.787Z' }
  const entries = logEntries(
    [
      { ...change, kind: 'report-added', subject: 'hash', report: 'post' },
      { ...change, kind: 'report-reread', subject: 'hash', report: 'post' },
      { ...change, kind: 'judged', subject: '5', report: null },
      { ...change, kind: 'decided', subject: '9', report: null },
    ],
    [judgement({ kind: 'same', a: side('5f2a', 'post'), b: side('0b11', 'radio') }, 5, 'both name the gate')],
    new Map([[5, 6]]),
  )
  test('line by line', () => {
    expect(entries.flatMap((entry) => logLines(entry, 80))).toEqual([
      '  22 Nov 2026 03:16  added post',
      '  22 Nov 2026 03:16  read again post',
      '  22 Nov 2026 03:16  judgement 5 by ada: 5f2a and 0b11 are the same incident:',
      '                     both name the gate [taken back by 6]',
      '  22 Nov 2026 03:16  a judgement that is not in this ledger',
    ])
  })
  test('a decision of an older ledger is a judgement', () =>
    expect(entries.map(({ kind }) => kind)).toEqual(['report-added', 'report-reread', 'judged', 'judged']))
})
