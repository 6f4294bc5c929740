import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { namedPolicies, policyNames, readPolicy } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { sampleLedger } from '../testing/sample-ledger.js'
import { formatNames } from './format-traits.js'
import { ftmColumns } from './ftm.js'
import { indexLedger } from './index-ledger.js'
import { acledColumns } from './layouts/acled.js'
import { gedColumns } from './layouts/ged.js'
import { gtdColumns } from './layouts/gtd.js'
import { ibcColumns, personColumns } from './layouts/ibc.js'
import { allTables } from './tables/all-tables.js'

// docs/exports.md ends with every column of every table, in its order. After a change that was meant:
//   UPDATE_DOCS=1 npx vitest run packages/whosays/src/export/exports-doc.test.ts

const path = fileURLToPath(new URL('../../../../docs/exports.md', import.meta.url))
const page = readFileSync(path, 'utf8')
const marker = '<!-- Written by packages/whosays/src/export/exports-doc.test.ts from the code. -->\n'

function wrapped(names: readonly string[]): string {
  const lines: string[] = []
  for (const name of names) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + name.length + 5 <= 138) lines[lines.length - 1] = `${last} · \`${name}\``
    else lines.push(`\`${name}\``)
  }
  return lines.join(' ·\n')
}

/** The columns as the code has them. */
function columns(): string {
  const tables = allTables(indexLedger(sampleLedger), null).flatMap(({ name, about, columns: list }) => [
    `### ${name}`,
    '',
    about,
    '',
    ...['| column | kind | meaning |', '|---|---|---|', ...list.map((column) => `| ${column.name} | ${column.kind} | ${column.meaning} |`)],
    '',
  ])
  const layouts: readonly (readonly [string, readonly string[]])[] = [
    ['acled.csv', acledColumns],
    ['ged.csv', gedColumns],
    ['gtd.csv', gtdColumns],
    ['ibc.csv', ibcColumns],
    ['persons.csv', personColumns],
    ['FollowTheMoney statements', ftmColumns],
  ]
  return [...tables, ...layouts.flatMap(([name, list]) => [`### ${name}`, '', wrapped(list), ''])].join('\n')
}

describe('docs/exports.md', () => {
  test('has every column of every table, in its order', () => {
    const [before = ''] = page.split(marker)
    const expected = `${before}${marker}\n${columns()}`
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, expected)
    expect(process.env['UPDATE_DOCS'] === '1' ? expected : page).toBe(expected)
  })

  test('has a line on every format and every policy', () => {
    for (const name of formatNames) expect(page).toContain(`| \`${name}\` |`)
    for (const name of policyNames) expect(page).toContain(`| \`${name}\` |`)
  })

  test('its example of an own policy is the policy acled under another name', () => {
    const example = /```json\n([^`]*)```/.exec(page)?.[1] ?? '{}'
    const { policy, problems } = readPolicy(JSON.parse(example))
    expect(problems).toBeUndefined()
    const { name: _, about: __, vague: ___, ...rest } = namedPolicies.acled
    expect(policy).toMatchObject({ name: 'my-desk', ...rest })
  })
})
