import { describe, expect, test } from 'vitest'
import { claimsFrom, type ReportSpec } from '../fixture.cases.js'
import { seriesOf, type SeriesPoint } from './series.js'

/** "12", "9+", "≤20", "~12–99", "5 children", "~": as the command line writes numbers. */
function number({ low, high, approx, of }: SeriesPoint): string {
  const range = low === high ? String(low) : low === null ? `≤${String(high)}` : high === null ? `${low}+` : `${low}–${high}`
  return `${approx ? '~' : ''}${range}${of === null ? '' : ` ${of}`}`
}

/** "2031-05-06 12 first"; "by …" where no day of saying is told, "before …" for a former number. */
const line = ({ asOf, by, former, ...point }: SeriesPoint): string =>
  `${asOf ?? `${former ? 'before' : 'by'} ${by ?? '?'}`} ${number({ asOf, by, former, ...point })} ${point.change}`

/** Each report with the claims that it makes, the day of its publication and its outlet by its name. */
function series(...reports: readonly (readonly [id: string, ...claims: string[]])[]): readonly SeriesPoint[] {
  const specs = reports.map(([id, ...claims], i): ReportSpec => ({
    id,
    published: `2031-05-${String(i + 6).padStart(2, '0')}`,
    body: `News number ${String(i)}.`,
    incidents: [{ claims }],
  }))
  const { claims } = claimsFrom(specs)
  return seriesOf(
    'killed',
    claims.map(({ claim, root, source }) => ({ claim, root, rank: source.rank, published: source.origin.published.value })),
  )
}

const police = (number: string, day: number, more = ''): string => `killed ${number}, by police, on 2031-05-0${String(day)}${more}`
const hospital = (number: string, day: number, more = ''): string => `killed ${number}, by hospital, on 2031-05-0${String(day)}${more}`

describe('the whole toll', () => {
  test.each<[name: string, claims: readonly string[], points: readonly string[]]>([
    ['nothing', [], []],
    ['one', [police('12', 6)], ['2031-05-06 12 first']],
    ['the same again', [police('12', 6), police('12', 7)], ['2031-05-06 12 first', '2031-05-07 12 repeat']],
    ['the same by another', [police('12', 6), hospital('12', 7)], ['2031-05-06 12 first', '2031-05-07 12 repeat']],
    ['two on one day', [police('12', 6), hospital('12', 6)], ['2031-05-06 12 first']],
    ['higher', [police('12', 6), police('17', 7)], ['2031-05-06 12 first', '2031-05-07 17 update']],
    ['higher, by another, later', [police('12', 6), hospital('17', 7)], ['2031-05-06 12 first', '2031-05-07 17 update']],
    ['higher, by the same, that day', [police('12', 6), police('17', 6)], ['2031-05-06 12 first', '2031-05-06 17 update']],
    ['higher, by another, that day', [police('12', 6), hospital('17', 6)], ['2031-05-06 12 first', '2031-05-06 17 rival']],
    ['sharper, by another, that day', [police('9+', 6), hospital('12', 6)], ['2031-05-06 9+ first', '2031-05-06 12 update']],
    ['lower, by the same', [police('12', 6), police('9', 7)], ['2031-05-06 12 first', '2031-05-07 9 correction']],
    ['lower, by another', [police('12', 6), hospital('9', 7)], ['2031-05-06 12 first', '2031-05-07 9 rival']],
    ['vaguer', [police('17', 6), hospital('12~99', 7)], ['2031-05-06 17 first', '2031-05-07 ~12–99 repeat']],
    ['weaker', [police('17', 6), police('12+', 7)], ['2031-05-06 17 first', '2031-05-07 12+ repeat']],
    ['out of the vague', [police('12~99', 6), hospital('17', 7)], ['2031-05-06 ~12–99 first', '2031-05-07 17 update']],
    ['the exact number of a bound', [police('9+', 6), police('9', 7)], ['2031-05-06 9+ first', '2031-05-07 9 repeat']],
    ['an upper bound below', [police('20', 6), police('-15', 7)], ['2031-05-06 20 first', '2031-05-07 ≤15 correction']],
    [
      'two roots side by side',
      [police('12', 6), hospital('17', 6), police('12', 7), hospital('17', 7), police('14', 8)],
      ['2031-05-06 12 first', '2031-05-06 17 rival', '2031-05-07 12 repeat', '2031-05-07 17 repeat', '2031-05-08 14 update'],
    ],
    [
      'up, then down',
      [police('12', 6), police('101', 7), police('84', 8)],
      ['2031-05-06 12 first', '2031-05-07 101 update', '2031-05-08 84 correction'],
    ],
    [
      'one party on its own deeds',
      [police('12', 6), 'killed 25, by rebels, on 2031-05-07, claimed', hospital('14', 8)],
      ['2031-05-06 12 first', '2031-05-07 25 rival', '2031-05-08 14 update'],
    ],
    [
      'a day that is not told is that of the report',
      [police('12', 5), 'killed 15, by Ana Bo', police('17', 7)],
      ['2031-05-05 12 first', 'by 2031-05-06 15 update', '2031-05-07 17 update'],
    ],
    ['told by one, not by the other', ['killed 12, by Ana Bo', police('12', 6)], ['2031-05-06 12 first']],
  ])('%s', (_name, claims, points) => expect(series(['post', ...claims]).map(line)).toEqual(points))
})

