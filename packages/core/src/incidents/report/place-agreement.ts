import { foldName } from '../../knowledge/fold-name.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { GazetteerPlace, PlaceMention } from '../../records/place.js'
import type { EventGroup, EventMention } from './event.js'
import { gather } from './group-view.js'
import { isWithin } from './places.js'

/**
 * How well the places of an event fit those of a group: 2 for the same, below nothing for others. Towns that no map has count by their names: a raid
 * on Orde is none on Kelm, wherever the two lie.
 */
export function placeAgreement(event: EventMention, group: EventGroup, lexicon: Lexicon): number {
  const [own, theirs] = [placesOf(event), placesIn(group)]
  const [names, theirNames] = [
    namesOf(event, lexicon),
    unplacedIn(group)
      .filter((mention) => isTown(mention, lexicon))
      .map(nameOf),
  ]
  if (names.some((name) => theirNames.includes(name))) return 2
  const [towns, theirTowns] = [own.filter(isSettled), theirs.filter(isSettled)]
  // two towns of one province are two places, and the province says no more
  if (towns.length > 0 && theirTowns.length > 0) return townAgreement(towns, theirTowns)
  if (names.length > 0 && theirNames.length > 0) return -4
  const mixed = (names.length > 0 && theirTowns.length > 0) || (theirNames.length > 0 && towns.length > 0)
  // a village that no map has may lie by the town; an act told as news there is hardly the same
  if (mixed && event.acts.length > 0 && !event.definite) return -2.5
  if (own.length === 0 || theirs.length === 0) return 0
  if (own.some((a) => theirs.some((b) => a.id === b.id))) return 2
  // that both lie in one country says little: the whole report does
  const close = (a: GazetteerPlace, b: GazetteerPlace): boolean => isWithin(a, b) && b.kind !== 'country' && b.kind !== 'region'
  if (own.some((a) => theirs.some((b) => close(a, b) || close(b, a)))) return 1
  if (own.some((a) => theirs.some((b) => isWithin(a, b) || isWithin(b, a)))) return 0
  return -2
}

const placesIn = gather(placesOf, ({ id }) => id)
const unplacedIn = gather(
  ({ places }) => places.filter(({ place, adjectival }) => place === null && !adjectival),
  ({ start }) => String(start),
)

function placesOf(event: EventMention): readonly GazetteerPlace[] {
  return event.places.flatMap((mention) => (mention.place && !mention.adjectival ? [mention.place] : []))
}

const nameOf = ({ text }: PlaceMention): string => foldName(text)

/** The towns of an event that no map has, by their plain names. */
function namesOf({ places }: EventMention, lexicon: Lexicon): readonly string[] {
  return places.filter((mention) => mention.place === null && !mention.adjectival && isTown(mention, lexicon)).map(nameOf)
}

/** A name of one word, or one that a noun for towns stands before: no street, mosque or camp, which may lie in the town told of. */
function isTown({ text, rule }: PlaceMention, lexicon: Lexicon): boolean {
  if (rule === 'en/place/feature') return false
  const words = text.toLowerCase().split(/[\s-]+/)
  return (rule === 'en/place/noun' || words.length === 1) && !words.some((word) => lexicon.site(word) !== null)
}

const isSettled = (place: GazetteerPlace): boolean => place.kind === 'settlement' || place.kind === 'site' || place.kind === 'district'

function townAgreement(own: readonly GazetteerPlace[], theirs: readonly GazetteerPlace[]): number {
  if (own.some((a) => theirs.some((b) => a.id === b.id))) return 2
  return own.some((a) => theirs.some((b) => isWithin(a, b) || isWithin(b, a))) ? 1 : -4
}
