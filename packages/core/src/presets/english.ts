import { findClauses } from '../annotations/en/clauses/find-clauses.js'
import { repairNouns } from '../annotations/en/clauses/repair-nouns.js'
import { repairSpeakers } from '../annotations/en/clauses/repair-speakers.js'
import { treeOf } from '../annotations/en/clauses/tree.js'
import { findQuantities } from '../annotations/en/quantities/find-quantities.js'
import { findQuotations } from '../annotations/en/quotations.js'
import { findRelevant } from '../annotations/en/relevance.js'
import { findSentences } from '../annotations/en/sentences.js'
import { findTimes } from '../annotations/en/times/find-times.js'
import { findUtterances } from '../claims/en/find-utterances.js'
import { findVoices } from '../claims/en/voices.js'
import { annotate } from './annotate.js'
import { english, type Lexicon } from '../knowledge/lexicon.js'
import { tables } from '../knowledge/generated.js'
import type { Parser } from '../language/parser.js'
import { withEllipticCounts } from '../incidents/report/elliptic-counts.js'
import { readIncidents } from '../incidents/report/read-incidents.js'
import type { ReportLayers, SentenceLayers } from '../incidents/report/layers.js'
import { collectActors } from '../incidents/report/collect-actors.js'
import { findActs } from '../mentions/en/acts/find-acts.js'
import { findMeans } from '../mentions/en/acts/find-means.js'
import { findHarms } from '../mentions/en/harm/find-harms.js'
import { findActors } from '../mentions/en/actors/find-actors.js'
import { resolveActor } from '../mentions/en/actors/resolve-actor.js'
import { findPlaces } from '../mentions/en/places/find-places.js'
import type { Document, ReportInput } from '../records/document.js'
import type { Gazetteer, PlaceMention } from '../records/place.js'
import type { ReportReading } from '../records/reading.js'
import type { TimeMention } from '../records/mark.js'
import type { Sentence, SentenceWords } from '../records/token.js'
import { englishLemmatiser } from './english-lemmatiser.js'
import { readTextKnowledge } from '../text/knowledge.js'
import { readDocument } from '../text/read-document.js'

/** What the surroundings bring: a parser (Node and the browser have their own runtime) and the place names. */
export interface ReaderParts {
  readonly parser: Parser
  readonly gazetteer: Gazetteer
  readonly lexicon?: Lexicon
  /** False runs the model over every sentence: for measuring what the first pass over words loses. */
  readonly firstPass?: boolean
  /** Called with all layers of each report that was read: for `whosays why` and failing tests. */
  readonly trace?: (layers: ReportLayers) => void
}

/** Reads one report at a time. The same report gives the same reading, whatever was read before. */
export interface Reader {
  read(input: ReportInput): Promise<ReportReading>
}

/**
 * The English reader: which rules run, in which order, and why.
 *
 * 1. The text is taken apart (furniture, dateline, blocks) before anything looks at words, so that no evidence lies in furniture.
 * 2. A first pass over words decides which sentences can matter; the model runs on those alone.
 * 3. Times come before quantities: "12 March" is no count. Places need the tree's names.
 * 4. Clauses before harms, acts and utterances, which are all written over roles.
 * 5. Voices need all utterances of the report, since "he" and "the ministry" look back.
 * 6. Incidents, statements and figures come last and see every layer.
 */
export function createReader(parts: ReaderParts): Reader {
  const lexicon = parts.lexicon ?? english
  const knowledge = readTextKnowledge(tables)
  return {
    read: async (input) => {
      const { doc, problems } = readDocument(input, knowledge)
      const words = isRead(doc) ? findSentences(doc) : []
      const relevant = parts.firstPass === false ? new Set(words.map((sentence) => sentence.index)) : findRelevant(words, lexicon)
      const trees = await parseSentences(
        words.filter((sentence) => relevant.has(sentence.index)),
        parts.parser,
      )
      const parsed = trees.map((sentence) => repairNouns(repairSpeakers(sentence, lexicon), lexicon))
      const layers = layersOf(doc, parsed, parts.gazetteer, lexicon)
      parts.trace?.(layers)
      const actors = findActors(doc, parsed, lexicon, parts.gazetteer)
      const records = collectActors(readIncidents(layers), actors, (name) => resolveActor(name, { lexicon, gazetteer: parts.gazetteer }))
      return { doc, ...records, annotations: annotate(layers), problems }
    },
  }
}

/** English is read; a report in another language is kept whole. */
function isRead(doc: Document): boolean {
  return doc.language === 'en' || doc.language.startsWith('en-')
}

async function parseSentences(sentences: readonly SentenceWords[], parser: Parser): Promise<readonly Sentence[]> {
  const trees = await parser.parse(sentences.map((sentence) => sentence.words.map((word) => word.form)))
  return sentences.map((sentence, at): Sentence => {
    const tree = trees[at]
    return {
      index: sentence.index,
      block: sentence.block,
      start: sentence.start,
      end: sentence.end,
      tokens: sentence.words.map((word, index) => {
        const upos = tree?.upos[index] ?? 'X'
        return {
          ...word,
          index,
          upos,
          lemma: englishLemmatiser(word.form, upos),
          head: tree?.heads[index] ?? -1,
          relation: tree?.relations[index] ?? 'dep',
          name: tree?.names[index] ?? 'O',
        }
      }),
    }
  })
}

function layersOf(doc: Document, sentences: readonly Sentence[], gazetteer: Gazetteer, lexicon: Lexicon): ReportLayers {
  const quotations = findQuotations(doc)
  const times = bySentence(findTimes(doc, sentences))
  const places = bySentence(findPlaces(doc, sentences, gazetteer))
  const layers = withEllipticCounts(
    sentences.map((sentence): SentenceLayers =>
      sentenceLayers(sentence, times.get(sentence.index) ?? [], places.get(sentence.index) ?? [], quotations, lexicon),
    ),
  )
  const voices = findVoices(
    sentences,
    layers.map((one) => one.utterances),
    quotations,
    lexicon,
  )
  return { doc, sentences: layers, voices, lexicon, times: [...times.values()].flat() }
}

function sentenceLayers(
  sentence: Sentence,
  times: readonly TimeMention[],
  places: readonly PlaceMention[],
  quotations: ReturnType<typeof findQuotations>,
  lexicon: Lexicon,
): SentenceLayers {
  const clauses = findClauses(sentence)
  const quantities = findQuantities(sentence, times, lexicon)
  return {
    sentence,
    tree: treeOf(sentence),
    clauses,
    quantities,
    times,
    places,
    acts: findActs(sentence, clauses, quantities, times, lexicon),
    harms: findHarms(sentence, clauses, quantities, lexicon),
    means: findMeans(sentence, clauses, lexicon),
    utterances: findUtterances(sentence, clauses, quotations, lexicon),
  }
}

function bySentence<T extends { readonly sentence: number }>(mentions: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const mention of mentions) found.set(mention.sentence, [...(found.get(mention.sentence) ?? []), mention])
  return found
}
