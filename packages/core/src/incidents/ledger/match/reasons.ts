import { isoDay, type DayWindow } from '../days.js'
import type { Profile } from './profile.js'

/** One line of the scoring table: what was found, how much it weighs, and how it is told to whoever reviews the match. */
export interface Reason {
  /** Positive speaks for one incident, negative for two. */
  readonly weight: number
  readonly say: (a: Profile, b: Profile) => string
}

const days = (window: DayWindow | null): string =>
  window === null ? 'no day' : window.start === window.end ? isoDay(window.start) : `${isoDay(window.start)} to ${isoDay(window.end)}`
const place = (profile: Profile): string => profile.place.shown
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): string =>
  [...a]
    .filter((word) => b.has(word))
    .sort()
    .join(', ')

/** The scoring table. A pair of incidents gets at most one line of each group. */
export const reasons = {
  // What happened.
  sameType: { weight: 0.8, say: (a) => `Both are of type ${a.type}.` },
  kindredType: { weight: 0.2, say: (a, b) => `${a.type} and ${b.type} may be one thing told in two ways.` },
  otherType: { weight: -3.5, say: (a, b) => `${a.type} and ${b.type} are different things.` },
  otherStage: { weight: -2.5, say: (a, b) => `One was ${a.stage}, the other ${b.stage}.` },
  // When.
  sameDay: { weight: 2.5, say: (a) => `Both on ${days(a.window)}.` },
  sameBusyDay: { weight: 1, say: (a) => `Both on ${days(a.window)}, a day with news of many places.` },
  daysOverlap: { weight: 1.2, say: (a, b) => `The days overlap: ${days(a.window)} and ${days(b.window)}.` },
  withinPeriod: { weight: 0.3, say: (a, b) => `One date is vague: ${days(a.window)} and ${days(b.window)}.` },
  nextDay: { weight: -0.3, say: (a, b) => `A day apart: ${days(a.window)} and ${days(b.window)}.` },
  otherDays: { weight: -2, say: (a, b) => `Different days: ${days(a.window)} and ${days(b.window)}.` },
  farDays: { weight: -5, say: (a, b) => `Far apart in time: ${days(a.window)} and ${days(b.window)}.` },
  toldTogether: { weight: 1.5, say: () => 'No day is known of one, and the reports came out within three days of each other.' },
  toldSoon: { weight: 0.7, say: () => 'No day is known of one, and the reports came out within a week of each other.' },
  toldFarApart: { weight: -2.5, say: () => 'No day is known of one, and the reports came out weeks apart.' },
  noTime: { weight: -0.8, say: () => 'No day is known of one, and of one report not when it came out.' },
  toldBefore: {
    weight: -3,
    say: (a, b) => `One report came out before the other incident took place (${days(a.window)}, ${days(b.window)}).`,
  },
  // Where.
  sameSite: { weight: 3, say: (a) => `Both at ${place(a)}.` },
  sameTown: { weight: 2, say: (a) => `Both in ${place(a)}.` },
  sameBusyTown: { weight: 0.7, say: (a) => `Both in ${place(a)}, where news of many days took place.` },
  otherSpot: {
    weight: 0.2,
    say: (a, b) =>
      `Both in one town, at places with different names: ${[...a.place.names].join(', ')}, and ${[...b.place.names].join(', ')}.`,
  },
  sameName: { weight: 2, say: (a) => `Both at a place named ${place(a)}.` },
  likeName: { weight: 1.6, say: (a, b) => `${place(a)} and ${place(b)} may be one name in two spellings.` },
  nearby: { weight: 1, say: (a, b) => `${place(a)} and ${place(b)} are close to each other.` },
  namedPlace: { weight: 0.8, say: (a, b) => `One report names the place of the other: ${place(a)} and ${place(b)}.` },
  nearbyOfMany: {
    weight: 0.3,
    say: (a, b) => `${place(a)} and ${place(b)} are close to each other, on a day with news of many places.`,
  },
  sameDistrict: { weight: 1.2, say: (a, b) => `${place(a)} and ${place(b)} share a district.` },
  sameProvince: { weight: 0.6, say: (a, b) => `${place(a)} and ${place(b)} are in one province.` },
  sameCountry: { weight: 0.1, say: (a, b) => `${place(a)} and ${place(b)} are in one country.` },
  otherTown: { weight: -2.5, say: (a, b) => `${place(a)} and ${place(b)} are far from each other.` },
  otherProvince: { weight: -2, say: (a, b) => `${place(a)} and ${place(b)} are in different provinces.` },
  otherCountry: { weight: -6, say: (a, b) => `${place(a)} and ${place(b)} are in different countries.` },
  otherName: { weight: -0.6, say: (a, b) => `The places have different names: ${place(a)} and ${place(b)}.` },
  // What it was done to, and with.
  manyCues: { weight: 1.8, say: (a, b) => `Both speak of ${common(a.rareCues, b.rareCues)}.` },
  oneCue: { weight: 0.9, say: (a, b) => `Both speak of ${common(a.rareCues, b.rareCues)}.` },
  commonCue: { weight: 0.3, say: (a, b) => `Both speak of ${common(a.cues, b.cues)}, as many reports do.` },
  otherCues: { weight: -0.3, say: (a, b) => `One speaks of ${[...a.cues].join(', ')}, the other of ${[...b.cues].join(', ')}.` },
  // Who.
  samePerpetrator: { weight: 0.9, say: (a, b) => `The same perpetrator: ${common(a.perpetrators, b.perpetrators)}.` },
  sameBusyPerpetrator: {
    weight: 0.3,
    say: (a, b) => `The same perpetrator: ${common(a.perpetrators, b.perpetrators)}, of whom the news of many days tells.`,
  },
  otherPerpetrator: { weight: -0.4, say: () => 'Different perpetrators are named.' },
  sameTarget: { weight: 0.7, say: (a, b) => `The same target: ${common(a.targets, b.targets)}.` },
  sameVictim: { weight: 3.5, say: (a, b) => `The same victim by name: ${common(a.victims, b.victims)}.` },
  sameSurname: { weight: 1.5, say: (a, b) => `Victims of one name: ${common(a.surnames, b.surnames)}.` },
  sameAge: { weight: 1, say: (a, b) => `Victims of one age: ${common(a.ages, b.ages)}.` },
  otherAges: { weight: -1.2, say: (a, b) => `Victims of different ages: ${[...a.ages].join(', ')}, and ${[...b.ages].join(', ')}.` },
  manyOtherVictims: { weight: -2, say: () => 'Both name several victims, and none of them is the same.' },
  otherVictims: { weight: -0.3, say: () => 'The victims have different names.' },
  // How many.
  sameLargeToll: { weight: 1.2, say: () => 'The same number of ten or more.' },
  sameToll: { weight: 0.8, say: () => 'The same number of three or more.' },
  sameSmallToll: { weight: 0.3, say: () => 'The same small number.' },
  tollsAllow: { weight: 0.2, say: () => 'The numbers allow each other.' },
  otherToll: { weight: -0.5, say: () => 'The numbers differ.' },
  farToll: { weight: -0.9, say: () => 'The numbers are far from each other.' },
  // In which words.
  sameSentence: { weight: 2, say: () => 'A sentence of both is the same, word for word.' },
  copiedText: { weight: 1.5, say: () => 'One report repeats the text of the other.' },
  muchAlike: { weight: 2.4, say: () => 'The sentences share most of their rarer words.' },
  alike: { weight: 1.6, say: () => 'The sentences share many of their rarer words.' },
  slightlyAlike: { weight: 0.8, say: () => 'The sentences share some of their rarer words.' },
  unlike: { weight: -0.4, say: () => 'The sentences share few of their rarer words.' },
  whollyUnlike: { weight: -1, say: () => 'The sentences share hardly a word.' },
  newsMuchAlike: { weight: 4, say: () => 'Both are the news of their reports, and these share most of their rarer words.' },
  newsAlike: { weight: 3, say: () => 'Both are the news of their reports, and these share many of their rarer words.' },
  newsSlightlyAlike: { weight: 2.2, say: () => 'Both are the news of their reports, and these share some of their rarer words.' },
  newsRoughlyAlike: { weight: 1, say: () => 'Both are the news of their reports, and these share a few of their rarer words.' },
  newsUnlike: { weight: -1, say: () => 'Both are the news of their reports, and these share few of their rarer words.' },
  newsWhollyUnlike: { weight: -2, say: () => 'Both are the news of their reports, and these share hardly a word.' },
  reportsAlike: { weight: 0.6, say: () => 'The reports share many of their rarer words.' },
  reportsUnlike: { weight: -0.3, say: () => 'The reports share few of their rarer words.' },
  reportsWhollyUnlike: { weight: -0.8, say: () => 'The reports share hardly a word.' },
} as const satisfies Readonly<Record<string, Reason>>

export type ReasonName = keyof typeof reasons
