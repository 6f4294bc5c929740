// "Taliban militants" -> taliban; "the Somali National Army" -> somali-national-army; "Malian army" -> actor:ml-army, Mali;
// "the Kori Valley League" -> actor:kori-valley-league, not known. Refused: "Taliban-held town" is no Taliban.
import type { ActorEntry } from '../../../knowledge/actor-entry.js'
import { isAcronym, knownActors, type ActorNames } from '../../../knowledge/actor-names.js'
import { foldName } from '../../../knowledge/fold-name.js'
import type { Lexicon, OrganisationEntry, PersonEntry } from '../../../knowledge/lexicon.js'
import type { Actor } from '../../../records/incident.js'
import type { Gazetteer } from '../../../records/place.js'
import { actorSlug } from './actor-slug.js'

export interface ActorKnowledge {
  readonly lexicon: Lexicon
  readonly gazetteer: Gazetteer
  /** Known actors; those of knowledge/actors where absent. */
  readonly names?: ActorNames
}

export interface ActorHints {
  /** Country of the report, ISO 3166-1 alpha-2: decides between bearers of one name. */
  readonly country?: string | null
  /** What the actor is, where the text tells it and knowledge does not. */
  readonly kind?: Actor['kind']
}

/** The actor that a name or phrase means by itself, without the rest of the report. Never null: what is not known gets an id made of its name. */
export function resolveActor(text: string, knowledge: ActorKnowledge, hints: ActorHints = {}): Actor {
  const name = bareName(text)
  const entry = knownActor(name, knowledge, hints.country ?? null)
  if (entry !== null) return actorOf(entry)
  return stateBody(name, knowledge) ?? country(name, knowledge) ?? unknownActor(name, knowledge, hints)
}

/** Without article, quotation marks and possessive: "the League's" -> "League". */
export function bareName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'“”‘’(]+|["'“”‘’),.]+$/g, '')
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/['’]s?$/, '')
    .trim()
}

/** The record of an entry of knowledge. */
export function actorOf(entry: ActorEntry): Actor {
  return {
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases,
    kind: entry.kind,
    country: entry.country,
    parents: entry.parents,
    known: true,
  }
}

/** The known actor that bears the name, with or without nouns round it ("Taliban militants", "fighters of the Taliban"), or null. */
function knownActor(name: string, knowledge: ActorKnowledge, country: string | null): ActorEntry | null {
  const names = knowledge.names ?? knownActors
  const whole = chosen(names.named(name), country)
  if (whole !== null) return whole
  const words = name.split(' ')
  for (let length = words.length - 1; length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const part = words.slice(first, first + length).join(' ')
      if (!isAcronym(part) && !/\p{Lu}/u.test(part)) continue
      const entry = chosen(names.named(part), country)
      const around = [...words.slice(0, first), ...words.slice(first + length)]
      if (entry !== null && around.every((word) => isBesides(word, knowledge.lexicon))) return entry
    }
  }
  return null
}

/** The one bearer, or the one at home in the report's country. */
export function chosen(bearers: readonly ActorEntry[], country: string | null): ActorEntry | null {
  if (bearers.length === 1) return bearers[0] ?? null
  const home = bearers.filter((entry) => entry.country !== null && entry.country === country)
  return home.length === 1 ? (home[0] ?? null) : null
}

const joints = new Set([
  'the',
  'of',
  'from',
  'a',
  'an',
  'some',
  'several',
  'suspected',
  'alleged',
  'armed',
  'local',
  'senior',
  'other',
  'two',
  'three',
])

/** Words that may stand beside a name without changing whom it means. */
function isBesides(word: string, lexicon: Lexicon): boolean {
  if (joints.has(word.toLowerCase()) || /^\d/.test(word)) return true
  if (/^\p{Lu}/u.test(word)) return false
  return singulars(word).some(
    (form) =>
      lexicon.person(form) !== null ||
      lexicon.organisation(form)?.kind === 'armed-group' ||
      lexicon.organisation(form)?.kind === 'state-force',
  )
}

function singulars(word: string): readonly string[] {
  return [word, word.replace(/s$/, ''), word.replace(/men$/, 'man'), word.replace(/ies$/, 'y')]
}

const linkWords = new Set(['of', 'the', 'national', 'federal', 'state', 'government', 'provincial', 'local', 'military', 'armed'])

