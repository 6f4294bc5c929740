import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { newFolder, runWhosays, type Ended } from '../testing/run-whosays.js'
import { widthOf } from './layout.js'

interface Told {
  readonly id: string
  readonly outlet?: string
  readonly text: string
}
const post = { id: 'post', outlet: 'River Post', text: '12 people were killed in Gorbatel on 2025-03-10, police said.' }
const radio = { id: 'radio', outlet: 'Hill Radio', text: '17 people were killed in Gorbatel by rebels on 2025-03-10, the mayor said.' }
const north = { id: 'north', outlet: 'North', text: '3 people were killed in Mardov on 2025-04-01, doctors said.' }

interface Place {
  readonly ledger: string
  readonly call: (...given: string[]) => Promise<Ended>
  readonly add: (...reports: readonly Told[]) => Promise<void>
  /** Number of the last line of the log. */
  readonly line: () => Promise<number>
}

function place(): Place {
  const folder = newFolder()
  const ledger = join(folder, 'l.db')
  const call = (...given: string[]): Promise<Ended> => callWhosays([...given, '--ledger', ledger])
  return {
    ledger,
    call,
    add: async (...reports) => {
      const file = join(folder, 'a.jsonl')
      writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
      expect((await call('add', file)).code).toBe(0)
    },
    line: async () => (JSON.parse((await call('log', '--json')).out) as { seq: number }[]).at(-1)?.seq ?? 0,
  }
}

interface Diff {
  readonly now: number
  readonly reports: { readonly added: readonly string[]; readonly reread: readonly string[] }
  readonly judgements: readonly { readonly seq: number }[]
  readonly incidents: readonly {
    readonly change: string
    readonly id: string | null
    readonly was: readonly string[]
    readonly reports: readonly string[]
    readonly fields: readonly string[]
    readonly tolls: readonly { readonly field: string; readonly told: readonly { readonly low: number; readonly change: string }[] }[]
  }[]
}
const parsed = ({ code, out }: Ended): Diff => {
  expect(code).toBe(0)
  return JSON.parse(out) as Diff
}

describe('whosays diff', () => {
  test('tells reports, new incidents, new numbers with who says them, and standing', async () => {
    const { call, add, line } = place()
    await add(post)
    const before = await line()
    await add(radio, north)
    const { code, out, err } = await call('diff', '--since', String(before))
    expect(code).toBe(0)
    expect(out).toMatch(/^2 reports added; 1 incident new, 1 changed\.\n/)
    expect(out).toMatch(/new +\w{12} {2}Bombing, Mardov, 1 Apr 2025\n/)
    expect(out).toMatch(/killed +3 by doctors, 1 Apr 2025\n/)
    expect(out).toMatch(/changed +\w{12} {2}Bombing, Gorbatel, 10 Mar 2025\n/)
    expect(out).toMatch(/standing +single source → contested\n/)
    expect(out).toMatch(/perpetrators +nobody named → rebels \(asserted\)/)
    expect(out).toMatch(/killed +12 → 12–17, best 1[27]\n/)
    expect(out).toMatch(/ +17 by the mayor, 10 Mar 2025: \w+\n/)
    expect(out).toMatch(/also by +Hill Radio\n/)
    expect(out.split('\n').filter((told) => widthOf(told) > 80)).toEqual([])
    const now = await line()
    expect(err).toBe(`"whosays diff --since ${String(now)}" goes on from here; "whosays show ID" shows an incident.\n`)
    const nothing = await call('diff', '--since', String(now))
    expect([nothing.code, nothing.out, nothing.err]).toEqual([0, '', `Nothing was done to this ledger since ${String(now)}.\n`])
  })

  test('since the beginning everything is new', async () => {
    const { call, add } = place()
    await add(post, north)
    const { reports, incidents } = parsed(await call('diff', '--since', '0', '--json'))
    expect(reports).toEqual({ added: ['post', 'north'], reread: [] })
    expect(incidents.map(({ change }) => change)).toEqual(['new', 'new'])
    expect(parsed(await call('diff', '--since', '2000-01-01', '--json')).incidents).toHaveLength(2)
    expect(parsed(await call('diff', '--since', '2999-01-01', '--json')).incidents).toEqual([])
  })

  test('tells what judgements changed, and that an undo is the way back', async () => {
    const { call, add, line } = place()
    await add(post, radio, north)
    const [before, listed] = [await line(), (await call('list')).out]
    const ids = [...listed.matchAll(/^\w{12}/gm)].map(([id]) => id)
    await call('judge', ids[0] ?? '', 'same', ids[1] ?? '', '--by', 'Ada', '--why', 'one gate')
    const joined = parsed(await call('diff', '--since', String(before), '--json'))
    expect(joined.judgements).toMatchObject([{ seq: 1 }])
    expect(joined.incidents.map(({ change, was }) => [change, [...was].sort()])).toEqual([['joined', [...ids].sort()]])
    const page = (await call('diff', '--since', String(before))).out
    expect(page.replace(/\s+/g, ' ')).toContain('judgement 1 by Ada:')
    expect(page).toMatch(/joined +\w{12}/)
    const between = await line()
    await call('undo')
    expect(parsed(await call('diff', '--since', String(before), '--json')).incidents).toEqual([])
    expect((await call('diff', '--since', String(before))).out).toMatch(/^0 reports added; 2 judgements; no incident changed\.\n/)
    expect(parsed(await call('diff', '--since', String(between), '--json')).incidents.map(({ change }) => change)).toEqual([
      'split',
      'split',
    ])
  })

  test('tells a report that was read again', async () => {
    const { call, add, line, ledger } = place()
    await add(post)
    const before = await line()
    await callWhosays(['reread', '--ledger', ledger], { version: 'fake 2' })
    expect(parsed(await call('diff', '--since', String(before), '--json')).reports).toEqual({ added: [], reread: ['post'] })
    expect((await call('diff', '--since', String(before))).out).toBe('0 reports added; 1 report read again; no incident changed.\n')
  })

  test.each<[given: string[], code: number, says: string]>([
    [['--since', 'yesterday'], 2, 'Expected a date (2026-11-01), a moment (2026-11-01T06:00) or the number'],
    [[], 2, "required option '--since <when>' not specified"],
    [['--since', '99'], 1, 'the log of this ledger ends at 1, and has no line 99'],
  ])('%j is refused', async (given, code, says) => {
    const { call, add } = place()
    await add(post)
    const refused = await call('diff', ...given)
    expect([refused.code, refused.out]).toEqual([code, ''])
    expect(refused.err.replace(/\s+/g, ' ')).toContain(says)
  })

  test('as a process, since a day', async () => {
    const { add, ledger } = place()
    await add(post)
    const { code, out } = await runWhosays(['diff', '--since', '2001-01-01', '--ledger', ledger])
    expect(code).toBe(0)
    expect(out).toContain('1 report added; 1 incident new.')
  })
})
