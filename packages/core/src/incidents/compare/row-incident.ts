import type { Incident } from '../../records/incident.js'
import type { ReportReading } from '../../records/reading.js'
import { memberId } from '../ledger/ids.js'
import { membersOf, placeSources } from '../ledger/members.js'
import { resolveIncident } from '../ledger/resolve-incident.js'

/**
 * The incidents of one reading as the ledger would show them were nothing else in it: each by itself, joined with no other. For the rows of
 * a table, of which no two are one incident.
 */
export function incidentsAlone(reading: ReportReading): readonly Incident[] {
  const [source] = placeSources([reading], new Map())
  if (!source) return []
  const members = membersOf(reading.incidents, source)
  const membership = new Map(members.map(({ key }) => [key, memberId(key)]))
  return members.map((member) => resolveIncident([member], membership).incident)
}
