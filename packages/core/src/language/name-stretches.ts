/**
 * Chooses the names of a sentence as whole stretches: what the network says of each word and what the stretch itself shows
 * (name-clues.ts), weighed together; the best set of stretches that do not overlap is taken.
 *
 * "Defense" read as an organisation before "Department" costs more than "Defense Department".
 */
import type { NameTag } from '../records/token.js'
import { nameClues, type TaggedWords } from './name-clues.js'
import { NAME_KINDS, NAME_TAGS, type NameClueWeights } from './vocabulary.js'

/** Words from `start` to before `end` as a name of the kind with this number: 0 person, 1 organisation, 2 place. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly kind: number
  /** By how much the network holds it more likely than no name: a logarithm of odds. */
  readonly odds: number
}

const TAGS = NAME_TAGS.length
const LONGEST = 8
// A stretch that the network holds less likely by this much than its best reading, word by word, is not considered: the last word's
// share, the whole, and the whole while it still grows.
const FARTHEST = 8

/** The stretches worth weighing, of log chances [words, 7]. */
export function findStretches(chances: Float64Array, words: number): Stretch[] {
  const out: Stretch[] = []
  const at = (word: number, tag: number): number => chances[word * TAGS + tag] ?? -Infinity
  const best = Array.from({ length: words }, (_, word) => Math.max(...chances.subarray(word * TAGS, (word + 1) * TAGS)))
  for (let kind = 0; kind < NAME_KINDS; kind++) {
    for (let start = 0; start < words; start++) {
      let short = 0
      let odds = 0
      for (let end = start + 1; end <= Math.min(words, start + LONGEST); end++) {
        const word = end - 1
        const chance = at(word, 2 * kind + (word === start ? 1 : 2))
        short += chance - (best[word] ?? 0)
        odds += chance - at(word, 0)
        if (short < -FARTHEST * (word === start ? 1.5 : 2.5)) break
        if (short > -FARTHEST) out.push({ start, end, kind, odds })
      }
    }
  }
  return out
}

/** The most likely names, by the network's log chances [words, 7] and the clues. */
export function decodeStretches(chances: Float64Array, sentence: TaggedWords, weights: NameClueWeights): NameTag[] {
  const words = sentence.words.length
  const ending = Array.from({ length: words + 1 }, (): { stretch: Stretch; worth: number }[] => [])
  for (const stretch of findStretches(chances, words)) ending[stretch.end]?.push({ stretch, worth: worthOf(stretch, sentence, weights) })
  const totals = new Float64Array(words + 1)
  const last = new Array<Stretch | null>(words + 1).fill(null)
  for (let end = 1; end <= words; end++) {
    totals[end] = totals[end - 1] ?? 0
    for (const { stretch, worth } of ending[end] ?? []) {
      const total = (totals[stretch.start] ?? 0) + worth
      if (total <= (totals[end] ?? 0)) continue
      totals[end] = total
      last[end] = stretch
    }
  }
  return tagsOf(last, words)
}

function worthOf(stretch: Stretch, sentence: TaggedWords, weights: NameClueWeights): number {
  let worth = stretch.odds
  for (const clue of nameClues(sentence, stretch.start, stretch.end)) worth += weights[clue]?.[stretch.kind] ?? 0
  return worth
}

/** The tags of the stretches chosen, `last` being the one that ends before each word where one does. */
function tagsOf(last: readonly (Stretch | null)[], words: number): NameTag[] {
  const out = new Array<NameTag>(words).fill('O')
  let end = words
  while (end > 0) {
    const stretch = last[end] ?? null
    if (stretch === null) {
      end--
      continue
    }
    out.fill(NAME_TAGS[2 * stretch.kind + 2] ?? 'O', stretch.start, stretch.end)
    out[stretch.start] = NAME_TAGS[2 * stretch.kind + 1] ?? 'O'
    end = stretch.start
  }
  return out
}
