import { fillersByRole } from '../../annotations/en/clauses/roles.js'
import { phrasesOfVerb } from '../../annotations/en/clauses/phrases.js'
import { caseOf, clauseTop, dependent, dependents, headOf, isUnder, nounPhrase } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import { personEntry } from '../../mentions/en/harm/person-head.js'
import { hashText } from '../../engine/hash.js'
import type { Figure, FigureKind } from '../../records/incident.js'
import type { Token } from '../../records/token.js'
import type { Quantity, TimeMention } from '../../records/mark.js'
import { spanOf } from '../../records/span.js'
import { toldOf } from './told-times.js'
import { stanceAt } from './claim-builder.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { runningPeriod } from './running-period.js'

/**
 * Totals that belong to no single incident: "50 attacks this year" · "2,500 troops" · "more than 200 killed since October" · "60,000 displaced".
 * The numbers it takes are kept out of every incident's toll.
 */
export function findFigures(
  layers: ReportLayers,
  sentence: SentenceLayers,
  previous: SentenceLayers | null,
): readonly { readonly figure: Figure; readonly quantity: Quantity }[] {
  const found: { readonly figure: Figure; readonly quantity: Quantity }[] = []
  const former = new Set(sentence.harms.flatMap((harm) => harm.counts.flatMap((count) => (count.former ? [count.evidence.start] : []))))
  for (const quantity of sentence.quantities.filter((one) => !former.has(one.start))) {
    const period = periodOf(sentence, quantity) ?? runningPeriod(sentence, quantity)
    const kind = kindOf(layers, sentence, quantity, period) ?? ellipticKind(layers, sentence, quantity, period, previous)
    if (kind) found.push({ quantity, figure: figureOf(layers, sentence, quantity, kind, period, previous) })
  }
  return found
}

function kindOf(layers: ReportLayers, sentence: SentenceLayers, quantity: Quantity, period: TimeMention | null): FigureKind | null {
  const { tree } = sentence
  const counted = quantity.counted === null ? null : tree.tokens[quantity.counted]
  const lemma = counted?.lemma.toLowerCase() ?? ''
  const harmed = sentence.harms.find(
    (harm) =>
      harm.counts.some((count) => count.evidence.start === quantity.start && !count.former) &&
      // "to bring in 32,000 police officers" for a summit
      !(harm.field === 'detained' && harm.modality !== 'actual' && counted && isForce(layers, sentence, counted.index)),
  )
  // "14 wounded, who have been evacuated": the hurt are brought to safety, and no displaced
  const hurt = harmed?.field === 'killed' || harmed?.field === 'wounded'
  if (!hurt && isDisplaced(sentence, quantity, layers.lexicon) && !(counted && isForce(layers, sentence, counted.index))) return 'displaced'
  // "12 kidnappings since 2008": deeds, not the people
  if (harmed && period && counted && layers.lexicon.harm(lemma, 'NOUN').some((entry) => entry.act !== null && entry.patient.includes('of')))
    return 'attack-count'
  if (
    harmed &&
    ((period && (period.period || !isOfOneDeed(sentence, harmed, layers.lexicon))) ||
      isSinceThen(sentence, harmed) ||
      isOfCampaign(sentence, harmed, layers.lexicon)) &&
    (harmed.field === 'killed' || harmed.field === 'wounded' || harmed.field === 'abducted' || harmed.field === 'detained')
  )
    return 'casualties-over-period'
  if (harmed) return null
  if (counted && isActNoun(sentence, counted, layers.lexicon) && (period !== null || (quantity.low ?? quantity.high ?? 0) > 4))
    return 'attack-count'
  if (counted && isForce(layers, sentence, counted.index) && (quantity.low ?? quantity.high ?? 0) >= 50) return 'force-level'
  return null
}

function isActNoun(sentence: SentenceLayers, noun: Token, lexicon: Lexicon): boolean {
  return lexicon.acts(noun.lemma.toLowerCase(), 'NOUN').length > 0 || sentence.acts.some((act) => act.token === noun.index)
}

/** "A year ago a bomb killed three": one deed in a year, no total of it. */
function isOfOneDeed({ tree, acts }: SentenceLayers, harm: HarmMention, lexicon: ReportLayers['lexicon']): boolean {
  return acts.some(
    (act) =>
      !act.plural &&
      act.form === 'noun' &&
      !lexicon.isCampaign(tree.tokens[act.token]?.lemma.toLowerCase() ?? '') &&
      (harm.agents.includes(act.token) || isUnder(tree, act.token, harm.token)),
  )
}

