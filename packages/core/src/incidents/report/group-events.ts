import { withoutLaterDay } from './aftermath.js'
import { dependents } from '../../annotations/en/clauses/tree.js'
import { entryAt } from './entries.js'
import { placeAgreement } from './place-agreement.js'
import { compatible, typeFamily } from './event-type.js'
import { kindOf } from './group-kind.js'
import type { EventGroup, EventMention } from './event.js'
import { gather } from './group-view.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ReportLayers } from './layers.js'

/**
 * Walks the events in text order and lets each join the incident it fits best, or begin one of its own. Kinds, days and places that
 * contradict keep two apart; "the attack" takes up what was told; "another", "elsewhere" begins anew. Plural acts without a small number are
 * trends and begin nothing.
 */
export function groupEvents(events: readonly EventMention[], layers: ReportLayers): readonly EventGroup[] {
  const groups: EventGroup[] = []
  const left: EventMention[] = []
  let last: EventGroup | null = null
  for (const event of events) {
    if (isTrend(event) || isCampaign(event, layers.lexicon) || isIdle(event, layers.lexicon)) continue
    const scored = groups.map((group, index) => {
      const told = withoutLaterDay(event, group)
      return { group, told, score: affinity(told, group, index, group === last, layers) }
    })
    const best = scored.reduce<(typeof scored)[number] | null>((top, one) => (top === null || one.score > top.score ? one : top), null)
    if (best && best.score >= 2) {
      best.group.events.push(best.told)
      last = best.group
    } else if (mayBegin(event, layers.lexicon)) {
      last = { events: [event] }
      groups.push(last)
    } else left.push(event)
  }
  for (const event of left) if (!joinOwnSentence(event, groups)) joinNext(event, groups)
  return groups
}

/** "raised the toll from this week's attack to 89": a number told before the act of its own sentence belongs to it. */
function joinOwnSentence(event: EventMention, groups: readonly EventGroup[]): boolean {
  if (event.acts.length > 0 || !event.harms.some((harm) => harm.counts.length > 0)) return false
  const own = groups.filter(
    (group) => isSameSentence(event, group) && compatible({ type: event.type, generic: event.generic }, kindOf(group)) !== 'other',
  )
  if (own.length !== 1) return false
  own[0]?.events.push(event)
  return true
}

const NEAR = 3

/** "Eight officers gave their lives. The ambush ...": a toll told in the sentences before anything says what was done. */
function joinNext(event: EventMention, groups: readonly EventGroup[]): void {
  if (event.acts.length > 0 || event.other || !event.harms.some((harm) => harm.counts.length > 0)) return
  const at = event.layers.sentence.index
  const next = groups.find((group) => {
    const first = group.events[0]?.layers.sentence.index ?? -1
    return first > at && first - at <= NEAR
  })
  const earlier = groups.some((group) => (group.events[0]?.layers.sentence.index ?? at) < at)
  if (next && !earlier && compatible({ type: event.type, generic: event.generic }, kindOf(next)) !== 'other') next.events.push(event)
}

/** "attacks were common", "strikes on convoys have grown": many acts at once, none of them told. */
function isTrend(event: EventMention): boolean {
  if (event.harms.some((harm) => harm.counts.length > 0)) return false
  if (event.times.some((time) => time.period)) return true
  return event.plural && !isDated(event) && !isFoiled(event) && (!event.definite || isGrowing(event))
}

const growing = new Set([
  'step',
  'intensify',
  'increase',
  'escalate',
  'ramp',
  'multiply',
  'continue',
  'resume',
  'renew',
  'reduce',
  'rise',
  'grow',
  'mount',
])

/** "has stepped up its attacks", "the raids have increased": how often it is done, not what was done. */
function isGrowing({ acts, layers: { tree } }: EventMention): boolean {
  return acts.every((act) => {
    const verb = act.form === 'verb' ? tree.tokens[act.token] : tree.tokens[tree.tokens[act.token]?.head ?? -1]
    return verb?.upos === 'VERB' && growing.has(verb.lemma.toLowerCase().split(' ')[0] ?? '')
  })
}

/** "thwarted a series of attacks in Almaty": one success, and its place. */
function isFoiled(event: EventMention): boolean {
  return event.acts.some((act) => act.modality === 'prevented') && event.places.some((place) => !place.adjectival)
}

/** "Israel's offensive", "the war": words for what goes on for months, without a toll or a day of its own. */
function isCampaign(event: EventMention, lexicon: Lexicon): boolean {
  const only = event.acts.length > 0 && event.acts.every((act) => act.form === 'noun' && lexicon.isCampaign(headWord(act)))
  return only && !event.harms.some((harm) => harm.counts.length > 0) && !isDated(event)
}

