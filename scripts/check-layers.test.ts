import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findLayerViolations } from './check-layers.mjs'

/** Lays the files out in an empty repository and gives what the check says of them. */
function check(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'whosays-layers-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'packages', path)), { recursive: true })
      writeFileSync(join(root, 'packages', path), text)
    }
    return findLayerViolations(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const word = { 'core/src/records/word.ts': 'export const word = 1\n' }

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['an earlier layer', { 'core/src/claims/a.ts': "import { word } from '../records/word.js'\n" }, []],
  ['the own layer', { 'core/src/records/a.ts': "import { word } from './word.js'\n" }, []],
  ['a package of the list', { 'core/src/records/a.ts': "import { z } from 'zod/v4'\n" }, []],
  [
    'a later layer',
    { 'core/src/text/a.ts': "\nimport type { B } from '../claims/b.js'\n", 'core/src/claims/b.ts': 'export type B = 1\n' },
    [
      'packages/core/src/text/a.ts:2 layer "text" may not import "claims", which comes later; take it as an argument, or move what both need into an earlier layer',
    ],
  ],
  [
    'a neighbour in the same row',
    { 'whosays/src/export/a.ts': "export { b } from '../store/b.js'\n", 'whosays/src/store/b.ts': 'export const b = 1\n' },
    [
      'packages/whosays/src/export/a.ts:1 layer "export" may not import "store", which stands beside it; take it as an argument, or move what both need into an earlier layer',
    ],
  ],
  [
    'a lazy import of a later layer',
    { 'core/src/text/a.ts': "export const a = () => import('../claims/b.js')\n", 'core/src/claims/b.ts': 'export const b = 1\n' },
    [
      'packages/core/src/text/a.ts:1 layer "text" may not import "claims", which comes later; take it as an argument, or move what both need into an earlier layer',
    ],
  ],
  [
    'files and network in the core',
    { 'core/src/text/a.ts': "import { readFileSync } from 'node:fs'\nimport got from 'got'\n" },
    [
      'packages/core/src/text/a.ts:1 may not import "node:fs": the core has no files, no network and no runtime of its own',
      'packages/core/src/text/a.ts:2 may not import "got": the core has no files, no network and no runtime of its own',
    ],
  ],
  ['files outside the core', { 'whosays/src/sources/a.ts': "import { readFileSync } from 'node:fs'\n" }, []],
  [
    'clock, chance, machine and locale in the core',
    {
      'core/src/text/a.ts':
        'export const a = [Date.now(), new Date(), Math.random(), process.pid]\nconsole.log(a.sort((x, y) => x.localeCompare(y)))\n',
    },
    [
      'packages/core/src/text/a.ts:1 uses Date.now: take the date from the report or the context',
      'packages/core/src/text/a.ts:1 uses new Date(): take the date from the report or the context',
      'packages/core/src/text/a.ts:1 uses Math.random: derive it from the input (engine/hash)',
      'packages/core/src/text/a.ts:1 uses process: take it as an argument',
      'packages/core/src/text/a.ts:2 uses console: return a problem; the core never prints',
      'packages/core/src/text/a.ts:2 uses localeCompare: compare code units (a < b), so that every machine sorts alike',
    ],
  ],
  [
    'the same words where they are harmless',
    {
      'core/src/text/a.ts':
        "export interface Step { process: string }\nexport const a = (s: Step) => s.process\nexport const b = { console: 'x' }\nexport const c = new Date(0)\nexport const d = (process: number) => process + 1\n// Date.now()\n",
    },
    [],
  ],
  [
    'a test, which may take anything',
    { 'core/src/text/a.test.ts': "import { readFileSync } from 'node:fs'\nconsole.log(Date.now())\n" },
    [],
  ],
  [
    'code that takes test code',
    { 'core/src/text/a.ts': "import { rows } from './a.cases.js'\n", 'core/src/text/a.cases.ts': 'export const rows = []\n' },
    [
      'packages/core/src/text/a.ts:1 takes packages/core/src/text/a.cases.ts, which is test code; move what is shared into the layer itself',
    ],
  ],
  [
    'another package by its path',
    { 'whosays/src/sources/a.ts': "import { word } from '../../../core/src/records/word.js'\n" },
    [
      'packages/whosays/src/sources/a.ts:1 reaches into another package (packages/core/src/records/word.ts); import the package by its name',
    ],
  ],
  [
    'a folder that is in no layer',
    { 'core/src/helpers/a.ts': "import { word } from '../records/word.js'\n" },
    ['packages/core/src/helpers/a.ts:1 the folder "helpers" is in no layer; give it a row in scripts/layers/rules.mjs'],
  ],
  ['a store that keeps', { 'whosays/src/store/a.ts': "import { claimSchema, type Claim } from '@whosays/core'\n" }, []],
  [
    'a store that reads',
    { 'whosays/src/store/a.ts': "import { createReader } from '@whosays/core'\n" },
    [
      'packages/whosays/src/store/a.ts:1 layer "store" may not use createReader of the core: it takes records and schemas, and reads nothing',
    ],
  ],
  [
    'a database outside the store',
    { 'whosays/src/cli/a.ts': "import Database from 'libsql'\n" },
    ['packages/whosays/src/cli/a.ts:1 may not import "libsql": only store knows it'],
  ],
  [
    'a circle, of types too',
    {
      'core/src/text/a.ts': "import type { B } from './b.js'\nexport type A = B\n",
      'core/src/text/b.ts': "import type { C } from './c.js'\nexport type B = C\n",
      'core/src/text/c.ts': "import type { A } from './a.js'\nexport type C = A\n",
    },
    [
      'packages/core/src/text/a.ts:1 imports itself in a circle: packages/core/src/text/a.ts -> packages/core/src/text/b.ts -> packages/core/src/text/c.ts -> packages/core/src/text/a.ts',
    ],
  ],
])('%s', (_, files, expected) => {
  expect(check({ ...word, ...files })).toEqual(expected)
})

test('this repository keeps its layers', () => {
  expect(findLayerViolations(fileURLToPath(new URL('..', import.meta.url)))).toEqual([])
})