/** "There have been more than 100 since October", right after a sentence on attacks: the number counts what was named there. */
function ellipticKind(
  layers: ReportLayers,
  sentence: SentenceLayers,
  quantity: Quantity,
  period: TimeMention | null,
  previous: SentenceLayers | null,
): FigureKind | null {
  if (quantity.counted !== null || sentence.harms.some((harm) => harm.counts.some((count) => count.evidence.start === quantity.start)))
    return null
  if (siblingForce(sentence, quantity)) return 'force-level'
  if (isCompared(sentence, quantity, layers.lexicon)) return 'attack-count'
  const free = ['nsubj', 'obj', 'root', 'xcomp', 'ccomp', 'obl', 'nsubj:pass'].includes(
    sentence.tree.tokens[quantity.token]?.relation ?? '',
  )
  return free && period !== null && previous !== null && previous.acts.some((act) => act.plural) && (quantity.low ?? quantity.high ?? 0) > 4
    ? 'attack-count'
    : null
}

/** "19 attacks, up from 14 in the month before", "45 attacks, against 30": a bare number beside one that counts acts. */
function isCompared(sentence: SentenceLayers, { token, counted, start }: Quantity, lexicon: Lexicon): boolean {
  const { tree, quantities } = sentence
  const besideActs = quantities.some((other) => {
    const noun = tree.tokens[other.counted ?? -1]
    return other.start < start && noun?.upos === 'NOUN' && isActNoun(sentence, noun, lexicon)
  })
  return counted === null && besideActs && comparing.has(caseOf(tree, token).split(' ').at(-1) ?? '')
}

const comparing = new Set(['from', 'against', 'to'])

/** "2,500 troops in the north and 900 in the south", "troops, now totalling 2,500": the soldiers that a bare number counts. */
function siblingForce(sentence: SentenceLayers, quantity: Quantity): string | null {
  const { tree } = sentence
  const token = tree.tokens[quantity.token]
  const head = token ? headOf(tree, token) : null
  if (!token || !head) return null
  if (token.relation === 'conj' && forces.has(head.lemma.toLowerCase())) return head.form
  const total = sentence.clauses.find(
    (clause) => ['total', 'number'].includes(clause.lemma) && clause.fillers.some((filler) => filler.token === token.index),
  )
  const counted = total?.fillers.find(
    (filler) => filler.role === 'subject' && forces.has(tree.tokens[filler.token]?.lemma.toLowerCase() ?? ''),
  )
  return counted ? (tree.tokens[counted.token]?.form ?? null) : null
}

const forces = new Set([
  'troop',
  'troops',
  'soldier',
  'fighter',
  'militant',
  'personnel',
  'policeman',
  'peacekeeper',
  'marine',
  'force',
  'forces',
])

function countedElsewhere(sentence: SentenceLayers, quantity: Quantity, kind: FigureKind, previous: SentenceLayers | null): string | null {
  if (kind === 'force-level') return siblingForce(sentence, quantity)
  if (quantity.counted !== null || kind !== 'attack-count') return null
  const act = previous?.acts.find((one) => one.plural)
  return act ? (previous?.tree.tokens[act.token]?.form ?? null) : null
}

/** "60,000 people are displaced", "forced 3,000 to flee", "3,400 have left their homes", "220,000 refugees". */
function isDisplaced({ tree, clauses }: SentenceLayers, quantity: Quantity, lexicon: Lexicon): boolean {
  const noun = tree.tokens[quantity.counted ?? -1]
  if (noun && (displaced.has(noun.lemma.toLowerCase()) || dependents(tree, noun.index, 'amod').some((word) => word.form === 'displaced')))
    return true
  const people = (tokens: readonly number[]): boolean => tokens.some((token) => token === quantity.counted || token === quantity.token)
  return clauses.some((clause) => {
    if (clause.kind !== 'verb' || clause.negated) return false
    const own = lexicon.displacements.get(clause.lemma)
    const [entry] = [...phrasesOfVerb(tree, clause, lexicon.displacements), ...own]
    if (!entry) return false
    return people(fillersByRole(clause, entry.people).map(({ token }) => token))
  })
}

const displaced = new Set(['refugee', 'evacuee', 'idp'])

