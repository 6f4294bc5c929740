import { describe, expect, test } from 'vitest'
import { namedPolicies } from './named.js'
import { readPolicy } from './policy.js'

const own = { ...namedPolicies.acled, name: 'desk' }

describe("a policy of the user's own", () => {
  test("is read, and a cell takes everybody's words where it does not say whose", () => {
    const [cell] = own.cells
    const { by: _, ...short } = cell ?? {}
    expect(readPolicy({ ...own, cells: [short] }).policy?.cells[0]?.by).toBe('anybody')
  })

  test.each<[string, unknown, string, RegExp]>([
    ['no object', 'acled', 'the policy', /expected object/],
    ['a name with blanks', { ...own, name: 'My desk' }, 'name', /expected lower-case letters/],
    ['a class nobody knows', { ...own, cells: [{ name: 'x', field: 'killed', of: ['goats'] }] }, 'cells[0].of[0]', /"civilians"/],
    ['a choice nobody knows', { ...own, best: ['average'] }, 'best[0]', /"corroborated"/],
    ['a denial that counts', { ...own, statuses: [['asserted', 'denied']] }, 'statuses[0][1]', /"asserted"/],
    ['a number that is none', { ...own, absent: -1 }, 'absent', />=0/],
    ['a word that is not known', { ...own, median: true }, 'the policy', /"median"/],
    ['a number without its name', { ...own, cells: [{ field: 'killed', of: ['whole'] }] }, 'cells[0].name', /expected string/],
    ['two cells of one name', { ...own, cells: [...own.cells, ...own.cells] }, 'cells[1].name', /"fatalities" is the name of another cell/],
    [
      'a vague word without a number',
      { ...own, vague: { ...own.vague, table: [{ words: ['dozens'] }] } },
      'vague.table[0].number',
      /expected number/,
    ],
  ])('%s is told with its place', (_name, data, path, message) => {
    const { problems } = readPolicy(data)
    expect(problems?.map((problem) => problem.path)).toContain(path)
    expect(problems?.find((problem) => problem.path === path)?.message).toMatch(message)
  })
})
