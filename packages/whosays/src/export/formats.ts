import type { Ledger } from '@whosays/core'
import type { Exported, ExportOptions } from './exported.js'
import type { FormatName } from './format-traits.js'
import { exportLayout, type Layout } from './layouts/layout.js'

/** Makes the files of one format. */
export type ExportLedger = (ledger: Ledger, options: ExportOptions) => Exported

const inLayout =
  <Column extends string>(layout: Layout<Column>): ExportLedger =>
  (ledger, options) =>
    exportLayout(layout, ledger, options)

const oneFile =
  (pieces: (ledger: Ledger) => Iterable<string>): ExportLedger =>
  (ledger) => ({
    files: [{ name: '', pieces: { [Symbol.iterator]: () => pieces(ledger)[Symbol.iterator]() } }],
    refused: [],
    remarks: () => [],
  })

/** Loads a format; the others, and the libraries that they need, are left alone. */
export async function openFormat(name: FormatName): Promise<ExportLedger> {
  switch (name) {
    case 'json':
      return oneFile((await import('./json.js')).writeLedger)
    case 'jsonl': {
      const { incidentLine } = await import('./json.js')
      return oneFile(({ incidents }) => incidents.map(incidentLine))
    }
    case 'csv':
      return (await import('./csv-folder.js')).exportCsv
    case 'xlsx':
      return (await import('./xlsx.js')).exportXlsx
    case 'geojson':
      return (await import('./geojson.js')).exportGeojson
    case 'geojsonl':
      return (await import('./geojson.js')).exportGeojsonLines
    case 'parquet':
      return (await import('./parquet.js')).exportParquet
    case 'timemap':
      return (await import('./timemap.js')).exportTimemap
    case 'ftm':
      return (await import('./ftm.js')).exportFtm
    case 'acled':
      return inLayout((await import('./layouts/acled.js')).acledLayout)
    case 'ged': {
      const { gedLayout } = await import('./layouts/ged.js')
      return (ledger, options) => exportLayout(gedLayout(options.gedCells), ledger, options)
    }
    case 'gtd':
      return inLayout((await import('./layouts/gtd.js')).gtdLayout)
    case 'ibc':
      return inLayout((await import('./layouts/ibc.js')).ibcLayout)
  }
}
