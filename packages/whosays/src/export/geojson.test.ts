import { check } from '@placemarkio/check-geojson'
import { namedPolicies, type Ledger } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../testing/exported-files.js'
import { hostileLedger } from '../testing/hostile-ledger.js'
import { sampleBombing, sampleLedger } from '../testing/sample-ledger.js'
import { plainOptions, type Exported } from './exported.js'
import { exportGeojson, exportGeojsonLines } from './geojson.js'

const textOf = async ({ files: [file] }: Exported): Promise<string> => (file ? (await contentOf(file)).toString() : '')
const empty: Ledger = { ...sampleLedger, incidents: [] }

interface Feature {
  readonly id: string
  readonly geometry: { readonly coordinates: readonly number[] } | null
  readonly properties: Readonly<Record<string, unknown>>
}

describe('GeoJSON', () => {
  test.each([
    ['the sample', sampleLedger],
    ['hostile texts', hostileLedger],
    ['nothing', empty],
  ])('of %s is valid by RFC 7946', async (_name, ledger) => {
    const text = await textOf(exportGeojson(ledger, plainOptions))
    const read: unknown = check(text)
    expect(read).toMatchObject({ type: 'FeatureCollection' })
    expect((JSON.parse(text) as { features: unknown[] }).features).toHaveLength(ledger.incidents.length)
  })

  test('an incident: longitude first, and how near the point is', async () => {
    const { features } = JSON.parse(await textOf(exportGeojson(sampleLedger, { ...plainOptions, policy: namedPolicies.acled }))) as {
      features: Feature[]
    }
    const feature = features.find(({ id }) => id === sampleBombing.id)
    expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [54.5, 31.25] })
    expect(feature?.properties).toMatchObject({
      type: 'suicide-bombing',
      precision_class: 'settlement',
      precision_m: 1000,
      killed: { low: 12, best: 17, high: null },
      standing: 'contested',
      perpetrators: [{ name: 'Dawn Column', status: 'claimed' }, { name: 'Salt Road Brigade' }],
      reports: [{ outlet: 'The Coast Post', url: 'https://coastpost.example/mardov' }, {}, {}, {}],
      acled: { policy: 'acled', cells: [{ name: 'fatalities', best: 12 }] },
    })
    expect(features.filter(({ geometry }) => geometry === null)).toHaveLength(2)
  })

  test('says which have no point, and which are known to a province alone', () => {
    const province = { ...sampleBombing, where: { ...sampleBombing.where, precision: 'admin1' as const } }
    expect(exportGeojson({ ...sampleLedger, incidents: [...sampleLedger.incidents, province] }, plainOptions).remarks()).toEqual([
      '2 without a point (a country, a region or an unknown place) have the geometry null.',
      '1 are known to a district or province alone: draw them as areas by precision_m, not as points.',
    ])
    expect(exportGeojson(empty, plainOptions).remarks()).toEqual([])
  })

  test('a feature a line, each of them valid', async () => {
    const lines = (await textOf(exportGeojsonLines(hostileLedger, plainOptions))).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines).toHaveLength(hostileLedger.incidents.length)
    for (const line of lines) expect(check(line)).toMatchObject({ type: 'Feature' })
    expect(await textOf(exportGeojsonLines(empty, plainOptions))).toBe('')
  })
})
