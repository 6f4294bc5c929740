import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

/**
 * Mends "The minister, without offering evidence, said the League was behind it", where the parser takes the noun behind "said" for its speaker: who
 * stands before the commas says it, and the noun belongs to what is said. Not "'No,' said the minister, ...". Sentences that need nothing come back as they are.
 */
export function repairPartedSpeakers(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const cue of tokens) {
    if (!isPlain(cue, lexicon) || tokens[cue.index - 1]?.form !== ',') continue
    const taken = tokens.find((token) => token.head === cue.index && token.relation === 'nsubj' && token.index > cue.index)
    const told = tokens.find((token) => token.head === cue.index && token.relation === 'ccomp' && token.index > (taken?.index ?? cue.index))
    const speaker = tokens.find((token) => token.head === cue.index && isStranded(tokens, token, cue))
    if (!taken || !told || !speaker || hasSubject(tokens, told)) continue
    const passive = tokens.some((token) => token.head === told.index && token.relation === 'aux:pass')
    changed.set(taken.index, { head: told.index, relation: passive ? 'nsubj:pass' : 'nsubj' })
    changed.set(speaker.index, { relation: 'nsubj' })
  }
  return retied(sentence, changed)
}

function isPlain(cue: Token, lexicon: Lexicon): boolean {
  return (
    cue.upos === 'VERB' &&
    lexicon
      .speech(cue.lemma.toLowerCase(), 'VERB')
      .some(({ act, strength, content }) => (act === 'say' || act === 'announce') && strength === 'strong' && content.includes('ccomp'))
  )
}

/** A noun phrase that opens the sentence or a part of it, ends before a comma, and is no clause. */
function isStranded(tokens: readonly Token[], token: Token, cue: Token): boolean {
  if (!['NOUN', 'PROPN'].includes(token.upos) || !/^(?:ccomp|dep|parataxis|dislocated|vocative|obl)/.test(token.relation)) return false
  if (token.index > cue.index || tokens.some((one) => one.head === token.index && /^(?:case|cop|nsubj|aux)/.test(one.relation)))
    return false
  let start = token.index
  while (start > 0 && !['PUNCT', 'CCONJ', 'VERB', 'AUX'].includes(tokens[start - 1]?.upos ?? '')) start--
  const opened = tokens[start - 1]
  const isOpening = opened === undefined || opened.upos === 'CCONJ' || /^[;:"\u201c]$/.test(opened.form)
  return isOpening && tokens.slice(token.index + 1, cue.index).filter((one) => one.form === ',').length > 1
}

function hasSubject(tokens: readonly Token[], verb: Token): boolean {
  return tokens.some((token) => token.head === verb.index && /^[nc]subj/.test(token.relation))
}
