import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { fillersByRoles } from '../../annotations/en/clauses/roles.js'
import { baseRelation, caseOf, dependents, hasNo, headOf, phrasalLemma, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon, SpeechEntry } from '../../knowledge/lexicon.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { atNoun } from './noun-sayings.js'
import { sourcePhrase } from './source-phrase.js'
import { rangesOf, trimmed } from './utterance-content.js'
import type { FoundUtterance } from './utterance.js'

/**
 * A noun for an act of speech with whoever gave it: "condemnation of the raid came from Ruritania" · "drew criticism from the League" · "was met with
 * calls for an inquiry from" · "joined the condemnation" · "issued a denial". Null for what is only awaited ("wants an apology from"), for nouns that
 * mean a deed as often ("charge", "order"), and where nobody who could speak gives it.
 */
export function givenUtterance(tree: Tree, clause: Clause, clauses: readonly Clause[], lexicon: Lexicon): FoundUtterance | null {
  const entry = entriesOf(tree, clause, lexicon).find((one) => one.act !== 'say' && !deeds.has(one.phrase))
  const noun = tree.tokens[clause.token]
  if (!entry || !noun || clause.negated || (clause.modality !== 'actual' && clause.modality !== 'threatened')) return null
  const whole = wholeOf(tree, noun)
  const verb = governorOf(tree, whole)
  const governing = verb && clauses.find((one) => one.token === verb.index)
  if (verb && (awaiting.has(verb.lemma.toLowerCase()) || !governing || !happened(governing))) return null
  if (hasNo(tree, whole.index) || caseOf(tree, whole.index) === 'without') return null
  const giver = giverOf(tree, [noun, whole], governing, entry, lexicon)
  if (giver === null) return null
  const content = contentOf(tree, clause, entry, governing)
  // "received a call from a resident"
  if (content.length === 0 && entry.act === 'demand' && entry.strength === 'weak') return null
  return {
    ...atNoun(tree, noun, entry),
    strong: true,
    kind: 'thing',
    source: sourcePhrase(tree, giver),
    content: content.length > 0 ? content : [{ start: noun.start, end: noun.end }],
    rule: 'en/utterance/given',
  }
}

/** "claim of responsibility", "call for calm", then the noun alone. */
function entriesOf(tree: Tree, clause: Clause, lexicon: Lexicon): readonly SpeechEntry[] {
  const phrases = dependents(tree, clause.token, 'nmod').map((one) =>
    [clause.lemma, caseOf(tree, one.index), one.lemma.toLowerCase()].join(' '),
  )
  return [...phrases, clause.lemma].flatMap((phrase) => lexicon.speech(phrase, 'NOUN'))
}

// nouns that name a deed or a state as often as words
const deeds = new Set([
  'charge',
  'order',
  'offer',
  'support',
  'backing',
  'defence',
  'defense',
  'protest',
  'condition',
  'decision',
  'ruling',
  'verdict',
  'notice',
  'communication',
  'guarantee',
  'commitment',
  'resolve',
  'intimidation',
  'prayer',
  'mourning',
  'day of mourning',
  'obituary',
  'invitation',
  'responsibility',
  'indictment',
  'conviction',
  'declaration',
  'welcome',
  'bulletin',
  'excuse',
  'pretext',
])

const awaiting = new Set(
  'await wait demand want expect seek need hope request require urge lack fear deserve owe welcome reject ignore dismiss condemn'.split(
    ' ',
  ),
)

const happened = (clause: Clause): boolean => !clause.negated && clause.modality === 'actual' && clause.tense !== 'future'

/** "a wave of condemnation", "a chorus of calls": the noun at the head of the amount. */
function wholeOf(tree: Tree, noun: Token): Token {
  const head = headOf(tree, noun)
  return baseRelation(noun) === 'nmod' && caseOf(tree, noun.index) === 'of' && head?.upos === 'NOUN' ? head : noun
}

/** The verb that the noun is an argument of, or null. */
function governorOf(tree: Tree, noun: Token): Token | null {
  const head = headOf(tree, noun)
  return head?.upos === 'VERB' && ['nsubj', 'obj', 'obl'].includes(baseRelation(noun)) ? head : null
}

