import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { folderOf, runWhosays } from '../testing/run-whosays.js'

const good = '12 people were killed in Gorbatel on 2025-03-10, police said.'
const line = (fields: object): string => `${JSON.stringify(fields)}\n`
const goodLine = line({ id: 'good', text: good })

// Everything that can be wrong, on one command line: what is good among it must be read.
const lines = [
  goodLine,
  '{"id":"b"\n',
  line({ id: 'c', title: 'x' }),
  line({ id: 'd', text: 7 }),
  '[1]\n',
  line({ id: 'e', text: good, published: '2025-02-30' }),
  line({ id: 'good', text: 'Other.' }),
  line({ id: 'f', text: 'Une bombe.', language: 'fr' }),
  line({ id: 'g', text: 'boom!' }),
  goodLine,
  line({ id: 'last', text: good }),
]
const files = {
  'lines.jsonl': lines.join(''),
  'a.pdf': '%PDF-1.7\n',
  'binary.txt': Buffer.from([1, 0, 2, 0, 0, 3]),
  'empty.txt': '',
  'old.txt': iconv.encode(`${good} Zwölf Männer, “so” sagte die Behörde, in der Nähe.`, 'windows-1252'),
  'broken.txt': Buffer.concat([Buffer.from(`${good} Männer in der Nähe`), Buffer.from([0xff])]),
  'long.jsonl': Buffer.concat([Buffer.alloc(50_000_000, 120), Buffer.from(`\n${line({ id: 'after', text: good })}`)]),
}

describe('what cannot be read is told, the rest is read', () => {
  const run = runWhosays(['read', '--json', 'no.txt', '.', ...Object.keys(files)], { cwd: folderOf(files) })

  test.each([
    ['a missing file', 'missing-file', /no\.txt: there is no such file; check the name/],
    ['a folder', 'is-directory', /\.: this is a folder; name the files in it/],
    ['a PDF', 'not-text', /a\.pdf: this is a PDF document; whosays reads text, HTML, JSONL and CSV/],
    ['binary data', 'not-text', /binary\.txt: this is binary data/],
    ['an empty file', 'empty-file', /empty\.txt: there is nothing in it/],
    ['a broken line', 'not-json', /lines\.jsonl:2: this is not JSON/],
    ['a line without text', 'no-text', /lines\.jsonl:3: neither "text" nor "html"/],
    ['a wrong type', 'wrong-type', /lines\.jsonl:4: "text" is a number, expected a string/],
    ['a list', 'not-an-object', /lines\.jsonl:5: found a list, expected an object/],
    ['a date that is none', 'bad-date', /lines\.jsonl:6: "published" is "2025-02-30", expected a date such as/],
    ['an id with another text', 'duplicate-id', /lines\.jsonl:7: the id "good" already belongs to another text \(lines\.jsonl:1\)/],
    ['another language', 'language-not-read', /English is read/],
    ['a fault of ours', 'reading-failed', /lines\.jsonl:9: reading it failed; this is a fault of whosays/],
    ['an old encoding', 'encoding-guessed', /old\.txt: this is not UTF-8; read as windows-1252/],
    ['broken UTF-8', 'invalid-utf8', /broken\.txt: 1 place holds bytes that are not UTF-8/],
    ['50 MB in one line', 'too-large', /long\.jsonl:1: 50 MB in one report, the limit is 20 MB/],
  ])('%s', async (_name, code, says) => {
    const { err, out } = await run
    expect(err).toMatch(says)
    expect(problemsOf(out)).toContain(code)
  })

  test('everything else is read, and the exit code is 3', async () => {
    const { code, out, err } = await run
    // Reports without an id of their own have one made of their text.
    const ids = ledgerOf(out).reports.map(({ id }) => (id.startsWith('r-') ? 'made' : id))
    expect(ids.sort()).toEqual(['after', 'f', 'good', 'last', 'made', 'made'])
    expect(problemsOf(out)).toHaveLength(16)
    expect(err.trimEnd().split('\n')).toHaveLength(16)
    expect(code).toBe(3)
  })

  test('annotate answers line for line, with the reason where a line could not be read', async () => {
    const folder = folderOf({ 'a.jsonl': `${line({ id: 'b' })}broken\n${goodLine}` })
    const { code, out } = await callWhosays(['annotate', join(folder, 'a.jsonl'), '--jsonl'])
    // The program's own output, decoded as what its schema says.
    const answers = out
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer) as { id: string; problems?: { code: string }[] })
    expect(answers.map(({ id, problems }) => [id, problems?.[0]?.code])).toEqual([
      ['b', 'no-text'],
      [`${folder}/a.jsonl:2`, 'not-json'],
      ['good', undefined],
    ])
    expect(code).toBe(3)
  })

  test('another text under an id that was there is told by annotate too; the same text again is answered again', async () => {
    const lines = line({ id: 'x', text: good }) + line({ id: 'x', text: 'Other.' }) + line({ id: 'x', text: good })
    const { code, out, err } = await callWhosays(['annotate', '-', '--jsonl'], { stdin: lines })
    const codes = out
      .trimEnd()
      .split('\n')
      .map((answer) => (JSON.parse(answer) as { problems?: { code: string }[] }).problems?.[0]?.code)
    expect(codes).toEqual([undefined, 'duplicate-id', undefined])
    expect(err).toContain('(standard input):2: the id "x" already belongs to another text ((standard input):1)')
    expect(code).toBe(3)
  })

  test('ids that no file can tell apart clash in every command', async () => {
    const stdin = '{"id":"x\\ud800","text":"One."}\n{"id":"x\\udbff","text":"Two."}\n'
    for (const given of [
      ['read', '-'],
      ['annotate', '-'],
      ['add', '-', '--ledger', join(folderOf({}), 'l.db')],
    ]) {
      const { code, err } = await callWhosays(given, { stdin })
      expect([code, err]).toEqual([3, expect.stringContaining('(standard input):2: the id "x\ufffd" already belongs to another text')])
    }
  })

  test('nothing read at all is a failure: 1', async () => {
    const { code, out } = await callWhosays(['read', '--json', '/no/such/file'])
    expect(JSON.parse(out)).toMatchObject({ reports: [], problems: [{ code: 'missing-file' }] })
    expect(code).toBe(1)
  })

  test('of a thousand bad lines twenty are shown and the others counted', async () => {
    const { err } = await callWhosays(['read', '-'], { stdin: goodLine + 'x\n'.repeat(1000) })
    expect(err.split('\n').filter((told) => told.includes('this is not JSON'))).toHaveLength(20)
    expect(err).toContain('and 980 problems more: 980 not-json')
  })
})

