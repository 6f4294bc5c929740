import type { CommonRow, Document, Edge, HolderMark, KeptMember, KeptSource, LedgerTables, Neighbours } from '@whosays/core'
import { parseReading, parseRow } from '../kept-rows.js'
import { HELD_MEMBERS, HELD_SOURCES, heldOf, Recent } from '../recent.js'
import type { Session } from './database.js'
import { incidentTables } from './incident-tables.js'
import { fromText, toText } from './kept-text.js'
import { lastOfEach, rowsFor } from './statements.js'

// Every method is one statement however long its lists are: a list goes in as one array a column, for each question takes a journey.

/** What is held in memory between two steps of merging. It is good until another process merges. */
export interface HeldRecords {
  readonly sources: Recent<KeptSource>
  readonly members: Recent<KeptMember>
}

export const newHeldRecords = (): HeldRecords => ({ sources: new Recent(HELD_SOURCES), members: new Recent(HELD_MEMBERS) })

/** What merging keeps, in the tables of a ledger, within the transaction of `session`. */
export function postgresMergeTables(session: Session, place: string, held: HeldRecords): LedgerTables {
  return {
    ...sourceTables(session, place, held.sources),
    ...shingleTables(session, place),
    ...memberTables(session, place, held.members),
    ...commonTables(session),
    ...blockTables(session),
    ...edgeTables(session),
    ...incidentTables(session),
    putReadings: () => Promise.resolve(),
  }
}

/** JSON that one of the methods below wrote from a `T`. */
const written = <T>(place: string, json: string): T => parseRow(place, 'what merging keeps', json) as T // safe: see above

interface SourceRow {
  readonly source: string
  readonly copy_of: string | null
}

function sourceTables(
  session: Session,
  place: string,
  held: Recent<KeptSource>,
): Pick<LedgerTables, 'documents' | 'sources' | 'putSources' | 'copiesOf'> {
  return {
    documents: async (reports) => {
      const sql = `SELECT id, newest.reading FROM reports
        CROSS JOIN LATERAL (SELECT reading FROM readings WHERE report = hash ORDER BY seq DESC LIMIT 1) AS newest WHERE id = ANY($1::text[])`
      const rows = await rowsFor<{ readonly id: string; readonly reading: string }>(session, reports, sql, [reports.map(toText)])
      return new Map(rows.map((row): [string, Document] => [fromText(row.id), parseReading(place, fromText(row.id), row.reading).doc]))
    },
    sources: async (reports) => {
      const { found, missing } = heldOf(held, reports)
      const sql = 'SELECT source, copy_of FROM merge_sources WHERE report = ANY($1::text[])'
      for (const row of await rowsFor<SourceRow>(session, missing, sql, [missing.map(toText)])) {
        const kept = written<KeptSource>(place, row.source)
        const source = { ...kept, report: { ...kept.report, copyOf: row.copy_of === null ? null : fromText(row.copy_of) } }
        held.set(kept.report.id, source)
        found.set(kept.report.id, source)
      }
      return found
    },
    putSources: async (sources) => {
      const last = lastOfEach(sources, ({ report }) => report.id)
      await rowsFor(
        session,
        last,
        `INSERT INTO merge_sources (report, copy_of, enough, published, source)
         SELECT * FROM unnest($1::text[], $2::text[], $3::float8[], $4::text[], $5::text[])
         ON CONFLICT (report) DO UPDATE SET copy_of = excluded.copy_of`,
        [
          last.map(({ report }) => toText(report.id)),
          last.map(({ report }) => (report.copyOf === null ? null : toText(report.copyOf))),
          last.map(({ enough }) => enough),
          last.map(({ report }) => JSON.stringify(report.published)),
          last.map((source) => JSON.stringify(source)),
        ],
      )
      for (const source of last) held.set(source.report.id, source)
    },
    copiesOf: async (reports) => {
      const sql = 'SELECT report FROM merge_sources WHERE copy_of = ANY($1::text[]) ORDER BY report'
      const rows = await rowsFor<{ readonly report: string }>(session, reports, sql, [reports.map(toText)])
      return rows.map(({ report }) => fromText(report))
    },
  }
}

interface HolderRow {
  readonly report: string
  readonly shingles: readonly number[]
  readonly published: string
  readonly copy_of: string | null
  readonly enough: number
}

const markSource = 'SELECT report, held.shingles, published, copy_of, enough FROM'
const crowds = `${markSource}
  (SELECT source, array_agg(shingle) AS shingles FROM merge_holders WHERE shingle IN
     (SELECT asked FROM unnest($1::bigint[], $2::bigint[]) AS crowd (asked, least)
      WHERE (SELECT count(*) FROM merge_holders AS all_of WHERE all_of.shingle = asked) >= least)
   GROUP BY source) AS held
  JOIN merge_sources ON n = held.source ORDER BY n`
