import type { CommonRow, Document, Edge, HolderMark, KeptMember, KeptSource, LedgerTables, Neighbours } from '@whosays/core'
import { parseReading } from '../kept-rows.js'
import { HELD_MEMBERS, HELD_SOURCES, heldOf, Recent } from '../recent.js'
import { incidentTables } from './incident-tables.js'
import type { SqliteDatabase } from './open-database.js'
import { among, listed, statementsOf, type Statements, type Value } from './statements.js'

const first = <T>(rows: readonly (readonly [T])[]): readonly T[] => rows.map(([value]) => value)

/** What merging keeps, in the tables of a ledger file. `reset` forgets what is held in memory, after a transaction that was taken back. */
export interface SqliteMergeTables extends LedgerTables {
  reset(): void
}

export function sqliteMergeTables(db: SqliteDatabase, path: string): SqliteMergeTables {
  const statements = statementsOf(db, path)
  const sources = sourceTables(statements, db, path)
  const members = memberTables(statements)
  return {
    ...sources.tables,
    ...shingleTables(statements),
    ...members.tables,
    ...commonTables(statements),
    ...blockTables(statements),
    ...edgeTables(statements),
    ...incidentTables(statements),
    putReadings: () => Promise.resolve(),
    reset: () => {
      sources.held.clear()
      members.held.clear()
    },
  }
}

type SourceTables = Pick<LedgerTables, 'documents' | 'sources' | 'putSources' | 'copiesOf'>

function sourceTables(
  { rows, run }: Statements,
  db: SqliteDatabase,
  path: string,
): { readonly tables: SourceTables; readonly held: Recent<KeptSource> } {
  const held = new Recent<KeptSource>(HELD_SOURCES)
  const newest =
    'SELECT reading FROM reports JOIN readings ON report = hash WHERE id = ? AND seq = (SELECT max(seq) FROM readings AS other WHERE other.report = readings.report)'
  const ofReports = rows<[KeptSource, string | null]>(
    'json(source), copy_of',
    `SELECT source, copy_of FROM merge_sources WHERE report IN ${among}`,
  )
  const put = run(
    `INSERT INTO merge_sources (report, copy_of, enough, published, source) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (report) DO UPDATE SET copy_of = excluded.copy_of`,
  )
  const copies = rows<[string]>('report', `SELECT report FROM merge_sources WHERE copy_of IN ${among}`)
  const tables: SourceTables = {
    documents: (reports) => {
      const found = new Map<string, Document>()
      for (const report of reports) {
        // libsql types rows as unknown; this one has the one column that is asked for.
        const row = db.prepare(newest).get([report]) as { reading: string } | undefined
        if (row) found.set(report, parseReading(path, report, row.reading).doc)
      }
      return Promise.resolve(found)
    },
    sources: (reports) => {
      const { found, missing } = heldOf(held, reports)
      for (const [kept, copyOf] of missing.length > 0 ? ofReports(listed(missing)) : []) {
        const source = { ...kept, report: { ...kept.report, copyOf } }
        held.set(kept.report.id, source)
        found.set(kept.report.id, source)
      }
      return Promise.resolve(found)
    },
    putSources: (sources) => {
      for (const source of sources) {
        const { id, copyOf, published } = source.report
        put(id, copyOf, source.enough, JSON.stringify(published), JSON.stringify(source))
        held.set(id, source)
      }
      return Promise.resolve()
    },
    copiesOf: (reports) => Promise.resolve(first(copies(listed(reports)))),
  }
  return { tables, held }
}

type MarkRow = readonly [string, readonly number[], Document['published'], string | null, number]

const markOf = ([report, shingles, published, copyOf, enough]: MarkRow): HolderMark => ({ report, shingles, published, copyOf, enough })

