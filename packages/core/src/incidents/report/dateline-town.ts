import { streetWords } from '../../mentions/en/places/place-words.js'
import { contains } from '../../records/span.js'
import type { GazetteerPlace, PlaceMention } from '../../records/place.js'
import type { EventGroup } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { isWithin } from './places.js'
import { settingEvent } from './settings.js'

/**
 * "BRODE (AP) - Two men were shot on Elm Street": a street alone is one of the town that the report was written in. A province or a town of the
 * incident's own keeps the dateline out, and where no street is told either it tells the country alone.
 */
export function addDatelineTown(groups: readonly EventGroup[], layers: ReportLayers): void {
  const town = datelineTown(layers)
  if (town === null) return
  for (const group of groups) {
    const own = group.events.flatMap((event) => event.places.filter((mention) => !mention.adjectival))
    const onStreet = own.some(isStreet) && own.every((mention) => mention.place === null || isWithin(town.place, mention.place))
    if (onStreet) group.events.push(settingEvent(town.sentence, [], [town.mention]))
  }
}

interface Town {
  readonly sentence: SentenceLayers
  readonly mention: PlaceMention
  readonly place: GazetteerPlace
}

function datelineTown({ doc, sentences }: ReportLayers): Town | null {
  const written = doc.dateline?.place ?? null
  if (written === null) return null
  const words = doc.text.slice(written.start, written.end)
  const name = words.split(/[,/(]/)[0]?.trim() ?? ''
  for (const sentence of sentences) {
    const inside = sentence.places.filter((one) => contains(written, one))
    const mention = inside.find((one) => one.start === written.start && one.end - one.start === name.length)
    // "BRODE HEIGHTS, Kelm": the whole name, and of the province that stands behind it
    const province = inside.find((one) => one !== mention && one.place?.kind === 'admin1')?.place
    const place = mention?.place?.kind === 'settlement' ? mention.place : null
    if (mention && place && (!province || isWithin(place, province))) return { sentence, mention, place }
  }
  return null
}

function isStreet({ place, text }: PlaceMention): boolean {
  const last = text.toLowerCase().replace(/\.$/, '').split(/\s+/).at(-1) ?? ''
  return place === null && streetWords.has(last)
}
