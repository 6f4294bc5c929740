// "The Kori Valley League (KVL) denied it. The League ..., KVL ...": one actor. "Issa Maradou ... Maradou said": one person.
// "Taliban militants" -> taliban. "Malian soldiers" -> Mali's army. Refused: place names, "the attack", "it".
import { knownActors } from '../../../knowledge/actor-names.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Document } from '../../../records/document.js'
import type { Actor } from '../../../records/incident.js'
import type { Gazetteer } from '../../../records/place.js'
import type { Sentence, Token } from '../../../records/token.js'
import type { ActorMention } from './actor-mention.js'
import { findAcronyms } from './find-acronyms.js'
import { findNames, type NameSpan } from './find-names.js'
import { findPhrases, type ActorPhrase } from './find-phrases.js'
import { homeOf } from './home-of.js'
import { actorOf, bareName, chosen, kindOfWords, resolveActor, type ActorKnowledge } from './resolve-actor.js'
import { ownerOfShort, type FullName } from './short-forms.js'

/**
 * Everybody the report names or describes, in text order; a name inside a description is a mention of its own. Sentences without trees are
 * read with what their words alone tell.
 */
export function findActors(
  doc: Document,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  names = knownActors,
): readonly ActorMention[] {
  const knowledge: ActorKnowledge = { lexicon, gazetteer, names }
  const spans = sentences
    .flatMap((sentence) => findNames(doc, sentence, names))
    .filter(
      (span) =>
        !isInDateline(doc, span) && (span.tag === 'LOC' ? isActingPlace(span) : span.tag === 'ORG' || !isPlaceByCase(span, gazetteer)),
    )
  const actorOfName = resolveNames(doc, spans, sentences, knowledge)
  const mentions = spans.flatMap((span) => {
    const actor = actorOfName(span)
    return actor === null ? [] : [nameMention(doc, span, actor)]
  })
  for (const sentence of sentences) {
    const taken = new Set(spans.filter((span) => span.sentence === sentence).flatMap((span) => indices(span)))
    for (const phrase of findPhrases(sentence, taken, lexicon)) mentions.push(phraseMention(doc, sentence, phrase, mentions, knowledge))
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)
}

const indices = (span: NameSpan): readonly number[] => Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at)

/** A place that does something stands for those who rule it. */
function isActingPlace(span: NameSpan): boolean {
  return ['nsubj', 'obl:agent'].includes(span.sentence.tokens[headOf(span)]?.relation ?? '')
}

/** "BAGHDAD (Reuters) -" names where and for whom was written, not who acts. */
function isInDateline(doc: Document, span: NameSpan): boolean {
  const start = span.sentence.tokens[span.first]?.start ?? 0
  return doc.dateline !== null && start >= doc.dateline.start && start < doc.dateline.end
}

const placeCases = new Set(['in', 'near', 'at', 'of', 'outside', 'around'])

/** "the governor of Borno": one word behind "of" or "in" that the gazetteer has is a place, whatever the model calls it. */
function isPlaceByCase(span: NameSpan, gazetteer: Gazetteer): boolean {
  if (span.first !== span.last || span.known.length > 0) return false
  const before = span.sentence.tokens[span.first - 1]?.form.toLowerCase() ?? ''
  return placeCases.has(before) && gazetteer.lookup(span.sentence.tokens[span.first]?.form ?? '').length > 0
}

function headOf(span: NameSpan): number {
  const outside = indices(span).filter((index) => {
    const head = span.sentence.tokens[index]?.head ?? -1
    return head < span.first || head > span.last
  })
  return outside.length === 1 ? (outside[0] ?? span.last) : span.last
}

function textOf(doc: Document, span: NameSpan): string {
  return doc.text.slice(span.sentence.tokens[span.first]?.start, span.sentence.tokens[span.last]?.end)
}

/** Within one report: what an acronym or short form stands for is told by the full names that stand anywhere in it. */
function resolveNames(
  doc: Document,
  spans: readonly NameSpan[],
  sentences: readonly Sentence[],
  knowledge: ActorKnowledge,
): (span: NameSpan) => Actor | null {
  const acronyms = findAcronyms(doc, spans)
  const home = homeOf(sentences, knowledge.gazetteer)
  const actors = new Map<string, Actor>()
  const full: FullName[] = []
  const direct = (span: NameSpan): Actor | null => {
    const text = bareName(textOf(doc, span))
    const entry = chosen(span.known, home())
    if (entry !== null) return actorOf(entry)
    if (span.tag === 'LOC') {
      const actor = resolveActor(text, knowledge)
      return actor.kind === 'government' ? actor : null
    }
    const spelled = acronyms.get(text) ?? text
    const found = resolveActor(spelled, knowledge, { country: home(), ...(span.tag === 'PER' ? { kind: 'person' as const } : {}) })
    const actor = found.kind === 'unknown' ? { ...found, kind: 'organisation' as const } : found
    return spelled === text || actor.aliases.includes(text) ? actor : { ...actor, aliases: [...actor.aliases, text] }
  }
  for (const span of spans) {
    const actor = direct(span)
    if (actor === null) continue
    actors.set(actor.id, actors.get(actor.id) ?? actor)
    if (span.last > span.first) full.push({ name: bareName(textOf(doc, span)), tag: span.tag, id: actor.id })
  }
  return (span) => {
    const own = direct(span)
    if (own === null || own.known || acronyms.has(bareName(textOf(doc, span)))) return own
    const owner = actors.get(ownerOfShort(bareName(textOf(doc, span)), span.tag, full) ?? '')
    return owner ?? actors.get(own.id) ?? own
  }
}

