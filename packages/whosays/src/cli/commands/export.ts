import { join } from 'node:path'
import type { Ledger, ReportInput } from '@whosays/core'
import type { Exported, ExportFile, ExportOptions } from '../../export/exported.js'
import { formatTraits, type FormatName } from '../../export/format-traits.js'
import { openFormat } from '../../export/formats.js'
import { ledgerPath } from '../../store/ledger-path.js'
import { deriveFrom, sayIfStale } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { isEmpty, type IncidentFilter } from '../incident-filter.js'
import { withLedger } from '../open-ledger.js'
import type { Store } from '../../store/store.js'
import type { Run } from '../run.js'
import { countOf } from '../views/words.js'
import { ledgerTotals } from '../views/ledger-page.js'
import { makeFolder, refuseLedger, writeFiles } from '../write-files.js'

export interface ExportCommandOptions {
  readonly format: FormatName
  readonly out: string
  readonly policy?: string
  readonly excel?: boolean
  readonly raw?: boolean
}

/** What is written: the whole ledger, or of the incidents that a filter lets through; and what is said of it. */
async function chosenLedger(run: Run, store: Store, filter: IncidentFilter): Promise<{ readonly ledger: Ledger; readonly said: string }> {
  const { ledger } = await deriveFrom(run, store)
  if (isEmpty(filter)) return { ledger, said: `Written: ${ledgerTotals(ledger)}.` }
  const { narrowLedger } = await import('@whosays/core')
  const narrowed = narrowLedger(ledger, new Set(await store.findIncidents(filter.query)))
  const [written, all] = [narrowed.incidents.length, ledger.incidents.length]
  const said = `Written: ${written} of ${countOf(all, 'incident')}: ${filter.words}. Left out by the filter: ${ledgerTotals(without(ledger, narrowed))}.`
  return { ledger: narrowed, said }
}

/** What a ledger has beside a part of it. */
function without(ledger: Ledger, part: Ledger): Ledger {
  const rest = <T>(all: readonly T[], some: readonly T[]): readonly T[] => {
    const taken = new Set(some)
    return all.filter((one) => !taken.has(one))
  }
  return {
    ...ledger,
    incidents: rest(ledger.incidents, part.incidents),
    reports: rest(ledger.reports, part.reports),
    statements: rest(ledger.statements, part.statements),
    figures: rest(ledger.figures, part.figures),
  }
}

/** `whosays export`: the whole ledger in one of the formats. Nothing but reports and judgements goes into it: no clock, no path. */
export async function exportCommand(
  run: Run,
  filter: IncidentFilter,
  { format, out, policy, excel = false, raw = false }: ExportCommandOptions,
): Promise<ExitCode> {
  const chosen = policy === undefined ? null : await (await import('../policy-option.js')).openPolicy(policy)
  const exportLedger = await openFormat(format)
  if (out !== '-') await refuseLedger(out, ledgerPath(run.ledger).path)
  return withLedger(run, false, async (store) => {
    const { ledger, said } = await chosenLedger(run, store, filter)
    const gedCells = format === 'ged' ? await gedCellsOf(store, ledger) : new Map<string, never[]>()
    const exported = exportLedger(ledger, { policy: chosen, excel, raw, gedCells })
    if (formatTraits[format].kind === 'folder') await writeFolder(out, exported.files, ledgerPath(run.ledger).path)
    else if (out === '-') await printPieces(run, exported.files)
    else await writeFiles(exported.files.map(({ pieces }) => ({ path: out, pieces })))
    run.terminal.say(isEmpty(filter) && exported.refused.length === 0 ? `${said} All of them; nothing is cut.` : said)
    sayWhatIsLeftOut(run, exported)
    await sayIfStale(run, store)
    return exitCode.ok
  })
}

/** The cells of the GED rows that incidents stem from, by id of incident and name of column. */
async function gedCellsOf(store: Store, { incidents }: Ledger): Promise<NonNullable<ExportOptions['gedCells']>> {
  const { gedColumns, gedRowsOf } = await import('@whosays/core')
  const rows = new Map<string, ReportInput>()
  for await (const { id, input } of store.reports()) if (input.row?.layout === 'ged') rows.set(id, input)
  const named = (cells: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(gedColumns.map((column, i) => [column, cells[i] ?? '']))
  return new Map(
    incidents.map((incident) => [incident.id, gedRowsOf(incident, (report) => rows.get(report)).map(({ cells }) => named(cells))]),
  )
}

async function writeFolder(folder: string, files: readonly ExportFile[], ledger: string): Promise<void> {
  const placed = files.map(({ name, pieces }) => ({ path: join(folder, name), pieces }))
  for (const { path } of placed) await refuseLedger(path, ledger)
  await makeFolder(folder)
  await writeFiles(placed)
}

async function printPieces(run: Run, files: readonly ExportFile[]): Promise<void> {
  for (const { pieces } of files) for await (const piece of pieces) if (typeof piece === 'string') await run.terminal.data(piece)
}

const SHOWN = 5

/** How many incidents have no row, which, and why. A folder has all of them in refused.csv; of one file all are told here. */
function sayWhatIsLeftOut(run: Run, { files, refused, remarks }: Exported): void {
  for (const remark of remarks()) run.terminal.say(remark)
  if (refused.length === 0) return
  const isListed = files.some(({ name }) => name === 'refused.csv')
  const shown = isListed ? refused.slice(0, SHOWN) : refused
  run.terminal.warn(`${countOf(refused.length, 'incident')} without a row${isListed ? ', all in refused.csv' : ''}:`)
  for (const { incident, reason } of shown) run.terminal.warn(`  ${incident}: ${reason}`)
  if (refused.length > shown.length) run.terminal.warn(`  ... and ${refused.length - shown.length} more`)
}
