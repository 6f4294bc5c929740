import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

/**
 * Gives the second of two joined verbs the object that stands behind it, where the parser gave it to the first: "denied it and accused government
 * forces". Both verbs must be without a further object of their own there. Not: "sought and obtained a licence", whose object both share.
 */
export function repairObjects(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const second of tokens) {
    const first = second.upos === 'VERB' && second.relation === 'conj' ? tokens[second.head] : undefined
    if (first?.upos !== 'VERB' || objectsOf(tokens, second).length > 0) continue
    const objects = objectsOf(tokens, first)
    const stray = objects.find((object) => object.index > second.index)
    if (stray && objects.some((object) => object.index < second.index)) changed.set(stray.index, { head: second.index })
  }
  return retied(sentence, changed)
}

function objectsOf(tokens: readonly Token[], verb: Token): readonly Token[] {
  return tokens.filter((token) => token.head === verb.index && token.relation === 'obj')
}
