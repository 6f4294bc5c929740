// Readings of reports that never were: as many as asked for, the same on every run. A war of three years in eight hundred towns, some of them
// busy; incidents told by one to six reports of forty outlets within days, agency texts printed again, tolls that move, history.

const outlets = Array.from({ length: 40 }, (_, i) => `Outlet ${i + 1}`)
const syllables = ['bar', 'den', 'kul', 'mor', 'tan', 'vel', 'osh', 'gri', 'sul', 'pek', 'nar', 'zim', 'hol', 'fad', 'rus', 'lep']
const kinds = ['bombing', 'armed-attack', 'shelling', 'air-strike', 'raid', 'abduction', 'arrest', 'armed-clash']
const cues = ['market', 'windmill', 'ferry', 'checkpoint', 'school', 'bakery', 'bridge', 'mosque', 'clinic', 'depot', 'orchard', 'quarry']
const doers = ['front', 'league', 'army', 'guard', 'brigade', 'militia', 'column', 'legion']
const speakers = ['police', 'the army', 'a hospital official', 'witnesses', 'the governor', 'the ministry', 'the group']
const filler = (
  'people village morning road houses families said officials troops night fighting border region security forces residents hospital killed wounded ' +
  'attack explosion vehicle group statement responsibility district north south capital week government talks rebels army soldiers convoy shops water'
).split(' ')

function dice(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const iso = (day) => new Date(Date.UTC(2021, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
const hex = (next, length) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')

/** Yields `count` readings, in the order of their publication, or in another where `shuffled`. */
export function* syntheticReadings(count, seed = 1) {
  const next = dice(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const word = () => pick(syllables) + pick(syllables) + (next() < 0.4 ? pick(syllables) : '')
  const towns = Array.from({ length: 800 }, (_, i) => {
    const name = word().replace(/^./, (letter) => letter.toUpperCase())
    const country = `X${'ABCD'[i % 4]}`
    return { id: `town:${i}`, name, country, admin1: `Province ${i % 60}`, lat: 10 + (i % 40), lon: 20 + Math.floor(i / 40), kind: 'settlement', population: 1000 }
  })
  // One town in twenty has half of the news.
  const where = () => (next() < 0.5 ? towns[Math.floor(next() * 40)] : pick(towns))
  const perDay = Math.max(1, count / 1095)
  let made = 0
  for (let incident = 0; made < count; incident++) {
    const day = Math.floor(made / perDay)
    const facts = { town: where(), kind: pick(kinds), cue: pick(cues), doer: pick(doers), killed: Math.floor(next() ** 3 * 40), day, names: [word(), word(), word()] }
    const tellers = next() < 0.4 ? 1 : 1 + Math.floor(next() * 6)
    let agencyText = null
    for (let n = 0; n < tellers && made < count; n++) {
      const isCopy = agencyText !== null && next() < 0.25
      const body = isCopy ? agencyText : story(facts, n, next, pick)
      if (n === 0 && next() < 0.5) agencyText = body
      yield readingOf({ id: `s${made}`, facts, body, published: day + (next() < 0.7 ? 0 : 1 + Math.floor(next() * 3)), next, pick, towns })
      made++
    }
  }
}

function story({ town, cue, doer, killed, names }, n, next, pick) {
  const sentences = [
    `At least ${killed + n} people were killed near the ${cue} of ${town.name}, ${pick(speakers)} said.`,
    `The ${doer} was blamed for it by ${pick(speakers)}.`,
    ...Array.from({ length: 8 }, () => `${Array.from({ length: 14 }, () => (next() < 0.12 ? pick(names) : pick(filler))).join(' ')}.`),
  ]
  return sentences.join(' ')
}

function readingOf({ id, facts, body, published, next, pick, towns }) {
  const text = `${facts.town.name} report. ${body}`
  const first = local(id, 1, facts, text, next, pick, false)
  const recalled = next() < 0.3 ? [local(id, 2, { ...facts, town: pick(towns), day: Math.max(0, facts.day - 40), kind: pick(kinds) }, text, next, pick, true)] : []
  return {
    doc: {
      id,
      outlet: pick(outlets),
      agency: null,
      url: null,
      title: `${facts.kind} in ${facts.town.name}`,
      language: 'en',
      published: { value: iso(published), basis: 'metadata' },
      text,
      furniture: [],
      dateline: null,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    },
    incidents: [first, ...recalled],
    statements: [],
    figures: [],
    actors: doers.slice(0, 3).map((name) => ({ id: name, name, aliases: [], kind: 'armed-group', country: null, parents: [], known: false })),
    annotations: { schema: 'whosays-annotations/1', id, entities: [], places: [], dates: [], attributions: [] },
    problems: [],
  }
}

function local(report, n, { town, kind, cue, doer, killed, day }, text, next, pick, background) {
  const key = hex(next, 32)
  const claim = (field, value, more = {}) => {
    const start = Math.floor(next() * (text.length - 20))
    const evidence = { report, start, end: start + 12, quote: text.slice(start, start + 12) }
    const sentence = { start: Math.max(0, start - 40), end: Math.min(text.length, start + 60) }
    const speaker = next() < 0.6 ? [{ name: pick(speakers), role: null, organisation: null, actor: null, anonymous: false }] : []
    const base = { id: hex(next, 24), field, value, actor: null, of: null, status: 'asserted', speaker, said: iso(day), supersedes: null }
    return { ...base, evidence, sentence, rule: 'synthetic', basis: 'stated', ...more }
  }
  const count = (low) => ({ low, high: low, approx: false, text: String(low) })
  return {
    key,
    type: kind,
    stage: 'carried-out',
    background,
    when: next() < 0.9 ? { start: iso(day), end: iso(day), precision: 'day', text: 'on the day' } : { start: null, end: null, precision: 'unknown', text: null },
    where: [{ name: town.name, place: town, country: town.country }],
    cues: [cue],
    claims: [
      claim('killed', count(killed + n)),
      claim('killed', count(Math.floor(killed / 3)), { of: 'children' }),
      claim('wounded', count(killed * 2)),
      claim('perpetrator', `the ${doer}`, { actor: doer, status: 'accused' }),
      claim('target', `the ${cue}`),
      claim('place', town.name),
      claim('date', `${iso(day)}/${iso(day)}`),
      claim('type', kind),
    ],
    links: [],
  }
}
