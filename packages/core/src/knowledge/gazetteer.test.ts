import { describe, expect, test } from 'vitest'
import { createGazetteer, isCapital } from './gazetteer.js'

const file = (rows: readonly string[], names: readonly string[], adjectives: readonly string[] = [], abbreviations: readonly string[] = []): string =>
  'whosays-gazetteer/1\n' +
  [['places', rows], ['names', names], ['adjectives', adjectives], ['abbreviations', abbreviations]]
    .map(([name, lines]) => `%${String(name)} ${lines?.length ?? 0}\n${(lines as readonly string[]).map((line) => `${line}\n`).join('')}`) // the second of each pair is the lines
    .join('')

const small = createGazetteer(
  file(
    [
      'country:XA\tAlvania\tXA\t\t10\t20\tC\t5000000', '77\tNorth Mark\tXA\t\t11\t20\tA\t900000', '1001\tSaint Orso\tXA\t1\t11.5\t20.25\tP\t40000',
      'supplement:red-gate\tRed Gate\tXA\t1\t11\t20\tS\t2000', '1002\tAlvan City\tXA\t\t10.1\t20.1\tK\t800000', '1003\tOrso\tXA\t1\t12\t21\tP\t',
    ],
    ['alvan city\t4', 'alvania\t0', 'north mark\t1', 'orso\t5', 'red gate\t3', 'saint orso\t2', 'san orso\t2'],
    ['alvanian\t0', 'alvanians\t0'],
    ['n.m.\t1', 'nm\t1'],
  ),
)
const ids = (name: string): readonly string[] => small.lookup(name).map((place) => place.id)

describe('createGazetteer', () => {
  test.each([
    ['Alvania', ['country:XA']],
    ['ALVANIA', ['country:XA']],
    ['the Red Gate', ['supplement:red-gate']],
    ['St. Orso', ['geonames:1001']],
    ['San Orsó', ['geonames:1001']],
    ['N.M.', ['geonames:77']],
    ['NM', ['geonames:77']],
    ['Nm', []],
    ['Orso', ['geonames:1003']],
    ['Orsola', []],
    ['', []],
    ['—', []],
  ])('looks up %s', (name, expected) => {
    expect(ids(name)).toEqual(expected)
  })

  test('gives the whole entry', () => {
    expect(small.lookup('saint orso')[0]).toEqual({ id: 'geonames:1001', name: 'Saint Orso', country: 'XA', admin1: 'North Mark', lat: 11.5, lon: 20.25, kind: 'settlement', population: 40000 })
    expect(small.lookup('Orso')[0]?.population).toBe(0)
  })

  test('knows countries by code and by their people', () => {
    expect(small.country('XA')?.name).toBe('Alvania')
    expect(small.country('XB')).toBeNull()
    expect(small.demonym('Alvanians')?.id).toBe('country:XA')
    expect(small.demonym('Orsoan')).toBeNull()
  })

  test('tells capitals', () => {
    expect(small.lookup('Alvan City').map(isCapital)).toEqual([true])
    expect(small.lookup('Orso').map(isCapital)).toEqual([false])
  })

  test('says what is wrong with another text', () => {
    expect(() => createGazetteer('{"places": []}')).toThrow(/starts with "\{"places": \[\]\}", expected "whosays-gazetteer\/1"/)
    expect(() => createGazetteer('whosays-gazetteer/1\n%names 0\n')).toThrow(/expected places and names/)
  })
})