const sharers = `${markSource}
  (SELECT source, array_agg(shingle) AS shingles FROM merge_holders WHERE shingle = ANY($1::bigint[])
   GROUP BY source HAVING count(*) > 1 OR bool_or(shingle = $2)) AS held
  JOIN merge_sources ON n = held.source ORDER BY n`

function shingleTables(session: Session, place: string): Pick<LedgerTables, 'stock' | 'putStock' | 'crowds' | 'sharers' | 'putHolders'> {
  const markOf = ({ report, shingles, published, copy_of: copyOf, enough }: HolderRow): HolderMark => ({
    report: fromText(report),
    shingles,
    published: written<Document['published']>(place, published),
    copyOf: copyOf === null ? null : fromText(copyOf),
    enough,
  })
  const marks = async (asked: readonly unknown[], sql: string, values: readonly unknown[]): Promise<readonly HolderMark[]> =>
    (await rowsFor<HolderRow>(session, asked, sql, values)).map(markOf)
  return {
    stock: async (shingles) => {
      const sql = 'SELECT shingle FROM merge_stock WHERE shingle = ANY($1::bigint[])'
      return new Set((await rowsFor<{ readonly shingle: number }>(session, shingles, sql, [shingles])).map(({ shingle }) => shingle))
    },
    putStock: async (shingles) => {
      const put = 'INSERT INTO merge_stock SELECT DISTINCT * FROM unnest($1::bigint[]) ON CONFLICT DO NOTHING'
      await rowsFor(session, shingles, put, [shingles])
      await rowsFor(session, shingles, 'DELETE FROM merge_holders WHERE shingle = ANY($1::bigint[])', [shingles])
    },
    crowds: (asked) => marks(asked, crowds, [asked.map(({ shingle }) => shingle), asked.map(({ atLeast }) => atLeast)]),
    sharers: (shingles, whole) => marks(shingles, sharers, [shingles, whole]),
    putHolders: async (added) => {
      const pairs = added.flatMap(({ report, shingles }) => shingles.map((shingle) => ({ report, shingle })))
      await rowsFor(
        session,
        pairs,
        `INSERT INTO merge_holders SELECT DISTINCT shingle, n FROM unnest($1::text[], $2::bigint[]) AS added (holder, shingle)
         JOIN merge_sources ON report = holder ON CONFLICT DO NOTHING`,
        [pairs.map(({ report }) => toText(report)), pairs.map(({ shingle }) => shingle)],
      )
    },
  }
}

interface MemberRow {
  readonly key: string
  readonly report: string
  readonly incident: string
  readonly common: readonly number[]
  readonly member: string
  readonly judged: string | null
}

type MemberTables = Pick<LedgerTables, 'members' | 'membersOfReports' | 'membersOfGroups' | 'putMembers' | 'groupsOf' | 'linkedTo'>

function memberTables(session: Session, place: string, held: Recent<KeptMember>): MemberTables {
  const memberOf = ({ key, report, incident: group, common, member, judged }: MemberRow): KeptMember => {
    const known = held.get(key)
    if (known) return known
    const { incident, profile } = written<Pick<KeptMember, 'incident' | 'profile'>>(place, member)
    const shown = judged === null ? null : written<NonNullable<KeptMember['judged']>>(place, judged)
    const made = { key, report: fromText(report), incident, profile, common, group, judged: shown }
    held.set(key, made)
    return made
  }
  const by = async (column: 'key' | 'report' | 'incident', values: readonly string[]): Promise<readonly KeptMember[]> => {
    const sql = `SELECT key, report, incident, common, member, judged FROM merge_members WHERE ${column} = ANY($1::text[]) ORDER BY key`
    return (await rowsFor<MemberRow>(session, values, sql, [values])).map(memberOf)
  }
  return {
    members: async (keys) => {
      const { found, missing } = heldOf(held, keys)
      for (const member of await by('key', missing)) found.set(member.key, member)
      return found
    },
    membersOfReports: (reports) => by('report', reports.map(toText)),
    membersOfGroups: (ids) => by('incident', ids),
    putMembers: async (members) => {
      const last = lastOfEach(members, ({ key }) => key)
      await putMembers(session, last)
      for (const member of last) held.set(member.key, member)
    },
    groupsOf: async (keys) => {
      const sql = 'SELECT key, incident FROM merge_members WHERE key = ANY($1::text[])'
      const rows = await rowsFor<Pick<MemberRow, 'key' | 'incident'>>(session, keys, sql, [keys])
      return new Map(rows.map(({ key, incident }) => [key, incident]))
    },
    linkedTo: async (keys) => {
      const sql = 'SELECT DISTINCT member FROM merge_links WHERE target = ANY($1::text[]) ORDER BY member'
      return (await rowsFor<{ readonly member: string }>(session, keys, sql, [keys])).map(({ member }) => member)
    },
  }
}