/** "have been targeted by factions", "shattered the calm": a weak word that brings neither day, place nor number, and that nobody armed did just then. */
function isIdle(event: EventMention, lexicon: Lexicon): boolean {
  if (event.definite || event.acts.some((act) => act.strong) || event.harms.some((harm) => harm.counts.length > 0)) return false
  const harm = event.layers.clauses.find((one) => one.token === event.harms[0]?.token)
  if (event.acts.length === 0) return harm?.tense === 'perfect' && event.agents.length > 0
  if (event.times.length > 0 || event.places.some((place) => !place.adjectival)) return false
  const clause = event.layers.clauses.find((one) => one.token === event.acts[0]?.token)
  if (clause?.tense === 'perfect' || (clause?.link === 'xcomp' && clause.tense === 'present')) return true
  const people = (token: number): boolean => isForce(event, token, lexicon) || isPerson(event, token, lexicon)
  return !event.means.some((means) => means.type !== null) && ![...event.agents, ...event.patients].some(people)
}

function isPerson(event: EventMention, token: number, lexicon: Lexicon): boolean {
  const word = event.layers.tree.tokens[token]
  return word !== undefined && (word.upos === 'PRON' || word.name.endsWith('PER') || lexicon.person(word.lemma.toLowerCase()) !== null)
}

/** True where a day is told, not a stretch of months or years. */
function isDated(event: EventMention): boolean {
  return intervalsOf(event).some(({ start, end }) => Date.parse(end) - Date.parse(start) <= TWO_DAYS)
}

const TWO_DAYS = 2 * 24 * 3600 * 1000

/** An act begins an incident; a bare harm does where it was done by somebody; a plural or a mere mention does not. */
function mayBegin(event: EventMention, lexicon: Lexicon): boolean {
  const counted = event.harms.some((harm) => harm.counts.length > 0)
  if (event.plural && !counted && (!isDated(event) || event.places.length === 0) && !isFoiled(event)) return false
  if (event.plural && event.times.some((time) => time.period)) return false
  if (event.acts.length === 0) return event.harms.some((harm) => harm.act !== null || (harm.agents.length > 0 && counted))
  if (event.acts.every((act) => !act.strong) && !counted && !isBackedUp(event, lexicon) && !isDoneToPeople(event)) return false
  if (event.acts.some((act) => act.modality === 'threatened')) return false
  if (event.definite && event.times.length === 0 && event.places.length === 0 && !counted && !namesVictim(event)) return false
  return true
}

/** "the murder of Senator Okoro": a killing or abduction is told by whom it befell, though nothing else of it is. */
function namesVictim(event: EventMention): boolean {
  return event.harms.some(
    (harm) =>
      (harm.field === 'killed' || harm.field === 'abducted') &&
      harm.victims.some(({ token }) => event.layers.tree.tokens[token]?.name.endsWith('PER')),
  )
}

/** "burst into the town, shooting people": somebody harms people, on a day or in a place. */
function isDoneToPeople(event: EventMention): boolean {
  const harmed = event.harms.some((harm) => harm.agents.length > 0 && harm.victims.length > 0 && !harm.negated)
  return harmed && (event.times.length > 0 || event.places.some((place) => !place.adjectival))
}

/** Weak words ("strike", "seize", "march") need a doer and a place or day beside them. */
function isBackedUp(event: EventMention, lexicon: Lexicon): boolean {
  // "drones hit a depot": the weapon says what the verb leaves open
  if (event.means.some((means) => means.type !== null) && event.patients.length > 0) return true
  const dated = event.times.some((time) => time.interval !== null && !time.period)
  const placed = event.places.some((place) => !place.adjectival)
  // "300 protesters gathered in the square on Monday"
  if (event.type === 'protest' && dated && placed && event.agents.some((token) => isCrowd(event, token, lexicon))) return true
  // "rebels seized Goma"
  if (event.type === 'territory-change') return takesTown(event, lexicon)
  if (event.type === null || typeFamily(event.type) === 'politics' || event.type === 'seizure') return false
  return (dated || placed) && [...event.agents, ...event.patients].some((token) => isForce(event, token, lexicon))
}

function isCrowd(event: EventMention, token: number, lexicon: Lexicon): boolean {
  return lexicon.organisation(event.layers.tree.tokens[token]?.lemma.toLowerCase() ?? '')?.kind === 'civilian-group'
}

const armed = new Set(['soldier', 'police', 'militant', 'attacker', 'fighter', 'gunmen', 'rebel', 'commander'])

