import type { Range } from './span.js'

export const upos = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Upos = (typeof upos)[number]

export type NameTag = 'O' | 'B-PER' | 'I-PER' | 'B-ORG' | 'I-ORG' | 'B-LOC' | 'I-LOC'

/** A word as cut from the text, before the parser has seen it. */
export interface Word extends Range {
  /** The letters the parser sees: the text's own, save for repairs of case and odd quotation marks. */
  readonly form: string
}

/** A word in its tree. `head` is the index of its head in the sentence, -1 for the root. */
export interface Token extends Word {
  readonly index: number
  readonly lemma: string
  readonly upos: Upos
  readonly head: number
  /** UD relation with subtype: "nsubj:pass"; "root" for the root. */
  readonly relation: string
  readonly name: NameTag
}

/** A sentence cut into words. `block` is the index of its block in the document. */
export interface SentenceWords extends Range {
  readonly index: number
  readonly block: number
  readonly words: readonly Word[]
}

/** A sentence with its tree. */
export interface Sentence extends Range {
  readonly index: number
  readonly block: number
  readonly tokens: readonly Token[]
}
