import { tables } from '../knowledge/generated.js'
import { createLemmatiser, type Lemmatiser } from '../language/lemma.js'

/** The English lemmatiser with the irregular forms of knowledge/en. */
export const englishLemmatiser: Lemmatiser = createLemmatiser(
  new Map((tables['en/irregular-forms'] ?? []).map((row) => [`${row[0] ?? ''}|${row[1] ?? ''}`, row[2] ?? ''])),
)
