import type { Ledger } from '@whosays/core'
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer'
import type { Cell, Exported, ExportFile, ExportOptions } from './exported.js'
import { indexLedger } from './index-ledger.js'
import { allTables } from './tables/all-tables.js'
import type { PlainTable } from './tables/table.js'

const types = { text: 'STRING', integer: 'INT64', number: 'DOUBLE', boolean: 'BOOLEAN' } as const
const GEOMETRY = 'geometry'

/** Every table of the ledger as a Parquet file; incidents and places have a point besides, as GeoParquet 1.1 has it (WKB, lon/lat). */
export function exportParquet(ledger: Ledger, { policy }: ExportOptions): Exported {
  return { files: allTables(indexLedger(ledger), policy).map(parquetFile), refused: [], remarks: () => [] }
}

function parquetFile(table: PlainTable): ExportFile {
  return { name: `${table.name}.parquet`, pieces: { [Symbol.iterator]: () => [written(table)][Symbol.iterator]() } }
}

function written(table: PlainTable): Uint8Array {
  const isPlaced = ['latitude', 'longitude'].every((name) => table.columns.some((column) => column.name === name))
  const writer = new ByteWriter()
  // Rows come from an iterable that waits for nothing, so that the file is whole when the call returns.
  void parquetWriteRows({
    writer,
    rows: rowsOf(table, isPlaced),
    columns: [
      ...table.columns.map(({ name, kind }) => ({ name, type: types[kind], nullable: true })),
      ...(isPlaced ? [{ name: GEOMETRY, type: 'BYTE_ARRAY' as const, nullable: true }] : []),
    ],
    createdBy: 'whosays',
    ...(isPlaced ? { kvMetadata: [{ key: 'geo', value: geoMetadata }] } : {}),
  })
  return writer.getBytes()
}

const geoMetadata = JSON.stringify({
  version: '1.1.0',
  primary_column: GEOMETRY,
  columns: { [GEOMETRY]: { encoding: 'WKB', geometry_types: ['Point'] } },
})

function* rowsOf(table: PlainTable, isPlaced: boolean): Generator<Record<string, unknown>> {
  for (const cells of table.cells()) {
    const row: Record<string, unknown> = Object.fromEntries(
      table.columns.map(({ name, kind }, i) => [name, valueOf(cells[i] ?? null, kind)]),
    )
    if (isPlaced) row[GEOMETRY] = pointOf(row['latitude'], row['longitude'])
    yield row
  }
}

function valueOf(cell: Cell, kind: PlainTable['columns'][number]['kind']): unknown {
  return kind === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell
}

/** A point as well-known binary: byte order, kind, longitude, latitude. */
function pointOf(lat: unknown, lon: unknown): Uint8Array | null {
  if (typeof lat !== 'number' || typeof lon !== 'number') return null
  const view = new DataView(new ArrayBuffer(21))
  view.setUint8(0, 1)
  view.setUint32(1, 1, true)
  view.setFloat64(5, lon, true)
  view.setFloat64(13, lat, true)
  return new Uint8Array(view.buffer)
}
