import type { Cell } from './exported.js'
import { guardFormula } from './guard-formula.js'

/** The most characters that a cell of a spreadsheet holds. */
export const LONGEST_CELL = 32_767

/** What stands at the end of a cell that was cut. */
export const CUT = ' […]'

/** Styles of xl/styles.xml, by their place in it. Quoted cells are text whatever they begin with: Excel's own leading apostrophe. */
export const style = { plain: 0, header: 1, quoted: 2 } as const

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** Text of a cell as XML: what XML cannot hold, and what looks like such an escape, as _xHHHH_ (ECMA-376's ST_Xstring). */
export function escapeText(text: string): string {
  const escapeOf = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      // eslint-disable-next-line no-control-regex -- these are what XML cannot hold; CR would come back as LF
      .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, escapeOf)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  )
}

/** The part of a text that a cell holds; never half a pair of surrogates. */
export function cutText(text: string): string {
  if (text.length <= LONGEST_CELL) return text
  return text.slice(0, LONGEST_CELL - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
}

function cellXml(cell: Cell, at: string, isHeader: boolean): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : ''
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  const look = isHeader ? style.header : guardFormula(cell) === cell ? style.plain : style.quoted
  const styled = look === style.plain ? '' : ` s="${look}"`
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeText(cutText(cell))}</t></is></c>`
}

/** "A", "Z", "AA": the name of a column, counted from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const ROWS_A_PIECE = 200

/** A worksheet in pieces: a header that stays in sight, then the rows. */
export function* sheetPieces(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
  )
  const columns = header.map((_, i) => columnName(i))
  yield rowXml(header, columns, 1)
  let piece = ''
  let number = 1
  for (const row of rows) {
    number += 1
    piece += rowXml(row, columns, number)
    if (number % ROWS_A_PIECE !== 0) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData></worksheet>`
}

function rowXml(cells: readonly Cell[], columns: readonly string[], number: number): string {
  const written = cells.map((cell, i) => cellXml(cell, `${columns[i] ?? ''}${number}`, number === 1))
  return `<row r="${number}">${written.join('')}</row>`
}
