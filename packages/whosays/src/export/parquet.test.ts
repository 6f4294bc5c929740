import { namedPolicies } from '@whosays/core'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { filesOf } from '../testing/exported-files.js'
import { hostileLedger } from '../testing/hostile-ledger.js'
import { sampleBombing, sampleLedger } from '../testing/sample-ledger.js'
import { plainOptions } from './exported.js'
import { exportParquet } from './parquet.js'

async function tables(ledger = sampleLedger) {
  const files = await filesOf(exportParquet(ledger, { ...plainOptions, policy: namedPolicies.ged }))
  const buffer = (name: string): ArrayBuffer => new Uint8Array(files.get(`${name}.parquet`) ?? []).buffer
  return { names: [...files.keys()], buffer, rows: async (name: string) => parquetReadObjects({ file: buffer(name), utf8: false }) }
}

describe('the ledger as Parquet', () => {
  test('has a file a table, with as many rows as the ledger has records', async () => {
    const { names, rows } = await tables()
    expect(names).toEqual(['incidents', 'claims', 'statements', 'figures', 'reports', 'actors', 'places'].map((name) => `${name}.parquet`))
    expect(await rows('incidents')).toHaveLength(3)
    expect(await rows('reports')).toHaveLength(4)
    expect(await rows('statements')).toHaveLength(1)
  })

  test('columns have types, and what is not known is null', async () => {
    const { rows, buffer } = await tables()
    const row = (await rows('incidents')).find(({ incident }) => incident === sampleBombing.id)
    expect(row).toMatchObject({
      type: 'suicide-bombing',
      killed_low: 12n,
      killed_high: null,
      latitude: 31.25,
      background: false,
      start: '2025-03-10',
      ged_deaths_best: 17n,
    })
    const schema = parquetMetadata(buffer('incidents')).schema
    const typeOf = (name: string) => schema.find((element) => element.name === name)?.type
    expect(['incident', 'killed_low', 'latitude', 'background'].map(typeOf)).toEqual(['BYTE_ARRAY', 'INT64', 'DOUBLE', 'BOOLEAN'])
  })

  test('incidents have a point as GeoParquet has it', async () => {
    const { rows, buffer } = await tables()
    const geo = parquetMetadata(buffer('incidents')).key_value_metadata?.find(({ key }) => key === 'geo')?.value ?? '{}'
    expect(JSON.parse(geo)).toMatchObject({ version: '1.1.0', primary_column: 'geometry', columns: { geometry: { encoding: 'WKB' } } })
    const row = (await rows('incidents')).find(({ incident }) => incident === sampleBombing.id)
    // hyparquet decodes the WKB of a GeoParquet column itself.
    expect(row?.['geometry']).toEqual({ type: 'Point', coordinates: [54.5, 31.25] })
    expect((await rows('incidents')).find(({ incident }) => incident !== sampleBombing.id)?.['geometry']).toBeNull()
  })

  test('hostile texts come back as they are; an empty ledger has empty tables', async () => {
    const hostile = await (await tables(hostileLedger)).rows('incidents')
    const texts = hostileLedger.incidents.map(({ summary }) => summary.replace('\ud83d', '\ufffd'))
    expect(hostile.map(({ summary }) => summary as string)).toEqual(texts)
    const empty = await tables({ ...sampleLedger, incidents: [], statements: [], figures: [], reports: [], actors: [], places: [] })
    expect(await empty.rows('incidents')).toEqual([])
    expect(parquetMetadata(empty.buffer('claims')).schema.map(({ name }) => name)).toContain('quote')
  })
})
