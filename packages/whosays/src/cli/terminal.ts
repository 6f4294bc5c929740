import { wrap } from './layout.js'
import { paint } from './style.js'

/** Where a run writes. Data goes to `out`, everything said about it to `say` and `warn`. */
export interface Terminal {
  /** Columns of the output, 80 at most. */
  readonly width: number
  /** One line (or several, joined by line feeds) of data for people: styled, and free of control characters. */
  out(text: string): void
  /** Data for programs, as it is; a promise where the reader is slow. */
  data(text: string): Promise<void>
  /** A remark; left out with --quiet. */
  say(text: string): void
  /** A problem or an error. Always shown. */
  warn(text: string): void
  /** A line that the next one replaces; only on a terminal. An empty text takes it away. */
  progress(text: string): void
}

export interface Streams {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface TerminalOptions {
  readonly quiet: boolean
  /** False with --no-color. */
  readonly color: boolean
}

/** A terminal that does not know its width says 0. */
const columnsOf = ({ columns }: { readonly columns?: number }): number => Math.max(40, Math.min(columns || 80, 80))
/** A remark keeps its indent; an empty line stays one. */
function wrapLine(line: string, width: number): readonly string[] {
  const indent = line.length - line.trimStart().length
  return line === '' ? [''] : wrap(line, width, { first: indent, rest: indent + 2 })
}

/** The terminal of a run. Colours need a terminal, and neither --no-color nor NO_COLOR. */
export function createTerminal({ stdout, stderr, env }: Streams, { quiet, color }: TerminalOptions): Terminal {
  const wanted = color && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const onOut = wanted && stdout.isTTY === true
  const onErr = wanted && stderr.isTTY === true
  let shown = false
  const progress = (text: string): void => {
    if (quiet || stderr.isTTY !== true || (text === '' && !shown)) return
    stderr.write(`\r${paint(text, onErr).slice(0, columnsOf(stderr) - 1)}\u001b[K`)
    shown = text !== ''
  }
  const speak = (text: string): void => {
    progress('')
    // Wrapped for eyes; left whole for logs, where a message is found by its line.
    const lines = stderr.isTTY === true ? text.split('\n').flatMap((line) => wrapLine(line, columnsOf(stderr))) : [text]
    stderr.write(`${paint(lines.join('\n'), onErr)}\n`)
  }
  return {
    width: columnsOf(stdout),
    out: (text) => void stdout.write(`${paint(text, onOut)}\n`),
    data: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve()
        else stdout.once('drain', resolve)
      }),
    say: (text) => {
      if (!quiet) speak(text)
    },
    warn: speak,
    progress,
  }
}
