import { namedPolicies } from '@whosays/core'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../testing/exported-files.js'
import { hostileLedger } from '../testing/hostile-ledger.js'
import { sampleBombing, sampleLedger } from '../testing/sample-ledger.js'
import { plainOptions } from './exported.js'
import { exportTimemap } from './timemap.js'

// What timemap's own schemas (src/reducers/validate) ask for: texts, no other fields, sources and associations by id.
const words = z.string()
const timemap = z.strictObject({
  events: z.array(
    z.strictObject({
      id: words,
      description: words,
      date: words,
      time: words,
      time_precision: words,
      location: words,
      latitude: words,
      longitude: words,
      type: words,
      category: words,
      sources: z.array(words),
      associations: z.array(words),
      comments: words,
    }),
  ),
  sources: z.array(
    z.strictObject({
      id: words,
      title: words,
      type: words,
      author: words,
      date: words,
      paths: z.array(words),
      url: words,
      description: words,
    }),
  ),
  associations: z.array(z.strictObject({ id: words, title: words, desc: words, mode: words, filter_paths: z.array(words) })),
})

async function written(ledger = sampleLedger, options = plainOptions) {
  const exported = exportTimemap(ledger, options)
  const [file] = exported.files
  return { exported, document: timemap.parse(JSON.parse(file ? (await contentOf(file)).toString() : '')) }
}

describe('timemap', () => {
  test('an event with its sources and associations', async () => {
    const { document } = await written()
    expect(document.events.find(({ id }) => id === sampleBombing.id)).toMatchObject({
      description: sampleBombing.summary,
      date: '2025-03-10',
      location: 'Mardov, Salt Coast, Iran',
      latitude: '31.25',
      longitude: '54.5',
      category: 'contested',
      sources: ['post', 'lantern', 'radio', 'note'],
      associations: ['type/suicide-bombing', 'party/Dawn Column', 'party/Salt Road Brigade', 'party/depot'],
    })
    const ids = new Set([...document.sources, ...document.associations].map(({ id }) => id))
    for (const { sources, associations } of document.events) for (const id of [...sources, ...associations]) expect(ids).toContain(id)
    expect(document.sources[0]).toMatchObject({ title: 'Truck bomb kills 12 in Mardov', author: 'The Coast Post', date: '2025-03-10' })
  })

  test('what is neither dated nor placed has no event, and is told', async () => {
    const { exported, document } = await written()
    expect(exported.refused).toEqual([{ incident: 'a7c3e0d91f22', reason: 'neither a date nor a point is known' }])
    expect(document.events).toHaveLength(2)
    expect(document.events.find(({ id }) => id === '0b11d4c9e8a3')).toMatchObject({
      date: '2024-01-01',
      comments: 'place: unknown; until 2024-12-31',
    })
  })

  test('a policy explains its numbers in the description; hostile texts stay texts', async () => {
    const { document } = await written(sampleLedger, { ...plainOptions, policy: namedPolicies.acled })
    expect(document.events.find(({ id }) => id === sampleBombing.id)?.description).toContain('fatalities: 12: the lowest number told.')
    expect((await written(hostileLedger)).document.events).toHaveLength(hostileLedger.incidents.length)
    expect((await written({ ...sampleLedger, incidents: [], reports: [] })).document).toEqual({ events: [], sources: [], associations: [] })
  })
})
