import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'

/**
 * Joins a verb of saying to the one before it where the parser joined it to what that one says: "She said the road was closed but added that ..." ·
 * "saying the deal is dead but hinting at another" · "He says he respects her and calls her able". Both must stand in the same form, and the verb
 * between them in another, or the later one must be a plain "said". A relative clause goes on where no comma parts it ("who denied it and accused"). The other way round for a deed in the form of what is said. Sentences that need nothing come back as they are.
 */
export function repairJoinedCues(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const verb of tokens) {
    const head = outerCue(tokens, verb, lexicon) ?? innerVerb(tokens, verb, lexicon) ?? relativeCue(tokens, verb, lexicon)
    if (head !== null) changed.set(verb.index, { head })
  }
  return changed.size === 0 ? sentence : { ...sentence, tokens: tokens.map((token) => ({ ...token, ...changed.get(token.index) })) }
}

/** Token index of the verb of saying that this one is to be joined to, null where the tree is right. */
function outerCue(tokens: readonly Token[], verb: Token, lexicon: Lexicon): number | null {
  const first = verb.relation === 'conj' ? tokens[verb.head] : undefined
  const cue = first?.relation === 'ccomp' ? tokens[first.head] : undefined
  if (!first || !cue || !speaks(cue, lexicon) || !speaks(verb, lexicon) || hasSubject(tokens, verb) || cue.index > first.index) return null
  const form = formOf(tokens, verb)
  if (form !== formOf(tokens, cue)) return null
  return form !== formOf(tokens, first) || isPlain(verb, lexicon) ? cue.index : null
}

/** "The firm says it thought of a plant but dropped it": a later deed in the form of what is said, not of the saying. */
function innerVerb(tokens: readonly Token[], verb: Token, lexicon: Lexicon): number | null {
  const cue = verb.relation === 'conj' && verb.upos === 'VERB' ? tokens[verb.head] : undefined
  if (!cue || !speaks(cue, lexicon) || speaks(verb, lexicon) || hasSubject(tokens, verb)) return null
  const told = tokens.find((token) => token.head === cue.index && token.relation === 'ccomp' && token.index > cue.index)
  const form = formOf(tokens, verb)
  return told && told.index < verb.index && form !== formOf(tokens, cue) && form === formOf(tokens, told) ? told.index : null
}

/** "The army blamed the rebels, who denied it and accused the army": without a comma before "and" the relative clause goes on. */
function relativeCue(tokens: readonly Token[], verb: Token, lexicon: Lexicon): number | null {
  const first = verb.relation === 'conj' ? tokens[verb.head] : undefined
  if (!first || !speaks(verb, lexicon) || !speaks(first, lexicon) || hasSubject(tokens, verb)) return null
  const joint = tokens.find((token) => token.head === verb.index && token.relation === 'cc')
  if (!joint || tokens[joint.index - 1]?.form === ',') return null
  const inner = tokens.findLast(
    (token) => token.relation === 'acl:relcl' && token.index > first.index && token.index < joint.index && speaks(token, lexicon),
  )
  const isWho =
    inner && tokens.some((token) => token.head === inner.index && /^(?:who|which)$/i.test(token.form) && token.relation === 'nsubj')
  const goesOn = inner && !tokens.slice(inner.index, joint.index).some((token) => token.form === ',')
  if (!inner || !isWho || !goesOn || formOf(tokens, inner) !== formOf(tokens, verb)) return null
  return isBelow(tokens, inner, verb) ? null : inner.index
}

/** True where the tree hangs the word on the other one. */
function isBelow(tokens: readonly Token[], token: Token, above: Token): boolean {
  for (let at = tokens[token.head]; at; at = tokens[at.head]) if (at === above) return true
  return false
}

function speaks(token: Token, lexicon: Lexicon): boolean {
  return token.upos === 'VERB' && lexicon.speech(token.lemma.toLowerCase(), 'VERB').length > 0
}

function isPlain(token: Token, lexicon: Lexicon): boolean {
  return lexicon.speech(token.lemma.toLowerCase(), 'VERB').some((entry) => entry.act === 'say' && entry.strength === 'strong')
}

function hasSubject(tokens: readonly Token[], verb: Token): boolean {
  return tokens.some((token) => token.head === verb.index && token.relation.startsWith('nsubj'))
}

type Form = 'participle' | 'third' | 'base' | 'past' | 'modal'

/** The form of a verb or of its first auxiliary: what two verbs of one subject share. */
function formOf(tokens: readonly Token[], verb: Token): Form {
  const first = tokens.find((token) => token.head === verb.index && /^(?:aux|cop)/.test(token.relation)) ?? verb
  const word = first.form.toLowerCase()
  if (modal.has(word)) return 'modal'
  if (word.endsWith('ing')) return 'participle'
  if (third.has(word) || (word !== first.lemma && word.endsWith('s'))) return 'third'
  return word === first.lemma || base.has(word) ? 'base' : 'past'
}

const modal = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', "'ll", "'d", '’ll', '’d'])
const third = new Set(['is', 'has', 'does', "'s", '’s'])
const base = new Set(['are', 'have', 'do', 'am', "'re", "'m", "'ve", '’re', '’m', '’ve'])
