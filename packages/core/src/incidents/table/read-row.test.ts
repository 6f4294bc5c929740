import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCountClaim } from '../../records/claim.js'
import type { TableMapping, TableRow } from '../../records/table-row.js'
import { deriveLedger } from '../ledger/derive-ledger.js'
import { acledColumns, gedColumns } from './layouts.js'
import { acledRow, claimsOf, gedRow, mappedRow, readTableRow, type Cells } from './rows.cases.js'

describe('a GED row', () => {
  test('gives one incident, every value with its cell', () => {
    expect(claimsOf(gedRow())).toEqual([
      'type armed-attack | 1 | import/ged/type_of_violence inferred',
      'stage carried-out | 1 | import/ged/type_of_violence inferred',
      'date 2031-05-06/2031-05-06 | 2031-05-06 00:00:00.000 | import/ged/date_start',
      'place Taji town | Taji town | import/ged/where_coordinates',
      'perpetrator Government of Arland (actor:government-of-arland) | Government of Arland | import/ged/side_a inferred',
      'perpetrator Kori Front (actor:kori-front) | Kori Front | import/ged/side_b inferred',
      'killed 5 | 5 | import/ged/best',
      'killed 4..9 | 9 / low: 4 | import/ged/high',
      'killed 2 of Government of Arland | 2 | import/ged/deaths_a',
      'killed 1 of Kori Front | 1 | import/ged/deaths_b',
      'killed 2 of civilians | 2 | import/ged/deaths_civilians',
    ])
  })

  test('is told by whom it cites, on the day that its source came out', () => {
    const { doc, incidents, actors } = readTableRow(gedRow(), { published: '2032-06-01' })
    const claim = incidents[0]?.claims[0]
    expect(claim?.speaker.map(({ name }) => name)).toEqual(['River Post', 'police'])
    expect([claim?.status, claim?.said]).toEqual(['asserted', '2031-05-07'])
    expect([doc.outlet, doc.published, doc.dataset]).toEqual([
      'UCDP GED',
      { value: '2032-06-01', basis: 'metadata' },
      { dataset: 'UCDP GED', row: '900001' },
    ])
    expect(actors.map(({ id }) => id)).toEqual(['actor:government-of-arland', 'actor:kori-front', 'actor:police', 'actor:river-post'])
  })

  test.each<[string, Cells, string[]]>([
    [
      'several offices are one speaker, as the row has them',
      { source_office: 'River Post;Valley Wire' },
      ['River Post;Valley Wire', 'police'],
    ],
    ['a citation is no name', { source_office: 'x'.repeat(301) }, ['police']],
    ['nobody: the data set itself', { source_office: '', source_original: '' }, []],
  ])('speaker: %s', (_, cells, expected) => {
    expect(readTableRow(gedRow(cells)).incidents[0]?.claims[0]?.speaker.map(({ name }) => name)).toEqual(expected)
  })

  test.each<[string, Cells, string[]]>([
    ['best alone where low and high say the same', { best: '5', low: '5', high: '5' }, ['killed 5 | 5 | import/ged/best']],
    [
      'a best below its low stays as it is',
      { best: '3', low: '4', high: '9' },
      ['killed 3 | 3 | import/ged/best', 'killed 4..9 | 9 / low: 4 | import/ged/high'],
    ],
    [
      'nobody killed, perhaps some',
      { best: '0', low: '0', high: '2' },
      ['killed 0 | 0 | import/ged/best', 'killed 0..2 | 2 / low: 0 | import/ged/high'],
    ],
    ['a low above its high is no range', { best: '5', low: '9', high: '4' }, ['killed 5 | 5 | import/ged/best']],
    ['a high alone', { best: '5', low: '', high: '8' }, ['killed 5 | 5 | import/ged/best', 'killed ..8 | 8 | import/ged/high']],
    ['no number at all', { best: '', low: '', high: '' }, []],
  ])('killed: %s', (_, cells, expected) => {
    expect(claimsOf(gedRow({ ...cells, deaths_a: '', deaths_b: '', deaths_civilians: '' }), 'killed')).toEqual(expected)
  })

  test.each<[string, Cells, string]>([
    ['one day', {}, '2031-05-06/2031-05-06 day'],
    ['some days', { date_prec: '2', date_end: '2031-05-09' }, '2031-05-06/2031-05-09 range'],
    ['a day that goes on', { date_end: '2031-05-07' }, '2031-05-06/2031-05-07 range'],
    ['a week', { date_prec: '3', date_end: '2031-05-12' }, '2031-05-06/2031-05-12 week'],
    ['a month', { date_prec: '4', date_start: '2031-05-01', date_end: '2031-05-31' }, '2031-05-01/2031-05-31 month'],
    ['a year', { date_prec: '5', date_start: '2031-01-01', date_end: '2031-12-31' }, '2031-01-01/2031-12-31 year'],
  ])('when: %s', (_, cells, expected) => {
    const when = readTableRow(gedRow(cells)).incidents[0]?.when
    expect(`${when?.start ?? '?'}/${when?.end ?? '?'} ${when?.precision ?? '?'}`).toBe(expected)
  })

  test('of one-sided violence tells who did it to whom', () => {
    expect(claimsOf(gedRow({ type_of_violence: '3', side_b: 'Civilians' }), 'perpetrator', 'target')).toEqual([
      'perpetrator Government of Arland (actor:government-of-arland) | Government of Arland | import/ged/side_a',
      'target Civilians (actor:civilians) | Civilians | import/ged/side_b',
    ])
  })
})

