import { countedClaim, type CasualtyField, type Claim, type Incident, type Party, type Report, type Statement } from '@whosays/core'
import { labelled, pad, spread, wrap } from '../layout.js'
import { bold, plain } from '../style.js'
import { tallyWords } from './bounds-words.js'
import { claimGroup, chainWords } from './claim-lines.js'
import { valueWords } from './judgement-words.js'
import { outletOf, type LedgerIndex } from './ledger-index.js'
import { reportWords } from './incident-rows.js'
import { denials, rejections, shownVersions } from './versions.js'
import { dayWords, whenFully } from './when-words.js'
import { whereFully } from './where-words.js'
import { countOf, stageWords, standingWords, statementWords, tollFields, typeWords } from './words.js'

/** "Red Acacia Front (claimed), Kori Valley League (accused)"; "not given" where nobody is named. */
export function partyWords(parties: readonly Party[]): string {
  return (
    parties.map(({ name, status }) => (status === 'denied' ? `not ${plain(name)} (denied)` : `${plain(name)} (${status})`)).join(', ') ||
    'not given'
  )
}

function headLines(index: LedgerIndex, incident: Incident, width: number): readonly string[] {
  return [
    spread(`Incident ${plain(incident.id)}`, bold(standingWords(incident)), width),
    ...wrap(plain(incident.summary), width).map(bold),
    '',
    ...labelled(
      'what',
      `${typeWords(incident.type)}, ${stageWords(incident.stage)}; ${plain(incident.codes.acled)} (ACLED), ${plain(incident.codes.plover)} (PLOVER)`,
      width,
    ),
    ...labelled('when', whenFully(incident.when), width),
    ...labelled('where', whereFully(incident.where), width),
    ...labelled('by', partyWords(incident.perpetrators), width),
    ...labelled('against', partyWords(incident.targets), width),
    ...labelled('means', plain(incident.means.join(', ')) || 'not given', width),
    ...labelled('known from', reportWords(index, incident), width),
  ]
}

function tollLines(index: LedgerIndex, incident: Incident, field: CasualtyField, width: number): readonly string[] {
  const tally = incident.casualties[field]
  const denied = denials(incident, field)
  const rejected = rejections(incident, field)
  if (tally === null && denied.length + rejected.length === 0) return []
  const versions = shownVersions(index, incident, field)
  const range = tally !== null ? tallyWords(tally) : denied.length > 0 ? 'denied' : 'not given'
  const whole = versions.filter(({ letter }) => letter !== null).length
  const parts = versions.length > whole ? `, ${countOf(versions.length - whole, 'part')}` : ''
  const lines = ['', spread(bold(`${field} ${range}`), countOf(whole, 'version') + parts, width)]
  for (const { letter, words, claims, replacedBy } of versions) {
    const note = replacedBy === null ? '' : `  (replaced by ${valueWords(countedClaim(replacedBy) ?? replacedBy)})`
    lines.push(`  ${pad(letter ?? ' ', 3)}${bold(plain(words))}${note}`, ...claimGroup(index, claims, width, 5))
  }
  for (const claim of denied) lines.push(`     ${bold(valueWords(countedClaim(claim) ?? claim))}`, ...claimGroup(index, [claim], width, 5))
  for (const claim of rejected) lines.push(`     ${valueWords(claim)}  (rejected)`, ...claimGroup(index, [claim], width, 5))
  return lines
}

