import type { KeptIncident, SearchTerm, SourceReport } from '@whosays/core'
import type { IncidentQuery } from '../incident-query.js'
import { parseRow } from '../kept-rows.js'
import type { Database } from './database.js'
import { fromText, toText } from './kept-text.js'
import { partsOf, searchedWords, wordsQuery } from './searched-words.js'

/** Finds the merged incidents of a ledger. */
export interface Finder {
  /** See `Store.findIncidents`. */
  findIncidents(query: IncidentQuery): Promise<readonly string[]>
  /** See `Store.incidentsOf`. */
  incidentsOf(ids: readonly string[]): Promise<readonly KeptIncident[]>
  /** See `Store.sourcesOf`. */
  sourcesOf(reports: readonly string[]): Promise<ReadonlyMap<string, SourceReport>>
}

export function createFinder(db: Database): Finder {
  return {
    async findIncidents(query) {
      const values: unknown[] = []
      const conditions = conditionsOf(query, (value) => `$${values.push(value)}`)
      const where = conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}`
      const sql = `SELECT incident FROM incident_facets AS facets ${where} ORDER BY day DESC, incident`
      return (await db.rows<{ readonly incident: string }>(sql, values)).map(({ incident }) => incident)
    },
    async incidentsOf(ids) {
      interface Row {
        readonly id: string
        readonly incident: string
        readonly place: string | null
      }
      const rows = await db.rows<Row>('SELECT id, incident, place FROM incidents WHERE id = ANY($1::text[])', [ids.map(toText)])
      const found = new Map(rows.map((row) => [row.id, keptIncident(db.place, row)]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    async sourcesOf(reports) {
      const sql = `SELECT source, copy_of FROM merge_sources WHERE report = ANY($1::text[])
        OR report IN (SELECT copy_of FROM merge_sources WHERE report = ANY($1::text[]))`
      const rows = await db.rows<{ readonly source: string; readonly copy_of: string | null }>(sql, [reports.map(toText)])
      return new Map(
        rows.map(({ source, copy_of: copyOf }) => {
          // Written by putSources from a KeptSource, and by nothing else.
          const { report } = parseRow(db.place, 'what merging keeps', source) as { readonly report: SourceReport }
          return [report.id, { ...report, copyOf: copyOf === null ? null : fromText(copyOf) }]
        }),
      )
    },
  }
}

/** An incident out of its row. Throws StoreError "damaged-ledger", which names it. */
export function keptIncident(place: string, row: Readonly<{ id: string; incident: string; place: string | null }>): KeptIncident {
  const parsed = (json: string): unknown => parseRow(place, `incident ${row.id}`, json)
  // Both are written by putIncidents from a KeptIncident, and by nothing else.
  return { incident: parsed(row.incident), place: row.place === null ? null : parsed(row.place) } as KeptIncident // safe: see above
}

/** Adds a value to the statement and gives its sign there: "$3". */
type Bind = (value: unknown) => string

function conditionsOf(query: IncidentQuery, bind: Bind): readonly string[] {
  const { countries, types, since, until, counts = [], contested = false, speakers, actors, text } = query
  return [
    ...(countries === undefined ? [] : [`country = ANY(${bind(countries.map(toText))}::text[])`]),
    ...(types === undefined ? [] : [`type = ANY(${bind(types)}::text[])`]),
    ...(since === undefined ? [] : [`last >= ${bind(since)}`]),
    ...(until === undefined ? [] : [`first <= ${bind(until)}`]),
    ...(contested ? ['contested'] : []),
    ...counts.map(({ field, low, high }) => {
      const most = high === null ? '' : ` AND high <= ${bind(high)}`
      return `incident IN (SELECT incident FROM incident_counts WHERE field = ${bind(field)} AND low >= ${bind(low)}${most})`
    }),
    ...named('speaker', speakers, bind),
    ...named('actor', actors, bind),
    ...(text === undefined || text.length === 0 ? [] : [wordsCondition(text, bind)]),
  ]
}

function named(kind: 'speaker' | 'actor', names: readonly string[] | undefined, bind: Bind): readonly string[] {
  if (names === undefined) return []
  const wanted = bind(names.map(searchedWords))
  return [
    `incident IN (SELECT incident FROM incident_names JOIN search_names ON n = name
       WHERE kind = '${kind}' AND EXISTS (SELECT FROM unnest(${wanted}::text[]) AS wanted WHERE position(wanted IN words) > 0))`,
  ]
}

/** All words in one text: of the incident itself, or of one report that tells of it. */
function wordsCondition(terms: readonly SearchTerm[], bind: Bind): string {
  const query = wordsQuery(terms)
  if (query === null) return 'FALSE'
  const [indexed, parts] = [bind(query), bind(partsOf(terms))]
  const holds = `(indexed @@ ${indexed}::tsquery OR indexed IS NULL)
    AND NOT EXISTS (SELECT FROM unnest(${parts}::text[]) AS part WHERE position(part IN words) = 0)`
  return `incident IN (SELECT incident FROM incident_words WHERE ${holds}
    UNION SELECT incident FROM incident_reports WHERE report IN (SELECT report FROM report_words WHERE ${holds}))`
}
