import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deriveLedger, type ReportInput, type ReportReading } from '@whosays/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openReader } from './reader.js'
import { compactLedger, compactReading } from './testing/compact-reading.js'

// Whole reports against reviewed snapshots (corpus/README.md). UPDATE_CORPUS=1 writes them anew; then review the diff.

const repository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const update = Boolean(process.env['UPDATE_CORPUS'])

const inputs = readFileSync(repository('packages/whosays/samples/reports.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as ReportInput & { readonly id: string })

/** Compares with the snapshot in `path`, or writes it. */
function compareWith(path: string, found: unknown): void {
  const file = repository(path)
  if (update) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
  if (!existsSync(file))
    throw new Error(`${path} is missing: run UPDATE_CORPUS=1 npx vitest run packages/whosays/src/corpus.test.ts and review it`)
  expect(found, path).toEqual(JSON.parse(readFileSync(file, 'utf8')))
}

describe('corpus', () => {
  const readings = new Map<string, ReportReading>()

  beforeAll(async () => {
    const reader = await openReader()
    for (const input of inputs) readings.set(input.id, await reader.read(input))
  })

  const readingOf = (id: string): ReportReading => {
    const reading = readings.get(id)
    if (!reading) throw new Error(`${id} was not read`)
    return reading
  }

  test.each(inputs.map(({ id }) => id))('%s', (id) => {
    compareWith(`corpus/reports/${id}/expected.json`, compactReading(readingOf(id)))
  })

  test('all reports make one ledger, whatever their order', () => {
    const ledger = deriveLedger([...readings.values()])
    compareWith('corpus/ledger.json', compactLedger(ledger))
    expect(deriveLedger([...readings.values()].reverse())).toEqual(ledger)
  })

  test('every claim stands on its own words, outside the furniture', () => {
    for (const { doc, incidents } of readings.values()) {
      for (const { evidence } of incidents.flatMap(({ claims }) => claims)) {
        expect(doc.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
        const within = doc.furniture.filter(({ start, end }) => start < evidence.end && evidence.start < end)
        expect(within, `${doc.id}: ${evidence.quote}`).toEqual([])
      }
    }
  })
})
