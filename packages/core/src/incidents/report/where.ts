import type { LocalPlace } from '../../records/reading.js'
import type { PlaceMention } from '../../records/place.js'
import type { EventGroup } from './group-events.js'
import type { ReportLayers } from './layers.js'
import { rankOf } from './places.js'

/** The places of an incident, the finest first. The lead's incident takes the dateline's country where it names no place. */
export function whereOf(layers: ReportLayers, group: EventGroup, isLead: boolean): readonly LocalPlace[] {
  const named = group.events.flatMap((event) => event.places.filter((mention) => !mention.adjectival))
  const found = localPlaces(named)
  if (found.length > 0) return found
  if (!isLead || !layers.doc.dateline?.place) return []
  const dateline = layers.sentences.flatMap((sentence) => sentence.places).find((mention) => layers.doc.dateline?.place && mention.start >= layers.doc.dateline.start && mention.end <= layers.doc.dateline.end)
  const country = dateline?.place?.country ?? null
  return country ? [{ name: dateline?.text ?? country, place: null, country }] : []
}

function localPlaces(mentions: readonly PlaceMention[]): readonly LocalPlace[] {
  const seen = new Set<string>()
  return [...mentions]
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start)
    .map((mention) => ({ name: mention.text, place: mention.place, country: mention.place?.country ?? null }))
    .filter((place) => {
      const key = place.place?.id ?? place.name.toLowerCase()
      const fresh = !seen.has(key)
      seen.add(key)
      return fresh
    })
}

function rank(mention: PlaceMention): number {
  return mention.place ? rankOf(mention.place) : 1.5
}
