import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { tableMappingSchema } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { folderOf } from '../../testing/run-whosays.js'
import { readSources } from '../read-sources.js'
import { openLayout } from './open-layout.js'

const least = { name: 'T', date: { start: 'day' }, type: { all: 'bombing' } }

const docs = readFileSync(new URL('../../../../../docs/imports.md', import.meta.url), 'utf8')

describe('docs/imports.md', () => {
  test('shows a mapping that is one, and that reads a row', async () => {
    const shown = /```json\n([^]*?)```/.exec(docs)?.[1] ?? ''
    const heads = 'nr,day,until,town,region,country,lat,lon,kind,group,victims,dead min,dead max,dead children,hurt,source'
    const row = '7,06.05.2031,,Velm,Kori,Niger,"14,9","2,1",IED,Kori Front,drivers,3,5,1,12,River Post'
    const folder = folderOf({ 'm.json': shown, 't.csv': `${heads}\n${row}\n` })
    const found = []
    for await (const item of readSources([join(folder, 't.csv')], {}, Readable.from([]), await openLayout(join(folder, 'm.json'))))
      found.push(item)
    expect(found).toMatchObject([{ kind: 'report', notes: [], input: { outlet: 'Valley Monitor' } }])
  })

  test('tells of every field', () => {
    const fields = Object.keys(tableMappingSchema.shape)
    expect(fields.filter((name) => !docs.includes(`\`${name}\``))).toEqual([])
    expect(fields.length).toBeGreaterThan(15)
  })
})

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
