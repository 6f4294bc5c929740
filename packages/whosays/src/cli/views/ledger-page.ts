import type { Figure, Incident, Ledger } from '@whosays/core'
import { labelled, pad, spread, widthOf, wrap } from '../layout.js'
import { bold, dim, plain } from '../style.js'
import { boundsWords, tallyWords } from './bounds-words.js'
import { chainWords } from './claim-lines.js'
import { partyWords, statementLines } from './incident-page.js'
import { reportWords } from './incident-rows.js'
import { newestFirst, type LedgerIndex } from './ledger-index.js'
import { shownVersions, type ShownVersion } from './versions.js'
import { whenWords } from './when-words.js'
import { whereWords } from './where-words.js'
import { countOf, standingWords, tollFields, typeWords } from './words.js'

const labelColumn = 11

/** "Red Acacia Front, claimed"; "Halima Sabiou, replaced"; "own voice". */
function voicesWords({ claims, version, replacedBy }: ShownVersion): string {
  const status = claims.every((claim) => claim.status === claims[0]?.status) ? (claims[0]?.status ?? 'asserted') : 'asserted'
  const who = version.speakers.length > 0 ? plain(version.speakers.join(', ')) : 'own voice'
  return [who, status === 'asserted' ? null : status, replacedBy === null ? null : 'replaced'].filter((part) => part !== null).join(', ')
}

function tollLines(index: LedgerIndex, incident: Incident, width: number): readonly string[] {
  return tollFields.flatMap((field) => {
    const tally = incident.casualties[field]
    if (tally === null) return []
    const versions = shownVersions(index, incident, field)
    const head = `  ${pad(field, labelColumn)}${bold(tallyWords(tally))}`
    if (versions.length === 1 && versions[0]) return wrapAfter(`${head}  `, `(${voicesWords(versions[0])})`, width)
    return [
      head,
      ...wrap(versions.map((version) => `${plain(version.words)} (${voicesWords(version)})`).join('; '), width, 2 + labelColumn),
    ]
  })
}

/** Head and text on one line where both fit; else the text below, under the values. */
function wrapAfter(head: string, text: string, width: number): readonly string[] {
  return widthOf(head) + widthOf(text) <= width ? [head + text] : [head.trimEnd(), ...wrap(text, width, 2 + labelColumn)]
}

function block(index: LedgerIndex, incident: Incident, width: number): readonly string[] {
  const standing = standingWords(incident)
  return [
    spread(bold(`${typeWords(incident.type)}, ${whereWords(incident.where)}, ${whenWords(incident.when)}`), standing, width),
    ...(incident.perpetrators.length > 0 ? labelled('by', partyWords(incident.perpetrators), width) : []),
    ...(incident.targets.length > 0 ? labelled('against', partyWords(incident.targets), width) : []),
    ...tollLines(index, incident, width),
    ...labelled('known from', `${reportWords(index, incident)}: ${plain(incident.reports.join(', '))}`, width),
    '',
  ]
}

function figureLines(index: LedgerIndex, figure: Figure, width: number): readonly string[] {
  const { value, of, where, period, speaker, evidence } = figure
  const parts = [`${boundsWords(value)} ${of}`, where, period.text].filter((part) => part !== null).map(plain)
  return [
    ...wrap(`${parts.join(', ')} (${figure.kind.replace(/-/g, ' ')})`, width, { first: 2, rest: 4 }),
    ...wrap(chainWords(index, evidence.report, speaker), width, 4).map(dim),
  ]
}

/** "4 reports, 3 incidents (1 recalled as history), 2 statements, 1 figure". */
export function ledgerTotals({ reports, incidents, statements, figures }: Ledger): string {
  const recalled = incidents.filter((incident) => incident.background).length
  const history = recalled > 0 ? ` (${recalled} recalled as history)` : ''
  return [
    countOf(reports.length, 'report'),
    countOf(incidents.length, 'incident') + history,
    countOf(statements.length, 'statement'),
    countOf(figures.length, 'figure'),
  ].join(', ')
}

/** A whole ledger to read: incidents with the versions of their tolls, then statements and figures. */
export function ledgerPage(index: LedgerIndex, width: number): readonly string[] {
  const { incidents, statements, figures } = index.ledger
  return [
    ...newestFirst(incidents).flatMap((incident) => block(index, incident, width)),
    ...(statements.length > 0 ? [bold('Statements')] : []),
    ...statements.flatMap((statement) => statementLines(index, statement, width, 2)),
    ...(statements.length > 0 && figures.length > 0 ? [''] : []),
    ...(figures.length > 0 ? [bold('Figures')] : []),
    ...figures.flatMap((figure) => figureLines(index, figure, width)),
  ]
}
