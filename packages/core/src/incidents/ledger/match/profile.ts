import { isCountClaim, type CasualtyField, type Count } from '../../../records/claim.js'
import type { IncidentType, Stage } from '../../../records/incident.js'
import { plainName } from '../actors.js'
import { claimWords } from '../claim-words.js'
import { dayNumber, dayWindow, type DayWindow } from '../days.js'
import type { Member } from '../members.js'
import { bodyText, quickHash } from '../shingles.js'
import { busyDays, busyDoers, busyPlaces, stockSentences, withBusy } from './busy.js'
import { placeProfile, type PlaceProfile } from './place-profile.js'
import { wordVectors, type WordVector } from './words.js'

/** What two members are compared by, worked out once per member. */
export interface Profile {
  readonly key: string
  readonly report: string
  /** The report whose text this one repeats, or the report itself. */
  readonly origin: string
  /** Day number of the report's publication. */
  readonly published: number | null
  readonly type: IncidentType
  readonly stage: Stage
  readonly background: boolean
  /** True for the news of its report: of what it does not recall, the incident with the most claims. */
  readonly main: boolean
  readonly window: DayWindow | null
  /** True where the ledger has news of many places of its country on that day: to share the day says less. */
  readonly busyDay: boolean
  readonly place: PlaceProfile
  readonly cues: ReadonlySet<string>
  /** The cues that few members have. */
  readonly rareCues: ReadonlySet<string>
  readonly perpetrators: ReadonlySet<string>
  /** The perpetrators that did what the news of many days tells of. */
  readonly busyPerpetrators: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly victims: ReadonlySet<string>
  /** The last words of the names of victims, those told by one word alone among them ("Halidu"). */
  readonly surnames: ReadonlySet<string>
  /** How old victims are said to be: "12-year-old", "9-month-old". */
  readonly ages: ReadonlySet<string>
  readonly counts: Readonly<Record<CasualtyField, readonly Count[]>>
  /** Hashes of the sentences that its claims stand in, without those that incidents of several days share. */
  readonly sentences: ReadonlySet<number>
  /** Words of these sentences. */
  readonly words: WordVector
  /** Words of the whole report. */
  readonly reportWords: WordVector
  /** The report as one plain name (" troops stormed velm "), to look names of places up in. */
  readonly reportText: string
  /** Plain names of places where other incidents of the same report were. */
  readonly elsewhere: ReadonlySet<string>
}

/** Words a sentence must have to be worth recognising in another report. */
const LONG_SENTENCE = 6

/** Characters of a report that tell what it is about. */
const ENOUGH_TEXT = 4000
const NO_WORDS: WordVector = { words: new Int32Array(), weights: new Float64Array() }

/** Profiles of all members, in their order. Words weigh by how rare they are among these members. */
export function profilesOf(members: readonly Member[]): readonly Profile[] {
  const sentences = members.map(sentencesOf)
  const words = wordVectors(sentences.map((texts) => texts.join('\n')))
  const docs = [...new Set(members.map(({ source }) => source.doc))]
  const docTexts = docs.map((doc) => (doc.title ?? '') + '\n' + bodyText(doc).slice(0, ENOUGH_TEXT))
  const docWords = wordVectors(docTexts)
  const plainTexts = new Map(docs.map((doc, i) => [doc, ` ${plainName(docTexts[i] ?? '')} `]))
  const isRare = rareCues(members)
  const main = mainKeys(members)
  const byDoc = new Map(docs.map((doc, i) => [doc, docWords[i] ?? NO_WORDS]))
  const drafts = members.map((member, i) => ({
    ...profileOf(member, sentences[i] ?? []),
    main: main.has(member.key),
    rareCues: new Set(member.incident.cues.filter(isRare)),
    words: words[i] ?? NO_WORDS,
    reportWords: byDoc.get(member.source.doc) ?? NO_WORDS,
    reportText: plainTexts.get(member.source.doc) ?? '',
  }))
  const news = drafts.filter((draft) => draft.main)
  const [busy, doers, stock] = [busyPlaces(news), busyDoers(news), stockSentences(drafts)]
  const isBusyDay = busyDays(news)
  const named = namesByReport(drafts)
  return drafts.map((draft) => {
    const others = (named.get(draft.report) ?? []).filter((names) => names !== draft.place.names)
    return {
      ...draft,
      busyDay: isBusyDay(draft),
      place: withBusy(draft.place, busy),
      busyPerpetrators: new Set([...draft.perpetrators].filter((doer) => doers.has(doer))),
      sentences: new Set([...draft.sentences].filter((hash) => !stock.has(hash))),
      elsewhere: new Set(others.flatMap((names) => [...names])),
    }
  })
}

