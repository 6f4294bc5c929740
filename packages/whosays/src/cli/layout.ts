const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\ufdd0-\ufddf]/u
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How many columns the text takes in a terminal; style marks and combining letters take none. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) {
    if (char < '\u0300' || !zeroWidth.test(char)) width += char >= '\u1100' && wide.test(char) ? 2 : 1
  }
  return width
}

/** Where the lines of a paragraph start: spaces before the first, spaces before the others. */
export interface Indent {
  readonly first: number
  readonly rest: number
}

/** Cuts a word that is wider than a line (an address, as a rule). */
function cutWord(word: string, room: number): readonly string[] {
  if (widthOf(word) <= room) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const char of word) {
    if (widthOf(piece + char) > room) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  return [...pieces, piece]
}

/** Breaks one paragraph at its spaces so that no line is wider than `width`. */
export function wrap(text: string, width: number, indent: Indent | number = 0): string[] {
  const { first, rest } = typeof indent === 'number' ? { first: indent, rest: indent } : indent
  const lines: string[] = []
  let line = ' '.repeat(first)
  let empty = true
  for (const word of text.split(/\s+/).flatMap((long) => cutWord(long, Math.max(1, width - Math.max(first, rest))))) {
    if (word === '') continue
    if (!empty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = ' '.repeat(rest)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  if (!empty) lines.push(line)
  return lines
}

/** Text, then spaces up to the column `width`. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text, cut with "…" where it is wider than `width`. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let cut = ''
  for (const char of text) {
    if (widthOf(cut + char) > width - 1) break
    cut += char
  }
  return `${cut.trimEnd()}…`
}

/** Left and right on one line of `width` columns; the left gives way. */
export function spread(left: string, right: string, width: number): string {
  const room = width - widthOf(right) - 2
  return pad(clip(left, room), room + 2) + right
}

/** A label at the left and its text beside it, wrapped under itself: "  killed     12+, best 17". `column` is the label's room. */
export function labelled(label: string, text: string, width: number, column = 11): string[] {
  const [first = '', ...rest] = wrap(text, width, 2 + column)
  return [`  ${pad(label, column)}${first.trimStart()}`, ...rest]
}
