import type { Status } from '../records/claim.js'
import type * as entry from './lexicon-entries.js'
import { tables as generatedTables } from './generated.js'
import { phraseIndex, type PhraseEntry, type PhraseIndex } from './phrase-index.js'
import { readTables, type Tables } from './read-tables.js'

export type * from './lexicon-entries.js'
export type { PhraseEntry, PhraseIndex, PhraseMatch } from './phrase-index.js'
export type { Tables } from './read-tables.js'

/**
 * The words of one language by class. Lemmas are in lower case. Lookups by lemma give the entries of that word (all word classes
 * where `upos` is absent) or of a whole phrase ("open fire"), empty where there are none; the indexes beside them (`actPhrases`, ...) find
 * phrases in running text.
 *
 * @example english.acts('ambush', 'VERB')[0]?.type // 'armed-clash' or 'armed-attack'
 */
export interface Lexicon {
  harm(lemma: string, upos?: string): readonly entry.HarmEntry[]
  acts(lemma: string, upos?: string): readonly entry.ActEntry[]
  speech(lemma: string, upos?: string): readonly entry.SpeechEntry[]
  /** How a word ties a thing to whoever speaks of it, judges it or wants it ("praise"), null for others. */
  cue(phrase: string, upos: string): entry.CueEntry | null
  readonly harmPhrases: PhraseIndex<entry.HarmEntry>
  readonly actPhrases: PhraseIndex<entry.ActEntry>
  readonly speechPhrases: PhraseIndex<entry.SpeechEntry>
  readonly means: PhraseIndex<entry.MeansEntry>
  readonly hedges: PhraseIndex<entry.HedgeEntry>
  readonly persons: PhraseIndex<entry.PersonEntry>
  readonly organisations: PhraseIndex<entry.OrganisationEntry>
  /** Last words of organisation names: find them with endingAt. */
  readonly nameHeads: PhraseIndex<entry.NameHeadEntry>
  readonly roles: PhraseIndex<entry.RoleEntry>
  readonly sites: PhraseIndex<entry.SiteEntry>
  readonly nonEvents: PhraseIndex<entry.NonEventEntry>
  readonly background: PhraseIndex<entry.BackgroundEntry>
  readonly comparators: PhraseIndex<entry.ComparatorEntry>
  /** Verbs that say that people left where they live. */
  readonly displacements: PhraseIndex<entry.DisplacementEntry>
  /** Words that may stand for a group which the report names elsewhere. */
  readonly standIns: PhraseIndex<entry.StandInEntry>
  /** Status that a hedge gives, null for a phrase that is none. */
  hedge(phrase: string): Status | null
  person(phrase: string): entry.PersonEntry | null
  organisation(phrase: string): entry.OrganisationEntry | null
  role(phrase: string): entry.RoleEntry | null
  site(phrase: string): entry.SiteEntry | null
  nonEvent(phrase: string): entry.NonEventEntry | null
  lightVerb(lemma: string, particle?: string): entry.LightVerbEntry | null
  number(word: string): entry.NumberEntry | null
  /** What a phrase before a number does to its bounds: "at least". */
  comparator(phrase: string): entry.ComparatorEffect | null
  /** What it is to say that one WILL do this: "avenge" a threat, "prosecute" a pledge. Null for other verbs. */
  retort(lemma: string): 'pledge' | 'threaten' | null
  /** What a word of judgement makes of a saying ("cowardly", "nonsense", "horrified"), null for others. */
  epithet(word: string): entry.EpithetEntry | null
  /** The objects with which a verb says a wrong of its subject ("fire": rocket, shell); "" among them where the verb alone does ("massacre"). */
  wrong(lemma: string): readonly string[]
  /** True for a noun of a war, a campaign or a trend ("offensive", "conflict"). */
  isCampaign(lemma: string): boolean
}

/** Builds the lookups once. Throws KnowledgeError on a cell that is not what its column takes. */
export function createLexicon(tables: Tables): Lexicon {
  const read = readTables(tables)
  const [harm, acts, speech] = [phraseIndex(read.harm), phraseIndex(read.acts), phraseIndex(read.speech)]
  const cues = byClass(phraseIndex(read.cues))
  const means = phraseIndex(read.means)
  const hedges = phraseIndex(read.hedges)
  const persons = phraseIndex(read.persons)
  const organisations = phraseIndex(read.organisations)
  const roles = phraseIndex(read.roles)
  const sites = phraseIndex(read.sites)
  const nonEvents = phraseIndex(read.nonEvents)
  const comparators = phraseIndex(read.comparators)
  const retorts = new Map(read.retorts)
  const epithets = new Map(read.epithets.map((found) => [found.word, found]))
  const campaigns = new Set(read.campaigns)
  const wrongs = new Map<string, string[]>()
  for (const [verb, object] of read.wrongs) wrongs.set(verb, [...(wrongs.get(verb) ?? []), object])
  const lightVerbs = new Map(read.lightVerbs.map((verb) => [`${verb.lemma} ${verb.particle}`, verb]))
  const numbers = new Map(read.numbers.map((number) => [number.word, number]))
  return {
    harm: byClass(harm),
    acts: byClass(acts),
    speech: byClass(speech),
    cue: (phrase, upos) => cues(phrase, upos)[0] ?? null,
    harmPhrases: harm,
    actPhrases: acts,
    speechPhrases: speech,
    means, hedges, persons, organisations, roles, sites, nonEvents,
    nameHeads: phraseIndex(read.nameHeads),
    background: phraseIndex(read.background),
    comparators,
    standIns: phraseIndex(read.standIns),
    displacements: phraseIndex(read.displacements),
    hedge: (phrase) => first(hedges, phrase)?.status ?? null,
    person: (phrase) => first(persons, phrase),
    organisation: (phrase) => first(organisations, phrase),
    role: (phrase) => first(roles, phrase),
    site: (phrase) => first(sites, phrase),
    nonEvent: (phrase) => first(nonEvents, phrase),
    lightVerb: (lemma, particle = '') => lightVerbs.get(`${lemma} ${particle}`) ?? null,
    number: (word) => numbers.get(word) ?? null,
    retort: (lemma) => retorts.get(lemma) ?? null,
    epithet: (word) => epithets.get(word) ?? null,
    isCampaign: (lemma) => campaigns.has(lemma),
    wrong: (lemma) => wrongs.get(lemma) ?? [],
    comparator: (phrase) => comparators.get(phrase).find((found) => found.position === 'before')?.effect ?? null,
  }
}

/** The English words of knowledge/en. */
export const english: Lexicon = createLexicon(generatedTables)

const first = <T extends PhraseEntry>(index: PhraseIndex<T>, phrase: string): T | null => index.get(phrase)[0] ?? null

function byClass<T extends PhraseEntry & { readonly upos: string }>(index: PhraseIndex<T>) {
  return (lemma: string, upos?: string): readonly T[] => {
    const entries = index.get(lemma)
    if (upos === undefined || entries.length === 0) return entries
    const wanted = upos === 'PROPN' ? 'NOUN' : upos === 'AUX' ? 'VERB' : upos
    return entries.filter((found) => found.upos === wanted)
  }
}
