import { compareIncidents, createTableReader, deriveLedger, incidentsAlone, rowReport, type Incident, type TableRow } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { fakeGazetteer } from '../../testing/fake-tables.js'
import { widthOf } from '../layout.js'
import { paint } from '../style.js'
import { comparisonJson, comparisonPage, oursWords, theirsWords, type FileComparison, type TheirRow } from './comparison-page.js'
import { indexLedger } from './ledger-index.js'

const mapping = {
  name: 'Valley Monitor',
  id: 'nr',
  date: { start: 'day' },
  place: { name: 'town', countryCode: 'NE' },
  type: { all: 'bombing' },
  killed: { best: 'dead', low: 'low', high: 'high' },
  source: ['source'],
} as const

interface Row {
  readonly nr: string
  readonly day?: string
  readonly town?: string
  readonly dead?: string
  readonly low?: string
  readonly high?: string
  readonly source?: string
}

const reader = createTableReader({ gazetteer: fakeGazetteer })
const readingOf = ({ nr, day = '2031-05-06', town = 'Velm', dead = '4', low = '', high = '', source = 'Lamp' }: Row) => {
  const cells = { nr, day, town, dead, low, high, source }
  const row: TableRow = { layout: 'mapped', columns: Object.keys(cells), cells: Object.values(cells), mapping }
  return reader.read({ ...rowReport(row), row })
}

/** What a ledger of one table looks like against another. */
function compare(ours: readonly Row[], theirs: readonly Row[], outside = 0): FileComparison {
  const ledger = deriveLedger(ours.map(readingOf))
  const rows = new Map<string, TheirRow>()
  const incidents: Incident[] = []
  for (const row of theirs) {
    const reading = readingOf(row)
    for (const incident of incidentsAlone(reading)) {
      incidents.push(incident)
      rows.set(incident.id, { report: reading.doc.id, row: row.nr, cited: row.source === undefined ? [] : [row.source] })
    }
  }
  const limits = { days: 2, km: 25 }
  const found = compareIncidents(ledger.incidents, incidents, limits)
  return { ...found, file: 'theirs.csv', dataset: 'Valley Monitor', rows, outside, ours: indexLedger(ledger), limits }
}

/** As it is printed without colours. */
const pageOf = (comparison: FileComparison, width = 80): readonly string[] =>
  comparisonPage(comparison, width).map((line) => paint(line, false))

describe('a comparison', () => {
  test('of nothing says so in its totals, and has no sections', () => {
    expect(pageOf(compare([], []))).toEqual([
      'theirs.csv (Valley Monitor) against 0 incidents of the ledger',
      '  matched                                       0',
      '    different number of killed                  0',
      '    same number of killed                       0',
      '    number of killed missing on one side        0',
      '  only ours                                     0',
      '  only theirs                                   0',
      '  their rows held against the ledger            0',
      '  their rows outside its days or countries      0',
    ])
  })

  test('tells both numbers, and whose they are', () => {
    const comparison = compare([{ nr: '1', dead: '9' }], [{ nr: '2', dead: '4', low: '3', high: '6', source: 'Post' }])
    const page = pageOf(comparison).join('\n')
    expect(page).toContain('ours     9 (Lamp), incident ')
    expect(page).toContain('theirs   3–6, best 4 (Valley Monitor, citing Post), row 2')
    expect(page).toContain('Matched, different number of killed (1)')
  })

  test('counts what is too vague to be matched, and says what it lacks', () => {
    const page = pageOf(compare([], [{ nr: '2', town: '' }])).join('\n')
    expect(page).toMatch(/only theirs +1 {2}\(1 too vague to match\)/)
    expect(page).toContain('row 2: 4 (Valley Monitor); not matched: no place known beyond its country')
  })

  test.each([40, 60, 80])('fits %i columns, whatever the table says, and lets nothing through that a terminal obeys', (width) => {
    const long = 'Ministry\u001b[31m of \u202eEverything '.repeat(8).trim()
    const comparison = compare(
      [
        { nr: '1', dead: '9', source: long },
        { nr: '3', day: '2031-05-20', town: 'Gorbatel', source: long },
      ],
      [
        { nr: `2${'0'.repeat(90)}`, source: long },
        { nr: '4', day: '2031-06-20', source: long },
      ],
      1_234_567,
    )
    const lines = pageOf(comparison, width)
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
    // eslint-disable-next-line no-control-regex -- these are what it is about
    expect(lines.join('')).not.toMatch(/[\u001b\u202e]/)
  })

  test('leaves nothing out, however many there are', () => {
    const theirs = Array.from({ length: 150 }, (_, i): Row => ({ nr: String(i), day: `20${String(10 + (i % 90))}-05-06` }))
    const lines = pageOf(compare([], theirs))
    expect(lines.filter((line) => /^ {2}row \d+: 4 \(/.test(line))).toHaveLength(150)
  })

  test('as JSON has the same counts as its lists', () => {
    const comparison = compare(
      [
        { nr: '1', dead: '9' },
        { nr: '3', day: '2031-07-01', town: 'Gorbatel' },
      ],
      [{ nr: '2' }, { nr: '5', day: '2031-08-01' }],
      7,
    )
    const json = JSON.parse(comparisonJson(comparison, [{ report: null, code: 'bad-date', message: 'x' }])) as Record<string, unknown>
    expect(json).toMatchObject({
      totals: { matched: 1, number: { different: 1, same: 0, unknown: 0 }, onlyOurs: 1, onlyTheirs: 1, held: 2, outside: 7 },
      matched: [{ theirs: { row: '2', killed: { best: 4 } }, ours: { killed: { best: 9 } }, number: 'different' }],
      onlyOurs: [{ vague: null }],
      onlyTheirs: [{ row: '5', vague: null }],
      problems: [{ code: 'bad-date' }],
    })
  })
})

describe('whose number', () => {
  const only = (row: Row): Incident => {
    const [incident] = incidentsAlone(readingOf(row))
    if (!incident) throw new Error('no incident')
    return incident
  }

  test('is the outlet where it speaks itself', () => {
    const index = indexLedger(deriveLedger([readingOf({ nr: '1', source: '' })]))
    expect(index.ledger.incidents.map((incident) => oursWords(index, incident))).toEqual(['4 (Valley Monitor)'])
  })

  test('and where there is none', () => {
    const index = indexLedger(deriveLedger([]))
    expect(oursWords(index, only({ nr: '1', dead: '' }))).toBe('no number')
    expect(theirsWords('T', undefined, only({ nr: '1', dead: '' }))).toBe('no number (T)')
  })
})
