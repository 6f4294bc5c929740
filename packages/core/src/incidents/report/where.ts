import { nounPhrase } from '../../annotations/en/clauses/tree.js'
import { countryName } from '../../knowledge/country-names.js'
import { isCapital } from '../../knowledge/gazetteer.js'
import { contains, type Range } from '../../records/span.js'
import type { Document } from '../../records/document.js'
import type { LocalPlace } from '../../records/reading.js'
import type { PlaceMention } from '../../records/place.js'
import type { EventGroup } from './event.js'
import type { ReportLayers } from './layers.js'
import { rankOf } from './places.js'

/** The places of an incident, the finest first. Where none of them tells the country, it is the one the report is about. */
export function whereOf(layers: ReportLayers, group: EventGroup): readonly LocalPlace[] {
  const found = localPlaces(group.events.flatMap((event) => event.places.filter((mention) => !mention.adjectival)))
  if (found.some((place) => place.country !== null)) return found
  const country = homeOfForces(layers, group) ?? countryOfReport(layers)
  return country ? [...found, countryAround(layers, country)] : found
}

/** The country that a mention lies in, by the words; a capital in the dateline is where the bureau sits, and stands for its country alone. */
function countryAround({ doc }: ReportLayers, mention: PlaceMention): LocalPlace {
  const code = mention.place?.country ?? null
  const bureau = mention.place !== null && isCapital(mention.place) && isWritten(doc, mention)
  const name = code !== null && bureau ? countryName(code) : null
  return { name: name ?? nameOf(mention), place: null, country: code }
}

/** True for the place of the dateline. */
function isWritten({ dateline }: Document, mention: PlaceMention): boolean {
  return dateline !== null && dateline.place !== null && contains(dateline.place, mention)
}

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

/** The country that most of a report's places and peoples belong to, with the first words that name it; null where two compete. */
function countryOfReport(layers: ReportLayers): PlaceMention | null {
  const counts = new Map<string, number>()
  const all = layers.sentences.flatMap((sentence) => sentence.places).filter((mention) => mention.place?.country)
  // a people's name often tells a side ("an Israeli strike"): it counts only where no place is named at all, and twice at least
  const named = all.filter((mention) => !mention.adjectival)
  const mentions = named.length > 0 ? named : all.length > 1 ? all : []
  for (const mention of mentions) counts.set(mention.place?.country ?? '', (counts.get(mention.place?.country ?? '') ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!first || (second && second[1] * 1.5 > first[1])) return null
  const own = mentions.filter((mention) => mention.place?.country === first[0])
  return own.find((mention) => !isWritten(layers.doc, mention)) ?? own[0] ?? null
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
