import { checkGazetteer, checkModel } from '../checks/knowledge.js'
import { checkLedger } from '../checks/ledger.js'
import { checkReading } from '../checks/reading.js'
import { checkLocale, checkNode } from '../checks/surroundings.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { labelled } from '../layout.js'
import type { Run } from '../run.js'
import { bold } from '../style.js'

/** `whosays doctor`: what the program needs, line by line: ok, warn or fail, and what to do. Fails where something is missing. */
export async function doctorCommand(run: Run): Promise<ExitCode> {
  const findings = [
    checkNode(),
    checkLocale(),
    await checkModel(),
    await checkGazetteer(),
    ...(await checkReading(run)),
    ...(await checkLedger(run)),
  ]
  for (const { what, state, words } of findings) {
    const label = `${state === 'ok' ? state : bold(state)}${' '.repeat(6 - state.length)}${what}`
    for (const line of labelled(label, words, run.terminal.width, 17)) run.terminal.out(line)
  }
  return findings.some(({ state }) => state === 'fail') ? exitCode.failed : exitCode.ok
}
