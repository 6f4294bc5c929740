import { countryName, namedPolicies, type Incident, type Policy } from '@whosays/core'
import countries from 'i18n-iso-countries'
import type { IndexedLedger } from '../index-ledger.js'
import { acledGeoPrecision, acledTimePrecision, addDays, daysOf, midpoint } from '../precision.js'
import { joined } from '../tables/table.js'
import { acledDisorderType, acledEventType } from './acled-types.js'
import { doersOf, isNamed, isState, nameOf, targetsOf, type Side } from './sides.js'
import { refused, type Layout, type LayoutRow, type Refused } from './layout.js'
import { cellFor, noteOf, oneNumber } from './policy-number.js'

// The 31 columns of ACLED's file in its order. Cells of what the ledger does not know (region, admin2, whether a group is a rebel group
// or a militia, the reach of a source) stay empty.

export const acledColumns = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const
type AcledColumn = (typeof acledColumns)[number]
type Row = LayoutRow<AcledColumn>

/** The layout of ACLED: a row a day of activity; nothing that is put no nearer than a country, and nothing without a date. */
export const acledLayout: Layout<AcledColumn> = {
  file: 'acled.csv',
  columns: acledColumns,
  policy: namedPolicies.acled,
  dividesDays: true,
  rows(incident, indexed, policy) {
    const reason = reasonAgainst(incident)
    if (reason !== null) return refused(reason)
    return acledRows(incident, indexed, policy)
  },
}

function reasonAgainst({ stage, when, where }: Incident): string | null {
  if (stage === 'planned' || stage === 'threatened') return `it was only ${stage}`
  if (when.start === null || when.end === null) return 'no date is known'
  if (acledTimePrecision(when) === null) return `its date is vaguer than a month (${when.start} to ${when.end})`
  if (where.country === null) return 'no country is known'
  if (acledGeoPrecision(where) === null)
    return where.precision === 'country' ? 'no place nearer than the country is known' : 'its place could not be put on the map'
  return null
}

/** One row a day; the total is divided, and what is left over stands on the first day. */
function acledRows(incident: Incident, indexed: IndexedLedger, policy: Policy): readonly Row[] | Refused {
  const { start, end } = incident.when
  const precision = acledTimePrecision(incident.when)
  if (start === null || end === null || precision === null) return refused('no date is known')
  const total = oneNumber(cellFor('killed', incident, indexed, policy))
  const days = precision === 1 ? (daysOf(incident.when) ?? 1) : 1
  const each = total === null ? null : Math.floor(total / days)
  const rest = total === null || each === null ? 0 : total - each * days
  return Array.from({ length: days }, (_, day) => {
    const date = precision === 1 ? addDays(start, day) : midpoint(start, end)
    const fatalities = each === null ? null : each + (day === 0 ? rest : 0)
    const id = `${countryCode(incident)}-${incident.id}${days > 1 ? `-${day + 1}` : ''}`
    const note = days > 1 && total !== null ? ` Day ${day + 1} of ${days}; ${total} in all.` : ''
    return {
      ...whatCells(incident),
      ...sideCells(incident, indexed),
      ...placeCells(incident),
      event_id_cnty: id,
      event_date: date,
      year: Number(date.slice(0, 4)),
      time_precision: precision,
      source: joined(sourceNames(incident, indexed)),
      source_scale: null,
      notes: noteOf(incident, indexed, policy) + note,
      fatalities,
      tags: `whosays incident=${incident.id}; standing=${incident.standing}`,
      timestamp: newestReport(incident, indexed),
    }
  })
}

function countryCode({ where: { country } }: Incident): string {
  return (country === null ? undefined : countries.alpha2ToAlpha3(country)) ?? country ?? ''
}

function whatCells({ codes }: Incident): Pick<Row, 'disorder_type' | 'event_type' | 'sub_event_type'> {
  return { disorder_type: acledDisorderType(codes.acled), event_type: acledEventType(codes.acled), sub_event_type: codes.acled }
}

type SideColumn = 'actor1' | 'assoc_actor_1' | 'inter1' | 'actor2' | 'assoc_actor_2' | 'inter2' | 'interaction' | 'civilian_targeting'

