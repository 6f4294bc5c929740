import { casualtyFields, type CasualtyField } from '../../../records/claim.js'
import type { Incident, Party, Tally, When, Where } from '../../../records/incident.js'

/** What a summary is made from. */
export type Summarised = Pick<Incident, 'type' | 'stage' | 'when' | 'where' | 'perpetrators' | 'casualties'>

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/**
 * One line from the resolved fields, the same for the same fields.
 * @example 'Bombing in Gorbatel, Niger, 2025-03-10: 17 killed (12 or more), 4 missing; claimed by Red Acacia Front'
 */
export function summaryOf(incident: Summarised, countryName: (code: string) => string): string {
  const head = [headOf(incident) + placeOf(incident.where, countryName), dateOf(incident.when)].join(', ')
  const counts = casualtyFields.map((field) => countsOf(field, incident.casualties[field])).filter((words) => words !== null)
  const deed = counts.join(', ')
  const party = incident.perpetrators[0]
  const asserted = party?.status === 'asserted' ? `by ${party.name}` : null
  const told = [deed, asserted].filter((words) => words).join(' ')
  return head + (told ? `: ${told}` : '') + (party && asserted === null ? `; ${blame(party)}` : '')
}

function headOf({ type, stage }: Summarised): string {
  const words = type === 'other-violence' ? 'violence' : type.replace(/-/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1) + (stage === 'carried-out' ? '' : ` (${stage})`)
}

function placeOf(where: Where, countryName: (code: string) => string): string {
  const country = where.country === null ? null : countryName(where.country)
  const names = [where.name, country].filter((name, i, all) => name !== null && all.indexOf(name) === i)
  return names.length ? ` in ${names.join(', ')}` : ', place unknown'
}

function dateOf({ start, end, precision }: When): string {
  if (start === null) return 'date unknown'
  if (precision === 'month' && start.slice(0, 7) === end?.slice(0, 7))
    return `${MONTHS[Number(start.slice(5, 7)) - 1] ?? ''} ${start.slice(0, 4)}`
  if (precision === 'year' && start.slice(0, 4) === end?.slice(0, 4)) return start.slice(0, 4)
  return end === null || end === start ? start : `${start} to ${end}`
}

function countsOf(field: CasualtyField, tally: Tally | null): string | null {
  if (!tally) return null
  const best = tally.versions.find((version) => version.low === tally.best && tally.best !== null)
  if (best) {
    const words = range(best.low, best.high)
    const spread = range(tally.low, tally.high)
    return `${words} ${field}` + (spread === words || spread === null ? '' : ` (${spread})`)
  }
  const whole = range(tally.low, tally.high)
  if (whole !== null) return `${whole} ${field}`
  const classes = new Map(
    tally.versions
      .filter((version) => version.of !== null)
      .reverse()
      .map((version) => [version.of, version]),
  )
  const parts = [...classes].map(([of, version]) => [range(version.low, version.high), of].filter((word) => word !== null).join(' ')).sort()
  return parts.length ? `${parts.join(' and ')} ${field}` : null
}

/** "17", "12 or more", "up to 20", "12 to 17"; null where neither end is known. */
function range(low: number | null, high: number | null): string | null {
  if (low === high) return low === null ? null : String(low)
  if (high === null) return `${low} or more`
  return low === null ? `up to ${high}` : `${low} to ${high}`
}

function blame({ name, status }: Party): string {
  switch (status) {
    case 'claimed':
      return `claimed by ${name}`
    case 'accused':
      return `${name} accused`
    case 'suspected':
      return `${name} suspected`
    case 'unverified':
      return `reportedly by ${name}`
    case 'denied':
      return `denied by ${name}`
    case 'asserted':
      return `by ${name}`
  }
}
