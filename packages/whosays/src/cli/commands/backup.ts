import { ConfigError } from '../../errors.js'
import { ledgerPath } from '../../store/ledger-path.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import type { Run } from '../run.js'
import { plain } from '../style.js'
import { countOf } from '../views/words.js'

/** `whosays backup`: a copy of the ledger file, made while others may use it, and read back before it counts. */
export async function backupCommand(run: Run, to: string, { force = false }: { readonly force?: boolean }): Promise<ExitCode> {
  const { path } = ledgerPath(run.ledger)
  if (/^postgres(?:ql)?:/i.test(path)) {
    throw new ConfigError(
      'server-ledger',
      'this ledger is in a database on a server; back it up there, with pg_dump --format=custom DATABASE',
    )
  }
  const { backUp } = await import('../../store/sqlite/back-up.js')
  const { reports, judgements, bytes } = backUp(path, to, { force })
  run.terminal.out(plain(to))
  run.terminal.say(
    `${countOf(reports, 'report')}, ${countOf(judgements, 'judgement')}, ${(bytes / 1e6).toFixed(1)} MB; read back and whole. Only you may read it. To use it: whosays list --ledger ${plain(to)}`,
  )
  return exitCode.ok
}
