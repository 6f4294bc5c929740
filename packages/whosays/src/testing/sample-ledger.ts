import type { Claim, Count, Incident, Ledger, Report, Span, Speaker, Tally } from '@whosays/core'

/** A ledger of invented reports that has something of everything a view can show. */
const texts = {
  post: 'MARDOV, Iran (Northwire) - A truck bomb outside the depot in Mardov killed at least 12 people and wounded 31 on Monday, police said.',
  lantern: 'A truck bomb outside the depot in Mardov killed at least 12 people and wounded 31 on Monday, police said.',
  radio:
    'Seventeen people, five of them children, died in the blast at Mardov, Governor Hila Sarem said on Tuesday, raising the toll from 14. ' +
    'The Dawn Column said it had killed 25 soldiers. The army said no soldier had died and blamed the Salt Road Brigade. ' +
    'More than 200 people have died in the province since January.',
  note: 'Gendarmes arrested two people on Thursday over the bombing, the ministry said.',
} as const
type Name = keyof typeof texts

const report = (id: Name, outlet: string | null, published: string | null, more: Partial<Report> = {}): Report => ({
  id,
  outlet,
  agency: null,
  url: null,
  title: null,
  language: 'en',
  published: { value: published, basis: published === null ? 'unknown' : 'metadata' },
  text: texts[id],
  furniture: [],
  copyOf: null,
  ...more,
})

const span = (id: Name, quote: string): Span => {
  const start = texts[id].indexOf(quote)
  return { report: id, start, end: start + quote.length, quote }
}

const speaker = (name: string, more: Partial<Speaker> = {}): Speaker => ({
  name,
  role: null,
  organisation: null,
  actor: null,
  anonymous: false,
  ...more,
})
const count = (low: number | null, high: number | null, text: string): Count => ({ low, high, approx: false, text })

/** The sentence round a place in a text: from the full stop before it to the one behind. */
function sentenceOf(text: string, { start, end }: Span): Claim['sentence'] {
  const stop = text.indexOf('. ', end - 1)
  const before = text.lastIndexOf('. ', start)
  return { start: before < 0 ? 0 : before + 2, end: stop < 0 ? text.length : stop + 1 }
}

const claim = (id: string, field: Claim['field'], from: Name, words: string, value: Claim['value'], more: Partial<Claim> = {}): Claim => {
  const evidence = span(from, words)
  return {
    id,
    field,
    value,
    actor: null,
    of: null,
    status: 'asserted',
    speaker: [],
    said: null,
    supersedes: null,
    evidence,
    sentence: sentenceOf(texts[from], evidence),
    rule: `en/${field}`,
    basis: 'stated',
    ...more,
  }
}

const police = speaker('police')
const governor = speaker('Hila Sarem', { role: 'Governor' })
const column = speaker('Dawn Column', { actor: 'dawn-column' })
const army = speaker('army')

const claims: readonly Claim[] = [
  claim('k-post', 'killed', 'post', 'at least 12 people', count(12, null, 'at least 12'), { speaker: [police], said: '2025-03-10' }),
  claim('k-lantern', 'killed', 'lantern', 'at least 12 people', count(12, null, 'at least 12'), { speaker: [police], said: '2025-03-10' }),
  claim('k-radio', 'killed', 'radio', 'Seventeen people', count(17, 17, 'Seventeen'), {
    speaker: [governor],
    said: '2025-03-11',
    supersedes: 'k-old',
  }),
  claim('k-old', 'killed', 'radio', '14', count(14, 14, '14'), { speaker: [governor] }),
  claim('k-column', 'killed', 'radio', '25 soldiers', count(25, 25, '25'), { speaker: [column], status: 'claimed', said: '2025-03-11' }),
  claim('k-children', 'killed', 'radio', 'five of them', count(5, 5, 'five'), { of: 'children', speaker: [governor] }),
  claim('k-denied', 'killed', 'radio', 'no soldier', count(1, null, 'soldier'), { of: 'soldiers', speaker: [army], status: 'denied' }),
  claim('w-post', 'wounded', 'post', '31', count(31, 31, '31'), { speaker: [police], said: '2025-03-10' }),
  claim('p-column', 'perpetrator', 'radio', 'Dawn Column', 'Dawn Column', { actor: 'dawn-column', status: 'claimed', speaker: [column] }),
  claim('p-brigade', 'perpetrator', 'radio', 'Salt Road Brigade', 'Salt Road Brigade', {
    status: 'accused',
    speaker: [army],
    said: '2025-03-11',
  }),
  claim('d-post', 'date', 'post', 'Monday', '2025-03-10/2025-03-10', { basis: 'inferred', speaker: [police] }),
]

const version = (
  low: number | null,
  high: number | null,
  of: string | null,
  ids: readonly string[],
  speakers: readonly string[],
): Tally['versions'][number] => ({
  low,
  high,
  approx: false,
  of,
  speakers,
  claims: ids,
  reports: [],
  asOf: null,
})

