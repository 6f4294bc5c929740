// A row of a table of incidents as a report: one incident, whose every claim points at cells of the row. No language is read here.
import { hashText } from '../../engine/hash.js'
import type { Claim, Speaker } from '../../records/claim.js'
import type { Document, ReportInput } from '../../records/document.js'
import type { Actor } from '../../records/incident.js'
import type { Gazetteer } from '../../records/place.js'
import type { LocalIncident, ReportReading } from '../../records/reading.js'
import type { TableRow } from '../../records/table-row.js'
import { mappingOf } from './layouts.js'
import { asName, readDay } from './read-cell.js'
import { rowClaim, type CellValue, type Voice } from './row-claims.js'
import { rowCounts } from './row-counts.js'
import { bareParty, rowParties } from './row-parties.js'
import { datasetRowOf, rowReport } from './row-report.js'
import { rowText, type RowText } from './row-text.js'
import { typeOfRow } from './row-type.js'
import { rowWhen } from './row-when.js'
import { rowWhere } from './row-where.js'

/** What reading a row needs. */
export interface RowKnowledge {
  readonly gazetteer: Gazetteer
  /** The actor that a name means, given the country of the row. */
  readonly actor: (name: string, country: string | null) => Actor
}

/** A report that is a row of a table. */
export type RowInput = ReportInput & { readonly row: TableRow }

/**
 * Reads a row: one incident with its type, day, place, parties and numbers, asserted by whom the row cites, else by the data set. Cells that
 * say nothing we have a field for stay in the text. A row without a day that can be read gives no incident.
 */
export function readRow(input: RowInput, knowledge: RowKnowledge): ReportReading {
  const cells = rowText(input.row)
  const doc = documentOf(input, cells)
  const when = rowWhen(input.row, cells)
  const actors = new Map<string, Actor>()
  const incidents = when === null ? [] : [incidentOf(input.row, { cells, doc, when, actors, knowledge })]
  return {
    doc,
    incidents,
    statements: [],
    figures: [],
    actors: [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    annotations: { schema: 'whosays-annotations/1', id: doc.id, entities: [], places: [], dates: [], attributions: [] },
    problems: [],
  }
}

function documentOf(input: RowInput, cells: RowText): Document {
  const own = input.id === undefined || input.outlet === undefined ? rowReport(input.row) : input
  const published = input.published?.slice(0, 10) ?? null
  return {
    id: input.id ?? own.id ?? '',
    outlet: input.outlet ?? own.outlet ?? null,
    agency: null,
    url: input.url ?? null,
    title: input.title ?? null,
    language: input.language ?? 'und',
    published: { value: published, basis: published === null ? 'unknown' : 'metadata' },
    text: cells.text,
    furniture: [],
    dateline: null,
    blocks: cells.cells.map(({ line }) => ({ ...line, kind: 'paragraph' })),
    dataset: datasetRowOf(input.row),
  }
}

interface RowParts {
  readonly cells: RowText
  readonly doc: Document
  readonly when: NonNullable<ReturnType<typeof rowWhen>>
  /** Filled with the actors that are named. */
  readonly actors: Map<string, Actor>
  readonly knowledge: RowKnowledge
}

function incidentOf(row: TableRow, { cells, doc, when, actors, knowledge }: RowParts): LocalIncident {
  const type = typeOfRow(row, cells)
  const where = rowWhere(row, cells, knowledge.gazetteer)
  const country = where.places.find((place) => place.country !== null)?.country ?? null
  const take = (name: string): string => {
    const actor = knowledge.actor(bareParty(name), country)
    actors.set(actor.id, actor)
    return actor.id
  }
  const values: readonly CellValue[] = [
    ...typeValues(type),
    { field: 'date', value: `${when.when.start ?? ''}/${when.when.end ?? ''}`, cells: when.cells, basis: when.basis },
    ...(where.cell ? [{ field: 'place', value: where.cell.value, cells: [where.cell] } as const] : []), // literal types for field and the one cell
    ...rowParties(row, cells, type).map(({ field, cell, basis }): CellValue => ({
      field,
      value: cell.value,
      cells: [cell],
      basis,
      actor: take(cell.value),
    })),
    ...meansOf(row, cells),
    ...rowCounts(row, cells),
  ]
  const voice = voiceOf(row, cells, doc, take)
  const claims = values.map((value) => rowClaim(voice, value))
  return {
    key: hashText(['row', doc.id].join('\u0000')),
    type: type?.type ?? 'other-violence',
    stage: type?.stage ?? 'carried-out',
    background: false,
    when: when.when,
    where: where.places,
    cues: [],
    claims: distinct(claims),
    links: [],
  }
}

/** What happened, at which stage, and with what: all in the words of one cell. */
function typeValues(type: ReturnType<typeof typeOfRow>): readonly CellValue[] {
  if (!type?.cell) return []
  const cells = [type.cell] as const // one cell, as CellValue wants it
  return [
    { field: 'type', value: type.type, cells, basis: type.basis },
    { field: 'stage', value: type.stage, cells, basis: 'inferred' },
    ...(type.means === null ? [] : [{ field: 'means', value: type.means, cells, words: type.means } as const]), // a literal field
  ]
}

function meansOf(row: TableRow, cells: RowText): readonly CellValue[] {
  return (mappingOf(row).means ?? []).flatMap((column) => {
    const cell = cells.cell(column)
    return cell ? [{ field: 'means', value: cell.value, cells: [cell] } as const] : [] // a literal field
  })
}

/** Whom the row cites. Several in one cell ("Post; Wire") are one speaker of that name: the row does not say which of them said what. */
function voiceOf(row: TableRow, cells: RowText, doc: Document, take: (name: string) => string): Voice {
  const { source = [], sourceDate, date } = mappingOf(row)
  const names = source.flatMap((column) => asName(cells.cell(column))?.value ?? [])
  const speaker = [...new Set(names)].map((name): Speaker => ({
    name,
    role: null,
    organisation: null,
    actor: take(name),
    anonymous: false,
  }))
  const said = speaker.length === 0 ? doc.published.value : readDay(cells.cell(sourceDate)?.value ?? '', date.order)
  return { doc, rules: `import/${row.layout}`, speaker, said }
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}
