import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ended, folderOf, newFolder, runWhosays, startWhosays } from '../testing/run-whosays.js'
import { createProgram } from './program.js'

const text = (id: number): string => `${String((id % 40) + 1)} people were killed in Gorbatel on 2025-03-10, police said.`
const lines = (count: number): string => Array.from({ length: count }, (_, id) => `${JSON.stringify({ id: `r${String(id)}`, text: text(id) })}\n`).join('')

describe('help', () => {
  const program = createProgram('0.0.0', () => Promise.resolve())

  test('fits 80 columns, and every command gives an example that begins with whosays', () => {
    for (const command of [program, ...program.commands]) {
      let help = ''
      command.configureOutput({ writeOut: (part) => (help += part), getOutHelpWidth: () => 80 })
      command.outputHelp()
      expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
      expect(help).toMatch(/\nExamples?:\n {2}(?:cat \S+ \| )?whosays \S/)
    }
  })

  test('every example names a command and options that exist', () => {
    const known = new Map(program.commands.map((command) => [command.name(), command]))
    for (const command of program.commands) {
      let help = ''
      command.configureOutput({ writeOut: (part) => (help += part) })
      command.outputHelp()
      for (const [, name = '', rest = ''] of help.matchAll(/^ {2}(?:cat \S+ \| )?whosays (\w+)([^|>\n]*)/gm)) {
        const flags = [...rest.matchAll(/--[\w-]+/g)].map(([flag]) => flag)
        const there = [...(known.get(name)?.options ?? []), ...program.options].map(({ long }) => long)
        expect([name, flags.filter((flag) => !there.includes(flag))]).toEqual([known.get(name)?.name(), []])
      }
    }
  })

  test.concurrent.each([[['--help']], [['help', 'read']], [['read', '--help']], [['--version']]])('%j is data: standard output, 0', async (given) => {
    const { code, out, err } = await runWhosays(given)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Usage: whosays|^\d+\.\d+\.\d+\n$/)
  })
})

describe('streams', () => {
  test('data goes to standard output and talk to standard error', async () => {
    const { code, out, err } = await runWhosays(['read', '-', '--jsonl'], { stdin: lines(2) })
    expect(code).toBe(0)
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('standing')
    expect(err).toBe('')
    const shown = await runWhosays(['read', '-'], { stdin: lines(2) })
    expect(shown.out).toContain('Bombing, Gorbatel')
    expect(shown.err).toContain('2 reports, ')
    expect((await runWhosays(['read', '-', '--quiet'], { stdin: lines(2) })).err).toBe('')
  })

  test('the same input gives the same bytes, whatever the order of the files', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(3), 'b.txt': text(30), 'c.jsonl': 'broken\n' })
    const [first, second] = await Promise.all([
      runWhosays(['read', 'a.jsonl', 'b.txt', 'c.jsonl', '--json'], { cwd }), runWhosays(['read', 'c.jsonl', 'b.txt', 'a.jsonl', '--json'], { cwd }),
    ])
    expect(first.out).toBe(second.out)
  })

  test('nothing a report says reaches the terminal as an escape', async () => {
    const { out, err } = await runWhosays(['read', '-'], { stdin: JSON.stringify({ id: 'x\u001b[2J', outlet: 'Post\u001b]0;owned\u0007', text: text(1) }) })
    expect(out).toContain('Gorbatel')
    // eslint-disable-next-line no-control-regex -- escapes are what it is about
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })

  test('a reader that closes its end stops it without a word', async () => {
    const child = startWhosays(['annotate', '-', '--jsonl'])
    const over = ended(child)
    child.stdin.on('error', () => undefined)
    child.stdin.end(lines(20_000))
    child.stdout.once('data', () => child.stdout.destroy())
    const { code, err } = await over
    expect([code, err]).toEqual([0, ''])
  })
})

