import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { callWhosays } from '../testing/call-whosays.js'
import { createProgram } from './program.js'
import { ended, folderOf, newFolder, runWhosays, startWhosays, type Ended } from '../testing/run-whosays.js'

const text = (id: number): string => `${String((id % 40) + 1)} people were killed in Gorbatel on 2025-03-10, police said.`
const lines = (count: number): string =>
  Array.from({ length: count }, (_, id) => `${JSON.stringify({ id: `r${String(id)}`, text: text(id) })}\n`).join('')

/** A folder with a.jsonl of so many reports, and a way to run commands on its ledger. */
function place(
  reports: number,
  version?: string,
): { readonly folder: string; readonly file: string; readonly call: (...given: string[]) => Promise<Ended> } {
  const folder = folderOf({ 'a.jsonl': lines(reports) })
  const call = (...given: string[]): Promise<Ended> =>
    callWhosays([...given, '--ledger', join(folder, 'l.db')], version === undefined ? {} : { version })
  return { folder, file: join(folder, 'a.jsonl'), call }
}

describe('the ledger', () => {
  test('adding twice changes nothing, and the export is what read prints', async () => {
    const { folder, file, call } = place(3)
    const first = await call('add', file)
    expect([first.code, first.out, first.err]).toEqual([0, 'added r0\nadded r1\nadded r2\n', `3 reports added: ${folder}/l.db\n`])
    const exported = await call('export')
    const again = await call('add', file)
    expect([again.code, again.out, again.err]).toEqual([0, '', `0 reports added, 3 there already: ${folder}/l.db\n`])
    expect((await call('export')).out).toBe(exported.out)
    expect((await callWhosays(['read', file, '--json'])).out).toBe(exported.out)
    const toFile = await call('export', '--out', join(folder, 'l.json'))
    expect([toFile.code, toFile.out]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'l.json'), 'utf8')).toBe(exported.out)
  })

  test('list gives ids that show and why take, also by their first letters', async () => {
    const { file, call } = place(2)
    await call('add', file)
    const id = /^[0-9a-f]{12}/.exec((await call('list')).out)?.[0] ?? ''
    expect((await call('show', id)).out).toContain(`Incident ${id}`)
    expect(JSON.parse((await call('show', id.slice(0, 6), '--json')).out)).toMatchObject({ id })
    expect((await call('why', id, 'killed')).out).toContain('rule fake/killed')
    expect((await call('why', id)).out).toContain('killed')
    const field = await call('why', id, 'colour')
    expect([field.code, field.out]).toEqual([1, ''])
    expect(field.err).toContain('"colour" is no field; the fields are killed, wounded')
    const unknown = await call('show', 'ffffff')
    expect([unknown.code, unknown.out, unknown.err]).toEqual([
      1,
      '',
      'whosays: there is no incident "ffffff" in this ledger; "whosays list" shows the ids\n',
    ])
  })

  test('a ledger that is not there is told, not made', async () => {
    const { code, out, err } = await callWhosays(['list', '--ledger', join(newFolder(), 'no.db')])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('no.db: there is no ledger yet; "whosays add FILE" makes one')
  })

  test('an export over the ledger itself is refused, and the ledger stays', async () => {
    const { folder, file, call } = place(1)
    await call('add', file)
    const before = (await call('list')).out
    const refused = await call('export', '--out', join(folder, 'l.db'))
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('this is the ledger itself')
    expect((await call('list')).out).toBe(before)
  })

  test('an export that cannot be written is told, and leaves nothing behind', async () => {
    const { folder, file, call } = place(1)
    await call('add', file)
    const { code, err } = await call('export', '--out', join(folder, 'no', 'l.json'))
    expect(code).toBe(1)
    expect(err).toContain('it could not be written; check the folder')
  })

  test('another text under a known id is left out, also on another day', async () => {
    const { file, call } = place(1)
    await call('add', file)
    writeFileSync(file, lines(2).replace('1 people', '9 people'))
    const { code, out, err } = await call('add', file)
    expect([code, out]).toEqual([3, 'added r1\n'])
    expect(err).toContain('a.jsonl:1: the id "r0" already belongs to another text (in the ledger)')
  })

  test('says when readings are of another version, and reads them again on demand', async () => {
    const { folder, file, call } = place(2)
    await call('add', file)
    const later = (...given: string[]): Promise<Ended> => callWhosays([...given, '--ledger', join(folder, 'l.db')], { version: 'fake 2' })
    expect((await later('list')).err).toContain('2 reports read by another version of whosays; "whosays reread" reads again')
    const again = await later('reread')
    expect([again.code, again.out]).toEqual([0, 'read again r0\nread again r1\n'])
    expect((await later('list')).err).not.toContain('another version')
    expect((await later('reread')).err).toContain('Nothing to read again')
    expect((await later('reread', '--all')).out).toBe(again.out)
  })

  test.each([
    ['a reading that is not JSON', `UPDATE readings SET reading = '{"doc'`, 'the reading of report r0 is not JSON', []],
    ['a lost table', 'DROP TABLE readings', 'readings', [['list'], ['list', '--text', 'people']]],
  ])('%s is told by every command that looks into the ledger', async (_name, sql, says, more) => {
    const { folder, file, call } = place(1)
    await call('add', file)
    const id = z.object({ id: z.string() }).parse(JSON.parse((await call('list', '--jsonl')).out)).id
    new Database(join(folder, 'l.db')).exec(sql)
    for (const given of [...more, ['show', id], ['why', id], ['export']]) {
      const { code, out, err } = await call(...given)
      expect([given, code, out]).toEqual([given, 1, ''])
      expect(err).toMatch(/^whosays: .*l\.db: this ledger is damaged \(.*\); keep a copy of it, then bring back a backup/)
      expect(err).toContain(says)
      expect(err.trimEnd().split('\n')).toHaveLength(1)
    }
    const { code, out } = await call('doctor')
    expect(code).toBe(1)
    expect(out.replace(/\s+/g, ' ')).toContain(says)
  })

  test('doctor tells line by line, and fails where something is missing', async () => {
    const { code, out } = await callWhosays(['doctor', '--ledger', join(folderOf({ 'words.txt': 'no ledger '.repeat(100) }), 'words.txt')])
    expect(out).toMatch(/ok {4}node {2,}v/)
    expect(out).toMatch(/fail {2}ledger/)
    expect(out.replace(/\s+/g, ' ')).toContain('this file is no ledger')
    expect(code).toBe(1)
  })
})