const bombing: Incident = {
  id: '5f2a9c01b7de',
  type: 'suicide-bombing',
  codes: { acled: 'Suicide bomb', plover: 'ASSAULT/suicide', cameo: '1831' },
  summary: 'Suicide bombing in Mardov, Iran, 2025-03-10: 17 killed (12 or more), 31 wounded; claimed by Dawn Column',
  stage: 'carried-out',
  when: { start: '2025-03-10', end: '2025-03-10', precision: 'day', text: 'Monday' },
  where: { name: 'Mardov', country: 'IR', admin1: 'Salt Coast', lat: 31.25, lon: 54.5, precision: 'settlement', place: 'mardov' },
  perpetrators: [
    { name: 'Dawn Column', actor: 'dawn-column', status: 'claimed' },
    { name: 'Salt Road Brigade', actor: null, status: 'accused' },
  ],
  targets: [{ name: 'depot', actor: null, status: 'asserted' }],
  means: ['truck bomb'],
  casualties: {
    killed: {
      low: 12,
      high: null,
      best: 17,
      versions: [
        version(25, 25, null, ['k-column'], ['Dawn Column']),
        version(17, 17, null, ['k-radio'], ['Hila Sarem']),
        version(12, null, null, ['k-post', 'k-lantern'], ['police']),
        version(14, 14, null, ['k-old'], ['Hila Sarem']),
        version(5, 5, 'children', ['k-children'], ['Hila Sarem']),
      ],
    },
    wounded: { low: 31, high: 31, best: 31, versions: [version(31, 31, null, ['w-post'], ['police'])] },
    missing: null,
    detained: null,
    abducted: null,
  },
  standing: 'contested',
  reports: ['post', 'lantern', 'radio', 'note'],
  background: false,
  links: [],
  claims,
}

const nothing: Incident['casualties'] = { killed: null, wounded: null, missing: null, detained: null, abducted: null }

const arrest: Incident = {
  ...bombing,
  id: 'a7c3e0d91f22',
  type: 'arrest',
  codes: { acled: 'Arrests', plover: 'COERCE/arrest', cameo: '173' },
  summary: 'Arrest, place unknown, date unknown: 2 detained by gendarmes',
  when: { start: null, end: null, precision: 'unknown', text: 'Thursday' },
  where: { name: null, country: null, admin1: null, lat: null, lon: null, precision: 'unknown', place: null },
  perpetrators: [{ name: 'gendarmes', actor: null, status: 'asserted' }],
  targets: [],
  means: [],
  standing: 'single-source',
  reports: ['note'],
  casualties: { ...nothing, detained: { low: 2, high: 2, best: 2, versions: [version(2, 2, null, ['t-note'], ['ministry'])] } },
  links: [{ kind: 'arrests-for', incident: '5f2a9c01b7de', span: span('note', 'over the bombing') }],
  claims: [claim('t-note', 'detained', 'note', 'two people', count(2, 2, 'two'), { speaker: [speaker('ministry')] })],
}

const recalled: Incident = {
  ...arrest,
  id: '0b11d4c9e8a3',
  type: 'air-strike',
  summary: 'Air strike in Tarvin, 2024',
  background: true,
  links: [],
  claims: [],
  casualties: nothing,
  perpetrators: [],
  when: { start: '2024-01-01', end: '2024-12-31', precision: 'year', text: 'last year' },
  where: { ...bombing.where, name: 'Tarvin', precision: 'unknown', lat: null, lon: null },
}

export const sampleLedger: Ledger = {
  schema: 'whosays-ledger/1',
  reports: [
    report('post', 'The Coast Post', '2025-03-10', {
      agency: 'Northwire',
      title: 'Truck bomb kills 12 in Mardov',
      url: 'https://coastpost.example/mardov',
    }),
    report('lantern', 'The Lantern', '2025-03-11', { copyOf: 'post' }),
    report('radio', 'Radio Tarvin', '2025-03-12'),
    report('note', null, null, { url: 'https://www.gazette.example/notes/7' }),
  ],
  incidents: [recalled, bombing, arrest],
  statements: [
    {
      id: 's-1',
      act: 'accuse',
      speaker: army,
      chain: [],
      addressee: 'Salt Road Brigade',
      channel: null,
      incident: bombing.id,
      content: 'the bombing',
      said: '2025-03-11',
      evidence: span('radio', 'The army said no soldier had died and blamed the Salt Road Brigade.'),
    },
  ],
  figures: [
    {
      id: 'f-1',
      kind: 'casualties-over-period',
      value: count(201, null, 'More than 200'),
      of: 'people killed',
      where: 'the province',
      period: { start: '2025-01-01', end: '2025-03-12', text: 'since January' },
      speaker: [],
      evidence: span('radio', 'More than 200'),
    },
  ],
  actors: [{ id: 'dawn-column', name: 'Dawn Column', aliases: [], kind: 'armed-group', country: null, parents: [], known: false }],
  places: [{ id: 'mardov', name: 'Mardov', country: 'IR', admin1: 'Salt Coast', lat: 31.25, lon: 54.5, kind: 'settlement' }],
  problems: [],
}

/** The incident of the sample that has something of everything. */
export const sampleBombing = bombing
