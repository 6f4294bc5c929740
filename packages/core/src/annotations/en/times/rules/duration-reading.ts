import type { DurationMeaning } from '../meaning.js'
import type { Reading } from '../phrase.js'

/** A length of time as a rule reads it. */
export function lengthReading(value: string, window: DurationMeaning['window'] = null, leads: DurationMeaning['leads'] = null): Reading {
  return { meaning: { kind: 'duration', value, window, leads } }
}

/** "three days later", "ten days before" with nothing behind: which way the length leads. Null where an event follows ("after the vote"). */
export function leadsOf(after: string): DurationMeaning['leads'] {
  const word = /^[\s\u00a0]+(later|earlier|before|afterwards?|previously|prior)\b/i.exec(after)?.[1]?.toLowerCase()
  if (word === undefined) return null
  if (word === 'later' || word.startsWith('afterward')) return 'later'
  const event = /^[\s\u00a0]+\w+[\s\u00a0]+(?:the|a|an|his|her|its|their|he|she|it|they|that|\p{L}+ing|to)\b/iu.test(after)
  return event && word !== 'earlier' ? null : 'earlier'
}
