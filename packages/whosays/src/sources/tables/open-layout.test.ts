import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf } from '../../testing/run-whosays.js'
import { openLayout } from './open-layout.js'

const least = { name: 'T', date: { start: 'day' }, type: { all: 'bombing' } }

describe('a layout', () => {
  test('is one of two names, or a mapping file', async () => {
    expect(await openLayout('ged')).toEqual({ layout: 'ged' })
    expect(await openLayout('acled')).toEqual({ layout: 'acled' })
    const folder = folderOf({ 'm.json': `\ufeff${JSON.stringify(least)}` })
    expect(await openLayout(join(folder, 'm.json'))).toEqual({ layout: 'mapped', mapping: least })
  })

  test.each<[string, string, string, string]>([
    ['a file that is not there', '', 'no-layout', 'found no such layout and no such file'],
    ['what is not JSON', 'name: T', 'bad-mapping', 'this mapping is not JSON'],
    ['a field that is missing', JSON.stringify({ ...least, date: {} }), 'bad-mapping', '"date.start": Invalid input: expected string'],
    ['a field that there is not', JSON.stringify({ ...least, deaths: 'x' }), 'bad-mapping', 'Unrecognized key: "deaths"'],
    ['a type that there is not', JSON.stringify({ ...least, type: { all: 'skirmish' } }), 'bad-mapping', '"type'],
    ['a list', '[]', 'bad-mapping', 'this mapping: Invalid input: expected object'],
  ])('refuses %s', async (_, content, code, words) => {
    const folder = folderOf(content === '' ? {} : { 'm.json': content })
    await expect(openLayout(join(folder, 'm.json'))).rejects.toMatchObject({
      name: 'InputError',
      code,
      message: expect.stringContaining(words) as unknown,
    })
  })
})
