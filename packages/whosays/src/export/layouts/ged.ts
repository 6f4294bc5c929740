import { countedClaims, countryName, hashText, namedPolicies, type Incident, type Policy } from '@whosays/core'
import type { Cell } from '../exported.js'
import type { IndexedLedger } from '../index-ledger.js'
import { gedDatePrecision, gedWherePrecision } from '../precision.js'
import { joined } from '../tables/table.js'
import { refused, type Layout, type LayoutRow, type Refused } from './layout.js'
import { cellFor, cellNamed, oneNumber } from './policy-number.js'
import { doersOf, isNamed, isOrganised, isState, nameOf, targetsOf, type Side } from './sides.js'

// The 49 columns of UCDP's GED in its order. Ids of conflicts, dyads and sides, Gleditsch-Ward codes and regions are UCDP's own: they
// stay empty, unless the incident stems from a GED row.

export const gedColumns = [
  'id',
  'relid',
  'year',
  'active_year',
  'code_status',
  'type_of_violence',
  'conflict_dset_id',
  'conflict_new_id',
  'conflict_name',
  'dyad_dset_id',
  'dyad_new_id',
  'dyad_name',
  'side_a_dset_id',
  'side_a_new_id',
  'side_a',
  'side_b_dset_id',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'where_description',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'geom_wkt',
  'priogrid_gid',
  'country',
  'country_id',
  'region',
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
] as const
export type GedColumn = (typeof gedColumns)[number]
export type GedRow = LayoutRow<GedColumn>

/** Cells of the GED row that an incident stems from, by column; a column that is missing is computed. */
export type OriginalCells = Readonly<Partial<Record<GedColumn, string>>>

const noOriginals: ReadonlyMap<string, readonly OriginalCells[]> = new Map()

/** The layout of UCDP's GED. `originals` gives, by id of incident, the cells of the GED rows that it was imported from: each leaves as a row. */
export function gedLayout(originals: ReadonlyMap<string, readonly OriginalCells[]> = noOriginals): Layout<GedColumn> {
  return {
    file: 'ged.csv',
    columns: gedColumns,
    policy: namedPolicies.ged,
    rows(incident, indexed, policy) {
      const given = originals.get(incident.id) ?? []
      const row = gedRow(incident, indexed, policy)
      if (given.length > 0) return given.map((original) => originalFirst('refused' in row ? blankRow : row, original))
      return 'refused' in row ? row : [row]
    },
  }
}

/** The one place where cells of an imported GED row come before what the ledger computes: such a row leaves as it came. */
function originalFirst(computed: GedRow, original: OriginalCells): GedRow {
  return { ...computed, ...original }
}

/** An incident as a row of GED, or why it has none: GED wants a date, a country and somebody dead. */
export function gedRow(incident: Incident, indexed: IndexedLedger, policy: Policy): GedRow | Refused {
  const reason = reasonAgainst(incident, indexed, policy)
  if (reason !== null) return refused(reason)
  return {
    ...blankRow,
    ...sideCells(incident, indexed),
    ...sourceCells(incident, indexed),
    ...placeCells(incident),
    ...timeCells(incident),
    ...deathCells(incident, indexed, policy),
    // GED's ids are numbers; ours stands in relid.
    id: Number.parseInt(hashText(incident.id).slice(0, 12), 16),
    relid: incident.id,
  }
}

// Every column is a key of the type: the list above is what the type is made of.
const blankRow = Object.fromEntries(gedColumns.map((column) => [column, null])) as unknown as GedRow

function reasonAgainst(incident: Incident, indexed: IndexedLedger, policy: Policy): string | null {
  const { stage, when, where } = incident
  if (stage === 'planned' || stage === 'threatened') return `it was only ${stage}`
  if (when.start === null || when.end === null) return 'no date is known'
  if (gedDatePrecision(when) === null) return `its date is vaguer than a year (${when.start} to ${when.end})`
  if (gedWherePrecision(where) === null) return 'no country is known'
  const deaths = cellFor('killed', incident, indexed, policy)
  const most = deaths?.high ?? oneNumber(deaths)
  if (most === null) return 'no number of dead is told'
  return most === 0 ? 'nobody was killed' : null
}

type SideColumn = 'type_of_violence' | 'dyad_name' | 'side_a' | 'side_b'

function sideCells(incident: Incident, indexed: IndexedLedger): Pick<GedRow, SideColumn> {
  const { a, b, type } = sidesOf(incident, indexed)
  const names = { a: a ? nameOf(a) : null, b: type === 3 ? 'Civilians' : b ? nameOf(b) : null }
  return {
    type_of_violence: type,
    dyad_name: names.a !== null && names.b !== null ? `${names.a} - ${names.b}` : null,
    side_a: names.a,
    side_b: names.b,
  }
}

interface Sides {
  readonly a: Side | null
  readonly b: Side | null
  /** 1 state-based, 2 non-state, 3 one-sided; null where the sides are not known. */
  readonly type: 1 | 2 | 3 | null
}

