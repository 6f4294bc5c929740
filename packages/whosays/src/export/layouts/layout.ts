import type { Incident, Ledger, Policy } from '@whosays/core'
import { csvPieces } from '../csv.js'
import { csvFile } from '../csv-folder.js'
import type { Cell, Exported, ExportFile, ExportOptions, Refusal } from '../exported.js'
import { indexLedger, type IndexedLedger } from '../index-ledger.js'
import { claimsTable } from '../tables/claims.js'
import { plainTable } from '../tables/table.js'

/** Cells of a row by the name of their column. */
export type LayoutRow<Column extends string> = Readonly<Record<Column, Cell>>

/** How one dataset lays out an incident: its columns in its order, and the rows of an incident or why it has none. */
export interface Layout<Column extends string> {
  /** The name of the file: "acled.csv". */
  readonly file: string
  readonly columns: readonly Column[]
  /** The policy whose numbers it takes where the user names none. */
  readonly policy: Policy
  /** Whether several rows of an incident are its days, its total divided. */
  readonly dividesDays?: boolean
  rows(incident: Incident, indexed: IndexedLedger, policy: Policy): readonly LayoutRow<Column>[] | Refused
  /** Further files beside it: the persons of a casualty record. */
  beside?(incidents: readonly Incident[], indexed: IndexedLedger, options: ExportOptions): readonly ExportFile[]
}

/** Why a layout has no row for an incident, in words that end a sentence: "no country is known". */
export interface Refused {
  readonly refused: string
}

export const refused = (reason: string): Refused => ({ refused: reason })

function isRefused<Row>(rows: readonly Row[] | Refused): rows is Refused {
  return 'refused' in rows
}

/**
 * A folder in the layout of a dataset: its file, claims.csv with who says so, and refused.csv with every incident that has no row in it
 * and why.
 */
export function exportLayout<Column extends string>(layout: Layout<Column>, ledger: Ledger, options: ExportOptions): Exported {
  const indexed = indexLedger(ledger)
  const policy = options.policy ?? layout.policy
  const refusals: Refusal[] = []
  const rows: LayoutRow<Column>[] = []
  const taken: Incident[] = []
  let divided = 0
  for (const incident of ledger.incidents) {
    const made = layout.rows(incident, indexed, policy)
    if (isRefused(made)) {
      refusals.push({ incident: incident.id, reason: made.refused })
      continue
    }
    taken.push(incident)
    rows.push(...made)
    if (layout.dividesDays === true && made.length > 1) divided += 1
  }
  const written = (row: LayoutRow<Column>): readonly Cell[] => layout.columns.map((column) => row[column])
  return {
    files: [
      { name: layout.file, pieces: { [Symbol.iterator]: () => csvPieces(layout.columns, rows.map(written), options) } },
      ...(layout.beside?.(taken, indexed, options) ?? []),
      csvFile(plainTable(claimsTable(indexed, taken)), options),
      {
        name: 'refused.csv',
        pieces: {
          [Symbol.iterator]: () =>
            csvPieces(
              ['incident', 'reason'],
              refusals.map(({ incident, reason }) => [incident, reason]),
              options,
            ),
        },
      },
    ],
    refused: refusals,
    remarks: () => [
      `${layout.file}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} of ${taken.length} ${taken.length === 1 ? 'incident' : 'incidents'}, numbers by the policy ${policy.name}.`,
      ...(divided > 0 ? [`${divided} of more than one day divided into a row a day; what is left over in dividing is on the first.`] : []),
    ],
  }
}
