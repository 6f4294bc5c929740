import { countryCode, countryName, foldWords, incidentTypes, readSearch, type IncidentType } from '@whosays/core'
import type { CountCondition, IncidentQuery } from '../store/incident-query.js'
import { plain } from './style.js'
import { dayWords } from './views/when-words.js'

/** The options by which incidents are filtered, as given. */
export interface FilterOptions {
  readonly country?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly killed?: string
  readonly wounded?: string
  readonly contested?: boolean
  readonly speaker?: readonly string[]
  readonly actor?: readonly string[]
  readonly type?: readonly string[]
  readonly text?: string
}

/** A filter, and how it is said: "in Iraq or Syria; killed >3". Both are empty where nothing was asked. */
export interface IncidentFilter {
  readonly query: IncidentQuery
  readonly words: string
}

/** What somebody typed that cannot be understood, with what is accepted. */
class NotAFilter extends Error {}

/** The filter that options ask for; `error` says what is wrong with them, and what is accepted. */
export function readFilter(options: FilterOptions): IncidentFilter | { readonly error: string } {
  try {
    const parts = [
      countries(options.country),
      days(options),
      counted('killed', options.killed),
      counted('wounded', options.wounded),
      types(options.type),
      options.contested ? { query: { contested: true }, words: 'contested' } : null,
      named('speaker', options.speaker),
      named('actor', options.actor),
      searched(options.text),
    ].filter((part) => part !== null)
    const counts = parts.flatMap(({ query }) => query.counts ?? [])
    const query = Object.assign({}, ...parts.map((part) => part.query), counts.length > 0 ? { counts } : {}) as IncidentQuery // of such
    return { query, words: parts.map(({ words }) => words).join('; ') }
  } catch (error) {
    if (error instanceof NotAFilter) return { error: error.message }
    throw error
  }
}

const isGiven = (values: readonly string[] | undefined): values is readonly string[] => values !== undefined && values.length > 0
const quoted = (given: string): string => `"${plain(given)}"`
const either = (words: readonly string[]): string => words.join(' or ')

function countries(given: readonly string[] | undefined): IncidentFilter | null {
  if (!isGiven(given)) return null
  const found = given.map((name) => {
    const code = countryCode(name)
    if (code === null)
      throw new NotAFilter(`--country: there is no country ${quoted(name)}; give its two letters (IQ) or its English name (Iraq)`)
    return code
  })
  const codes = [...new Set(found)]
  return { query: { countries: codes }, words: `in ${either(codes.map((code) => countryName(code) ?? code))}` }
}

function days(given: FilterOptions): IncidentFilter | null {
  // of a moment the day: incidents have no hour
  const [since, until] = [given.since?.slice(0, 10), given.until?.slice(0, 10)]
  if (since === undefined && until === undefined) return null
  if (since !== undefined && until !== undefined && since > until) {
    throw new NotAFilter(`--since ${since} is later than --until ${until}; no day is between them`)
  }
  const from = since === undefined ? [] : [`from ${dayWords(since)}`]
  const to = until === undefined ? [] : [`until ${dayWords(until)}`]
  const query = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
  return { query, words: [...from, ...to].join(' ') }
}

function counted(field: CountCondition['field'], given: string | undefined): IncidentFilter | null {
  if (given === undefined) return null
  const bounds = readBounds(given)
  if (bounds === null) {
    const accepted = `a number (3), ">3", ">=3", "<3", "<=3" or 2..5`
    throw new NotAFilter(`--${field}: ${quoted(given)} is no number of people; expected ${accepted}`)
  }
  const { low, high } = bounds
  const words = high === null ? `${low} or more` : low === high ? String(low) : low === 0 ? `at most ${high}` : `${low} to ${high}`
  return { query: { counts: [{ field, low, high }] }, words: `${words} ${field}` }
}

/** The numbers that a condition leaves open: ">3" is 4 and more. Null where it is none, or leaves nothing. */
function readBounds(given: string): { readonly low: number; readonly high: number | null } | null {
  const text = given.replace(/\s+/g, '')
  const between = /^(\d{1,9})(?:\.\.|-|–)(\d{1,9})$/.exec(text)
  if (between) {
    const [low, high] = [Number(between[1]), Number(between[2])]
    return low <= high ? { low, high } : null
  }
  const [, sign = '', digits = '', plus = ''] = /^(>=|<=|[<>=])?(\d{1,9})(\+?)$/.exec(text) ?? []
  if (digits === '' || (plus !== '' && sign !== '')) return null
  const number = Number(digits)
  if (sign === '>') return { low: number + 1, high: null }
  if (sign === '>=' || plus === '+') return { low: number, high: null }
  if (sign === '<') return number === 0 ? null : { low: 0, high: number - 1 }
  return { low: sign === '<=' ? 0 : number, high: number }
}

function types(given: readonly string[] | undefined): IncidentFilter | null {
  if (!isGiven(given)) return null
  const found = given.map((name): IncidentType => {
    const type = incidentTypes.find((known) => known === foldWords(name).replaceAll(' ', '-'))
    if (type === undefined) throw new NotAFilter(`--type: there is no type ${quoted(name)}; there are ${incidentTypes.join(', ')}`)
    return type
  })
  return { query: { types: [...new Set(found)] }, words: `type ${either(found)}` }
}

function named(kind: 'speaker' | 'actor', given: readonly string[] | undefined): IncidentFilter | null {
  if (!isGiven(given)) return null
  const names = given.map(foldWords)
  const empty = given.find((_, i) => names[i] === '')
  if (empty !== undefined) throw new NotAFilter(`--${kind}: ${quoted(empty)} has no word; expected a name or a part of one`)
  const words = `${kind} ${either(given.map(quoted))}`
  return { query: kind === 'speaker' ? { speakers: names } : { actors: names }, words }
}

function searched(given: string | undefined): IncidentFilter | null {
  if (given === undefined) return null
  const text = readSearch(given)
  if (text === null) {
    throw new NotAFilter(`--text: ${quoted(given)} cannot be searched for; expected 1 to 32 words, phrases in quotation marks, or wor*`)
  }
  const said = text.map(({ words, open }) => (words.includes(' ') ? `"${words}"` : words) + (open ? '*' : ''))
  return { query: { text }, words: `with ${said.join(' and ')}` }
}

/** True where a filter lets everything through. */
export function isEmpty({ query }: IncidentFilter): boolean {
  return Object.keys(query).length === 0
}