/** Two organised sides: a state first. An organised doer and others than fighters as its targets: one-sided violence. */
function sidesOf(incident: Incident, indexed: IndexedLedger): Sides {
  const doer = doersOf(incident, indexed).find(isNamed) ?? null
  const target = targetsOf(incident, indexed)[0] ?? null
  if (!doer || !isOrganised(doer)) return { a: doer, b: target, type: null }
  if (target && isOrganised(target)) {
    const [a, b] = isState(target) && !isState(doer) ? [target, doer] : [doer, target]
    return { a, b, type: isState(a) ? 1 : 2 }
  }
  return target?.kind === 'civilian-group' ? { a: doer, b: target, type: 3 } : { a: doer, b: target, type: null }
}

type SourceColumn = 'number_of_sources' | 'source_article' | 'source_office' | 'source_date' | 'source_headline' | 'source_original'

function sourceCells(incident: Incident, indexed: IndexedLedger): Pick<GedRow, SourceColumn> {
  const reports = indexed.reportsOf(incident)
  const speakers = countedClaims(incident).flatMap(({ speaker }) => speaker.at(-1)?.name ?? [])
  return {
    number_of_sources: reports.length,
    source_article: joined(reports.map(({ outlet, published, title }) => [outlet, published.value, title].filter(Boolean).join(', '))),
    source_office: joined(reports.map(({ outlet }) => outlet)),
    source_date: joined(reports.map(({ published }) => published.value)),
    source_headline: joined(reports.map(({ title }) => title)),
    source_original: joined([...new Set(speakers)]),
  }
}

type PlaceColumn =
  'where_prec' | 'where_coordinates' | 'where_description' | 'adm_1' | 'latitude' | 'longitude' | 'geom_wkt' | 'priogrid_gid' | 'country'

function placeCells({ where }: Incident): Pick<GedRow, PlaceColumn> {
  const country = where.country === null ? null : (countryName(where.country) ?? where.country)
  const isPoint = where.lat !== null && where.lon !== null
  return {
    where_prec: gedWherePrecision(where),
    where_coordinates: where.name ?? where.admin1 ?? country,
    where_description: joined([where.name, where.admin1, country]),
    adm_1: where.admin1,
    latitude: where.lat,
    longitude: where.lon,
    geom_wkt: isPoint ? `POINT (${where.lon} ${where.lat})` : null,
    priogrid_gid: where.lat !== null && where.lon !== null ? priogrid(where.lat, where.lon) : null,
    country,
  }
}

/** The cell of PRIO-GRID: half a degree, numbered from the south-west, 720 a row. */
export function priogrid(lat: number, lon: number): number {
  const row = Math.min(359, Math.floor((lat + 90) * 2))
  const column = Math.min(719, Math.floor((lon + 180) * 2))
  return row * 720 + column + 1
}

function timeCells({ when }: Incident): Pick<GedRow, 'year' | 'event_clarity' | 'date_prec' | 'date_start' | 'date_end'> {
  return {
    year: when.start === null ? null : Number(when.start.slice(0, 4)),
    event_clarity: 1,
    date_prec: gedDatePrecision(when),
    date_start: when.start,
    date_end: when.end,
  }
}

type DeathColumn = 'deaths_a' | 'deaths_b' | 'deaths_civilians' | 'deaths_unknown' | 'best' | 'high' | 'low'

/** best is the sum of the four, always: classes that amount to more than the whole are not told apart but unknown. */
function deathCells(incident: Incident, indexed: IndexedLedger, policy: Policy): Pick<GedRow, DeathColumn> {
  const deaths = cellFor('killed', incident, indexed, policy)
  const best = oneNumber(deaths) ?? 0
  const parts = partsOf(incident, indexed)
  const known = parts.a + parts.b + parts.civilians
  const { a, b, civilians } = known <= best ? parts : { a: 0, b: 0, civilians: 0 }
  return {
    deaths_a: a,
    deaths_b: b,
    deaths_civilians: civilians,
    deaths_unknown: best - a - b - civilians,
    best,
    high: deaths?.high ?? best,
    low: deaths?.low ?? best,
  }
}

/** The dead by side, where classes of them were counted: soldiers on the side of the state, attackers on that of who did it. */
function partsOf(incident: Incident, indexed: IndexedLedger): { readonly a: number; readonly b: number; readonly civilians: number } {
  const { a, b } = sidesOf(incident, indexed)
  const count = (name: string): number => cellNamed(name, incident, indexed, namedPolicies.ged)?.best ?? 0
  const isStateA = a !== null && isState(a)
  const isStateB = b !== null && isState(b)
  const forces = count('deaths_security_forces')
  const attackers = count('deaths_attackers')
  const onA = (isStateA ? forces : 0) + (a?.kind === 'armed-group' ? attackers : 0)
  const onB = (!isStateA && isStateB ? forces : 0) + (a?.kind !== 'armed-group' && b?.kind === 'armed-group' ? attackers : 0)
  return { a: onA, b: onB, civilians: count('deaths_civilians') }
}

/** A cell as it would stand in a file, for comparing an exported row with an imported one. */
export function gedCellText(cell: Cell): string {
  return cell === null ? '' : String(cell)
}
