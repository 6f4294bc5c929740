import { readYearWords } from '../amounts.js'
import { calendar, readShift, readWhich } from '../meaning.js'
import { phrase, type PhraseMatch, type TimeRule } from '../phrase.js'
import { isNamed } from './name-behind.js'
import { readMonth } from '../time-words.js'

// "in March", "last May", "June last year", "January 2013", "the March offensive", "in Sept."
// not: "troops may leave", "a march on the palace", "Theresa May", "Augusta"

const lead =
  /\b(?:in|of|since|by|until|till|through|during|between|from|to|and|or|for|early|late|mid|last|this|next|every|each|before|after|around|late-|early-|mid-|the|a|an|its|his|her|their|a cold)[\s\u00a0-]+$/iu
const strictLead =
  /\b(?:in|since|by|until|till|through|during|between|from|early|late|mid|last|this|next|every|each|before|after)[\s\u00a0-]+$/iu

/** "May" and "March" are also a name, a verb and a noun; other months have no doubles worth a look. */
function isOtherWord(match: PhraseMatch, word: string): boolean {
  const { before, after, sentence } = match
  const at = match.start + match.text.toLowerCase().indexOf(word.toLowerCase())
  if (!/^(?:may|march|mar\.?|august|april|june|jan\.?)$/i.test(word)) return false
  if (word === word.toLowerCase()) return !/^[\s\u00a0]+(?:19|20)\d\d\b/.test(after) && !/\d$/.test(match.text)
  if (sentence.inPersonAt(at)) return true
  if (/^(?:april|june|august|jan\.?)$/i.test(word)) return /\b(?:Mr|Mrs|Ms|Dr)\.?[\s\u00a0]+$/.test(before)
  const shouted = word === word.toUpperCase()
  const upos = sentence.uposAt(at)
  if (upos !== null && upos !== 'PROPN' && upos !== 'NOUN') return true
  if (shouted || before.trim() === '') return !strictLead.test(before)
  if (/(?:^|[\s\u00a0])\p{Lu}[\p{L}.'’-]*[\s\u00a0]+$/u.test(before) && !lead.test(before)) return true
  return false
}

export const bareMonth: TimeRule = {
  id: 'en/time/month',
  pattern: phrase('(?:(?<which>last|this|next|this past|this coming) )?(?:{monthLong}|{monthDotted})'),
  read(match) {
    const word = match.groups['monthLong'] ?? match.groups['monthDotted'] ?? ''
    const month = readMonth(word)
    if (month === null || isOtherWord(match, word) || isNamed(match.text, match.after)) return null
    if (word !== word.toUpperCase() && word === word.toLowerCase()) return null
    if (/^['’]?[\s\u00a0]*\d/.test(match.after) && !/^[\s\u00a0]+\d{3}/.test(match.after)) return null
    const which = readWhich(match.groups['which']?.replace(/this (?=past|coming)/i, ''))
    return { meaning: calendar({ month, which }) }
  },
}

export const monthYear: TimeRule = {
  id: 'en/time/month-year',
  pattern: phrase(
    "(?:{monthLong}|{monthDotted}),?(?: of| in)? (?:{year}|{yearWords}|['’](?<short>\\d\\d)|(?:of )?(?<which>last|this|next|the previous|the following) year)",
  ),
  read(match) {
    const { groups } = match
    const month = readMonth(groups['monthLong'] ?? groups['monthDotted'] ?? '')
    if (month === null) return null
    const year = readYear(groups)
    return { meaning: calendar({ month, year, yearShift: readShift(groups['which']?.replace(/^the /i, '')) }) }
  },
}

function readYear(groups: PhraseMatch['groups']): number | null {
  if (groups['year']) return Number(groups['year'])
  if (groups['short']) return Number(groups['short']) + (Number(groups['short']) < 50 ? 2000 : 1900)
  return groups['yearWords'] ? readYearWords(groups['yearWords']) : null
}
