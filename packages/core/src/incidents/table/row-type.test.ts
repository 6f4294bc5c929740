import { describe, expect, test } from 'vitest'
import type { TableMapping } from '../../records/table-row.js'
import { typeOfRow } from './row-type.js'
import { rowText } from './row-text.js'
import { acledRow, gedRow, mappedRow } from './rows.cases.js'

const told = (row: ReturnType<typeof acledRow>): string => {
  const found = typeOfRow(row, rowText(row))
  return found
    ? `${found.type} ${found.stage} ${found.basis}${found.means === null ? '' : ` with ${found.means}`} by ${found.cell?.column ?? 'the mapping'}`
    : 'not known'
}

describe("ACLED's sub-events", () => {
  test.each([
    ['Government regains territory', 'territory-change carried-out stated'],
    ['Non-state actor overtakes territory', 'territory-change carried-out stated'],
    ['Armed clash', 'armed-clash carried-out stated'],
    ['Excessive force against protesters', 'crackdown carried-out stated'],
    ['Protest with intervention', 'protest carried-out stated'],
    ['Peaceful protest', 'protest carried-out stated'],
    ['Violent demonstration', 'riot carried-out stated'],
    ['Mob violence', 'riot carried-out stated'],
    ['Chemical weapon', 'other-violence carried-out stated with Chemical weapon'],
    ['Air/drone strike', 'air-strike carried-out stated'],
    ['Suicide bomb', 'suicide-bombing carried-out stated with Suicide bomb'],
    ['Shelling/artillery/missile attack', 'shelling carried-out stated'],
    ['Remote explosive/landmine/IED', 'bombing carried-out stated'],
    ['Grenade', 'bombing carried-out stated with Grenade'],
    ['Sexual violence', 'sexual-violence carried-out stated'],
    ['Attack', 'armed-attack carried-out stated'],
    ['Abduction/forced disappearance', 'abduction carried-out stated'],
    ['Agreement', 'agreement carried-out stated'],
    ['Arrests', 'arrest carried-out stated'],
    ['Change to group/activity', 'deployment carried-out inferred'],
    ['Disrupted weapons use', 'other-violence foiled inferred'],
    ['Headquarters or base established', 'deployment carried-out inferred'],
    ['Looting/property destruction', 'looting carried-out stated'],
    ['Non-violent transfer of territory', 'territory-change carried-out stated'],
    ['Other', 'other-violence carried-out inferred'],
  ])('%s', (value, expected) => {
    expect(told(acledRow({ sub_event_type: value }))).toBe(`${expected} by sub_event_type`)
  })

  test.each([
    ['Battles', 'armed-clash'],
    ['Protests', 'protest'],
    ['Riots', 'riot'],
    ['Explosions/Remote violence', 'bombing'],
    ['Violence against civilians', 'armed-attack'],
    ['Strategic developments', 'other-violence'],
  ])('without one the event type %s is taken', (value, expected) => {
    expect(told(acledRow({ sub_event_type: '', event_type: value }))).toBe(`${expected} carried-out inferred by event_type`)
  })
})

describe('what else', () => {
  test.each([
    ['1', 'armed-attack carried-out inferred by type_of_violence'],
    ['2', 'armed-clash carried-out inferred by type_of_violence'],
    ['3', 'armed-attack carried-out inferred by type_of_violence'],
    ['Armed clash', 'not known'],
    ['', 'not known'],
  ])('GED %s', (value, expected) => {
    expect(told(gedRow({ type_of_violence: value }))).toBe(expected)
  })

  const mapping: TableMapping = {
    name: 'T',
    date: { start: 'day' },
    type: { columns: ['kind', 'class'], values: { ' IED ': 'bombing', Strike: 'air-strike' } },
  }
  test.each<[string, string, string, string]>([
    ['by its own value', 'ied', '', 'bombing carried-out stated by kind'],
    ['by the next column where the first is not known', 'x', 'strike', 'air-strike carried-out stated by class'],
    ['by the first of two that are known', 'IED', 'Strike', 'bombing carried-out stated by kind'],
    ["by no word of ACLED's", 'Suicide bomb', '', 'not known'],
  ])('a mapped table: %s', (_, kind, group, expected) => {
    expect(told(mappedRow(mapping, { day: '2031-05-06', kind, class: group }))).toBe(expected)
  })

  test('a mapped table of one type', () => {
    expect(told(mappedRow({ ...mapping, type: { all: 'raid' } }, { day: '2031-05-06' }))).toBe('raid carried-out inferred by the mapping')
  })
})
