import { countryName, namedPolicies, type Incident, type Policy, type Statement } from '@whosays/core'
import type { IndexedLedger } from '../index-ledger.js'
import { daysOf } from '../precision.js'
import { joined } from '../tables/table.js'
import { attackTypes, unknownWeapon, weaponTypes } from './gtd-codes.js'
import { refused, type Layout, type LayoutRow } from './layout.js'
import { cellFor, cellNamed, noteOf, oneNumber } from './policy-number.js'
import { doersOf, nameOf, targetsOf, type Side } from './sides.js'

// The main columns of GTD's file in its order. -9 is "unknown" for flags, an empty cell "no information". What asks for a judgement of
// ours (the criteria of terrorism, the kind of target, damage, ransom) stays empty.

export const gtdColumns = [
  'eventid',
  'iyear',
  'imonth',
  'iday',
  'approxdate',
  'extended',
  'country_txt',
  'provstate',
  'city',
  'latitude',
  'longitude',
  'specificity',
  'vicinity',
  'location',
  'summary',
  'crit1',
  'crit2',
  'crit3',
  'doubtterr',
  'multiple',
  'related',
  'success',
  'suicide',
  'attacktype1',
  'attacktype1_txt',
  'targtype1',
  'target1',
  'target2',
  'target3',
  'gname',
  'gname2',
  'gname3',
  'guncertain1',
  'guncertain2',
  'guncertain3',
  'individual',
  'nperps',
  'nperpcap',
  'claimed',
  'claimmode_txt',
  'claim2',
  'claim3',
  'compclaim',
  'weaptype1',
  'weaptype1_txt',
  'weapdetail',
  'nkill',
  'nkillter',
  'nwound',
  'nwoundte',
  'property',
  'ishostkid',
  'nhostkid',
  'addnotes',
  'scite1',
  'scite2',
  'scite3',
  'dbsource',
] as const
type GtdColumn = (typeof gtdColumns)[number]
type Row = LayoutRow<GtdColumn>

/** The layout of GTD: attacks alone, whoever made them; a day or month that is not known is 0, as in GTD. */
export const gtdLayout: Layout<GtdColumn> = {
  file: 'gtd.csv',
  columns: gtdColumns,
  policy: namedPolicies.gtd,
  rows(incident, indexed, policy) {
    const reason = reasonAgainst(incident)
    if (reason !== null) return refused(reason)
    return [
      {
        ...emptyRow,
        ...whatCells(incident),
        ...whenCells(incident, indexed),
        ...whereCells(incident),
        ...whoCells(incident, indexed),
        ...tollCells(incident, indexed, policy),
        ...sourceCells(incident, indexed, policy),
      },
    ]
  },
}

// Every column is a key of the type: the list above is what the type is made of.
const emptyRow = Object.fromEntries(gtdColumns.map((column) => [column, null])) as unknown as Row

function reasonAgainst({ type, stage, when }: Incident): string | null {
  if (!attackTypes[type]) return `GTD collects attacks, and this is of the type ${type}`
  if (stage === 'planned' || stage === 'threatened') return `it was only ${stage}`
  return when.start === null ? 'not even its year is known' : null
}

function whatCells({ type, stage, means, summary, links }: Incident): Partial<Row> {
  const attack = attackTypes[type]
  const weapon = weaponTypes[type] ?? unknownWeapon
  const related = links.map(({ incident }) => incident)
  return {
    summary,
    attacktype1: attack?.code ?? null,
    attacktype1_txt: attack?.label ?? null,
    success: stage === 'carried-out' ? 1 : 0,
    suicide: type === 'suicide-bombing' ? 1 : 0,
    weaptype1: weapon.code,
    weaptype1_txt: weapon.label,
    weapdetail: joined(means),
    multiple: links.some(({ kind }) => kind === 'part-of') ? 1 : 0,
    related: related.length ? related.join(', ') : null,
    doubtterr: -9,
    property: -9,
  }
}

