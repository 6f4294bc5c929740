import type { Lexicon, SpeechEntry } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retiedTokens } from './retie.js'

/**
 * Gives a verb of saying at the end of a sentence its speaker back where the parser hung him elsewhere, so that every later stage sees one tree:
 * "..., killing two, the mayor, Ilse Rahn, said" (the mayor did not kill) · "... and wounding 30, the mayor and prosecutors said" · two subjects
 * before one "said": the nearest speaks, the other is the subject of what he says. Sentences that need nothing come back as they are.
 */
export function repairSpeakers(sentence: Sentence, lexicon: Lexicon): Sentence {
  let { tokens } = sentence
  for (const cue of sentence.tokens) {
    if (!isClosingCue(tokens, cue, lexicon)) continue
    const speaker = speakerBefore(tokens, cue, lexicon) ?? speakerAfter(tokens, cue, lexicon)
    if (speaker === null || isBelow(tokens, cue.index, speaker)) continue
    tokens = seatSpeaker(tokens, cue.index, speaker)
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens }
}

const LONGEST_TAIL = 14
const LONGEST_NAME = 6

/** "said", "were quoted as saying" with nothing after it that has a verb of its own. */
function isClosingCue(tokens: readonly Token[], cue: Token, lexicon: Lexicon): boolean {
  if (cue.upos !== 'VERB' || cue.index < 4 || cue.form.toLowerCase().endsWith('ing')) return false
  if (!lexicon.speech(cue.lemma.toLowerCase(), 'VERB').some((entry) => isTelling(entry) || (entry.act === 'say' && isQuoting(cue))))
    return false
  const tail = tailOf(tokens, cue)
  return (
    tail.length <= LONGEST_TAIL &&
    tail.every((token) => token.upos !== 'VERB' || /^(?:saying|quoted|cited|citing|quoting)$/i.test(token.form))
  )
}

/** "said", "announced", "alleged": strong verbs of saying that take a clause. */
const isTelling = ({ act, strength, content }: SpeechEntry): boolean =>
  strength === 'strong' && (act === 'say' || ((act === 'announce' || act === 'accuse') && content.includes('ccomp')))

