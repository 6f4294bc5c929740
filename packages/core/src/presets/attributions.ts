import type { Annotations } from '../records/annotations.js'
import { findQuotations } from '../annotations/en/quotations.js'
import { findCues } from '../claims/en/find-cues.js'
import type { Utterance } from '../claims/en/utterance.js'
import type { ReportLayers } from '../incidents/report/layers.js'
import type { SpeechEntry } from '../knowledge/lexicon.js'
import { contains, type Range } from '../records/span.js'

type Attribution = Annotations['attributions'][number]

/** Who said what, in order of the cues: the sayings worth telling, and the words that tie a thing or a plan to whoever speaks of it. */
export function findAttributions(layers: ReportLayers): Attribution[] {
  const quotations = findQuotations(layers.doc)
  const isQuoted = (range: Range): boolean => quotations.some((quotation) => contains(quotation.inner, range))
  const told = layers.voices.all.filter((voice) => !voice.utterance.negated && isTold(voice.utterance, layers))
  const cues = layers.sentences.flatMap(({ sentence, tree, clauses }) => {
    const taken = told.filter((voice) => voice.utterance.sentence === sentence.index).map((voice) => voice.utterance.token)
    return findCues(tree, new Set(taken), { clauses, quotations, lexicon: layers.lexicon }).filter(({ cue }) => !cue.some(isQuoted))
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
  const said = tokens.filter((token) => content.some((range) => contains(range, token)))
  return kind !== 'quotation' && act === 'say' && said.every((token) => !telling.has(token.upos))
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