function nameMention(doc: Document, span: NameSpan, actor: Actor): ActorMention {
  const { tokens } = span.sentence
  const range = { start: tokens[span.first]?.start ?? 0, end: tokens[span.last]?.end ?? 0 }
  return {
    ...range,
    text: doc.text.slice(range.start, range.end),
    sentence: span.sentence.index,
    tokens: [span.first, span.last],
    head: headOf(span),
    form: 'name',
    actor,
    standsFor: null,
    class: null,
    rule:
      span.known.length > 0
        ? 'en/actor/known'
        : `en/actor/${span.tag === 'PER' ? 'person' : span.tag === 'ORG' ? 'organisation' : 'place'}`,
  }
}

/** A description with a name inside or behind it means the named one: "Taliban militants", "the League's fighters", "guerrillas of the League". */
function phraseMention(
  doc: Document,
  sentence: Sentence,
  phrase: ActorPhrase,
  mentions: readonly ActorMention[],
  knowledge: ActorKnowledge,
): ActorMention {
  const named = mentions.find(
    (mention) => mention.form === 'name' && mention.sentence === sentence.index && isOwner(sentence, phrase, mention, knowledge.lexicon),
  )
  const belongs = named !== undefined && named.actor.kind !== 'person' && areMembers(phrase)
  const plural = sentence.tokens[phrase.head]?.form.toLowerCase() !== sentence.tokens[phrase.head]?.lemma.toLowerCase()
  const kind = kindOfWords(phrase.organisation, phrase.person, plural)
  return {
    start: phrase.start,
    end: phrase.end,
    text: doc.text.slice(phrase.start, phrase.end),
    sentence: sentence.index,
    tokens: [phrase.first, phrase.last],
    head: phrase.head,
    form: 'phrase',
    actor: belongs ? named.actor : resolveActor(bareWords(sentence, phrase), knowledge, { kind }),
    standsFor: null,
    class: phrase.person?.class ?? phrase.organisation?.class ?? null,
    rule: `en/actor/${phrase.organisation === null ? 'people' : 'body'}`,
  }
}

const memberClasses = new Set(['rebels', 'militants', 'militia', 'criminal', 'gunmen'])

/** People or an armed band, who are part of whom they belong to; a spokesman or a ministry speaks for itself. */
function areMembers({ person, organisation }: ActorPhrase): boolean {
  return person !== null ? person.class !== 'official' : memberClasses.has(organisation?.class ?? '')
}

/** Inside the description, behind its "of", in apposition to it ("the rebel group, the League"), or what its people belong to. */
function isOwner(sentence: Sentence, phrase: ActorPhrase, name: ActorMention, lexicon: Lexicon): boolean {
  if (name.start >= phrase.start && name.end <= phrase.end) return true
  const { tokens } = sentence
  let at = tokens[name.head]
  if (at?.relation === 'appos') return at.head === phrase.head
  if (tokens[phrase.head]?.relation === 'appos' && tokens[phrase.head]?.head === name.head) return true
  // "a column of fighters of the League": down a chain of people
  while (at && isBehindOf(tokens, at)) {
    if (at.head === phrase.head) return true
    at = tokens[at.head]
    if (at === undefined || !isBand(at, lexicon)) return false
  }
  const verb = tokens[at?.head ?? -1]
  return at?.relation === 'obl' && verb?.lemma === 'belong' && verb.relation.startsWith('acl') && verb.head === phrase.head
}

const isBehindOf = (tokens: readonly Token[], token: Token): boolean =>
  token.relation.startsWith('nmod') &&
  tokens.some((one) => one.head === token.index && one.relation === 'case' && ['of', 'from'].includes(one.form.toLowerCase()))

const isBand = (token: Token, lexicon: Lexicon): boolean =>
  lexicon.person(token.lemma.toLowerCase()) !== null || lexicon.organisation(token.lemma.toLowerCase()) !== null

const outside = new Set(['DET', 'NUM', 'ADP', 'ADV', 'PUNCT', 'PRON'])

/** The description without determiners, numbers and all before them: "at least three masked gunmen" -> "masked gunmen", "police of Mali". */
function bareWords(sentence: Sentence, phrase: ActorPhrase): string {
  const tokens = sentence.tokens.slice(phrase.first, phrase.head + 1)
  const number = tokens.findLastIndex((token) => token.upos === 'NUM')
  const kept = tokens.slice(number + 1).filter((token) => !outside.has(token.upos))
  const owner = sentence.tokens.find(
    (token) =>
      token.head === phrase.head && token.relation === 'nmod' && token.upos === 'PROPN' && sentence.tokens[token.index - 1]?.form === 'of',
  )
  const words = [...kept.map((token) => token.form), ...(owner === undefined ? [] : ['of', owner.form])]
  return words.join(' ').replaceAll(/ (?=['’]s?(?: |$))/g, '')
}