/** Soldiers and fighters who are somewhere, not harmed: "2,500 troops in the country". */
function isForce(layers: ReportLayers, sentence: SentenceLayers, token: number): boolean {
  const person = personEntry(sentence.tree, token, layers.lexicon)
  return person !== null && ['soldier', 'police', 'militant', 'fighter'].includes(person.class)
}

/** "have been killed since", "has since cost 5,000 lives": a total up to now from whatever was told before. */
function isSinceThen({ tree, clauses }: SentenceLayers, harm: HarmMention): boolean {
  const clause = clauses.find((one) => one.token === harm.token)
  const verbs = [harm.token, ...dependents(tree, harm.token, 'conj').map(({ index }) => index)]
  const isSince = (word: Token): boolean => word.form.toLowerCase() === 'since'
  return (
    clause?.tense === 'perfect' &&
    (dependents(tree, harm.token, 'advmod', 'obl').some(isSince) ||
      verbs.some((verb) => dependents(tree, verb, 'advcl').some((told) => dependents(tree, told.index, 'mark').some(isSince))))
  )
}

/** "The insurgency has left 35,000 dead": what a war or a campaign did. */
function isOfCampaign({ tree }: SentenceLayers, harm: HarmMention, lexicon: Lexicon): boolean {
  const agents = harm.agents.length > 0 ? harm.agents : dependents(tree, harm.token, 'nsubj').map(({ index }) => index)
  return agents.length > 0 && agents.every((agent) => lexicon.isCampaign(tree.tokens[agent]?.lemma.toLowerCase() ?? ''))
}

/** "calm since 2016, when a bomber killed 19": the clause tells what happened in that year. */
function isToldOf(sentence: SentenceLayers, time: TimeMention, { token }: Quantity): boolean {
  const told = toldOf(sentence, time)
  return told !== null && told === clauseTop(sentence.tree, token)
}

/** "last year" in a report without a date. */
const OPEN_YEAR = 'XXXX'

/** A period in the same clause: "since October", "so far this year", "between 2015 and 2017", or a bare past year with a total. */
function periodOf(sentence: SentenceLayers, quantity: Quantity): TimeMention | null {
  const { tree } = sentence
  const clause = clauseTop(tree, quantity.token)
  const near = sentence.times.filter(
    (time) =>
      !isToldOf(sentence, time, quantity) && (time.period || time.precision === 'year' || time.value === 'P1Y' || time.value === OPEN_YEAR),
  )
  return (
    near.find((time) =>
      tree.tokens.some((token) => token.start >= time.start && token.end <= time.end && clauseTop(tree, token.index) === clause),
    ) ??
    near.find((time) => time.period) ??
    null
  )
}

function figureOf(
  layers: ReportLayers,
  sentence: SentenceLayers,
  quantity: Quantity,
  kind: FigureKind,
  period: TimeMention | null,
  previous: SentenceLayers | null,
): Figure {
  const { tree } = sentence
  const noun = quantity.counted ?? quantity.token
  const range = nounPhrase(tree, noun, true)
  const words = layers.doc.text.slice(Math.max(range.start, quantity.end), range.end).trim()
  const of =
    kind === 'casualties-over-period'
      ? `${words === '' ? 'people' : words} ${fieldWord(sentence, quantity)}`
      : kind === 'displaced'
        ? `${words} displaced`.trim()
        : words || countedElsewhere(sentence, quantity, kind, previous) || layers.doc.text.slice(range.start, range.end)
  const place = sentence.places.find((mention) =>
    tree.tokens.some(
      (token) =>
        token.start >= mention.start && token.end <= mention.end && ['in', 'across', 'of', 'from'].includes(caseOf(tree, token.index)),
    ),
  )
  const stance = stanceAt(layers, sentence, null, quantity.start)
  return {
    id: `figure-${hashText([layers.doc.id, kind, quantity.start, quantity.end].join('\u001f'))}`,
    kind,
    value: { low: quantity.low, high: quantity.high, approx: quantity.approx, text: quantity.text },
    of,
    where: place?.text ?? null,
    period: { start: period?.interval?.start ?? null, end: period?.interval?.end ?? null, text: period?.text ?? null },
    speaker: [...stance.chain],
    evidence: spanOf(layers.doc, quantity),
  }
}

function fieldWord(sentence: SentenceLayers, quantity: Quantity): string {
  const harm = sentence.harms.find((one) => one.counts.some((count) => count.evidence.start === quantity.start))
  return harm?.field ?? dependent(sentence.tree, quantity.token, 'acl')?.form ?? ''
}
