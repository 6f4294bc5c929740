import { phrase, type TimeRule } from '../phrase.js'

// "now", "right now", "currently", "at the moment", "these days", "recently", "formerly", "in the past", "soon", "in the near future"
// not: "as soon as", "soon after", "sooner", "former president", "from now on" beyond its "now"

export const present: TimeRule = {
  id: 'en/time/present',
  pattern: phrase('now|currently|presently|nowadays|these days|at present|at the moment|(?:the )?current|the present'),
  read({ text, after, before }) {
    if (/^the (?:current|present)$/i.test(text) && !/^[\s\u00a0]*[.,;]/.test(after)) return null
    if (/^now$/i.test(text) && /\b(?:just|by|and)[\s\u00a0]+$/i.test(before) && /^[\s\u00a0]+(?:and then)/i.test(after)) return null
    return { meaning: { kind: 'fixed', type: 'DATE', value: 'PRESENT_REF' } }
  },
}

export const presentAdjective: TimeRule = {
  id: 'en/time/current',
  pattern: phrase('current'),
  read: ({ after }) => (/^[\s\u00a0]+\p{Ll}/u.test(after) ? { meaning: { kind: 'fixed', type: 'DATE', value: 'PRESENT_REF' } } : null),
}

export const pastWord: TimeRule = {
  id: 'en/time/past',
  pattern: phrase('(?:more |most )?recently|previously|formerly|lately|the (?:recent |distant )?past'),
  read({ text, before, after }) {
    // "a previously announced plan": only at the head of its sentence does it tell a time.
    if (/^previously$/i.test(text) && before.trim() !== '') return null
    if (
      /^the .*past$/i.test(text) &&
      /^[\s\u00a0]+\p{L}+/u.test(after) &&
      !/^[\s\u00a0]+(?:and|but|that|when|because|as|to|have|has|had|he|she|they|we|it|is|was|were|are|been|for|by|with|which|from|or|than|would|could|been|the)\b/iu.test(
        after,
      )
    )
      return null
    return { meaning: { kind: 'fixed', type: 'DATE', value: 'PAST_REF' } }
  },
}

export const futureWord: TimeRule = {
  id: 'en/time/future',
  pattern: phrase(
    'soon|the (?:near|immediate|foreseeable|distant|not too distant|not-too-distant) future|the future|the (?:short|near|long) term|one day|some day|someday',
  ),
  read({ text, before, after }) {
    if (
      /^soon$/i.test(text) &&
      (/\b(?:as|how|too|so)[\s\u00a0]+$/i.test(before) || /^[\s\u00a0]+(?:after|as|before|afterwards?)\b/i.test(after))
    )
      return null
    if (/^one day$/i.test(text) && !/\b(?:will|would|may|might|could|can|hopes? to)[\s\u00a0]+$/i.test(before)) return null
    if (/^the future$/i.test(text) && /^[\s\u00a0]+of\b/iu.test(after)) return null
    return { meaning: { kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' } }
  },
}
