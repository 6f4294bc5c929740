import { knownActors } from '../knowledge/actor-names.js'
import { nounPhrase } from '../annotations/en/clauses/tree.js'
import type { ReportLayers, SentenceLayers } from '../incidents/report/layers.js'
import { findNames as findActorNames } from '../mentions/en/actors/find-names.js'
import { isPersonLike } from '../mentions/en/harm/person-head.js'
import type { Annotations, EntityType } from '../records/annotations.js'
import type { Quantity } from '../records/mark.js'
import { overlaps, type Range } from '../records/span.js'
import type { Token } from '../records/token.js'
import { moneyOf } from './money.js'
import { findNames } from './names.js'

type Form = Annotations['entities'][number]['form']

/** A stretch of text that names or describes something. */
export interface EntityMark extends Range {
  readonly type: EntityType
  readonly form: Form
}

/**
 * What a report names and describes: one human being is a person, several are an organisation, as are the bodies they make up ("two bombers",
 * "we", "the army", "Syrians"). A thing may be marked by its name and by the phrase round it.
 */
export function findEntities(layers: ReportLayers): readonly EntityMark[] {
  return layers.sentences.flatMap((sentence) => marksOf(layers, sentence))
}

function marksOf(layers: ReportLayers, sentence: SentenceLayers): readonly EntityMark[] {
  const phrases = sentence.tree.tokens.flatMap((token) => described(layers, sentence, token))
  const means = sentence.means.map((one) => mark(one, meansTypes[one.class] ?? 'other'))
  return [
    ...names(layers, sentence),
    ...sentence.times.map((time) => mark(time, 'time')),
    ...means.filter((one) => !phrases.some((phrase) => phrase.type === one.type && phrase.start <= one.start && one.end <= phrase.end)),
    ...sentence.places.filter((place) => place.adjectival).map((place) => mark(place, 'nationality', 'name')),
    ...sentence.quantities.flatMap((quantity) => counted(layers, sentence, quantity)),
    ...phrases,
  ]
}

function mark({ start, end }: Range, type: EntityType, form: Form = 'phrase'): EntityMark {
  return { start, end, type, form }
}

const meansTypes: Readonly<Record<string, EntityType>> = { weapon: 'weapon', munition: 'weapon', vehicle: 'vehicle', platform: 'platform' }

/** The model's names, and the known actors' where it saw none or another kind. */
function names(layers: ReportLayers, { sentence }: SentenceLayers): readonly EntityMark[] {
  const known = findActorNames(layers.doc, sentence, knownActors)
    .filter((span) => span.known.length > 0)
    .map(({ first, last, tag }) => ({
      ...mark(
        { start: sentence.tokens[first]?.start ?? 0, end: sentence.tokens[last]?.end ?? 0 },
        tag === 'PER' ? 'person' : 'organisation',
      ),
      form: 'name' as const,
    }))
  const tagged = findNames(sentence).filter(
    (name) => !known.some((one) => overlaps(one, name) && one.end - one.start >= name.end - name.start),
  )
  return [...known, ...tagged.map((name) => mark(name, name.type, 'name'))]
}

/** A number with what it counts; a sum of money with its unit is money. */
function counted({ doc }: ReportLayers, { tree }: SentenceLayers, quantity: Quantity): readonly EntityMark[] {
  const money = moneyOf(doc.text, tree, quantity)
  if (money) return [mark(money, 'money')]
  if (/[°′″]/.test(doc.text.slice(quantity.start - 1, quantity.end + 1))) return []
  if (quantity.counted === null) return [mark(quantity, 'quantity')]
  const { end } = nounPhrase(tree, quantity.counted, true)
  return [mark({ start: quantity.start, end: Math.max(quantity.end, end) }, 'quantity')]
}

const ones = new Set(['i', 'me', 'he', 'him', 'she'])
const several = new Set(['we', 'us', 'they'])

/** The phrase that a word heads, where it denotes people, a body, a place or a vehicle. */
function described({ lexicon }: ReportLayers, { tree }: SentenceLayers, token: Token): readonly EntityMark[] {
  const lemma = token.lemma.toLowerCase()
  const form = token.form.toLowerCase()
  if (token.upos === 'PRON') return ones.has(form) ? [mark(token, 'person')] : several.has(form) ? [mark(token, 'organisation')] : []
  if (token.upos !== 'NOUN' && !(token.upos === 'PROPN' && token.name === 'O')) return []
  const phrase = nounPhrase(tree, token.index)
  if (isPersonLike(tree, token.index, lexicon))
    return [mark(phrase, isSeveral(token, lexicon.person(lemma)?.number) ? 'organisation' : 'person')]
  if (token.upos === 'PROPN') return []
  if (lexicon.organisation(lemma)) return [mark(phrase, 'organisation')]
  const site = lexicon.site(lemma)
  return site ? [mark(phrase, site.class === 'vehicle' ? 'vehicle' : 'place')] : []
}

/** A plural, or a word for many. */
function isSeveral(token: Token, number: string | undefined): boolean {
  return (number !== undefined && number !== 'one') || token.form.toLowerCase() !== token.lemma.toLowerCase()
}
