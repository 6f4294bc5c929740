import type { Problem } from '../../../records/problem.js'
import type { ReportReading } from '../../../records/reading.js'
import { foldPieces } from '../../search/fold-words.js'
import type { Decision } from '../decisions.js'
import { copyText } from '../copies.js'
import { reportProfile } from '../match/report-profile.js'
import { reportOf } from '../members.js'
import { keepWhole } from './kept-profile.js'
import type { JudgedMember, KeptSource, LedgerTables } from './tables.js'
import { updateCopies, type Origins } from './update-copies.js'
import { updateEdges } from './update-edges.js'
import { updateGroups } from './update-groups.js'
import { updateIncidents } from './update-incidents.js'
import { updateMembers } from './update-members.js'

/** What an update looks at. */
export interface Update {
  /** Readings of reports that are not in the tables yet; each report once. */
  readonly added: readonly ReportReading[]
  /** All decisions that stand, and the keys of the local incidents that decisions made or withdrawn since the last update speak of. */
  readonly decisions: readonly Decision[]
  readonly decided?: readonly string[]
  /** Local incidents, by key, whose report's claims people judged since the last update, or of added reports at all; null where nothing stands. */
  readonly judged?: ReadonlyMap<string, JudgedMember | null>
}

/**
 * Brings the tables of a ledger up to date with what was added, at a cost that grows with what the added reports have to do with, and not
 * with the ledger. The incidents are those of `derive` over all readings and decisions, whatever was added in which order and in how many
 * steps. Gives the decisions that contradict others, of those that were looked at.
 */
export async function updateLedger(
  tables: LedgerTables,
  { added, decisions, decided = [], judged = new Map() }: Update,
): Promise<readonly Problem[]> {
  await tables.putReadings(added)
  const texts = added.map(({ doc }) => copyText(doc))
  await tables.putSources(added.map((reading, i) => sourceOf(reading, texts[i]?.enough ?? 0)))
  await tables.putWords(added.map(({ doc }) => ({ report: doc.id, words: foldPieces([doc.title, doc.text]) })))
  const origins = await updateCopies(tables, texts)
  const reread = await keepOrigins(tables, origins, new Set(added.map(({ doc }) => doc.id)))
  const members = await updateMembers(tables, added)
  const changed = [...new Set([...members.shaken, ...reread])].filter((key) => !members.added.includes(key))
  const rejudged = await keepJudged(tables, judged)
  const touched = await updateEdges(tables, members.added, changed)
  const groups = await updateGroups(tables, [...new Set([...touched, ...decided])], decisions)
  await tables.dropIncidents(groups.gone)
  const linked = await tables.linkedTo([...members.added, ...groups.moved])
  const stale = await tables.groupsOf([...members.added, ...reread, ...rejudged, ...linked])
  await updateIncidents(tables, [...new Set([...groups.changed.keys(), ...stale.values()])])
  return groups.problems
}

function sourceOf({ doc, actors }: ReportReading, enough: number): KeptSource {
  const { id, outlet, agency, published, copyOf } = reportOf(doc, null)
  return {
    report: { id, outlet, agency, published, copyOf },
    actors,
    whole: keepWhole(reportProfile(doc)),
    enough,
  }
}

/** Keeps what reports repeat. Gives the members of older reports that repeat something else than before. */
async function keepOrigins(tables: LedgerTables, origins: Origins, added: ReadonlySet<string>): Promise<readonly string[]> {
  const sources = await tables.sources([...origins.keys()])
  const changed = [...sources.values()].flatMap((source) => {
    const copyOf = origins.get(source.report.id) ?? null
    return copyOf === source.report.copyOf ? [] : [{ ...source, report: { ...source.report, copyOf } }]
  })
  await tables.putSources(changed)
  const older = changed.map(({ report }) => report.id).filter((id) => !added.has(id))
  return (await tables.membersOfReports(older)).map(({ key }) => key)
}

/** Keeps what people judged. Gives the members it was about. */
async function keepJudged(tables: LedgerTables, judged: ReadonlyMap<string, JudgedMember | null>): Promise<readonly string[]> {
  const members = await tables.members([...judged.keys()])
  await tables.putMembers([...members.values()].map((member) => ({ ...member, judged: judged.get(member.key) ?? null })))
  return [...members.keys()]
}
