import { isActNoun } from '../../annotations/en/clauses/act-noun.js'
import { caseOf, dependents, isUnder, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import { contains } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import type { Voice } from './voices.js'

/** True where a token stands within what is said. */
export function isSaid(tree: Tree, index: number, voice: Voice): boolean {
  const token = tree.tokens[index]
  return token !== undefined && voice.content.some((range) => contains(range, token))
}

// In a quotation the speaker is "we"; told in other words he is "it" or "they"; of a person's own men, "his".
const quotedSelves = new Set(['we', 'i', 'our', 'my'])
const toldSelves = new Set(['it', 'they', 'its', 'their'])
const personalOwners = new Set(['his', 'her', 'my'])

/** True for "it", "its fighters", "we", "his men", and for the speaker's own name. */
export function isSelf(tree: Tree, index: number, voice: Voice, lexicon: Lexicon): boolean {
  const word = tree.tokens[index]
  if (!word) return false
  const own = isQuoted(tree, index, voice) || voice.utterance.lemma === ':' ? quotedSelves : toldSelves
  // "It wounded 30, according to the ambulance service": what a pronoun means is told before it, not behind
  if (own === toldSelves && own.has(word.form.toLowerCase()) && isNamedBehind(tree, word, voice)) return false
  if (own.has(word.form.toLowerCase())) return agrees(tree, word.form.toLowerCase(), voice) && !hasNearer(tree, word, voice, lexicon)
  return isOwnForce(tree, word, voice, lexicon) || (word.upos === 'PROPN' && isNamed(word, voice))
}

function isNamedBehind(tree: Tree, pronoun: Token, { utterance }: Voice): boolean {
  const source = utterance.sentence === tree.sentence.index ? utterance.source?.token : undefined
  return utterance.rule === 'en/utterance/according-to' && source !== undefined && source > pronoun.index
}

/** "Prosecutors said it had", "Okoro said it had": many people and a man who speaks for no body are no "it". */
function agrees(tree: Tree, pronoun: string, { speaker, utterance }: Voice): boolean {
  if (pronoun !== 'it' && pronoun !== 'its') return true
  const source = utterance.sentence === tree.sentence.index ? tree.tokens[utterance.source?.token ?? -1] : undefined
  const isMany = source?.upos === 'NOUN' && source.form.toLowerCase() !== source.lemma.toLowerCase()
  const isAlone = source?.name.endsWith('PER') === true && (speaker?.organisation ?? null) === null && (speaker?.role ?? null) === null
  return !isMany && !isAlone
}

/** "its fighters", "our units", "his men", "members of its armed wing": what belongs to the speaker and acts for him; not "their bus". */
function isOwnForce(tree: Tree, word: Token, voice: Voice, lexicon: Lexicon): boolean {
  const own = isQuoted(tree, word.index, voice) ? quotedSelves : toldSelves
  const owner = dependents(tree, word.index, 'nmod:poss')[0]
  const form = owner?.form.toLowerCase() ?? ''
  if (owner && (own.has(form) || (personalOwners.has(form) && (voice.speaker?.role ?? null) !== null)))
    return isDoer(word, lexicon) && !hasNearer(tree, owner, voice, lexicon)
  const whole = dependents(tree, word.index, 'nmod').find((token) => caseOf(tree, token.index) === 'of')
  return whole !== undefined && (isDoer(word, lexicon) || word.upos === 'NUM') && isOwnForce(tree, whole, voice, lexicon)
}

/** True where an odd number of quotation marks stands before a token within what is said, or the quotation began in a sentence before. */
function isQuoted(tree: Tree, index: number, voice: Voice): boolean {
  const at = tree.tokens[index]?.start ?? 0
  const range = voice.content.find((one) => one.start <= at && at < one.end)
  const marks = tree.tokens.filter((token) => token.start >= (range?.start ?? 0) && token.end <= at && /^["\u201c\u201d]$/.test(token.form))
  const runsOn = (range?.start ?? tree.sentence.start) < tree.sentence.start
  return (marks.length % 2 === 1) !== runsOn
}

/** "said the lorry was on its way when it ran over a mine": a thing told before in what is said is nearer than who says it. */
function hasNearer(tree: Tree, pronoun: Token, voice: Voice, lexicon: Lexicon): boolean {
  const form = pronoun.form.toLowerCase()
  if (!toldSelves.has(form) && !personalOwners.has(form)) return false
  if (form === 'it' && tellsOfDeed(tree, voice, lexicon)) return true
  return tree.tokens.some(
    (token) =>
      token.index < pronoun.index &&
      token.relation.startsWith('nsubj') &&
      ['NOUN', 'PROPN', 'NUM'].includes(token.upos) &&
      isSaid(tree, token.index, voice) &&
      !isUnder(tree, pronoun.index, token.index) &&
      !isNamed(token, voice) &&
      lexicon.acts(token.lemma.toLowerCase(), 'NOUN').length === 0 &&
      !dependents(tree, token.index, 'nmod:poss').some((owner) => toldSelves.has(owner.form.toLowerCase())),
  )
}

/** "The strike hit a leader, according to Ryder, who said it also killed a guard": a deed that the sentence is about, before one who only comments on it. */
function tellsOfDeed(tree: Tree, { utterance }: Voice, lexicon: Lexicon): boolean {
  const cue = tree.tokens[utterance.token]
  const source = tree.tokens[utterance.source?.token ?? -1]
  if (utterance.sentence !== tree.sentence.index || cue?.relation !== 'acl:relcl' || !source || source.index > cue.index) return false
  return tree.tokens.some((token) => token.index < source.index && token.relation.startsWith('nsubj') && isActNoun(token.lemma, lexicon))
}

const isNamed = (token: Token, voice: Voice): boolean =>
  voice.speaker?.name.toLowerCase().split(/\s+/).includes(token.form.toLowerCase()) ?? false

/** "their fighters", "its missiles", "our side"; not "their bus". */
function isDoer(token: Token, lexicon: Lexicon): boolean {
  const lemma = token.lemma.toLowerCase()
  return (
    lemma === 'side' ||
    lexicon.person(lemma) !== null ||
    lexicon.organisation(lemma) !== null ||
    lexicon.organisation(token.form.toLowerCase()) !== null ||
    lexicon.means.get(lemma).some((entry) => entry.class === 'weapon' || entry.class === 'munition' || entry.class === 'platform')
  )
}
