import { mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, messageOf } from '../errors.js'
import type { ExportFile } from '../export/exported.js'
import { isLedgerUrl } from '../store/ledger-path.js'

/**
 * Writes files beside their places and puts them there when all are whole: a failed export leaves the old ones as they were. Other
 * files of the folder are not touched. Throws InputError "cannot-write".
 */
export async function writeFiles(files: readonly { readonly path: string; readonly pieces: ExportFile['pieces'] }[]): Promise<void> {
  const parts = files.map(({ path, pieces }) => ({ path, pieces, part: `${path}.${String(process.pid)}.part` }))
  let at = ''
  try {
    for (const { path, pieces, part } of parts) {
      at = path
      await writePieces(part, pieces)
    }
    for (const { path, part } of parts) {
      at = path
      await rename(part, path)
    }
  } catch (cause) {
    await Promise.all(parts.map(async ({ part }) => rm(part, { force: true })))
    throw cannotWrite(at, cause)
  }
}

/** Makes the folder where it is not there yet. Throws InputError "cannot-write". */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
}

async function writePieces(path: string, pieces: ExportFile['pieces']): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const piece of pieces) await file.appendFile(piece)
  } finally {
    await file.close()
  }
}

function cannotWrite(path: string, cause: unknown): InputError {
  return new InputError('cannot-write', `${path}: it could not be written; check the folder and its permissions (${messageOf(cause)})`, {
    cause,
  })
}

/** The file a path leads to, links followed; of one that is not there yet, its place in the folder that is. */
async function trueFile(path: string): Promise<string> {
  const folder = async (): Promise<string> => join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path))
  return realpath(path).catch(folder)
}

/** Refuses to write over the ledger file that is being exported, or over the files that SQLite keeps beside it. A database is no file. */
export async function refuseLedger(out: string, ledger: string): Promise<void> {
  if (isLedgerUrl(ledger)) return
  const [target, source] = [await trueFile(out), await trueFile(ledger)]
  if (!['', '-wal', '-shm'].some((ending) => target === `${source}${ending}`)) return
  throw new InputError('cannot-write', `${out}: this is the ledger itself, and an export would destroy it; give --out another path`)
}
