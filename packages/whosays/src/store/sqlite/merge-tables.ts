import type {
  BlockRow,
  CommonRow,
  Document,
  Edge,
  HolderMark,
  KeptIncident,
  KeptMember,
  KeptSource,
  LedgerTables,
  Neighbours,
  Position,
  Viewpoint,
} from '@whosays/core'
import { parseReading, parseRow } from './kept-rows.js'
import type { SqliteDatabase } from './open-database.js'
import { Recent } from './recent.js'

type Row = Readonly<Record<string, string | number | null>>

/** How many members and reports are held in memory: an addition looks at its neighbours again and again. */
const HELD_MEMBERS = 12_000
const HELD_SOURCES = 8_000

/** Rows of a statement. */
type All = (...values: readonly (string | number | null)[]) => readonly Row[]
type Run = (...values: readonly (string | number | null)[]) => void

interface Statements {
  readonly all: (sql: string) => All
  readonly run: (sql: string) => Run
}

/** Statements prepared once. */
function statementsOf(db: SqliteDatabase): Statements {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  const prepare = (sql: string): ReturnType<SqliteDatabase['prepare']> => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    // libsql types rows as unknown; the shapes are those of migrations.ts, whose tables are STRICT.
    all:
      (sql) =>
      (...values) =>
        prepare(sql).all([...values]) as readonly Row[],
    run:
      (sql) =>
      (...values) =>
        void prepare(sql).run([...values]),
  }
}

const text = (row: Row, column: string): string => String(row[column])
const listed = (values: readonly (string | number)[]): string => JSON.stringify(values)
const among = '(SELECT value FROM json_each(?))'

/** What merging keeps, in the tables of a ledger file. `reset` forgets what is held in memory, after a transaction that was taken back. */
export interface SqliteMergeTables extends LedgerTables {
  reset(): void
}

export function sqliteMergeTables(db: SqliteDatabase, path: string): SqliteMergeTables {
  const statements = statementsOf(db)
  const texts = textTables(statements, path)
  const members = memberTables(statements, path)
  return {
    ...texts.tables,
    ...members.tables,
    ...commonTables(statements),
    ...blockTables(statements),
    ...edgeTables(statements),
    ...incidentTables(statements),
    putReadings: () => Promise.resolve(),
    reset: () => {
      texts.held.clear()
      members.held.clear()
    },
  }
}

type TextTables = Pick<LedgerTables, 'documents' | 'sources' | 'putSources' | 'copiesOf' | 'stock' | 'putStock' | 'holders' | 'putHolders'>

