import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KnowledgeError } from '../../errors.js'
import { bold } from '../style.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import type { Run } from '../run.js'
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.js'
import { deriveFrom } from '../derived.js'
import { incidentPage } from '../views/incident-page.js'
import { incidentRows } from '../views/incident-rows.js'
import { indexLedger, type LedgerIndex } from '../views/ledger-index.js'
import { ledgerTotals } from '../views/ledger-page.js'
import { addCommand } from './add.js'
import type { Incident } from '@whosays/core'

const samples = fileURLToPath(new URL('../../../samples/reports.jsonl', import.meta.url))

/** The incident with most to show: contested first, then most versions of its tolls, then most claims. */
function mostContested({ ledger }: LedgerIndex): Incident | undefined {
  const versions = ({ casualties }: Incident): number =>
    Object.values(casualties).reduce((sum, tally) => sum + (tally?.versions.length ?? 0), 0)
  const rank = (incident: Incident): number =>
    (incident.standing === 'contested' ? 1000 : 0) + versions(incident) * 20 + incident.claims.length
  return [...ledger.incidents].sort((a, b) => rank(b) - rank(a))[0]
}

/** `whosays demo`: reads the bundled sample reports into a new ledger in a temporary folder and shows what came of them. */
export async function demoCommand(run: Run): Promise<ExitCode> {
  if (!existsSync(samples)) throw new KnowledgeError('no-samples', `${samples}: the sample reports are missing; install whosays again`)
  const path = join(await mkdtemp(join(tmpdir(), 'whosays-demo-')), 'demo.db')
  run.terminal.say('Sample reports: all in them (outlets, groups, places, people) is invented.')
  const quietly = { ...run, ledger: path, terminal: { ...run.terminal, out: () => undefined, say: () => undefined } }
  const added = await addCommand(quietly, [samples], {})
  if (added === exitCode.failed) return added
  const store = openSqliteStore(path, { create: false })
  try {
    const index = indexLedger((await deriveFrom(run, store)).ledger)
    showDemo(run, index, path)
  } finally {
    await store.close()
  }
  return added
}

/** How this program is called where it runs: npm and npx name themselves, and then no "whosays" is on the path. */
function calledAs(): string {
  return process.env['npm_lifecycle_event'] === undefined ? 'whosays' : 'npx whosays'
}

function showDemo({ terminal }: Run, index: LedgerIndex, path: string): void {
  terminal.out(bold('$ whosays list'))
  for (const line of incidentRows(index, index.ledger.incidents, terminal.width)) terminal.out(line)
  terminal.say(`${ledgerTotals(index.ledger)}.`)
  const chosen = mostContested(index)
  if (chosen) {
    terminal.out('')
    terminal.out(bold(`$ whosays show ${chosen.id}`))
    for (const line of incidentPage(index, chosen, terminal.width)) terminal.out(line)
  }
  terminal.say('')
  terminal.say(`All of this is in ${path}`)
  terminal.say('Delete that folder and nothing is left. To go on with it:')
  terminal.say(`  ${calledAs()} list --ledger ${path}`)
  terminal.say(`To begin your own ledger: ${calledAs()} add FILE...`)
}
