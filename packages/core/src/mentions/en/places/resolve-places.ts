// Which place is meant? Every name has candidates; each is scored by what it is and by how well it goes with the other places of the
// report: "Sadr City, Baghdad", "Taji" in a report on Iraq, "Georgia" beside Tbilisi. One name has one sense in a report, save where a
// place behind a comma tells them apart ("Springfield, Mo.", "Springfield, Ill.").
import type { GazetteerPlace } from '../../../records/place.js'
import { foldName } from '../../../knowledge/fold-name.js'
import { isCapital } from '../../../knowledge/gazetteer.js'
import { distanceKm, lies } from './place-chain.js'
import { placeWeights as weight } from './place-weights.js'
import * as words from './place-words.js'

/** A name of the report, however often it stands there. */
export interface NameNode {
  readonly name: string
  readonly candidates: readonly GazetteerPlace[]
  /** Generic words that stand with it. */
  readonly generics: ReadonlySet<string>
  /** True where its people or offices stand behind it: "Lebanon police" are not the Lebanese. */
  readonly withTownsfolk: boolean
  readonly adjectival: boolean
  readonly mentions: number
  readonly inDateline: boolean
}

/** The text says that one lies in the other: by a comma, or by a phrase ("the Iraqi city of Mosul"). */
export interface NameLink {
  readonly inner: NameNode
  readonly outer: NameNode
  readonly by: 'comma' | 'phrase'
}

function sizeOf(place: GazetteerPlace): number {
  if (place.kind === 'country') return weight.country
  if (place.kind === 'region') return place.country === null ? weight.wideRegion : weight.region
  return Math.log10(Math.max(place.population, 100)) * weight.population
}

function prior(place: GazetteerPlace, node: NameNode): number {
  const size = sizeOf(place) + (place.kind === 'country' && node.withTownsfolk ? weight.countryWithTownsfolk : 0)
  const own = bareName(place.name) === bareName(node.name) ? weight.ownName : 0
  const settlement = place.kind === 'settlement' ? weight.settlement : 0
  const seat = isCapital(place) ? weight.capital : 0
  const curated = place.id.startsWith('supplement:') ? weight.curated : 0
  return size + own + curated + settlement + seat + kindFit(place, node)
}

/** Without the generic word of a division: "Henry County" is called Henry. */
function bareName(name: string): string {
  return foldName(name).replace(/^(?:city of|the) | (?:county|parish|province|state|governorate|region|oblast|district)$/g, '')
}

/** "Anbar province" is no town, "the city of Tripoli" no province. */
function kindFit(place: GazetteerPlace, node: NameNode): number {
  let fit = 0
  // a dateline is a town's; "a La Paz district" elsewhere in the report does not make it a district
  if (node.inDateline) return 0
  for (const generic of node.generics) {
    const wanted = words.admin1Words.has(generic)
      ? ['admin1', 'region']
      : words.districtWords.has(generic)
        ? ['district', 'admin1']
        : words.settlementWords.has(generic)
          ? ['settlement', 'site', 'district']
          : null
    if (wanted) fit = wanted[0] === place.kind || (wanted.includes(place.kind) && fit >= 0) ? weight.kindFits : weight.kindClashes
    if (generic === 'county' && place.kind === 'district') fit += 1
  }
  return fit
}

/** How well two places go together in one report, 0 to 1. */
function company(a: GazetteerPlace, b: GazetteerPlace): number {
  const km = distanceKm(a, b)
  const same = a.country !== null && a.country === b.country
  if (a.kind === 'country' || b.kind === 'country') return same ? 0.6 : km < 800 ? 0.1 : 0
  if (a.kind === 'region' || b.kind === 'region') return km < 400 ? 0.5 : km < 1500 ? 0.25 : same ? 0.2 : 0
  const closeness = km < 50 ? 1 : km < 150 ? 0.8 : km < 400 ? 0.45 : km < 900 ? 0.15 : 0
  const division = same && (a.admin1 ?? a.name) === (b.admin1 ?? b.name) ? 0.8 : 0
  return Math.max(closeness, division, same ? 0.2 : 0)
}

