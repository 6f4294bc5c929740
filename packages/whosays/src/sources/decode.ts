import { detect } from 'chardet'
import iconv from 'iconv-lite'

/** Text and how surely it was decoded. */
export interface Decoded {
  readonly text: string
  /** "UTF-8", "UTF-16LE", or the name of the older encoding. */
  readonly encoding: string
  /** "sure" by its bytes, its mark or its declaration; "guessed" from its letters; "damaged" where bytes that are no text became U+FFFD. */
  readonly certainty: 'sure' | 'guessed' | 'damaged'
}

/** The UTF-16 variant that the first bytes show (a byte order mark, or a NUL in every other place), or null. */
export function utf16Of(head: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE'
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE'
  const pairs = Math.min(head.length, 512) >> 1
  if (pairs < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even += 1
    if (head[i + 1] === 0) odd += 1
  }
  if (even === 0 && odd > pairs * 0.7) return 'UTF-16LE'
  if (odd === 0 && even > pairs * 0.7) return 'UTF-16BE'
  return null
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The charset that an HTML or XML head names, where iconv knows it. */
function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 2048).toString('latin1')
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]
  return name !== undefined && iconv.encodingExists(name) ? name : null
}

/** Where most of the letters beyond ASCII are good UTF-8, the text is damaged UTF-8; windows-1252 has hardly ever such pairs. */
function damagedUtf8(bytes: Buffer): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let good = 0
  let bad = 0
  for (const char of text) {
    if (char === '\ufffd') bad += 1
    else if (char > '\u007f') good += 1
  }
  return good > bad ? text : null
}

/**
 * Decodes a text file: by byte order mark, as UTF-8, by the charset its HTML declares, and last by the look of its letters.
 * Never fails: bytes that fit nothing become U+FFFD.
 */
export function decodeText(bytes: Buffer): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: iconv.decode(bytes, utf16), encoding: utf16, certainty: 'sure' }
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', certainty: 'sure' }
  const declared = declaredCharset(bytes)
  if (declared !== null && !/^utf-?8$/i.test(declared))
    return { text: iconv.decode(bytes, declared), encoding: declared, certainty: 'sure' }
  const damaged = damagedUtf8(bytes)
  if (damaged !== null) return { text: damaged, encoding: 'UTF-8', certainty: 'damaged' }
  const guess = detect(bytes)
  const encoding = guess !== null && guess !== 'UTF-8' && iconv.encodingExists(guess) ? guess : 'windows-1252'
  return { text: iconv.decode(bytes, encoding), encoding, certainty: 'guessed' }
}

/** Turns a UTF-16 stream into UTF-8 bytes without its mark, chunk by chunk. A letter of two units is held until both are there. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: 'UTF-16LE' | 'UTF-16BE'): AsyncGenerator<Buffer> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  let held = ''
  for await (const chunk of chunks) {
    const text = held + decoder.write(chunk)
    held = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : ''
    yield Buffer.from(held ? text.slice(0, -1) : text)
  }
  yield Buffer.from(held + (decoder.end() ?? ''))
}