function shingleTables({ rows, run }: Statements): Pick<LedgerTables, 'stock' | 'putStock' | 'crowds' | 'sharers' | 'putHolders'> {
  const stock = rows<[number]>('shingle', `SELECT shingle FROM merge_stock WHERE shingle IN ${among}`)
  const marks = (held: string): ((...values: readonly Value[]) => readonly MarkRow[]) =>
    rows<MarkRow>(
      'report, json(shingles), json(published), copy_of, enough',
      `SELECT report, published, copy_of, enough, shingles FROM (${held}) AS held JOIN merge_sources ON n = held.source`,
    )
  const grouped = 'SELECT source, json_group_array(shingle) AS shingles FROM merge_holders WHERE shingle IN'
  const crowds = marks(`${grouped} (SELECT value ->> 0 FROM json_each(?) WHERE
    (SELECT count(*) FROM merge_holders AS all_of WHERE all_of.shingle = value ->> 0) >= value ->> 1) GROUP BY source`)
  const sharers = marks(`${grouped} ${among} GROUP BY source HAVING count(*) > 1 OR max(shingle = ?)`)
  const makeStock = run('INSERT OR IGNORE INTO merge_stock SELECT value FROM json_each(?)')
  const forget = run(`DELETE FROM merge_holders WHERE shingle IN ${among}`)
  const put = run(
    'INSERT OR IGNORE INTO merge_holders SELECT value, (SELECT n FROM merge_sources WHERE report = ?1) FROM json_each(?2) ORDER BY value',
  )
  return {
    stock: (shingles) => Promise.resolve(new Set(first(stock(listed(shingles))))),
    putStock: (shingles) => {
      makeStock(listed(shingles))
      forget(listed(shingles))
      return Promise.resolve()
    },
    crowds: (asked) => Promise.resolve(crowds(listed(asked.map(({ shingle, atLeast }) => [shingle, atLeast]))).map(markOf)),
    sharers: (shingles, whole) => Promise.resolve(sharers(listed(shingles), whole).map(markOf)),
    putHolders: (added) => {
      for (const { report, shingles } of added) put(report, listed(shingles))
      return Promise.resolve()
    },
  }
}

type MemberTables = Pick<LedgerTables, 'members' | 'membersOfReports' | 'membersOfGroups' | 'putMembers' | 'groupsOf' | 'linkedTo'>
type MemberRow = readonly [string, string, string, readonly number[], Pick<KeptMember, 'incident' | 'profile'>, KeptMember['judged']]

function memberTables({ rows, run }: Statements): { readonly tables: MemberTables; readonly held: Recent<KeptMember> } {
  const held = new Recent<KeptMember>(HELD_MEMBERS)
  const columns = 'key, report, incident, common, member, judged'
  const shown = 'key, report, incident, json(common), json(member), json(judged)'
  const by = (column: string): ((keys: string) => readonly MemberRow[]) =>
    rows<MemberRow>(shown, `SELECT ${columns} FROM merge_members WHERE ${column} IN ${among}`)
  const [byKey, byReport, byGroup] = [by('key'), by('report'), by('incident')]
  const memberOf = ([key, report, group, common, { incident, profile }, judged]: MemberRow): KeptMember => {
    const member = held.get(key) ?? { key, report, incident, profile, common, group, judged }
    held.set(key, member)
    return member
  }
  const put = run(
    `INSERT INTO merge_members (${columns}) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET incident = excluded.incident, common = excluded.common, judged = excluded.judged`,
  )
  const link = run('INSERT OR IGNORE INTO merge_links (target, member) VALUES (?, ?)')
  const groups = rows<[string, string]>('key, incident', `SELECT key, incident FROM merge_members WHERE key IN ${among}`)
  const linked = rows<[string]>('member', `SELECT DISTINCT member FROM merge_links WHERE target IN ${among}`)
  const tables: MemberTables = {
    members: (keys) => {
      const { found, missing } = heldOf(held, keys)
      for (const row of missing.length > 0 ? byKey(listed(missing)) : []) found.set(row[0], memberOf(row))
      return Promise.resolve(found)
    },
    membersOfReports: (reports) => Promise.resolve(byReport(listed(reports)).map(memberOf)),
    membersOfGroups: (ids) => Promise.resolve(byGroup(listed(ids)).map(memberOf)),
    putMembers: (members) => {
      for (const member of members) {
        const { key, report, group, common, incident, profile, judged } = member
        put(
          key,
          report,
          group,
          JSON.stringify(common),
          JSON.stringify({ incident, profile }),
          judged === null ? null : JSON.stringify(judged),
        )
        for (const { target } of incident.links) link(target, key)
        held.set(key, member)
      }
      return Promise.resolve()
    },
    groupsOf: (keys) => Promise.resolve(new Map(groups(listed(keys)))),
    linkedTo: (keys) => Promise.resolve(first(linked(listed(keys)))),
  }
  return { tables, held }
}

