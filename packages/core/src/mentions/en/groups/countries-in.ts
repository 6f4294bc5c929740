import type { Gazetteer } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'

const known = new WeakMap<Sentence, ReadonlySet<string>>()

/** The countries that a sentence names, by names and adjectives, as ISO codes. */
export function countriesIn(sentence: Sentence, gazetteer: Gazetteer): ReadonlySet<string> {
  const found = known.get(sentence)
  if (found) return found
  const countries = new Set<string>()
  for (const token of sentence.tokens) {
    if (!/^\p{Lu}/u.test(token.form)) continue
    const place = gazetteer.demonym(token.form) ?? gazetteer.lookup(token.form).find((entry) => entry.kind === 'country')
    if (place?.country) countries.add(place.country)
  }
  known.set(sentence, countries)
  return countries
}
