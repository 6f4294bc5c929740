import type { Annotations } from '../records/annotations.js'
import type { Utterance } from '../claims/en/utterance.js'
import type { Voice } from '../claims/en/voices.js'
import type { ReportLayers } from '../incidents/report/layers.js'
import type { Range } from '../records/span.js'
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
    attributions: layers.voices.all
      .filter((voice) => !voice.utterance.negated && isTold(voice, layers))
      .map((voice) => ({
        source: voice.utterance.by.map(pair),
        cue: voice.utterance.cue.map(pair),
        content: voice.content.map(pair),
      }))
      .sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0)),
  }
}

// Within a quotation its speaker thinks and knows of himself and of whom he speaks to: part of what he says, no saying of its own.
const speakersOwn = new Set(['i', 'you', 'we'])

/** A saying worth telling: by a word that speaks of itself or brings a clause or quotation, not "released the video", nor "you know" in a quotation. */
function isTold({ utterance, content }: Voice, layers: ReportLayers): boolean {
  const { source } = utterance
  if (utterance.quoted && !isRetold(utterance, layers)) return false
  const length = content.reduce((sum, range) => sum + range.end - range.start, 0)
  if (!utterance.strong && (source === null || utterance.act === 'say' || length < 15)) return false
  return source === null || !speakersOwn.has(layers.doc.text.slice(source.start, source.end).toLowerCase())
}

/** Within a quotation: "The police told us that": another's saying by a word that speaks of itself; a thought or a pronoun's saying is the speaker's own. */
function isRetold({ source, lemma, strong }: Utterance, layers: ReportLayers): boolean {
  const tree = layers.sentences.find((one) => one.sentence.index === source?.sentence)?.tree
  const head = source ? tree?.tokens[source.token] : undefined
  return (
    strong && (head?.upos === 'NOUN' || head?.upos === 'PROPN') && layers.lexicon.speech(lemma).some((entry) => entry.strength === 'strong')
  )
}

function pair(range: Range): [number, number] {
  return [range.start, range.end]
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
