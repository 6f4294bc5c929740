import type { Range } from '../../../../records/span.js'
import type { TimeSentence } from '../phrase.js'

/**
 * Whether the words round an expression tell of what has been or of what is to come. The nearest telling word before it decides
 * ("the two will meet on Thursday"), else the first one after it ("On Monday the court will hear"). Null where nothing tells.
 */
export type Direction = 'past' | 'future' | null

/** Words right before the expression that look ahead: "as early as Tuesday", "scheduled for Monday", "starting Friday". */
const aheadLead =
  /\b(?:as (?:early|soon|late) as|(?:due|effective|payable|starting|beginning|scheduled|set|slated|planned)(?: for| on| in)?)[\s\u00a0]+$/i
const willWords = /^(?:will|'ll|’ll|won['’]t|shall|would|should|may|might|going)$/i
const dueWords =
  /^(?:expected|scheduled|due|slated|supposed|planned|planning|likely|poised|upcoming|forthcoming|deadline|effective|payable|expires?|expiring|ahead|set|ready|postponed|adjourned|starting|beginning|ending|anticipated|redeemable|maturing)$/i
/** "agreed to buy it in January": with "to" behind them they look ahead. */
const commitWords =
  /^(?:agree[ds]?|agreement|decide[ds]?|decision|plans?|intends?|hopes?|wants?|expects?|offer(?:s|ed)?|proposal|pledge[ds]?|promise[ds]?|threaten(?:s|ed)?|threats?|vow(?:s|ed)?|deal|intention|invited|asked|urged|ordered|order|deadline|voted)$/i
const pastWords =
  /^(?:was|were|had|did|has|have|been|said|told|came|went|took|taken|met|left|began|begun|broke|struck|shot|fell|held|made|saw|seen|found|gave|given|got|sent|led|won|lost|fled|blew|rose|fought|brought|bought|caught|sought|taught|thought|kept|felt|dealt|meant|spoke|spoken|stole|threw|thrown|flew|grew|knew|drew|wrote|written|drove|ran|sank|became|sat|stood|sold|paid|laid|done|gone|hit|says?|ago|dead|slain)$/i
/** "set fire to", "set himself on fire", "set off a bomb", "set up a roadblock": done, not due. */
const doneWith = /^(?:him|her|it|them|himself|herself|itself|themselves|fire|alight|ablaze|light|off|up|upon|about|free|foot)$/i
const article = /^(?:a|an|the|this|that|these|those|his|her|its|their|our|my|some|any|no|many|still)$/i
const notVerbs = /^(?:need|seed|speed|breed|indeed|hundred|sacred|kindred|so-called|united)$/i

/** How many words away a verb can be and still tell. */
const REACH = 14
/** As many letters hold that many words. */
const NEAR = 240

export function directionAt(sentence: TimeSentence, range: Range): Direction {
  const [start, end] = [range.start - sentence.start, range.end - sentence.start]
  const before = sentence.text.slice(Math.max(0, start - NEAR), start)
  const after = sentence.text.slice(end, end + NEAR)
  if (aheadLead.test(before)) return 'future'
  // "Wednesday's ruling" is known already, unless something waits for it.
  if (/^['’]s\b/.test(after)) return /\b(?:ahead of|before|until)[\s\u00a0]+$/i.test(before) ? 'future' : null
  return scanBack(wordsOf(before.split(/;|--|—/).at(-1) ?? '')) ?? scanOn(wordsOf(after.split(/;|--|—/)[0] ?? ''))
}

function wordsOf(text: string): string[] {
  return text.match(/['’]?[\p{L}'’-]+/gu) ?? []
}

function scanBack(words: readonly string[]): Direction {
  for (let i = words.length - 1; i >= Math.max(0, words.length - REACH); i--) {
    const direction = directionOf(words, i)
    if (direction !== null) return direction
  }
  return null
}

function scanOn(words: readonly string[]): Direction {
  for (let i = 0; i < Math.min(words.length, REACH); i++) {
    const direction = directionOf(words, i)
    if (direction !== null) return direction
  }
  return null
}

function directionOf(words: readonly string[], at: number): Direction {
  const word = words[at] ?? ''
  const earlier = words.slice(Math.max(0, at - 3), at)
  if (/^set$/i.test(word) && doneWith.test(words[at + 1] ?? '')) return earlier.some((w) => willWords.test(w)) ? 'future' : 'past'
  if (willWords.test(word)) return 'future'
  if (commitWords.test(word) && words[at + 1] === 'to') return 'future'
  if (dueWords.test(word)) return earlier.some((w) => /^(?:had|been)$/i.test(w)) ? 'past' : 'future'
  const toCome = earlier.some((w) => /^(?:will|would|shall|to|may|should)$/i.test(w)) && earlier.some((w) => /^be$/i.test(w))
  if (pastWords.test(word)) return toCome ? 'future' : 'past'
  if (!/^\p{L}{2,}ed$/iu.test(word) || notVerbs.test(word)) return null
  // "a still unspecified date": an adjective tells nothing.
  if (article.test(earlier.at(-1) ?? '')) return null
  return toCome ? 'future' : 'past'
}