async function putMembers(session: Session, members: readonly KeptMember[]): Promise<void> {
  await rowsFor(
    session,
    members,
    `INSERT INTO merge_members (key, report, incident, common, member, judged)
     SELECT key, report, incident, common::bigint[], member, judged
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS added (key, report, incident, common, member, judged)
     ON CONFLICT (key) DO UPDATE SET incident = excluded.incident, common = excluded.common, judged = excluded.judged`,
    [
      members.map(({ key }) => key),
      members.map(({ report }) => toText(report)),
      members.map(({ group }) => group),
      // A list of lists of unequal lengths is no array to PostgreSQL.
      members.map(({ common }) => `{${common.join(',')}}`),
      members.map(({ incident, profile }) => JSON.stringify({ incident, profile })),
      members.map(({ judged }) => (judged === null ? null : JSON.stringify(judged))),
    ],
  )
  const links = members.flatMap(({ key, incident }) => incident.links.map(({ target }) => ({ target, key })))
  await rowsFor(
    session,
    links,
    'INSERT INTO merge_links (target, member) SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
    [links.map(({ target }) => target), links.map(({ key }) => key)],
  )
}

function commonTables(session: Session): Pick<LedgerTables, 'common' | 'putCommon' | 'commonRows' | 'putCommonRows'> {
  return {
    common: async (keys) => {
      const sql = 'SELECT key FROM merge_common WHERE key = ANY($1::bigint[])'
      return new Set((await rowsFor<{ readonly key: number }>(session, keys, sql, [keys])).map(({ key }) => key))
    },
    putCommon: async (keys) => {
      const put = 'INSERT INTO merge_common SELECT DISTINCT * FROM unnest($1::bigint[]) ON CONFLICT DO NOTHING'
      await rowsFor(session, keys, put, [keys])
      await rowsFor(session, keys, 'DELETE FROM merge_common_rows WHERE key = ANY($1::bigint[])', [keys])
    },
    commonRows: async (keys) => {
      const sql = 'SELECT key, member, value FROM merge_common_rows WHERE key = ANY($1::bigint[]) ORDER BY key, member, value'
      const rows = await rowsFor<CommonRow>(session, keys, sql, [keys])
      return rows.map(({ key, member, value }) => ({ key, member, value: value === null ? null : fromText(value) }))
    },
    putCommonRows: async (added) => {
      await rowsFor(
        session,
        added,
        'INSERT INTO merge_common_rows (key, member, value) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])',
        [added.map(({ key }) => key), added.map(({ member }) => member), added.map(({ value }) => (value === null ? null : toText(value)))],
      )
    },
  }
}

function blockTables(session: Session): Pick<LedgerTables, 'neighbours' | 'putBlocks'> {
  const side = (than: '<' | '>', order: 'ASC' | 'DESC'): string => `ARRAY(
    SELECT member FROM merge_blocks WHERE block = place.block AND (day, member) ${than} (place.day, place.member COLLATE "C")
    ORDER BY day ${order}, member ${order} LIMIT place.reach)`
  const round = `SELECT ${side('<', 'DESC')} AS before, ${side('>', 'ASC')} AS after
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::integer[]) WITH ORDINALITY AS place (block, day, member, reach, n) ORDER BY n`
  return {
    neighbours: (places) =>
      rowsFor<Neighbours>(session, places, round, [
        places.map(({ block }) => block),
        places.map(({ day }) => day),
        places.map(({ member }) => member),
        places.map(({ reach }) => reach),
      ]),
    putBlocks: async (added) => {
      await rowsFor(
        session,
        added,
        'INSERT INTO merge_blocks SELECT DISTINCT * FROM unnest($1::bigint[], $2::bigint[], $3::text[]) ON CONFLICT DO NOTHING',
        [added.map(({ block }) => block), added.map(({ day }) => day), added.map(({ member }) => member)],
      )
    },
  }
}

function edgeTables(session: Session): Pick<LedgerTables, 'edgesOf' | 'dropEdges' | 'putEdges'> {
  const to = (end: 'first' | 'second'): string => `SELECT first, second, score FROM merge_edges WHERE ${end} = ANY($1::text[])`
  return {
    edgesOf: (members) => rowsFor<Edge>(session, members, `${to('first')} UNION ${to('second')} ORDER BY first, second`, [members]),
    dropEdges: async (edges) => {
      await rowsFor(
        session,
        edges,
        `DELETE FROM merge_edges USING unnest($1::text[], $2::text[]) AS dropped (a, b) WHERE first = a AND second = b`,
        [edges.map(({ first }) => first), edges.map(({ second }) => second)],
      )
    },
    putEdges: async (edges) => {
      const last = lastOfEach(edges, ({ first, second }) => `${first} ${second}`)
      await rowsFor(
        session,
        last,
        `INSERT INTO merge_edges (first, second, score) SELECT * FROM unnest($1::text[], $2::text[], $3::float8[])
         ON CONFLICT (first, second) DO UPDATE SET score = excluded.score`,
        [last.map(({ first }) => first), last.map(({ second }) => second), last.map(({ score }) => score)],
      )
    },
  }
}
