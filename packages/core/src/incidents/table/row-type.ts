import { tables } from '../../knowledge/generated.js'
import { incidentTypes, stages, type IncidentType, type Stage } from '../../records/incident.js'
import type { TableRow } from '../../records/table-row.js'
import { mappingOf } from './layouts.js'
import type { Cell, RowText } from './row-text.js'

/** What a row says was done, and the cell that says it; `cell` is null where the mapping says it for all rows. */
export interface RowType {
  readonly type: IncidentType
  readonly stage: Stage
  /** Words of the cell that name a weapon. */
  readonly means: string | null
  readonly basis: 'stated' | 'inferred'
  readonly cell: Cell | null
}

type Crosswalk = ReadonlyMap<string, Omit<RowType, 'cell'>>

const crosswalks = new Map<string, Crosswalk>(
  ['acled', 'ged'].map((layout) => [
    layout,
    new Map(
      (tables['layouts/types'] ?? [])
        .filter(([of]) => of === layout)
        .flatMap(([, value = '', type, stage, means = '', basis]) => {
          const [known, step] = [incidentTypes.find((one) => one === type), stages.find((one) => one === stage)]
          if (!known || !step) return []
          return [
            [
              value.toLowerCase(),
              { type: known, stage: step, means: means || null, basis: basis === 'stated' ? 'stated' : 'inferred' },
            ] as const,
          ]
        }),
    ),
  ]),
)

/** The type of a row: the first filled column that our table or the mapping knows the value of. Null where none does. */
export function typeOfRow(row: TableRow, cells: RowText): RowType | null {
  const { type } = mappingOf(row)
  if ('all' in type) return { type: type.all, stage: 'carried-out', means: null, basis: 'inferred', cell: null }
  for (const column of type.columns) {
    const cell = cells.cell(column)
    const found = cell && (crosswalks.get(row.layout)?.get(cell.value.toLowerCase()) ?? ownValue(type.values, cell.value))
    if (found) return { ...found, cell }
  }
  return null
}

function ownValue(values: Readonly<Record<string, IncidentType>>, value: string): Omit<RowType, 'cell'> | null {
  const found = Object.entries(values).find(([name]) => name.trim().toLowerCase() === value.toLowerCase())
  return found ? { type: found[1], stage: 'carried-out', means: null, basis: 'stated' } : null
}
