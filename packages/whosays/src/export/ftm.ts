import { countedClaims, hashText, type Actor, type ActorKind, type Incident, type Ledger, type Report } from '@whosays/core'
import { csvPieces } from './csv.js'
import type { Cell, Exported } from './exported.js'
import { indexLedger, type IndexedLedger } from './index-ledger.js'

// FollowTheMoney statements: one row a value of a property of an entity, as followthemoney's own CSV of statements has it. Incidents are
// Event, reports are Article, actors are Organization, Person or LegalEntity. Event has no property for casualties: they stand in notes.

export const ftmColumns = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const

interface Statement {
  readonly entity: string
  readonly schema: string
  readonly prop: string
  readonly type: string
  readonly value: string
  /** The words of the report, where a value was made from them. */
  readonly original?: string | null
  readonly seen?: string | null
  /** The claim, or the report, that it stands on. */
  readonly origin?: string
  readonly lang?: string
}

const DATASET = 'whosays'

/** The ledger as a CSV of FollowTheMoney statements. Every entity has its id as the statement `id`, as FtM wants it. */
export function exportFtm(ledger: Ledger): Exported {
  // Read by a machine: values stay as they are.
  const pieces = { [Symbol.iterator]: () => csvPieces(ftmColumns, rows(ledger), { excel: false, raw: true }) }
  return { files: [{ name: '', pieces }], refused: [], remarks: () => [] }
}

function* rows(ledger: Ledger): Generator<readonly Cell[]> {
  const indexed = indexLedger(ledger)
  for (const report of ledger.reports) yield* entityRows(reportStatements(report))
  for (const actor of ledger.actors) yield* entityRows(actorStatements(actor))
  for (const incident of ledger.incidents) yield* entityRows(incidentStatements(incident, indexed))
}

/** The rows of one entity, and before them the one that says that it is there. */
function* entityRows(statements: readonly Statement[]): Generator<readonly Cell[]> {
  const [first] = statements
  if (!first) return
  const { entity, schema } = first
  const told = statements.filter(({ value }) => value !== '')
  const checksum = hashText(told.map(keyOf).sort().join('\n'))
  yield rowOf({ entity, schema, prop: 'id', type: 'checksum', value: checksum })
  const seen = new Set<string>()
  for (const statement of told) {
    if (seen.has(keyOf(statement))) continue
    seen.add(keyOf(statement))
    yield rowOf(statement)
  }
}

const keyOf = ({ entity, prop, value }: Statement): string => [DATASET, entity, prop, value].join('\u0000')

function rowOf(statement: Statement): readonly Cell[] {
  const { entity, schema, prop, type, value, original = null, seen = null, origin = null, lang = null } = statement
  return [entity, entity, prop, type, schema, value, DATASET, origin, lang, original, 'false', seen, seen, hashText(keyOf(statement))]
}

const idOf = (kind: 'report' | 'actor' | 'incident', id: string): string => `${DATASET}-${kind}-${id}`

function reportStatements({ id, title, url, outlet, published, language }: Report): readonly Statement[] {
  const about = (prop: string, type: string, value: string | null): Statement => ({
    entity: idOf('report', id),
    schema: 'Article',
    prop,
    type,
    value: value ?? '',
    seen: published.value,
    origin: id,
    lang: language,
  })
  return [
    about('name', 'name', title ?? id),
    about('sourceUrl', 'url', url),
    about('publisher', 'string', outlet),
    about('publishedAt', 'date', published.value),
    about('language', 'language', iso3(language)),
  ]
}

/** FtM names languages by three letters; ours are English, or stay out. */
function iso3(language: string): string {
  return language.split('-')[0] === 'en' ? 'eng' : ''
}

const schemas: Readonly<Record<ActorKind, string>> = {
  'state-force': 'Organization',
  government: 'PublicBody',
  'armed-group': 'Organization',
  person: 'Person',
  organisation: 'Organization',
  'civilian-group': 'LegalEntity',
  unknown: 'LegalEntity',
}

function actorStatements({ id, name, aliases, kind, country }: Actor): readonly Statement[] {
  const about = (prop: string, type: string, value: string | null): Statement => ({
    entity: idOf('actor', id),
    schema: schemas[kind],
    prop,
    type,
    value: value ?? '',
  })
  return [
    about('name', 'name', name),
    ...aliases.map((alias) => about('alias', 'name', alias)),
    about('country', 'country', country?.toLowerCase() ?? null),
    about('summary', 'text', kind),
  ]
}

function incidentStatements(incident: Incident, indexed: IndexedLedger): readonly Statement[] {
  const { id, summary, when, where, perpetrators, targets, reports, type, standing } = incident
  const about = (prop: string, value: string | null, more: Partial<Statement> = {}): Statement => ({
    entity: idOf('incident', id),
    schema: 'Event',
    prop,
    type: types[prop] ?? 'string',
    value: value ?? '',
    ...more,
  })
  const doers = perpetrators.flatMap(({ actor, status }) => (actor === null || status === 'denied' ? [] : [actor]))
  const involved = targets.flatMap(({ actor, status }) => (actor === null || status === 'denied' ? [] : [actor]))
  return [
    about('name', summary),
    about('summary', `${type}; ${standing}`),
    about('startDate', when.start, { original: when.text }),
    about('endDate', when.end, { original: when.text }),
    about('location', where.name),
    about('country', where.country?.toLowerCase() ?? null),
    ...doers.map((actor) => about('organizer', idOf('actor', actor))),
    ...involved.map((actor) => about('involved', idOf('actor', actor))),
    ...reports.map((report) => about('proof', idOf('report', report), { origin: report })),
    ...countedClaims(incident).map((claim) => {
      const said = typeof claim.value === 'string' ? claim.value : claim.value.text
      const who = claim.speaker.length ? claim.speaker.map(({ name }) => name).join(', citing ') : indexed.sources.root(claim)
      const of = claim.of === null ? '' : ` of ${claim.of}`
      return about('notes', `${claim.field}: ${said}${of} (${claim.status}; ${who})`, {
        original: claim.evidence.quote,
        seen: claim.said,
        origin: claim.id,
      })
    }),
  ]
}

const types: Readonly<Record<string, string>> = {
  name: 'name',
  summary: 'text',
  startDate: 'date',
  endDate: 'date',
  country: 'country',
  location: 'address',
  organizer: 'entity',
  involved: 'entity',
  proof: 'entity',
  notes: 'text',
}
