import { casualtyFields, countedClaims, countryName, type CasualtyField, type Incident, type Party, type Policy } from '@whosays/core'
import type { IndexedLedger } from '../index-ledger.js'
import { acledGeoPrecision, acledTimePrecision, gedDatePrecision, gedWherePrecision } from '../precision.js'
import { integer, joined, number, text, truth, type Column, type Table } from './table.js'

/** One row an incident; with a policy, its numbers behind the others, each with its reason and its claims. */
export function incidentsTable(indexed: IndexedLedger, policy: Policy | null): Table<Incident> {
  return {
    name: 'incidents',
    about: 'One thing that happened at one place and time, from all the reports on it.',
    rows: indexed.ledger.incidents,
    columns: [
      ...whatColumns,
      ...whenWhereColumns,
      ...casualtyFields.flatMap(tollColumns),
      ...sourceColumns(indexed),
      ...policyColumns(indexed, policy),
    ],
  }
}

const parties = (list: readonly Party[]): string | null => joined(list.map(({ name, status }) => `${name} (${status})`))

const whatColumns: readonly Column<Incident>[] = [
  text('incident', 'id of the incident', ({ id }) => id),
  text('type', 'kind of act', ({ type }) => type),
  text('stage', 'carried-out, attempted, foiled, threatened or planned', ({ stage }) => stage),
  text('summary', 'one line made from the other columns', ({ summary }) => summary),
  text('perpetrators', 'who did it, with the strongest status of each, strongest first', (one) => parties(one.perpetrators)),
  text('perpetrator_actors', 'ids of those that are known actors', (one) => joined(one.perpetrators.map(({ actor }) => actor))),
  text('targets', 'to whom it was done', (one) => parties(one.targets)),
  text('target_actors', 'ids of those that are known actors', (one) => joined(one.targets.map(({ actor }) => actor))),
  text('means', 'with what', ({ means }) => joined(means)),
  text('acled_sub_event', "name of ACLED's sub-event type", ({ codes }) => codes.acled),
  text('plover', 'PLOVER event and mode', ({ codes }) => codes.plover),
  text('cameo', 'CAMEO code; text, since it may begin with 0', ({ codes }) => codes.cameo),
]

const whenWhereColumns: readonly Column<Incident>[] = [
  text('start', 'first day (ISO date)', ({ when }) => when.start),
  text('end', 'last day, inclusive', ({ when }) => when.end),
  text('date_precision', 'day, week, month, season, year, range or unknown', ({ when }) => when.precision),
  text('date_words', 'the words of the report', ({ when }) => when.text),
  integer('acled_time_precision', '1 day, 2 week, 3 month; empty where vaguer', ({ when }) => acledTimePrecision(when)),
  integer('ged_date_prec', '1 day, 2 two to six days, 3 week, 4 month, 5 year; empty where vaguer', ({ when }) => gedDatePrecision(when)),
  text('place', 'name of the place', ({ where }) => where.name),
  text('admin1', 'first-order division', ({ where }) => where.admin1),
  text('country', 'ISO 3166-1 alpha-2', ({ where }) => where.country),
  text('country_name', 'its name in English', ({ where }) => (where.country === null ? null : countryName(where.country))),
  number('latitude', 'degrees north; empty for countries and regions', ({ where }) => where.lat),
  number('longitude', 'degrees east', ({ where }) => where.lon),
  text('place_precision', 'site, settlement, district, admin1, country, region or unknown', ({ where }) => where.precision),
  integer('acled_geo_precision', '1 town, 2 district, 3 province; empty where wider', ({ where }) => acledGeoPrecision(where)),
  integer('ged_where_prec', '1 exact, 3 district, 4 province, 5 fuzzy, 6 country; empty where unknown', ({ where }) =>
    gedWherePrecision(where),
  ),
  text('place_id', 'id in places', ({ where }) => where.place),
]

function tollColumns(field: CasualtyField): readonly Column<Incident>[] {
  return [
    integer(`${field}_low`, `${field}: lowest bound of the versions that stand`, ({ casualties }) => casualties[field]?.low ?? null),
    integer(`${field}_best`, `${field}: the newest, best-sourced number`, ({ casualties }) => casualties[field]?.best ?? null),
    integer(`${field}_high`, `${field}: highest bound; empty where open`, ({ casualties }) => casualties[field]?.high ?? null),
  ]
}

function sourceColumns(indexed: IndexedLedger): readonly Column<Incident>[] {
  return [
    text('standing', 'single-source, corroborated or contested', ({ standing }) => standing),
    integer('sources', 'independent sources, denials aside', (one) => rootsOf(indexed, one)),
    integer('reports', 'reports that mention it', ({ reports }) => reports.length),
    text('report_ids', 'their ids', ({ reports }) => joined(reports)),
    text('outlets', 'who published them', (one) => joined([...new Set(indexed.reportsOf(one).map(({ outlet }) => outlet))])),
    truth('background', 'whether every report only recalls it as history', ({ background }) => background),
    text('links', 'other incidents, with the kind of link', ({ links }) =>
      joined(links.map(({ kind, incident }) => `${kind} ${incident}`)),
    ),
    integer('claims', 'claims behind this row', ({ claims }) => claims.length),
  ]
}

function rootsOf({ sources }: IndexedLedger, incident: Incident): number {
  return new Set(
    countedClaims(incident)
      .filter(({ status }) => status !== 'denied')
      .map((claim) => sources.root(claim)),
  ).size
}

function policyColumns(indexed: IndexedLedger, policy: Policy | null): readonly Column<Incident>[] {
  if (policy === null) return []
  const cellOf = (one: Incident, at: number) => indexed.view(one, policy).cells[at] ?? null
  const ends = policy.range === 'extremes' ? (['low', 'best', 'high'] as const) : (['best'] as const)
  const given = policy.best.length === 0 ? ends.filter((end) => end !== 'best') : ends
  return [
    ...policy.cells.flatMap(({ name, field }, at) => [
      ...given.map((end) =>
        integer<Incident>(
          `${policy.name}_${name}${given.length > 1 ? `_${end}` : ''}`,
          `${field} by the policy ${policy.name}: ${end}`,
          (one) => cellOf(one, at)?.[end] ?? null,
        ),
      ),
      text<Incident>(
        `${policy.name}_${name}_why`,
        'the rule that chose, what was told, what was left out',
        (one) => cellOf(one, at)?.why ?? null,
      ),
      text<Incident>(`${policy.name}_${name}_claims`, 'ids of the claims it stands on', (one) => joined(cellOf(one, at)?.claims ?? [])),
    ]),
    ...(policy.grade === 'none'
      ? []
      : [
          text<Incident>(`${policy.name}_grade`, 'grade beside the numbers', (one) => indexed.view(one, policy).grade?.grade ?? null),
          text<Incident>(`${policy.name}_grade_why`, 'why', (one) => indexed.view(one, policy).grade?.why ?? null),
        ]),
  ]
}