/** GTD's ids are the day and a number within it, by order of the ledger. */
function whenCells(incident: Incident, indexed: IndexedLedger): Partial<Row> {
  const { when } = incident
  const start = when.start ?? ''
  const [year = '', month = '', day = ''] = start.split('-')
  const isDay = when.start === when.end
  const isMonth = isDay || start.slice(0, 7) === (when.end ?? '').slice(0, 7)
  const shown = { year, month: isMonth ? month : '00', day: isDay ? day : '00' }
  return {
    eventid: `${shown.year}${shown.month}${shown.day}${String(indexed.numberOfDay(incident)).padStart(4, '0')}`,
    iyear: Number(year),
    imonth: Number(shown.month),
    iday: Number(shown.day),
    approxdate: isDay ? null : (when.text ?? `${start} to ${when.end ?? '?'}`),
    extended: when.precision === 'range' && (daysOf(when) ?? 1) > 1 ? 1 : 0,
  }
}

function whereCells({ where }: Incident): Partial<Row> {
  return {
    country_txt: where.country === null ? null : (countryName(where.country) ?? where.country),
    provstate: where.admin1,
    city: where.precision === 'site' || where.precision === 'settlement' ? where.name : null,
    location: where.name,
    latitude: where.lat,
    longitude: where.lon,
    specificity: specificity(where),
    vicinity: -9,
  }
}

/** 1 a town, 3 the middle of a district, 4 that of a province, 5 unknown. */
function specificity({ precision, lat }: Incident['where']): number {
  if (lat === null) return 5
  switch (precision) {
    case 'site':
    case 'settlement':
      return 1
    case 'district':
      return 3
    case 'admin1':
      return 4
    case 'country':
    case 'region':
    case 'unknown':
      return 5
  }
}

function whoCells(incident: Incident, indexed: IndexedLedger): Partial<Row> {
  const doers = doersOf(incident, indexed)
  const [first, second, third] = doers
  const targets = targetsOf(incident, indexed)
  const claimants = doers.filter(({ party }) => party.status === 'claimed')
  const claims = indexed.statementsOf(incident).filter(({ act }) => act === 'claim-responsibility')
  const at = (sides: readonly Side[], i: number): string | null => (sides[i] ? nameOf(sides[i]) : null)
  return {
    gname: first ? nameOf(first) : 'Unknown',
    gname2: at(doers, 1),
    gname3: at(doers, 2),
    guncertain1: uncertain(first),
    guncertain2: uncertain(second),
    guncertain3: uncertain(third),
    individual: first ? Number(first.kind === 'person') : 0,
    claimed: claimants.length > 0 || claims.length > 0 ? 1 : 0,
    claimmode_txt: channelOf(claims),
    claim2: second ? Number(second.party.status === 'claimed') : null,
    claim3: third ? Number(third.party.status === 'claimed') : null,
    compclaim: claimants.length > 1 ? 1 : claimants.length === 1 ? 0 : null,
    target1: at(targets, 0),
    target2: at(targets, 1),
    target3: at(targets, 2),
  }
}

/** 1 where the attribution is an accusation or a suspicion; 0 where it is stated or the doer's own. */
function uncertain(side: Side | undefined): number | null {
  if (!side) return null
  return side.party.status === 'asserted' || side.party.status === 'claimed' ? 0 : 1
}

function channelOf(claims: readonly Statement[]): string | null {
  return joined([...new Set(claims.map(({ channel }) => channel))])
}

function tollCells(incident: Incident, indexed: IndexedLedger, policy: Policy): Partial<Row> {
  const own = (name: string): number | null => cellNamed(name, incident, indexed, namedPolicies.gtd)?.best ?? null
  const taken = incident.casualties.abducted
  return {
    nkill: oneNumber(cellFor('killed', incident, indexed, policy)),
    nkillter: own('nkillter'),
    nwound: oneNumber(cellFor('wounded', incident, indexed, policy)),
    nwoundte: own('nwoundte'),
    ishostkid: incident.type === 'abduction' || taken ? 1 : 0,
    nhostkid: taken ? (taken.best ?? taken.low) : null,
  }
}

function sourceCells(incident: Incident, indexed: IndexedLedger, policy: Policy): Partial<Row> {
  const cited = indexed.reportsOf(incident).map(({ title, outlet, published, id }) => joined([title ?? id, outlet, published.value]))
  return {
    addnotes: noteOf(incident, indexed, policy),
    scite1: cited[0] ?? null,
    scite2: cited[1] ?? null,
    scite3: cited[2] ?? null,
    dbsource: `whosays incident ${incident.id}`,
  }
}