/** For each report the names of the places of its incidents, a set per incident. */
function namesByReport(drafts: readonly Pick<Profile, 'report' | 'place'>[]): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const found = new Map<string, ReadonlySet<string>[]>()
  for (const { report, place } of drafts) found.set(report, [...(found.get(report) ?? []), place.names])
  return found
}

/** The key of each report's main incident; of equal ones the first told. */
function mainKeys(members: readonly Member[]): ReadonlySet<string> {
  const start = ({ claims }: Member): number => Math.min(...claims.map(({ evidence }) => evidence.start))
  const main = new Map<string, Member>()
  for (const member of members.filter(({ incident }) => !incident.background)) {
    const other = main.get(member.source.report.id)
    const more = other ? member.claims.length - other.claims.length || start(other) - start(member) : 1
    if (more > 0) main.set(member.source.report.id, member)
  }
  return new Set([...main.values()].map(({ key }) => key))
}

/** A cue is rare that at most this many members have, or this share of all. */
const FEW = 6
const FEW_SHARE = 0.04

function rareCues(members: readonly Member[]): (cue: string) => boolean {
  const frequency = new Map<string, number>()
  for (const { incident } of members) for (const cue of new Set(incident.cues)) frequency.set(cue, (frequency.get(cue) ?? 0) + 1)
  const few = Math.max(FEW, FEW_SHARE * members.length)
  return (cue) => (frequency.get(cue) ?? 0) <= few
}

function sentencesOf({ claims, source }: Member): readonly string[] {
  const ranges = new Map(claims.map(({ sentence }) => [`${sentence.start}/${sentence.end}`, sentence]))
  return [...ranges.values()].sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end }) => source.doc.text.slice(start, end))
}

function profileOf(
  { key, incident, source, claims }: Member,
  sentences: readonly string[],
): Omit<Profile, 'main' | 'busyDay' | 'busyPerpetrators' | 'rareCues' | 'words' | 'reportWords' | 'reportText' | 'elsewhere'> {
  const named = (field: string): ReadonlySet<string> =>
    new Set(
      claims
        .filter((claim) => claim.field === field && claim.status !== 'denied')
        .map((claim) => claim.actor ?? plainName(claimWords(claim))),
    )
  const counts = (field: CasualtyField): readonly Count[] =>
    claims
      .filter(isCountClaim)
      .filter((claim) => claim.field === field && claim.status !== 'denied')
      .map((claim) => claim.value)
  const victims = claims.filter((claim) => claim.field === 'victim' && claim.status !== 'denied').map(claimWords)
  const victimsNamed = victims.map(withoutSuffix).filter((words) => isCapital(words.split(/\s+/).at(-1) ?? ''))
  const { value: published } = source.report.published
  return {
    key,
    report: source.report.id,
    origin: source.origin.id,
    published: published === null ? null : dayNumber(published),
    type: incident.type,
    stage: incident.stage,
    background: incident.background,
    window: dayWindow(incident.when),
    place: placeProfile(incident.where),
    cues: new Set(incident.cues),
    perpetrators: named('perpetrator'),
    targets: named('target'),
    victims: new Set(victims.filter(isName).map(plainName)),
    surnames: new Set(victimsNamed.map((words) => plainName(words.split(/\s+/).at(-1) ?? ''))),
    ages: new Set(victims.flatMap(agesIn)),
    counts: {
      killed: counts('killed'),
      wounded: counts('wounded'),
      missing: counts('missing'),
      detained: counts('detained'),
      abducted: counts('abducted'),
    },
    sentences: new Set(
      sentences
        .map(plainName)
        .filter((text) => text.split(' ').length >= LONG_SENTENCE)
        .map(quickHash),
    ),
  }
}

/** A victim's own name ("Musa Halidu"): two or more words that all begin with a capital. */
function isName(value: string): boolean {
  const words = value.split(/\s+/)
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
}

const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word)

const withoutSuffix = (name: string): string => name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '')

/** "a 9-month-old boy" -> "9-month". */
function agesIn(words: string): readonly string[] {
  return [...words.matchAll(/(\d{1,3})[- ](year|month|week)s?[- ]old/gi)].map((match) =>
    `${match[1] ?? ''}-${match[2] ?? ''}`.toLowerCase(),
  )
}