function textTables({ all, run }: Statements, path: string): { readonly tables: TextTables; readonly held: Recent<KeptSource> } {
  const held = new Recent<KeptSource>(HELD_SOURCES)
  const readingsOf = all(
    `SELECT id, reading FROM reports JOIN readings ON report = hash WHERE id IN ${among} AND seq = (SELECT max(seq) FROM readings AS other WHERE other.report = readings.report)`,
  )
  const sourcesOf = all(`SELECT report, source, copy_of FROM merge_sources WHERE report IN ${among}`)
  const putSource = run(
    `INSERT INTO merge_sources (report, reading, copy_of, enough, published, source)
     VALUES (?1, (SELECT max(seq) FROM readings JOIN reports ON report = hash WHERE id = ?1), ?2, ?3, ?4, ?5)
     ON CONFLICT (report) DO UPDATE SET copy_of = excluded.copy_of`,
  )
  const holdersOf = all(
    `SELECT shingle, report, published, copy_of, enough FROM merge_holders JOIN merge_sources ON n = merge_holders.source WHERE shingle IN ${among}`,
  )
  const tables: TextTables = {
    documents: (reports) => {
      const rows = readingsOf(listed(reports))
      return Promise.resolve(
        new Map<string, Document>(rows.map((row) => [text(row, 'id'), parseReading(path, text(row, 'id'), row['reading']).doc])),
      )
    },
    sources: (reports) => {
      const found = new Map<string, KeptSource>()
      const missing = reports.filter((report) => {
        const known = held.get(report)
        if (known) found.set(report, known)
        return known === undefined
      })
      for (const row of missing.length > 0 ? sourcesOf(listed(missing)) : []) {
        // Written by putSources from a KeptSource.
        const kept = parseRow(path, `what merging keeps of report ${text(row, 'report')}`, row['source']) as KeptSource
        const copyOf = row['copy_of'] === null ? null : text(row, 'copy_of')
        const source = { ...kept, report: { ...kept.report, copyOf } }
        held.set(text(row, 'report'), source)
        found.set(text(row, 'report'), source)
      }
      return Promise.resolve(found)
    },
    putSources: (sources) => {
      for (const source of sources) {
        const { id, copyOf, published } = source.report
        putSource(id, copyOf, source.enough, JSON.stringify(published), JSON.stringify(source))
        held.set(id, source)
      }
      return Promise.resolve()
    },
    copiesOf: (reports) =>
      Promise.resolve(all(`SELECT report FROM merge_sources WHERE copy_of IN ${among}`)(listed(reports)).map((row) => text(row, 'report'))),
    stock: (shingles) =>
      Promise.resolve(
        new Set(all(`SELECT shingle FROM merge_stock WHERE shingle IN ${among}`)(listed(shingles)).map((row) => Number(row['shingle']))),
      ),
    putStock: (shingles) => {
      run(`INSERT OR IGNORE INTO merge_stock SELECT value FROM json_each(?)`)(listed(shingles))
      run(`DELETE FROM merge_holders WHERE shingle IN ${among}`)(listed(shingles))
      return Promise.resolve()
    },
    holders: (shingles) =>
      Promise.resolve(
        holdersOf(listed(shingles)).map((row): HolderMark => {
          // Written by putSources from a Document's `published`.
          const published = JSON.parse(text(row, 'published')) as Document['published']
          return {
            shingle: Number(row['shingle']),
            report: text(row, 'report'),
            published,
            copyOf: row['copy_of'] === null ? null : text(row, 'copy_of'),
            enough: Number(row['enough']),
          }
        }),
      ),
    putHolders: (holders) => {
      const byReport = new Map<string, number[]>()
      for (const { shingle, report } of holders) {
        const own = byReport.get(report)
        if (own) own.push(shingle)
        else byReport.set(report, [shingle])
      }
      const put = run(
        'INSERT OR IGNORE INTO merge_holders SELECT value, (SELECT n FROM merge_sources WHERE report = ?1) FROM json_each(?2) ORDER BY value',
      )
      for (const [report, shingles] of byReport) put(report, listed(shingles))
      return Promise.resolve()
    },
  }
  return { tables, held }
}

type MemberTables = Pick<LedgerTables, 'members' | 'membersOfReports' | 'membersOfGroups' | 'putMembers' | 'groupsOf' | 'linkedTo'>

function memberTables({ all, run }: Statements, path: string): { readonly tables: MemberTables; readonly held: Recent<KeptMember> } {
  const held = new Recent<KeptMember>(HELD_MEMBERS)
  const columns = 'key, report, incident, common, member'
  const memberOf = (row: Row): KeptMember => {
    const key = text(row, 'key')
    const known = held.get(key)
    if (known) return known
    // Written by putMembers from a KeptMember.
    const kept = parseRow(path, `what merging keeps of incident ${key}`, row['member']) as Pick<KeptMember, 'incident' | 'profile'>
    const member = {
      ...kept,
      key,
      report: text(row, 'report'),
      group: text(row, 'incident'),
      common: JSON.parse(text(row, 'common')) as readonly number[],
    }
    held.set(key, member)
    return member
  }
  const put = run(
    `INSERT INTO merge_members (${columns}) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET incident = excluded.incident, common = excluded.common`,
  )
  const link = run('INSERT OR IGNORE INTO merge_links (target, member) VALUES (?, ?)')
  const tables: MemberTables = {
    members: (keys) => {
      const found = new Map<string, KeptMember>()
      const missing = keys.filter((key) => {
        const known = held.get(key)
        if (known) found.set(key, known)
        return known === undefined
      })
      const rows = missing.length > 0 ? all(`SELECT ${columns} FROM merge_members WHERE key IN ${among}`)(listed(missing)) : []
      for (const row of rows) found.set(text(row, 'key'), memberOf(row))
      return Promise.resolve(found)
    },
    membersOfReports: (reports) =>
      Promise.resolve(all(`SELECT ${columns} FROM merge_members WHERE report IN ${among}`)(listed(reports)).map(memberOf)),
    membersOfGroups: (groups) =>
      Promise.resolve(all(`SELECT ${columns} FROM merge_members WHERE incident IN ${among}`)(listed(groups)).map(memberOf)),
    putMembers: (members) => {
      for (const member of members) {
        const { key, report, group, common, incident, profile } = member
        put(key, report, group, JSON.stringify(common), JSON.stringify({ incident, profile }))
        for (const { target } of incident.links) link(target, key)
        held.set(key, member)
      }
      return Promise.resolve()
    },
    groupsOf: (keys) => {
      const rows = all(`SELECT key, incident FROM merge_members WHERE key IN ${among}`)(listed(keys))
      return Promise.resolve(new Map(rows.map((row) => [text(row, 'key'), text(row, 'incident')])))
    },
    linkedTo: (keys) =>
      Promise.resolve(
        all(`SELECT DISTINCT member FROM merge_links WHERE target IN ${among}`)(listed(keys)).map((row) => text(row, 'member')),
      ),
  }
  return { tables, held }
}