/** Those who bear arms do it, and a place by name is what they take. */
function takesTown(event: EventMention, lexicon: Lexicon): boolean {
  const { tokens } = event.layers.tree
  const taken = event.acts.some(
    (act) => act.form === 'verb' && !passing.has(act.lemma) && act.patients.some((token) => tokens[token]?.name.endsWith('LOC')),
  )
  return taken && event.agents.some((token) => isForce(event, token, lexicon))
}

// Who enters a town or leaves it may not hold it.
const passing = new Set(['enter', 'leave', 'abandon', 'advance'])

/** Somebody with arms or power, or a name: not "teachers", not "the striker". */
function isForce(event: EventMention, token: number, lexicon: Lexicon): boolean {
  const word = event.layers.tree.tokens[token]
  if (!word) return false
  // "members of the gang", "fighters from": whom they belong to
  if (dependents(event.layers.tree, token, 'nmod').some((one) => isForce(event, one.index, lexicon))) return true
  if (word.name.endsWith('ORG') || word.name.endsWith('LOC')) return true
  const lemma = word.lemma.toLowerCase()
  const organisation = lexicon.organisation(lemma)
  return (
    armed.has(lexicon.person(lemma)?.class ?? '') ||
    organisation?.kind === 'state-force' ||
    organisation?.kind === 'armed-group' ||
    organisation?.kind === 'government'
  )
}

/** How well an event fits a group; 2 or more joins. Each line is a reason that an analyst would give. */
function affinity(event: EventMention, group: EventGroup, index: number, isLast: boolean, layers: ReportLayers): number {
  const { lexicon } = layers
  const kind = kindOf(group)
  if (!sharesEntry(event, group, layers)) return -10
  const fit = compatible({ type: event.type, generic: event.generic }, kind)
  let score = fit === 'same' ? 2 : fit === 'compatible' ? 1 : -5
  score += timeAgreement(event, group, layers.doc.published.value)
  score += placeAgreement(event, group, lexicon)
  if (event.definite) score += isOwnedByAnother(event, group) ? 0 : 2
  if (sharesWord(event, group)) score += 1
  if (sharesDoer(event, group)) score += 1
  if (tellsOfMany(event) && !group.events.some(tellsOfMany)) score -= 3
  if (event.acts.length === 0) score += tellsMore(event) ? 1.5 : -1
  if (isBareToll(event) && kind.type !== null && typeFamily(kind.type) !== 'violence') score -= 1
  if (isStateExecution(event, lexicon) && kind.type !== 'execution') score -= 5
  if (event.other) score -= 4
  if (isLast) score += 0.75
  if (index === 0) score += 0.5
  if (isSameSentence(event, group)) score += event.acts.length === 0 ? 2 : event.definite ? 0 : -2
  if (isLeadRestated(event, group, layers)) score += 1.5
  if (countsConflict(event, group) && voiceOf(event, layers) === voiceOf(group.events[0], layers)) score -= 1.5
  if (
    !event.definite &&
    event.acts.some((act) => act.form === 'noun' && !act.plural) &&
    event.times.length > 0 &&
    timeAgreement(event, group, layers.doc.published.value) <= 0
  )
    score -= 1
  return score
}

/** The entries of a digest or chronicle tell of one thing each. */
function sharesEntry(event: EventMention, group: EventGroup, layers: ReportLayers): boolean {
  const first = group.events[0]
  return first === undefined || entryAt(layers.doc, first.start) === entryAt(layers.doc, event.start)
}

/** "nine were killed", "those killed were": a number, or people already spoken of; "rockets killed soldiers" may be any other time. */
function tellsMore(event: EventMention): boolean {
  const isPronoun = (token: number): boolean => event.layers.tree.tokens[token]?.upos === 'PRON'
  const isDeed = (harm: EventMention['harms'][number]): boolean => harm.act === 'arrest' && harm.agents.length > 0
  return event.harms.some(
    (harm) =>
      !isDeed(harm) && (harm.counts.length > 0 || harm.agents.length === 0 || harm.victims.some((victim) => isPronoun(victim.token))),
  )
}

/** "put the dead at 18": a toll without a deed fits violence sooner than an arrest. */
function isBareToll(event: EventMention): boolean {
  return event.type === null && event.harms.some((harm) => harm.field === 'killed' || harm.field === 'wounded')
}

/** A state that executes a convict does another thing than gunmen who execute captives. */
function isStateExecution(event: EventMention, lexicon: Lexicon): boolean {
  return (
    event.type === 'execution' &&
    event.agents.some((token) => {
      const word = event.layers.tree.tokens[token]
      return word?.name.endsWith('LOC') === true || lexicon.organisation(word?.lemma.toLowerCase() ?? '')?.kind === 'government'
    })
  )
}

function sharesDoer(event: EventMention, group: EventGroup): boolean {
  const own = namesOf(event, event.agents)
  return group.events.some((other) => namesOf(other, other.agents).some((name) => own.includes(name)))
}

