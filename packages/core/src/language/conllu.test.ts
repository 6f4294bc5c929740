import { expect, test } from 'vitest'
import { ConlluError, conlluWords, parseConllu, readConllu, writeConllu } from './conllu.js'
import type { Parser } from './parser.js'

const text = [
  '# sent_id = 1',
  "# text = They can't rest.",
  '1\tThey\t_\t_\t_\t_\t_\t_\t_\t_',
  "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
  '2\tca\tx\tNOUN\tMD\tVerbForm=Fin\t9\tdep\t9:dep\tSpaceAfter=No',
  "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
  '3.1\tmaybe\tmaybe\tADV\t_\t_\t_\t_\t2:dep\t_',
  '4\trest\t_\t_\t_\t_\t_\t_\t_\tNE=B-LOC|SpaceAfter=No',
  '',
  '1\tQaim\t_\t_\t_\t_\t_\t_\t_\t_',
  '',
  '',
].join('\n')

/** Every word hangs on the one before; the last word is a place. */
const chain: Parser = {
  parse: (sentences) =>
    Promise.resolve(
      sentences.map((words) => ({
        upos: words.map(() => 'VERB' as const),
        heads: words.map((_, index) => index - 1),
        relations: words.map((_, index) => (index === 0 ? 'root' : 'dep')),
        names: words.map((_, index) => (index === words.length - 1 && words.length === 1 ? 'B-LOC' : 'O')),
      })),
    ),
}

test('what is read is written back unchanged', () => {
  expect(writeConllu(readConllu(text))).toBe(text)
})

test('multiword tokens and empty nodes are no words', () => {
  expect(readConllu(text).map(conlluWords)).toEqual([['They', 'ca', "n't", 'rest'], ['Qaim']])
})

test('tags, heads, lemmas and names are filled; the rest is kept', async () => {
  const filled = await parseConllu(text, chain, (form) => form.toLowerCase())
  expect(filled.split('\n')).toEqual([
    '# sent_id = 1',
    "# text = They can't rest.",
    '1\tThey\tthey\tVERB\t_\t_\t0\troot\t_\t_',
    "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
    '2\tca\tca\tVERB\tMD\tVerbForm=Fin\t1\tdep\t_\tSpaceAfter=No',
    "3\tn't\tn't\tVERB\t_\t_\t2\tdep\t_\t_",
    '3.1\tmaybe\tmaybe\tADV\t_\t_\t_\t_\t2:dep\t_',
    '4\trest\trest\tVERB\t_\t_\t3\tdep\t_\tSpaceAfter=No',
    '',
    '1\tQaim\tqaim\tVERB\t_\t_\t0\troot\t_\tNE=B-LOC',
    '',
    '',
  ])
})

test('each document is parsed by itself', async () => {
  const calls: number[] = []
  const counting: Parser = {
    parse: (sentences) => {
      calls.push(sentences.length)
      return chain.parse(sentences)
    },
  }
  const one = `${row('1')}\n\n`
  const other = `# newdoc id = b\n${one}${one}`
  expect(await parseConllu(one + other + other, counting, (form) => form)).toContain('# newdoc id = b')
  expect(calls).toEqual([1, 2, 2])
})

const row = (id: string, form = 'x'): string => [id, form, '_', '_', '_', '_', '_', '_', '_', '_'].join('\t')

test.each([
  { broken: '1\tonly\tthree', line: 1, says: '3 tab-separated columns' },
  { broken: `${row('1')}\n${row('3')}`, line: 2, says: 'word 3 found, word 2 expected' },
  { broken: row('one'), line: 1, says: 'no word number' },
  { broken: row('1', ''), line: 1, says: 'the word is empty' },
  { broken: '# sent_id = 1\n\n', line: 2, says: 'comments without a sentence' },
  { broken: `${row('1-2')}\n\n`, line: 2, says: 'no words' },
])('line $line: $says', ({ broken, line, says }) => {
  const read = (): unknown => readConllu(broken)
  expect(read).toThrow(ConlluError)
  expect(read).toThrow(`line ${String(line)}: `)
  expect(read).toThrow(says)
})

test('a byte-order mark, Windows line ends and a missing last empty line are read', () => {
  expect(readConllu(`\ufeff# x\r\n${row('1')}\r\n`)).toHaveLength(1)
  expect(readConllu(row('1'))).toHaveLength(1)
  expect(readConllu('')).toEqual([])
})

test('a hash sign within a sentence is no comment', () => {
  expect(() => readConllu(`${row('1')}\n# late`)).toThrow('line 2')
})
