import { findClauses } from '../annotations/en/clauses/find-clauses.js'
import { isTree } from '../annotations/en/clauses/is-tree.js'
import { repairGapped } from '../annotations/en/clauses/repair-gapped.js'
import { repairJoinedCues } from '../annotations/en/clauses/repair-joined-cues.js'
import { repairCounted } from '../annotations/en/clauses/repair-counted.js'
import { repairDeaths } from '../annotations/en/clauses/repair-deaths.js'
import { repairNouns } from '../annotations/en/clauses/repair-nouns.js'
import { repairPartedSpeakers } from '../annotations/en/clauses/repair-parted-speakers.js'
import { repairObjects } from '../annotations/en/clauses/repair-objects.js'
import { repairSpeakerNames } from '../annotations/en/clauses/repair-speaker-names.js'
import { repairSpeakers } from '../annotations/en/clauses/repair-speakers.js'
import { repairTolls } from '../annotations/en/clauses/repair-tolls.js'
import { repairTollPairs } from '../annotations/en/clauses/repair-toll-pairs.js'
import { repairTowns } from '../annotations/en/clauses/repair-towns.js'
import { repairToldDays } from '../annotations/en/clauses/repair-told-days.js'
import { repairToldClauses } from '../annotations/en/clauses/repair-told-clauses.js'
import { treeOf } from '../annotations/en/clauses/tree.js'
import { findQuantities } from '../annotations/en/quantities/find-quantities.js'
import { findQuotations } from '../annotations/en/quotations.js'
import { planReading, type ReadingPlan } from '../annotations/en/relevance.js'
import { findSentences } from '../annotations/en/sentences.js'
import { findTimes } from '../annotations/en/times/find-times.js'
import { findUtterances } from '../claims/en/find-utterances.js'
import { findVoices } from '../claims/en/voices.js'
import { annotate } from './annotate.js'
import { english, type Lexicon } from '../knowledge/lexicon.js'
import { tables as knowledgeTables } from '../knowledge/generated.js'
import type { Parser } from '../language/parser.js'
import { withEllipticCounts } from '../incidents/report/elliptic-counts.js'
import { readIncidents, type ReportRecords } from '../incidents/report/read-incidents.js'
import type { ReportLayers, SentenceLayers } from '../incidents/report/layers.js'
import { toldHarms } from '../incidents/report/told-acts.js'
import { collectActors } from '../incidents/report/collect-actors.js'
import { findActs } from '../mentions/en/acts/find-acts.js'
import { findMeans } from '../mentions/en/acts/find-means.js'
import { findHarms } from '../mentions/en/harm/find-harms.js'
import { findStruck } from '../mentions/en/harm/find-struck.js'
import { resolveGroups } from '../mentions/en/groups/resolve-groups.js'
import { findActors } from '../mentions/en/actors/find-actors.js'
import { resolveActor } from '../mentions/en/actors/resolve-actor.js'
import { findPlaces } from '../mentions/en/places/find-places.js'
import type { Document, ReportInput } from '../records/document.js'
import type { Gazetteer, PlaceMention } from '../records/place.js'
import type { Problem } from '../records/problem.js'
import type { ReportReading } from '../records/reading.js'
import type { Quotation, TimeMention } from '../records/mark.js'
import type { Sentence, SentenceWords } from '../records/token.js'
import { englishLemmatiser } from './english-lemmatiser.js'
import { createTableReader, isRow } from './tables.js'
import { readTextKnowledge } from '../text/knowledge.js'
import { readDocument } from '../text/read-document.js'

/**
 * What a reading can leave out, for measuring what it is worth. "truecasing" of sentences in capitals; "tree-repairs" of what the parser errs in by habit;
 * "shared-arguments", what a clause has from the clause it hangs on; "coreference" of pronouns and short names of speakers;
 * "groups": words like "the rebels" taken for the one group that the report names.
 */
export const ablations = ['truecasing', 'tree-repairs', 'shared-arguments', 'coreference', 'groups'] as const
export type Ablation = (typeof ablations)[number]

/** What the surroundings bring: a parser (Node and the browser have their own runtime) and the place names. */
export interface ReaderParts {
  readonly parser: Parser
  readonly gazetteer: Gazetteer
  readonly lexicon?: Lexicon
  /** False runs the model over every sentence: for measuring what the first pass over words loses. */
  readonly firstPass?: boolean
  /** Steps left out, for measuring what they are worth. None where it is absent. */
  readonly without?: readonly Ablation[]
  /** Called with all layers of each report that was read: for `whosays why` and failing tests. */
  readonly trace?: (layers: ReportLayers) => void
  /** How many words of one report are read; what lies behind them is left with a problem "too-long". 25,000 where it is absent. */
  readonly mostWords?: number
  /** Waited for between the steps of a reading and every few sentences, so that whoever runs it can act in between; nothing without it. */
  readonly pause?: () => Promise<void>
}

