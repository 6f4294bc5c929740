export { InputError, KnowledgeError, StoreError, ConfigError } from './errors.js'
export {
  openReader,
  openParser,
  openTableReader,
  readerVersion,
  type OpenedReader,
  type OpenedTableReader,
  type ReaderOptions,
} from './reader.js'
export { readSources, reportLimit } from './sources/read-sources.js'
export { openLayout, type LayoutChoice } from './sources/tables/open-layout.js'
export type { FoundProblem, FoundReport, SourceDefaults, SourceItem } from './sources/source-item.js'
export type { AddOutcome, Change, KeptReport, NewJudgement, ReportEntry, Store } from './store/store.js'
export { contentHash } from './store/content-hash.js'
export { openStore, type StoreOptions } from './store/open-store.js'
export { openSqliteStore, type SqliteOptions } from './store/sqlite/open-sqlite-store.js'
export { annotationsLine, incidentLine, writeLedger } from './export/json.js'
