import { phrasesEndingAt } from '../../annotations/en/clauses/phrases.js'
import { caseOf, conjuncts, dependents, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import { isActorLike } from '../../mentions/en/acts/find-acts.js'
import { personEntry } from '../../mentions/en/harm/person-head.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Claim, Status } from '../../records/claim.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { buildClaim } from './claim-builder.js'
import type { EventGroup, EventMention } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { respondersOf } from './responders.js'

/** Doers, targets and victims of an event, as its words name them. */
export function partyClaims(layers: ReportLayers, event: EventMention, group: EventGroup): readonly Claim[] {
  const { tree } = event.layers
  const claims: Claim[] = []
  const responders = respondersOf(event, group, layers.lexicon)
  for (const token of event.agents) {
    const party = responders.has(token) || isTown(event.layers, token) ? null : partyPhrase(tree, token, layers.lexicon)
    if (!party) continue
    const status = reserveOn(event, token, layers.lexicon)
    claims.push(
      buildClaim(layers, event, event.layers, {
        field: 'perpetrator',
        value: party.name,
        evidence: party.range,
        ...(status ? { status } : {}),
        rule: 'en/party/agent',
        basis: 'stated',
        at: placeOfBlame(layers, event, token, party.range),
      }),
    )
  }
  for (const token of event.patients) {
    const range = trimArticle(tree, nounPhrase(tree, token, true), token)
    const word = tree.tokens[token]
    if (!word || word.upos === 'NUM' || word.upos === 'PRON' || word.upos === 'VERB') continue
    const isPeople = personEntry(tree, token, layers.lexicon) !== null || word.name.endsWith('PER')
    if (!isPeople && !isTangible(tree, word, layers.lexicon)) continue
    claims.push(
      buildClaim(layers, event, event.layers, {
        field: isPeople ? 'victim' : 'target',
        value: layers.doc.text.slice(range.start, range.end),
        evidence: range,
        rule: 'en/party/patient',
        basis: 'stated',
      }),
    )
  }
  for (const harm of event.harms) {
    for (const victim of harm.victims) {
      const word = tree.tokens[victim.token]
      if (!word || word.upos === 'NUM' || word.upos === 'PRON') continue
      const range = trimArticle(tree, victim, victim.token)
      claims.push(
        buildClaim(layers, event, event.layers, {
          field: 'victim',
          value: layers.doc.text.slice(range.start, range.end),
          evidence: range,
          rule: 'en/party/victim',
          basis: 'stated',
        }),
      )
    }
  }
  return dedupe(claims)
}

/** "The League denied laying the mine": that it did so is said where the deed stands, and the name may stand outside of what is said. */
function placeOfBlame(layers: ReportLayers, event: EventMention, agent: number, name: Range): number {
  const deeds = [...event.acts, ...event.harms].filter((deed) => deed.agents.includes(agent))
  const places = deeds.flatMap((deed) => event.layers.tree.tokens[deed.token]?.start ?? [])
  const atName = layers.voices.at(name.start).length
  return places.find((place) => layers.voices.at(place).length > atName) ?? name.start
}

/** What can be hit: a body, a building, a vehicle, a name of these. Not "freedom", "the talks"; a town or region tells where. */
function isTangible(tree: Tree, word: Token, lexicon: Lexicon): boolean {
  const site = phrasesEndingAt(tree, word.index, lexicon.sites)?.entries[0]
  if (site) return site.class !== 'settlement' && site.class !== 'region'
  if (word.name.endsWith('ORG') || phrasesEndingAt(tree, word.index, lexicon.organisations) !== null) return true
  if (lexicon.means.get(word.lemma.toLowerCase()).some((entry) => entry.class === 'vehicle' || entry.class === 'platform')) return true
  return word.upos === 'PROPN' && !word.name.endsWith('LOC')
}

/** "may have been carried out by the League", "suspected rebels": that they did it is held open. Null where nothing holds it open. */
function reserveOn(event: EventMention, agent: number, lexicon: Lexicon): Status | null {
  if ([...event.acts, ...event.harms].some((deed) => deed.modality === 'feared' && deed.agents.includes(agent))) return 'suspected'
  const marks = dependents(event.layers.tree, agent, 'amod').flatMap((word) => lexicon.hedge(word.form.toLowerCase()) ?? [])
  return marks.find((status) => status === 'suspected' || status === 'accused') ?? null
}

/** A town that stands alone where a doer would ("Jolo bombing"); a country may stand for its forces. */
export function isTown(sentence: SentenceLayers, token: number): boolean {
  const word = sentence.tree.tokens[token]
  if (!word) return false
  return sentence.places.some(
    (mention) =>
      !mention.adjectival &&
      mention.start <= word.start &&
      word.end <= mention.end &&
      mention.place !== null &&
      mention.place.kind !== 'country' &&
      mention.place.kind !== 'region',
  )
}

function dedupe(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return claims.filter((claim) => {
    const fresh = !seen.has(claim.id)
    seen.add(claim.id)
    return fresh
  })
}

/** The words that name a doer: a name or a noun of people or organisation; null for a thing ("the bomb"), a pronoun or a verb. */
export function partyPhrase(tree: Tree, token: number, lexicon: Lexicon): { readonly name: string; readonly range: Range } | null {
  const word = tree.tokens[token]
  if (!word || word.upos === 'PRON' || word.upos === 'VERB' || word.upos === 'NUM' || !isActorLike(tree, token, lexicon)) return null
  if (word.form.length < 2 || isWeapon(word, lexicon)) return null
  const range = trimArticle(
    tree,
    word.upos === 'ADJ' || word.relation === 'amod' || word.relation === 'compound'
      ? nameRange(tree, word)
      : partyRange(tree, token, lexicon),
    token,
  )
  const inside = tree.tokens.filter((one) => one.start >= range.start && one.end <= range.end)
  let name = ''
  inside.forEach((one, index) => (name += (index > 0 && inside[index - 1]?.end !== one.start ? ' ' : '') + one.form))
  return { name: name.replace(/\s*'s?$/, ''), range: name.endsWith("'s") ? { start: range.start, end: range.end - 2 } : range }
}

/** The whole name that a modifier is part of: "an Islamic State attack". */
function nameRange(tree: Tree, word: Token): Range {
  let [first, last] = [word.index, word.index]
  while (tree.tokens[first]?.name.startsWith('I-') && first > 0) first--
  while (tree.tokens[last + 1]?.name.startsWith('I-')) last++
  return { start: tree.tokens[first]?.start ?? word.start, end: tree.tokens[last]?.end ?? word.end }
}

/** "artillery fire", "a tank shelled": a weapon is no doer. */
function isWeapon(word: Token, lexicon: Lexicon): boolean {
  const entries = lexicon.means.get(word.lemma.toLowerCase())
  return word.name === 'O' && entries.some((entry) => entry.class !== 'method') && lexicon.person(word.lemma.toLowerCase()) === null
}

/** Every doer named together: "rebels and soldiers". */
export function partyPhrases(
  tree: Tree,
  token: number,
  lexicon: Lexicon,
): readonly { readonly name: string; readonly range: Range; readonly token: number }[] {
  return conjuncts(tree, token).flatMap((one) => {
    const party = partyPhrase(tree, one, lexicon)
    return party ? [{ ...party, token: one }] : []
  })
}

const LONGEST_NAME = 70

/** "members of the X group", "fighters from Y": a doer with what it belongs to, as long as it reads as a name. */
function partyRange(tree: Tree, token: number, lexicon: Lexicon): Range {
  const tight = nounPhrase(tree, token, true)
  const ends = ownerEnds(tree, token, lexicon).filter((end) => end - tight.start <= LONGEST_NAME)
  return { start: tight.start, end: Math.max(tight.end, ...ends) }
}

/** Where the words end that tell whose people they are, one "of" after the other. */
function ownerEnds(tree: Tree, token: number, lexicon: Lexicon): readonly number[] {
  const owners = dependents(tree, token, 'nmod').filter(
    (one) => ['of', 'from'].includes(caseOf(tree, one.index)) && lexicon.acts(one.lemma.toLowerCase(), 'NOUN').length === 0,
  )
  return owners.flatMap((one) => [nounPhrase(tree, one.index, true).end, ...ownerEnds(tree, one.index, lexicon)])
}

function trimArticle(tree: Tree, range: Range, head: number): Range {
  const inside = tree.tokens.filter((token) => token.start >= range.start && token.end <= range.end)
  let first = 0
  while (
    inside[first] &&
    (inside[first]?.relation === 'det' ||
      inside[first]?.upos === 'PUNCT' ||
      (inside[first]?.relation === 'case' && inside[first]?.head === head))
  )
    first++
  return { start: inside[first]?.start ?? range.start, end: range.end }
}
