import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { folderOf, runWhosays, type Ended } from '../testing/run-whosays.js'
import { widthOf } from './layout.js'

const reports = [
  {
    id: 'river-1',
    outlet: 'River Post',
    published: '2025-03-11',
    text: '12 people were killed in Gorbatel by rebels on 2025-03-10, police said.',
  },
  {
    id: 'river-2',
    outlet: 'Hill Radio',
    published: '2025-03-11',
    text: 'At least 9 people were killed in Gorbatel on 2025-03-10, the mayor said.',
  },
  { id: 'north', outlet: 'North', published: '2025-04-02', text: '3 people were killed in Mardov on 2025-04-01, doctors said.' },
]

/** An incident of `list --jsonl`, as far as these tests look at it. */
interface Listed {
  readonly id: string
  readonly reports: readonly string[]
  readonly where: { readonly name: string }
  readonly claims: readonly { readonly id: string; readonly field: string; readonly evidence: { readonly report: string } }[]
}

interface Place {
  readonly ledger: string
  readonly call: (...given: string[]) => Promise<Ended>
  /** Standard output of a command that must succeed. */
  readonly out: (...given: string[]) => Promise<string>
  /** Ids of the incidents at Gorbatel and at Mardov. */
  readonly ids: () => Promise<readonly [string, string]>
  /** Id of the claim on the killed in a report. */
  readonly claim: (report: string) => Promise<string>
  /** Reports of each incident. */
  readonly shown: () => Promise<readonly string[]>
}

/** A ledger with the three reports in it: two on one incident, one on another. */
async function place(): Promise<Place> {
  const folder = folderOf({ 'a.jsonl': reports.map((report) => `${JSON.stringify(report)}\n`).join('') })
  const ledger = join(folder, 'l.db')
  const call = (...given: string[]): Promise<Ended> => callWhosays([...given, '--ledger', ledger])
  const out = async (...given: string[]): Promise<string> => {
    const { code, out: told, err } = await call(...given)
    expect([given, code, code === 0 ? '' : err]).toEqual([given, 0, ''])
    return told
  }
  const incidents = async (): Promise<readonly Listed[]> => {
    const lines = (await out('list', '--jsonl')).trimEnd().split('\n')
    return lines.map((line) => JSON.parse(line) as Listed)
  }
  await out('add', join(folder, 'a.jsonl'))
  return {
    ledger,
    call,
    out,
    ids: async () => {
      const all = await incidents()
      const at = (name: string): string => all.find(({ where }) => where.name === name)?.id ?? ''
      return [at('Gorbatel'), at('Mardov')]
    },
    claim: async (report) =>
      (await incidents()).flatMap(({ claims }) => claims).find(({ field, evidence }) => field === 'killed' && evidence.report === report)
        ?.id ?? '',
    shown: async () => (await incidents()).map((incident) => [...incident.reports].sort().join(' ')).sort(),
  }
}

