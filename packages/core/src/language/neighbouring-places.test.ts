import { expect, test } from 'vitest'
import type { NameTag, Upos } from '../records/token.js'
import { partPlaces } from './neighbouring-places.js'

/** One name over all words; what is an adjective is marked. The names as they stand apart. */
function names(text: string): readonly string[] {
  const words = text.split(' ').map((word) => word.replace('/ADJ', ''))
  const upos = text.split(' ').map((word): Upos => (word.endsWith('/ADJ') ? 'ADJ' : 'PROPN'))
  const tags = words.map((_, at): NameTag => (at === 0 ? 'B-LOC' : 'I-LOC'))
  const out: string[] = []
  partPlaces(tags, words, upos).forEach((tag, at) => {
    if (tag === 'B-LOC') out.push(words[at] ?? '')
    else out.push(`${out.pop() ?? ''} ${words[at] ?? ''}`)
  })
  return out
}

test.each<[string, readonly string[]]>([
  ['San Rafael Ca', ['San Rafael', 'Ca']],
  ['Springfield IL', ['Springfield', 'IL']],
  ['Santa Rosa New Mexico', ['Santa Rosa', 'New Mexico']],
  ['Brittany France', ['Brittany', 'France']],
  ['kollam kerala', ['kollam', 'kerala']],
  // one name each
  ['West Virginia', ['West Virginia']],
  ['New South Wales', ['New South Wales']],
  ['Papua New Guinea', ['Papua New Guinea']],
  ['Inner/ADJ Mongolia', ['Inner Mongolia']],
  ['Greater Manchester', ['Greater Manchester']],
  ['Little India', ['Little India']],
  ['Equatorial/ADJ Guinea', ['Equatorial Guinea']],
  ['Fort Or', ['Fort', 'Or']],
  ['Port in', ['Port in']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})
