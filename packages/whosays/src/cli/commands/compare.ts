import type { Incident, Ledger, ReportReading } from '@whosays/core'
import { InputError } from '../../errors.js'
import { openLayout } from '../../sources/tables/open-layout.js'
import type { Store } from '../../store/store.js'
import { deriveFrom, sayIfStale } from '../derived.js'
import { codeOf, exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import { createProblemLog, type ProblemLog } from '../problem-log.js'
import { readReports } from '../read-reports.js'
import type { Run } from '../run.js'
import { comparisonJson, comparisonPage, type TheirRow } from '../views/comparison-page.js'
import { indexLedger } from '../views/ledger-index.js'

export interface CompareOptions {
  /** "acled", "ged" or the path of a mapping file. */
  readonly layout?: string
  /** How many days a pair may be apart. */
  readonly days: number
  /** How many kilometres a pair may be apart. */
  readonly km: number
  readonly json?: boolean
}

/** The days and countries of a ledger: where a table can be held against it. */
interface Scope {
  readonly start: string
  readonly end: string
  /** Empty where no incident has a country. */
  readonly countries: ReadonlySet<string>
}

function scopeOf({ incidents }: Ledger): Scope | null {
  const starts = incidents.flatMap(({ when }) => when.start ?? []).sort()
  const ends = incidents.flatMap(({ when }) => when.end ?? when.start ?? []).sort()
  const [start, end] = [starts[0], ends.at(-1)]
  if (start === undefined || end === undefined) return null
  return { start, end, countries: new Set(incidents.flatMap(({ where }) => where.country ?? [])) }
}

const dayBefore = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** Asked of the row as it was read: most rows of a large table lie outside, and cost no more than this. */
function isInside({ incidents: [row] }: ReportReading, scope: Scope | null, days: number): boolean {
  if (scope === null || !row || row.when.start === null) return false
  const { when } = row
  const country = row.where.find((place) => place.country !== null)?.country ?? null
  const inTime = (when.end ?? row.when.start) >= dayBefore(scope.start, days) && row.when.start <= dayBefore(scope.end, -days)
  return inTime && (country === null || scope.countries.size === 0 || scope.countries.has(country))
}

/** Their incidents, one a row, and how many rows lie outside of what the ledger tells of. */
interface Theirs {
  readonly incidents: readonly Incident[]
  readonly rows: ReadonlyMap<string, TheirRow>
  readonly datasets: ReadonlySet<string>
  readonly outside: number
  readonly read: number
}

function rowOf({ doc }: ReportReading, incident: Incident): TheirRow {
  const cited = [...new Set(incident.claims.flatMap(({ speaker }) => speaker.map(({ name }) => name)))]
  return { report: doc.id, row: doc.dataset?.row ?? doc.id, cited }
}

async function readTheirs(run: Run, file: string, options: CompareOptions, scope: Scope | null, log: ProblemLog): Promise<Theirs> {
  const { incidentsAlone } = await import('@whosays/core')
  const layout = options.layout === undefined ? null : await openLayout(options.layout)
  const [incidents, rows, datasets] = [new Map<string, Incident>(), new Map<string, TheirRow>(), new Set<string>()]
  let [outside, read] = [0, 0]
  for await (const item of readReports(run, [file], {}, { layout })) {
    if (item.kind === 'problem') log.add(item.problem)
    if (item.kind !== 'reading') continue
    const { reading, report } = item
    if (!reading.doc.dataset)
      throw new InputError(
        'not-a-table',
        `${report.place}: this is a report and no table; compare takes ACLED, UCDP GED, or a table with --layout`,
      )
    read += 1
    datasets.add(reading.doc.dataset.dataset)
    for (const note of report.notes) log.add(note)
    if (!isInside(reading, scope, options.days)) {
      outside += 1
      continue
    }
    // each row by itself: two rows of one table are never one incident
    const [incident] = incidentsAlone(reading)
    if (!incident) continue
    // without its claims, which are most of it: a large table stays in memory
    incidents.set(incident.id, { ...incident, claims: [] })
    rows.set(incident.id, rowOf(reading, incident))
  }
  return { incidents: [...incidents.values()], rows, datasets, outside, read }
}

/** Their incidents whose row is in the ledger already, in whatever version: their id -> the id of the incident it went to. */
async function alreadyOurs(store: Store, ledger: Ledger, { rows, datasets }: Theirs): Promise<ReadonlyMap<string, string>> {
  const incidentOf = new Map(ledger.incidents.flatMap((incident) => incident.reports.map((report) => [report, incident.id] as const)))
  const kept = new Map<string, string>()
  for await (const { doc } of store.readings()) {
    const incident = incidentOf.get(doc.id)
    if (doc.dataset && datasets.has(doc.dataset.dataset) && incident !== undefined) kept.set(doc.dataset.row, incident)
  }
  return new Map([...rows].flatMap(([id, { row }]) => (kept.has(row) ? [[id, kept.get(row) ?? ''] as const] : [])))
}

/** `whosays compare`: a table of somebody else against the ledger; keeps nothing. */
export async function compareCommand(run: Run, file: string, options: CompareOptions): Promise<ExitCode> {
  return withLedger(run, false, async (store) => {
    const log = createProblemLog(run.terminal)
    const { ledger } = await deriveFrom(store)
    const theirs = await readTheirs(run, file, options, scopeOf(ledger), log)
    if (theirs.read === 0 && log.problems.length > 0) {
      log.finish()
      return exitCode.failed
    }
    const { compareIncidents } = await import('@whosays/core')
    const limits = { days: options.days, km: options.km }
    const found = compareIncidents(ledger.incidents, theirs.incidents, limits, await alreadyOurs(store, ledger, theirs))
    const dataset = [...theirs.datasets].join(', ') || 'no row'
    const comparison = { ...found, file, dataset, limits, rows: theirs.rows, outside: theirs.outside, ours: indexLedger(ledger) }
    if (options.json) await run.terminal.data(comparisonJson(comparison, log.problems))
    else for (const line of comparisonPage(comparison, run.terminal.width)) run.terminal.out(line)
    log.finish()
    run.terminal.say(`Matched within ${limits.days} days and ${limits.km} km (--days, --km). "whosays show ID" shows an incident of ours.`)
    await sayIfStale(run, store)
    return codeOf({ read: theirs.read, problems: log.problems.length })
  })
}