describe('judging incidents', () => {
  test('merge, split, undo and undo: the export is what it was, to the byte, and the log tells all of it', async () => {
    const { call, out, ids, shown } = await place()
    const before = await out('export')
    const [a, b] = await ids()
    const merged = await call('judge', a, 'same', b.slice(0, 5), '--why', 'both name the gate', '--by', 'Ada')
    expect(merged.code).toBe(0)
    expect(merged.out).toContain(`Judgement 1: ${a} and ${b} are the same incident.\n`)
    expect(merged.out).toMatch(new RegExp(`^was  ${b}  Bombing in Mardov.*\\n(?:.*\\n)*now  `, 'm'))
    expect(merged.err).toBe('"whosays undo 1" takes it back.\n')
    expect(await shown()).toEqual(['north river-1 river-2'])
    const [id] = (await out('list', '--jsonl')).match(/[0-9a-f]{12}/) ?? ['']
    const split = await call('judge', id, 'different', '--report', 'north', '--by', 'Bo')
    expect([split.code, split.err]).toEqual([
      0,
      'It overrules judgement 1 where they speak of the same.\n"whosays undo 2" takes it back.\n',
    ])
    expect(await shown()).toEqual(['north', 'river-1 river-2'])
    expect(await out('undo', '--by', 'Bo')).toContain('Takes back judgement 2: north: another incident than the rest')
    expect(await shown()).toEqual(['north river-1 river-2'])
    await out('undo', '1')
    expect(await out('export')).toBe(before)
    const log = (await out('log')).replace(/\s+/g, ' ')
    for (const part of [
      'added river-1',
      `judgement 1 by Ada: ${a} and ${b} are the same incident: both name the gate [taken back by 4]`,
      'judgement 2 by Bo: north: another incident than the rest of',
      'judgement 3 by Bo: takes back judgement 2',
      'judgement 4 by ',
    ]) {
      expect(log).toContain(part)
    }
    const none = await call('undo')
    expect([none.code, none.err]).toEqual([1, 'whosays: no judgement stands in this ledger; "whosays log" shows what was done\n'])
  })

  test('an undo may be undone', async () => {
    const { call, out, ids, shown } = await place()
    const [a] = await ids()
    await out('judge', a, 'different', '--report', 'river-2')
    const split = await shown()
    expect(split).toEqual(['north', 'river-1', 'river-2'])
    await out('undo')
    const again = await call('undo', '1')
    expect([again.code, again.err]).toEqual([1, 'whosays: judgement 1 was taken back already, by 2; "whosays undo 2" brings it back\n'])
    await out('undo', '2')
    expect(await shown()).toEqual(split)
  })

  test('judgements hold for another reading of the same reports', async () => {
    const { out, ids, shown, ledger } = await place()
    const [a, b] = await ids()
    await out('judge', a, 'same', b)
    const joined = await shown()
    // other keys and ids, as another reader would make them
    const db = new Database(ledger)
    db.exec(
      "INSERT INTO readings (report, reader, reading, annotations, read_at) SELECT report, 'other', replace(reading, '\"key\":\"', '\"key\":\"x'), annotations, '' FROM readings",
    )
    expect(await shown()).toEqual(joined)
    // and one who reads nothing at Mardov any more: told, and not applied to anything else
    db.exec(
      "INSERT INTO readings (report, reader, reading, annotations, read_at) SELECT report, 'third', json_set(reading, '$.incidents', json('[]')), annotations, '' FROM readings JOIN reports ON hash = report WHERE id = 'north' LIMIT 1",
    )
    db.close()
    const exported = JSON.parse(await out('export')) as { problems: { code: string; message: string }[] }
    expect(exported.problems).toMatchObject([{ code: 'judgement-lost' }])
    expect(exported.problems[0]?.message).toContain('judgement 1 no longer finds its incident in report "north" ("3")')
    expect(await shown()).toEqual(['river-1 river-2'])
  })

  test('reread tells what judgements no longer find', async () => {
    const { call, out, ids, ledger } = await place()
    const [a, b] = await ids()
    await out('judge', a, 'same', b)
    expect((await call('reread', '--all')).code).toBe(0)
    // the text of one report is another now, as when it is taken out of its page differently: nothing of it is found again
    const db = new Database(ledger)
    db.exec(
      "UPDATE reports SET input = replace(input, '3 people were killed in Mardov', '40 people were killed in Mardov near Velm') WHERE id = 'north'",
    )
    db.close()
    const again = await call('reread', '--all')
    expect([again.code, again.out]).toEqual([3, 'read again north\nread again river-1\nread again river-2\n'])
    expect(again.err).toContain('whosays: judgement 1 no longer finds its incident in report "north" ("3")')
  })

  test.each<[name: string, given: (a: string, b: string) => string[], code: number, says: string]>([
    ['no words', () => ['judge'], 2, "missing required argument 'what'"],
    ['one word', (a) => ['judge', a], 2, 'say what to judge as in'],
    ['another word', (a, b) => ['judge', a, 'equals', b], 2, 'say what to judge as in'],
    ['an incident that is not there', (a) => ['judge', a, 'same', 'ffff'], 1, 'there is no incident "ffff"'],
    ['an incident and itself', (a) => ['judge', a, 'different', a.slice(0, 6)], 1, 'are one incident'],
    ['a report of another incident', (a) => ['judge', a, 'different', '--report', 'north'], 1, 'no report "north" tells of incident'],
    ['all its reports', (a) => ['judge', a, 'different', '--report', 'river-1', '--report', 'river-2'], 1, 'all reports of incident'],
    ['no number', () => ['undo', 'x'], 2, 'Expected the number of a judgement'],
    ['a number that is not there', () => ['undo', '7'], 1, 'there is no judgement 7'],
    ['no date', () => ['log', '--since', 'May'], 2, 'Expected a date'],
  ])('%s is refused, and nothing is kept', async (_name, given, code, says) => {
    const { call, out, ids } = await place()
    const [before, [a, b]] = [await out('log'), await ids()]
    const refused = await call(...given(a, b))
    expect([refused.code, refused.out]).toEqual([code, ''])
    expect(refused.err.replace(/\s+/g, ' ')).toContain(says)
    expect(await out('log')).toBe(before)
  })
})

