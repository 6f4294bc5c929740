import type { CasualtyField, Status } from '../records/claim.js'
import type { IncidentType, StatementAct } from '../records/incident.js'
import type { ActorKind } from './actor-kind.js'
import type { PhraseEntry } from './phrase-index.js'

/** Word classes that lexicon entries have. Look up PROPN as NOUN and AUX as VERB: the lexicon does it for you. */
export type LexicalClass = 'NOUN' | 'VERB' | 'ADJ' | 'ADV' | 'ADP'

/**
 * Where a participant of an entry stands: 'subj' and 'obj' as in the active, 'iobj', 'poss' ("Israel's raid"), 'comp' (noun before the
 * noun: "police raid"), 'mod' (the noun an adjective stands with: "five dead soldiers", "dead" of "were dead"), 'self' (the noun itself
 * names the participant: "the dead", "hostages"), 'out' (nobody in the clause), 'ccomp', 'xcomp', 'inf', 'quote' (clauses), else a preposition: 'of', 'on', 'by', ...
 */
export type Role = string

export type Strength = 'strong' | 'weak'

/**
 * "kill": obj is killed. `patient` 'of' is for nouns ("the killing of two men"), 'mod' for adjectives ("two dead men", "they were dead"),
 * 'self' where the noun names those harmed ("12 fatalities", "hostages"). `harm` 'casualties' does not tell the dead from the wounded.
 */
export interface HarmEntry extends PhraseEntry {
  readonly upos: LexicalClass
  readonly harm: CasualtyField | 'casualties'
  readonly patient: readonly Role[]
  /** The kind of act the word tells of by itself ("behead" -> execution), null where it tells none ("die"). */
  readonly act: IncidentType | null
  /** Weak: harm only where something else is violent ("fall", "perish", "hurt"). */
  readonly strength: Strength
}

/** "raid": an act of this type. Phrases keep the order of their words; the head of a verb phrase is the first, of a noun phrase the last before "of". */
export interface ActEntry extends PhraseEntry {
  readonly upos: LexicalClass
  readonly type: IncidentType
  readonly agent: readonly Role[]
  readonly patient: readonly Role[]
  /** True where the means may tell the type more finely ("attack" with a drone is a drone-strike). */
  readonly generic: boolean
  /** Weak: needs another sign of violence or politics ("strike", "seize", "march"). */
  readonly strength: Strength
}

export interface MeansEntry extends PhraseEntry {
  readonly class: 'weapon' | 'platform' | 'vehicle' | 'method' | 'munition'
  /** The kind of act it implies when it is used, null where it could be any. */
  readonly type: IncidentType | null
}

/** "deny": source subj, content obj or ccomp. `status` is what it gives to its content, null where it leaves it asserted. */
export interface SpeechEntry extends PhraseEntry {
  readonly upos: LexicalClass
  readonly act: StatementAct
  readonly status: Status | null
  readonly source: readonly Role[]
  readonly content: readonly Role[]
  /** Empty where the word takes none. */
  readonly addressee: readonly Role[]
  /** Weak: speech only with a clause or quotation as its content ("add", "note", "put"). */
  readonly strength: Strength
}

/** "praise": ties its object to its subject. `source` is empty where the word names nobody ("seems to"). */
export interface CueEntry extends PhraseEntry {
  readonly upos: LexicalClass
  readonly source: readonly Role[]
  readonly content: readonly Role[]
}

export interface HedgeEntry extends PhraseEntry {
  readonly upos: string
  readonly status: Status
}

/** "schoolboy": class child, counted as of: "children". */
export interface PersonEntry extends PhraseEntry {
  readonly class: string
  /** The contract's word for those counted: "children", "soldiers", "civilians", "attackers", "people". */
  readonly of: string
  /** 'group' names several in the singular ("family", "cell"); 'plural' has no singular ("people", "police"). */
  readonly number: 'one' | 'group' | 'plural'
}

export interface OrganisationEntry extends PhraseEntry {
  readonly kind: ActorKind
  /** Finer: army, police, ministry, parliament, rebels, media, hospital, monitor, ... */
  readonly class: string
}

/** "front" as the last word of an organisation's name: armed-group. */
export interface NameHeadEntry extends PhraseEntry {
  readonly kind: ActorKind
}

export interface RoleEntry extends PhraseEntry {
  /** spokesperson, official, minister, commander, witness, medic, source, analyst, relative, ... */
  readonly class: string
  /** True where the bare word hides who speaks ("an official"). */
  readonly anonymous: boolean
}

export interface SiteEntry extends PhraseEntry {
  /** market, worship, military, police, school, hospital, road, settlement, home, ... */
  readonly class: string
}

/** "carry out an attack": subject agent, object act; "come under attack": subject patient. `subject` 'act': "the attack left five dead". */
export interface LightVerbEntry {
  readonly lemma: string
  /** Particle or preposition, '' where the verb takes the act noun as its object. */
  readonly particle: string
  readonly subject: 'agent' | 'patient' | 'act'
  readonly object: 'act' | 'agent' | 'patient' | 'none'
  readonly strength: Strength
}

/** Whom a word for a group may mean: bands by what they fight for, and a state's forces; other: a unit that no common word means. */
export type GroupSide = 'insurgent' | 'militia' | 'criminal' | 'army' | 'police' | 'other'

/** "flee", "leave home": people leave where they live; they are the verb's subject, or its object where others make them. */
export interface DisplacementEntry extends PhraseEntry {
  readonly people: 'subj' | 'obj'
}

/**
 * What a word may stand for within a report. people "rebels" · unit "a rebel column" · body "the group": behind the name and definite · name: a word
 * in a group's own name that tells its side · collective: a band by whose it is ("a column of rebels") · bar: a word before the noun that says it is somebody else ("rival rebels").
 */
export interface StandInEntry extends PhraseEntry {
  readonly use: 'people' | 'unit' | 'body' | 'name' | 'collective' | 'bar'
  readonly sides: readonly GroupSide[]
}

export interface NonEventEntry extends PhraseEntry {
  /** exercise, performance, sport, court, commemoration, metaphor, labour, health, law, business, ... */
  readonly reason: string
}

export interface BackgroundEntry extends PhraseEntry {
  readonly kind: 'history' | 'period' | 'anniversary' | 'sequence'
}

/** A number word. Fractions have `low` = numerator and `high` = denominator. */
export interface NumberEntry {
  readonly word: string
  readonly low: number
  readonly high: number
  readonly approx: boolean
  /** True where the word says this number only after "a": "a few", "a handful". */
  readonly withArticle: boolean
  readonly kind: NumberKind
}
/**
 * cardinal "five" · ordinal "fifth" · vague "several" · open "a number of": at least so many · dozen-like: a unit that counts, vague in the plural ("dozen", "dozens") ·
 * multiplier "hundred" after a number · fraction "half" · none "no"
 */
export type NumberKind = 'cardinal' | 'ordinal' | 'vague' | 'open' | 'dozen-like' | 'multiplier' | 'fraction' | 'none'

export type ComparatorEffect = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about' | 'nearly' | 'between' | 'range' | 'exactly'

/** "at least" before a number: at-least; "or more" after it; "nearly" and "about" leave both bounds at the number. */
export interface ComparatorEntry extends PhraseEntry {
  readonly effect: ComparatorEffect
  readonly position: 'before' | 'after'
}

/** A word of judgement; FEELING is what a speaker says that he is ("horrified"). */
export interface EpithetEntry {
  readonly word: string
  readonly upos: 'ADJ' | 'NOUN' | 'FEELING'
  readonly act: 'condemn' | 'deny' | 'justify' | 'mourn' | 'welcome'
}
