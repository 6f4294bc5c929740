import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { bold } from './style.js'
import { createTerminal, type TerminalOptions } from './terminal.js'

interface Stage {
  readonly tty?: boolean
  readonly columns?: number
  readonly env?: Record<string, string>
  readonly options?: Partial<TerminalOptions>
}

function stage({ tty = false, columns, env = {}, options = {} }: Stage): {
  readonly terminal: ReturnType<typeof createTerminal>
  readonly out: () => string
  readonly err: () => string
} {
  const written = { out: '', err: '' }
  const stream = (to: 'out' | 'err'): Writable & { isTTY?: boolean; columns?: number } => {
    const made: Writable & { isTTY?: boolean; columns?: number } = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[to] += chunk.toString()
        done()
      },
    })
    if (tty) made.isTTY = true
    if (columns !== undefined) made.columns = columns
    return made
  }
  const terminal = createTerminal({ stdout: stream('out'), stderr: stream('err'), env }, { quiet: false, color: true, ...options })
  return { terminal, out: () => written.out, err: () => written.err }
}

describe('a terminal', () => {
  test.each<[name: string, stage: Stage, escapes: boolean]>([
    ['a terminal', { tty: true }, true],
    ['a pipe', { tty: false }, false],
    ['NO_COLOR', { tty: true, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR, which says nothing', { tty: true, env: { NO_COLOR: '' } }, true],
    ['--no-color', { tty: true, options: { color: false } }, false],
    ['a dumb terminal', { tty: true, env: { TERM: 'dumb' } }, false],
  ])('styles or not: %s', (_name, made, escapes) => {
    const { terminal, out } = stage(made)
    terminal.out(bold('12'))
    expect(out()).toBe(escapes ? '\u001b[1m12\u001b[0m\n' : '12\n')
  })

  test.each([
    [undefined, 80],
    [0, 80],
    [200, 80],
    [60, 60],
    [10, 40],
  ])('with %s columns is %i wide', (columns, width) => {
    expect(stage(columns === undefined ? {} : { columns }).terminal.width).toBe(width)
  })

  test('keeps remarks and progress to itself with --quiet, never problems', () => {
    const { terminal, err } = stage({ tty: true, options: { quiet: true } })
    terminal.say('a remark')
    terminal.progress('working')
    terminal.warn('a problem')
    expect(err()).toBe('a problem\n')
  })

  test('shows progress on a terminal alone, and takes it away before it speaks', () => {
    const piped = stage({})
    piped.terminal.progress('working')
    expect(piped.err()).toBe('')
    const shown = stage({ tty: true })
    shown.terminal.progress('working')
    shown.terminal.say('done')
    expect(shown.err()).toBe('\rworking\u001b[K\r\u001b[Kdone\n')
  })

  test('wraps remarks for eyes and leaves them whole for logs', () => {
    const words = 'word '.repeat(30).trim()
    const [shown, logged] = [stage({ tty: true, columns: 60 }), stage({})]
    shown.terminal.warn(words)
    logged.terminal.warn(words)
    expect(shown.err().split('\n')).toHaveLength(4)
    shown.terminal.warn('a trace\n    of two lines')
    expect(shown.err()).toContain('a trace\n    of two lines\n')
    expect(logged.err()).toBe(`${words}\n`)
  })

  test('prints nothing that a report could steer it with', () => {
    const { terminal, out, err } = stage({ tty: true })
    terminal.out('a\u001b[31mb')
    terminal.warn('a\u001b]0;x\u0007b')
    expect(out() + err()).not.toContain('\u001b')
  })
})
