import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../testing/exported-files.js'
import { hostileLedger } from '../testing/hostile-ledger.js'
import { sampleBombing, sampleLedger } from '../testing/sample-ledger.js'
import { exportFtm, ftmColumns } from './ftm.js'

type Row = Readonly<Record<string, string>>

async function statements(ledger = sampleLedger): Promise<readonly Row[]> {
  const [file] = exportFtm(ledger).files
  return parse(file ? await contentOf(file) : '', { columns: true, record_delimiter: ['\r\n'] })
}
const valuesOf = (rows: readonly Row[], entity: string, prop: string): readonly (string | undefined)[] =>
  rows.filter((row) => row['entity_id'] === entity && row['prop'] === prop).map((row) => row['value'])

describe('statements of FollowTheMoney', () => {
  test("have the columns of followthemoney's CSV in its order", async () => {
    const [file] = exportFtm(sampleLedger).files
    expect(file ? (await contentOf(file)).toString().split('\r\n')[0] : '').toBe(ftmColumns.join(','))
    expect(ftmColumns.join(' ')).toBe(
      'canonical_id entity_id prop prop_type schema value dataset origin lang original_value external first_seen last_seen id',
    )
  })

  test('an incident is an Event, its claims are notes that name their words and speakers', async () => {
    const rows = await statements()
    const id = `whosays-incident-${sampleBombing.id}`
    expect(valuesOf(rows, id, 'name')).toEqual([sampleBombing.summary])
    expect(valuesOf(rows, id, 'startDate')).toEqual(['2025-03-10'])
    expect(valuesOf(rows, id, 'country')).toEqual(['ir'])
    expect(valuesOf(rows, id, 'organizer')).toEqual(['whosays-actor-dawn-column'])
    expect(valuesOf(rows, id, 'proof')).toEqual(['post', 'lantern', 'radio', 'note'].map((report) => `whosays-report-${report}`))
    expect(valuesOf(rows, id, 'notes')).toContain('killed: five of children (asserted; Hila Sarem)')
    const note = rows.find((row) => row['origin'] === 'k-radio')
    expect(note).toMatchObject({
      schema: 'Event',
      prop_type: 'text',
      value: 'killed: Seventeen (asserted; Hila Sarem)',
      original_value: 'Seventeen people',
      first_seen: '2025-03-11',
    })
  })

  test('every entity says once that it is there, every entity that is named is there, and no statement stands twice', async () => {
    const rows = await statements()
    const entities = new Set(rows.map((row) => row['entity_id']))
    const ids = rows.filter(({ prop }) => prop === 'id')
    expect(ids).toHaveLength(entities.size)
    expect(new Set(ids.map((row) => row['entity_id']))).toEqual(entities)
    expect(entities.size).toBe(sampleLedger.incidents.length + sampleLedger.reports.length + sampleLedger.actors.length)
    for (const row of rows) if (row['prop_type'] === 'entity') expect(entities).toContain(row['value'])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const row of rows) expect(row['value']).not.toBe('')
  })

  test('values are left as they are: a machine reads them', async () => {
    const rows = await statements(hostileLedger)
    expect(valuesOf(rows, 'whosays-incident-hostile-00', 'name')).toEqual(["=cmd|'/c calc'!A1"])
  })
})
