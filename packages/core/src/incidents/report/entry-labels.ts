import type { TimeMention } from '../../records/mark.js'
import type { PlaceMention } from '../../records/place.js'
import { contains, type Range } from '../../records/span.js'
import type { EventMention } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { rankOf } from './places.js'

// "3 June: A bomb ...", "- 22 August, Brode (Zilgi district): Soldiers ...", "Corsica: Two houses ..."
// not: "KABUL: Two men ..." (a dateline), "Police said: two men ..."

/** The longest label of an entry, in characters. */
const LONGEST = 90

/**
 * In a list, each entry begins with its day or place. It dates and places what the entry tells, save where the words themselves give
 * another ("8 June: Two women taken near Brode on 30 May were freed").
 */
export function withLabels(events: readonly EventMention[], layers: ReportLayers): readonly EventMention[] {
  const labels = new Map(layers.sentences.map((sentence) => [sentence, labelOf(sentence, layers)]))
  return events.map((event) => {
    const label = labels.get(event.layers) ?? null
    return label === null ? event : labelled(event, label)
  })
}

function labelled(event: EventMention, label: Range): EventMention {
  const inLabel = (mention: Range): boolean => contains(label, mention)
  const times = event.layers.times.filter((time) => inLabel(time) && time.interval !== null && !time.period)
  const places = event.layers.places.filter((place) => inLabel(place) && !place.adjectival)
  const [ownTimes, ownPlaces] = [event.times.filter((one) => !inLabel(one)), event.places.filter((one) => !inLabel(one))]
  return {
    ...event,
    times: ownTimes.some(isDay) ? ownTimes : [...times, ...ownTimes],
    places: ownPlaces.some(isFine) ? ownPlaces : [...places, ...ownPlaces],
  }
}

/** The label that an entry begins with: nothing but days and places before a colon. Null where it has none. */
function labelOf({ sentence, times, places }: SentenceLayers, { doc }: ReportLayers): Range | null {
  const colon = doc.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)).search(/:\s/)
  if (colon < 0) return null
  const label = { start: sentence.start, end: sentence.start + colon }
  const named = [...times, ...places].filter((mention) => contains(label, mention))
  if (named.length === 0) return null
  let rest = ''
  for (let at = label.start; at < label.end; at++) if (!named.some(({ start, end }) => start <= at && at < end)) rest += doc.text[at] ?? ''
  return /\p{L}/u.test(rest.replace(/\b(?:in|near|and|on|at|the)\b/giu, '')) ? null : label
}

/** True for a day or night, not a month or "the year". */
export function isDay(time: TimeMention): boolean {
  if (time.period || time.interval === null || (time.type !== 'DATE' && time.type !== 'TIME')) return false
  return Date.parse(time.interval.end) - Date.parse(time.interval.start) <= ONE_NIGHT
}

const ONE_NIGHT = 24 * 3600 * 1000

/** True for a town, a site or a name that no map has; not for a province or a country. */
export function isFine(mention: PlaceMention): boolean {
  return !mention.adjectival && (mention.place === null || rankOf(mention.place) <= FINEST_AREA)
}

const FINEST_AREA = 2
