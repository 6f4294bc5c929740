import { quickHash } from '../../../engine/quick-hash.js'
import { isCountClaim, type CasualtyField, type Count } from '../../../records/claim.js'
import type { IncidentType, Stage } from '../../../records/incident.js'
import type { DatasetRow } from '../../../records/table-row.js'
import { rateOf } from '../../../knowledge/word-rates.js'
import { plainName } from '../actors.js'
import { claimWords } from '../claim-words.js'
import { dayNumber, dayWindow, type DayWindow } from '../days.js'
import type { Member, ReadSource } from '../members.js'
import { placeProfile, type PlaceProfile } from './place-profile.js'
import { wordVector, type WordVector } from './words.js'

/** What one report tells of an incident, as far as matching goes. Nothing in it depends on any other report. */
export interface MemberProfile {
  readonly key: string
  readonly report: string
  /** The row of a table that it was read in; null where a report of news tells it. */
  readonly row: DatasetRow | null
  /** Day number of the report's publication. */
  readonly published: number | null
  readonly type: IncidentType
  readonly stage: Stage
  readonly background: boolean
  /** True for the news of its report: of what it does not recall, the incident with the most claims. */
  readonly main: boolean
  readonly window: DayWindow | null
  readonly place: PlaceProfile
  readonly cues: ReadonlySet<string>
  /** The cues that few reports speak of. */
  readonly rareCues: ReadonlySet<string>
  readonly perpetrators: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly victims: ReadonlySet<string>
  /** The last words of the names of victims, those told by one word alone among them ("Halidu"). */
  readonly surnames: ReadonlySet<string>
  /** How old victims are said to be: "12-year-old", "9-month-old". */
  readonly ages: ReadonlySet<string>
  readonly counts: Readonly<Record<CasualtyField, readonly Count[]>>
  /** Hashes of the sentences that its claims stand in. */
  readonly sentences: ReadonlySet<number>
  /** Words of these sentences. */
  readonly words: WordVector
  /** Plain names of places where other incidents of the same report were. */
  readonly elsewhere: ReadonlySet<string>
}

/** A cue is rare that at most so many of a thousand reports speak of. */
const RARE_CUE = 8

/** The profiles of the incidents of one report, in their order. */
export function memberProfiles(members: readonly Member<ReadSource>[]): readonly MemberProfile[] {
  const main = mainKey(members)
  const places = members.map(({ incident }) => placeProfile(incident.where))
  return members.map((member, i) => {
    const place = places[i] ?? placeProfile([])
    const others = places.filter((other) => other !== place)
    return { ...profileOf(member, place), main: member.key === main, elsewhere: new Set(others.flatMap(({ names }) => [...names])) }
  })
}

/** The key of the report's main incident; of equal ones the first told. */
function mainKey(members: readonly Member[]): string | null {
  const start = ({ claims }: Member): number => Math.min(...claims.map(({ evidence }) => evidence.start))
  let main: Member | null = null
  for (const member of members.filter(({ incident }) => !incident.background)) {
    const more = main ? member.claims.length - main.claims.length || start(main) - start(member) : 1
    if (more > 0) main = member
  }
  return main?.key ?? null
}

/** Words a sentence must have to be worth recognising in another report. */
const LONG_SENTENCE = 6

/** The sentences that its claims stand in. The cells of a table are none. */
function sentencesOf({ claims, source }: Member<ReadSource>): readonly string[] {
  if (source.doc.dataset) return []
  const ranges = new Map(claims.map(({ sentence }) => [`${sentence.start}/${sentence.end}`, sentence]))
  return [...ranges.values()].sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end }) => source.doc.text.slice(start, end))
}

function profileOf(member: Member<ReadSource>, place: PlaceProfile): Omit<MemberProfile, 'main' | 'elsewhere'> {
  const { key, incident, source, claims } = member
  const sentences = sentencesOf(member)
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
    row: source.doc.dataset ?? null,
    published: published === null ? null : dayNumber(published),
    type: incident.type,
    stage: incident.stage,
    background: incident.background,
    window: dayWindow(incident.when),
    place,
    cues: new Set(incident.cues),
    rareCues: new Set(incident.cues.filter((cue) => rateOf(cue) <= RARE_CUE)),
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
    words: wordVector(sentences.join('\n')),
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