/** "Malian army", "police of Mali", "Mali's interior ministry": a body of a state, by its country and class. */
function stateBody(name: string, { lexicon, gazetteer }: ActorKnowledge): Actor | null {
  const words = name.split(' ').map((word) => word.replace(/['’]s?$/, ''))
  const at = words.findIndex((word) => /^\p{Lu}/u.test(word) && countryOf(word, gazetteer) !== null)
  const home = countryOf(words[at] ?? '', gazetteer)
  if (home === null) return null
  const rest = words.filter((_, index) => index !== at).map((word) => word.toLowerCase())
  const noun = [
    rest.join(' '),
    rest.filter((word) => !linkWords.has(word)).join(' '),
    rest.includes('of') ? (rest[0] ?? '') : (rest.at(-1) ?? ''),
  ].find((phrase) => isStateNoun(phrase, lexicon))
  const force = forceOf(rest.at(-1) ?? '', lexicon)
  const body = noun === undefined ? null : lexicon.organisation(singulars(noun).find((form) => lexicon.organisation(form) !== null) ?? noun)
  if (force === null && (noun === undefined || body === null)) return null
  const label = force ?? (['government', 'parliament', 'court', 'security'].includes(body?.class ?? '') ? noun : body?.class) ?? ''
  const id = `actor:${home.code.toLowerCase()}-${foldName(label).replaceAll(' ', '-')}`
  return { id, name, aliases: [], kind: body?.kind ?? 'state-force', country: home.code, parents: [], known: false }
}

/** "Malian soldiers" act as Mali's army, "policemen" as its police; one of them alone does not. */
function forceOf(noun: string, lexicon: Lexicon): string | null {
  const person = singulars(noun)
    .slice(1)
    .map((form) => lexicon.person(form))
    .find((entry) => entry !== null && entry.phrase !== noun)
  return person?.class === 'soldier' ? 'army' : person?.class === 'police' ? 'police' : null
}

function isStateNoun(phrase: string, lexicon: Lexicon): boolean {
  return singulars(phrase).some((form) => {
    const kind = lexicon.organisation(form)?.kind
    return kind === 'state-force' || kind === 'government'
  })
}

function countryOf(word: string, gazetteer: Gazetteer): { readonly code: string; readonly name: string } | null {
  const adjective = gazetteer.demonym(word)
  const place = adjective ?? gazetteer.lookup(word).find((entry) => entry.kind === 'country') ?? null
  return place?.country ? { code: place.country, name: place.name } : null
}

/** "Israel bombed", "Tehran": only the country's own name stands for its government here; capitals are left to the places. */
function country(name: string, { gazetteer }: ActorKnowledge): Actor | null {
  const place = /^\p{Lu}/u.test(name) ? gazetteer.lookup(name).find((entry) => entry.kind === 'country') : undefined
  if (place === undefined || place.country === null) return null
  return {
    id: `actor:${place.country.toLowerCase()}`,
    name: place.name,
    aliases: name === place.name ? [] : [name],
    kind: 'government',
    country: place.country,
    parents: [],
    known: false,
  }
}

function unknownActor(name: string, { lexicon, gazetteer }: ActorKnowledge, hints: ActorHints): Actor {
  const home =
    name
      .split(' ')
      .map((word) => (/^\p{Lu}/u.test(word) ? gazetteer.demonym(word)?.country : null))
      .find((code) => code) ?? null
  return { id: actorSlug(name), name, aliases: [], kind: hints.kind ?? kindOf(name, lexicon), country: home, parents: [], known: false }
}

/** What a name or phrase tells of its kind by its last words: "Front" in names, "gunmen" in descriptions; unknown where they tell nothing. */
function kindOf(name: string, lexicon: Lexicon): Actor['kind'] {
  const words = foldName(name).split(' ')
  if (/\p{Lu}\S*$/u.test(name) && words.length > 1) {
    const head = lexicon.nameHeads.endingAt(words, words.length - 1)?.entries[0]
    if (head !== undefined) return head.kind
  }
  const last = words.length - 1
  const forms = singulars(words[last] ?? '')
  const ending = (form: string): readonly string[] => [...words.slice(0, last), form]
  // "guerrillas" is listed as such among the bodies, "guerrilla" among people
  const person = forms.flatMap((form) => lexicon.persons.endingAt(ending(form), last)?.entries[0] ?? [])[0] ?? null
  for (const form of forms) {
    const organisation = lexicon.organisations.endingAt(ending(form), last)?.entries[0] ?? null
    if (organisation !== null || person !== null) return kindOfWords(organisation, person, form !== words[last] || isPluralOf(form, person))
  }
  return 'unknown'
}

const isPluralOf = (form: string, person: PersonEntry | null): boolean => person !== null && person.words.at(-1) !== form

const pluralKinds: Readonly<Record<string, Actor['kind']>> = {
  soldier: 'state-force',
  police: 'state-force',
  security: 'state-force',
  militant: 'armed-group',
  attacker: 'unknown',
}

const ofForces: ReadonlySet<string> = new Set(['soldier', 'police', 'security'])

/** The kind of actor that a noun means: one soldier is a person, soldiers are a force, a gang is a band; gunmen and rebels nobody knows whose. */
export function kindOfWords(organisation: OrganisationEntry | null, person: PersonEntry | null, plural: boolean): Actor['kind'] {
  if (person !== null && person.class !== 'attacker' && person.number === 'one' && !plural) return 'person'
  if (organisation?.kind === 'armed-group' && person?.number === 'one' && !ofForces.has(person.class)) return 'unknown'
  if (organisation !== null) return organisation.kind
  // "a unit", "a squad": rebels have them as well
  if (person?.class === 'soldier' && person.number === 'group') return 'unknown'
  return person === null ? 'unknown' : (pluralKinds[person.class] ?? 'civilian-group')
}