describe('processes on one ledger', () => {
  test('Ctrl-C keeps what was acknowledged; the same command goes on', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(40) })
    const child = startWhosays(['add', 'a.jsonl'], { cwd, env: { FAKE_DELAY: '50', WHOSAYS_LEDGER: 'l.db' } })
    const over = ended(child)
    let seen = ''
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      if (seen.includes('added r4\n')) child.kill('SIGINT')
    })
    const { code, out, err } = await over
    const acknowledged = out.trimEnd().split('\n').length
    expect(code).toBe(130)
    expect(err).toContain(`Stopped. ${String(acknowledged)} reports added and kept; the same command goes on from here.`)
    const rest = await callWhosays(['add', join(cwd, 'a.jsonl'), '--ledger', join(cwd, 'l.db')])
    expect(rest.err).toContain(`${String(40 - acknowledged)} reports added, ${String(acknowledged)} there already`)
    expect(rest.code).toBe(0)
  })

  test('two processes add at once and lose nothing', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(60), 'b.jsonl': lines(90).split('\n').slice(30).join('\n') })
    const both = await Promise.all(['a.jsonl', 'b.jsonl'].map((name) => runWhosays(['add', name, '--ledger', 'l.db'], { cwd })))
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const added = both.flatMap(({ out }) => out.split('\n').filter((told) => told !== ''))
    expect(new Set(added).size).toBe(added.length)
    expect(added).toHaveLength(90)
  })
})

describe('about the program', () => {
  test.each([
    ['npx', 'npx whosays list --ledger'],
    [undefined, '  whosays list --ledger'],
  ])('the demo names the command as it is called here: %s', async (event, says) => {
    vi.stubEnv('npm_lifecycle_event', event)
    const { err } = await callWhosays(['demo'])
    vi.unstubAllEnvs()
    expect(err).toContain(says)
  })

  test.each(['ledger', 'annotations'])('schema %s is JSON Schema', async (name) => {
    const { code, out } = await callWhosays(['schema', name])
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      title: `whosays-${name}/1`,
    })
    expect(code).toBe(0)
  })

  test.each(['bash', 'zsh', 'fish'])('completion %s names every command', async (shell) => {
    const { code, out } = await callWhosays(['completion', shell])
    for (const command of createProgram('0', () => Promise.resolve()).commands) expect(out).toContain(command.name())
    expect(code).toBe(0)
  })
})

describe('whosays backup', () => {
  test('writes one file that is the ledger, and replaces nothing unless told to', async () => {
    const { folder, file, call } = place(3)
    await call('add', file)
    const to = join(folder, 'copy.db')
    const made = await call('backup', to)
    expect([made.code, made.out]).toEqual([0, `${to}\n`])
    expect(made.err).toMatch(/^3 reports, 0 judgements, \d+\.\d MB; read back and whole\. Only you may read it\./)
    const exported = await call('export')
    expect((await callWhosays(['export', '--ledger', to])).out).toBe(exported.out)
    const again = await call('backup', to)
    expect([again.code, again.out]).toEqual([1, ''])
    expect(again.err).toContain('there is a file already, and it is left as it is; give another path, or --force to replace it')
    expect((await call('backup', to, '--force')).code).toBe(0)
  })

  test('of a ledger on a server names what does it there', async () => {
    const { code, err } = await callWhosays(['backup', 'copy.db', '--ledger', 'postgresql://ada:secret@db.example/ledger'])
    expect(code).toBe(1)
    expect(err).toContain('pg_dump')
    expect(err).not.toContain('secret')
  })
})
