const primes = (count: number): readonly number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n)
  return found
}
const fraction = (x: number): number => Math.floor((x - Math.floor(x)) * 2 ** 32) | 0

/** SHA-256's constants: the first 32 bits of the fractions of the roots of the first primes. */
const firstPrimes = primes(64)
const start = firstPrimes.slice(0, 8).map((p) => fraction(Math.sqrt(p)))
const rounds = Int32Array.from(firstPrimes, (p) => fraction(Math.cbrt(p)))

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** The text's UTF-16 code units, high byte first, padded as SHA-256 wants it; so lone surrogates are told apart too. */
function toBlocks(text: string): Int32Array {
  const bytes = text.length * 2
  const words = new Int32Array((((bytes + 8) >> 6) + 1) * 16)
  for (let i = 0; i < text.length; i++) words[i >> 1] = (words[i >> 1] ?? 0) | (text.charCodeAt(i) << (i % 2 ? 0 : 16))
  words[bytes >> 2] = (words[bytes >> 2] ?? 0) | (0x80 << (24 - (bytes % 4) * 8))
  words[words.length - 2] = Math.floor(bytes / 2 ** 29)
  words[words.length - 1] = bytes << 3
  return words
}

/** The message schedule of the block that starts at `offset`, into `w`. */
function schedule(w: Int32Array, words: Int32Array, offset: number): void {
  for (let i = 0; i < 16; i++) w[i] = words[offset + i] ?? 0
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15] ?? 0
    const b = w[i - 2] ?? 0
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0
  }
}

function compress(state: Int32Array, w: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (w[i] ?? 0)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const added = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = ((state[i] ?? 0) + (added[i] ?? 0)) | 0
}

/**
 * A fingerprint of the text: 32 hex digits, the first 128 bits of the SHA-256 of its UTF-16 code units (big-endian). The same text
 * gives the same digits on every machine. Join parts with a character that they cannot hold: `hashText([a, b].join('\u0000'))`.
 */
export function hashText(text: string): string {
  const words = toBlocks(text)
  const state = Int32Array.from(start)
  const w = new Int32Array(64)
  for (let offset = 0; offset < words.length; offset += 16) {
    schedule(w, words, offset)
    compress(state, w)
  }
  return Array.from(state.subarray(0, 4), (x) => (x >>> 0).toString(16).padStart(8, '0')).join('')
}
