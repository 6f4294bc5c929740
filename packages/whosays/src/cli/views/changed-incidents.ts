import type { Incident, Ledger } from '@whosays/core'
import { pad, wrap } from '../layout.js'
import { plain } from '../style.js'
import { countOf, standingWords } from './words.js'

/** Incidents that are shown of each kind; of more their number. */
const shown = 6

/** An incident without what people judged of its claims: what else is the same is the same incident. */
function content({ claims, ...rest }: Incident): string {
  return JSON.stringify({ ...rest, claims: claims.map(({ judgement: _, ...claim }) => claim) })
}

const column = 19

function incidentLines(label: string, incident: Incident, width: number): readonly string[] {
  const { id, summary, reports } = incident
  const head = `${label}  ${pad(plain(id), column - label.length - 2)}`
  const [first = '', ...rest] = wrap(`${plain(summary)}; ${standingWords(incident)}, ${countOf(reports.length, 'report')}`, width, column)
  return [head + first.trimStart(), ...rest]
}

/**
 * What became of the incidents between two ledgers of the same reports: those that changed as they were and as they are.
 */
export function changedIncidents(before: Ledger, after: Ledger, width: number): readonly string[] {
  const contents = (ledger: Ledger): ReadonlyMap<string, string> => new Map(ledger.incidents.map((one) => [one.id, content(one)]))
  const [old, now] = [contents(before), contents(after)]
  const changed = (ledger: Ledger, other: ReadonlyMap<string, string>): readonly Incident[] =>
    ledger.incidents.filter((incident) => other.get(incident.id) !== content(incident))
  const [was, is] = [changed(before, now), changed(after, old)]
  if (was.length + is.length === 0) return ['No incident changes by it.']
  const lines = (label: string, incidents: readonly Incident[]): readonly string[] => [
    ...incidents.slice(0, shown).flatMap((incident) => incidentLines(label, incident, width)),
    ...(incidents.length > shown ? [`${label}  and ${countOf(incidents.length - shown, 'incident')} more`] : []),
  ]
  return [...lines('was', was), ...lines('now', is)]
}