describe('what is revised', () => {
  test('down: a correction, whoever says it', () => {
    const points = series(['post', police('101', 6)], ['wave', hospital('84', 7, ', revises was'), hospital('101', 7, ', as was')])
    expect(points.map(line)).toEqual(['2031-05-06 101 first', '2031-05-07 84 correction'])
    expect(points[1]?.revises).toEqual(['wave-1.was'])
  })
  test('up: an update that says what it revises', () => {
    const points = series(['post', police('14', 6)], ['wave', hospital('17', 7, ', revises was'), hospital('14', 7, ', as was')])
    expect(points.map(line)).toEqual(['2031-05-06 14 first', '2031-05-07 17 update'])
    expect(points[1]?.revises).toEqual(['wave-1.was'])
  })
  test('from a number that no report gave: it comes before, on no day', () => {
    expect(series(['post', police('9', 6)], ['wave', police('17', 8, ', revises was'), police('14', 8, ', as was')]).map(line)).toEqual([
      '2031-05-06 9 first',
      'before 2031-05-08 14 update',
      '2031-05-08 17 update',
    ])
  })
})

describe('what is denied', () => {
  test.each<[name: string, claims: readonly string[], points: readonly string[]]>([
    ['by who said it', [police('12', 6), police('12', 7, ', denied')], ['2031-05-06 12 first', '2031-05-07 12 retraction']],
    ['by somebody else', [police('12', 6), hospital('12', 7, ', denied')], ['2031-05-06 12 first', '2031-05-07 12 denial']],
    ['what nobody said', [police('12', 6, ', denied')], ['2031-05-06 12 denial']],
    ['another number than its own', [police('12', 6), police('40', 7, ', denied')], ['2031-05-06 12 first', '2031-05-07 40 denial']],
    [
      'of people as such, where only a class was counted',
      [police('25 of soldiers', 6), hospital('25', 7, ', denied')],
      ['2031-05-06 25 soldiers first', '2031-05-07 25 denial'],
    ],
    ['of a class, and nobody gave any', [police('41 of soldiers', 6, ', denied')], ['2031-05-06 41 soldiers denial']],
    ['and is no first', [police('12', 6, ', denied'), police('3', 7)], ['2031-05-06 12 denial', '2031-05-07 3 first']],
  ])('%s', (_name, claims, points) => expect(series(['post', ...claims]).map(line)).toEqual(points))
})

describe('classes', () => {
  test('a part says nothing of the whole', () => {
    expect(series(['post', police('12', 6), police('5 of children', 6), police('6 of children', 7), police('13', 7)]).map(line)).toEqual([
      '2031-05-06 12 first',
      '2031-05-06 5 children other-scope',
      '2031-05-07 6 children other-scope',
      '2031-05-07 13 update',
    ])
  })
  test('the only class that was counted is the toll', () => {
    expect(series(['post', police('25 of soldiers', 6), police('20 of soldiers', 7)]).map(line)).toEqual([
      '2031-05-06 25 soldiers first',
      '2031-05-07 20 soldiers correction',
    ])
  })
  test('people are the whole', () => {
    expect(series(['post', police('12 of people', 6), police('14', 7)]).map(line)).toEqual(['2031-05-06 12 first', '2031-05-07 14 update'])
  })
})

test('a point names its roots, speakers, reports and claims', () => {
  const points = series(
    ['post', police('12', 6), 'killed 12, on 2031-05-06'],
    ['wave', 'killed 12, by Ana Bo (police) > morgue, on 2031-05-06'],
  )
  expect(points).toMatchObject([
    {
      roots: ['morgue', 'outlet post', 'police'],
      speakers: ['Ana Bo', 'police'],
      reports: ['post', 'wave'],
      claims: ['post-1.1', 'post-1.2', 'wave-1.1'],
      revises: [],
    },
  ])
})

test('other fields are left out, and the order of the claims makes no difference', () => {
  const { claims } = claimsFrom([
    { id: 'post', incidents: [{ claims: [police('12', 6), 'wounded 30', 'means bomb', police('17', 7), hospital('9', 7)] }] },
  ])
  const told = claims.map(({ claim, root, source }) => ({ claim, root, rank: source.rank, published: source.origin.published.value }))
  expect(seriesOf('killed', [...told].reverse())).toEqual(seriesOf('killed', told))
  expect(seriesOf('wounded', told).map(line)).toEqual(['by ? 30 first'])
})