/** Who gave it: behind "from" or "by" at the noun or its verb, or the subject of a verb of giving. */
function giverOf(
  tree: Tree,
  nouns: readonly Token[],
  governing: Clause | null | undefined,
  entry: SpeechEntry,
  lexicon: Lexicon,
): number | null {
  const isGiver = (token: Token): boolean => isSpeakerLike(token, lexicon)
  const verb = governing && tree.tokens[governing.token]
  const lemma = verb ? phrasalLemma(tree, verb.index).toLowerCase() : ''
  const ties = entry.strength === 'strong' || drawing.has(lemma) ? ['from', 'by'] : ['from']
  // "criticism of the raid from the League": the tree may hang the League on the raid
  const around = nouns.flatMap((noun) => dependents(tree, noun.index, 'nmod', 'obl'))
  const behind = around.flatMap((token) => dependents(tree, token.index, 'nmod').filter((one) => caseOf(tree, one.index) === 'from'))
  const named = [...around, ...behind].find((token) => ties.includes(caseOf(tree, token.index)) && isGiver(token))
  if (named) return named.index
  if (!governing || !verb) return null
  const isSubject = nouns.some((noun) => noun.relation.startsWith('nsubj'))
  if (isSubject ? arising.has(lemma) : drawing.has(lemma)) {
    const from = dependents(tree, verb.index, 'obl').find((token) => caseOf(tree, token.index) === 'from' && isGiver(token))
    const owner = isSubject ? nouns.flatMap((noun) => dependents(tree, noun.index, 'nmod:poss')).find(isGiver) : undefined
    if (from ?? owner) return (from ?? owner)?.index ?? null
  }
  const giver = giving.has(lemma) ? fillersOf(governing, 'subject')[0] : undefined
  const isGiven = fillersOf(governing, 'object').some((object) => nouns.some((noun) => noun.index === object.token))
  const token = giver && tree.tokens[giver.token]
  return isGiven && token && (isGiver(token) || token.upos === 'PRON') ? token.index : null
}

/** A name, an office, a body or people by their noun. */
function isSpeakerLike(token: Token, lexicon: Lexicon): boolean {
  const lemma = token.lemma.toLowerCase()
  return (
    /-(?:PER|ORG|LOC)$/.test(token.name) ||
    lexicon.role(lemma) !== null ||
    lexicon.organisation(lemma) !== null ||
    lexicon.person(lemma) !== null ||
    lexicon.organisation(token.form.toLowerCase()) !== null
  )
}

// a noun of speech as subject, as object beside whoever gives it, and as the object of whoever gives it
const arising = new Set('come arrive pour follow emerge'.split(' ').concat(['pour in', 'flood in', 'come in', 'roll in']))
const drawing = new Set('draw spark prompt provoke trigger attract bring elicit earn win meet face evoke ignite cause'.split(' '))
const giving = new Set(
  'issue make release voice express deliver repeat reiterate renew join lead echo publish post send convey extend utter publish broadcast level'.split(
    ' ',
  ),
)

/** What it is about: the phrases that the noun brings, else what drew it. */
function contentOf(tree: Tree, clause: Clause, entry: SpeechEntry, governing: Clause | null | undefined): readonly Range[] {
  const infinitive = dependents(tree, clause.token, 'acl').filter((token) => token.upos === 'VERB')
  const about = fillersByRoles(clause, [...entry.content.filter((role) => !['ccomp', 'quote', 'inf'].includes(role)), 'of', 'over'])
  const heads = [...about.map((filler) => filler.token), ...infinitive.map((token) => token.index)]
  const drawn =
    heads.length === 0 && governing && drawing.has(governing.lemma)
      ? fillersOf(governing, governing.voice === 'passive' ? 'object' : 'subject')
      : []
  return trimmed(
    tree,
    [...heads, ...drawn.map((filler) => filler.token)].flatMap((head) => rangesOf(tree, subtree(tree, head))),
  )
}
