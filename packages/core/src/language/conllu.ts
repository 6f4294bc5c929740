/**
 * CoNLL-U, the tab-separated form of treebanks: read, filled with the parser's answer, written again.
 *
 * Everything the program does not fill stays as it was: comments, multiword tokens (1-2), empty nodes (8.1), all columns.
 */
import type { Lemmatiser } from './lemma.js'
import type { Parser, Tree } from './parser.js'

/** A row of ten columns: ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC. */
export interface ConlluRow {
  readonly columns: readonly string[]
  /** Whether it is a syntactic word, not a multiword token or an empty node. */
  readonly word: boolean
}

export interface ConlluSentence {
  readonly comments: readonly string[]
  readonly rows: readonly ConlluRow[]
}

/** A text that is no CoNLL-U: which line, what was found, what was expected. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError'
  constructor(
    readonly line: number,
    problem: string,
  ) {
    super(`line ${line}: ${problem}`)
  }
}

const COLUMNS = 10
const WORD_ID = /^[1-9][0-9]*$/
const OTHER_ID = /^(?:[1-9][0-9]*-[1-9][0-9]*|[0-9]+\.[1-9][0-9]*)$/

/** Sentences of a CoNLL-U text. Throws a ConlluError at the first line that is none. */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = []
  let comments: string[] = []
  let rows: ConlluRow[] = []
  let words = 0
  const close = (line: number): void => {
    if (rows.length > 0) {
      if (words === 0) throw new ConlluError(line, 'the sentence before has no words')
      sentences.push({ comments, rows })
    } else if (comments.length > 0) {
      throw new ConlluError(line, 'comments without a sentence')
    }
    comments = []
    rows = []
    words = 0
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  lines.forEach((content, index) => {
    const line = index + 1
    if (content.trim() === '') close(line)
    else if (content.startsWith('#') && rows.length === 0) comments.push(content)
    else {
      const row = readRow(content, line, words)
      if (row.word) words++
      rows.push(row)
    }
  })
  close(lines.length)
  return sentences
}

function readRow(content: string, line: number, words: number): ConlluRow {
  const columns = content.split('\t')
  if (columns.length !== COLUMNS) {
    throw new ConlluError(line, `${columns.length} tab-separated columns found, ${COLUMNS} expected`)
  }
  const [id = '', form = ''] = columns
  const word = WORD_ID.test(id)
  if (!word && !OTHER_ID.test(id)) throw new ConlluError(line, `"${id}" is no word number; 3, 3-4 or 3.1 expected`)
  if (word && Number(id) !== words + 1) throw new ConlluError(line, `word ${id} found, word ${words + 1} expected`)
  if (form === '') throw new ConlluError(line, 'the word is empty; "_" expected where there is none')
  return { columns, word }
}

/** The words of a sentence, as the parser takes them. */
export function conlluWords(sentence: ConlluSentence): string[] {
  return sentence.rows.filter((row) => row.word).map((row) => row.columns[1] ?? '_')
}

/** A sentence with LEMMA, UPOS, HEAD and DEPREL of a tree, its names as `NE=B-PER` in MISC; DEPS is emptied, being of other heads. */
export function fillConllu(sentence: ConlluSentence, tree: Tree, lemmatise: Lemmatiser): ConlluSentence {
  let word = -1
  const rows = sentence.rows.map((row) => {
    if (!row.word) return row
    word++
    const [id = '', form = '', , , xpos = '_', feats = '_', , , , misc = '_'] = row.columns
    const upos = tree.upos[word] ?? 'X'
    const head = (tree.heads[word] ?? -1) + 1
    const named = withName(misc, tree.names[word] ?? 'O')
    return {
      columns: [id, form, lemmatise(form, upos), upos, xpos, feats, String(head), tree.relations[word] ?? 'dep', '_', named],
      word: true,
    }
  })
  return { comments: sentence.comments, rows }
}

function withName(misc: string, name: string): string {
  const items = misc === '_' ? [] : misc.split('|').filter((item) => !item.startsWith('NE='))
  if (name !== 'O') items.push(`NE=${name}`)
  return items.length === 0 ? '_' : items.join('|')
}

/** The text of sentences, each closed by an empty line. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences
    .map((sentence) => [...sentence.comments, ...sentence.rows.map((row) => row.columns.join('\t'))].join('\n') + '\n\n')
    .join('')
}

/** The sentences parted where a comment opens a new document ("# newdoc"). */
function documentsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const out: ConlluSentence[][] = []
  for (const sentence of sentences) {
    const last = out.at(-1)
    if (last === undefined || sentence.comments.some((comment) => /^#\s*newdoc\b/.test(comment))) out.push([sentence])
    else last.push(sentence)
  }
  return out
}

/** Reads a CoNLL-U text and fills it with the parser's trees; throws a ConlluError where it is none. */
export async function parseConllu(text: string, parser: Parser, lemmatise: Lemmatiser): Promise<string> {
  const sentences = readConllu(text)
  const trees: Tree[] = []
  for (const document of documentsOf(sentences)) trees.push(...(await parser.parse(document.map(conlluWords))))
  return writeConllu(
    sentences.map((sentence, index) => {
      const tree = trees[index]
      return tree === undefined ? sentence : fillConllu(sentence, tree, lemmatise)
    }),
  )
}
