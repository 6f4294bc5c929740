export type * from './records/span.js'
export type * from './records/document.js'
export type * from './records/token.js'
export type * from './records/mark.js'
export type * from './records/place.js'
export type * from './records/problem.js'
export type * from './records/reading.js'
export {
  casualtyFields,
  claimFields,
  claimSchema,
  countSchema,
  countedClaim,
  isCountClaim,
  speakerSchema,
  statuses,
  type CasualtyField,
  type Claim,
  type ClaimField,
  type ClaimJudgement,
  type Count,
  type CountClaim,
  type Speaker,
  type Status,
} from './records/claim.js'
export {
  actorKinds,
  actorSchema,
  figureKinds,
  figureSchema,
  incidentSchema,
  incidentTypes,
  ledgerSchema,
  linkKinds,
  placeSchema,
  problemSchema,
  reportSchema,
  stages,
  statementActs,
  statementSchema,
  type Actor,
  type ActorKind,
  type Figure,
  type FigureKind,
  type Incident,
  type IncidentType,
  type Ledger,
  type LinkKind,
  type Party,
  type Place,
  type Report,
  type Stage,
  type Statement,
  type StatementAct,
  type Tally,
  type When,
  type Where,
} from './records/incident.js'
export {
  judgementSchema,
  verdictSchema,
  type Anchor,
  type ClaimSubject,
  type ClaimVerdict,
  type Correction,
  type Judgement,
  type LocalSubject,
  type PairVerdict,
  type Side,
  type Verdict,
} from './records/judgement.js'
export { annotationsSchema, entityTypes, type Annotations, type EntityType } from './records/annotations.js'
export { hashText } from './engine/hash.js'
export { countryCode, countryName } from './knowledge/country-names.js'
export { createGazetteer } from './knowledge/gazetteer.js'
export { english, createLexicon, type Lexicon } from './knowledge/lexicon.js'
export { createModelParser, type ModelSession, type Parser, type Scores, type Tree } from './language/parser.js'
export { readVocabulary, type Vocabulary } from './language/vocabulary.js'
export { createLemmatiser, type Lemmatiser } from './language/lemma.js'
export { ConlluError, fillConllu, parseConllu, readConllu, writeConllu } from './language/conllu.js'
export type { Features } from './language/features.js'
export { assembleLedger, derive, type Derivation, type LedgerParts } from './incidents/ledger/derive-ledger.js'
export { reportsJudged, settleJudgements, type SettledJudgements } from './incidents/ledger/update/settle-judgements.js'
export { updateLedger, type Update } from './incidents/ledger/update/update-ledger.js'
export type * from './incidents/ledger/update/tables.js'
export { incidentFacets, type FacetCount, type IncidentFacets } from './incidents/search/incident-facets.js'
export { foldWords } from './incidents/search/fold-words.js'
export { readSearch, type SearchTerm } from './incidents/search/search-terms.js'
export type { SourceReport } from './incidents/ledger/members.js'
export type { Edge } from './incidents/ledger/match/edges.js'
export type { Position } from './incidents/ledger/match/blocks.js'
export { resolveIncidentId, type Membership } from './incidents/ledger/ids.js'
export type { Decision } from './incidents/ledger/decisions.js'
export { choices, policySchema, readPolicy, type Choice, type Policy, type PolicyCellSpec, type ReadPolicy } from './policies/policy.js'
export { namedPolicies, policyNames, type PolicyName } from './policies/named.js'
export { policyView, type PolicyView } from './policies/view.js'
export { sourcesOf, type Sources } from './policies/sources.js'
export { countedClaims } from './policies/accounts.js'
export type { PolicyCell } from './policies/cell.js'
export type { Grade } from './policies/grade.js'
export { incidentSeries } from './incidents/ledger/incident-series.js'
export type { SeriesChange, SeriesPoint } from './incidents/ledger/fields/series.js'
export { deriveJudged, judgementProblems } from './incidents/ledger/judgements/derive-judged.js'
export { applyJudgements, isClaimVerdict, type JudgedReadings } from './incidents/ledger/judgements/apply-judgements.js'
export { decisionsOf, isPairVerdict, type DecisionsFound } from './incidents/ledger/judgements/decisions-of.js'
export { createLocator, type Located, type Locator } from './incidents/ledger/judgements/locate.js'
export { overruledBy } from './incidents/ledger/judgements/overruled.js'
export { standingJudgements, withdrawals } from './incidents/ledger/judgements/standing-judgements.js'
export { claimSubject, localSubject, sideOf } from './incidents/ledger/judgements/subjects.js'
export { readCorrectedValue } from './incidents/ledger/judgements/corrected-value.js'
export { englishLemmatiser } from './presets/english-lemmatiser.js'
export { sentencesToConllu } from './presets/sentences-to-conllu.js'
export {
  diffLedgers,
  type FieldChange,
  type IncidentChange,
  type IncidentChangeKind,
  type TollChange,
} from './incidents/diff/diff-ledgers.js'
export { narrowLedger } from './incidents/ledger/narrow-ledger.js'
export { byPublication } from './incidents/ledger/order.js'
export { deriveLedger } from './incidents/ledger/derive-ledger.js'
export { ablations, createReader, type Ablation, type Reader, type ReaderParts } from './presets/english.js'
export { createTableReader, isRow, type TableReader } from './presets/tables.js'
export {
  tableMappingSchema,
  tableRowSchema,
  type DatasetRow,
  type TableLayout,
  type TableMapping,
  type TableRow,
} from './records/table-row.js'
export { acledColumns, detectLayout, gedColumns, missingColumns } from './incidents/table/layouts.js'
export { rowText, type Cell, type RowText } from './incidents/table/row-text.js'
export { checkRow, type CellFault, type RowCheck } from './incidents/table/check-row.js'
export { rowReport } from './incidents/table/row-report.js'
export { gedRowsOf, type KeptRow, type OriginalRow } from './incidents/table/original-cells.js'
export {
  compareIncidents,
  type CompareLimits,
  type IncidentComparison,
  type IncidentPair,
  type LoneIncident,
} from './incidents/compare/compare-incidents.js'
export { incidentsAlone } from './incidents/compare/row-incident.js'
export { wholeOf, type NumberFit } from './incidents/compare/pair-number.js'
