import type { FiledIncident } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { fakeReading } from '../../testing/fake-reader.js'
import { newLedgerUrl } from '../../testing/postgres-server.js'
import type { ReportEntry, Store } from '../store.js'
import { openPostgresStore } from './open-postgres-store.js'

const opened = (url: string): Promise<Store> => openPostgresStore(url, { create: true })

const entry = (id: string, text: string): ReportEntry => {
  const input = { id, text }
  return { hash: `hash of ${id}`, input, reader: 'r', reading: fakeReading(input) }
}

describe('what a ledger in PostgreSQL finds', () => {
  const withWords = async (store: Store, texts: readonly string[]): Promise<void> => {
    for (const [i, text] of texts.entries()) await store.add(entry(`r${String(i)}`, text))
    await store.merge({ version: '1', limit: 9, judgements: 0 }, async ({ tables, added }) => {
      await tables.putSources(
        added.map(({ doc }) => ({
          report: { id: doc.id, outlet: null, agency: null, published: doc.published, copyOf: null },
          actors: [],
          whole: { words: [], sentences: [] } as never,
          enough: 1,
        })),
      )
      await tables.putWords(added.map(({ doc }) => ({ report: doc.id, words: doc.text })))
      const facets = {
        type: 'raid',
        country: null,
        first: null,
        last: null,
        day: null,
        contested: false,
        counts: [],
        speakers: [],
        actors: [],
        words: '',
      }
      await tables.putIncidents(
        added.map(({ doc }) => ({ incident: { id: `i-${doc.id}`, reports: [doc.id] }, place: null, facets }) as unknown as FiledIncident),
      )
    })
  }
  const find = (store: Store, words: string, open = false): Promise<readonly string[]> => store.findIncidents({ text: [{ words, open }] })

  test('words in texts that are too long for its index, and words that are too long', async () => {
    const store = await opened(newLedgerUrl())
    const many = Array.from({ length: 150_000 }, (_, i) => `word${String(i)}`).join(' ')
    const long = 'x'.repeat(5000)
    await withWords(store, [many, `a ${long}y b`, `a ${long}z b`, 'plain'])
    expect(await find(store, 'word149999')).toEqual(['i-r0'])
    expect(await find(store, 'word7 word8')).toEqual(['i-r0'])
    expect(await find(store, 'word8 word7')).toEqual([])
    expect(await find(store, `${long}y`)).toEqual(['i-r1'])
    expect(await find(store, `a ${long}`, true)).toEqual(['i-r1', 'i-r2'])
    expect(await find(store, long)).toEqual([])
    await store.close()
  })
})
