import {
  wholeOf,
  type Incident,
  type IncidentComparison,
  type IncidentPair,
  type Ledger,
  type LoneIncident,
  type NumberFit,
} from '@whosays/core'
import { labelled, pad, widthOf, wrap } from '../layout.js'
import { bold, plain } from '../style.js'
import { boundsWords, tallyWords } from './bounds-words.js'
import { outletOf, type LedgerIndex } from './ledger-index.js'
import { whenWords } from './when-words.js'
import { whereWords } from './where-words.js'
import { countOf, typeWords } from './words.js'

/** A row of theirs that was held against the ledger. */
export interface TheirRow {
  /** Id of the report that the row is. */
  readonly report: string
  /** The row's own number in its data set. */
  readonly row: string
  /** Whom it cites; empty where nobody. */
  readonly cited: readonly string[]
}

/** A file held against a ledger. */
export interface FileComparison extends IncidentComparison {
  readonly file: string
  /** "UCDP GED". */
  readonly dataset: string
  /** Their incidents' ids -> the rows. */
  readonly rows: ReadonlyMap<string, TheirRow>
  /** Rows outside the days or countries of the ledger: counted, and not compared. */
  readonly outside: number
  readonly ours: LedgerIndex
  readonly limits: { readonly days: number; readonly km: number }
}

const numberKinds: readonly (readonly [NumberFit, string])[] = [
  ['different', 'different number of killed'],
  ['same', 'same number of killed'],
  ['unknown', 'number of killed missing on one side'],
]

const ofNumber = (pairs: readonly IncidentPair[], number: NumberFit): readonly IncidentPair[] =>
  pairs.filter((pair) => pair.number === number)

/** "17 (police, medics); 12+ (River Post)": each version of ours with whose it is; the outlets where it is their own voice. */
export function oursWords(index: LedgerIndex, { casualties }: Incident): string {
  const versions = wholeOf(casualties.killed).map((version) => {
    const outlets = version.reports.flatMap((id) => index.reports.get(id) ?? []).map(outletOf)
    const whose = version.speakers.length > 0 ? version.speakers : [...new Set(outlets)]
    return `${boundsWords(version)} (${plain(whose.join(', '))})`
  })
  return versions.length > 0 ? versions.join('; ') : 'no number'
}

/** "4–15, best 9 (UCDP GED, citing River Post, police)". */
export function theirsWords(dataset: string, row: TheirRow | undefined, { casualties }: Incident): string {
  const number = casualties.killed === null ? 'no number' : tallyWords(casualties.killed)
  const cited = row && row.cited.length > 0 ? `, citing ${row.cited.join(', ')}` : ''
  return `${number} (${plain(dataset + cited)})`
}

function totals({ pairs, onlyOurs, onlyTheirs, outside, rows }: FileComparison): readonly string[] {
  const line = (name: string, count: number, more = ''): string => `  ${pad(name, 40)} ${String(count).padStart(6)}${more}`
  const vague = (lone: readonly LoneIncident[]): string => {
    const count = lone.filter((one) => one.vague !== null).length
    return count > 0 ? `  (${count} too vague to match)` : ''
  }
  return [
    line('matched', pairs.length),
    ...numberKinds.map(([number, name]) => line(`  ${name}`, ofNumber(pairs, number).length)),
    line('only ours', onlyOurs.length, vague(onlyOurs)),
    line('only theirs', onlyTheirs.length, vague(onlyTheirs)),
    line('their rows held against the ledger', rows.size),
    line('their rows outside its days or countries', outside, outside > 0 ? '  (not held)' : ''),
  ]
}

const headOf = (incident: Incident): string => `${whenWords(incident.when)}  ${typeWords(incident.type)}, ${whereWords(incident.where)}`

