import type { NameTag, Sentence, Token, Upos } from '../records/token.js'

/** A sentence from rows "form/UPOS/relation>head[/NAME]" parted by blanks; head counts from 0, -1 is the root. Lemmas not in `lemmas` are the form. */
export function sentenceOfRows(rows: string, lemmas: Readonly<Record<string, string>> = {}): Sentence {
  let start = 0
  const tokens = rows.split(' ').map((row, index): Token => {
    const [form = '', upos = 'X', tie = 'dep>-1', name = 'O'] = row.split('/')
    const [relation = 'dep', head = '-1'] = tie.split('>')
    const end = start + form.length
    // tags are written by hand in the rows
    const tags = { upos: upos as Upos, name: name as NameTag }
    const token = { form, start, end, index, lemma: lemmas[form] ?? form.toLowerCase(), head: Number(head), relation, ...tags }
    start = end + 1
    return token
  })
  return { index: 0, block: 0, start: 0, end: start - 1, tokens }
}
