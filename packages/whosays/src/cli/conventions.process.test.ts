import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { ended, folderOf, runWhosays, startWhosays, type Ended } from '../testing/run-whosays.js'
import { createProgram } from './program.js'

const text = (id: number): string => `${String((id % 40) + 1)} people were killed in Gorbatel on 2025-03-10, police said.`
const lines = (count: number): string =>
  Array.from({ length: count }, (_, id) => `${JSON.stringify({ id: `r${String(id)}`, text: text(id) })}\n`).join('')

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

  test.each([[['--help']], [['help', 'read']], [['read', '--help']], [['--version']]])('%j is data: standard output, 0', async (given) => {
    const { code, out, err } = await callWhosays(given)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Usage: whosays|^1\.2\.3\n$/)
  })
})

describe('streams', () => {
  test('data goes to standard output and talk to standard error', async () => {
    const { code, out, err } = await callWhosays(['read', '-', '--jsonl'], { stdin: lines(2) })
    expect(code).toBe(0)
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('standing')
    expect(err).toBe('')
    const shown = await callWhosays(['read', '-'], { stdin: lines(2) })
    expect(shown.out).toContain('Bombing, Gorbatel')
    expect(shown.err).toContain('2 reports, ')
    expect((await callWhosays(['read', '-', '--quiet'], { stdin: lines(2) })).err).toBe('')
  })

  test('the same input gives the same bytes, whatever the order of the files', async () => {
    const folder = folderOf({ 'a.jsonl': lines(3), 'b.txt': text(30), 'c.jsonl': 'broken\n' })
    const read = (...names: string[]): Promise<Ended> => callWhosays(['read', ...names.map((name) => join(folder, name)), '--json'])
    expect((await read('a.jsonl', 'b.txt', 'c.jsonl')).out).toBe((await read('c.jsonl', 'b.txt', 'a.jsonl')).out)
  })

  test('nothing a report says reaches the terminal as an escape', async () => {
    const { out, err } = await callWhosays(['read', '-'], {
      stdin: JSON.stringify({ id: 'x\u001b[2J', outlet: 'Post\u001b]0;owned\u0007', text: text(1) }),
    })
    expect(out).toContain('Gorbatel')
    // eslint-disable-next-line no-control-regex -- escapes are what it is about
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })

  test.runIf(existsSync('/dev/full'))('a process: a full disk is told in a line, and the exit code is 1', async () => {
    const full = openSync('/dev/full', 'w')
    const { code, err } = await runWhosays(['completion', 'bash'], { stdout: full })
    closeSync(full)
    expect([code, err]).toEqual([1, expect.stringMatching(/^whosays: standard output could not be written \(ENOSPC.*\).*not whole\n$/)])
  })

  test('a process: a standard error that cannot be written spoils nothing', async () => {
    const full = openSync(existsSync('/dev/full') ? '/dev/full' : '/dev/null', 'w')
    const { code, out } = await runWhosays(['read', '-'], { stdin: lines(2), stderr: full })
    closeSync(full)
    expect([code, out]).toEqual([0, expect.stringContaining('Bombing, Gorbatel')])
  })

  test('a file name cannot pretend to be a line of ours', async () => {
    const { err } = await callWhosays(['read', 'no\nwhosays: all is well\u001b[31m.txt'])
    expect(err.split('\n')[0]).toBe('whosays: no whosays: all is well[31m.txt: there is no such file; check the name')
  })

  test('a process: --version is quick and plain', async () => {
    const { code, out, err } = await runWhosays(['--version'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('a process: a reader that closes its end stops it without a word', async () => {
    const child = startWhosays(['annotate', '-', '--jsonl'])
    const over = ended(child)
    child.stdin.on('error', () => undefined)
    child.stdin.end(lines(20_000))
    child.stdout.once('data', () => child.stdout.destroy())
    const { code, err } = await over
    expect([code, err]).toEqual([0, ''])
  })
})
