import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText, toUtf8, utf16Of } from './decode.js'

const french = 'Les forces de sécurité ont tué « plusieurs » hommes à Sandiré, près du marché, où la foule s’était réunie après la prière.'
const russian = 'Полиция сообщила, что взрыв на рынке произошёл утром, двенадцать человек погибли, ещё тридцать один ранен.'

describe('decodeText', () => {
  test.each<[name: string, bytes: Buffer, text: string, encoding: string, certainty: string]>([
    ['UTF-8', Buffer.from(french), french, 'UTF-8', 'sure'],
    ['UTF-8 with its mark, which goes', Buffer.from(`\ufeff${french}`), french, 'UTF-8', 'sure'],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(french, 'utf-16le')]), french, 'UTF-16LE', 'sure'],
    ['UTF-16, high byte first', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(french, 'utf-16be')]), french, 'UTF-16BE', 'sure'],
    ['UTF-16 without a mark', iconv.encode('A bomb killed 12 people.', 'utf-16le'), 'A bomb killed 12 people.', 'UTF-16LE', 'sure'],
    ['windows-1252', iconv.encode(french, 'windows-1252'), french, 'windows-1252', 'guessed'],
    ['windows-1251', iconv.encode(russian, 'windows-1251'), russian, 'windows-1251', 'guessed'],
    ['nothing', Buffer.alloc(0), '', 'UTF-8', 'sure'],
  ])('%s', (_name, bytes, text, encoding, certainty) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, certainty })
  })

  test('takes the charset a page declares, but only where its bytes are no UTF-8', () => {
    const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>Sandiré</body></html>`
    expect(decodeText(iconv.encode(page('iso-8859-1'), 'latin1'))).toMatchObject({ text: page('iso-8859-1'), certainty: 'sure' })
    expect(decodeText(Buffer.from(page('iso-8859-1')))).toMatchObject({ text: page('iso-8859-1'), encoding: 'UTF-8' })
    expect(decodeText(iconv.encode(page('no-such-charset'), 'latin1')).certainty).toBe('guessed')
  })

  test('keeps UTF-8 with a few broken bytes as UTF-8, and marks them', () => {
    const bytes = Buffer.concat([Buffer.from(french), Buffer.from([0xc3, 0x28]), Buffer.from(french)])
    expect(decodeText(bytes)).toEqual({ text: `${french}\ufffd(${french}`, encoding: 'UTF-8', certainty: 'damaged' })
  })
})

describe('utf16Of', () => {
  test.each([
    ['plain ASCII', Buffer.from('A bomb killed 12 people'), null],
    ['binary', Buffer.from([0, 1, 0, 0, 7, 0, 0, 0, 0, 0]), null],
    ['too short to tell', Buffer.from([65, 0]), null],
  ])('%s is none', (_name, bytes, expected) => expect(utf16Of(bytes)).toBe(expected))
})

test('toUtf8 turns a stream of UTF-16 into UTF-8, also where a chunk ends inside a letter', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode('é📩é', 'utf-16le')])
  const chunks = (async function* () {
    for (const byte of bytes) yield Promise.resolve(Buffer.from([byte]))
  })()
  const parts: Buffer[] = []
  for await (const part of toUtf8(chunks, 'UTF-16LE')) parts.push(part)
  expect(Buffer.concat(parts).toString()).toBe('é📩é')
})
