import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { HarmCount, HarmMention } from '../../../mentions/en/harm/harm-mention.js'
import type { Range } from '../../../records/span.js'
import { MOVED } from './ordinals.js'
import { isByWeapon } from '../by-weapon.js'
import type { EventMention } from '../event.js'
import { isOfOthers, othersBeside } from './others.js'
import type { Cast, Fate, Telling } from './cast.js'
import type { Told } from './told.js'

/** A number that no sentence says in one word, with the telling it is hung on. */
interface Inferred {
  readonly event: EventMention
  readonly harm: HarmMention
  readonly field: Fate
  readonly count: HarmCount
}

/** What changes in the counts of an incident. */
export interface Totals {
  readonly changed: ReadonlyMap<HarmCount, HarmCount>
  readonly added: readonly Inferred[]
}

/** The totals of killed and wounded that follow from the persons and the numbers told. */
export function totalsOf(cast: Cast, events: readonly EventMention[], lexicon: Lexicon): Totals {
  const changed = new Map<HarmCount, HarmCount>()
  const added: Inferred[] = []
  settleField('killed', cast, events, changed, added)
  withoutDead(cast, events, changed, lexicon)
  settleField('wounded', cast, events, changed, added)
  return { changed, added }
}

function settleField(
  field: Fate,
  cast: Cast,
  events: readonly EventMention[],
  changed: Map<HarmCount, HarmCount>,
  added: Inferred[],
): void {
  const told = tellingsOf(field, events).map((one) => ({ ...one, counts: one.counts.map((count) => changed.get(count) ?? count) }))
  const listed = told.filter(({ counts }) => counts.length > 1 && counts.every(isExact))
  let largest = Math.max(
    0,
    ...told.map(({ counts }) => (counts.every(isExact) ? sumOf(counts) : Math.max(...counts.map(({ count }) => count.low ?? 0)))),
  )
  const persons = firstTellings(field, cast)
  const joined = othersBeside(told, persons)
  for (const one of joined) {
    added.push(inferredOf(one.event, one.harm, field, one.sum, rangeOf(one.counts), 'others beside those told of before'))
    for (const count of one.counts) changed.set(sourceOf(count, changed), { ...count, relation: partOf(count) })
  }
  largest = Math.max(largest, ...joined.map(({ sum }) => sum))
  for (const one of listed) {
    const sum = sumOf(one.counts)
    if (sum === largest && !told.some(({ counts }) => counts.length === 1 && counts[0]?.of === null && counts[0].count.low === sum))
      added.push(inferredOf(one.event, one.harm, field, sum, rangeOf(one.counts), 'the sum of a list'))
  }
  if (largest < 2 && persons.length > 0) addPersons(field, persons, told, added)
  const total = Math.max(largest, persons.length)
  if (total < 2) return
  for (const { counts } of told)
    for (const count of counts)
      if (count.count.low !== null && count.count.low < total && isPartOf(count, counts, cast))
        changed.set(sourceOf(count, changed), { ...count, relation: partOf(count) })
}

/** "Five people were shot. One has died": the dead are among those shot, and the rest were wounded. */
function withoutDead(cast: Cast, events: readonly EventMention[], changed: Map<HarmCount, HarmCount>, lexicon: Lexicon): void {
  const killed = tellingsOf('killed', events)
  const dead = Math.max(firstTellings('killed', cast).length, ...killed.map(({ counts }) => (counts.every(isExact) ? sumOf(counts) : 0)))
  if (dead < 1) return
  for (const { event, harm, counts } of tellingsOf('wounded', events)) {
    const [count] = counts
    const before = killed.some((one) => one.event.layers === event.layers && one.harm.token < harm.token)
    if (!count || counts.length > 1 || count.of !== null || !isExact(count) || (count.count.low ?? 0) <= dead || before) continue
    if (!isByWeapon(event.layers, harm, lexicon) || isOfOthers(event, count)) continue
    const left = (count.count.low ?? 0) - dead
    changed.set(count, { ...count, count: { ...count.count, low: left, high: left }, basis: 'inferred', path: 'those shot, less the dead' })
  }
}

