import { dependents } from '../../annotations/en/clauses/tree.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import type { Range } from '../../records/span.js'
import { isDay, isFine } from './entry-labels.js'
import type { EventGroup, EventMention } from './event.js'
import { headToken } from './find-events.js'
import { isLocative } from './locative.js'
import type { ReportLayers, SentenceLayers } from './layers.js'

/** How many sentences on a report may still be telling when and where. */
const REACH = 2

/**
 * Gives incidents without a day or place those of a sentence that goes on telling of them and brings no act of its own: "Men on motorcycles
 * shot five guards. The patrol was caught near Brode at around four on Tuesday." It does so where it takes up somebody or something told.
 */
export function addSettings(groups: readonly EventGroup[], layers: ReportLayers): void {
  const told = new Map<SentenceLayers, EventGroup[]>()
  for (const group of groups) for (const { layers: own } of group.events) told.set(own, [...(told.get(own) ?? []), group])
  let last: { readonly groups: readonly EventGroup[]; readonly at: number } | null = null
  for (const [at, sentence] of layers.sentences.entries()) {
    const here = told.get(sentence)
    if (here) {
      last = { groups: here, at }
      continue
    }
    // of two that one sentence tells, the last told is what the next goes on with
    const group = last?.groups.at(-1)
    if (last === null || group === undefined || at - last.at > REACH) continue
    const setting = settingOf(group, sentence, layers)
    if (setting !== null) group.events.push(setting)
  }
}

function settingOf(group: EventGroup, sentence: SentenceLayers, layers: ReportLayers): EventMention | null {
  const goesOn = (mention: Range): boolean => {
    const clause = clauseOf(sentence, mention)
    return clause !== null && isTold(sentence, clause) && takesUp(sentence, clause, group, layers)
  }
  const dated = group.events.some((event) => event.times.some((time) => time.interval !== null && !time.period))
  const placed = group.events.some((event) => event.places.some(isFine))
  const times = dated ? [] : sentence.times.filter((time) => isDay(time) && goesOn(time))
  const places = placed ? [] : sentence.places.filter((place) => isLocative(sentence, place, layers.lexicon) && goesOn(place))
  if (times.length === 0 && !places.some(isFine)) return null
  return settingEvent(sentence, times, places)
}

/** A telling of when and where without an act. */
export function settingEvent(layers: SentenceLayers, times: EventMention['times'], places: EventMention['places']): EventMention {
  return {
    layers,
    start: Math.min(...[...times, ...places].map((mention) => mention.start)),
    acts: [],
    harms: [],
    means: [],
    times,
    places,
    agents: [],
    patients: [],
    type: null,
    generic: true,
    definite: true,
    plural: false,
    other: false,
    chain: new Set(),
  }
}

/** The clause of the verb that a time or place hangs on; null where that is a verb of saying, or there is none. */
function clauseOf({ tree, clauses, utterances }: SentenceLayers, mention: Range): Clause | null {
  let at = headToken(tree, mention)
  for (let steps = 0; at >= 0 && steps < tree.tokens.length; steps++) {
    const token = at
    if (utterances.some((utterance) => utterance.token === token)) return null
    const clause = clauses.find((one) => one.token === token && one.kind === 'verb')
    if (clause) return clause
    at = tree.tokens[token]?.head ?? -1
  }
  return null
}

/** Done and past: not "will be buried on Friday", "had not been to Brode", "lives in Brode". */
function isTold({ tree, times }: SentenceLayers, clause: Clause): boolean {
  const past = clause.tense === 'past' || clause.tense === 'pluperfect'
  const ago = times.some((time) => time.period && headToken(tree, time) >= 0 && tree.tokens[headToken(tree, time)]?.head === clause.token)
  return past && !ago && !clause.negated && clause.modality === 'actual'
}

/** "it was caught", "the patrol was caught", "the gunmen fled": a pronoun for a thing or a band, or the noun of somebody told of. */
function takesUp({ tree }: SentenceLayers, clause: Clause, group: EventGroup, { lexicon }: ReportLayers): boolean {
  return clause.fillers.some(({ role, token }) => {
    const word = tree.tokens[token]
    if (word === undefined || (role !== 'subject' && role !== 'object')) return false
    const lemma = word.lemma.toLowerCase()
    if (word.upos === 'PRON') return lemma === 'it' || lemma === 'they'
    const definite = dependents(tree, token, 'det', 'nmod:poss').some((one) => known.has(one.lemma.toLowerCase()))
    if (!definite || word.upos !== 'NOUN') return false
    return lexicon.person(lemma)?.class === 'attacker' || group.events.some((event) => isNamedIn(event, lemma))
  })
}

const known = new Set(['the', 'this', 'that', 'these', 'those'])

function isNamedIn({ layers, agents, patients, acts, harms }: EventMention, lemma: string): boolean {
  const own = [
    ...agents,
    ...patients,
    ...acts.map((act) => act.token),
    ...harms.flatMap((harm) => harm.victims.map((victim) => victim.token)),
  ]
  return own.some((token) => layers.tree.tokens[token]?.lemma.toLowerCase() === lemma)
}
