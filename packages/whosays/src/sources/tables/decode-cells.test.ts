import { describe, expect, test } from 'vitest'
import { cellDecoder } from './decode-cells.js'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

describe('the cells of a row', () => {
  test('in UTF-8 are sure', () => {
    expect(cellDecoder()([Buffer.from('Tillabéri'), Buffer.from('')])).toEqual({ cells: ['Tillabéri', ''], decoded: null })
  })

  test('in an older encoding are read in the one that the first such row looks like, to the end of the table', () => {
    const decode = cellDecoder()
    expect(decode([latin('Tillabéri'), latin('Niger')]).cells).toEqual(['Tillabéri', 'Niger'])
    const next = decode([latin('Zürich ß'), latin('')])
    expect([next.cells, next.decoded?.certainty]).toEqual([['Zürich ß', ''], 'guessed'])
    expect(decode([Buffer.from('é')])).toEqual({ cells: ['é'], decoded: null })
  })

  test('in UTF-8 with a damaged place keep what is sound', () => {
    const found = cellDecoder()([Buffer.concat([Buffer.from('Tillabéri à côté '), Buffer.from([0xff])])])
    expect([found.cells, found.decoded?.certainty]).toEqual([['Tillabéri à côté \ufffd'], 'damaged'])
  })
})