/** Claims on who did it, those on one actor (or of the same words) together. */
function perpetratorLines(index: LedgerIndex, incident: Incident, width: number): readonly string[] {
  const actors = new Map(index.ledger.actors.map((actor) => [actor.id, actor.name]))
  const groups = new Map<string, { readonly name: string; readonly claims: Claim[] }>()
  for (const claim of incident.claims) {
    if (claim.field !== 'perpetrator') continue
    const { value, actor } = countedClaim(claim) ?? claim
    const words = typeof value === 'string' ? value : value.text
    const key = actor ?? words.toLowerCase()
    const group = groups.get(key) ?? { name: actors.get(key) ?? words, claims: [] }
    group.claims.push(claim)
    groups.set(key, group)
  }
  if (groups.size === 0) return []
  const lines = ['', spread(bold('done by'), countOf(groups.size, 'version'), width)]
  for (const { name, claims } of groups.values()) {
    lines.push(...wrap(bold(plain(name)), width, 5), ...claimGroup(index, claims, width, 5))
  }
  return lines
}

/** A statement: who says what to whom, where, and the words. */
export function statementLines(index: LedgerIndex, statement: Statement, width: number, indent: number): readonly string[] {
  const said = statement.said === null ? '' : `, ${dayWords(statement.said)}`
  const from = chainWords(index, statement.evidence.report, [statement.speaker, ...statement.chain])
  return [
    ...wrap(`${statementWords(statement)}${said}`, width, { first: indent, rest: indent + 2 }),
    ...wrap(`“${plain(statement.evidence.quote)}”`, width, { first: indent + 2, rest: indent + 3 }),
    ...wrap(from, width, indent + 2),
  ]
}

type LinkKind = Incident['links'][number]['kind']
const linkWords: Readonly<Record<LinkKind, readonly [out: string, into: string]>> = {
  'retaliation-for': ['retaliation for', 'answered by'],
  'arrests-for': ['arrests for', 'arrests made in'],
  'part-of': ['part of', 'has the part'],
  follows: ['follows', 'followed by'],
}

/** Links from the incident and to it, each with the other's summary. */
function linkLines(index: LedgerIndex, incident: Incident, width: number): readonly string[] {
  const describe = (words: string, id: string): readonly string[] => {
    const other = index.incidents.get(id)
    return wrap(`${words} ${plain(id)}${other === undefined ? '' : `: ${plain(other.summary)}`}`, width, { first: 2, rest: 4 })
  }
  const out = incident.links.flatMap((link) => describe(linkWords[link.kind][0], link.incident))
  const into = index.ledger.incidents.flatMap((other) =>
    other.links.filter((link) => link.incident === incident.id).flatMap((link) => describe(linkWords[link.kind][1], other.id)),
  )
  return out.length + into.length > 0 ? ['', bold('links'), ...out, ...into] : []
}

function reportLines(report: Report, width: number): readonly string[] {
  const { id, title, published, copyOf, agency, url } = report
  const day = published.value === null ? 'undated' : dayWords(published.value)
  const facts = [outletOf(report), agency === null ? null : `from ${agency}`, day, copyOf === null ? null : `a copy of ${copyOf}`]
  return [
    ...wrap(
      `${plain(id)}: ${facts
        .filter((fact) => fact !== null)
        .map(plain)
        .join(', ')}`,
      width,
      { first: 2, rest: 4 },
    ),
    ...(title === null ? [] : wrap(plain(title), width, 4)),
    ...(url === null ? [] : wrap(plain(url), width, 4)),
  ]
}

/** One incident with its versions side by side, each with who says it and its sentence; statements, links, reports. */
export function incidentPage(index: LedgerIndex, incident: Incident, width: number): readonly string[] {
  const statements = index.ledger.statements.filter((statement) => statement.incident === incident.id)
  const reports = incident.reports.flatMap((id) => index.reports.get(id) ?? [])
  return [
    ...headLines(index, incident, width),
    ...tollFields.flatMap((field) => tollLines(index, incident, field, width)),
    ...perpetratorLines(index, incident, width),
    ...(statements.length > 0 ? ['', bold('statements')] : []),
    ...statements.flatMap((statement) => statementLines(index, statement, width, 2)),
    ...linkLines(index, incident, width),
    '',
    bold('reports'),
    ...reports.flatMap((report) => reportLines(report, width)),
  ]
}
