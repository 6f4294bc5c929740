import type { Annotations } from '../records/annotations.js'
import type { Utterance } from '../claims/en/utterance.js'
import { findCues } from '../claims/en/find-cues.js'
import { findQuotations } from '../annotations/en/quotations.js'
import type { ReportLayers } from '../incidents/report/layers.js'
import { contains, type Range } from '../records/span.js'
import type { Token } from '../records/token.js'
import type { SpeechEntry } from '../knowledge/lexicon.js'
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
    attributions: attributionsOf(layers),
  }
}

type Attribution = Annotations['attributions'][number]

/** Who said what: the sayings worth telling, and the words that tie a thing or a plan to whoever speaks of it. */
function attributionsOf(layers: ReportLayers): Attribution[] {
  const quotations = findQuotations(layers.doc)
  const isQuoted = (range: Range): boolean => quotations.some((quotation) => contains(quotation.inner, range))
  const told = layers.voices.all.filter((voice) => !voice.utterance.negated && isTold(voice.utterance, layers))
  const cues = layers.sentences.flatMap(({ sentence, tree, clauses }) => {
    const taken = told.filter((voice) => voice.utterance.sentence === sentence.index).map((voice) => voice.utterance.token)
    return findCues(tree, new Set(taken), { clauses, quotations, lexicon: layers.lexicon }).filter(
      ({ cue, content }) => !cue.some(isQuoted) && tellsOf(tree.tokens, content),
    )
  })
  return [
    ...told.map(({ utterance, content }) => ({ source: utterance.by.map(pair), cue: utterance.cue.map(pair), content: content.map(pair) })),
    ...cues.map(({ source, cue, content }) => ({ source: source.map(pair), cue: cue.map(pair), content: content.map(pair) })),
  ].sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0))
}

/** A saying worth telling: by a word that speaks of itself or brings a clause or quotation, not "released the video", nor "you know" in a quotation. */
function isTold(utterance: Utterance, layers: ReportLayers): boolean {
  const { source, strong, quoted, kind } = utterance
  if (quoted) return isRetold(utterance, layers)
  if (isEmpty(utterance, layers)) return false
  const entries = layers.lexicon.speech(utterance.lemma)
  if (source === null) return strong && speaksAlone(utterance, entries)
  if (kind === 'quotation') return strong && (entries.some(isQuoting) || layers.lexicon.cue(utterance.lemma, 'VERB') !== null)
  return strong || kind === 'clause'
}

/** A speaker that is not found is not nobody: only a passive and words like "it seems" speak without one. */
function speaksAlone({ kind, rule }: Utterance, entries: readonly SpeechEntry[]): boolean {
  if (kind === 'quotation' || (kind === 'thing' && !entries.some((entry) => entry.strength === 'strong'))) return false
  return rule === 'en/utterance/passive' || entries.some((entry) => entry.source.length === 0)
}

const isQuoting = (entry: SpeechEntry): boolean => entry.strength === 'strong' || entry.content.includes('quote')

/** "what he said", "said the same": the words for what is said tell nothing of it. */
function isEmpty({ kind, act, content, sentence }: Utterance, layers: ReportLayers): boolean {
  const tokens = layers.sentences.find((one) => one.sentence.index === sentence)?.sentence.tokens ?? []
  return kind !== 'quotation' && act === 'say' && !tellsOf(tokens, content)
}

function tellsOf(tokens: readonly Token[], content: readonly Range[]): boolean {
  return tokens.some((token) => telling.has(token.upos) && content.some((range) => contains(range, token)))
}

const telling = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** Within a quotation: "The police told us that": another's saying by a word that speaks of itself; a thought or a pronoun's saying is the speaker's own. */
function isRetold({ source, lemma, act, kind }: Utterance, layers: ReportLayers): boolean {
  const tree = layers.sentences.find((one) => one.sentence.index === source?.sentence)?.tree
  const head = source ? tree?.tokens[source.token] : undefined
  const named = head?.upos === 'NOUN' || head?.upos === 'PROPN'
  return named && act === 'say' && kind === 'clause' && layers.lexicon.speech(lemma).some((entry) => entry.strength === 'strong')
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