/** The program's own output, decoded as what its schema says. */
const ledgerOf = (out: string): { reports: { id: string }[]; problems: { code: string }[] } =>
  JSON.parse(out) as ReturnType<typeof ledgerOf>
const problemsOf = (out: string): readonly string[] => ledgerOf(out).problems.map(({ code }) => code)

describe('wrong usage is told before anything is read, and the exit code is 2', () => {
  test.each([
    [['read', 'a.txt', '--published', 'Monday'], /'--published <date>' argument 'Monday' is invalid. Expected a date such as 2024-05-31/],
    [['read', 'a.txt', '--published', '0001-01-01'], /argument '0001-01-01' is invalid. Expected a date such as 2024-05-31/],
    [['read', 'a.txt', '--json', '--jsonl'], /cannot be used with/],
    [['read', 'a.txt', '--frobnicate'], /unknown option '--frobnicate'/],
    [['\u001b[31mraed\u009b', 'a.txt'], /^error: unknown command '\[31mraed'/],
    [['read', '--\u001b]0;x\u0007'], /unknown option '--\]0;x'/],
    [['raed', 'a.txt'], /unknown command 'raed'\n\(Did you mean read\?\)/],
    [['export', '--format', 'csv'], /Allowed choices are json/],
    [['show'], /missing required argument 'id'/],
    [['completion', 'tcsh'], /Allowed choices are bash, zsh, fish/],
    [[], /Usage: whosays/],
  ])('%j', async (given, says) => {
    const { code, out, err } = await callWhosays(given)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })
})
