import { countedClaims, namedPolicies, type Claim, type Incident, type PolicyCell } from '@whosays/core'
import { csvPieces } from '../csv.js'
import type { Cell, ExportFile } from '../exported.js'
import { joined } from '../tables/table.js'
import { refused, type Layout } from './layout.js'
import { cellFor } from './policy-number.js'
import { doersOf, nameOf, targetsOf } from './sides.js'

// The 18 variables of Iraq Body Count: twelve of the incident, in ibc.csv; six of a person, in persons.csv, one row a victim who is named.
// What reports do not tell as a value of its own (age, gender, family, occupation) stays empty; the sentence is in claims.csv.

export const ibcColumns = [
  'incident',
  'date',
  'time',
  'place',
  'target',
  'min_deaths',
  'max_deaths',
  'min_injuries',
  'max_injuries',
  'weapons',
  'killers',
  'media_sources',
  'primary_witnesses',
  'status',
] as const
type IbcColumn = (typeof ibcColumns)[number]

export const personColumns = ['incident', 'claim', 'name', 'age', 'gender', 'marital_status', 'parental_status', 'occupation'] as const

/** The layout of Iraq Body Count: incidents in which somebody was killed or hurt; `status` says which are provisional. */
export const ibcLayout: Layout<IbcColumn> = {
  file: 'ibc.csv',
  columns: ibcColumns,
  policy: namedPolicies.ibc,
  rows(incident, indexed, policy) {
    const { when, stage } = incident
    if (stage === 'planned' || stage === 'threatened') return refused(`it was only ${stage}`)
    if (when.start === null) return refused('no date is known')
    const deaths = rangeOf(cellFor('killed', incident, indexed, policy))
    const injuries = rangeOf(cellFor('wounded', incident, indexed, policy))
    if (deaths.max === null && injuries.max === null) return refused('no number of civilians killed or hurt is told')
    const grade = indexed.view(incident, policy).grade ?? indexed.view(incident, namedPolicies.ibc).grade
    return [
      {
        incident: incident.id,
        date: when.start === when.end ? when.start : `${when.start}/${when.end ?? ''}`,
        time: null,
        place: joined([incident.where.name, incident.where.admin1, incident.where.country]),
        target: joined(targetsOf(incident, indexed).map(nameOf)),
        min_deaths: deaths.min,
        max_deaths: deaths.max,
        min_injuries: injuries.min,
        max_injuries: injuries.max,
        weapons: joined(incident.means) ?? incident.type,
        killers: joined(doersOf(incident, indexed).map(nameOf)),
        media_sources: joined([...new Set(indexed.reportsOf(incident).map(({ outlet, agency, id }) => outlet ?? agency ?? id))]),
        primary_witnesses: joined([...new Set(countedClaims(incident).flatMap(witnessOf))]),
        status: grade?.grade ?? null,
      },
    ]
  },
  beside: (incidents, _indexed, options): readonly ExportFile[] => [
    { name: 'persons.csv', pieces: { [Symbol.iterator]: () => csvPieces(personColumns, incidents.flatMap(personRows), options) } },
  ],
}

function rangeOf(cell: PolicyCell | null): { readonly min: number | null; readonly max: number | null } {
  return { min: cell?.low ?? cell?.best ?? null, max: cell?.high ?? cell?.best ?? cell?.low ?? null }
}

/** Whom a count goes back to. */
function witnessOf({ field, speaker, status }: Claim): readonly string[] {
  if ((field !== 'killed' && field !== 'wounded') || status === 'denied') return []
  const last = speaker.at(-1)
  return last ? [last.name] : []
}

/** A row a victim, each name once. */
function personRows(incident: Incident): readonly (readonly Cell[])[] {
  const named = new Map<string, Claim>()
  for (const claim of countedClaims(incident)) {
    if (claim.field !== 'victim' || claim.status === 'denied' || typeof claim.value !== 'string') continue
    if (!named.has(claim.value)) named.set(claim.value, claim)
  }
  return [...named].map(([name, { id }]) => [incident.id, id, name, null, null, null, null, null])
}