describe('judging claims', () => {
  test('a rejected claim counts for nothing and is shown as such; undo brings it back', async () => {
    const { out, ids, claim } = await place()
    const [a] = await ids()
    const before = await out('export')
    expect(await out('show', a)).toContain('killed 9+, best 12')
    const told = await out('judge', 'claim', await claim('river-1'), 'reject', '--by', 'Ada', '--why', 'counted twice')
    expect(told).toContain('Judgement 1: killed 12 in river-1 rejected.')
    expect(told).toMatch(/was .*12 killed(?:.*\n)+now .*9 or more killed/)
    const shown = await out('show', a)
    expect(shown).toMatch(/killed 9\+ +1 version\n/)
    expect(shown).toContain('12  (rejected)')
    expect(shown.replace(/\s+/g, ' ')).toMatch(/! rejected by Ada, \d+ \w+ \d{4} \(judgement 1\): counted twice/)
    expect((await out('why', a, 'killed')).replace(/\s+/g, ' ')).toContain('counts for nothing: rejected by Ada')
    await out('undo')
    expect(await out('export')).toBe(before)
  })

  test('a corrected claim counts as corrected and shows both; the first letters of its id will do', async () => {
    const { out, ids, claim } = await place()
    const id = await claim('river-2')
    await out('judge', 'claim', id.slice(0, 6), 'correct', '--value', '11-12', '--by', 'Ada')
    const [a] = await ids()
    const incident = JSON.parse(await out('show', a, '--json')) as {
      casualties: { killed: unknown }
      claims: { id: string; value: unknown; judgement?: unknown }[]
    }
    expect(incident.casualties.killed).toMatchObject({ low: 11, high: 12 })
    expect(incident.claims.find((one) => one.id === id)).toMatchObject({
      value: { low: 9, high: null },
      judgement: { kind: 'correct', seq: 1, by: 'Ada', why: null, to: { value: { low: 11, high: 12 }, status: 'asserted' } },
    })
    expect(incident.claims.filter((one) => 'judgement' in one)).toHaveLength(1)
    expect((await out('why', a, 'killed')).replace(/\s+/g, ' ')).toContain('does not count as it was read: corrected to 11–12 by Ada')
  })

  test('an accepted claim is marked, and no incident changes', async () => {
    const { out, claim, ids } = await place()
    expect(await out('judge', 'claim', await claim('north'), 'accept')).toBe(
      'Judgement 1: killed 3 in north accepted.\nNo incident changes by it.\n',
    )
    expect(await out('show', (await ids())[1])).toContain(`! accepted by ${process.env['WHOSAYS_USER'] ?? userInfo().username}`)
  })

  test('a copy is named: it is judged by itself', async () => {
    const long =
      'A lorry went up in flames at the gate of the old harbour, and fishermen ran for their boats as the smoke drifted over the town. '
    const text = `${long}7 people were killed in Gorbatel on 2025-03-10, police said. The gate stays closed until further notice, and the market will not open before Friday.`
    const folder = folderOf({
      'c.jsonl': ['post', 'echo']
        .map((id, i) => `${JSON.stringify({ id, outlet: id, published: `2025-03-1${String(i + 1)}`, text })}\n`)
        .join(''),
    })
    const call = (...given: string[]): Promise<Ended> => callWhosays([...given, '--ledger', join(folder, 'l.db')])
    await call('add', join(folder, 'c.jsonl'))
    const [, id = ''] = /claim (\w+); post/.exec((await call('why', (await call('list')).out.slice(0, 12), 'killed')).out) ?? []
    expect((await call('judge', 'claim', id, 'reject')).err).toMatch(/Its copy echo says the same, and is judged by itself: \w+/)
    const split = await call('judge', (await call('list')).out.slice(0, 12), 'different', '--report', 'post')
    expect(split.err).toContain('echo repeats the same text and stays; give --report for each that leaves.')
  })

  test.each<[name: string, given: readonly string[], code: number, says: string]>([
    ['a claim that is not there', ['ffffff', 'reject'], 1, 'there is no claim "ffffff"'],
    ['no verdict', ['CLAIM'], 2, 'accept, reject or correct'],
    ['no value', ['CLAIM', 'correct'], 2, 'say what is right with --value'],
    [
      'a value that is no number',
      ['CLAIM', 'correct', '--value', 'twelve'],
      1,
      '--value "twelve" is none for the field killed; expected a number',
    ],
    ['no status', ['CLAIM', 'correct', '--status', 'true'], 2, '"true" is no status'],
    ['an actor that is not there', ['CLAIM', 'correct', '--actor', 'nobody'], 1, 'is no actor of this ledger'],
    ['a reason without end', ['CLAIM', 'reject', '--why', 'x'.repeat(2001)], 1, '--why has 2001 characters'],
  ])('%s is refused, and nothing is kept', async (_name, given, code, says) => {
    const { call, out, claim } = await place()
    const [before, id] = [await out('log'), await claim('north')]
    const refused = await call('judge', 'claim', ...given.map((word) => (word === 'CLAIM' ? id : word)))
    expect([refused.code, refused.out]).toEqual([code, ''])
    expect(refused.err.replace(/\s+/g, ' ')).toContain(says)
    expect(await out('log')).toBe(before)
  })
})