describe('an ACLED row', () => {
  test('gives one incident, every value with its cell', () => {
    expect(claimsOf(acledRow({ sub_event_type: 'Suicide bomb' }))).toEqual([
      'type suicide-bombing | Suicide bomb | import/acled/sub_event_type',
      'stage carried-out | Suicide bomb | import/acled/sub_event_type inferred',
      'means Suicide bomb | Suicide bomb | import/acled/sub_event_type',
      'date 2031-05-06/2031-05-06 | 2031-05-06 | import/acled/event_date',
      'place Taji | Taji | import/acled/location',
      'perpetrator Kori Front (actor:kori-front) | Kori Front | import/acled/actor1 inferred',
      'perpetrator Military Forces of Iraq (2022-) (actor:iq-forces) | Military Forces of Iraq (2022-) | import/acled/actor2 inferred',
      'killed 5 | 5 | import/acled/fatalities',
    ])
  })

  test('is published on the day of its last change', () => {
    expect(readTableRow(acledRow(), { published: '2030-01-01' }).doc.published.value).toBe('2031-05-08')
    expect(readTableRow(acledRow({ timestamp: '' }), { published: '2030-01-01' }).doc.published.value).toBe('2030-01-01')
    expect(readTableRow(acledRow({ timestamp: '' })).doc.published).toEqual({ value: null, basis: 'unknown' })
  })

  test('with fatalities 0 gives no number: that may be "none reported"', () => {
    expect(claimsOf(acledRow({ fatalities: '0' }), 'killed')).toEqual([])
  })

  test.each<[string, Cells, string]>([
    ['a sub-event', { sub_event_type: 'Air/drone strike' }, 'air-strike carried-out'],
    ['in any case', { sub_event_type: 'AIR/DRONE STRIKE' }, 'air-strike carried-out'],
    ['no sub-event', { sub_event_type: '', event_type: 'Riots' }, 'riot carried-out'],
    ['a sub-event that nobody knows', { sub_event_type: 'Quarrel', event_type: 'Battles' }, 'armed-clash carried-out'],
    ['what was prevented', { sub_event_type: 'Disrupted weapons use' }, 'other-violence foiled'],
    ['nothing that is known', { sub_event_type: 'Quarrel', event_type: 'Trouble' }, 'other-violence carried-out'],
  ])('type: %s', (_, cells, expected) => {
    const incident = readTableRow(acledRow(cells)).incidents[0]
    expect(`${incident?.type ?? ''} ${incident?.stage ?? ''}`).toBe(expected)
  })

  test('of a type that nobody knows claims none', () => {
    expect(claimsOf(acledRow({ sub_event_type: 'Quarrel', event_type: 'Trouble' }), 'type', 'stage')).toEqual([])
  })

  const vac = { event_type: 'Violence against civilians', sub_event_type: 'Attack' }
  test.each<[string, Cells, string[]]>([
    [
      'violence against civilians has a direction',
      { ...vac, actor2: 'Civilians (Iraq)', inter2: 'Civilians' },
      ['perpetrator Kori Front', 'target Civilians (Iraq)'],
    ],
    ['so it has against an armed side', vac, ['perpetrator Kori Front', 'target Military Forces of Iraq (2022-)']],
    ['a fight has none', {}, ['perpetrator Kori Front', 'perpetrator Military Forces of Iraq (2022-)']],
    [
      'civilians are no side, wherever they stand',
      { actor1: 'Civilians (Iraq)', inter1: '7' },
      ['target Civilians (Iraq)', 'perpetrator Military Forces of Iraq (2022-)'],
    ],
    ['civilians alone', { actor1: 'Civilians (Iraq)', inter1: '7', actor2: '', inter2: '' }, ['perpetrator Civilians (Iraq)']],
    ['one side alone', { actor2: '', inter2: '' }, ['perpetrator Kori Front']],
    ['nobody is named', { actor1: 'Unidentified Armed Group (Iraq)' }, ['perpetrator Military Forces of Iraq (2022-)']],
    [
      'force against protesters',
      { sub_event_type: 'Excessive force against protesters', actor1: 'Protesters (Iraq)', inter1: 'Protesters' },
      ['target Protesters (Iraq)', 'perpetrator Military Forces of Iraq (2022-)'],
    ],
    [
      'a protest',
      { sub_event_type: 'Peaceful protest', actor1: 'Protesters (Iraq)', inter1: '6', actor2: '', inter2: '' },
      ['perpetrator Protesters (Iraq)'],
    ],
  ])('parties: %s', (_, cells, expected) => {
    expect(claimsOf(acledRow(cells), 'perpetrator', 'target').map((line) => line.replace(/ \((?:actor:)?[^() ]*\) \|.*/, ''))).toEqual(
      expected,
    )
  })

  test.each<[string, Cells, string]>([
    ['the day', { time_precision: '1' }, '2031-05-06/2031-05-06 day stated'],
    ['a day that stands for a week', { time_precision: '2' }, '2031-05-03/2031-05-09 week inferred'],
    ['a day that stands for a month', { time_precision: '3' }, '2031-05-01/2031-05-31 month inferred'],
    ['written out', { event_date: '6 May 2031' }, '2031-05-06/2031-05-06 day stated'],
  ])('when: %s', (_, cells, expected) => {
    const incident = readTableRow(acledRow(cells)).incidents[0]
    const basis = incident?.claims.find(({ field }) => field === 'date')?.basis
    expect(`${incident?.when.start ?? '?'}/${incident?.when.end ?? '?'} ${incident?.when.precision ?? '?'} ${basis ?? '?'}`).toBe(expected)
  })
})

