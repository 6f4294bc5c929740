import type { Claim, ClaimField } from '../../../records/claim.js'
import { incidentTypes, stages, type When } from '../../../records/incident.js'
import type { LocalIncident, LocalPlace } from '../../../records/reading.js'
import { claimWords } from '../claim-words.js'
import { dayWindow, isoDay, widthOf } from '../days.js'
import { mostVoted } from '../order.js'

/** Claims of one incident of a report: as they were read, as a person judged them, and as they count. */
export interface JudgedClaims {
  /** With their values as read; only those that were judged. */
  readonly judged: readonly Claim[]
  /** All that count, corrected ones with their corrected values. */
  readonly counted: readonly Claim[]
}

/**
 * Place, day, type and stage of an incident of one report after its claims were judged. What came from a claim that is rejected
 * gives way to what the other claims say; what was corrected stands as corrected. What no claim was judged on stays.
 * `known` are the places that the report names, by which a corrected name may be placed.
 */
export function judgedSetting(
  local: LocalIncident,
  claims: JudgedClaims,
  known: readonly LocalPlace[],
): Pick<LocalIncident, 'where' | 'when' | 'type' | 'stage'> {
  return {
    where: touches(claims, 'place') ? judgedWhere(local.where, claims, known) : local.where,
    when: touches(claims, 'date') ? judgedWhen(local.when, claims) : local.when,
    type: oneOf(incidentTypes, touches(claims, 'type') ? judgedWord('type', local.type, claims) : local.type) ?? 'other-violence',
    stage: oneOf(stages, touches(claims, 'stage') ? judgedWord('stage', local.stage, claims) : local.stage) ?? 'carried-out',
  }
}

/** True where a judgement changes what counts of a field. */
function touches({ judged }: JudgedClaims, field: ClaimField): boolean {
  return judged.some((claim) => claim.field === field && claim.judgement?.kind !== 'accept')
}

function oneOf<T extends string>(list: readonly T[], word: string | null): T | null {
  return list.find((one) => one === word) ?? null
}

const wordsOf = (claims: readonly Claim[], field: ClaimField): readonly string[] =>
  claims.flatMap((claim) => (claim.field === field && typeof claim.value === 'string' ? [claim.value] : []))

/** Values that a judged claim had, and that no claim gives any more. */
function gone({ judged, counted }: JudgedClaims, field: ClaimField): ReadonlySet<string> {
  const still = new Set(wordsOf(counted, field))
  return new Set(wordsOf(judged, field).filter((words) => !still.has(words)))
}

/** The corrected claims of a field, the latest judgement first. */
function corrected({ counted }: JudgedClaims, field: ClaimField): readonly Claim[] {
  return counted
    .filter((claim) => claim.field === field && claim.judgement?.kind === 'correct')
    .sort((a, b) => (b.judgement?.seq ?? 0) - (a.judgement?.seq ?? 0))
}

function judgedWord(field: 'type' | 'stage', read: string, claims: JudgedClaims): string | null {
  const [latest] = corrected(claims, field)
  if (latest) return typeof latest.value === 'string' ? latest.value : null
  return gone(claims, field).has(read) ? mostVoted(wordsOf(claims.counted, field)) : read
}

function judgedWhere(where: readonly LocalPlace[], claims: JudgedClaims, known: readonly LocalPlace[]): readonly LocalPlace[] {
  const dropped = gone(claims, 'place')
  const former = new Map(claims.judged.map((claim) => [claim.id, claim.value]))
  const given = corrected(claims, 'place').map((claim) => {
    const replaced = where.find(({ name }) => name === former.get(claim.id))
    return placeCalled(claimWords(claim), replaced ?? null, known)
  })
  return [...given, ...where.filter(({ name }) => name === null || !dropped.has(name))]
}

/** A place by the name a person gave: the report's own place of that name, else its name alone, in the country told or the former one's. */
function placeCalled(words: string, replaced: LocalPlace | null, known: readonly LocalPlace[]): LocalPlace {
  const [, bare = words, code] = /^(.+?),\s*([A-Z]{2})$/.exec(words) ?? []
  const country = code ?? null
  const fits = (local: LocalPlace): boolean => local.name === bare && (country === null || countryOf(local) === country)
  const same = known.find((local) => local.place !== null && fits(local))
  return same ?? { name: bare, place: null, country: country ?? (replaced ? countryOf(replaced) : null) }
}

function countryOf({ country, place }: LocalPlace): string | null {
  return country ?? place?.country ?? null
}

function judgedWhen(when: When, claims: JudgedClaims): When {
  const [latest] = corrected(claims, 'date')
  if (latest) return whenFrom(latest) ?? when
  const lost = gone(claims, 'date')
  if (!lost.has(`${when.start ?? ''}/${when.end ?? ''}`) && !(when.start === null && lost.has(when.text ?? ''))) return when
  const left = claims.counted.filter((claim) => claim.field === 'date')
  const dated = left.map(whenFrom).filter((one) => one !== null)
  const [narrowest] = dated.sort((a, b) => daysIn(a) - daysIn(b))
  return narrowest ?? { start: null, end: null, precision: 'unknown', text: wordsOf(left, 'date')[0] ?? null }
}

function daysIn(when: When): number {
  const window = dayWindow(when)
  return window ? widthOf(window) : Infinity
}

/** The days of a date claim; null where its words were not resolved. */
function whenFrom({ value, evidence }: Claim): When | null {
  const [start = '', end = ''] = typeof value === 'string' ? value.split('/') : []
  const window = dayWindow({ start, end })
  if (!window || isoDay(window.start) !== start || isoDay(window.end) !== end) return null
  return { start, end, precision: precisionOf(start, end), text: evidence.quote }
}

function precisionOf(start: string, end: string): When['precision'] {
  if (start === end) return 'day'
  const after = isoDay((dayWindow({ start: end, end })?.end ?? 0) + 1)
  if (!start.endsWith('-01') || !after.endsWith('-01')) return 'range'
  if (start.slice(0, 7) === end.slice(0, 7)) return 'month'
  return start.slice(5) === '01-01' && after.slice(5) === '01-01' && start.slice(0, 4) === end.slice(0, 4) ? 'year' : 'range'
}
