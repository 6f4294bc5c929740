// Which sentences can matter, by their words alone, before the model is asked: a report on cricket ("a fine shot", "the attack was
// toothless") has none; in a report of a raid nearly all have something to tell.
import type { Lexicon, PhraseEntry, PhraseIndex } from '../../knowledge/lexicon.js'
import type { SentenceWords } from '../../records/token.js'
import { possibleBases } from './word-stems.js'

type Kind = 'strong' | 'weak' | 'weapon' | 'force' | 'people' | 'speech' | 'other'

/**
 * What a sentence's words hint at: phrases by kind, in their base form. `force`: soldiers, police, gunmen; `people`: anybody else;
 * `other`: sport, films, drills and figures of speech.
 */
export type Hints = Readonly<Record<Kind, readonly string[]>>

const none: Hints = { strong: [], weak: [], weapon: [], force: [], people: [], speech: [], other: [] }

type Source = readonly [index: PhraseIndex<PhraseEntry>, kindOf: (entry: PhraseEntry) => Kind | null]

/** The lexicon by first word, so that most words cost one look-up. */
interface Spotter {
  readonly vocabulary: ReadonlySet<string>
  /** Base forms of words met before: texts say the same words again. */
  readonly bases: Map<string, string>
  readonly sources: readonly { readonly firsts: ReadonlySet<string>; readonly source: Source }[]
}

const spotters = new WeakMap<Lexicon, Spotter>()

const armed = /^(?:gunmen|army|air-force|navy|police|rebels|militia|militants?|soldier|attacker|commander)$/
/** Words of the trade, of offices and of parts: by themselves they show no armed force. */
const unarmed = new Set([
  'group',
  'officer',
  'division',
  'reserve',
  'reserves',
  'suspect',
  'individuals',
  'agent',
  'organisation',
  'organization',
  'unit',
  'member',
])

const strength = (entry: PhraseEntry): Kind => ('strength' in entry && entry.strength === 'strong' ? 'strong' : 'weak')
const classOf = (entry: PhraseEntry): string => ('class' in entry ? String(entry.class) : 'reason' in entry ? String(entry.reason) : '')
const personKind = (entry: PhraseEntry): Kind => (armed.test(classOf(entry)) && !unarmed.has(entry.phrase) ? 'force' : 'people')

function sourcesOf(lexicon: Lexicon): readonly Source[] {
  return [
    [lexicon.speechPhrases, () => 'speech'],
    [lexicon.organisations, (entry) => (personKind(entry) === 'force' ? 'force' : null)],
    [lexicon.persons, personKind],
    [lexicon.means, (entry) => (/^(?:weapon|munition|method)$/.test(classOf(entry)) ? 'weapon' : null)],
    [lexicon.actPhrases, strength],
    [lexicon.harmPhrases, strength],
    // Last here, first asked: a figure of speech hides the words it is made of.
    [lexicon.nonEvents, (entry) => (/^(?:sport|performance|metaphor|exercise)$/.test(classOf(entry)) ? 'other' : null)],
  ]
}

function spotterOf(lexicon: Lexicon): Spotter {
  const known = spotters.get(lexicon)
  if (known) return known
  const sources = [...sourcesOf(lexicon)].reverse()
  const words = (index: PhraseIndex<PhraseEntry>): readonly string[] => index.all.flatMap(({ phrase }) => phrase.split(/[ -]/))
  const spotter = {
    vocabulary: new Set(sources.flatMap(([index]) => words(index))),
    bases: new Map<string, string>(),
    sources: sources.map((source) => ({ source, firsts: new Set(source[0].all.flatMap(({ phrase }) => phrase.split(/[ -]/)[0] ?? [])) })),
  }
  spotters.set(lexicon, spotter)
  return spotter
}

/** A capital within the sentence: "Merrill Lynch" lynches nobody. Not in a headline, where most words have one. */
function namesIn(sentence: SentenceWords): ReadonlySet<number> {
  const words = sentence.words.filter(({ form }) => form !== '-')
  const capitals = words.flatMap(({ form }, at) => (at > 0 && /^\p{Lu}/u.test(form) ? [at] : []))
  return new Set(capitals.length > words.length * 0.4 ? [] : capitals)
}

const REMEMBERED = 50_000

function baseOf(form: string, { vocabulary, bases }: Spotter): string {
  const known = bases.get(form)
  if (known !== undefined) return known
  const small = form.toLowerCase()
  const base = possibleBases(small).find((one) => vocabulary.has(one)) ?? small
  if (bases.size >= REMEMBERED) bases.clear()
  bases.set(form, base)
  return base
}

function basesOf(sentence: SentenceWords, spotter: Spotter): readonly string[] {
  return sentence.words.filter(({ form }) => form !== '-').map(({ form }) => baseOf(form, spotter))
}

/** The phrases of a sentence that the lexicon knows. */
export function hintsOf(sentence: SentenceWords, lexicon: Lexicon): Hints {
  const spotter = spotterOf(lexicon)
  const { sources } = spotter
  const bases = basesOf(sentence, spotter)
  const names = namesIn(sentence)
  const hidden = new Set<number>()
  const hints: Record<Kind, string[]> = { strong: [], weak: [], weapon: [], force: [], people: [], speech: [], other: [] }
  for (const {
    firsts,
    source: [index, kindOf],
  } of sources) {
    bases.forEach((base, at) => {
      const match = firsts.has(base) && !hidden.has(at) ? index.at(bases, at) : null
      if (!match) return
      const found = match.entries.map(kindOf)
      const kind = found.includes('strong') ? 'strong' : found.find((one) => one !== null)
      if (!kind) return
      hints[kind === 'strong' && match.length === 1 && names.has(at) ? 'weak' : kind].push(bases.slice(at, at + match.length).join(' '))
      if (kind === 'other') for (let i = at; i < at + match.length; i++) hidden.add(i)
    })
  }
  return hints
}

