import type { Claim, Figure, Incident, Ledger, LocalIncident, ReportReading, Speaker, Statement } from '@whosays/core'

/** What was read in one report, in lines that a person can review: see corpus/README.md. */
export interface CompactReading {
  readonly published: string
  readonly agency: string | null
  readonly furniture: readonly string[]
  readonly incidents: readonly CompactIncident[]
  readonly statements: readonly string[]
  readonly figures: readonly string[]
  readonly problems: readonly string[]
}

export interface CompactIncident {
  readonly what: string
  readonly when: string
  readonly where: readonly string[]
  readonly links: readonly string[]
  readonly claims: readonly string[]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** "who, citing whom": "Peter Leshore (police)"; "own voice" where the report itself says it. */
function speakers(chain: readonly Speaker[]): string {
  const names = chain.map(({ name, organisation }) => (organisation && organisation !== name ? `${name} (${organisation})` : name))
  return names.length > 0 ? names.join(', citing ') : 'own voice'
}

function bounds({ low, high, approx }: { readonly low: number | null; readonly high: number | null; readonly approx: boolean }): string {
  const range = low === high ? String(low) : `${low ?? ''}..${high ?? ''}`
  return approx ? `~${range}` : range
}

/** "killed 11.. | asserted by police | at least 11 people". Date, type and stage are told by the incident's own lines. */
function claimLine({ field, value, of, status, speaker, supersedes, evidence }: Claim): string {
  const told = typeof value === 'string' ? '' : ` ${bounds(value)}${of ? ` of them ${of}` : ''}`
  return `${field}${told} | ${status} by ${speakers(speaker)}${supersedes ? ', revising' : ''} | ${evidence.quote}`
}

const told: readonly string[] = ['killed', 'wounded', 'missing', 'detained', 'abducted', 'perpetrator', 'target', 'victim', 'means']

function compactIncident({ type, stage, background, when, where, links, claims }: LocalIncident): CompactIncident {
  return {
    what: [type, stage === 'carried-out' ? '' : stage, background ? 'background' : ''].filter(Boolean).join(', '),
    when: [`${when.start ?? '?'}${when.end === when.start ? '' : ` to ${when.end ?? '?'}`}`, when.precision, when.text ?? '']
      .filter(Boolean)
      .join(' | '),
    where: where.map(({ name, country, place }) =>
      [name, country ?? place?.country ?? '??', place ? '' : 'not placed'].filter(Boolean).join(' | '),
    ),
    links: links.map(({ kind, span }) => `${kind} | ${span.quote}`),
    claims: claims.filter(({ field }) => told.includes(field)).map(claimLine),
  }
}

const statementLine = ({ act, speaker, chain, incident, content }: Statement): string =>
  `${act} | ${speakers([speaker, ...chain])}${incident ? '' : ' | about no incident'} | ${content}`

const figureLine = ({ kind, value, of, where, period, speaker, evidence }: Figure): string =>
  `${kind} ${bounds(value)} ${of} | ${where ?? 'no place'} | ${period.start ?? '?'} to ${period.end ?? '?'} | ${speakers(speaker)} | ${evidence.quote}`

/** The short form of a reading. Lists keep the order of the report, so that a line that moves is a change worth seeing. */
export function compactReading({ doc, incidents, statements, figures, problems }: ReportReading): CompactReading {
  return {
    published: `${doc.published.value ?? 'unknown'} | ${doc.published.basis}`,
    agency: doc.agency,
    furniture: doc.furniture.map(
      ({ start, end, reason }) => `${reason} | ${doc.text.slice(start, end).trim().replace(/\s+/g, ' ').slice(0, 80)}`,
    ),
    incidents: incidents.map(compactIncident),
    statements: statements.map(statementLine),
    figures: figures.map(figureLine),
    problems: problems.map(({ code }) => code),
  }
}

function tollLine({ casualties }: Incident): string {
  const tolls = Object.entries(casualties).flatMap(([field, tally]) =>
    tally ? [`${field} ${tally.low ?? ''}..${tally.high ?? ''} best ${tally.best ?? '?'}`] : [],
  )
  return tolls.length > 0 ? tolls.join('; ') : 'no toll'
}

/** The ledger of all reports, one incident a line: how they were joined. No ids, so that a line changes only when its content does. */
export function compactLedger({ incidents }: Ledger): readonly string[] {
  const line = (incident: Incident): string =>
    [
      `${incident.when.start ?? '?'} ${incident.type}`,
      `${incident.where.name ?? '?'}, ${incident.where.country ?? '??'}`,
      tollLine(incident),
      incident.perpetrators.map(({ name, status }) => `${name} ${status}`).join(', ') || 'no perpetrator',
      `${incident.standing}${incident.background ? ', background' : ''}`,
      incident.reports.join(' '),
    ].join(' | ')
  return incidents.map(line).sort(compare)
}
