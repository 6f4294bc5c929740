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
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exitCode.ok)
      throw error
    })
  }
  const { stdin, stdout, stderr, env } = process
  const running = startWhosays(process.argv.slice(2), { stdin, stdout, stderr, env, version: ownVersion(), tools })
  process.on('SIGINT', () => {
    // What was acknowledged is committed, and a transaction never waits for anything: nothing is left half done.
    stderr.write(`\n${running.interruptMessage()}\n`)
    process.exit(exitCode.interrupted)
  })
  process.exitCode = await running.done
}
