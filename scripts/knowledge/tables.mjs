// Tables: .tsv with a header row naming the columns, .txt with one entry a line. Lines that begin with "#" are comments.
import { readFileSync, writeFileSync } from 'node:fs'

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const isComment = (line) => line.startsWith('#') || line.trim() === ''

/**
 * The rows of a table, checked: cells against `schema` (null: only the shape is checked), no row twice, first column in order.
 * Mistakes are added to `problems`.
 */
export function readTable(text, label, schema, problems) {
  const lines = text.replace(/\n$/, '').split('\n')
  if (label.endsWith('.txt')) return readList(lines, label, problems)
  const numbered = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => !isComment(line))
  const header = numbered.shift()
  if (header === undefined) {
    problems.push(`${label}:1 is empty, expected a header row that names the columns`)
    return []
  }
  const columns = header.line.split('\t')
  checkHeader(columns, header.number, label, schema, problems)
  const rows = []
  for (const { line, number } of numbered) {
    const cells = line.split('\t')
    if (cells.length !== columns.length) {
      problems.push(`${label}:${number} has ${cells.length} cells, expected ${columns.length} (${columns.join(', ')}); cells are parted by tabs`)
      continue
    }
    rows.push({ cells, number })
  }
  checkRows(rows, columns, label, schema, problems)
  return rows.map(({ cells }) => cells)
}

function readList(lines, label, problems) {
  const seen = new Map()
  const rows = []
  for (const [index, line] of lines.entries()) {
    if (isComment(line)) continue
    if (seen.has(line)) problems.push(`${label}:${index + 1} "${line}" is already on line ${seen.get(line)}; drop one`)
    seen.set(line, index + 1)
    rows.push([line])
  }
  return rows
}

function checkHeader(columns, number, label, schema, problems) {
  if (schema === null) return
  const expected = schema.columns.map((column) => column.name)
  if (columns.join('\t') !== expected.join('\t')) {
    problems.push(`${label}:${number} has the columns ${columns.join(', ')}, expected ${expected.join(', ')}; see knowledge/schema`)
  }
}

function checkRows(rows, columns, label, schema, problems) {
  const keyColumns = (schema?.unique ?? columns).map((name) => columns.indexOf(name))
  const seen = new Map()
  let last = ''
  for (const { cells, number } of rows) {
    const where = `${label}:${number}`
    if (schema !== null) checkCells(cells, where, schema, problems)
    const key = keyColumns.map((index) => cells[index]).join('\t')
    if (seen.has(key)) problems.push(`${where} "${key.replaceAll('\t', ' ')}" is already on line ${seen.get(key)}; drop one`)
    seen.set(key, number)
    if (cells[0] < last) problems.push(`${where} "${cells[0]}" comes after "${last}", expected order by first column; run node scripts/build-knowledge.mjs --sort`)
    else last = cells[0]
  }
}

function checkCells(cells, where, schema, problems) {
  for (const [index, column] of schema.columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell !== cell.trim()) problems.push(`${where} ${column.name} "${cell}" has blanks round it; take them away`)
    if (cell === '') {
      if (!column.optional) problems.push(`${where} ${column.name} is empty, expected ${expectation(column)}`)
      continue
    }
    const parts = column.list ? cell.split(',') : [cell]
    for (const part of parts) {
      if (column.values !== undefined && !column.values.includes(part)) problems.push(`${where} ${column.name} "${part}", expected ${expectation(column)}`)
      if (column.pattern !== undefined && !new RegExp(`^(?:${column.pattern})$`, 'u').test(part)) {
        problems.push(`${where} ${column.name} "${part}", expected ${expectation(column)}`)
      }
    }
  }
}

const expectation = (column) => (column.values !== undefined ? `one of ${column.values.join(', ')}` : (column.expected ?? 'a value'))

/** Puts the rows of the table at `path` in order of their cells. Comments above the header stay there; others move up to them. */
export function sortTable(path) {
  const before = readFileSync(path, 'utf8')
  const lines = before.replace(/\n$/, '').split('\n')
  const comments = lines.filter((line) => line.startsWith('#'))
  const [header, ...rows] = lines.filter((line) => !isComment(line))
  if (header === undefined) return
  const sorted = rows.map((row) => row.split('\t')).sort((a, b) => {
    const at = a.findIndex((cell, index) => cell !== b[index])
    return at === -1 ? 0 : compare(a[at], b[at] ?? '')
  })
  const after = [...comments, header, ...sorted.map((cells) => cells.join('\t'))].join('\n') + '\n'
  if (after !== before) writeFileSync(path, after)
}
