import type { Range } from '../../../../records/span.js'
import type { TimeSentence } from '../phrase.js'

/**
 * Whether the words round an expression tell of what has been or of what is to come. The nearest telling word before it decides
 * ("the two will meet on Thursday"), else the first one after it ("On Monday the court will hear").
 *
 * @returns null where nothing tells.
 */
export type Direction = 'past' | 'future' | null

const willWords = /^(?:will|'ll|’ll|won['’]t|shall|would|should|may|might|going)$/i
const dueWords =
  /^(?:expects?|expected|scheduled|due|slated|plans?|planned|planning|intends?|likely|poised|vows?|upcoming|forthcoming|deadline|effective|payable|expires?|expiring|ahead|set|ready|postponed|adjourned|starting|beginning|ending|anticipated|redeemable|maturing|hopes?|wants?)$/i
const pastWords =
  /^(?:was|were|had|did|has|have|been|said|told|came|went|took|taken|met|left|began|begun|broke|struck|shot|fell|held|made|saw|seen|found|gave|given|got|sent|led|won|lost|fled|blew|rose|fought|brought|bought|caught|sought|taught|thought|kept|felt|dealt|meant|spoke|spoken|stole|threw|thrown|flew|grew|knew|drew|wrote|written|drove|ran|sank|became|sat|stood|sold|paid|laid|done|gone|became|hit|says?|ago|dead)$/i

const REACH = 14

export function directionAt(sentence: TimeSentence, range: Range): Direction {
  const before = sentence.text.slice(0, Math.max(0, range.start - sentence.start))
  const after = sentence.text.slice(Math.max(0, range.end - sentence.start))
  // "Wednesday's ruling" is known already, unless something waits for it.
  if (/^['’]s\b/.test(after)) return /\b(?:ahead of|before|for|until|in)[\s\u00a0]+$/i.test(before) ? 'future' : null
  return scan(wordsOf(before.split(/[;]|--|—/).at(-1) ?? '').reverse(), true) ?? scan(wordsOf(after.split(/[;]|--|—/)[0] ?? ''), false)
}

function wordsOf(text: string): string[] {
  return text.match(/['’]?[\p{L}'’-]+/gu) ?? []
}

/** The first telling word. Words run away from the expression; `backwards` where that is against the sentence. */
function scan(words: readonly string[], backwards: boolean): Direction {
  for (let i = 0; i < Math.min(words.length, REACH); i++) {
    const word = words[i] ?? ''
    const earlier = backwards ? words.slice(i + 1, i + 4) : words.slice(Math.max(0, i - 3), i)
    const direction = directionOf(word, earlier)
    if (direction !== null) return direction
  }
  return null
}

function directionOf(word: string, earlier: readonly string[]): Direction {
  if (willWords.test(word)) return 'future'
  const afterWill = earlier.some((w) => /^(?:will|would|shall|to|may|could|should|must)$/i.test(w)) && earlier.some((w) => /^be$/i.test(w))
  if (dueWords.test(word)) return earlier.some((w) => /^(?:had|been)$/i.test(w)) ? 'past' : 'future'
  if (pastWords.test(word)) return 'past'
  if (/^\p{Ll}{2,}(?:ed)$/u.test(word) && !/^(?:need|seed|speed|indeed|hundred|united|armed|wounded|called|so-called)$/.test(word)) {
    return afterWill ? 'future' : 'past'
  }
  return null
}
