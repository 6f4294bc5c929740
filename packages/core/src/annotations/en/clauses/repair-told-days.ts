import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { monthNames, weekdayNames } from '../times/time-words.js'
import { retied } from './retie.js'

/**
 * Hangs a day right behind a verb of saying on that verb, where the parser gave it to what is said: "The army said on Wednesday it had hit a camp on
 * Sunday" (said on Wednesday, hit on Sunday). Not: "said that on Wednesday it hit", "said Wednesday's raid", "said Monday gunmen came".
 */
export function repairToldDays(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const cue of tokens) {
    const day = isPlainSaying(cue, lexicon) ? dayBehind(tokens, cue.index) : null
    if (day && day.head !== cue.index && day.head > day.index) changed.set(day.index, { head: cue.index, relation: 'obl' })
  }
  return retied(sentence, changed)
}

function isPlainSaying(cue: Token, lexicon: Lexicon): boolean {
  const entries = cue.upos === 'VERB' ? lexicon.speech(cue.lemma.toLowerCase(), 'VERB') : []
  return entries.some((entry) => entry.content.includes('ccomp') && (entry.strength === 'strong' || entry.act === 'say'))
}

const days = new Set<string>([...weekdayNames, ...monthNames])

/** "on Wednesday", "late on Tuesday", "on 3 March", with nothing between it and the verb and no noun behind it. */
function dayBehind(tokens: readonly Token[], cue: number): Token | null {
  let at = cue + 1
  if (/^(?:late|early)$/i.test(tokens[at]?.form ?? '')) at++
  if (tokens[at]?.form.toLowerCase() !== 'on') return null
  at++
  if (tokens[at]?.upos === 'NUM') at++
  const day = tokens[at]
  const next = tokens[at + 1]
  if (!day || !days.has(day.form.toLowerCase())) return null
  return next && /^(?:'s|’s|-)$/.test(next.form) ? null : day
}
