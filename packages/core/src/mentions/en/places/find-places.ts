// "BAGHDAD (AP) - Gunmen attacked a village near Taji, north of the Iraqi capital" -> BAGHDAD, Taji, Iraqi.
// Refused: "Jordan Smith", "Georgia Tech's Paris Hilton", "on March 3", "Police said".
import type { Document } from '../../../records/document.js'
import type { Gazetteer, PlaceMention } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import { chooseNames, rangeOf } from './choose-names.js'
import { linkNames } from './link-names.js'
import { resolvePlaces } from './resolve-places.js'

/**
 * Every place name of the report, one by one and in order: also inside larger names, as adjective or demonym, and where it stands for an
 * institution. Each is put on the map where the report as a whole tells which place is meant. Sentences need no trees.
 */
export function findPlaces(doc: Document, sentences: readonly Sentence[], gazetteer: Gazetteer): readonly PlaceMention[] {
  const spans = chooseNames(doc, sentences, gazetteer)
  const { nodes, links, nodeOf } = linkNames(doc, spans)
  const places = resolvePlaces(nodes, links)
  return spans.map((span): PlaceMention => {
    const range = rangeOf(span)
    const node = nodeOf.get(span)
    return {
      ...range,
      text: doc.text.slice(range.start, range.end),
      place: (node && places.get(node)) ?? null,
      adjectival: span.adjectival,
      sentence: span.sentence.index,
      rule: `en/place/${span.adjectival ? 'adjective' : span.by}`,
    }
  })
}
