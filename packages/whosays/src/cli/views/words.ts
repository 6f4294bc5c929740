import type { CasualtyField, Incident, IncidentType, Speaker, Stage, Statement, StatementAct } from '@whosays/core'
import { plain } from '../style.js'

/** "air-strike" -> "Air strike". */
export function typeWords(type: IncidentType): string {
  const words = type.replace(/-/g, ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** "carried-out" -> "carried out". */
export function stageWords(stage: Stage): string {
  return stage.replace(/-/g, ' ')
}

/** The five tolls, in the order in which they are shown. */
export const tollFields: readonly CasualtyField[] = ['killed', 'wounded', 'missing', 'detained', 'abducted']

/** "single-source, recalled": how the reports stand to each other, and whether all of them tell it as history. */
export function standingWords({ standing, background }: Pick<Incident, 'standing' | 'background'>): string {
  const words = standing === 'single-source' ? 'single source' : standing
  return background ? `${words}, recalled` : words
}

const verbs: Readonly<Record<StatementAct, string>> = {
  'claim-responsibility': 'claims responsibility',
  accuse: 'accuses',
  deny: 'denies',
  condemn: 'condemns',
  threaten: 'threatens',
  welcome: 'welcomes',
  announce: 'announces',
  demand: 'demands',
  pledge: 'pledges',
  apologise: 'apologises',
  justify: 'justifies',
  mourn: 'mourns',
  say: 'says',
}

/** "police (spokesman, Interior Ministry)". */
export function speakerWords({ name, role, organisation }: Speaker): string {
  const about = [role, organisation].filter((part) => part !== null && part !== name)
  return about.length > 0 ? `${plain(name)} (${plain(about.join(', '))})` : plain(name)
}

/** "Halima Sabiou (governor) accuses the League, citing the police". */
export function statementWords({ act, speaker, chain, addressee, channel }: Statement): string {
  const cited = chain.length > 0 ? `, citing ${chain.map(speakerWords).join(', who cites ')}` : ''
  const to = addressee === null ? '' : act === 'accuse' ? ` ${plain(addressee)}` : `, to ${plain(addressee)}`
  return `${speakerWords(speaker)} ${verbs[act]}${to}${channel === null ? '' : `, in ${plain(channel)}`}${cited}`
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** The English name of an ISO 3166-1 code; the code where it has none. */
export function countryWords(code: string): string {
  return regions.of(code) ?? code
}

/** "1 report", "4 reports". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