/** Reads one report at a time. The same report gives the same reading, whatever was read before. */
export interface Reader {
  read(input: ReportInput): Promise<ReportReading>
}

/**
 * The English reader: which rules run, in which order, and why. A row of a table is read by its columns (`tables.ts`), and never as language.
 *
 * 1. The text is taken apart (furniture, dateline, blocks) before anything looks at words, so that no evidence lies in furniture.
 * 2. A first pass over words decides which sentences can matter; the model runs on those alone.
 * 3. Times come before quantities: "12 March" is no count. Places need the tree's names.
 * 4. Clauses before harms, acts and utterances, which are all written over roles.
 * 5. Voices need all utterances of the report, since "he" and "the ministry" look back.
 * 6. Incidents, statements and figures come last and see every layer.
 * 7. Actors are given to them by their words; words for a group ("the rebels") are then taken for the one group that the report names and they fit.
 */
export function createReader(parts: ReaderParts): Reader {
  const lexicon = parts.lexicon ?? english
  const knowledge = readTextKnowledge(knowledgeTables)
  const pause = parts.pause ?? (() => Promise.resolve())
  const without = new Set(parts.without)
  const tables = createTableReader({ gazetteer: parts.gazetteer, lexicon })
  return {
    read: async (input) => {
      if (isRow(input)) return tables.read(input)
      const { doc, problems } = readDocument(input, knowledge)
      await pause()
      const words = isRead(doc) ? findSentences(doc, !without.has('truecasing')) : []
      const plan = parts.firstPass === false ? everything(words) : planReading(words, lexicon)
      const most = parts.mostWords ?? MOST_WORDS
      const wanted = words.filter(({ index }) => plan.first.has(index) || plan.rest.has(index))
      const taken = withinLimit(wanted, most)
      const { parsed, layers, records } = await readPlanned(taken, plan, async (sentences) => {
        const trees = await parseSentences(sentences, parts.parser, pause)
        const parsed = without.has('tree-repairs')
          ? trees
          : trees.map((sentence) => mend(sentence, [...repairs, (read) => repairTowns(read, lexicon, parts.gazetteer)], lexicon))
        const layers = await layersOf(doc, parsed, { gazetteer: parts.gazetteer, lexicon, pause, without })
        return { parsed, layers, records: readIncidents(layers) }
      })
      parts.trace?.(layers)
      await pause()
      const found = findActors(doc, parsed, lexicon, parts.gazetteer)
      const actors = without.has('groups') ? found : resolveGroups(found, parsed, lexicon, parts.gazetteer)
      const known = collectActors(records, actors, (name) => resolveActor(name, { lexicon, gazetteer: parts.gazetteer }))
      const reserve = taken.length < wanted.length ? [tooLong(doc, taken.length, wanted.length, most)] : []
      return { doc, ...known, annotations: annotate(layers), problems: [...problems, ...reserve] }
    },
  }
}

type Repair = (sentence: Sentence, lexicon: Lexicon) => Sentence

/** The sentence after all repairs. One that would leave a ring of words, where later stages climb for ever, is passed over. */
function mend(sentence: Sentence, repairs: readonly Repair[], lexicon: Lexicon): Sentence {
  return repairs.reduce((read, repair) => {
    const mended = repair(read, lexicon)
    return mended === read || isTree(mended.tokens) ? mended : read
  }, sentence)
}

/** How trees are mended where the parser errs by habit, in this order. */
const repairs: readonly Repair[] = [
  repairSpeakers,
  repairPartedSpeakers,
  repairSpeakerNames,
  repairToldClauses,
  repairToldDays,
  repairGapped,
  repairJoinedCues,
  repairObjects,
  repairNouns,
  repairDeaths,
  repairCounted,
  repairTolls,
  repairTollPairs,
]

function everything(sentences: readonly SentenceWords[]): ReadingPlan {
  return { first: new Set(sentences.map(({ index }) => index)), rest: new Set() }
}

interface Planned {
  readonly parsed: readonly Sentence[]
  readonly layers: ReportLayers
  readonly records: ReportRecords
}

/**
 * Reads the sentences of the plan that come first; if these have something to tell, all of it. They are read again then, since names are read
 * together with those of the whole report; few reports come to that.
 */
async function readPlanned(
  sentences: readonly SentenceWords[],
  plan: ReadingPlan,
  read: (sentences: readonly SentenceWords[]) => Promise<Planned>,
): Promise<Planned> {
  const first = await read(sentences.filter(({ index }) => plan.first.has(index)))
  const told = first.records.incidents.length > 0 || first.records.figures.length > 0
  const telling = told || first.layers.sentences.some((sentence) => tellsOfDead(sentence, first.layers))
  return plan.rest.size === 0 || !telling ? first : read(sentences)
}

