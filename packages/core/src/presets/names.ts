import type { EntityType } from '../records/annotations.js'
import type { Range } from '../records/span.js'
import type { Sentence } from '../records/token.js'

const types: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** The name spans that the model tagged: "B-ORG I-ORG" is one organisation. */
export function findNames(sentence: Sentence): readonly (Range & { readonly type: EntityType })[] {
  const found: { start: number; end: number; type: EntityType }[] = []
  for (const token of sentence.tokens) {
    const type = types[token.name.slice(2)]
    const last = found[found.length - 1]
    if (!type) continue
    if (token.name.startsWith('I-') && last && last.type === type && last.end <= token.start && token.start - last.end <= 1)
      last.end = token.end
    else found.push({ start: token.start, end: token.end, type })
  }
  return found
}
