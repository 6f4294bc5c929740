import { describe, expect, test } from 'vitest'
import { checkRow, type CellFault } from './check-row.js'
import { acledRow, gedRow, mappedRow, type Cells } from './rows.cases.js'

const line = ({ code, column, found }: CellFault): string => `${code} ${column} "${found}"`

describe('a row that cannot be read', () => {
  test.each<[string, Cells, string[]]>([
    ['is sound', {}, []],
    ['without a date', { date_start: '' }, ['bad-date date_start ""']],
    ['with a day that the calendar lacks', { date_start: '2031-02-30' }, ['bad-date date_start "2031-02-30"']],
    ['that ends before it begins', { date_end: '2031-05-01' }, ['bad-date date_end "2031-05-01"']],
    ['with a number that is none', { best: 'five' }, ['bad-number best "five"']],
    ['with a number of nobody knows which sign', { deaths_a: '-9', low: '1,200' }, ['bad-number low "1,200"', 'bad-number deaths_a "-9"']],
    ['beyond the pole', { latitude: '91.2' }, ['bad-coordinate latitude "91.2"']],
    ['with minutes and seconds', { longitude: "44°15'36" }, [`bad-coordinate longitude "44°15'36"`]],
    ['with a decimal comma', { longitude: '44,26' }, []],
    ['with whole numbers written as decimals', { best: '5.0', longitude: '-44' }, []],
  ])('GED: %s', (_, cells, expected) => {
    expect(checkRow(gedRow(cells)).faults.map(line)).toEqual(expected)
  })

  test('says what was expected', () => {
    const [date, number, point] = checkRow(gedRow({ date_start: 'May', best: 'x', latitude: 'north' })).faults
    expect(date?.expected).toBe('a date such as 2031-05-06')
    expect(number?.expected).toBe('a whole number that is not negative')
    expect(point?.expected).toBe('degrees from -90 to 90 with a decimal point')
  })

  test('reads numbers alone as dates only in the order that the mapping gives', () => {
    const cells = { day: '05/06/2031' }
    const mapping = { name: 'T', date: { start: 'day' }, type: { all: 'bombing' } } as const
    expect(checkRow(mappedRow(mapping, cells)).faults.map(line)).toEqual(['bad-date day "05/06/2031"'])
    const ordered = { ...mapping, date: { start: 'day', order: 'month-day-year' } } as const
    expect(checkRow(mappedRow(ordered, cells)).faults).toEqual([])
    expect(checkRow(mappedRow(ordered, { day: '25/06/2031' })).faults.map(({ expected }) => expected)).toEqual([
      'a date such as 2031-05-06, or in the order month-day-year',
    ])
  })
})

describe('a row that is read with a reserve', () => {
  test.each<[string, ReturnType<typeof gedRow>, string[]]>([
    ['sound', acledRow(), []],
    [
      'a type that we do not know',
      acledRow({ event_type: 'Trouble', sub_event_type: 'Quarrel' }),
      ['unknown-type sub_event_type "Quarrel"'],
    ],
    ['no type', gedRow({ type_of_violence: '' }), ['unknown-type type_of_violence ""']],
    ['low above high', gedRow({ low: '12' }), ['low-above-high low "12"']],
    ['best outside of low and high is no fault of the row', gedRow({ best: '3' }), []],
  ])('%s', (_, row, expected) => {
    expect(checkRow(row)).toEqual({ faults: [], notes: expect.anything() as unknown })
    expect(checkRow(row).notes.map(line)).toEqual(expected)
  })
})