/** "Three women died on the spot": what killed them may stand in a sentence whose words say less ("A drone slammed into a bus stop"). */
function tellsOfDead(sentence: SentenceLayers, { lexicon }: ReportLayers): boolean {
  return toldHarms(sentence, lexicon).some((harm) => harm.field === 'killed' && harm.counts.length > 0)
}

/** The most words of one report that are read: some fifty pages, in about half a minute. */
const MOST_WORDS = 25_000

/** The first sentences that together have no more words than one report may have. */
function withinLimit(sentences: readonly SentenceWords[], most: number): readonly SentenceWords[] {
  let count = 0
  const over = sentences.findIndex((sentence) => (count += sentence.words.length) > most)
  return over < 0 ? sentences : sentences.slice(0, over)
}

function tooLong({ id }: Document, taken: number, wanted: number, most: number): Problem {
  const message = `report ${id} is very long: the first ${String(taken)} of ${String(wanted)} sentences that can matter were read (${String(most)} words); split it into reports`
  return { report: id, code: 'too-long', message }
}

/** English is read; a report in another language is kept whole. */
function isRead(doc: Document): boolean {
  return doc.language === 'en' || doc.language.startsWith('en-')
}

/** So many sentences are read between two pauses. */
const STEP = 20

const stepsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / STEP) }, (_, at) => all.slice(at * STEP, (at + 1) * STEP))

async function parseSentences(
  sentences: readonly SentenceWords[],
  parser: Parser,
  pause: () => Promise<void>,
): Promise<readonly Sentence[]> {
  const trees = await parser.parse(
    sentences.map((sentence) => sentence.words.map((word) => word.form)),
    pause,
  )
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

interface LayerParts extends Required<Pick<ReaderParts, 'gazetteer' | 'lexicon' | 'pause'>> {
  readonly without: ReadonlySet<Ablation>
}

async function layersOf(
  doc: Document,
  sentences: readonly Sentence[],
  { gazetteer, lexicon, pause, without }: LayerParts,
): Promise<ReportLayers> {
  const quotations = toldQuotations(findQuotations(doc), sentences)
  const quotedIn = quotationsBySentence(quotations, sentences)
  const times = bySentence(findTimes(doc, sentences))
  await pause()
  const places = bySentence(findPlaces(doc, sentences, gazetteer))
  await pause()
  const read: SentenceLayers[] = []
  for (const step of stepsOf(sentences)) {
    for (const sentence of step) {
      const [time, place, quoted] = [times.get(sentence.index), places.get(sentence.index), quotedIn.get(sentence)]
      read.push(sentenceLayers(sentence, time ?? [], place ?? [], quoted ?? [], { lexicon, without }))
    }
    await pause()
  }
  const layers = withEllipticCounts(read)
  const voices = findVoices(
    sentences,
    layers.map((one) => one.utterances),
    quotations,
    lexicon,
    !without.has('coreference'),
  )
  await pause()
  return { doc, sentences: layers, voices, lexicon, times: [...times.values()].flat() }
}

function sentenceLayers(
  sentence: Sentence,
  times: readonly TimeMention[],
  places: readonly PlaceMention[],
  quotations: readonly Quotation[],
  { lexicon, without }: Pick<LayerParts, 'lexicon' | 'without'>,
): SentenceLayers {
  const clauses = findClauses(sentence, !without.has('shared-arguments'))
  const quantities = findQuantities(sentence, times, lexicon)
  const acts = findActs(sentence, clauses, quantities, times, lexicon)
  const means = findMeans(sentence, clauses, lexicon)
  return {
    sentence,
    tree: treeOf(sentence),
    clauses,
    quantities,
    times,
    places,
    acts,
    harms: [...findHarms(sentence, clauses, quantities, lexicon), ...findStruck(sentence, { clauses, quantities, acts, means }, lexicon)],
    means,
    utterances: findUtterances(sentence, clauses, quotations, lexicon),
  }
}

/** The quotations between the first and the last sentence that is read; none other can have a voice. */
function toldQuotations(quotations: readonly Quotation[], sentences: readonly Sentence[]): readonly Quotation[] {
  const [start, end] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0]
  return quotations.filter((quotation) => quotation.start < end && quotation.end > start)
}

/** The quotations that each sentence touches. Both lists are in order of position. */
function quotationsBySentence(
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
): ReadonlyMap<Sentence, readonly Quotation[]> {
  const found = new Map<Sentence, readonly Quotation[]>()
  let next = 0
  let open: Quotation[] = []
  for (const sentence of sentences) {
    open = open.filter((quotation) => quotation.end > sentence.start)
    for (let one = quotations[next]; one && one.start < sentence.end; one = quotations[++next]) if (one.end > sentence.start) open.push(one)
    found.set(sentence, open.slice())
  }
  return found
}

function bySentence<T extends { readonly sentence: number }>(mentions: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const mention of mentions) found.set(mention.sentence, [...(found.get(mention.sentence) ?? []), mention])
  return found
}