function tellingsOf(field: Fate, events: readonly EventMention[]): readonly Told[] {
  return events.flatMap((event) =>
    event.harms.filter((harm) => harm.field === field).map((harm): Told => ({ event, harm, counts: wholes(harm) })),
  )
}

/** The persons of one fate, each by the place where he or she is first told of so. */
function firstTellings(field: Fate, cast: Cast): readonly Telling[] {
  const seen = new Set<Telling['person']>()
  const own = cast.tellings.filter(({ harm }) => harm.field === field || field === 'killed')
  const told = own.filter(isTold)
  return (told.length > 0 ? told : own).filter((telling) => {
    const fresh = cast.fates.get(telling.person) === field && !seen.has(telling.person)
    if (fresh) seen.add(telling.person)
    return fresh
  })
}

/** "X was shot", not "years after the murder of X": what is only named may be another time's. */
const isTold = ({ event, harm }: Telling): boolean => event.layers.clauses[harm.clause]?.kind !== 'noun'

/** Nobody gave a number above one: the persons are counted. */
function addPersons(field: Fate, persons: readonly Telling[], told: readonly Told[], added: Inferred[]): void {
  const last = persons.at(-1)
  const whole = told.some(({ counts }) => counts.some(({ of, count }) => of === null && count.low === persons.length))
  const attacker = persons.length === 1 && told.some(({ counts }) => counts.some(({ of }) => of === 'attackers'))
  if (!last || whole || attacker) return
  const word = last.event.layers.tree.tokens[last.victim.token]
  const deed = last.event.layers.tree.tokens[last.harm.token]
  if (!word || !deed) return
  const range = { start: Math.min(word.start, deed.start), end: Math.max(word.end, deed.end) }
  added.push(inferredOf(last.event, last.harm, field, persons.length, range, 'the persons told of one by one'))
}

function inferredOf(event: EventMention, harm: HarmMention, field: Fate, sum: number, evidence: Range, path: string): Inferred {
  const text = event.layers.tree.tokens
    .filter((token) => evidence.start <= token.start && token.end <= evidence.end)
    .map(({ form }) => form)
    .join(' ')
  const count = { low: sum, high: sum, approx: false, text }
  return {
    event,
    harm,
    field,
    count: { count, evidence, of: null, relation: 'whole', former: false, rule: 'en/toll/persons', path, basis: 'inferred' },
  }
}

/** People told by name or by whose they are stay so: whether they are a part shows where the class they are of is counted. */
const partOf = ({ relation }: HarmCount): HarmCount['relation'] => (relation === 'member' ? relation : 'part')

/** The counts of a word of harm that are no parts by their own words; where those told together were added up, their sum alone. */
function wholes(harm: HarmMention): readonly HarmCount[] {
  if (harm.negated || harm.modality !== 'actual') return []
  const own = harm.counts.filter((count) => count.relation !== 'part' && !count.former)
  const sums = own.filter((count) => count.rule === 'en/toll/sum')
  return sums.length > 0 ? sums : own
}

/** The count as the words gave it, before it was changed. */
function sourceOf(count: HarmCount, changed: ReadonlyMap<HarmCount, HarmCount>): HarmCount {
  return [...changed].find(([, now]) => now === count)?.[0] ?? count
}

const isExact = ({ count }: HarmCount): boolean => count.low !== null && count.low === count.high

const sumOf = (counts: readonly HarmCount[]): number => counts.reduce((sum, { count }) => sum + (count.low ?? 0), 0)

const rangeOf = (counts: readonly HarmCount[]): Range => ({
  start: Math.min(...counts.map(({ evidence }) => evidence.start)),
  end: Math.max(...counts.map(({ evidence }) => evidence.end)),
})

/** A person of the cast, or one of several in a list: "a man and two women". */
function isPartOf(count: HarmCount, beside: readonly HarmCount[], cast: Cast): boolean {
  if (count.rule === 'en/toll/update' || count.rule === MOVED) return false
  return beside.length > 1 || cast.tellings.some((telling) => sameWords(telling.count, count))
}

function sameWords(a: HarmCount | null, b: HarmCount): boolean {
  return a !== null && a.evidence.start === b.evidence.start && a.evidence.end === b.evidence.end
}
