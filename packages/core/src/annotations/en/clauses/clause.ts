/**
 * The clause layer: who does what to whom, with the shapes of English syntax undone once. Roles are the deep grammatical ones:
 * the subject of a passive is its `object`, its by-phrase its `subject`, the possessor of an act noun its `subject`.
 * Which of them is the doer and which the harmed is said by the word's entry in knowledge, not here.
 */
export type Role = 'subject' | 'object' | 'recipient' | 'oblique'

/** One filler of a role. */
export interface Filler {
  readonly role: Role
  /** Token index of the filler's head, in the clause's sentence. */
  readonly token: number
  /** The preposition of an oblique ("in", "on"), "" for the others. */
  readonly preposition: string
  /** How it was found, for `why`: "passive subject", "shared subject", "possessor". */
  readonly path: string
}

export type Modality = 'actual' | 'hypothetical' | 'planned' | 'attempted' | 'ordered' | 'feared' | 'threatened' | 'general' | 'prevented'

/** A predicate with its arguments. */
export interface Clause {
  readonly sentence: number
  /** Index of the predicate's token. */
  readonly token: number
  /** The lemma with its particle: "blow up". */
  readonly lemma: string
  readonly kind: 'verb' | 'noun' | 'adjective'
  readonly voice: 'active' | 'passive'
  readonly negated: boolean
  readonly modality: Modality
  /** "past", "perfect", "pluperfect", "present", "future" or "none" (participles, nouns). */
  readonly tense: 'past' | 'perfect' | 'pluperfect' | 'present' | 'future' | 'none'
  readonly fillers: readonly Filler[]
  /** Index in the list of clauses of the clause this one hangs under, -1 for none. */
  readonly parent: number
  /** The relation to it: "ccomp", "advcl", "acl:relcl", "conj", "xcomp", "parataxis", "argument" for act nouns in a clause. */
  readonly link: string
}

/** The fillers of a role. */
export function fillersOf(clause: Clause, role: Role): readonly Filler[] {
  return clause.fillers.filter((filler) => filler.role === role)
}

/** The obliques under one of `prepositions`. */
export function obliques(clause: Clause, ...prepositions: readonly string[]): readonly Filler[] {
  return clause.fillers.filter((filler) => filler.role === 'oblique' && prepositions.includes(filler.preposition))
}
