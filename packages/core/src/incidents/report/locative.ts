import { baseRelation, caseOf, dependents, headOf, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { PlaceMention } from '../../records/place.js'
import { overlaps } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { typeFamily } from './event-type.js'
import type { SentenceLayers } from './layers.js'

const locative = new Set([
  'in',
  'at',
  'near',
  'on',
  'of',
  'outside',
  'inside',
  'around',
  'across',
  'between',
  'over',
  'into',
  'within',
  'throughout',
  'along',
  'off',
  'from',
  'to',
  'towards',
  'toward',
  'beside',
  'northeast',
  'through',
  'south',
  'north',
  'east',
  'west',
])

/**
 * True where the name tells where something happened: "in Mosul", "Sokoto state's market", "bombed Aden". False where it stands for its rulers or
 * marks a side: "US strike", "Israel's army", "Washington said"; or lies beyond a border.
 */
export function isLocative(layers: SentenceLayers, place: PlaceMention, lexicon: Lexicon): boolean {
  if (place.adjectival) return false
  const { tree } = layers
  const head = topToken(tree, place)
  if (head === null || isBeyondBorder(tree, head, place) || isYardstick(layers, place)) return false
  return isPlaced(tree, head, layers, lexicon, 0) && !isOfCare(layers, head, lexicon)
}

const lengths = new Set(['metre', 'meter', 'kilometre', 'kilometer', 'km', 'mile', 'yard'])

/** The words right before a place are "miles from". */
function isMeasured(tree: Tree, place: PlaceMention): boolean {
  const first = tree.tokens.findIndex((token) => token.end > place.start)
  return tree.tokens[first - 1]?.form.toLowerCase() === 'from' && lengths.has(tree.tokens[first - 2]?.lemma.toLowerCase() ?? '')
}

/** "in Orde, a village ten miles from Kelm": Kelm only tells where Orde is. */
function isYardstick(layers: SentenceLayers, place: PlaceMention): boolean {
  const others = layers.places.filter((other) => !other.adjectival && other.end < place.start)
  return others.length > 0 && isMeasured(layers.tree, place)
}

/** "two miles from Ivania", "near the Ivania border": the country that is named lies on the other side. */
function isBeyondBorder(tree: Tree, head: Token, place: PlaceMention): boolean {
  if (place.place?.kind !== 'country') return false
  const owner = head.relation === 'compound' ? headOf(tree, head)?.lemma.toLowerCase() : undefined
  if (owner === 'border' || owner === 'frontier') return true
  const first = tree.tokens.findIndex((token) => token.end > place.start)
  const isAcross = tree.tokens[first - 1]?.form.toLowerCase() === 'with' && tree.tokens[first - 2]?.lemma.toLowerCase() === 'border'
  return isAcross || isMeasured(tree, place)
}

const within = new Set(['compound', 'nmod', 'flat', 'appos', 'amod'])

/** "was taken to Brode Hospital", "flown to a hospital in Brode", "died at Brode Medical Center": where the hurt were brought, unless it was hit itself. */
function isOfCare({ tree, acts, harms }: SentenceLayers, place: Token, lexicon: Lexicon): boolean {
  let at: Token | null = place
  while (at && !isCareSite(tree, at, lexicon)) at = within.has(baseRelation(at)) && at.relation !== 'nmod:poss' ? headOf(tree, at) : null
  if (!at || !['obl', 'obj', 'nmod', 'conj'].includes(baseRelation(at))) return false
  const governor = at.head
  // "taken to a hospital" takes none
  const hit = acts.some(
    ({ token, type, strong }) =>
      token === governor && (strong || (typeFamily(type) === 'violence' && type !== 'seizure' && type !== 'territory-change')),
  )
  return !hit && !harms.some(({ token, act }) => token === governor && act !== null)
}

function isCareSite(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const two = `${tree.tokens[token.index - 1]?.lemma ?? ''} ${token.lemma}`.toLowerCase()
  return (lexicon.site(two) ?? lexicon.site(token.lemma.toLowerCase()))?.class === 'hospital'
}

function topToken(tree: Tree, place: PlaceMention): Token | null {
  const inside = tree.tokens.filter((token) => overlaps(token, place) && token.upos !== 'PUNCT')
  return inside.find((token) => !inside.some((other) => other.index === token.head)) ?? inside[0] ?? null
}

function isPlaced(tree: Tree, token: Token, layers: SentenceLayers, lexicon: Lexicon, depth: number): boolean {
  const relation = baseRelation(token)
  const head = headOf(tree, token)
  const preposition = caseOf(tree, token.index).split(' ')[0] ?? ''
  if (preposition !== '' && token.relation !== 'nmod:poss') return locative.has(preposition)
  if (!head || depth > 4) return layers.sentence.tokens.length <= 8
  if (token.relation === 'nmod:poss' || relation === 'compound')
    return (
      isSite(tree, head, layers, lexicon) ||
      layers.acts.some((act) => act.token === head.index && (isFine(layers, token) || isScene(act, token))) ||
      (relation === 'compound' && baseRelation(head) === 'compound' && isPlaced(tree, head, layers, lexicon, depth + 1))
    )
  if (
    relation === 'appos' ||
    relation === 'conj' ||
    relation === 'flat' ||
    relation === 'nmod' ||
    relation === 'list' ||
    relation === 'dep' ||
    relation === 'parataxis'
  )
    return isPlaced(tree, head, layers, lexicon, depth + 1) || relation === 'nmod'
  if (relation === 'obj' || token.relation === 'nsubj:pass') return layers.acts.some((act) => act.token === head.index)
  if (relation === 'obl') return true
  return relation === 'nsubj' && dependents(tree, head.index, 'aux:pass').length > 0
}

/** A town in "the Jolo bombing" tells where; a country in "a US strike" tells who. */
function isFine(layers: SentenceLayers, token: Token): boolean {
  return layers.places.some((place) => overlaps(place, token) && place.place !== null && place.place.kind !== 'country')
}

/** "Mali blast": a country before an act of which it is no doer. */
function isScene(act: ActMention, token: Token): boolean {
  return token.relation === 'compound' && token.upos === 'PROPN' && !act.agents.includes(token.index) && !act.patients.includes(token.index)
}

const directions = new Set([
  'north',
  'south',
  'east',
  'west',
  'centre',
  'center',
  'border',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'coast',
  'interior',
  'capital',
  'sector',
  'suburb',
  'outskirt',
])

/** A noun of a place or a longer place name: "Baghdad's market", "Ethiopia's Oromia region", "Jolo cathedral". */
function isSite(tree: Tree, head: Token, layers: SentenceLayers, lexicon: Lexicon): boolean {
  if (lexicon.site(head.lemma.toLowerCase()) !== null || directions.has(head.lemma.toLowerCase())) return true
  return layers.places.some((place) => !place.adjectival && overlaps(head, place))
}
