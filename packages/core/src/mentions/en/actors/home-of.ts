import type { Gazetteer } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'

/** The country that a report names most, by names and adjectives of countries; null where it names none, or two equally often. Found on first call. */
export function homeOf(sentences: readonly Sentence[], gazetteer: Gazetteer): () => string | null {
  let home: string | null | undefined
  return () => (home === undefined ? (home = mostNamed(sentences, gazetteer)) : home)
}

function mostNamed(sentences: readonly Sentence[], gazetteer: Gazetteer): string | null {
  const counts = new Map<string, number>()
  for (const token of sentences.flatMap((sentence) => sentence.tokens)) {
    if (!/^\p{Lu}/u.test(token.form)) continue
    const place = gazetteer.demonym(token.form) ?? gazetteer.lookup(token.form).find((entry) => entry.kind === 'country')
    if (place?.country) counts.set(place.country, (counts.get(place.country) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  return first !== undefined && first[1] !== second?.[1] ? first[0] : null
}
