import { parse } from 'csv-parse/sync'
import type { Actor, Claim, Count, Incident, Ledger, Policy } from '@whosays/core'
import { filesOf } from '../../testing/exported-files.js'
import { sampleBombing, sampleLedger } from '../../testing/sample-ledger.js'
import { plainOptions } from '../exported.js'
import { exportLayout, type Layout } from './layout.js'

const [template] = sampleBombing.claims

/** A claim of a count by a speaker: count('killed', 12, 'police', 'soldiers'). */
export function countClaim(
  field: Claim['field'],
  value: number | Count,
  by = 'police',
  of: string | null = null,
  more: Partial<Claim> = {},
): Claim {
  const count = typeof value === 'number' ? { low: value, high: value, approx: false, text: String(value) } : value
  return {
    ...template!,
    id: `${field}-${count.text}-${by}-${of ?? ''}`,
    field,
    value: count,
    of,
    speaker: [{ name: by, role: null, organisation: null, actor: null, anonymous: false }],
    ...more,
  }
}

const army: Actor = { id: 'army', name: 'Army of Elbonia', aliases: [], kind: 'state-force', country: 'IR', parents: [], known: true }
export const actors: readonly Actor[] = [
  army,
  { ...army, id: 'front', name: 'Dawn Front', kind: 'armed-group', country: null },
  { ...army, id: 'band', name: 'River Band', kind: 'armed-group', country: null },
  { ...army, id: 'guests', name: 'Guest Army', country: 'TR' },
  { ...army, id: 'farmers', name: 'farmers', kind: 'civilian-group' },
]

export const party = (actor: string, status: Incident['perpetrators'][number]['status'] = 'asserted') => ({
  name: actors.find(({ id }) => id === actor)?.name ?? actor,
  actor: actors.some(({ id }) => id === actor) ? actor : null,
  status,
})

/** An incident of the sample with other values; "where" and "when" are overlaid. */
export function incident(
  id: string,
  more: Omit<Partial<Incident>, 'when' | 'where'> & {
    readonly when?: Partial<Incident['when']>
    readonly where?: Partial<Incident['where']>
  } = {},
): Incident {
  const { when, where, ...rest } = more
  return {
    ...sampleBombing,
    claims: [countClaim('killed', 12)],
    reports: ['post', 'radio'],
    ...rest,
    id,
    when: { ...sampleBombing.when, ...when },
    where: { ...sampleBombing.where, ...where },
  }
}

export type Rows = readonly Readonly<Record<string, string>>[]

/** The files of a layout as an independent reader of CSV sees them. */
export async function laidOut<Column extends string>(layout: Layout<Column>, incidents: readonly Incident[], policy: Policy | null = null) {
  const ledger: Ledger = { ...sampleLedger, incidents, actors }
  const exported = exportLayout(layout, ledger, { ...plainOptions, policy })
  const files = await filesOf(exported)
  const rows = (name: string): Rows => parse(files.get(name) ?? '', { columns: true, record_delimiter: ['\r\n'] })
  const header = (name: string): readonly string[] => (files.get(name)?.toString().split('\r\n')[0] ?? '').split(',')
  return { names: [...files.keys()], rows, header, main: rows(layout.file), refused: rows('refused.csv'), remarks: exported.remarks() }
}
