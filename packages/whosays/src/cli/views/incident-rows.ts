import type { Incident } from '@whosays/core'
import { pad, spread, wrap } from '../layout.js'
import { bold, plain } from '../style.js'
import { tallyWords } from './bounds-words.js'
import { independentReports, newestFirst, type Sources } from './ledger-index.js'
import { whenWords } from './when-words.js'
import { whereWords } from './where-words.js'
import { countOf, standingWords, tollFields, typeWords } from './words.js'

/** "killed 12+, best 17; wounded 31+"; "no toll given" where no report counts anybody. */
export function tollWords(incident: Incident): string {
  const tolls = tollFields.flatMap((field) => {
    const tally = incident.casualties[field]
    return tally === null ? [] : [`${field} ${tallyWords(tally)}`]
  })
  return tolls.length > 0 ? tolls.join('; ') : 'no toll given'
}

/** "4 reports, 3 independent"; "2 reports" where both stand on their own. */
export function reportWords(sources: Sources, incident: Incident): string {
  const independent = independentReports(sources, incident)
  const reports = countOf(incident.reports.length, 'report')
  return independent === incident.reports.length ? reports : `${reports}, ${String(independent)} independent`
}

const dateColumn = 13

function incidentRow(sources: Sources, incident: Incident, width: number, idColumn: number): readonly string[] {
  const standing = standingWords(incident)
  const what = `${typeWords(incident.type)}, ${whereWords(incident.where)}`
  const head = `${pad(plain(incident.id), idColumn)}${pad(whenWords(incident.when), dateColumn)} ${what}`
  const reports = reportWords(sources, incident)
  const tolls = wrap(tollWords(incident), width - idColumn - reports.length - 2)
  const first = `${' '.repeat(idColumn)}${pad(tolls[0] ?? '', width - idColumn - reports.length)}${reports}`
  return [
    spread(head, incident.standing === 'contested' ? bold(standing) : standing, width),
    first,
    ...tolls.slice(1).map((line) => ' '.repeat(idColumn) + line),
  ]
}

/** Incidents, the newest first, two lines each: id, date, type, place, standing; tolls, reports. */
export function incidentRows(sources: Sources, incidents: readonly Incident[], width: number): readonly string[] {
  const idColumn = Math.max(0, ...incidents.map(({ id }) => id.length)) + 2
  return newestFirst(incidents).flatMap((incident) => incidentRow(sources, incident, width, idColumn))
}
