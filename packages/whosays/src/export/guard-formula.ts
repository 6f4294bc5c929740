/** What a spreadsheet takes for the beginning of a formula; the last four are full-width = + - @. */
const STARTS = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20'])

/** A negative number that stands as text, as in a row of an imported table: it runs nothing. */
const NUMBER = /^-\d+(\.\d+)?$/

/**
 * A text cell that no spreadsheet runs: one that would begin a formula is led by an apostrophe. Numbers are no text and stay numbers.
 * @example guardFormula('=cmd|x!A1') // "'=cmd|x!A1"
 */
export function guardFormula(text: string): string {
  return STARTS.has(text.charAt(0)) && !NUMBER.test(text) ? `'${text}` : text
}
