// "the Allied Democratic Forces (ADF)" -> ADF; "ADF (Allied Democratic Forces)"; "the Kori Valley League, or KVL".
// Refused: "Mosul (AFP)", "the army (12 dead)".
import type { Document } from '../../../records/document.js'
import type { NameSpan } from './find-names.js'

/** The acronyms that the report itself explains: acronym -> full name. */
export function findAcronyms(doc: Document, names: readonly NameSpan[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (acronym: string, full: string): void => {
    if (stands(acronym, full) && !found.has(acronym)) found.set(acronym, full)
  }
  for (const span of names) {
    if (span.tag === 'PER') continue
    const { tokens } = span.sentence
    const [start, end] = [tokens[span.first]?.start ?? 0, tokens[span.last]?.end ?? 0]
    const text = doc.text.slice(start, end)
    const after =
      /^,?\s*(?:\(\s*["“']?|or\s+|known (?:as|by (?:its|the) (?:\w+ )?(?:acronym|initials))\s+)(\p{Lu}[\p{Lu}\p{Ll}\d/-]{1,8})\b["”']?\s*[),;.\s]/u.exec(
        doc.text.slice(end, end + 60),
      )
    if (after?.[1] !== undefined) add(after[1], text)
    const inside = /^(.+?)\s*\(\s*(\p{Lu}[\p{Lu}\p{Ll}\d/-]{1,8})\s*\)?$/u.exec(text)
    if (inside?.[1] !== undefined && inside[2] !== undefined) add(inside[2], inside[1])
    const before = /(?:^|[\s"“(])(\p{Lu}[\p{Lu}\d-]{1,8})\s*\(\s*(?:the\s+)?$/u.exec(doc.text.slice(Math.max(0, start - 20), start))
    if (before?.[1] !== undefined) add(before[1], text)
  }
  return found
}

/** True where the acronym's capitals come in order among the first letters of the name's words, and the first is the first. */
function stands(acronym: string, full: string): boolean {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase()
  const words = full
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
  const initials = words.map((word) => word[0] ?? '').join('')
  if (letters.length < 2 || words.length < 2 || initials[0] !== letters[0]) return isForeign(letters, words)
  return inOrder(letters, initials) || inOrder(letters, words.join(''))
}

/** "Popular Liberation Army (EPL)": the letters of another language's word order; most must be first letters. */
function isForeign(letters: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word[0] ?? '')
  const hits = [...letters].filter((letter) => initials.includes(letter)).length
  return letters.length >= 3 && words.length >= 2 && hits >= letters.length - 1
}

function inOrder(letters: string, text: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
