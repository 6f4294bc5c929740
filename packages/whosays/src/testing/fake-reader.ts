import { createHash } from 'node:crypto'
import type { Claim, Count, LocalIncident, ReportInput, ReportReading, Span, Speaker } from '@whosays/core'
import type { OpenedReader } from '../reader.js'

/**
 * Reads one kind of sentence, so that everything round a reader can be tested without a model:
 * "At least 12 people were killed in Gorbatel on 2025-03-10, police said."
 */
const sentence = /(At least )?(\d+) people were killed in (\p{L}+)(?: by ([\p{L} ]+?))? on (\d{4}-\d{2}-\d{2})(?:, ([\p{L} ]+) said)?\./gu

export const fakeVersion = 'fake 1'

const hash = (...parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

function claimOf(report: string, text: string, match: RegExpExecArray, field: Claim['field'], words: string, value: Count | string): Claim {
  const start = match.index + match[0].indexOf(words)
  const evidence: Span = { report, start, end: start + words.length, quote: words }
  const speaker: readonly Speaker[] = match[6] ? [{ name: match[6], role: null, organisation: null, actor: null, anonymous: false }] : []
  return {
    id: hash(report, field, evidence.start, value, match[6]),
    field,
    value,
    actor: null,
    of: null,
    status: 'asserted',
    speaker,
    said: match[5] ?? null,
    supersedes: null,
    evidence,
    sentence: { start: match.index, end: match.index + match[0].length },
    rule: 'fake/killed',
    basis: 'stated',
  }
}

function incidentOf(report: string, text: string, match: RegExpExecArray): LocalIncident {
  const [, atLeast = '', digits = '0', place = '', by, day = ''] = match
  const low = Number(digits)
  const count: Count = { low, high: atLeast ? null : low, approx: false, text: `${atLeast}${digits}` }
  const claims = [
    claimOf(report, text, match, 'killed', `${atLeast}${digits}`, count),
    claimOf(report, text, match, 'place', place, place),
    claimOf(report, text, match, 'date', day, `${day}/${day}`),
    ...(by ? [claimOf(report, text, match, 'perpetrator', by, by)] : []),
  ]
  return {
    key: hash(report, match.index),
    type: 'bombing',
    stage: 'carried-out',
    background: false,
    when: { start: day, end: day, precision: 'day', text: day },
    where: [{ name: place, place: null, country: null }],
    cues: [],
    claims,
    links: [],
  }
}

/** The reading that a real reader would make of such sentences. A text with "boom!" makes it throw; one in French is not read. */
export function fakeReading(input: ReportInput): ReportReading {
  const text = input.text ?? (input.html ?? '').replace(/<[^>]+>/g, '')
  if (text.includes('boom!')) throw new Error('boom')
  const id = input.id ?? `r-${hash(input.outlet, input.published, input.title, input.url, text)}`
  const foreign = input.language !== undefined && !input.language.startsWith('en')
  const matches = foreign ? [] : [...text.matchAll(sentence)]
  const problems = foreign
    ? [{ report: id, code: 'language-not-read', message: `${id}: this report is in "${String(input.language)}"; English is read` }]
    : []
  const value = input.published?.slice(0, 10) ?? null
  return {
    doc: {
      id,
      outlet: input.outlet ?? null,
      agency: null,
      url: input.url ?? null,
      title: input.title ?? null,
      language: input.language ?? 'en',
      published: { value, basis: value === null ? 'unknown' : 'metadata' },
      text,
      furniture: [],
      dateline: null,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    },
    incidents: matches.map((match) => incidentOf(id, text, match)),
    statements: [],
    figures: [],
    actors: [],
    annotations: {
      schema: 'whosays-annotations/1',
      id,
      entities: [],
      dates: [],
      attributions: [],
      places: matches.map((match) => {
        const start = match.index + match[0].indexOf(match[3] ?? '')
        return { start, end: start + (match[3] ?? '').length, text: match[3] ?? '', name: null, country: null, lat: null, lon: null }
      }),
    },
    problems,
  }
}

/** A reader over fakeReading. `delay` is how long each report takes, in milliseconds. */
export function fakeReader(delay = 0): OpenedReader {
  return {
    version: fakeVersion,
    runtime: 'fake-node 1',
    parser: { parse: () => Promise.resolve([]) },
    read: async (input) => {
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
      return fakeReading(input)
    },
  }
}