/** What follows the cue up to a fence, or to a clause about the speaker who stands behind it: "..., said Ilse Rahn, who leads the search." */
function tailOf(tokens: readonly Token[], cue: Token): readonly Token[] {
  const tail = tokens.slice(cue.index + 1)
  const behind = isAfterMark(tokens, cue)
  const end = tail.findIndex(
    (token, at) =>
      /^(?:[;:(—–]|--)$/.test(token.form) || (behind && tail[at - 1]?.form === ',' && /^(?:who|which|whose)$/.test(token.form)),
  )
  return end < 0 ? tail : tail.slice(0, end)
}

function isAfterMark(tokens: readonly Token[], cue: Token): boolean {
  const opened = tokens[cue.index - 1]
  return opened?.upos === 'PUNCT' && /^[,"\u201c\u201d]$/.test(opened.form)
}

function isQuoting(cue: Token): boolean {
  return cue.lemma.toLowerCase() === 'quote'
}

/** Token index of the speaker whose phrase ends right before the cue and begins after a comma or quotation mark. */
function speakerBefore(tokens: readonly Token[], cue: Token, lexicon: Lexicon): number | null {
  let at = cue.index - 1
  while (tokens[at]?.upos === 'AUX' || tokens[at]?.upos === 'ADV') at--
  let end = at
  for (let part = 0; part < 3; part++) {
    if (tokens[end]?.form === ',') end--
    const start = phraseStart(tokens, end)
    const opened = tokens[start - 1]
    if (start > end || opened?.upos !== 'PUNCT' || opened.form === '-') return null
    const phrase = tokens.slice(start, end + 1)
    const name = part === 0 ? nameBefore(tokens, start) : null
    if (name !== null) return name
    const goesOn = opened.form === ',' && (phrase[0]?.upos === 'CCONJ' || (part < 2 && tokens[end + 1]?.form === ',' && isName(phrase)))
    if (!goesOn) return speakerHead(phrase, lexicon)
    end = start - 1
  }
  return null
}

/** "..., Ilse Rahn, the mayor, told reporters": the name before an office that stands between commas. */
function nameBefore(tokens: readonly Token[], office: number): number | null {
  if (tokens[office]?.upos !== 'DET' || tokens[office - 1]?.form !== ',') return null
  const start = phraseStart(tokens, office - 2)
  const isOpened = start === 0 || tokens[start - 1]?.form === ','
  return isOpened && start <= office - 2 && isName(tokens.slice(start, office - 1)) ? start : null
}

/** "..., said Ilse Rahn, the mayor.": the speaker behind a cue that itself stands right behind a comma or quotation mark. */
function speakerAfter(tokens: readonly Token[], cue: Token, lexicon: Lexicon): number | null {
  if (!isAfterMark(tokens, cue)) return null
  let end = cue.index + 1
  while (end < tokens.length && (tokens[end]?.upos !== 'PUNCT' || tokens[end]?.form === '-') && tokens[end]?.upos !== 'ADP') end++
  const phrase = tokens.slice(cue.index + 1, end)
  return phrase.length > 0 ? speakerHead(phrase, lexicon) : null
}

/** Where the run of words of one noun phrase begins: it reaches back to a comma, a mark or a verb. */
function phraseStart(tokens: readonly Token[], end: number): number {
  let start = end + 1
  while (start > 0) {
    const token = tokens[start - 1]
    if (!token || (token.upos === 'PUNCT' && token.form !== '-') || token.upos === 'VERB' || token.upos === 'SCONJ') break
    start--
  }
  return start
}

function isName(phrase: readonly Token[]): boolean {
  return phrase.length <= LONGEST_NAME && phrase[0]?.name === 'B-PER'
}

/** The noun of the phrase, where it is somebody who speaks: an office, a body, a name. */
function speakerHead(phrase: readonly Token[], lexicon: Lexicon): number | null {
  const nouns = phrase.filter((token) => ['NOUN', 'PROPN'].includes(token.upos))
  const head = nouns.find((token) => !phrase.some((other) => other.index === token.head)) ?? nouns[0]
  if (!head || phrase[0]?.upos === 'ADP') return null
  const lemma = head.lemma.toLowerCase()
  const speaks =
    lexicon.role(lemma) !== null || lexicon.organisation(lemma) !== null || /(?:PER|ORG)$/.test(head.name) || phrase.some(isPersonsName)
  return speaks ? head.index : null
}

function isPersonsName(token: Token): boolean {
  return token.name === 'B-PER'
}

function isBelow(tokens: readonly Token[], index: number, above: number): boolean {
  for (let at = index; at >= 0; at = tokens[at]?.head ?? -1) if (at === above) return true
  return false
}

/** The tree with the speaker as subject of the cue; other subjects move to what is said, and the cue above the clause it was joined to. */
function seatSpeaker(tokens: readonly Token[], cue: number, speaker: number): readonly Token[] {
  const relation = tokens.some((token) => token.head === cue && token.relation === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
  const subjects = tokens.filter((token) => token.head === cue && token.relation.startsWith('nsubj') && token.index !== speaker)
  const seated = tokens[speaker]
  if (seated?.head === cue && seated.relation.startsWith('nsubj') && subjects.length === 0) return tokens
  const changed = new Map<number, Partial<Token>>([[speaker, { head: cue, relation }]])
  for (const subject of subjects) {
    // "the mayor told Atlaspress": the second one is told
    if (subject.index > cue && speaker < cue) {
      changed.set(subject.index, { relation: 'iobj' })
      continue
    }
    // "Ilse Rahn, the mayor, told reporters": the office of the one who speaks
    if (subject.index > speaker && subject.index < cue && tokens[speaker]?.name === 'B-PER' && tokens[subject.index]?.name === 'O') {
      changed.set(subject.index, { head: speaker, relation: 'appos' })
      continue
    }
    const owner = predicateAfter(tokens, subject.index, cue)
    // "Five are guards, the mayor said", "Two dead, says the mayor": a noun with a subject of its own or without a verb is what is said
    if ((owner === null && speaker > cue) || tokens.some((token) => token.head === subject.index && token.relation.startsWith('nsubj'))) {
      changed.set(subject.index, { relation: 'ccomp' })
      continue
    }
    if (owner === null || isBelow(tokens, owner, subject.index)) return tokens
    const passive = tokens.some((token) => token.head === owner && token.relation === 'aux:pass')
    changed.set(subject.index, { head: owner, relation: passive ? 'nsubj:pass' : 'nsubj' })
  }
  const self = tokens[cue]
  const joined = self?.relation === 'conj' ? tokens[self.head] : undefined
  if (self && joined) {
    changed.set(cue, { head: joined.head, relation: joined.relation })
    changed.set(joined.index, { head: cue, relation: 'ccomp' })
  }
  return retiedTokens(tokens, changed)
}

/** The first predicate after a word that has no subject yet. */
function predicateAfter(tokens: readonly Token[], from: number, cue: number): number | null {
  const isFree = (token: Token): boolean =>
    (token.upos === 'VERB' || token.upos === 'ADJ') &&
    ['root', 'ccomp', 'conj', 'parataxis'].includes(token.relation) &&
    !tokens.some((other) => other.head === token.index && other.relation.startsWith('nsubj'))
  return tokens.slice(from + 1, cue).find(isFree)?.index ?? null
}
