// "Troops battled the gunmen", "the bomber was shot dead by police": who fights those who did a deed answers it, and is none of its doers.
import { caseOf, dependents } from '../../annotations/en/clauses/tree.js'
import { personEntry } from '../../mentions/en/harm/person-head.js'
import { typeFamily } from './event-type.js'
import type { EventGroup, EventMention } from './event.js'
import type { Lexicon } from '../../knowledge/lexicon.js'

type Deed = EventMention['acts'][number] | EventMention['harms'][number]

/**
 * The agents of an event that only answer what the incident is about, by their tokens. Empty where the fight is all that is told ("Troops killed
 * three gunmen"), and where the other side did nothing.
 */
export function respondersOf(event: EventMention, group: EventGroup, lexicon: Lexicon): ReadonlySet<number> {
  const own = deedsOf(event)
  const answers = own.filter((deed) => isAnswer(deed, event, group, lexicon))
  const doing = new Set(own.filter((deed) => !answers.includes(deed)).flatMap((deed) => deed.agents))
  return new Set(answers.flatMap((deed) => deed.agents).filter((agent) => !doing.has(agent)))
}

const deedsOf = (event: EventMention): readonly Deed[] => [...event.acts, ...event.harms]

const sufferersOf = (deed: Deed): readonly number[] => ('victims' in deed ? deed.victims.map(({ token }) => token) : deed.patients)

/** All whom it befalls are those who did the rest. */
function isAnswer(deed: Deed, event: EventMention, group: EventGroup, lexicon: Lexicon): boolean {
  const sufferers = sufferersOf(deed)
  if (deed.agents.length === 0) return false
  const follows = (byRebels: boolean): boolean =>
    group.events.some((other) => other !== event && deedsOf(other).some((one) => isAssault(one, other, byRebels, lexicon)))
  if ('type' in deed && replies.has(deed.lemma)) return follows(false)
  if (sufferers.length === 0) return false
  // "police opened fire on workers who blocked a road" answer no violence
  const others = deedsOf(event).filter(
    (other) => other !== deed && isViolent(other) && !sufferersOf(other).some((token) => sufferers.includes(token)),
  )
  // "the gunman who had shot three was killed by guards"
  if (sufferers.every((token) => others.some((other) => other.agents.includes(token)))) return true
  const classes = sufferers.map((token) => classOf(event, token, lexicon))
  return classes.every((one) => fighters.has(one)) && follows(classes.includes('militant'))
}

const isViolent = (deed: Deed): boolean => !('type' in deed) || typeFamily(deed.type) === 'violence'

const replies = new Set(['return fire', 'fire back', 'shoot back'])

/** "three gunmen", "four of the attackers": what they are. */
function classOf({ layers: { tree } }: EventMention, token: number, lexicon: Lexicon): string {
  const of = dependents(tree, token, 'nmod').find((one) => caseOf(tree, one.index) === 'of')
  return (personEntry(tree, token, lexicon) ?? (of ? personEntry(tree, of.index, lexicon) : null))?.class ?? ''
}

/** A deed of the other side; of rebels, whom an army also attacks, only one that they are told to have done. */
function isAssault(deed: Deed, event: EventMention, byRebels: boolean, lexicon: Lexicon): boolean {
  if ('type' in deed ? typeFamily(deed.type) !== 'violence' : deed.act === null) return false
  const isFighter = (token: number): boolean => fighters.has(classOf(event, token, lexicon))
  if (sufferersOf(deed).some(isFighter)) return false
  return deed.agents.length === 0 ? !byRebels && 'type' in deed : deed.agents.some(isFighter)
}

const fighters: ReadonlySet<string> = new Set(['attacker', 'militant'])