/** "the attacks on convoys": several acts; a single blast is not among them by that word alone. */
function tellsOfMany(event: EventMention): boolean {
  return event.acts.length > 0 && event.acts.every((act) => act.plural || act.times !== null)
}

/** "Israel's strike" after a raid of others: definite by its owner, not by what was told. */
function isOwnedByAnother(event: EventMention, group: EventGroup): boolean {
  const owners = namesOf(
    event,
    event.acts.flatMap((act) => (act.form === 'noun' ? act.agents : [])),
  )
  const known = group.events.flatMap((other) => namesOf(other, other.agents))
  return owners.length > 0 && known.length > 0 && !owners.some((owner) => known.includes(owner))
}

/** The names among tokens, as the first letters by which a country and its people are alike ("Israel", "Israeli"). */
function namesOf(event: EventMention, tokens: readonly number[]): readonly string[] {
  return tokens.flatMap((token) => {
    const form = event.layers.tree.tokens[token]?.form ?? ''
    return /^\p{Lu}/u.test(form) && form.length > 1 ? [form.slice(0, 4)] : []
  })
}

/** "the bombings" after "twin bombings": the same noun was used before. */
function sharesWord(event: EventMention, group: EventGroup): boolean {
  const words = event.acts.map(headWord)
  return words.some((word) => wordsOf(group).includes(word))
}

const wordsOf = gather(
  (event) => event.acts.map(headWord),
  (word) => word,
)

function headWord(act: EventMention['acts'][number]): string {
  return act.lemma.split(' ').at(-1) ?? ''
}

function isSameSentence(event: EventMention, group: EventGroup): boolean {
  return group.events.some((other) => other.layers.sentence.index === event.layers.sentence.index)
}

/** A headline or lead is told again in the next sentences with the same kind of act. */
function isLeadRestated(event: EventMention, group: EventGroup, layers: ReportLayers): boolean {
  const first = group.events[0]
  const block = layers.doc.blocks[first?.layers.sentence.block ?? -1]
  return first !== undefined && block?.kind === 'headline' && first.type === event.type
}

const intervalsIn = gather(intervalsOf, ({ start, end }) => `${start}/${end}`)

/** Weeks before the report: what is told without a day beside it is taken for news. */
function isOld(own: ReturnType<typeof intervalsOf>, published: string | null): boolean {
  return published !== null && own.every(({ end }) => Date.parse(published) - Date.parse(end) > THREE_WEEKS)
}

const THREE_WEEKS = 21 * 24 * 3600 * 1000

function timeAgreement(event: EventMention, group: EventGroup, published: string | null): number {
  const own = intervalsOf(event)
  const theirs = intervalsIn(group)
  if (own.length === 0) return 0
  if (theirs.length === 0) return isOld(own, published) ? -4 : 0
  // "a year ago this month": the older of the two is the day
  if (own.length > 1 && isOld(own.slice(0, 1), published) && !isOld(theirs, published)) return -6
  return own.some((a) => theirs.some((b) => a.start <= b.end && b.start <= a.end)) ? 2 : -6
}

function intervalsOf(event: EventMention): readonly { readonly start: string; readonly end: string }[] {
  return event.times.flatMap((time) =>
    time.interval && !time.period && time.type !== 'DURATION' && time.type !== 'SET' ? [time.interval] : [],
  )
}

/** Who tells an event, as a name; "" for the outlet. Two tolls contradict each other in one mouth, and are two counts of one incident in two. */
function voiceOf(event: EventMention | undefined, layers: ReportLayers): string {
  return (event ? layers.voices.at(event.start) : []).map((voice) => voice.speaker?.name ?? '').join('>')
}

/** The whole tolls that an event gives, those of a class or share left out. */
function tollsOf(event: EventMention): readonly { readonly field: string; readonly low: number }[] {
  return event.harms.flatMap((harm) =>
    harm.counts.flatMap(({ relation, of, count }) =>
      relation === 'whole' && of === null && count.low !== null ? [{ field: harm.field, low: count.low }] : [],
    ),
  )
}

const tollsIn = gather(tollsOf, ({ field, low }) => `${field} ${String(low)}`)

/** Two whole tolls of one kind, given as plain telling, that cannot both be true and are no update. */
function countsConflict(event: EventMention, group: EventGroup): boolean {
  return event.harms.some((harm) =>
    harm.counts.some(
      ({ relation, former, of, count: { low } }) =>
        relation === 'whole' &&
        !former &&
        of === null &&
        low !== null &&
        harm.rule !== 'en/toll/update' &&
        tollsIn(group).some((toll) => toll.field === harm.field && toll.low !== low),
    ),
  )
}
