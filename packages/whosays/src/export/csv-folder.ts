import type { Ledger } from '@whosays/core'
import { csvPieces } from './csv.js'
import type { Exported, ExportFile, ExportOptions } from './exported.js'
import { indexLedger } from './index-ledger.js'
import { allTables } from './tables/all-tables.js'
import type { PlainTable } from './tables/table.js'

/** The whole ledger as a folder of CSV files and a page that says what their columns mean. */
export function exportCsv(ledger: Ledger, options: ExportOptions): Exported {
  const tables = allTables(indexLedger(ledger), options.policy)
  const files = [...tables.map((table) => csvFile(table, options)), { name: 'README.md', pieces: [readme(tables, options)] }]
  return { files, refused: [], remarks: () => [] }
}

/** A table as a file of CSV. */
export function csvFile(table: PlainTable, options: ExportOptions): ExportFile {
  const header = table.columns.map(({ name }) => name)
  return { name: `${table.name}.csv`, pieces: { [Symbol.iterator]: () => csvPieces(header, table.cells(), options) } }
}

function readme(tables: readonly PlainTable[], { raw, excel, policy }: ExportOptions): string {
  const guard = raw
    ? 'Text cells are as they are in the ledger (`--raw`). A spreadsheet may take some of them for formulas: import them as text.'
    : 'Text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break) is led by an apostrophe; `--raw` leaves it off.'
  return [
    '# A ledger of whosays as tables',
    '',
    `CSV as in RFC 4180, UTF-8${excel ? ' with a byte order mark' : ''}, dates as in ISO 8601. An empty cell is not known, which is not zero.`,
    guard,
    ...(policy ? ['', `Columns that begin with \`${policy.name}_\` are the policy ${policy.name}: ${policy.about}`] : []),
    ...tables.flatMap(tableLines),
    '',
  ].join('\n')
}

function tableLines({ name, about, columns, size }: PlainTable): readonly string[] {
  return [
    '',
    `## ${name}.csv`,
    '',
    `${about} ${size} ${size === 1 ? 'row' : 'rows'}.`,
    '',
    '| column | kind | meaning |',
    '|---|---|---|',
    ...columns.map((column) => `| ${column.name} | ${column.kind} | ${column.meaning} |`),
  ]
}