function commonTables({ all, run }: Statements): Pick<LedgerTables, 'common' | 'putCommon' | 'commonRows' | 'putCommonRows'> {
  const put = run('INSERT INTO merge_common_rows (key, member, value) VALUES (?, ?, ?)')
  return {
    common: (keys) =>
      Promise.resolve(new Set(all(`SELECT key FROM merge_common WHERE key IN ${among}`)(listed(keys)).map((row) => Number(row['key'])))),
    putCommon: (keys) => {
      run('INSERT OR IGNORE INTO merge_common SELECT value FROM json_each(?)')(listed(keys))
      run(`DELETE FROM merge_common_rows WHERE key IN ${among}`)(listed(keys))
      return Promise.resolve()
    },
    commonRows: (keys) =>
      Promise.resolve(
        all(`SELECT key, member, value FROM merge_common_rows WHERE key IN ${among}`)(listed(keys)).map((row): CommonRow => ({
          key: Number(row['key']),
          member: text(row, 'member'),
          value: row['value'] === null ? null : text(row, 'value'),
        })),
      ),
    putCommonRows: (rows) => {
      for (const { key, member, value } of rows) put(key, member, value)
      return Promise.resolve()
    },
  }
}

function blockTables({ all, run }: Statements): Pick<LedgerTables, 'neighbours' | 'putBlocks'> {
  const before = all(
    'SELECT day, member FROM merge_blocks WHERE block = ?1 AND (day, member) < (?2, ?3) ORDER BY day DESC, member DESC LIMIT ?4',
  )
  const after = all('SELECT day, member FROM merge_blocks WHERE block = ?1 AND (day, member) > (?2, ?3) ORDER BY day, member LIMIT ?4')
  const put = run('INSERT OR IGNORE INTO merge_blocks (block, day, member) VALUES (?, ?, ?)')
  const positionOf = (row: Row): Position => ({ day: Number(row['day']), member: text(row, 'member') })
  return {
    neighbours: (places: readonly Viewpoint[]) =>
      Promise.resolve(
        places.map(({ block, day, member, reach }): Neighbours => ({
          before: before(block, day, member, reach).map(positionOf),
          after: after(block, day, member, reach).map(positionOf),
        })),
      ),
    putBlocks: (rows: readonly BlockRow[]) => {
      for (const { block, day, member } of [...rows].sort((a, b) => a.block - b.block)) put(block, day, member)
      return Promise.resolve()
    },
  }
}

function edgeTables({ all, run }: Statements): Pick<LedgerTables, 'edgesOf' | 'dropEdges' | 'putEdges'> {
  const of = all(
    `SELECT first, second, score FROM merge_edges WHERE first IN ${among} UNION SELECT first, second, score FROM merge_edges WHERE second IN ${among}`,
  )
  const drop = run('DELETE FROM merge_edges WHERE first = ? AND second = ?')
  const put = run('INSERT OR REPLACE INTO merge_edges (first, second, score) VALUES (?, ?, ?)')
  return {
    edgesOf: (members) => {
      const keys = listed(members)
      return Promise.resolve(
        of(keys, keys).map((row): Edge => ({ first: text(row, 'first'), second: text(row, 'second'), score: Number(row['score']) })),
      )
    },
    dropEdges: (edges) => {
      for (const { first, second } of edges) drop(first, second)
      return Promise.resolve()
    },
    putEdges: (edges) => {
      for (const { first, second, score } of edges) put(first, second, score)
      return Promise.resolve()
    },
  }
}

function incidentTables({ run }: Statements): Pick<LedgerTables, 'putIncidents' | 'dropIncidents'> {
  const put = run('INSERT OR REPLACE INTO incidents (id, incident, place) VALUES (?, ?, ?)')
  return {
    putIncidents: (incidents: readonly KeptIncident[]) => {
      for (const { incident, place } of incidents) put(incident.id, JSON.stringify(incident), place === null ? null : JSON.stringify(place))
      return Promise.resolve()
    },
    dropIncidents: (ids) => Promise.resolve(run(`DELETE FROM incidents WHERE id IN ${among}`)(listed(ids))),
  }
}
