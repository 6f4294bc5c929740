import { casualtyFields, type CasualtyField } from '../../records/claim.js'
import type { Incident, Ledger, Party, Tally } from '../../records/incident.js'
import type { Derivation } from '../ledger/derive-ledger.js'
import { incidentSeries } from '../ledger/incident-series.js'
import { byCodeUnit, sortedUnique } from '../ledger/order.js'
import type { SeriesPoint } from '../ledger/fields/series.js'

/** What became of an incident: "joined" from several; "split", one of several that were one; "gone", told by no reading any more. */
export type IncidentChangeKind = 'new' | 'changed' | 'joined' | 'split' | 'gone'

/** A field that says something else now. */
export interface FieldChange {
  readonly field: 'type' | 'stage' | 'when' | 'where' | 'perpetrators' | 'targets' | 'standing'
}

/** A toll that says something else now, or of which more was told. */
export interface TollChange {
  readonly field: CasualtyField
  readonly was: Tally | null
  readonly now: Tally | null
  /** What was told since, each typed by what it is to all that is known of it now; repeats among them. */
  readonly told: readonly SeriesPoint[]
}

/** One incident that is not what it was. */
export interface IncidentChange {
  readonly kind: IncidentChangeKind
  /** Its ids then: none where it is new, several where it was joined. */
  readonly was: readonly string[]
  /** As it is now; as it was, where it is gone. */
  readonly incident: Incident
  /** What it is compared with: as it was then, of several the one whose id it bears, else the first. Null where it is new. */
  readonly before: Incident | null
  /** Reports that tell of it now and did not then. */
  readonly reports: readonly string[]
  readonly fields: readonly FieldChange['field'][]
  readonly tolls: readonly TollChange[]
}

/**
 * What became of the incidents between two derivations of one ledger: of the readings and judgements that were there at some time, and of
 * those there are now. By kind (new, joined, split, changed, gone), then id. Incidents that are as they were are not listed.
 */
export function diffLedgers(before: Derivation, after: Derivation): readonly IncidentChange[] {
  const then = new Map(before.ledger.incidents.map((incident) => [incident.id, incident]))
  const origins = originsOf(before, after)
  const heirs = new Map<string, number>()
  for (const ids of origins.values()) for (const id of ids) heirs.set(id, (heirs.get(id) ?? 0) + 1)
  const changes = after.ledger.incidents.flatMap((incident): readonly IncidentChange[] => {
    const was = sortedUnique([...(origins.get(incident.id) ?? [])])
    const olds = was.flatMap((id) => then.get(id) ?? [])
    const isSplit = was.some((id) => (heirs.get(id) ?? 0) > 1)
    const change = changeOf(after.ledger, incident, olds)
    const kind = was.length === 0 ? 'new' : was.length > 1 ? 'joined' : isSplit ? 'split' : 'changed'
    return kind === 'changed' && isNothing(change) ? [] : [{ kind, was, incident, ...change }]
  })
  const gone = before.ledger.incidents
    .filter(({ id }) => !heirs.has(id))
    .map((incident): IncidentChange => ({
      kind: 'gone',
      was: [incident.id],
      incident,
      before: incident,
      reports: [],
      fields: [],
      tolls: [],
    }))
  return [...changes, ...gone].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byCodeUnit(a.incident.id, b.incident.id))
}

const order: readonly IncidentChangeKind[] = ['new', 'joined', 'split', 'changed', 'gone']

/** For each incident of now, the incidents of then that its members went to. */
function originsOf(before: Derivation, after: Derivation): ReadonlyMap<string, ReadonlySet<string>> {
  const origins = new Map<string, Set<string>>()
  for (const [key, id] of after.membership) {
    const old = before.membership.get(key)
    if (old !== undefined) origins.set(id, (origins.get(id) ?? new Set()).add(old))
  }
  return origins
}

type Change = Pick<IncidentChange, 'before' | 'reports' | 'fields' | 'tolls'>

function changeOf(ledger: Ledger, incident: Incident, olds: readonly Incident[]): Change {
  const before = olds.find(({ id }) => id === incident.id) ?? olds[0] ?? null
  const known = new Set(olds.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const telling = new Set(olds.flatMap(({ reports }) => reports))
  return {
    before,
    reports: incident.reports.filter((report) => !telling.has(report)),
    fields: before === null ? [] : compared.filter(([, of]) => of(before) !== of(incident)).map(([field]) => field),
    tolls: casualtyFields.flatMap((field) => tollChange(ledger, { incident, before, known }, field)),
  }
}

const names = (parties: readonly Party[]): string => JSON.stringify(parties.map(({ name, status }) => [name, status]))

/** What of an incident is compared, as text. */
const compared: readonly (readonly [FieldChange['field'], (incident: Incident) => string])[] = [
  ['type', ({ type }) => type],
  ['stage', ({ stage }) => stage],
  ['when', ({ when: { start, end, precision } }) => JSON.stringify([start, end, precision])],
  ['where', ({ where: { name, country } }) => JSON.stringify([name, country])],
  ['perpetrators', ({ perpetrators }) => names(perpetrators)],
  ['targets', ({ targets }) => names(targets)],
  ['standing', ({ standing }) => standing],
]

interface Compared {
  readonly incident: Incident
  readonly before: Incident | null
  /** Ids of the claims that were there. */
  readonly known: ReadonlySet<string>
}

function tollChange(ledger: Ledger, { incident, before, known }: Compared, field: CasualtyField): readonly TollChange[] {
  const [was, now] = [before?.casualties[field] ?? null, incident.casualties[field]]
  const counts = incident.claims.some((claim) => claim.field === field && !known.has(claim.id))
  const told = counts ? incidentSeries(ledger, incident, field).filter(({ claims }) => claims.some((id) => !known.has(id))) : []
  const isAsBefore = boundsOf(was) === boundsOf(now)
  return isAsBefore && told.length === 0 ? [] : [{ field, was, now, told }]
}

/** What a toll comes to, and the numbers it is made of. */
function boundsOf(tally: Tally | null): string {
  return JSON.stringify(tally && [tally.low, tally.high, tally.best, tally.versions.map(({ low, high, of }) => [low, high, of])])
}

function isNothing({ reports, fields, tolls }: Change): boolean {
  return reports.length + fields.length + tolls.length === 0
}
