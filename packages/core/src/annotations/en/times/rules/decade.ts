import { phrase, type TimeRule } from '../phrase.js'

// "the 1990s", "the late '80s", "the nineties", "the 20th century", "the mid-nineteenth century"
// not: "in her 30s", "the 50s" of an age, "20th Century Fox"

const tens: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
}
const centuries: Readonly<Record<string, number>> = {
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
}

export const decade: TimeRule = {
  id: 'en/time/decade',
  pattern: phrase("(?:the )?(?:(?:early|late|mid)[ -]?(?:to[ -]late[ -])?)?(?:(?<full>1[5-9]\\d|20\\d)0['’]?s|['’](?<short>[2-9])0s)"),
  read({ groups, text }) {
    const digits = groups['full'] ?? `19${groups['short'] ?? ''}`
    return { meaning: { kind: 'digits', digits }, edge: edgeOf(text) }
  },
}

export const spokenDecade: TimeRule = {
  id: 'en/time/spoken-decade',
  pattern: phrase(`the (?:(?:early|late|mid)[ -]?)?(?:nineteen[ -])?(?<ten>${Object.keys(tens).join('|')})`),
  read({ groups, text }) {
    return { meaning: { kind: 'digits', digits: `19${tens[(groups['ten'] ?? '').toLowerCase()] ?? ''}` }, edge: edgeOf(text) }
  },
}

export const century: TimeRule = {
  id: 'en/time/century',
  pattern: phrase(
    `(?:the )?(?:(?:early|late|mid)[ -]?)?(?:(?<nth>1\\d|20|21)(?:th|st)|(?<word>${Object.keys(centuries).join('|')}))[ -]century`,
  ),
  read({ groups, text, after }) {
    if (/^[\s\u00a0]+\p{Lu}/u.test(after) && /Century$/.test(text)) return null
    const nth = groups['nth'] ? Number(groups['nth']) : (centuries[(groups['word'] ?? '').toLowerCase()] ?? 0)
    return { meaning: { kind: 'digits', digits: String(nth - 1) }, edge: edgeOf(text) }
  },
}

function edgeOf(text: string): 'early' | 'mid' | 'late' | null {
  const word = /\b(early|mid|late)\b/i.exec(text)?.[1]?.toLowerCase()
  return word === 'early' || word === 'mid' || word === 'late' ? word : null
}
