import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { folderOf, newFolder, runWhosays } from '../testing/run-whosays.js'

const good = '12 people were killed in Gorbatel on 2025-03-10, police said.'
const line = (fields: object): string => `${JSON.stringify(fields)}\n`
const goodLine = line({ id: 'good', text: good })

interface Bad {
  readonly name: string
  /** Files of the folder, and which of them are named on the command line. */
  readonly files: Readonly<Record<string, string | Buffer>>
  readonly given: readonly string[]
  /** Code and text of the problem. */
  readonly code: string
  readonly says: RegExp
  /** Reports read all the same. */
  readonly read: number
}

const rows: readonly Bad[] = [
  { name: 'a missing file', files: { 'a.jsonl': goodLine }, given: ['no.txt', 'a.jsonl'], code: 'missing-file', says: /no\.txt: there is no such file; check the name/, read: 1 },
  { name: 'a folder', files: { 'a.jsonl': goodLine }, given: ['.', 'a.jsonl'], code: 'is-directory', says: /\.: this is a folder; name the files in it/, read: 1 },
  { name: 'a PDF', files: { 'a.jsonl': goodLine, 'b.pdf': '%PDF-1.7\n' }, given: ['b.pdf', 'a.jsonl'], code: 'not-text', says: /b\.pdf: this is a PDF document; whosays reads/, read: 1 },
  { name: 'binary data', files: { 'a.jsonl': goodLine, 'b.txt': Buffer.from([1, 0, 2, 0, 0, 3]) }, given: ['b.txt', 'a.jsonl'], code: 'not-text', says: /b\.txt: this is binary data/, read: 1 },
  { name: 'an empty file', files: { 'a.jsonl': goodLine, 'b.txt': '' }, given: ['b.txt', 'a.jsonl'], code: 'empty-file', says: /b\.txt: there is nothing in it/, read: 1 },
  { name: 'a broken line', files: { 'a.jsonl': `${goodLine}{"id":"b"\n${line({ id: 'c', text: good })}` }, given: ['a.jsonl'], code: 'not-json', says: /a\.jsonl:2: this is not JSON/, read: 2 },
  { name: 'a line without text', files: { 'a.jsonl': goodLine + line({ id: 'b', title: 'x' }) }, given: ['a.jsonl'], code: 'no-text', says: /a\.jsonl:2: neither "text" nor "html"/, read: 1 },
  { name: 'a wrong type', files: { 'a.jsonl': goodLine + line({ id: 'b', text: 7 }) }, given: ['a.jsonl'], code: 'wrong-type', says: /a\.jsonl:2: "text" is a number, expected a string/, read: 1 },
  { name: 'a list', files: { 'a.jsonl': `${goodLine}[1]\n` }, given: ['a.jsonl'], code: 'not-an-object', says: /a\.jsonl:2: found a list, expected an object/, read: 1 },
  { name: 'a date that is none', files: { 'a.jsonl': goodLine + line({ id: 'b', text: good, published: '2025-02-30' }) }, given: ['a.jsonl'], code: 'bad-date', says: /a\.jsonl:2: "published" is "2025-02-30", expected a date such as/, read: 1 },
  { name: 'an id with another text', files: { 'a.jsonl': goodLine + line({ id: 'good', text: 'Other.' }) }, given: ['a.jsonl'], code: 'duplicate-id', says: /a\.jsonl:2: the id "good" already belongs to another text \(a\.jsonl:1\)/, read: 1 },
  { name: 'another language', files: { 'a.jsonl': goodLine + line({ id: 'b', text: 'Une bombe.', language: 'fr' }) }, given: ['a.jsonl'], code: 'language-not-read', says: /English is read/, read: 2 },
  { name: 'an old encoding', files: { 'b.txt': iconv.encode(`${good} Zwölf Männer in der Nähe, sagte die Behörde über den Anschlag.`, 'windows-1252') }, given: ['b.txt'], code: 'encoding-guessed', says: /b\.txt: this is not UTF-8; read as windows-1252/, read: 1 },
  { name: 'broken UTF-8', files: { 'b.txt': Buffer.concat([Buffer.from(`${good} Männer in der Nähe`), Buffer.from([0xff])]) }, given: ['b.txt'], code: 'invalid-utf8', says: /b\.txt: 1 place holds bytes that are not UTF-8/, read: 1 },
  { name: '50 MB in one line', files: { 'a.jsonl': Buffer.concat([Buffer.alloc(50_000_000, 120), Buffer.from(`\n${goodLine}`)]) }, given: ['a.jsonl'], code: 'too-large', says: /a\.jsonl:1: 50 MB in one report, the limit is 20 MB/, read: 1 },
]

