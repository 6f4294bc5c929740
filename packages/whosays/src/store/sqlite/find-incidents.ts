import type { KeptIncident, SearchTerm, SourceReport } from '@whosays/core'
import type { IncidentQuery } from '../incident-query.js'
import { parseRow } from '../kept-rows.js'
import type { SqliteDatabase } from './open-database.js'
import { among, listed, statementsOf } from './statements.js'

/** A condition on a row of incident_facets, with the values that it takes. */
interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** Finds the merged incidents of a ledger file. */
export interface Finder {
  /** See `Store.findIncidents`. */
  findIncidents(query: IncidentQuery): readonly string[]
  /** See `Store.incidentsOf`. */
  incidentsOf(ids: readonly string[]): readonly KeptIncident[]
  /** See `Store.sourcesOf`. */
  sourcesOf(reports: readonly string[]): ReadonlyMap<string, SourceReport>
}

export function createFinder(db: SqliteDatabase, path: string): Finder {
  const { rows } = statementsOf(db, path)
  const kept = rows<[string, KeptIncident['incident'], KeptIncident['place']]>(
    'id, json(incident), json(place)',
    `SELECT id, incident, place FROM incidents WHERE id IN ${among}`,
  )
  const sources = rows<[SourceReport, string | null]>(
    "json(source) -> '$.report', copy_of",
    `SELECT source, copy_of FROM merge_sources WHERE report IN ${among}
       OR report IN (SELECT copy_of FROM merge_sources WHERE report IN ${among})`,
  )
  return {
    findIncidents: (query) => {
      const conditions = conditionsOf(query)
      const where = conditions.map(({ sql }) => `(${sql})`).join(' AND ')
      const sql = `SELECT json_group_array(id) AS found FROM (SELECT id FROM incident_facets ${where === '' ? '' : `WHERE ${where}`} ORDER BY day DESC, id)`
      // libsql types rows as unknown; this one has the one column that is asked for.
      const row = db.prepare(sql).get(conditions.flatMap(({ values }) => values)) as { readonly found: string }
      // Ids are text, by the table's own rule.
      return parseRow(path, 'the list of incidents', row.found) as readonly string[]
    },
    incidentsOf: (ids) => {
      const found = new Map(kept(listed(ids)).map(([id, incident, place]) => [id, { incident, place }]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    sourcesOf: (reports) => {
      const asked = listed(reports)
      return new Map(sources(asked, asked).map(([source, copyOf]) => [source.id, { ...source, copyOf }]))
    },
  }
}

function conditionsOf(query: IncidentQuery): readonly Condition[] {
  const { countries, types, since, until, counts = [], contested = false, speakers, actors, text } = query
  return [
    ...oneOf('country', countries),
    ...oneOf('type', types),
    ...(since === undefined ? [] : [{ sql: 'last >= ?', values: [since] }]),
    ...(until === undefined ? [] : [{ sql: 'first <= ?', values: [until] }]),
    ...(contested ? [{ sql: 'contested = 1', values: [] }] : []),
    ...counts.map(({ field, low, high }): Condition => {
      const most = high === null ? '' : ' AND high <= ?'
      const values = [field, low, ...(high === null ? [] : [high])]
      return { sql: `incident IN (SELECT incident FROM incident_counts WHERE field = ? AND low >= ?${most})`, values }
    }),
    ...named('speaker', speakers),
    ...named('actor', actors),
    ...(text === undefined || text.length === 0 ? [] : [wordsCondition(text)]),
  ]
}

function oneOf(column: 'country' | 'type', values: readonly string[] | undefined): readonly Condition[] {
  return values === undefined ? [] : [{ sql: `${column} IN ${among}`, values: [listed(values)] }]
}

function named(kind: 'speaker' | 'actor', names: readonly string[] | undefined): readonly Condition[] {
  if (names === undefined) return []
  const any = names.map(() => "instr(' ' || words || ' ', ' ' || ? || ' ') > 0").join(' OR ')
  const sql = `incident IN (SELECT incident FROM search_names CROSS JOIN incident_names ON name = n WHERE kind = ? AND (${any || 'FALSE'}))`
  return [{ sql, values: [kind, ...names] }]
}

function wordsCondition(terms: readonly SearchTerm[]): Condition {
  const match = matchOf(terms)
  const sql = `incident IN (SELECT rowid FROM incident_words WHERE incident_words MATCH ?
    UNION SELECT incident FROM report_words CROSS JOIN incident_reports ON report = report_words.rowid WHERE report_words MATCH ?)`
  return { sql, values: [match, match] }
}

/** Each term is a string of FTS5, in which nothing has a meaning but the quotation mark, and the NUL that ends it. */
function matchOf(terms: readonly SearchTerm[]): string {
  return terms.map(({ words, open }) => `"${words.replaceAll('\u0000', ' ').replaceAll('"', '""')}"${open ? '*' : ''}`).join(' AND ')
}
