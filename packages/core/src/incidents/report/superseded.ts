import { dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Claim } from '../../records/claim.js'
import type { ReportLayers } from './layers.js'
import { MOVED } from './tolls/ordinals.js'

/**
 * Ties a number to the earlier one that the report says it takes the place of, where the two are told apart: "Twenty people were killed, the governor
 * said. He had earlier put the dead at 13" · "An earlier report by the same agency had spoken of eight dead" · "updating a previous count of three".
 * The newer number is the earlier speaker's own where he gives one, else the nearest in the text. Not: "had said 15", which may be another's number.
 * `former` holds where numbers stand that their own words call older.
 */
export function withEarlierSuperseded(layers: ReportLayers, claims: readonly Claim[], former: ReadonlySet<number>): readonly Claim[] {
  const earlier = claims.filter((claim) => isNumber(claim) && (former.has(claim.evidence.start) || isSaidEarlier(layers, claim)))
  const free = earlier.filter((claim) => !claims.some((one) => one.supersedes === claim.id))
  const heirs = new Map<string, string>()
  for (const claim of free) {
    const heir = heirOf(claims, claim, earlier)
    if (heir && !heirs.has(heir.id)) heirs.set(heir.id, claim.id)
  }
  const revised = claims.map((claim) => ({ ...claim, supersedes: claim.supersedes ?? heirs.get(claim.id) ?? null }))
  return withMovedSuperseded(revised)
}

/**
 * "Nine people died. By evening the toll had climbed to 15", "two more died, which brings the toll to 14": the last number told before, by the same
 * speaker or in the report's own words.
 */
function withMovedSuperseded(claims: readonly Claim[]): readonly Claim[] {
  const replaced = new Set(claims.map((claim) => claim.supersedes))
  return claims.map((claim) => {
    if (claim.rule !== MOVED || claim.supersedes !== null || claim.status === 'denied') return claim
    const before = claims.filter(
      (one) =>
        isNumber(one) &&
        one.field === claim.field &&
        one.status !== 'denied' &&
        one.evidence.start < claim.evidence.start &&
        !replaced.has(one.id) &&
        areAlike(one.of, claim.of) &&
        isOneVoice(one, claim) &&
        !isSameCount(one, claim),
    )
    const last = before.reduce<Claim | null>((best, one) => (best && best.evidence.start > one.evidence.start ? best : one), null)
    if (last) replaced.add(last.id)
    return last ? { ...claim, supersedes: last.id } : claim
  })
}

const speakerOf = (claim: Claim): string => claim.speaker[0]?.name ?? ''

const isOneVoice = (one: Claim, other: Claim): boolean =>
  speakerOf(one) === speakerOf(other) || speakerOf(one) === '' || speakerOf(other) === ''

const areAlike = (one: string | null, other: string | null): boolean => one === other || (EVERYBODY.has(one) && EVERYBODY.has(other))

/** A number in words of its own; not "a man", nor persons that were counted up. */
const isNumber = (claim: Claim): boolean => claim.basis === 'stated' && !/(?:indefinite|named|persons)$/.test(claim.rule)

const EVERYBODY: ReadonlySet<string | null> = new Set([null, 'people', 'civilians', 'workers'])

function heirOf(claims: readonly Claim[], claim: Claim, earlier: readonly Claim[]): Claim | null {
  const fits = claims.filter(
    (one) =>
      !earlier.includes(one) &&
      isNumber(one) &&
      one.field === claim.field &&
      one.supersedes === null &&
      one.status !== 'denied' &&
      areAlike(one.of, claim.of) &&
      !isSameCount(one, claim),
  )
  const own = fits.filter((one) => (one.speaker[0]?.name ?? '') === (claim.speaker[0]?.name ?? ''))
  const among = own.length > 0 ? own : fits
  const distance = (one: Claim): number => Math.abs(one.evidence.start - claim.evidence.start)
  return among.reduce<Claim | null>((best, one) => (best === null || distance(one) < distance(best) ? one : best), null)
}

function isSameCount(one: Claim, other: Claim): boolean {
  if (typeof one.value === 'string' || typeof other.value === 'string') return true
  return one.value.low === other.value.low && one.value.high === other.value.high
}

const before = new Set(['earlier', 'previously', 'first', 'initially', 'originally'])
const older = new Set(['earlier', 'previous', 'initial', 'first', 'original', 'preliminary'])

/** True where the cue of the innermost voice says that it spoke before: "had earlier said", "an earlier report spoke of", "first counted". */
function isSaidEarlier(layers: ReportLayers, claim: Claim): boolean {
  const voice = layers.voices.at(claim.evidence.start).at(-1)
  const sentence = layers.sentences.find((one) => one.sentence.index === voice?.utterance.sentence)
  if (!voice || !sentence) return false
  const { tree } = sentence
  const cue = voice.utterance.token
  const told = dependents(tree, cue, 'advmod').some((word) => before.has(word.form.toLowerCase()))
  const source = voice.utterance.source?.token ?? -1
  return (told && isPast(tree, cue)) || dependents(tree, source, 'amod').some((word) => older.has(word.form.toLowerCase()))
}

/** "had earlier said", "first counted"; not "will first say". */
function isPast(tree: Tree, cue: number): boolean {
  return !dependents(tree, cue, 'aux').some((aux) => aux.lemma.toLowerCase() === 'will' || aux.form.toLowerCase() === 'would')
}
