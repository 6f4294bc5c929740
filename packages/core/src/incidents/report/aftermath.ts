import { caseOf, dependents } from '../../annotations/en/clauses/tree.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { EventGroup, EventMention } from './event.js'

type Interval = NonNullable<EventMention['times'][number]['interval']>

/**
 * The event without its day, where it only tells how a toll went on after the incident: "Two more died of their wounds on Tuesday", "the toll rose to
 * 14 overnight", "three bodies were found on Friday". That day is not the deed's. Any other event comes back as it is.
 */
export function withoutLaterDay(event: EventMention, group: EventGroup): EventMention {
  const told = group.events.flatMap(intervalsOf)
  const own = intervalsOf(event)
  const first = told.map(({ start }) => start).sort()[0]
  if (first === undefined || own.length === 0 || !isAftermath(event)) return event
  return own.every(({ start }) => start >= first && Date.parse(start) - Date.parse(first) <= LATER) ? { ...event, times: [] } : event
}

const LATER = 60 * 24 * 3600 * 1000

const intervalsOf = (event: EventMention): readonly Interval[] => event.times.flatMap(({ interval }) => interval ?? [])

function isAftermath(event: EventMention): boolean {
  return event.acts.length === 0 && event.harms.some((harm) => harm.rule === 'en/toll/update' || isLateDeath(event, harm))
}

const wards = new Set(['wound', 'injury', 'hospital', 'clinic', 'infirmary', 'burn', 'surgery', 'rubble', 'debris', 'wreckage', 'ruin'])
const dying = new Set(['die', 'succumb', 'perish', 'bury', 'lay'])
const remains = new Set(['body', 'corpse', 'remains'])

/** "died of their wounds", "succumbed in hospital", "was laid to rest", "bodies were pulled from the rubble". */
function isLateDeath({ layers: { tree } }: EventMention, harm: HarmMention): boolean {
  if (harm.field !== 'killed') return false
  const token = tree.tokens[harm.token]
  const lemma = token?.lemma.toLowerCase() ?? ''
  if (remains.has(lemma)) return tree.tokens[token?.head ?? -1]?.upos === 'VERB'
  if (lemma === 'bury' || lemma === 'lay' || lemma === 'succumb') return true
  return (
    dying.has(lemma) &&
    dependents(tree, harm.token, 'obl').some(
      (one) => wards.has(one.lemma.toLowerCase()) && /^(?:of|from|to|in|at|under|beneath)/.test(caseOf(tree, one.index)),
    )
  )
}
