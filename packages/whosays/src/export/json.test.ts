import { ledgerSchema } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { sampleBombing, sampleLedger } from '../testing/sample-ledger.js'
import { incidentLine, jsonLine, writeLedger } from './json.js'

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

describe('writeLedger', () => {
  const text = [...writeLedger(sampleLedger)].join('')

  test('writes the whole ledger, and what it writes is valid', () => {
    expect(JSON.parse(text)).toEqual(sampleLedger)
    expect(ledgerSchema.safeParse(JSON.parse(text)).success).toBe(true)
  })

  test('gives one record a line and ends its last line', () => {
    expect(text.split('\n').filter((line) => line.includes('"standing":'))).toHaveLength(sampleLedger.incidents.length)
    expect(text.endsWith('\n}\n')).toBe(true)
  })

  test('gives the same bytes whatever the order of the fields', () => {
    // Reversing the fields of a ledger leaves it a ledger.
    expect([...writeLedger(reversed(sampleLedger) as typeof sampleLedger)].join('')).toBe(text)
  })

  test('writes empty lists on one line', () => {
    const { schema } = sampleLedger
    const empty = { schema, reports: [], incidents: [], statements: [], figures: [], actors: [], places: [], problems: [] }
    expect([...writeLedger(empty)].join('')).toBe(
      '{\n"schema": "whosays-ledger/1",\n"reports": [],\n"incidents": [],\n"statements": [],\n"figures": [],\n"actors": [],\n"places": [],\n"problems": []\n}\n',
    )
  })

  test('gives a record that breaks the contract as it is, rather than not', () => {
    const odd = { ...sampleBombing, summary: 12 }
    // A broken record is what is tested.
    const ledger = { ...sampleLedger, incidents: [odd] } as unknown as typeof sampleLedger
    expect(JSON.parse([...writeLedger(ledger)].join(''))).toMatchObject({ incidents: [{ summary: 12 }] })
  })
})

test('a line of JSON holds no control character, and means the same', () => {
  const text = 'a\u001b[31m \u009b \u0085 \u007f \u2028 é 📩'
  // eslint-disable-next-line no-control-regex -- these are what it is about
  expect(jsonLine({ text })).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028]/)
  expect(JSON.parse(jsonLine({ text }))).toEqual({ text })
})

test('an incident is one line', () => {
  expect(JSON.parse(incidentLine(sampleBombing))).toEqual(sampleBombing)
  expect(incidentLine(sampleBombing).indexOf('\n')).toBe(incidentLine(sampleBombing).length - 1)
})
