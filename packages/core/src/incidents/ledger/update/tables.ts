import type { Document } from '../../../records/document.js'
import type { Actor, Incident, Place } from '../../../records/incident.js'
import type { LocalIncident, ReportReading } from '../../../records/reading.js'
import type { Position } from '../match/blocks.js'
import type { Edge } from '../match/edges.js'
import type { SourceReport } from '../members.js'
import type { IncidentFacets } from '../../search/incident-facets.js'
import type { KeptProfile, KeptWhole } from './kept-profile.js'

/** A report as merging keeps it. */
export interface KeptSource {
  readonly report: SourceReport
  readonly actors: readonly Actor[]
  readonly whole: KeptWhole
  /** How much of its sample of words another text must share to be compared. */
  readonly enough: number
}

/** A local incident as merging keeps it. */
export interface KeptMember {
  readonly key: string
  readonly report: string
  readonly incident: LocalIncident
  readonly profile: KeptProfile
  /** Hashes of those of its keys that many incidents share. */
  readonly common: readonly number[]
  /** The id of the incident that it went to. */
  readonly group: string
  /** As people judged the claims of its report; null where nobody did. */
  readonly judged: JudgedMember | null
}

/** A local incident after judgements on claims, with the actors of its report, those that corrections name among them. */
export interface JudgedMember {
  readonly incident: LocalIncident
  readonly actors: readonly Actor[]
}

/** Runs of words that a report has in its sample. */
export interface Holder {
  readonly report: string
  readonly shingles: readonly number[]
}

/** A holder, with what tells whether it repeats another text. */
export interface HolderMark extends Holder {
  readonly published: Document['published']
  readonly copyOf: string | null
  readonly enough: number
}

/** A run of words, asked for where at least so many reports have it in their sample. */
export interface Crowd {
  readonly shingle: number
  readonly atLeast: number
}

/** That a member has a key which may become common, by the key's hash; `value` is null where it does not count towards that. */
export interface CommonRow {
  readonly key: number
  readonly member: string
  readonly value: string | null
}

/** A member's place in one of its blocks. */
export interface BlockRow extends Position {
  readonly block: number
}

/** A place in a block to look round from. */
export interface Viewpoint extends BlockRow {
  /** How many are wanted on each side. */
  readonly reach: number
}

/** The members that stand in a block on either side of a place, the nearest first; not what stands there itself. */
export interface Neighbours {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** An incident as it is shown, and the gazetteer's entry for its place. */
export interface KeptIncident {
  readonly incident: Incident
  readonly place: Place | null
}

/** An incident with what it is found by. */
export interface FiledIncident extends KeptIncident {
  readonly facets: IncidentFacets
}

/** What a report is found by: the words of its title and text, folded. */
export interface ReportWords {
  readonly report: string
  readonly words: string
}

/**
 * What merging keeps between two additions: everything can be made again from the readings. Each method takes and gives many records at
 * once, so that a store may answer in one step. What a method adds is there for the next.
 */
export interface LedgerTables {
  /** The texts of reports, of those that are there. */
  documents(reports: readonly string[]): Promise<ReadonlyMap<string, Document>>
  sources(reports: readonly string[]): Promise<ReadonlyMap<string, KeptSource>>
  putSources(sources: readonly KeptSource[]): Promise<void>
  /** The reports that repeat one of these. */
  copiesOf(reports: readonly string[]): Promise<readonly string[]>

  /** Which of these runs of words are stock. */
  stock(shingles: readonly number[]): Promise<ReadonlySet<number>>
  /** Makes runs of words stock; who holds them is forgotten. */
  putStock(shingles: readonly number[]): Promise<void>
  /** The reports that hold some of these, of those that at least so many reports hold; each report with those that it holds. */
  crowds(asked: readonly Crowd[]): Promise<readonly HolderMark[]>
  /** The reports that hold `whole`, or at least two of these; each with those that it holds. */
  sharers(shingles: readonly number[], whole: number): Promise<readonly HolderMark[]>
  putHolders(holders: readonly Holder[]): Promise<void>

  members(keys: readonly string[]): Promise<ReadonlyMap<string, KeptMember>>
  membersOfReports(reports: readonly string[]): Promise<readonly KeptMember[]>
  membersOfGroups(groups: readonly string[]): Promise<readonly KeptMember[]>
  putMembers(members: readonly KeptMember[]): Promise<void>
  /** The incidents that members went to, by member. */
  groupsOf(members: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The members whose reports link them to one of these. */
  linkedTo(members: readonly string[]): Promise<readonly string[]>

  /** Which of these keys are common. */
  common(keys: readonly number[]): Promise<ReadonlySet<number>>
  /** Makes keys common; who has them is forgotten. */
  putCommon(keys: readonly number[]): Promise<void>
  commonRows(keys: readonly number[]): Promise<readonly CommonRow[]>
  putCommonRows(rows: readonly CommonRow[]): Promise<void>

  /** What stands round each place, in the order asked. */
  neighbours(places: readonly Viewpoint[]): Promise<readonly Neighbours[]>
  putBlocks(rows: readonly BlockRow[]): Promise<void>

  /** All edges that end at one of these members. */
  edgesOf(members: readonly string[]): Promise<readonly Edge[]>
  dropEdges(edges: readonly Pick<Edge, 'first' | 'second'>[]): Promise<void>
  putEdges(edges: readonly Edge[]): Promise<void>

  /** Keeps incidents and what they are found by, in place of those of the same ids. Their reports are there already. */
  putIncidents(incidents: readonly FiledIncident[]): Promise<void>
  dropIncidents(ids: readonly string[]): Promise<void>
  /** Keeps what a reading tells beside incidents: its statements, figures and problems. */
  putReadings(readings: readonly ReportReading[]): Promise<void>
  /** Keeps what reports are found by; each report comes once. */
  putWords(reports: readonly ReportWords[]): Promise<void>
}
