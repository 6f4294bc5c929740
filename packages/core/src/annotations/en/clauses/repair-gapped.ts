import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

/**
 * Seats those who say without a verb of their own after one who has it: "The army counted 10 dead, the ministry 17 dead and 20 injured, and the mission,
 * MONUL, 14 dead". Each further speaker is joined to the verb (conj), and his numbers hang on him (orphan), as grammars have it. Not: "counted 10
 * dead, two guards and a driver", where no speaker stands before the number.
 */
export function repairGapped(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const cue of tokens) {
    if (!isCounting(tokens, cue, lexicon)) continue
    const speakers = gappedAfter(tokens, cue, lexicon)
    speakers.forEach((speaker, at) => {
      seat(tokens, cue, speaker, speakers[at + 1]?.first ?? endOfClause(tokens, speaker.number), changed)
    })
  }
  return retied(sentence, changed)
}

/** A speaker without a verb: his noun, the comma or "and" before him, and his first number. */
interface Gapped {
  readonly first: number
  readonly noun: number
  readonly number: number
}

const NEAR = 3

/** "counted 10 dead", "report at least 48 dead": a verb of saying with a subject before it and a number right behind. */
function isCounting(tokens: readonly Token[], cue: Token, lexicon: Lexicon): boolean {
  if (cue.upos !== 'VERB' || lexicon.speech(cue.lemma.toLowerCase(), 'VERB').length === 0) return false
  const subject = tokens.find((token) => token.head === cue.index && token.relation === 'nsubj' && token.index < cue.index)
  const near = tokens.slice(cue.index + 1, cue.index + 1 + NEAR)
  return subject !== undefined && isSpeaker(subject, lexicon) && near.some((token) => token.upos === 'NUM')
}

function gappedAfter(tokens: readonly Token[], cue: Token, lexicon: Lexicon): readonly Gapped[] {
  const found: Gapped[] = []
  for (const comma of tokens.slice(cue.index + 2)) {
    if (comma.form !== ',' && comma.form !== ';') continue
    const gapped = gappedAt(tokens, comma.index, lexicon)
    if (gapped && gapped.first > (found.at(-1)?.number ?? 0)) found.push(gapped)
  }
  return found
}

const LONGEST = 10
const leads = new Set(['around', 'about', 'some', 'nearly', 'over', 'at', 'least', 'more', 'than', 'only'])

/** A noun phrase of a speaker between a comma and a number, with a name between commas behind it or not. */
function gappedAt(tokens: readonly Token[], comma: number, lexicon: Lexicon): Gapped | null {
  const first = tokens[comma + 1]?.upos === 'CCONJ' ? comma + 2 : comma + 1
  let end = first
  while (end < first + LONGEST && isOfPhrase(tokens[end])) end++
  const nounAt = end - 1
  if (tokens[end]?.form === ',') {
    end++
    while (end < first + LONGEST && isOfPhrase(tokens[end])) end++
    if (tokens[end]?.form !== ',') return null
    end++
  }
  while (leads.has(tokens[end]?.form.toLowerCase() ?? '')) end++
  const noun = tokens[nounAt]
  if (nounAt < first || !noun || tokens[end]?.upos !== 'NUM' || !isSpeaker(noun, lexicon)) return null
  return { first, noun: nounAt, number: end }
}

const isOfPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  ['DET', 'ADJ', 'NOUN', 'PROPN', 'PART'].includes(token.upos) &&
  !leads.has(token.form.toLowerCase()) &&
  token.relation !== 'mark'

function isSpeaker(token: Token, lexicon: Lexicon): boolean {
  const lemma = token.lemma.toLowerCase()
  return lexicon.role(lemma) !== null || lexicon.organisation(lemma) !== null || token.name.endsWith('ORG')
}

/** The end of the clause: a mark that is no comma, or the end of the sentence. */
function endOfClause(tokens: readonly Token[], from: number): number {
  return tokens.slice(from).find((token) => /^[.;:!?]$/.test(token.form))?.index ?? tokens.length
}

function seat(tokens: readonly Token[], cue: Token, speaker: Gapped, end: number, changed: Map<number, Partial<Token>>): void {
  const phrase = (index: number): boolean => index >= speaker.first && index < speaker.number
  const said = (index: number): boolean => index >= speaker.number && index < end
  changed.set(speaker.noun, { head: cue.index, relation: 'conj' })
  for (const token of tokens.slice(speaker.first, end)) {
    if (token.index === speaker.noun || token.upos === 'PUNCT' || token.upos === 'CCONJ') continue
    if (phrase(token.index) && !phrase(token.head))
      changed.set(token.index, { head: speaker.noun, relation: token.relation === 'appos' ? 'appos' : 'dep' })
    // a number whose noun or participle the parser missed counts the next one
    const next = token.upos === 'NUM' ? tokens.slice(token.index + 1, end).find((one) => /^(?:NOUN|ADJ|VERB)$/.test(one.upos)) : undefined
    if (said(token.index) && !said(token.head) && next) changed.set(token.index, { head: next.index, relation: 'nummod' })
    else if (said(token.index) && !said(token.head)) changed.set(token.index, { head: speaker.noun, relation: 'orphan' })
  }
}
