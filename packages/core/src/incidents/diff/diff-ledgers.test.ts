import { describe, expect, test } from 'vitest'
import type { Decision } from '../ledger/decisions.js'
import { derive } from '../ledger/derive-ledger.js'
import { reading, town, type ReportSpec } from '../ledger/fixture.cases.js'
import { diffLedgers } from './diff-ledgers.js'

const at = (name: string, lat: number) => town(name, lat, 20)
const post: ReportSpec = {
  id: 'post',
  outlet: 'Post',
  published: '2031-05-02',
  body: 'A bomb in a flour sack tore through the bakery of Kelm on Thursday morning, and the valley mourned.',
  incidents: [{ type: 'bombing', when: '2031-05-01', where: [at('Kelm', 10)], cues: ['bakery'], claims: ['killed 12, by police'] }],
}
const radio: ReportSpec = {
  id: 'radio',
  outlet: 'Radio',
  published: '2031-05-03',
  body: 'The valley mourned on Friday after the bomb in the bakery of Kelm, and shops stayed shut.',
  incidents: [{ type: 'bombing', when: '2031-05-01', where: [at('Kelm', 10)], cues: ['bakery'], claims: ['killed 17, by police'] }],
}
const echo: ReportSpec = {
  id: 'echo',
  outlet: 'Echo',
  published: '2031-06-03',
  body: 'Soldiers went from house to house.',
  incidents: [{ type: 'raid', when: '2031-06-01', where: [at('Osk', 50)], claims: ['detained 3, by army'] }],
}
const of = (specs: readonly ReportSpec[], decisions: readonly Decision[] = []) => derive(specs.map(reading), decisions)
const kinds = (...[before, after]: Parameters<typeof diffLedgers>): readonly string[] =>
  diffLedgers(before, after).map(({ kind, incident, was }) => `${kind} ${incident.reports.join('+')} was ${String(was.length)}`)

describe('what changed between two ledgers', () => {
  test('is nothing where nothing did', () => {
    expect(diffLedgers(of([post, echo]), of([echo, post]))).toEqual([])
    expect(diffLedgers(of([]), of([]))).toEqual([])
  })

  test('is new where there was nothing before, with all that is told of it', () => {
    const [change, ...rest] = diffLedgers(of([post]), of([post, echo]))
    expect(rest).toEqual([])
    expect(change).toMatchObject({ kind: 'new', was: [], before: null, reports: ['echo'], fields: [] })
    expect(change?.tolls.map(({ field, was, told }) => [field, was, told.map(({ low, change: is }) => [low, is])])).toEqual([
      ['detained', null, [[3, 'first']]],
    ])
  })

  test('is a new number, typed, and who says it', () => {
    const [change, ...rest] = diffLedgers(of([post]), of([post, radio]))
    expect(rest).toEqual([])
    expect(change).toMatchObject({ kind: 'changed', reports: ['radio'] })
    expect(change?.tolls).toHaveLength(1)
    expect(change?.tolls[0]?.told.map(({ low, change: is, speakers }) => [low, is, speakers])).toEqual([[17, 'update', ['police']]])
    expect(change?.tolls[0]).toMatchObject({ field: 'killed', was: { low: 12, high: 12 }, now: { low: 12, high: 17 } })
  })

  test('is joined and split where people say so, and back', () => {
    const keys = [...of([post, radio]).membership.keys()]
    const apart: Decision = { kind: 'different', a: keys[0] ?? '', b: keys[1] ?? '' }
    const [one, two] = [of([post, radio]), of([post, radio], [apart])]
    expect(kinds(two, one)).toEqual(['joined post+radio was 2'])
    expect([...kinds(one, two)].sort()).toEqual(['split post was 1', 'split radio was 1'])
  })

  test('is gone where no reading tells of it any more', () => {
    expect(kinds(of([post, echo]), of([post]))).toEqual(['gone echo was 1'])
  })

  test('is a field that says something else', () => {
    const moved: ReportSpec = { ...post, incidents: (post.incidents ?? []).map((incident) => ({ ...incident, where: [at('Velm', 11)] })) }
    const [change] = diffLedgers(of([post]), of([moved]))
    expect(change).toMatchObject({ kind: 'changed', fields: ['where'], reports: [], tolls: [] })
  })
})
