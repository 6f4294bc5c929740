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
  for (const sentence of sentences) {
    const mention = sentence.places.find((one) => contains(written, one) && one.place?.kind === 'settlement')
    if (mention?.place) return { sentence, mention, place: mention.place }
  }
  return null
}

function isStreet({ place, text }: PlaceMention): boolean {
  const last = text.toLowerCase().replace(/\.$/, '').split(/\s+/).at(-1) ?? ''
  return place === null && streetWords.has(last)
}
