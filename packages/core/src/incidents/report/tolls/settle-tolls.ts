import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { HarmCount, HarmMention } from '../../../mentions/en/harm/harm-mention.js'
import type { EventGroup, EventMention } from '../event.js'
import { castOf, type Cast, type Fate } from './cast.js'
import { totalsOf } from './totals.js'

/**
 * The counts of an incident made to agree with one another, person by person: who was shot and then died was killed and not wounded; "he", "the
 * victim" and a name are one; "a man and a woman" are two, and each of them a part of the two. What no sentence says in one number is inferred, and
 * says so.
 */
export function settleTolls(group: EventGroup, lexicon: Lexicon): EventGroup {
  const cast = castOf(group, lexicon)
  if (cast.tellings.length === 0) return group
  const fated = group.events.map((event) => withFates(event, cast))
  const totals = totalsOf(cast, fated, lexicon)
  return { events: fated.map((event) => withTotals(event, totals)) }
}

/** The wounded of whom the report says elsewhere that they died become killed. */
function withFates(event: EventMention, cast: Cast): EventMention {
  const harms = event.harms.flatMap((harm): HarmMention[] => {
    const dead = harm.field === 'wounded' ? harm.counts.filter((count) => isDead(cast, harm, count)) : []
    if (dead.length === 0) return [harm]
    const killed: HarmMention = {
      ...harm,
      field: 'killed',
      counts: dead.map((count) => ({ ...count, basis: 'inferred' as const })),
      victims: [],
    }
    return [{ ...harm, counts: harm.counts.filter((count) => !dead.includes(count)) }, killed]
  })
  return { ...event, harms }
}

function isDead(cast: Cast, harm: HarmMention, count: HarmCount): boolean {
  return cast.tellings.some((telling) => telling.harm === harm && telling.count === count && fateOf(telling.person, cast) === 'killed')
}

function fateOf(person: Cast['tellings'][number]['person'], cast: Cast): Fate {
  return cast.fates.get(person) ?? 'wounded'
}

/** Adds what was inferred and makes parts of what a larger number holds. */
function withTotals(event: EventMention, totals: ReturnType<typeof totalsOf>): EventMention {
  const harms = event.harms.map((harm): HarmMention => {
    const counts = harm.counts.map((count) => totals.changed.get(count) ?? count)
    const added = totals.added.filter(
      (one) => one.event.layers === event.layers && one.harm.token === harm.token && one.field === harm.field,
    )
    return { ...harm, counts: [...counts, ...added.map((one) => one.count)] }
  })
  const missing = totals.added.filter(
    (one) =>
      one.event.layers === event.layers &&
      owns(event, one.harm) &&
      !event.harms.some((harm) => harm.token === one.harm.token && harm.field === one.field),
  )
  return {
    ...event,
    harms: [...harms, ...missing.map((one): HarmMention => ({ ...one.harm, field: one.field, counts: [one.count], victims: [] }))],
  }
}

function owns(event: EventMention, harm: HarmMention): boolean {
  return event.harms.some((one) => one.token === harm.token)
}
