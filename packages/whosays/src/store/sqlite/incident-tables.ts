import type { FiledIncident, IncidentFacets, LedgerTables } from '@whosays/core'
import { among, listed, type Statements } from './statements.js'

/** The tables that hold what incidents are found by, each with the column of the incident's number. Their texts are in `incident_words`. */
const facetTables = ['incident_facets', 'incident_counts', 'incident_names', 'incident_reports'] as const

/** Incidents, and what they and their reports are found by: see `IncidentFacets`. */
export function incidentTables(statements: Statements): Pick<LedgerTables, 'putIncidents' | 'dropIncidents' | 'putWords'> {
  const { run } = statements
  const put = run(
    `INSERT INTO incidents (id, incident, place) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET incident = excluded.incident, place = excluded.place`,
  )
  const drop = run(`DELETE FROM incidents WHERE id IN ${among}`)
  const putReports = run('INSERT INTO search_reports (report) SELECT value ->> 0 FROM json_each(?)')
  const putReportWords = run(
    'INSERT INTO report_words (rowid, words) SELECT n, value ->> 1 FROM json_each(?) CROSS JOIN search_reports ON report = value ->> 0',
  )
  const [file, unfile] = [filing(statements), unfiling(statements)]
  return {
    putIncidents: (incidents) => {
      for (const { incident, place } of incidents) {
        put(incident.id, JSON.stringify(incident), place === null ? null : JSON.stringify(place))
      }
      unfile(incidents.map(({ incident }) => incident.id))
      file(incidents)
      return Promise.resolve()
    },
    dropIncidents: (ids) => {
      unfile(ids)
      drop(listed(ids))
      return Promise.resolve()
    },
    putWords: (reports) => {
      const rows = listed(reports.map(({ report, words }) => [report, words]))
      putReports(rows)
      putReportWords(rows)
      return Promise.resolve()
    },
  }
}

/** Takes away what incidents are found by. */
function unfiling({ run }: Statements): (ids: readonly string[]) => void {
  const numbers = `(SELECT n FROM incidents WHERE id IN ${among})`
  const drops = facetTables.map((table) => run(`DELETE FROM ${table} WHERE incident IN ${numbers}`))
  const dropWords = run(`DELETE FROM incident_words WHERE rowid IN ${numbers}`)
  return (ids) => {
    for (const drop of [...drops, dropWords]) drop(listed(ids))
  }
}

type Row = readonly (string | number | null)[]

/** Keeps what incidents are found by, where nothing is kept of them yet. Every row begins with the incident's id. */
function filing({ run }: Statements): (incidents: readonly FiledIncident[]) => void {
  const rows = 'json_each(?) CROSS JOIN incidents ON incidents.id = value ->> 0'
  const putFacets = run(
    `INSERT INTO incident_facets (incident, id, day, first, last, country, type, contested)
     SELECT n, incidents.id, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 FROM ${rows}`,
  )
  const putCounts = run(
    `INSERT INTO incident_counts (incident, field, low, high) SELECT n, value ->> 1, value ->> 2, value ->> 3 FROM ${rows}`,
  )
  const putNames = run('INSERT OR IGNORE INTO search_names (kind, words) SELECT value ->> 1, value ->> 2 FROM json_each(?)')
  const putBearers = run(
    `INSERT INTO incident_names (name, incident) SELECT search_names.n, incidents.n FROM ${rows}
     CROSS JOIN search_names ON kind = value ->> 1 AND words = value ->> 2`,
  )
  const putReports = run(
    `INSERT INTO incident_reports (report, incident) SELECT search_reports.n, incidents.n FROM ${rows} CROSS JOIN search_reports ON report = value ->> 1`,
  )
  const putWords = run(`INSERT INTO incident_words (rowid, words) SELECT n, value ->> 1 FROM ${rows}`)
  return (incidents) => {
    const each = (rowsOf: (facets: IncidentFacets, incident: FiledIncident['incident']) => readonly Row[]): string =>
      listed(incidents.flatMap(({ incident, facets }) => rowsOf(facets, incident).map((row) => [incident.id, ...row])))
    putFacets(each(({ day, first, last, country, type, contested }) => [[day ?? '', first, last, country, type, Number(contested)]]))
    putCounts(each(({ counts }) => counts.map(({ field, low, high }) => [field, low, high])))
    const names = each(({ speakers, actors }) => [
      ...speakers.map((words) => ['speaker', words]),
      ...actors.map((words) => ['actor', words]),
    ])
    putNames(names)
    putBearers(names)
    putReports(each((_, { reports }) => reports.map((report) => [report])))
    putWords(each(({ words }) => [[words]]))
  }
}