describe('the ledger', () => {
  test('add, list, show, why, export: one file, adding twice changes nothing', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(3) })
    const ledger = ['--ledger', 'l.db']
    const first = await runWhosays(['add', 'a.jsonl', ...ledger], { cwd })
    expect([first.code, first.out, first.err]).toEqual([0, 'added r0\nadded r1\nadded r2\n', '3 reports added: l.db\n'])
    const exported = await runWhosays(['export', ...ledger], { cwd })
    const again = await runWhosays(['add', 'a.jsonl', ...ledger], { cwd })
    expect([again.code, again.out, again.err]).toEqual([0, '', '0 reports added, 3 there already: l.db\n'])
    const toFile = await runWhosays(['export', '--out', 'l.json', ...ledger], { cwd })
    expect([toFile.code, toFile.out]).toEqual([0, ''])
    expect((await runWhosays(['export', ...ledger], { cwd })).out).toBe(exported.out)
    const read = await runWhosays(['read', 'a.jsonl', '--json'], { cwd })
    expect(exported.out).toBe(read.out)
    const list = await runWhosays(['list', ...ledger], { cwd })
    const id = /^[0-9a-f]{12}/.exec(list.out)?.[0] ?? ''
    const [show, prefix, why, unknown] = await Promise.all([
      runWhosays(['show', id, ...ledger], { cwd }), runWhosays(['show', id.slice(0, 6), '--json', ...ledger], { cwd }),
      runWhosays(['why', id, 'killed', ...ledger], { cwd }), runWhosays(['show', 'ffff', ...ledger], { cwd }),
    ])
    expect(show.out).toContain(`Incident ${id}`)
    expect(JSON.parse(prefix.out)).toMatchObject({ id })
    expect(why.out).toContain('rule fake/killed')
    expect([unknown.code, unknown.out, unknown.err]).toEqual([1, '', 'whosays: there is no incident "ffff" in this ledger; "whosays list" shows the ids\n'])
  })

  test('a ledger that is not there is told, not made', async () => {
    const { code, out, err } = await runWhosays(['list', '--ledger', 'no.db'], { cwd: newFolder() })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('no.db: there is no ledger yet; "whosays add FILE" makes one')
  })

  test('lies in the data folder, or where WHOSAYS_LEDGER says', async () => {
    const [home, cwd] = [newFolder(), folderOf({ 'a.jsonl': lines(1) })]
    const inHome = await runWhosays(['add', 'a.jsonl'], { cwd, env: { XDG_DATA_HOME: home } })
    expect(inHome.err).toContain(join(home, 'whosays', 'ledger.db'))
    const named = await runWhosays(['add', 'a.jsonl'], { cwd, env: { WHOSAYS_LEDGER: join(cwd, 'mine.db') } })
    expect(named.err).toContain(join(cwd, 'mine.db'))
  })

  test('Ctrl-C keeps what was acknowledged; the same command goes on', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(40) })
    const child = startWhosays(['add', 'a.jsonl', '--ledger', 'l.db'], { cwd, env: { FAKE_DELAY: '50' } })
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
    const rest = await runWhosays(['add', 'a.jsonl', '--ledger', 'l.db'], { cwd })
    expect(rest.err).toContain(`${String(40 - acknowledged)} reports added, ${String(acknowledged)} there already`)
    expect(rest.code).toBe(0)
  })

  test('two processes add at once and lose nothing', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(60), 'b.jsonl': lines(90).split('\n').slice(30).join('\n') })
    const both = await Promise.all([runWhosays(['add', 'a.jsonl', '--ledger', 'l.db'], { cwd }), runWhosays(['add', 'b.jsonl', '--ledger', 'l.db'], { cwd })])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const added = both.flatMap(({ out }) => out.trimEnd().split('\n'))
    expect(new Set(added).size).toBe(added.length)
    expect(added).toHaveLength(90)
  })

  test('another text under a known id is left out, also on another day', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(1) })
    await runWhosays(['add', 'a.jsonl', '--ledger', 'l.db'], { cwd })
    writeFileSync(join(cwd, 'a.jsonl'), lines(2).replace('1 people', '9 people'))
    const { code, out, err } = await runWhosays(['add', 'a.jsonl', '--ledger', 'l.db'], { cwd })
    expect([code, out]).toEqual([3, 'added r1\n'])
    expect(err).toContain('a.jsonl:1: the id "r0" already belongs to another text (in the ledger)')
  })

  test('says when readings are of another version, and reads them again on demand', async () => {
    const cwd = folderOf({ 'a.jsonl': lines(2) })
    const ledger = ['--ledger', 'l.db']
    await runWhosays(['add', 'a.jsonl', ...ledger], { cwd })
    const later = { cwd, env: { FAKE_VERSION: 'fake 2' } }
    expect((await runWhosays(['list', ...ledger], later)).err).toContain('2 reports read by another version of whosays; "whosays reread" reads again')
    const again = await runWhosays(['reread', ...ledger], later)
    expect([again.code, again.out]).toEqual([0, 'read again r0\nread again r1\n'])
    expect((await runWhosays(['list', ...ledger], later)).err).not.toContain('another version')
  })
})

describe('about the program', () => {
  test.concurrent.each(['ledger', 'annotations'])('schema %s is JSON Schema', async (name) => {
    const { code, out } = await runWhosays(['schema', name])
    expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringContaining('json-schema.org'), type: 'object', title: `whosays-${name}/1` })
    expect(code).toBe(0)
  })

  test.concurrent.each(['bash', 'zsh', 'fish'])('completion %s names every command', async (shell) => {
    const { code, out } = await runWhosays(['completion', shell])
    for (const command of createProgram('0', () => Promise.resolve()).commands) expect(out).toContain(command.name())
    expect(code).toBe(0)
  })

  test('doctor tells line by line, and fails where something is missing', async () => {
    const { code, out } = await runWhosays(['doctor', '--ledger', 'words.txt'], { cwd: folderOf({ 'words.txt': 'no ledger '.repeat(100) }) })
    expect(out).toMatch(/ok {4}node {2,}v/)
    expect(out).toMatch(/fail {2}ledger {2,}words\.txt: this file is no ledger/)
    expect(code).toBe(1)
  })

  test('help starts without loading what commands need', async () => {
    const { out } = await runWhosays(['--help'], { env: { NODE_DEBUG: 'module' } })
    expect(out).toContain('Usage')
  })
})
