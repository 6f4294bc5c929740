import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
let folder = ''

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'knowledge-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const restore = (): void => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'knowledge'), join(folder, 'knowledge'), { recursive: true })
}

const path = (file: string): string => join(folder, 'knowledge', file)

function build(...more: readonly string[]): { readonly status: number | null; readonly errors: string } {
  const run = spawnSync(
    process.execPath,
    [join(root, 'scripts/build-knowledge.mjs'), '--knowledge', join(folder, 'knowledge'), '--out', join(folder, 'generated.ts'), ...more],
    { encoding: 'utf8' },
  )
  return { status: run.status, errors: run.stderr }
}

const change = (file: string, edit: (text: string) => string): void => writeFileSync(path(file), edit(readFileSync(path(file), 'utf8')))
const append = (file: string, line: string): void => change(file, (text) => `${text}${line}\n`)

describe('build-knowledge', () => {
  beforeEach(restore)

  test('the knowledge of the repository is in order, and is written the same every time', () => {
    expect(build()).toMatchObject({ status: 0, errors: '' })
    const first = readFileSync(join(folder, 'generated.ts'), 'utf8')
    expect(build().status).toBe(0)
    expect(readFileSync(join(folder, 'generated.ts'), 'utf8')).toBe(first)
    expect(first).toContain('"en/harm": rows(')
  })

  test('an alias with two owners is allowed where ambiguous.yaml names both', () => {
    append('actors/world.yaml', '- id: zzz-party\n  name: ZZZ Party\n  aliases: [Hezbollah]\n  kind: organisation')
    append('ambiguous.yaml', '- alias: hezbollah\n  owners: [hezbollah, zzz-party]')
    expect(build()).toMatchObject({ status: 0, errors: '' })
  })

  test('--sort puts rows in order', () => {
    append('en/sites.tsv', 'aardvark den\tregion')
    expect(build('--sort')).toMatchObject({ status: 0, errors: '' })
    expect(
      readFileSync(path('en/sites.tsv'), 'utf8')
        .split('\n')
        .findIndex((line) => line.startsWith('aardvark den')),
    ).toBeLessThan(10)
  })
})

// All mistakes are told in one run, so one run tests them all.
describe('mistakes', () => {
  let run = { status: null as number | null, errors: '' }

  const mistakes: readonly (readonly [what: string, make: () => void, message: RegExp])[] = [
    [
      'an odd value',
      () => append('en/sites.tsv', 'zz top\tNo Class'),
      /knowledge\/en\/sites\.tsv:\d+ class "No Class", expected a lower-case word/,
    ],
    [
      'too few cells',
      () => append('en/harm.tsv', 'zzz\tVERB'),
      /knowledge\/en\/harm\.tsv:\d+ has 2 cells, expected 6 \(phrase, upos, harm, patient, act, strength\)/,
    ],
    [
      'a type that is none',
      () => append('en/means.tsv', 'zzz\tweapon\tmagic'),
      /knowledge\/en\/means\.tsv:\d+ type "magic", expected one of air-strike, /,
    ],
    [
      'rows out of order',
      () => append('en/sites.tsv', 'aardvark den\tregion'),
      /en\/sites\.tsv:\d+ "aardvark den" comes after ".*", expected order by first column; run node scripts\/build-knowledge\.mjs --sort/,
    ],
    ['a row twice', () => append('en/sites.tsv', 'mosque\tworship'), /en\/sites\.tsv:\d+ "mosque" is already on line \d+; drop one/],
    [
      'another header',
      () => change('en/roles.tsv', (text) => text.replace('phrase\tclass', 'phrase\tkind')),
      /en\/roles\.tsv:\d+ has the columns phrase, kind, anonymous, expected phrase, class, anonymous/,
    ],
    ['a table gone', () => rmSync(path('en/background.tsv')), /knowledge\/en\/background\.tsv:1 is missing/],
    [
      'an alias with two owners',
      () => append('actors/world.yaml', '- id: zzz-party\n  name: ZZZ Party\n  aliases: [Hezbollah]\n  kind: organisation'),
      /knowledge\/actors\/world\.yaml:\d+ alias "Hezbollah" already belongs to hezbollah; if both are meant, add it to ambiguous\.yaml/,
    ],
    [
      'an actor twice',
      () => append('actors/world.yaml', '- id: hezbollah\n  name: Other Party\n  kind: organisation'),
      /actors\/world\.yaml:\d+ id "hezbollah" is already at knowledge\/actors\/middle-east\.yaml:\d+; drop one/,
    ],
    [
      'a parent nobody is',
      () => append('actors/world.yaml', '- id: zzz-child\n  name: ZZZ Child\n  kind: organisation\n  parents: [nobody]'),
      /zzz-child has the parent "nobody", which no entry has as its id/,
    ],
    [
      'an unknown kind',
      () => append('actors/world.yaml', '- id: zzz-robots\n  name: ZZZ Robots\n  kind: robots'),
      /zzz-robots has kind "robots", expected one of state-force, /,
    ],
    ['no YAML', () => writeFileSync(path('actors/zzz.yaml'), '- id: [zzz\n'), /knowledge\/actors\/zzz\.yaml:\d+ is not YAML: /],
    [
      'an ambiguity that is none',
      () => append('ambiguous.yaml', '- alias: ZZZZ\n  owners: [hezbollah, hamas]'),
      /knowledge\/ambiguous\.yaml:\d+ not every owner \(hezbollah, hamas\) has the alias/,
    ],
  ]

  beforeAll(() => {
    restore()
    for (const [, make] of mistakes) make()
    run = build()
  })

  test.each(mistakes)('%s', (_what, _make, message) => expect(run.errors).toMatch(message))

  test('are counted, and nothing is written', () => {
    expect(run.status).toBe(1)
    expect(run.errors).toMatch(/\d+ mistakes in knowledge\/; nothing was written/)
    expect(existsSync(join(folder, 'generated.ts'))).toBe(false)
  })
})