describe('what cannot be read is told, the rest is read, and the exit code is 3', () => {
  test.concurrent.each(rows)('$name', async ({ files, given, code, says, read }) => {
    const { code: exit, out, err } = await runWhosays(['read', '--json', ...given], { cwd: folderOf(files) })
    const ledger = JSON.parse(out) as { reports: unknown[]; problems: { code: string }[] }
    expect(err).toMatch(says)
    expect(ledger.problems.map((problem) => problem.code)).toEqual([code])
    expect(ledger.reports).toHaveLength(read)
    expect(exit).toBe(3)
  })

  test('annotate answers line for line, with the reason where a line could not be read', async () => {
    const cwd = folderOf({ 'a.jsonl': `${line({ id: 'b' })}broken\n${goodLine}` })
    const { code, out } = await runWhosays(['annotate', 'a.jsonl', '--jsonl'], { cwd })
    const answers = out.trimEnd().split('\n').map((answer) => JSON.parse(answer) as { id: string; problems?: { code: string }[]; places: unknown[] })
    expect(answers.map(({ id, problems }) => [id, problems?.[0]?.code])).toEqual([['b', 'no-text'], ['a.jsonl:2', 'not-json'], ['good', undefined]])
    expect(code).toBe(3)
  })

  test('nothing read at all is a failure: 1', async () => {
    const { code, out } = await runWhosays(['read', '--json', 'no.txt'], { cwd: newFolder() })
    expect(JSON.parse(out)).toMatchObject({ reports: [], problems: [{ code: 'missing-file' }] })
    expect(code).toBe(1)
  })

  test('a fault in the reader loses one report and says whose fault it is', async () => {
    const cwd = folderOf({ 'a.jsonl': line({ id: 'b', text: 'boom!' }) + goodLine })
    const { code, err } = await runWhosays(['read', 'a.jsonl'], { cwd })
    expect(err).toMatch(/a\.jsonl:1: reading it failed; this is a fault of whosays/)
    expect(code).toBe(3)
  })

  test('the same report twice is read once and is no problem', async () => {
    const cwd = folderOf({ 'a.jsonl': goodLine + goodLine })
    const { code, out } = await runWhosays(['read', 'a.jsonl', '--json'], { cwd })
    expect(JSON.parse(out)).toMatchObject({ reports: [{ id: 'good' }], problems: [] })
    expect(code).toBe(0)
  })

  test('of a thousand bad lines twenty are shown and the others counted', async () => {
    const { err } = await runWhosays(['read', '-'], { stdin: 'x\n'.repeat(0) + goodLine + 'x\n'.repeat(1000) })
    expect(err.split('\n').filter((told) => told.includes('this is not JSON'))).toHaveLength(20)
    expect(err).toContain('and 980 problems more: 980 not-json')
  })
})

describe('wrong usage is told before anything is read, and the exit code is 2', () => {
  test.concurrent.each([
    [['read', 'a.txt', '--published', 'Monday'], /'--published <date>' argument 'Monday' is invalid. Expected a date such as 2024-05-31/],
    [['read', 'a.txt', '--json', '--jsonl'], /cannot be used with/],
    [['read', 'a.txt', '--frobnicate'], /unknown option '--frobnicate'/],
    [['raed', 'a.txt'], /unknown command 'raed'\n\(Did you mean read\?\)/],
    [['export', '--format', 'csv'], /Allowed choices are json/],
    [['show'], /missing required argument 'id'/],
    [['completion', 'tcsh'], /Allowed choices are bash, zsh, fish/],
    [[], /Usage: whosays/],
  ])('%j', async (given, says) => {
    const { code, out, err } = await runWhosays(given, { cwd: folderOf({ 'a.txt': good }) })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })
})
