import { expect, test } from 'vitest'
import { judgeName } from './judge-name.js'

test.each<[option: string | undefined, env: Record<string, string>, system: string, name: string]>([
  ['Ada', { WHOSAYS_USER: 'bo' }, 'root', 'Ada'],
  [undefined, { WHOSAYS_USER: 'bo' }, 'root', 'bo'],
  [undefined, {}, 'root', 'root'],
  [' ', { WHOSAYS_USER: '' }, 'root', 'root'],
  ['Ada\n\u001b[31mLovelace', {}, 'root', 'Ada [31mLovelace'],
])('--by %j, %j, system %j: %s', (option, env, system, name) => expect(judgeName(option, env, () => system)).toBe(name))

test('nobody, and a name that is none', () => {
  expect(() => judgeName(undefined, {}, () => '')).toThrow(expect.objectContaining({ code: 'no-name' }))
  expect(() => judgeName('a'.repeat(101), {}, () => '')).toThrow(expect.objectContaining({ code: 'long-name' }))
})