describe('a row of a table with a mapping', () => {
  const mapping: TableMapping = {
    name: 'Valley Monitor',
    date: { start: 'Tag', order: 'day-month-year' },
    place: { name: 'Ort', countryCode: 'IQ' },
    type: { columns: ['Art'], values: { Sprengsatz: 'bombing' } },
    perpetrator: ['Täter'],
    target: ['Ziel'],
    means: ['Waffe'],
    killed: { low: 'Tote min', high: 'Tote max', zero: 'none' },
    wounded: { best: 'Verletzte', parts: [{ column: 'davon Kinder', of: 'children' }] },
    source: ['Quelle'],
  }
  const cells = {
    Tag: '06.05.2031',
    Ort: 'Taji',
    Art: 'sprengsatz',
    Täter: 'Kori Front',
    Ziel: 'Polizei',
    Waffe: 'Autobombe',
    'Tote min': '3',
    'Tote max': '0',
    Verletzte: '12',
    'davon Kinder': '4',
    Quelle: 'River Post',
  }

  test('is read by it', () => {
    expect(claimsOf(mappedRow(mapping, { ...cells, 'Tote max': '5' }))).toEqual([
      'type bombing | sprengsatz | import/mapped/art',
      'stage carried-out | sprengsatz | import/mapped/art inferred',
      'date 2031-05-06/2031-05-06 | 06.05.2031 | import/mapped/tag',
      'place Taji | Taji | import/mapped/ort',
      'perpetrator Kori Front (actor:kori-front) | Kori Front | import/mapped/täter',
      'target Polizei (actor:polizei) | Polizei | import/mapped/ziel',
      'means Autobombe | Autobombe | import/mapped/waffe',
      'killed 3..5 | 3 / Tote max: 5 | import/mapped/tote-min',
      'wounded 12 | 12 | import/mapped/verletzte',
      'wounded 4 of children | 4 | import/mapped/davon-kinder',
    ])
    const { doc } = readTableRow(mappedRow(mapping, cells))
    expect([doc.outlet, doc.language, doc.id.slice(0, 15)]).toEqual(['Valley Monitor', 'und', 'valley-monitor:'])
  })

  test('of one type throughout claims no type, since no word says it', () => {
    const row = mappedRow({ ...mapping, type: { all: 'abduction' } }, cells)
    expect(readTableRow(row).incidents[0]?.type).toBe('abduction')
    expect(claimsOf(row, 'type')).toEqual([])
  })

  test('without a number of its own is another row where a cell differs', () => {
    const rows = [cells, { ...cells, Verletzte: '13' }, cells].map((one) => readTableRow(mappedRow(mapping, one)).doc)
    expect(rows[0]?.dataset).not.toEqual(rows[1]?.dataset)
    expect(rows[0]?.id).toBe(rows[2]?.id)
  })
})

