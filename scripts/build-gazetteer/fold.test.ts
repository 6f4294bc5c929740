import { expect, test } from 'vitest'
import { foldName as folded } from '../../packages/core/src/knowledge/fold-name.js'
import { foldName } from './fold.mjs'

// The file is sorted by one and searched by the other.
test.each([
  'Deir ez-Zor',
  'Ma’rib',
  'U.S.',
  'Côte d’Ivoire',
  'Şırnak',
  'Łódź',
  'Trinidad & Tobago',
  'Ɓauchi',
  'Þingvellir',
  'Al-Ḩasakah',
  'São Tomé',
  'ʻAjlūn',
])('%s', (name) => {
  expect(foldName(name)).toBe(folded(name))
})
