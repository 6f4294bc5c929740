import { caseOf, dependent, headOf, isUnder, nounPhrase } from '../../annotations/en/clauses/tree.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import { personEntry } from '../../mentions/en/harm/person-head.js'
import { hashText } from '../../engine/hash.js'
import type { Figure, FigureKind } from '../../records/incident.js'
import type { Quantity, TimeMention } from '../../records/mark.js'
import { spanOf } from '../../records/span.js'
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
    const kind = kindOf(layers, sentence, quantity, period) ?? ellipticKind(sentence, quantity, period, previous)
    if (kind) found.push({ quantity, figure: figureOf(layers, sentence, quantity, kind, period, previous) })
  }
  return found
}

function kindOf(layers: ReportLayers, sentence: SentenceLayers, quantity: Quantity, period: TimeMention | null): FigureKind | null {
  const { tree } = sentence
  const counted = quantity.counted === null ? null : tree.tokens[quantity.counted]
  const lemma = counted?.lemma.toLowerCase() ?? ''
  const harmed = sentence.harms.find((harm) => harm.counts.some((count) => count.evidence.start === quantity.start && !count.former))
  if (sentence.harms.some((harm) => displacing.has(tree.tokens[harm.token]?.lemma.toLowerCase() ?? '')) && harmed) return 'displaced'
  if (!harmed && isDisplaced(sentence, quantity)) return 'displaced'
  // "12 kidnappings since 2008": deeds, not the people
  if (harmed && period && counted && layers.lexicon.harm(lemma, 'NOUN').some((entry) => entry.act !== null && entry.patient.includes('of')))
    return 'attack-count'
  if (
    harmed &&
    period &&
    (period.period || !isOfOneDeed(sentence, harmed, layers.lexicon)) &&
    (harmed.field === 'killed' || harmed.field === 'wounded' || harmed.field === 'abducted' || harmed.field === 'detained')
  )
    return 'casualties-over-period'
  if (harmed) return null
  const isAct =
    counted !== null &&
    counted !== undefined &&
    (layers.lexicon.acts(lemma, 'NOUN').length > 0 || sentence.acts.some((act) => act.token === counted.index))
  if (isAct && (period !== null || (quantity.low ?? quantity.high ?? 0) > 4)) return 'attack-count'
  if (counted && isForce(layers, sentence, counted.index) && (quantity.low ?? quantity.high ?? 0) >= 50) return 'force-level'
  return null
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
  sentence: SentenceLayers,
  quantity: Quantity,
  period: TimeMention | null,
  previous: SentenceLayers | null,
): FigureKind | null {
  if (quantity.counted !== null || sentence.harms.some((harm) => harm.counts.some((count) => count.evidence.start === quantity.start)))
    return null
  if (siblingForce(sentence, quantity)) return 'force-level'
  const free = ['nsubj', 'obj', 'root', 'xcomp', 'ccomp', 'obl', 'nsubj:pass'].includes(
    sentence.tree.tokens[quantity.token]?.relation ?? '',
  )
  return free && period !== null && previous !== null && previous.acts.some((act) => act.plural) && (quantity.low ?? quantity.high ?? 0) > 4
    ? 'attack-count'
    : null
}

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

const displacing = new Set(['displace', 'uproot', 'flee', 'evacuate'])

/** "60,000 people are displaced", "forced 3,000 to flee". */
function isDisplaced(sentence: SentenceLayers, quantity: Quantity): boolean {
  const { tree } = sentence
  return (
    sentence.clauses.some(
      (clause) =>
        displacing.has(clause.lemma) &&
        clause.fillers.some((filler) => filler.token === (quantity.counted ?? quantity.token) && filler.role !== 'oblique'),
    ) || displacedNoun(tree.tokens[quantity.counted ?? -1]?.lemma)
  )
}

function displacedNoun(lemma: string | undefined): boolean {
  return lemma === 'refugee' || lemma === 'evacuee'
}

/** Soldiers and fighters who are somewhere, not harmed: "2,500 troops in the country". */
function isForce(layers: ReportLayers, sentence: SentenceLayers, token: number): boolean {
  const person = personEntry(sentence.tree, token, layers.lexicon)
  return person !== null && ['soldier', 'police', 'militant', 'fighter'].includes(person.class)
}

/** A period in the same clause: "since October", "so far this year", "between 2015 and 2017", or a bare past year with a total. */
function periodOf(sentence: SentenceLayers, quantity: Quantity): TimeMention | null {
  const { tree } = sentence
  const clause = clauseTop(sentence, quantity.token)
  const near = sentence.times.filter((time) => time.period || time.precision === 'year' || time.value === 'P1Y')
  return (
    near.find((time) =>
      tree.tokens.some((token) => token.start >= time.start && token.end <= time.end && clauseTop(sentence, token.index) === clause),
    ) ??
    near.find((time) => time.period) ??
    null
  )
}

function clauseTop(sentence: SentenceLayers, index: number): number {
  let at = index
  for (;;) {
    const token = sentence.tree.tokens[at]
    if (
      !token ||
      token.relation === 'root' ||
      token.relation === 'ccomp' ||
      token.relation === 'parataxis' ||
      token.relation.startsWith('advcl') ||
      token.relation === 'acl:relcl'
    )
      return at
    const head = headOf(sentence.tree, token)
    if (!head) return at
    at = head.index
  }
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
