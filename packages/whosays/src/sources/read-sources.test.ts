import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readSources, reportLimit } from './read-sources.js'
import type { SourceDefaults } from './source-item.js'

const folder = mkdtempSync(join(tmpdir(), 'whosays-sources-'))
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Short notation: "report PLACE INPUT NOTES" or "problem PLACE CODE REPORT". */
async function items(names: readonly string[], defaults: SourceDefaults = {}, stdin = ''): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for await (const item of readSources(names, defaults, Readable.from([Buffer.from(stdin)]))) {
    const place = item.place.replace(`${folder}/`, '')
    if (item.kind === 'report') found.push(['report', place, item.input, ...item.notes.map(({ code }) => code)])
    else found.push(['problem', place, item.problem.code, item.problem.report])
  }
  return found
}

describe('readSources', () => {
  test('reads files of every kind in the order given', async () => {
    const text = file('a.txt', 'A bomb killed 12 people.\r\n')
    const page = file('b.html', '<!doctype html><p>A bomb</p>')
    const lines = file('c.jsonl', '{"id":"x","text":"one"}\n\n{"id":"y","html":"<p>two</p>"}')
    expect(await items([lines, text, page])).toEqual([
      ['report', 'c.jsonl:1', { id: 'x', text: 'one' }],
      ['report', 'c.jsonl:3', { id: 'y', html: '<p>two</p>' }],
      ['report', 'a.txt', { text: 'A bomb killed 12 people.\r\n' }],
      ['report', 'b.html', { html: '<!doctype html><p>A bomb</p>' }],
    ])
  })

  test('reads standard input as what it holds', async () => {
    expect(await items(['-'], {}, '{"text":"one"}\n')).toEqual([['report', '(standard input):1', { text: 'one' }]])
    expect(await items(['-'], {}, 'A bomb.')).toEqual([['report', '(standard input)', { text: 'A bomb.' }]])
    expect(await items(['-'], {}, '')).toEqual([['problem', '(standard input)', 'empty-file', null]])
  })

  test('fills what a report does not say, and replaces nothing', async () => {
    const lines = file('d.jsonl', '{"text":"one","published":"2024-01-01"}\n{"text":"two","outlet":"Post"}')
    expect(await items([lines], { published: '2025-03-10', outlet: 'Radio' })).toEqual([
      ['report', 'd.jsonl:1', { text: 'one', published: '2024-01-01', outlet: 'Radio' }],
      ['report', 'd.jsonl:2', { text: 'two', published: '2025-03-10', outlet: 'Post' }],
    ])
  })

  test('tells what cannot be read, in its place, and reads the rest', async () => {
    const names = [
      join(folder, 'missing.txt'),
      folder,
      join(file('plain', 'x'), 'below'),
      file('e.txt', ''),
      file('f.txt', ' \n '),
      file('g.jsonl', '\n\n'),
      file('h.pdf', '%PDF-1.4'),
      file('i.txt', 'Good.'),
    ]
    expect(await items(names)).toEqual([
      ['problem', 'missing.txt', 'missing-file', null],
      ['problem', folder, 'is-directory', null],
      ['problem', 'plain/below', 'missing-file', null],
      ['problem', 'e.txt', 'empty-file', null],
      ['problem', 'f.txt', 'empty-file', null],
      ['problem', 'g.jsonl', 'empty-file', null],
      ['problem', 'h.pdf', 'not-text', null],
      ['report', 'i.txt', { text: 'Good.' }],
    ])
  })

  test('tells a bad line by its number and its id, and reads the others', async () => {
    const lines = file(
      'j.jsonl',
      '{"id":"a","text":"one"}\n{"id":"b"}\nbroken\n{"id":"c","text":"three","published":"May"}\n{"id":"d","text":"four"}',
    )
    expect(await items([lines])).toEqual([
      ['report', 'j.jsonl:1', { id: 'a', text: 'one' }],
      ['problem', 'j.jsonl:2', 'no-text', 'b'],
      ['problem', 'j.jsonl:3', 'not-json', null],
      ['problem', 'j.jsonl:4', 'bad-date', 'c'],
      ['report', 'j.jsonl:5', { id: 'd', text: 'four' }],
    ])
  })

  test('lets a report over the limit go and reads the next', async () => {
    const long = `{"id":"a","text":"${'x'.repeat(reportLimit)}"}\n{"id":"b","text":"two"}\n`
    expect(await items([file('k.jsonl', long)])).toEqual([
      ['problem', 'k.jsonl:1', 'too-large', null],
      ['report', 'k.jsonl:2', { id: 'b', text: 'two' }],
    ])
    expect(await items([file('l.txt', 'x'.repeat(reportLimit + 1))])).toEqual([['problem', 'l.txt', 'too-large', null]])
  })

  test('reads older encodings, and says what was guessed', async () => {
    const words = 'Zwölf Männer wurden in der Nähe des Marktes getötet, sagte die Behörde über den Anschlag.'
    expect(await items([file('m.txt', iconv.encode(words, 'windows-1252'))])).toEqual([
      ['report', 'm.txt', { text: words }, 'encoding-guessed'],
    ])
    expect(
      await items([file('n.jsonl', Buffer.concat([Buffer.from([255, 254]), iconv.encode('{"text":"ä"}\n{"text":"ö"}', 'utf-16le')]))]),
    ).toEqual([
      ['report', 'n.jsonl:1', { text: 'ä' }],
      ['report', 'n.jsonl:2', { text: 'ö' }],
    ])
    const broken = Buffer.concat([Buffer.from('{"id":"a","text":"Männer '), Buffer.from([0xff]), Buffer.from(' Behörde"}')])
    expect(await items([file('o.jsonl', broken)])).toEqual([
      ['report', 'o.jsonl:1', { id: 'a', text: 'Männer \ufffd Behörde' }, 'invalid-utf8'],
    ])
  })
})