/** Shares that sum to 1: e^score over their sum. */
function shares(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

interface State {
  readonly node: NameNode
  readonly prior: readonly number[]
  belief: readonly number[]
}

/** What links say of a candidate: inside what the text puts it in, or not. */
function linkScore(place: GazetteerPlace, state: State, links: readonly NameLink[], states: ReadonlyMap<NameNode, State>): number {
  let score = 0
  for (const link of links) {
    const isInner = link.inner === state.node
    const other = isInner ? link.outer : link.outer === state.node ? link.inner : null
    const beliefs = other ? states.get(other) : undefined
    if (!other || !beliefs) continue
    const share = other.candidates.reduce(
      (sum, c, i) => sum + ((isInner ? lies(place, c) : lies(c, place)) ? (beliefs.belief[i] ?? 0) : 0),
      0,
    )
    const possible = other.candidates.some((c) => (isInner ? lies(place, c) : lies(c, place)))
    score += possible ? weight.inside[link.by] * Math.max(share, 0.35) : weight.notInside[link.by]
  }
  return score
}

/** How much of the report's other places goes with a candidate. */
function companyOf(place: GazetteerPlace, state: State, states: readonly State[]): number {
  let sum = 0
  for (const other of states) {
    if (other === state) continue
    let shared = 0
    other.node.candidates.forEach((c, i) => {
      const belief = other.belief[i] ?? 0
      if (belief > 0.02) shared += belief * company(place, c)
    })
    sum += shared * Math.min(2, Math.sqrt(other.node.mentions)) * (other.node.inDateline ? 1.5 : 1)
  }
  return sum
}

/** So many names are company enough: a list of ten thousand towns would be weighed against itself for hours. */
const largestCrowd = 150

function mostMentioned(states: readonly State[]): readonly State[] {
  if (states.length <= largestCrowd) return states
  return [...states].sort((a, b) => b.node.mentions - a.node.mentions).slice(0, largestCrowd)
}

/** The place each name means; null where the gazetteer has none, or only ones that do not go with the report. */
export function resolvePlaces(nodes: readonly NameNode[], links: readonly NameLink[]): ReadonlyMap<NameNode, GazetteerPlace | null> {
  const states = nodes.map((node): State => {
    const scores = node.candidates.map((place) => prior(place, node))
    return { node, prior: scores, belief: shares(scores) }
  })
  const byNode = new Map(states.map((state) => [state.node, state]))
  const linksOf = new Map(nodes.map((node) => [node, links.filter((link) => link.inner === node || link.outer === node)]))
  const crowd = mostMentioned(states)
  let scored = states.map((state) => state.prior)
  for (let round = 0; round < weight.rounds; round++) {
    scored = states.map((state) =>
      state.node.candidates.map(
        (place, i) =>
          (state.prior[i] ?? 0) +
          linkScore(place, state, linksOf.get(state.node) ?? [], byNode) +
          weight.company * Math.log2(1 + companyOf(place, state, crowd)),
      ),
    )
    states.forEach((state, i) => (state.belief = shares(scored[i] ?? [])))
  }
  return new Map(
    states.map((state, i) => [state.node, believable(choose(state.node, scored[i] ?? []), state, crowd, linksOf.get(state.node) ?? [])]),
  )
}

function choose(node: NameNode, scores: readonly number[]): GazetteerPlace | null {
  let best = -1
  scores.forEach((score, i) => {
    if (best < 0 || score > (scores[best] ?? 0)) best = i
  })
  return node.candidates[best] ?? null
}

/**
 * Null for a small place far from all else: a village the gazetteer lacks is not one of the same name on another continent. What the
 * text itself puts in a wider place is believed.
 */
function believable(
  place: GazetteerPlace | null,
  state: State,
  states: readonly State[],
  links: readonly NameLink[],
): GazetteerPlace | null {
  if (!place || place.kind === 'country' || place.kind === 'region' || place.population >= weight.smallPlace) return place
  const others = states.filter((other) => other !== state && other.node.candidates.length > 0)
  const isLinked = links.some((link) => link.inner === state.node && link.outer.candidates.some((c) => lies(place, c)))
  if (isLinked || others.length === 0) return place
  return companyOf(place, state, states) >= weight.leastCompany && !isStranger(place, others) ? place : null
}

/** Towns and provinces of one country that a report must name before a small place of another is a stranger to it. */
const AT_HOME = 2

/**
 * The one name of its country in a report whose other towns and provinces lie in a single one, which has no such place: the gazetteer lacks the
 * village that is meant, and knows one of that name beyond the border.
 */
function isStranger(place: GazetteerPlace, others: readonly State[]): boolean {
  if (place.kind !== 'settlement') return false
  const believed = others.map((other) => choose(other.node, other.belief)).filter((one) => one !== null)
  const fine = believed.filter((one) => one.kind !== 'country' && one.kind !== 'region')
  const [home] = fine
  return (
    fine.length >= AT_HOME &&
    home?.country !== null &&
    fine.every(({ country }) => country === home?.country) &&
    believed.every(({ country }) => country !== place.country)
  )
}