test('the schema of the ledger names what a judged claim has', async () => {
  const { out } = await callWhosays(['schema'])
  expect(out.replace(/\s+/g, ' ')).toContain('"judgement": { "description": "Only where a person judged the claim.')
})

describe('the log', () => {
  test('as JSON, from a day on, and never wider than the page', async () => {
    const { out, ids } = await place()
    const [a, b] = await ids()
    await out(
      'judge',
      a,
      'unsure',
      b,
      '--why',
      'the one names the gate, the other a bridge, and neither gives the hour of the day '.repeat(3),
    )
    const entries = JSON.parse(await out('log', '--json')) as { kind: string; report: string | null; judgement: { seq: number } | null }[]
    expect(entries.map(({ kind, report, judgement }) => [kind, report, judgement?.seq ?? null])).toEqual([
      ['report-added', 'river-1', null],
      ['report-added', 'river-2', null],
      ['report-added', 'north', null],
      ['judged', null, 1],
    ])
    expect(JSON.parse(await out('log', '--json', '--since', '2999-01-01'))).toEqual([])
    expect(await out('log', '--since', '2999-01-01')).toBe('')
    expect((await out('log')).split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
  })

  test('nothing that was typed reaches the terminal as an escape', async () => {
    const { out, call, ids } = await place()
    const [a, b] = await ids()
    await call('judge', a, 'same', b, '--why', 'x\u001b[2J\u0007', '--by', 'A\u001b]0;owned\u0007da')
    // eslint-disable-next-line no-control-regex -- escapes are what it is about
    expect(await out('log')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })

  test('a process: WHOSAYS_USER is who judges', async () => {
    const { ledger, ids, out } = await place()
    const [a, b] = await ids()
    const { code } = await runWhosays(['judge', a, 'same', b, '--ledger', ledger], { env: { WHOSAYS_USER: 'Cleo' } })
    expect(code).toBe(0)
    expect(await out('log')).toContain('judgement 1 by Cleo')
    expect(readFileSync(ledger).length).toBeGreaterThan(0)
  })
})

describe('a judgement that finds nothing any more', () => {
  test('is told by list and by doctor, which says which', async () => {
    const { ledger, call, out, claim } = await place()
    await out('judge', 'claim', await claim('north'), 'reject')
    expect((await call('doctor')).out.replace(/\s+/g, ' ')).toContain('ok judgements 1 judgement, all find what they speak of')
    expect((await call('list')).err).not.toContain('not applied')
    const db = new Database(ledger)
    db.exec(
      "INSERT INTO readings (report, reader, reading, annotations, read_at) SELECT report, 'r2', json_set(reading, '$.incidents', json('[]')), '{}', '2999-01-01' FROM readings WHERE reading LIKE '%Mardov%'",
    )
    db.close()
    const listed = await call('list')
    expect(listed.code).toBe(0)
    expect(listed.err).toContain('whosays: one judgement is not applied as it was made; "whosays doctor" says which and why\n')
    expect((await call('doctor')).out.replace(/\s+/g, ' ')).toContain(
      'warn judgements judgement 1 no longer finds its claim in report "north"',
    )
  })
})
