import { claimFields } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../layout.js'
import { paint } from '../style.js'
import { sampleBombing, sampleLedger } from '../../testing/sample-ledger.js'
import { incidentPage } from './incident-page.js'
import { incidentRows } from './incident-rows.js'
import { independentReports, indexLedger, newestFirst } from './ledger-index.js'
import { ledgerPage, ledgerTotals } from './ledger-page.js'
import { fieldsPage, whyPage } from './why-page.js'

const index = indexLedger(sampleLedger)
const text = (lines: readonly string[]): string => paint(lines.join('\n'), false)

describe('what a ledger tells about itself', () => {
  test('a copy and its origin are one independent report', () => expect(independentReports(index, sampleBombing)).toBe(3))
  test('the newest come first, the undated last', () => {
    expect(newestFirst(sampleLedger.incidents).map(({ when }) => when.start)).toEqual(['2025-03-10', '2024-01-01', null])
  })
  test('totals', () => expect(ledgerTotals(sampleLedger)).toBe('4 reports, 3 incidents (1 recalled as history), 1 statement, 1 figure'))
})

test('list: two lines an incident', () => {
  expect(text(incidentRows(index, sampleLedger.incidents, 80))).toBe(
    [
      '5f2a9c01b7de  10 Mar 2025   Suicide bombing, Mardov, Iran              contested',
      '              killed 12+, best 17; wounded 31           4 reports, 3 independent',
      '0b11d4c9e8a3  2024          Air strike, Tarvin, Iran     single source, recalled',
      '              no toll given                                             1 report',
      'a7c3e0d91f22  undated       Arrest, place unknown                  single source',
      '              detained 2                                                1 report',
    ].join('\n'),
  )
})

describe('show', () => {
  const page = text(incidentPage(index, sampleBombing, 80))

  test.each([
    [
      'the best version first, with its chain and its words marked',
      'a  17\n     asserted    Radio Tarvin ← Hila Sarem (Governor), 11 Mar 2025\n                 “[Seventeen people], five of them children,',
    ],
    [
      'a claim of its own deed',
      'b  25\n     claimed     Radio Tarvin ← Dawn Column, 11 Mar 2025\n                 “The Dawn Column said it had killed [25 soldiers].”',
    ],
    ['the agency in the chain, and the copy under its origin', 'The Coast Post ← Northwire ← police, 10 Mar 2025'],
    ['copies by name alone', 'copied by The Lantern'],
    ['what no longer stands', 'd  14  (replaced by 17)'],
    ['parts of the whole', '5 children'],
    ['denials', 'not 1+ soldiers\n     denied      Radio Tarvin ← army'],
    ['how many versions and parts', '4 versions, 1 part'],
    ['who is said to have done it', 'Salt Road Brigade\n     accused     Radio Tarvin ← army, 11 Mar 2025'],
    ['statements', 'army accuses Salt Road Brigade, 11 Mar 2025'],
    ['links to it', 'arrests made in a7c3e0d91f22: Arrest, place unknown'],
    ['its reports', 'lantern: The Lantern, 11 Mar 2025, a copy of post'],
    ['the day with its words', 'Mon 10 Mar 2025, to the day (“Monday”)'],
  ])('gives %s', (_name, expected) => expect(page).toContain(expected))

  test('says "not given", never 0, where nothing is known', () => {
    const arrest = sampleLedger.incidents[2]
    expect(arrest && text(incidentPage(index, arrest, 80))).toMatch(/against {4}not given\n {2}means {6}not given/)
  })
})

describe('why', () => {
  test('gives every claim with its rule and what keeps it from counting', () => {
    const page = text(whyPage(index, sampleBombing, 'killed', 80))
    for (const part of [
      '7 claims',
      'rule en/killed; claim k-radio; radio, characters 0–16',
      'replaces claim k-old',
      'no longer stands: replaced by 17, claim k-radio',
      'in a copy of post: counts once with it',
      'not 1+ soldiers: denied, stated',
    ]) {
      expect(page).toContain(part)
    }
  })
  test('says so where there is no claim', () => expect(text(whyPage(index, sampleBombing, 'missing', 80))).toContain('No claim on missing'))
  test('without a field lists the fields', () => {
    expect(text(fieldsPage(sampleBombing, claimFields, 80))).toBe(
      [
        '  killed      12+, best 17; 7 claims',
        '  wounded     31; 1 claim',
        '  perpetrator Dawn Column (claimed), Salt Road Brigade (accused); 2 claims',
        '  date        Mon 10 Mar 2025, to the day (“Monday”); 1 claim',
      ].join('\n'),
    )
  })
})

test('read: incidents with their versions in few lines, statements, figures', () => {
  const page = text(ledgerPage(index, 80))
  for (const part of [
    '17 (Hila Sarem); 25 (Dawn Column, claimed)',
    '; 14 (Hila\n             Sarem, replaced)',
    'wounded    31  (police)',
    'Statements\n  army accuses',
    '201+ people killed, the province, since January',
  ]) {
    expect(page).toContain(part)
  }
})

describe.each([40, 60, 80])('at %i columns', (width) => {
  test('no line is wider', () => {
    const lines = [
      ...ledgerPage(index, width),
      ...incidentRows(index, sampleLedger.incidents, width),
      ...sampleLedger.incidents.flatMap((incident) => incidentPage(index, incident, width)),
      ...claimFields.flatMap((field) => whyPage(index, sampleBombing, field, width)),
      ...fieldsPage(sampleBombing, claimFields, width),
    ]
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
  })
})
