import type { Annotations } from '../records/annotations.js'
import type { ReportLayers } from '../incidents/report/layers.js'
import type { Range } from '../records/span.js'
import { findAttributions } from './attributions.js'
import { findEntities } from './entities.js'

type Entity = Annotations['entities'][number]

/** The contract's annotations of one report, out of its layers. Lists are in order of start; the same extent and type is given once. */
export function annotate(layers: ReportLayers): Annotations {
  const text = layers.doc.text
  const mark = (range: Range): { start: number; end: number; text: string } => ({
    start: range.start,
    end: range.end,
    text: text.slice(range.start, range.end),
  })
  return {
    schema: 'whosays-annotations/1',
    id: layers.doc.id,
    entities: inOrder(findEntities(layers).map(({ type, form, ...range }) => ({ ...mark(range), type, form }))),
    places: layers.sentences
      .flatMap((sentence) => sentence.places)
      .map((mention) => ({
        ...mark(mention),
        name: mention.place?.name ?? null,
        country: mention.place?.country ?? null,
        lat: mention.place?.lat ?? null,
        lon: mention.place?.lon ?? null,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    dates: layers.times
      .map((time) => ({ ...mark(time), type: time.type, value: time.value }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    attributions: findAttributions(layers),
  }
}

function inOrder(entities: readonly Entity[]): Entity[] {
  const seen = new Set<string>()
  return [...entities]
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : 1))
    .filter((entity) => {
      const key = `${String(entity.start)}|${String(entity.end)}|${entity.type}`
      const fresh = !seen.has(key)
      seen.add(key)
      return fresh
    })
}