const distinct = (hints: readonly Hints[], ...of: readonly Kind[]): number =>
  new Set(hints.flatMap((one) => of.flatMap((kind) => one[kind]))).size

/** Sport, film or figure of speech, with no more than one word that could mean harm, and neither arms nor armed men beside it. */
const isPlayful = (one: Hints): boolean =>
  one.other.length > 0 && new Set(one.strong).size < 2 && one.weapon.length + one.force.length === 0

/** Violent words that sport, business and politics use every day: only arms or armed men make them proof. */
const loose = new Set([
  'attack',
  'battle',
  'casualty',
  'clash',
  'execute',
  'fight',
  'hurt',
  'lynch',
  'raid',
  'rally',
  'shoot',
  'shot',
  'assault',
  'protest',
  'deal',
  'sign deal',
  'agreement',
])

const large = /\b(?:\d{1,3},\d{3}|\d{3,}|hundreds?|thousands?|millions?|dozens)\b/i
const uprooted = /\b(?:displaced|refugees?|uprooted|homeless|fled|fleeing)\b/i

/**
 * Whether a sentence, with its neighbours, shows that the report tells of violence or unrest. One word is no proof ("attack", "hurt",
 * "battle"); a second one, a weapon, an armed force or somebody to be harmed makes it one. Large numbers of troops or displaced people count too.
 */
function isAnchor(sentence: SentenceWords, at: number, hints: readonly Hints[]): boolean {
  const own = hints[at]
  if (!own || isPlayful(own)) return false
  const near = hints.slice(Math.max(0, at - 1), at + 2).filter((one) => !isPlayful(one))
  const words = sentence.words.map(({ form }) => form).join(' ')
  if (own.strong.length > 0 && distinct(near, 'weapon', 'force') > 0) return true
  if (own.strong.some((phrase) => !loose.has(phrase))) return own.people.length > 0 || distinct(near, 'strong') > 1 || large.test(words)
  if (large.test(words) && (own.force.length > 0 || uprooted.test(words))) return true
  return distinct(near, 'weak') > 1 && own.weapon.length > 0 && own.force.length > 0
}

/** A violent word that is worth a look although nothing beside it bears it out. Loose words are, where the report has an anchor elsewhere. */
const isHint = (own: Hints, anchored: boolean): boolean => !isPlayful(own) && own.strong.some((phrase) => anchored || !loose.has(phrase))

/** How far around a telling sentence others are read too: "He", "the attack" and "there" point back. */
const BEFORE = 2
const AFTER = 2

/**
 * So many different arms and forces, or so many violent words that nothing else uses, in such a share of sentences with arms, forces or
 * violent words, and a report is surely of the kind: a vow that there will be no more murders, bombings and abductions tells of no
 * incident, and is one for the reader all the same.
 */
const ARMS_AND_FORCES = 4
const VIOLENT_WORDS = 4
const SHARE = 0.15

/** Which sentences the model is asked for, by index. */
export interface ReadingPlan {
  /** Read in any case. Empty where the report tells of no violence. */
  readonly first: ReadonlySet<number>
  /** Read as well if the first turn out to tell of an incident or hold a figure; empty where the first are all. */
  readonly rest: ReadonlySet<number>
}

/**
 * Plans the reading of a report by its words alone. Where they leave no doubt (a report of a raid), all sentences that may hold a claim, a
 * statement or a figure, or are needed to understand one, come first. Where one or two words may mean violence ("killed" in business news),
 * only the sentences with these words do, and the rest waits for what the model makes of them.
 */
export function planReading(sentences: readonly SentenceWords[], lexicon: Lexicon): ReadingPlan {
  const hints = sentences.map((sentence) => hintsOf(sentence, lexicon))
  const anchors = sentences.filter((sentence, at) => isAnchor(sentence, at, hints)).map(({ index }) => index)
  const hinted = sentences.filter((_, at) => isHint(hints[at] ?? none, anchors.length > 0)).map(({ index }) => index)
  const first = new Set([...anchors, ...hinted])
  if (first.size === 0) return { first, rest: first }
  const kept = keptAround(sentences, hints)
  // Where the first are half of all, asking in two steps costs more than it saves.
  const most = first.size * 2 >= kept.size
  if (anchors.length > 0 && (most || isSure(hints))) return { first: kept, rest: new Set() }
  return { first, rest: new Set([...kept].filter((index) => !first.has(index))) }
}

function isSure(hints: readonly Hints[]): boolean {
  const violent = hints.filter((one) => distinct([one], 'strong', 'weapon', 'force') > 0)
  const serious = hints.filter((one) => !isPlayful(one))
  const arms = distinct(serious, 'weapon', 'force')
  const words = new Set(serious.flatMap(({ strong }) => strong.filter((phrase) => !loose.has(phrase)))).size
  return (arms >= ARMS_AND_FORCES || (arms > 0 && words >= VIOLENT_WORDS)) && violent.length >= hints.length * SHARE
}

/** The sentences with any hint, and those around them. */
function keptAround(sentences: readonly SentenceWords[], hints: readonly Hints[]): ReadonlySet<number> {
  const kept = new Set<number>()
  sentences.forEach((_, at) => {
    if (distinct([hints[at] ?? none], 'strong', 'weak', 'weapon', 'force', 'speech') === 0) return
    for (let i = at - BEFORE; i <= at + AFTER; i++) {
      const near = sentences[i]
      if (near) kept.add(near.index)
    }
  })
  return kept
}
