import { readFileSync } from 'node:fs'
import { exitCode } from './exit-code.js'
import type { Tools } from './run.js'
import { startWhosays } from './whosays.js'

/** The version in whosays' own package.json, two folders above this file. */
function ownVersion(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown'
}

/** Runs this process as whosays. A reader that closes its end (`| head`) ends it quietly; Ctrl-C ends it with 130, whatever it was doing. */
export async function runProcess(tools: Tools): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.ok)
    // "ENOSPC: no space left on device, write": what was printed is not whole, and nobody may take it for that.
    process.stderr.write(`whosays: standard output could not be written (${error.message}); what was written is not whole\n`)
    process.exit(exitCode.failed)
  })
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.ok)
    // Nobody can be told; the data still go where they belong, and the exit code says the rest.
  })
  const { stdin, stdout, stderr, env } = process
  const running = startWhosays(process.argv.slice(2), { stdin, stdout, stderr, env, version: ownVersion(), tools })
  process.on('SIGINT', () => {
    // What was acknowledged is committed, and a transaction never waits for anything: nothing is left half done.
    stderr.write(`\n${running.interruptMessage()}\n`)
    process.exit(exitCode.interrupted)
  })
  process.exitCode = await running.done
}
