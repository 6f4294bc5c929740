/**
 * Styles are written into text as Unicode noncharacters, which no text may hold, and become escape sequences only when a line is
 * printed (`paint`). So a line can be measured and wrapped with its styles in it, and nothing that a report says can be an escape.
 */
const marks = { bold: '\ufdd0', dim: '\ufdd1', underline: '\ufdd2' } as const
const end = '\ufddf'
const codes: Readonly<Record<string, string>> = { [marks.bold]: '1', [marks.dim]: '2', [marks.underline]: '4', [end]: '0' }

/** Word by word, so that a style never runs over a line break. */
const styled = (mark: string, text: string): string => text.replace(/[^\s]+/g, (word) => mark + word + end)

export const bold = (text: string): string => styled(marks.bold, text)
export const dim = (text: string): string => styled(marks.dim, text)
export const underline = (text: string): string => styled(marks.underline, text)

/** C0 and C1 controls but tab and line feed, and the marks that turn the direction of text round. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const styleMarks = /[\ufdd0-\ufddf]/g

/** Text without anything a terminal would obey. */
export function neutral(text: string): string {
  return text.replace(controls, '')
}

/** Text on one line, fit to stand in a sentence of ours: no controls, no marks of ours, white space as single spaces. */
export function plain(text: string): string {
  return neutral(text.replace(styleMarks, '').replace(/\s+/g, ' ')).trim()
}

/** A text as it goes to the terminal: controls out, styles as escape sequences, or left out where colours are off. */
export function paint(text: string, colour: boolean): string {
  return neutral(text).replace(styleMarks, (mark) => (colour ? `\u001b[${codes[mark] ?? '0'}m` : ''))
}