function pairLines(comparison: FileComparison, { ours, theirs, why }: IncidentPair, width: number): readonly string[] {
  const { dataset, rows, ours: index } = comparison
  const row = rows.get(theirs.id)
  return [
    ...wrap(bold(headOf(ours)), width, { first: 0, rest: 2 }),
    ...labelled('ours', `${oursWords(index, ours)}, incident ${ours.id}`, width, 9),
    ...labelled('theirs', `${theirsWords(dataset, row, theirs)}, row ${plain(row?.row ?? '?')}`, width, 9),
    ...labelled('matched', plain(why.join('; ')), width, 9),
  ]
}

function loneLines(lone: LoneIncident, name: string, number: string, width: number): readonly string[] {
  const vague = lone.vague === null ? '' : `; not matched: ${lone.vague}`
  return [...wrap(headOf(lone.incident), width, { first: 0, rest: 2 }), ...wrap(`${name}: ${number}${vague}`, width, 2)]
}

function section(title: string, count: number, lines: readonly string[]): readonly string[] {
  return count === 0 ? [] : ['', bold(`${title} (${count})`), ...lines]
}

/** A comparison to read: totals, pairs with different numbers, the other pairs, then what each side has alone. Nothing is cut. */
export function comparisonPage(comparison: FileComparison, width: number): readonly string[] {
  const { pairs, onlyOurs, onlyTheirs, dataset, rows, ours } = comparison
  const title = `${plain(comparison.file)} (${plain(dataset)}) against ${countOf(ours.ledger.incidents.length, 'incident')} of the ledger`
  const sections = numberKinds.flatMap(([number, name]) => {
    const some = ofNumber(pairs, number)
    return section(
      `Matched, ${name}`,
      some.length,
      some.flatMap((pair) => pairLines(comparison, pair, width)),
    )
  })
  const ourLines = onlyOurs.flatMap((lone) => loneLines(lone, `incident ${lone.incident.id}`, oursWords(ours, lone.incident), width))
  const theirLines = onlyTheirs.flatMap((lone) => {
    const row = rows.get(lone.incident.id)
    return loneLines(lone, `row ${plain(row?.row ?? '?')}`, theirsWords(dataset, row, lone.incident), width)
  })
  return [
    ...wrap(bold(title), width),
    ...totals(comparison).flatMap((line) => (widthOf(line) <= width ? [line] : wrap(line, width, { first: 2, rest: 4 }))),
    ...sections,
    ...section('Only ours', onlyOurs.length, ourLines),
    ...section('Only theirs', onlyTheirs.length, theirLines),
  ]
}

type Bounds = { readonly low: number | null; readonly high: number | null; readonly best: number | null } | null

const boundsOf = ({ casualties: { killed } }: Incident): Bounds => killed && { low: killed.low, high: killed.high, best: killed.best }

/** The same for programs: `whosays-comparison/1`. */
export function comparisonJson(comparison: FileComparison, problems: Ledger['problems']): string {
  const { file, dataset, limits, pairs, onlyOurs, onlyTheirs, rows, outside } = comparison
  const our = (incident: Incident): object => ({ incident: incident.id, summary: incident.summary, killed: boundsOf(incident) })
  const their = (incident: Incident): object => ({ ...rows.get(incident.id), summary: incident.summary, killed: boundsOf(incident) })
  const counts = Object.fromEntries(numberKinds.map(([number]) => [number, ofNumber(pairs, number).length]))
  const document = {
    schema: 'whosays-comparison/1',
    file,
    dataset,
    limits,
    totals: { matched: pairs.length, number: counts, onlyOurs: onlyOurs.length, onlyTheirs: onlyTheirs.length, held: rows.size, outside },
    matched: pairs.map(({ ours, theirs, why, number }) => ({ ours: our(ours), theirs: their(theirs), number, why })),
    onlyOurs: onlyOurs.map(({ incident, vague }) => ({ ...our(incident), vague })),
    onlyTheirs: onlyTheirs.map(({ incident, vague }) => ({ ...their(incident), vague })),
    problems,
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
