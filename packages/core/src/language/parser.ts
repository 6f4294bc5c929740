/**
 * Reads sentences of given words with the language model: parts of speech, a dependency tree, names.
 *
 * "Two soldiers were killed near Qaim" -> NUM NOUN AUX VERB ADP PROPN; soldiers is nsubj:pass of killed; Qaim is B-LOC.
 * It does not split text into sentences or words: packages/core/src/annotations does.
 */
import { createFeatureReader, type FeatureReader, type Features } from './features.js'
import { decodeHeads } from './heads.js'
import { cutLong } from './long-sentence.js'
import { agreeNames, type NamedWords } from './name-agreement.js'
import type { TaggedWords } from './name-clues.js'
import { decodeStretches } from './name-stretches.js'
import { decodeNames, mendNames, withoutAddresses } from './name-tags.js'
import { partPlaces } from './neighbouring-places.js'
import { upos as UPOS, type NameTag, type Upos } from '../records/token.js'
import type { Vocabulary } from './vocabulary.js'

export type { NameTag, Upos } from '../records/token.js'

/** One sentence: parallel arrays over its words. Always a tree with one root. */
export interface Tree {
  readonly upos: readonly Upos[]
  /** Index of the head word, -1 for the root. */
  readonly heads: readonly number[]
  /** Universal Dependencies relation with its subtype; "root" for the root and only there. */
  readonly relations: readonly string[]
  readonly names: readonly NameTag[]
}

export interface Parser {
  /**
   * One tree a sentence of a document, in order. Names of one form are read together; nothing else depends on the other sentences.
   * `pause` is waited for every few sentences, so that whoever runs a long document can act in between.
   */
  parse(sentences: readonly (readonly string[])[], pause?: () => Promise<void>): Promise<readonly Tree[]>
}

/**
 * What the network answers for a sentence of W words.
 * `labels` is the best relation of each word for each possible head, already chosen within the network (so that a repaired
 * head finds its relation, and W * (W + 1) small numbers leave the runtime instead of L times as many); never "root".
 */
export interface Scores {
  /** [W, 17] */
  readonly tags: Float32Array
  /** [W, 7] */
  readonly names: Float32Array
  /** [W, W + 1], column 0 the root */
  readonly arcs: Float32Array
  /** [W, W + 1], ids of relations */
  readonly labels: Int32Array
}

/** Runs the network on one sentence. One at a time: int8 scales follow the batch, so company would change the answer. */
export type ModelSession = (features: Features) => Promise<Scores>

const EMPTY: Tree = { upos: [], heads: [], relations: [], names: [] }

// Half of what the encoder takes: no training sentence had more pieces, and the network's memory grows with the square.
const LONGEST = 256

/** Sentences between two pauses. */
const STEP = 20

function limitOf(vocabulary: Vocabulary): number {
  return Math.min(LONGEST, vocabulary.maxPieces) - 2
}

/** A parser over a loaded model; `session` runs its weights. */
export function createModelParser(vocabulary: Vocabulary, session: ModelSession): Parser {
  const reader = createFeatureReader(vocabulary)
  const limit = limitOf(vocabulary)
  return {
    async parse(sentences, pause) {
      const read: Run[][] = []
      for (const words of sentences) {
        read.push(await readSentence(words, reader, limit, vocabulary, session))
        if (read.length % STEP === 0) await pause?.()
      }
      const runs = read.flat()
      const scores = agreeNames(runs)
      const names = runs.map((run, at) => namesOf(run, scores[at] ?? new Float64Array(), vocabulary))
      let next = 0
      return read.map((runs) => joinTrees(runs.map(({ tree }): Tree => ({ ...tree, names: names[next++] ?? [] }))))
    },
  }
}

/** The names of a run, of log chances that agree over the document. */
function namesOf({ words, tree: { upos } }: Run, chances: Float64Array, { nameClues }: Vocabulary): readonly NameTag[] {
  const chosen = nameClues ? decodeStretches(chances, { words, upos }, nameClues) : decodeNames(chances, words.length)
  return partPlaces(withoutAddresses(mendNames(chosen, words), words), words, upos)
}

/** A sentence, or a part of one too long, whose names are not yet decoded. */
interface Run extends NamedWords {
  readonly tree: Omit<Tree, 'names'>
}

async function readSentence(
  words: readonly string[],
  reader: FeatureReader,
  limit: number,
  vocabulary: Vocabulary,
  session: ModelSession,
): Promise<Run[]> {
  if (words.length === 0) return []
  const runs: Run[] = []
  for (const [start, end] of cutLong(words, reader.size, limit)) {
    const part = words.slice(start, end)
    const scores = await session(reader.read(part))
    runs.push({ tree: decodeTree(scores, part.length, vocabulary), words: part, scores: scores.names })
  }
  return runs
}

/** Words, parts of speech and log chances of names that agree over the document: what the learner of the clues' worth (training/learn-name-clues.mjs) reads of a document. */
export async function readChances(
  sentences: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  session: ModelSession,
): Promise<readonly (TaggedWords & { readonly chances: Float64Array })[]> {
  const reader = createFeatureReader(vocabulary)
  const read: Run[] = []
  for (const words of sentences) read.push(...(await readSentence(words, reader, limitOf(vocabulary), vocabulary, session)))
  return agreeNames(read).map((chances, at) => ({ words: read[at]?.words ?? [], upos: read[at]?.tree.upos ?? [], chances }))
}

function decodeTree(scores: Scores, words: number, vocabulary: Vocabulary): Omit<Tree, 'names'> {
  const heads = decodeHeads(scores.arcs, words)
  const relations = heads.map((head, word) =>
    head < 0 ? 'root' : (vocabulary.relations[scores.labels[word * (words + 1) + head + 1] ?? 0] ?? 'dep'),
  )
  const upos: Upos[] = []
  for (let word = 0; word < words; word++) upos.push(bestTag(scores.tags, word * UPOS.length))
  return { upos, heads, relations }
}

function bestTag(tags: Float32Array, row: number): Upos {
  let best = 0
  for (let tag = 1; tag < UPOS.length; tag++) if ((tags[row + tag] ?? -Infinity) > (tags[row + best] ?? -Infinity)) best = tag
  return UPOS[best] ?? 'X'
}

/** One tree of the runs of a long sentence: the roots after the first hang on the first as parataxis. */
function joinTrees(trees: readonly Tree[]): Tree {
  const [first] = trees
  if (first === undefined) return EMPTY
  if (trees.length === 1) return first
  const heads: number[] = []
  const relations: string[] = []
  const root = first.heads.indexOf(-1)
  for (const tree of trees) {
    const start = heads.length
    tree.heads.forEach((head, word) => {
      const hung = head < 0 && tree !== first
      heads.push(head >= 0 ? head + start : hung ? root : -1)
      relations.push(hung ? 'parataxis' : (tree.relations[word] ?? 'dep'))
    })
  }
  return { upos: trees.flatMap((tree) => tree.upos), heads, relations, names: trees.flatMap((tree) => tree.names) }
}