function sideCells(incident: Incident, indexed: IndexedLedger): Pick<Row, SideColumn> {
  const country = incident.where.country === null ? '' : (countryName(incident.where.country) ?? incident.where.country)
  const eventType = acledEventType(incident.codes.acled)
  // Who is only suspected is not named: the notes and claims.csv say who suspects whom.
  const doers = doersOf(incident, indexed).filter(isNamed)
  const targets = targetsOf(incident, indexed)
  const onCivilians = eventType === 'Violence against civilians' || incident.codes.acled === 'Excessive force against protesters'
  const first = doers[0] ? sided(doers[0], incident) : unidentified(eventType, country)
  const second = targets[0] ? sided(targets[0], incident) : onCivilians ? { name: `Civilians (${country})`, inter: 'Civilians' } : null
  const others = (sides: readonly Side[]): string | null => joined(sides.slice(1).map(nameOf))
  return {
    actor1: first.name,
    assoc_actor_1: others(doers),
    inter1: first.inter,
    actor2: second?.name ?? null,
    assoc_actor_2: others(targets),
    inter2: second?.inter ?? null,
    interaction: first.inter !== null && second?.inter ? `${first.inter}-${second.inter}` : null,
    civilian_targeting: onCivilians || targets.some(({ kind }) => kind === 'civilian-group') ? 'Civilians targeted' : null,
  }
}

interface NamedSide {
  readonly name: string
  readonly inter: string | null
}

function sided(side: Side, incident: Incident): NamedSide {
  return { name: nameOf(side), inter: interOf(side, incident) }
}

/** ACLED never leaves a side empty: who is not known is an unidentified group, whom it counts with the militias. */
function unidentified(eventType: string | null, country: string): NamedSide {
  if (eventType === 'Protests') return { name: `Protesters (${country})`, inter: 'Protesters' }
  if (eventType === 'Riots') return { name: `Rioters (${country})`, inter: 'Rioters' }
  return { name: `Unidentified Armed Group (${country})`, inter: 'Political militia' }
}

/** Empty for armed groups: the ledger does not tell rebels from militias. A state's forces abroad are ACLED's "External/Other forces". */
function interOf(side: Side, { where }: Incident): string | null {
  if (isState(side)) {
    const isAbroad = isForeign(side.actor?.country ?? null, where.country)
    return isAbroad ? 'External/Other forces' : 'State forces'
  }
  return side.kind === 'civilian-group' ? 'Civilians' : null
}

function isForeign(own: string | null, there: string | null): boolean {
  return own !== null && there !== null && own !== there
}

type PlaceColumn = 'iso' | 'region' | 'country' | 'admin1' | 'admin2' | 'admin3' | 'location' | 'latitude' | 'longitude' | 'geo_precision'

function placeCells({ where }: Incident): Pick<Row, PlaceColumn> {
  const iso = where.country === null ? undefined : countries.alpha2ToNumeric(where.country)
  return {
    iso: iso === undefined ? null : Number(iso),
    region: null,
    country: where.country === null ? null : (countryName(where.country) ?? where.country),
    admin1: where.admin1,
    admin2: null,
    admin3: null,
    location: where.name ?? where.admin1,
    latitude: rounded(where.lat),
    longitude: rounded(where.lon),
    geo_precision: acledGeoPrecision(where),
  }
}

/** Four decimals, as ACLED gives them. */
function rounded(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * 10_000) / 10_000
}

function sourceNames(incident: Incident, indexed: IndexedLedger): readonly string[] {
  return [...new Set(indexed.reportsOf(incident).flatMap(({ outlet, agency, id }) => outlet ?? agency ?? id))]
}

/** When the newest report came out, in seconds since 1970: the ledger has no clock. */
function newestReport(incident: Incident, indexed: IndexedLedger): number | null {
  const days = indexed.reportsOf(incident).flatMap(({ published }) => published.value ?? [])
  const newest = days.sort().at(-1)
  return newest === undefined ? null : Date.parse(newest) / 1000
}
