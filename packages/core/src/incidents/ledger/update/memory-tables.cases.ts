import type { Document } from '../../../records/document.js'
import type { ReportReading } from '../../../records/reading.js'
import { byPosition } from '../match/blocks.js'
import type { Edge } from '../match/edges.js'
import type { BlockRow, CommonRow, FiledIncident, HolderMark, KeptMember, KeptSource, LedgerTables, Neighbours } from './tables.js'

/** Tables in memory. What goes in and out is copied as JSON, as a database would do it. */
export interface MemoryTables extends LedgerTables {
  readonly incidents: ReadonlyMap<string, FiledIncident>
  /** Folded words by report. */
  readonly words: ReadonlyMap<string, string>
  readonly copies: () => ReadonlyMap<string, string>
}

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const edgeKey = ({ first, second }: Pick<Edge, 'first' | 'second'>): string => `${first} ${second}`

export function memoryTables(): MemoryTables {
  const docs = new Map<string, Document>()
  const sources = new Map<string, KeptSource>()
  const stock = new Set<number>()
  const holders = new Map<number, Set<string>>()
  const members = new Map<string, KeptMember>()
  const common = new Set<number>()
  const commonRows = new Map<number, CommonRow[]>()
  const blocks = new Map<number, BlockRow[]>()
  const edges = new Map<string, Edge>()
  const incidents = new Map<string, FiledIncident>()
  const words = new Map<string, string>()
  const pick = <K, V>(from: ReadonlyMap<K, V>, keys: readonly K[]): Map<K, V> => {
    const found = new Map<K, V>()
    for (const key of keys) {
      const value = from.get(key)
      if (value !== undefined) found.set(key, copied(value))
    }
    return found
  }
  const marksOf = (asked: readonly number[]): readonly HolderMark[] =>
    [...new Set(asked.flatMap((shingle) => [...(holders.get(shingle) ?? [])]))].flatMap((report) => {
      const source = sources.get(report)
      if (!source) return []
      const { published, copyOf } = source.report
      const shingles = [...new Set(asked)].filter((shingle) => holders.get(shingle)?.has(report))
      return [{ report, shingles, published, copyOf, enough: source.enough }]
    })
  const all = async <T>(value: T): Promise<T> => Promise.resolve(value)
  return {
    incidents,
    words,
    copies: () => new Map([...sources.values()].flatMap(({ report: { id, copyOf } }) => (copyOf === null ? [] : [[id, copyOf] as const]))),
    documents: (ids) => all(pick(docs, ids)),
    sources: (ids) => all(pick(sources, ids)),
    putSources: (rows) => all(rows.forEach((row) => sources.set(row.report.id, copied(row)))),
    copiesOf: (ids) =>
      all(
        [...sources.values()].filter(({ report }) => report.copyOf !== null && ids.includes(report.copyOf)).map(({ report }) => report.id),
      ),
    stock: (asked) => all(new Set(asked.filter((shingle) => stock.has(shingle)))),
    putStock: (asked) =>
      all(
        asked.forEach((shingle) => {
          stock.add(shingle)
          holders.delete(shingle)
        }),
      ),
    crowds: (asked) =>
      all(marksOf(asked.filter(({ shingle, atLeast }) => (holders.get(shingle)?.size ?? 0) >= atLeast).map(({ shingle }) => shingle))),
    sharers: (asked, whole) => all(marksOf(asked).filter(({ shingles }) => shingles.length > 1 || shingles.includes(whole))),
    putHolders: (rows) =>
      all(
        rows.forEach(({ shingles, report }) => {
          for (const shingle of shingles) holders.set(shingle, (holders.get(shingle) ?? new Set()).add(report))
        }),
      ),
    members: (keys) => all(pick(members, keys)),
    membersOfReports: (ids) => all(copied([...members.values()].filter(({ report }) => ids.includes(report)))),
    membersOfGroups: (ids) => all(copied([...members.values()].filter(({ group }) => ids.includes(group)))),
    putMembers: (rows) => all(rows.forEach((row) => members.set(row.key, copied(row)))),
    groupsOf: (keys) => all(new Map([...pick(members, keys)].map(([key, { group }]) => [key, group]))),
    linkedTo: (keys) =>
      all([...members.values()].filter(({ incident }) => incident.links.some(({ target }) => keys.includes(target))).map(({ key }) => key)),
    common: (keys) => all(new Set(keys.filter((key) => common.has(key)))),
    putCommon: (keys) =>
      all(
        keys.forEach((key) => {
          common.add(key)
          commonRows.delete(key)
        }),
      ),
    commonRows: (keys) => all(keys.flatMap((key) => commonRows.get(key) ?? [])),
    putCommonRows: (rows) => all(rows.forEach((row) => commonRows.set(row.key, [...(commonRows.get(row.key) ?? []), row]))),
    neighbours: (places) =>
      all(
        places.map((place): Neighbours => {
          const rows = [...(blocks.get(place.block) ?? [])].sort(byPosition)
          const before = rows.filter((row) => byPosition(row, place) < 0).reverse()
          const after = rows.filter((row) => byPosition(row, place) > 0)
          const keys = (side: readonly BlockRow[]): readonly string[] => side.slice(0, place.reach).map(({ member }) => member)
          return { before: keys(before), after: keys(after) }
        }),
      ),
    putBlocks: (rows) => all(rows.forEach((row) => blocks.set(row.block, [...(blocks.get(row.block) ?? []), row]))),
    edgesOf: (keys) => all([...edges.values()].filter(({ first, second }) => keys.includes(first) || keys.includes(second))),
    dropEdges: (rows) => all(rows.forEach((row) => edges.delete(edgeKey(row)))),
    putEdges: (rows) => all(rows.forEach((row) => edges.set(edgeKey(row), row))),
    putIncidents: (rows) => all(rows.forEach((row) => incidents.set(row.incident.id, copied(row)))),
    dropIncidents: (ids) => all(ids.forEach((id) => incidents.delete(id))),
    putReadings: (readings: readonly ReportReading[]) => all(readings.forEach(({ doc }) => docs.set(doc.id, doc))),
    putWords: (reports) => all(reports.forEach(({ report, words: told }) => words.set(report, told))),
  }
}