function commonTables({ rows, run }: Statements): Pick<LedgerTables, 'common' | 'putCommon' | 'commonRows' | 'putCommonRows'> {
  const common = rows<[number]>('key', `SELECT key FROM merge_common WHERE key IN ${among}`)
  const ofKeys = rows<[number, string, string | null]>(
    'key, member, value',
    `SELECT key, member, value FROM merge_common_rows WHERE key IN ${among}`,
  )
  const makeCommon = run('INSERT OR IGNORE INTO merge_common SELECT value FROM json_each(?)')
  const forget = run(`DELETE FROM merge_common_rows WHERE key IN ${among}`)
  const put = run(
    'INSERT INTO merge_common_rows (key, member, value) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) ORDER BY 1',
  )
  return {
    common: (keys) => Promise.resolve(new Set(first(common(listed(keys))))),
    putCommon: (keys) => {
      makeCommon(listed(keys))
      forget(listed(keys))
      return Promise.resolve()
    },
    commonRows: (keys) => Promise.resolve(ofKeys(listed(keys)).map(([key, member, value]): CommonRow => ({ key, member, value }))),
    putCommonRows: (added) => Promise.resolve(put(listed(added.map(({ key, member, value }) => [key, member, value])))),
  }
}

function blockTables({ rows, run }: Statements): Pick<LedgerTables, 'neighbours' | 'putBlocks'> {
  const side = (than: '<' | '>', order: 'ASC' | 'DESC'): string => `(SELECT json_group_array(member) FROM (
    SELECT member FROM merge_blocks WHERE block = ?1 AND (day, member) ${than} (?2, ?3) ORDER BY day ${order}, member ${order} LIMIT ?4))`
  const round = rows<[readonly string[], readonly string[]]>(
    'json(before), json(after)',
    `SELECT ${side('<', 'DESC')} AS before, ${side('>', 'ASC')} AS after`,
  )
  const put = run('INSERT OR IGNORE INTO merge_blocks SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) ORDER BY 1, 2, 3')
  return {
    neighbours: (places) =>
      Promise.resolve(
        places.map(({ block, day, member, reach }): Neighbours => {
          const [before, after] = round(block, day, member, reach)[0] ?? [[], []]
          return { before, after }
        }),
      ),
    putBlocks: (added) => Promise.resolve(put(listed(added.map(({ block, day, member }) => [block, day, member])))),
  }
}

function edgeTables({ rows, run }: Statements): Pick<LedgerTables, 'edgesOf' | 'dropEdges' | 'putEdges'> {
  const to = (end: string): string => `SELECT first, second, score FROM merge_edges WHERE ${end} IN ${among}`
  const of = rows<[string, string, number]>('first, second, score', `${to('first')} UNION ${to('second')}`)
  const drop = run('DELETE FROM merge_edges WHERE first = ? AND second = ?')
  const put = run('INSERT OR REPLACE INTO merge_edges SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) ORDER BY 1, 2')
  return {
    edgesOf: (members) => {
      const keys = listed(members)
      return Promise.resolve(of(keys, keys).map(([from, second, score]): Edge => ({ first: from, second, score })))
    },
    dropEdges: (edges) => Promise.resolve(edges.forEach(({ first: from, second }) => drop(from, second))),
    putEdges: (edges) => Promise.resolve(put(listed(edges.map(({ first: from, second, score }) => [from, second, score])))),
  }
}
