// PostgreSQL keeps no U+0000 and no half of a surrogate pair in text; JavaScript's strings, and so ids and names, may hold both. Such a
// code unit is kept as "␀" (U+2400) and its four hexadecimal digits, and so is "␀" itself. All other text is kept as it is. JSON needs none
// of this: JSON.stringify writes both as \u0000 and \ud800.

const unkept = /[\0␀]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const escaped = /␀([0-9a-f]{4})/g

/** A text as a column keeps it. `fromText` gives it back to the code unit. */
export function toText(text: string): string {
  return text.replace(unkept, (unit) => `␀${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A text out of a column that `toText` filled. */
export function fromText(kept: string): string {
  return kept.replace(escaped, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
}

/** The code units of a text, high byte first: as bytes they stand in the order of code units, which is not quite that of UTF-8. */
export function codeUnits(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}
