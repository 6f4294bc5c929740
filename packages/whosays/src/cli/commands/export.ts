import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Ledger } from '@whosays/core'
import { InputError, messageOf } from '../../errors.js'
import { writeLedger } from '../../export/json.js'
import { deriveFrom, sayIfStale } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import { ledgerPath } from '../../store/ledger-path.js'
import type { Run } from '../run.js'
import { ledgerTotals } from '../views/ledger-page.js'

/** Writes beside the file and puts it in its place when it is whole: a failed export leaves the old file as it was. */
async function writeFile(path: string, ledger: Ledger): Promise<void> {
  const part = `${path}.${String(process.pid)}.part`
  try {
    const file = await open(part, 'w')
    try {
      for (const piece of writeLedger(ledger)) await file.write(piece)
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (cause) {
    await rm(part, { force: true })
    throw new InputError('cannot-write', `${path}: it could not be written; check the folder and its permissions (${messageOf(cause)})`, {
      cause,
    })
  }
}

/** The file a path leads to, links followed; of one that is not there yet, its place in the folder that is. */
async function trueFile(path: string): Promise<string> {
  const folder = async (): Promise<string> => join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path))
  return realpath(path).catch(folder)
}

/** Refuses to write over the ledger that is being exported, or over the files that SQLite keeps beside it. */
async function refuseLedger(out: string, ledger: string): Promise<void> {
  const [target, source] = [await trueFile(out), await trueFile(ledger)]
  if (!['', '-wal', '-shm'].some((ending) => target === `${source}${ending}`)) return
  throw new InputError('cannot-write', `${out}: this is the ledger itself, and an export would destroy it; give --out another path`)
}

/** `whosays export --format json`: the whole ledger as one document. Nothing but reports and judgements goes into it: no clock, no path. */
export async function exportCommand(run: Run, { out = '-' }: { readonly out?: string }): Promise<ExitCode> {
  if (out !== '-') await refuseLedger(out, ledgerPath(run.ledger).path)
  return withLedger(run, false, async (store) => {
    const { ledger } = await deriveFrom(store)
    if (out === '-') for (const piece of writeLedger(ledger)) await run.terminal.data(piece)
    else await writeFile(out, ledger)
    run.terminal.say(`Written: ${ledgerTotals(ledger)}. All of them; nothing is cut.`)
    await sayIfStale(run, store)
    return exitCode.ok
  })
}
