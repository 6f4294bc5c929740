import type { FieldChange, Incident, IncidentChange, IncidentChangeKind, SeriesPoint, Tally, TollChange } from '@whosays/core'
import { labelled, pad, wrap } from '../layout.js'
import { bold, plain } from '../style.js'
import { boundsWords, countedWords, tallyWords } from './bounds-words.js'
import { outletOf, type LedgerIndex } from './ledger-index.js'
import { logLines, type LogEntry } from './log-page.js'
import { dayWords, whenWords } from './when-words.js'
import { whereWords } from './where-words.js'
import { countOf, stageWords, standingWords, typeWords } from './words.js'

/** What changed in a ledger between two lines of its log. */
export interface LedgerChanges {
  /** As it was asked. */
  readonly since: string
  /** The line after which it begins, 0 for the first, and the last line there is. */
  readonly asOf: number
  readonly now: number
  /** The lines between. */
  readonly entries: readonly LogEntry[]
  readonly incidents: readonly IncidentChange[]
}

const kindColumn = 9
const labelColumn = 11

/** What was done, in one line; then judgements; then incident by incident what became of it. */
export function diffPage(index: LedgerIndex, { entries, incidents }: LedgerChanges, width: number): readonly string[] {
  const [added, reread] = [entries.filter(({ kind }) => kind === 'report-added'), entries.filter(({ kind }) => kind === 'report-reread')]
  const judged = entries.filter(({ kind }) => kind === 'judged')
  const done = [
    `${countOf(added.length, 'report')} added`,
    ...(reread.length > 0 ? [`${countOf(reread.length, 'report')} read again`] : []),
    ...(judged.length > 0 ? [countOf(judged.length, 'judgement')] : []),
    incidents.length === 0 ? 'no incident changed' : kindsWords(incidents),
  ]
  return [
    ...wrap(`${done.join('; ')}.`, width),
    ...judged.flatMap((entry) => logLines(entry, width)),
    ...incidents.flatMap((change) => ['', ...incidentLines(index, change, width)]),
  ]
}

/** "2 incidents new, 1 changed". */
function kindsWords(incidents: readonly IncidentChange[]): string {
  const counts = new Map<IncidentChangeKind, number>()
  for (const { kind } of incidents) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count], i) => (i === 0 ? `${countOf(count, 'incident')} ${kind}` : `${count} ${kind}`)).join(', ')
}

function incidentLines(index: LedgerIndex, change: IncidentChange, width: number): readonly string[] {
  const { kind, incident, was, before, fields, tolls, reports } = change
  const others = was.filter((id) => id !== incident.id)
  const head = `${typeWords(incident.type)}, ${whereWords(incident.where)}, ${whenWords(incident.when)}`
  const column = kindColumn + incident.id.length + 2
  const [first = '', ...rest] = wrap(head, width, column)
  const telling = kind === 'gone' ? [] : reports
  return [
    pad(kind, kindColumn) + bold(plain(incident.id)) + '  ' + first.trimStart(),
    ...rest,
    ...(others.length > 0 ? row(kind === 'joined' ? 'from' : 'was', others.join(', '), width) : []),
    ...(kind === 'new' ? row('standing', standingWords(incident), width) : []),
    ...(before === null
      ? []
      : fields.flatMap((field) => row(field, `${fieldWords(before, field)} → ${fieldWords(incident, field)}`, width))),
    ...tolls.flatMap((toll) => tollLines(index, toll, kind, width)),
    ...(telling.length > 0 ? row(kind === 'new' ? 'told by' : 'also by', tellers(index, telling), width) : []),
  ]
}

const row = (label: string, text: string, width: number): readonly string[] =>
  labelled(label, text, width - kindColumn + 2, labelColumn + 2).map((line) => ' '.repeat(kindColumn - 2) + line)

function tollLines(index: LedgerIndex, { field, was, now, told }: TollChange, kind: IncidentChangeKind, width: number): readonly string[] {
  const bounds = (tally: Tally | null): string => (tally === null ? 'not given' : tallyWords(tally))
  const isSame = bounds(was) === bounds(now)
  const [only] = told
  if (kind === 'new' && told.length === 1 && only) return row(field, pointWords(index, only).replace(/: first$/, ''), width)
  const news = told.filter(({ change }) => change !== 'repeat')
  const repeats = told.length - news.length
  const head = kind === 'new' || isSame ? bounds(now) : `${bounds(was)} → ${bounds(now)}`
  return [
    ...row(field, isSame && kind !== 'new' ? `${head}, as before` : head, width),
    ...news.flatMap((point) => row('', pointWords(index, point), width)),
    ...(repeats > 0 && kind !== 'new' ? row('', `said again ${repeats === 1 ? 'once' : `${repeats} times`}`, width) : []),
  ]
}

/** "17 by Hila Sarem, 11 Mar 2025: update". */
function pointWords(index: LedgerIndex, point: SeriesPoint): string {
  const number = countedWords(boundsWords(point), point.of)
  const who = point.speakers.length > 0 ? point.speakers.join(', ') : `${tellers(index, point.reports)}, own voice`
  const day = point.asOf === null ? '' : `, ${dayWords(point.asOf)}`
  return `${point.denied ? 'not ' : ''}${number} by ${plain(who)}${day}: ${point.change.replace('-', ' ')}`
}

function tellers(index: LedgerIndex, reports: readonly string[]): string {
  const outlets = reports.map((id) => {
    const report = index.reports.get(id)
    return report === undefined ? id : outletOf(report)
  })
  return plain([...new Set(outlets)].join(', '))
}

function fieldWords(incident: Incident, field: FieldChange['field']): string {
  const parties = (names: Incident['targets']): string =>
    names.length === 0 ? 'nobody named' : names.map(({ name, status }) => `${name} (${status})`).join(', ')
  switch (field) {
    case 'type':
      return typeWords(incident.type)
    case 'stage':
      return stageWords(incident.stage)
    case 'when':
      return whenWords(incident.when)
    case 'where':
      return whereWords(incident.where)
    case 'perpetrators':
      return plain(parties(incident.perpetrators))
    case 'targets':
      return plain(parties(incident.targets))
    case 'standing':
      return standingWords(incident)
  }
}

/** The same for programs: `whosays-diff/1`. Incidents are the documents of the ledger, as they were and as they are. */
export function diffJson({ asOf, now, entries, incidents }: LedgerChanges): unknown {
  const reports = (kind: LogEntry['kind']): readonly (string | null)[] =>
    entries.filter((entry) => entry.kind === kind).map(({ report }) => report)
  return {
    schema: 'whosays-diff/1',
    since: asOf,
    now,
    reports: { added: reports('report-added'), reread: reports('report-reread') },
    judgements: entries.flatMap(({ judgement }) => judgement ?? []),
    incidents: incidents.map(({ kind, was, incident, before, reports: told, fields, tolls }) => ({
      change: kind,
      id: kind === 'gone' ? null : incident.id,
      was,
      reports: told,
      fields,
      tolls,
      before,
      now: kind === 'gone' ? null : incident,
    })),
  }
}
