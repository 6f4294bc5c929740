import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { decodeText, type Decoded } from '../decode.js'

/** The cells of a row as text; `decoded` is there where they were not UTF-8, and says what they were taken for. */
export interface DecodedCells {
  readonly cells: readonly string[]
  readonly decoded: Decoded | null
}

const lineFeed = Buffer.from('\n')

/**
 * Decodes the rows of one table: as UTF-8 as long as they are, else in the encoding that the first row which is none looks like. An older
 * encoding holds for the whole table from there on, so that names stay the same in every row.
 */
export function cellDecoder(): (record: readonly Buffer[]) => DecodedCells {
  let older: string | null = null
  return (record) => {
    if (record.every((cell) => isUtf8(cell))) return { cells: record.map((cell) => cell.toString('utf8')), decoded: null }
    const whole = decodeText(Buffer.concat(record.flatMap((cell) => [cell, lineFeed])))
    if (whole.certainty === 'damaged') return { cells: record.map((cell) => cell.toString('utf8')), decoded: whole }
    older ??= whole.encoding
    const encoding = older
    return { cells: record.map((cell) => iconv.decode(cell, encoding)), decoded: { ...whole, encoding, certainty: 'guessed' } }
  }
}
