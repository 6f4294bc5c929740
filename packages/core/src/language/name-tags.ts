import type { NameTag } from '../records/token.js'
import { NAME_TAGS } from './vocabulary.js'

const KINDS = NAME_TAGS.length

/** Whether a tag may follow another (-1: the sentence's start): I-X only after B-X or I-X. */
function mayFollow(before: number, tag: number): boolean {
  const inside = tag > 0 && tag % 2 === 0
  return !inside || before === tag || before === tag - 1
}

/** The best allowed sequence of name tags for scores [words, 7] (Viterbi). */
export function decodeNames(scores: Float32Array | Float64Array, words: number): NameTag[] {
  const back = new Uint8Array(words * KINDS)
  let totals = new Float64Array(KINDS)
  for (let word = 0; word < words; word++) {
    const next = new Float64Array(KINDS)
    for (let tag = 0; tag < KINDS; tag++) {
      let best = -Infinity
      for (let before = word === 0 ? -1 : 0; before < (word === 0 ? 0 : KINDS); before++) {
        const total = before < 0 ? 0 : (totals[before] ?? -Infinity)
        if (total > best && mayFollow(before, tag)) {
          best = total
          back[word * KINDS + tag] = Math.max(before, 0)
        }
      }
      next[tag] = best + (scores[word * KINDS + tag] ?? -Infinity)
    }
    totals = next
  }
  const out = new Array<NameTag>(words)
  let tag = totals.indexOf(Math.max(...totals))
  for (let word = words - 1; word >= 0; word--) {
    out[word] = NAME_TAGS[tag] ?? 'O'
    tag = back[word * KINDS + tag] ?? 0
  }
  return out
}

const JOINS = /^(?:of|for|the|and|&|,)$/iu

/**
 * Names never end in a word that leads on: "Housing Authority of" + "New Orleans", "Lenhart ," + "Matthew" are one name each, of the
 * first one's kind. Before anything but a name such a word is cut off, and after a place too: in "Syrian city of Homs" Homs is a name.
 */
export function mendNames(tags: readonly NameTag[], words: readonly string[]): NameTag[] {
  const out = [...tags]
  for (let word = 1; word <= out.length; word++) {
    const before = out[word - 1] ?? 'O'
    if (!before.startsWith('I-') || out[word] === before || !JOINS.test(words[word - 1] ?? '')) continue
    if (out[word]?.startsWith('B-') && before !== 'I-LOC') goOn(out, word, before)
    else for (let last = word - 1; (out[last] ?? 'O').startsWith('I-') && JOINS.test(words[last] ?? ''); last--) out[last] = 'O'
  }
  return out
}

/** Makes the name that begins at a word part of the one before it. */
function goOn(tags: NameTag[], start: number, inside: NameTag): void {
  let word = start
  do tags[word++] = inside
  while ((tags[word] ?? 'O').startsWith('I-'))
}

const ADDRESS = /.@.|^(?:https?:|www\.)/iu

/** An address of mail or of a page is no name, alone as it stands. */
export function withoutAddresses(tags: readonly NameTag[], words: readonly string[]): NameTag[] {
  return tags.map((tag, word) =>
    tag.startsWith('B-') && tags[word + 1] !== `I-${tag.slice(2)}` && ADDRESS.test(words[word] ?? '') ? 'O' : tag,
  )
}
