import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

/**
 * Hangs a "that" clause on the verb of saying where the parser hung it on whom or in what was told: "claimed in a text message to reporters that nine
 * soldiers had died" · "told the court on Monday that ...". Not: "denied the claim that ...", whose noun takes a clause itself.
 */
export function repairToldClauses(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const verb of tokens) {
    const cue = verb.relation.startsWith('acl') && isMarked(tokens, verb) ? cueAbove(tokens, verb, lexicon) : null
    if (cue) changed.set(verb.index, { head: cue.index, relation: 'ccomp' })
  }
  return retied(sentence, changed)
}

/** "that" as a conjunction, before a clause with a subject of its own. */
function isMarked(tokens: readonly Token[], verb: Token): boolean {
  const own = tokens.filter((token) => token.head === verb.index)
  return (
    own.some((token) => token.relation === 'mark' && token.form.toLowerCase() === 'that' && token.index < verb.index) &&
    own.some((token) => token.relation.startsWith('nsubj') && !/^(?:that|which|who)$/i.test(token.form))
  )
}

/** The verb of saying that the noun under the clause belongs to, where it has nothing else that is said. */
function cueAbove(tokens: readonly Token[], verb: Token, lexicon: Lexicon): Token | null {
  let at = tokens[verb.head]
  for (let step = 0; at && step < 3; step++) {
    if (at.upos === 'VERB') return isOpen(tokens, at, lexicon) && at.index < verb.index ? at : null
    if (at.upos !== 'NOUN' && at.upos !== 'PROPN' && at.upos !== 'PRON') return null
    // "a claim that", "the news that" take a clause themselves, save in the medium of a saying ("in a message that")
    if (!/^(?:obl|nmod|obj|iobj)/.test(at.relation) || (lexicon.speech(at.lemma.toLowerCase(), 'NOUN').length > 0 && !isIn(tokens, at)))
      return null
    at = tokens[at.head]
  }
  return null
}

const isIn = (tokens: readonly Token[], noun: Token): boolean =>
  tokens.some((token) => token.head === noun.index && token.relation === 'case' && /^(?:in|on|via|through|to)$/i.test(token.form))

function isOpen(tokens: readonly Token[], cue: Token, lexicon: Lexicon): boolean {
  const takesClause = lexicon.speech(cue.lemma.toLowerCase(), 'VERB').some((entry) => entry.content.includes('ccomp'))
  return takesClause && !tokens.some((token) => token.head === cue.index && token.relation === 'ccomp')
}
