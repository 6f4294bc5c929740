import type { Sentence, Token } from '../../../records/token.js'

/** The tokens with what was changed of some, by index. */
export function retiedTokens(tokens: readonly Token[], changed: ReadonlyMap<number, Partial<Token>>): readonly Token[] {
  return tokens.map((token) => ({ ...token, ...changed.get(token.index) }))
}

/** The sentence with what was changed of its tokens; the same one where nothing was. */
export function retied(sentence: Sentence, changed: ReadonlyMap<number, Partial<Token>>): Sentence {
  return changed.size === 0 ? sentence : { ...sentence, tokens: retiedTokens(sentence.tokens, changed) }
}
