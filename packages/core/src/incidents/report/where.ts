import { countryName } from '../../knowledge/country-names.js'
import { foldName } from '../../knowledge/fold-name.js'
import { nounPhrase } from '../../annotations/en/clauses/tree.js'
import { contains, type Range } from '../../records/span.js'
import type { Document } from '../../records/document.js'
import type { LocalPlace } from '../../records/reading.js'
import type { PlaceMention } from '../../records/place.js'
import type { EventGroup } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { rankOf } from './places.js'

/** The places of an incident, the finest first. Where none of them tells the country, it is the one the report is about. */
export function whereOf(layers: ReportLayers, group: EventGroup): readonly LocalPlace[] {
  const found = localPlaces(group.events.flatMap((event) => event.places.filter((mention) => !mention.adjectival)))
  if (found.some((place) => place.country !== null)) return found
  const country = homeOfForces(layers, group)?.place?.country ?? headingCountry(layers, group) ?? countryOfReport(layers)
  return country === null
    ? found
    : [...found, { name: found.length > 0 ? null : (townOfReport(layers, country) ?? countryName(country)), place: null, country }]
}

/** "MALI." over the entries of a digest: the country of all that is told below it, up to the next line in capitals. */
function headingCountry({ doc, sentences }: ReportLayers, group: EventGroup): string | null {
  const start = group.events[0]?.start ?? 0
  const headings = sentences.filter(({ sentence }) => isShouted(doc.text.slice(sentence.start, sentence.end)))
  const above = headings.filter(({ sentence }) => sentence.start <= start).at(-1)
  const [only] = above?.places ?? []
  return headings.length > 1 && only?.place?.kind === 'country' && !only.adjectival ? only.place.country : null
}

/** A line of nothing but a few words in capitals. */
const isShouted = (text: string): boolean => /^\s*\p{Lu}{2,}(?:[ '-]\p{Lu}+){0,3}\s*[.:]?\s*$/u.test(text)

const atHome: ReadonlySet<string> = new Set(['arrest', 'raid', 'execution', 'crackdown'])

/** Police, courts and security forces act at home: "Iranian authorities arrested", "state television of Iran reported that authorities". */
function homeOfForces(layers: ReportLayers, group: EventGroup): PlaceMention | null {
  for (const event of group.events) {
    if (!atHome.has(event.type ?? '')) continue
    const { tree, places } = event.layers
    const inCountry = (range: Range): PlaceMention[] => places.filter((place) => place.place?.kind === 'country' && contains(range, place))
    for (const agent of event.agents.length > 0 ? event.agents : [-1]) {
      const body = layers.lexicon.organisation(tree.tokens[agent]?.lemma.toLowerCase() ?? '')
      const phrase = agent < 0 ? null : nounPhrase(tree, agent)
      const own = phrase ? inCountry(phrase)[0] : undefined
      if (own && phrase && (body?.kind === 'state-force' || body?.kind === 'government' || own.start <= phrase.start)) return own
      const teller =
        body === null ? [] : layers.voices.at(event.start).flatMap((voice) => (voice.utterance.source ? [voice.utterance.source] : []))
      const told = teller.flatMap(inCountry)[0]
      if (told) return told
    }
  }
  return null
}

/** A dateline says where the news is from, and so counts as much as this many other mentions. */
const DATELINE_WEIGHT = 3
/** "(Geneva, March 21) - Soldiers killed 30 in Brode": a desk abroad, where the report names towns of another country and none of this one. */
const DESK_WEIGHT = 0.5
/** As much as so many mentions in the text. */
const TITLE_WEIGHT = 2
/** "Salvadoran", "the U.S. embassy" often tell a side. */
const SIDE_WEIGHT = 0.25

/** The country that most of a report's places and peoples belong to; null where two compete. */
function countryOfReport(layers: ReportLayers): string | null {
  const all = layers.sentences.flatMap((one) =>
    one.places.flatMap((mention) => {
      const country = mention.place?.country ?? null
      return country === null ? [] : [{ country, weight: weightOf(layers, one, mention) }]
    }),
  )
  // a people's name that stands once, with no place beside it, says nothing
  if (all.length < 2 && !all.some(({ weight }) => weight >= 1)) return null
  const sums = new Map<string, number>()
  for (const { country, weight } of all) sums.set(country, (sums.get(country) ?? 0) + weight)
  for (const [country, sum] of sums) if (isInTitle(layers.doc, country)) sums.set(country, sum + TITLE_WEIGHT)
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first && (!second || second[1] * 1.5 <= first[1]) ? first[0] : null
}

/** The first town that stands in a report's sentences, where its incident names none; the dateline tells where it was written. */
function townOfReport({ doc, sentences }: ReportLayers, country: string): string | null {
  const told = sentences.filter(({ sentence }) => doc.dateline === null || sentence.start >= doc.dateline.end)
  const first = told
    .flatMap((sentence) => sentence.places)
    .find(({ adjectival, place }) => !adjectival && place?.country === country && place.kind !== 'country')
  return first ? nameOf(first) : null
}

/** "85 killed in Ivania camp raids": a title that names the country. */
function isInTitle({ title }: Document, country: string): boolean {
  const name = countryName(country)
  return name !== null && title !== null && ` ${foldName(title)} `.includes(` ${foldName(name)} `)
}

function weightOf({ doc, sentences }: ReportLayers, { tree }: SentenceLayers, mention: PlaceMention): number {
  const dateline = doc.dateline?.place ?? null
  if (dateline !== null && contains(dateline, mention))
    return isDeskAbroad(doc, sentences, mention, dateline) ? DESK_WEIGHT : DATELINE_WEIGHT
  const token = tree.tokens.find((one) => one.start >= mention.start && one.end <= mention.end)
  const attributive = mention.place?.kind === 'country' && (token?.relation === 'compound' || token?.relation === 'amod')
  return mention.adjectival || attributive ? SIDE_WEIGHT : 1
}

function isDeskAbroad(doc: Document, sentences: readonly SentenceLayers[], written: PlaceMention, dateline: Range): boolean {
  const others = sentences.flatMap(({ places }) => places.filter((place) => place.place !== null && !contains(dateline, place)))
  const atHome = others.some(({ place }) => place?.country === written.place?.country)
  return (
    !atHome &&
    others.some(({ place, adjectival }) => {
      if (place === null || place.country === null) return false
      return isInTitle(doc, place.country) || (!adjectival && place.kind !== 'country' && place.kind !== 'region')
    })
  )
}

function localPlaces(mentions: readonly PlaceMention[]): readonly LocalPlace[] {
  const seen = new Set<string>()
  return [...mentions]
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start)
    .map((mention) => ({ name: nameOf(mention), place: mention.place, country: mention.place?.country ?? null }))
    .filter((place) => {
      const key = place.place?.id ?? place.name.toLowerCase()
      const fresh = !seen.has(key)
      seen.add(key)
      return fresh
    })
}

/** A dateline's capitals are no part of the name. */
function nameOf({ text, place }: PlaceMention): string {
  return place !== null && text.length > 3 && text === text.toUpperCase() ? place.name : text
}

function rank(mention: PlaceMention): number {
  return mention.place ? rankOf(mention.place) : 1.5
}
