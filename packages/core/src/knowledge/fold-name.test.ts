import { describe, expect, test } from 'vitest'
import { foldName } from './fold-name.js'

describe('foldName', () => {
  test.each([
    ['Deir ez-Zor', 'deir ez zor'],
    ['Ma’rib', 'marib'],
    ['U.S.', 'us'],
    ['Côte d’Ivoire', 'cote divoire'],
    ['Şırnak', 'sirnak'],
    ['Łódź', 'lodz'],
    ['Trinidad & Tobago', 'trinidad and tobago'],
    ['ST. PAUL', 'st paul'],
    ['—', ''],
  ])('%s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })

  test('folding a folded name changes nothing', () => {
    for (const name of ['Al-Ḩasakah', 'N’Djamena', 'Cox’s Bazar']) expect(foldName(foldName(name))).toBe(foldName(name))
  })
})
