import type { FiledIncident, IncidentFacets, LedgerTables } from '@whosays/core'
import type { Session } from './database.js'
import { toText } from './kept-text.js'
import { indexedWords, searchedWords } from './searched-words.js'
import { lastOfEach, rowsFor } from './statements.js'

/** The tables that hold what incidents are found by, each with the incident's id in `incident`. */
const facetTables = ['incident_facets', 'incident_counts', 'incident_names', 'incident_reports', 'incident_words'] as const

/** Incidents, and what they and their reports are found by: see `IncidentFacets`. */
export function incidentTables(session: Session): Pick<LedgerTables, 'putIncidents' | 'dropIncidents' | 'putWords'> {
  const unfile = async (ids: readonly string[]): Promise<void> => {
    for (const table of facetTables) await rowsFor(session, ids, `DELETE FROM ${table} WHERE incident = ANY($1::text[])`, [ids])
  }
  return {
    putIncidents: async (incidents) => {
      const last = lastOfEach(incidents, ({ incident }) => incident.id)
      await rowsFor(
        session,
        last,
        `INSERT INTO incidents (id, incident, place) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
         ON CONFLICT (id) DO UPDATE SET incident = excluded.incident, place = excluded.place`,
        [
          last.map(({ incident }) => incident.id),
          last.map(({ incident }) => JSON.stringify(incident)),
          last.map(({ place }) => (place === null ? null : JSON.stringify(place))),
        ],
      )
      await unfile(last.map(({ incident }) => incident.id))
      await file(session, last)
    },
    dropIncidents: async (ids) => {
      await unfile(ids)
      await rowsFor(session, ids, 'DELETE FROM incidents WHERE id = ANY($1::text[])', [ids])
    },
    putWords: async (reports) => {
      await putWords(
        session,
        'report_words (report, words, indexed)',
        reports.map(({ report, words }) => [toText(report), words] as const),
      )
    },
  }
}

/** Keeps texts and the index of their words. A list of lists of unequal lengths is no array to PostgreSQL: the words go in as JSON. */
async function putWords(session: Session, into: string, texts: readonly (readonly [owner: string, words: string])[]): Promise<void> {
  const last = lastOfEach(texts, ([owner]) => owner)
  const [key = ''] = /(?<=\()\w+/.exec(into) ?? []
  await rowsFor(
    session,
    last,
    `INSERT INTO ${into} SELECT owner, words, (SELECT array_to_tsvector(array_agg(word)) FROM json_array_elements_text(singles::json) AS word)
     FROM unnest($1::text[], $2::text[], $3::text[]) AS added (owner, words, singles)
     ON CONFLICT (${key}) DO UPDATE SET words = excluded.words, indexed = excluded.indexed`,
    [
      last.map(([owner]) => owner),
      last.map(([, words]) => searchedWords(words)),
      last.map(([, words]) => {
        const singles = indexedWords(words)
        return singles === null ? null : JSON.stringify(singles)
      }),
    ],
  )
}

/** Rows of facets, one list a column, each row with its incident's id first. */
function columnsOf<R extends readonly unknown[]>(
  incidents: readonly FiledIncident[],
  rowsOf: (facets: IncidentFacets) => readonly R[],
  width: number,
): readonly unknown[][] {
  const rows = incidents.flatMap(({ incident, facets }) => rowsOf(facets).map((row): readonly unknown[] => [incident.id, ...row]))
  return Array.from({ length: width + 1 }, (_, column) => rows.map((row) => row[column]))
}

/** Keeps what incidents are found by, where nothing is kept of them yet. */
async function file(session: Session, incidents: readonly FiledIncident[]): Promise<void> {
  const put = async (sql: string, columns: readonly unknown[][]): Promise<void> =>
    void (await rowsFor(session, columns[0] ?? [], sql, columns))
  await put(
    `INSERT INTO incident_facets (incident, day, first, last, country, type, contested)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[])`,
    columnsOf(incidents, ({ day, first, last, country, type, contested }) => [[day ?? '', first, last, country, type, contested]], 6),
  )
  await put(
    'INSERT INTO incident_counts (incident, field, low, high) SELECT * FROM unnest($1::text[], $2::text[], $3::float8[], $4::float8[])',
    columnsOf(incidents, ({ counts }) => counts.map(({ field, low, high }) => [field, low, high]), 3),
  )
  const named = (kind: string, names: readonly string[]): readonly (readonly [string, string])[] =>
    names.map((words) => [kind, searchedWords(words)])
  const names = columnsOf(incidents, ({ speakers, actors }) => [...named('speaker', speakers), ...named('actor', actors)], 2)
  await put(
    `WITH given AS (SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::text[]) AS given (incident, kind, words)),
       made AS (INSERT INTO search_names (kind, words) SELECT DISTINCT kind, words FROM given
         ON CONFLICT (kind, md5(words)) DO UPDATE SET kind = excluded.kind RETURNING n, kind, words)
     INSERT INTO incident_names (name, incident) SELECT n, incident FROM given JOIN made USING (kind, words)`,
    names,
  )
  const reports = incidents.flatMap(({ incident }) => incident.reports.map((report) => ({ incident: incident.id, report: toText(report) })))
  await put('INSERT INTO incident_reports (incident, report) SELECT DISTINCT * FROM unnest($1::text[], $2::text[])', [
    reports.map(({ incident }) => incident),
    reports.map(({ report }) => report),
  ])
  await putWords(
    session,
    'incident_words (incident, words, indexed)',
    incidents.map(({ incident, facets }) => [incident.id, facets.words] as const),
  )
}