describe('versions of one row', () => {
  test('are reports of their own, of the same row', () => {
    const [first, second] = [gedRow(), gedRow({ best: '6' })].map((row) => readTableRow(row).doc)
    expect(first?.id).not.toBe(second?.id)
    expect(first?.dataset).toEqual(second?.dataset)
  })
})

const cellText = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom('', '7', '2031-05-06', 'a\nb: c', ' x ', '-9', '2;200;900'),
)
const anyRow: fc.Arbitrary<TableRow> = fc.constantFrom('ged' as const, 'acled' as const).chain((layout) => {
  const columns = layout === 'ged' ? gedColumns : acledColumns
  const base = layout === 'ged' ? gedRow() : acledRow()
  const changes = fc.array(fc.tuple(fc.nat(columns.length - 1), cellText), { maxLength: 12 })
  return changes.map((changed) => ({ ...base, cells: base.cells.map((cell, i) => changed.findLast(([at]) => at === i)?.[1] ?? cell) }))
})

describe('whatever stands in its cells', () => {
  test('a row is read without an exception, and every claim quotes the words of a cell of its own text', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { doc, incidents } = readTableRow(row)
        for (const { evidence, sentence, rule, value, ...claim } of incidents.flatMap((incident) => incident.claims)) {
          expect(doc.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
          expect(sentence.start <= evidence.start && evidence.end <= sentence.end).toBe(true)
          expect(rule).toMatch(/^import\/(?:ged|acled)\/[a-z_0-9-]+$/)
          expect(evidence.quote).not.toBe('')
          if (isCountClaim({ evidence, sentence, rule, value, ...claim }) && typeof value === 'object')
            expect((value.low ?? 0) <= (value.high ?? Infinity)).toBe(true)
        }
        expect(() => deriveLedger([readTableRow(row)])).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile cells', () => {
  test.each<[string, string]>([
    ['blanks', 'a' + ' '.repeat(1_000_000) + 'b'],
    ['brackets', '('.repeat(1_000_000)],
    ['words', 'a b '.repeat(250_000)],
    ['quotation marks', '"\''.repeat(500_000)],
  ])('a million %s hold nothing up', (_, cell) => {
    const names = ['side_a', 'side_b', 'source_office', 'where_coordinates', 'adm_1', 'country', 'source_headline']
    const started = performance.now()
    const { incidents } = readTableRow(gedRow(Object.fromEntries(names.map((name) => [name, cell]))))
    expect(incidents).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test.each(['constructor', '__proto__', 'toString'])('codes that every object has are none: %s', (code) => {
    const row = gedRow({ date_prec: code, where_prec: code, type_of_violence: code })
    expect(readTableRow(row).incidents[0]).toMatchObject({
      type: 'other-violence',
      when: { precision: 'day' },
      where: [{ place: { kind: 'settlement' } }, {}, {}],
    })
    expect(claimsOf(acledRow({ event_type: code, sub_event_type: code }), 'type')).toEqual([])
  })
})
