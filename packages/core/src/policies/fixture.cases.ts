import { deriveLedger } from '../incidents/ledger/derive-ledger.js'
import { reading, type ReportSpec } from '../incidents/ledger/fixture.cases.js'
import type { Claim } from '../records/claim.js'
import type { Actor, Incident } from '../records/incident.js'
import { sourcesOf, type Sources } from './sources.js'

/** Vague words with the bounds that the reader gives them: 'killed dozens' is a claim of 24~99 whose text is "dozens". */
const vague: Readonly<Record<string, string>> = {
  dozens: '24~99',
  hundreds: '200~999',
  scores: '40~99',
  several: '3~9',
  tens: '10~99',
  thousands: '2000~9999',
}

export interface ToldIncident {
  readonly incident: Incident
  readonly sources: Sources
}

function withVagueWords(line: string): string {
  return line.replace(/^(\w+) ([a-z]+)/, (all, field: string, word: string) => (vague[word] ? `${field} ${vague[word]}` : all))
}

function retold(claim: Claim, line: string): Claim {
  const word = / ([a-z]+)/.exec(line)?.[1] ?? ''
  return vague[word] && typeof claim.value === 'object' ? { ...claim, value: { ...claim.value, text: word } } : claim
}

/** One incident with the claims of these reports, in the notation of the ledger's fixture; every report is a house of its own. */
export function told(
  reports: readonly Omit<ReportSpec, 'id'>[],
  actors: readonly Actor[] = [],
  more: Partial<Incident> = {},
): ToldIncident {
  const specs = reports.map((report, i) => ({ ...report, id: `r${i + 1}`, actors }))
  const lines = specs.flatMap(({ incidents }) => incidents?.flatMap(({ claims }) => claims ?? []) ?? [])
  const readings = specs.map((spec) =>
    reading({ ...spec, incidents: spec.incidents?.map((one) => ({ ...one, claims: one.claims?.map(withVagueWords) ?? [] })) ?? [] }),
  )
  const claims = readings
    .flatMap(({ incidents }) => incidents.flatMap((one) => one.claims))
    .map((claim, i) => retold(claim, lines[i] ?? ''))
  const ledger = deriveLedger(readings)
  return { incident: { ...blank, claims, reports: ledger.reports.map(({ id }) => id), ...more }, sources: sourcesOf({ ...ledger, actors }) }
}

/** One report with these claims. */
export function lines(...claims: readonly string[]): Omit<ReportSpec, 'id'> {
  return { incidents: [{ claims }] }
}

const blank: Incident = {
  id: 'incident-1',
  type: 'bombing',
  codes: { acled: 'Remote explosive/landmine/IED', plover: 'ASSAULT/explosives', cameo: '183' },
  summary: 'Bombing',
  stage: 'carried-out',
  when: { start: '2031-05-06', end: '2031-05-06', precision: 'day', text: null },
  where: { name: 'Mardov', country: 'XA', admin1: null, lat: 1, lon: 2, precision: 'settlement', place: null },
  perpetrators: [],
  targets: [],
  means: [],
  casualties: { killed: null, wounded: null, missing: null, detained: null, abducted: null },
  standing: 'single-source',
  reports: [],
  background: false,
  links: [],
  claims: [],
}
