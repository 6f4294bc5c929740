// The data file of @whosays/gazetteer, as scripts/build-gazetteer writes it. After the line "whosays-gazetteer/1" come sections, each
// opened by "%name count". Rows are numbered from 0, in base 36 where they are referred to:
//   %places         id, name, country, row of the first-order division, latitude, longitude, kind (C A D P R S), population; by tabs.
//                   An id of digits alone is GeoNames'. An empty population is 0.
//   %names          folded name, tab, rows of the places that bear it, most populous first, by blanks. Sorted by name in code units.
//   %adjectives     folded adjective or demonym, tab, row
//   %abbreviations  "mo." or "mo", tab, row: short forms that are names only behind another place ("Springfield, Mo.")
// The text stays one string: names are found by halving it, rows are read when they are asked for. Not a Map of all names: that takes
// ten times the memory and a second to fill.
import type { Gazetteer, GazetteerPlace } from '../records/place.js'
import { foldName } from './fold-name.js'

const kindOf: Readonly<Record<string, GazetteerPlace['kind']>> = { C: 'country', A: 'admin1', D: 'district', P: 'settlement', K: 'settlement', R: 'region', S: 'site' }
/** Words written in two ways at the head of a name. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^st /, 'saint '], [/^saint /, 'st '], [/^ste /, 'sainte '], [/^mt /, 'mount '], [/^mount /, 'mt '], [/^ft /, 'fort '], [/^fort /, 'ft '], [/^pt /, 'port '],
  [/^the /, ''], [/^(?:al|el|ad|an|ar|as|ash|at|az) (?=[a-z]{4})/, ''],
]

/** True for the capital of a country, as far as the gazetteer tells. */
export function isCapital(place: GazetteerPlace): boolean {
  return 'seat' in place && place.seat === 'country'
}

interface Section {
  readonly start: number
  readonly end: number
  readonly count: number
}

/** Where each section lies in the text. Throws RangeError where the text is no gazetteer. */
function readSections(text: string): ReadonlyMap<string, Section> {
  if (!text.startsWith('whosays-gazetteer/1\n')) throw new RangeError(`The gazetteer starts with "${text.slice(0, 20)}", expected "whosays-gazetteer/1": build it anew`)
  const heads: { name: string; count: number; at: number; start: number }[] = []
  for (let at = text.indexOf('\n%'); at >= 0; at = text.indexOf('\n%', at + 1)) {
    const lineEnd = text.indexOf('\n', at + 1)
    const [name = '', count = '0'] = text.slice(at + 2, lineEnd).split(' ')
    heads.push({ name, count: Number(count), at, start: lineEnd + 1 })
  }
  return new Map(heads.map((head, i) => [head.name, { start: head.start, end: (heads[i + 1]?.at ?? text.length - 1) + 1, count: head.count }]))
}

/** Where each row of a section starts; one more entry for the end. */
function rowStarts(text: string, section: Section): Uint32Array {
  const starts = new Uint32Array(section.count + 1)
  let at = section.start
  for (let row = 0; row < section.count; row++) {
    starts[row] = at
    at = text.indexOf('\n', at) + 1
  }
  starts[section.count] = section.end
  return starts
}

/** The rest of the line whose first field is `key`, in a section sorted by it; null where there is none. */
function findLine(text: string, section: Section, key: string): string | null {
  let low = section.start
  let high = section.end
  while (low < high) {
    const middle = (low + high) >> 1
    const start = Math.max(low, text.lastIndexOf('\n', middle - 1) + 1)
    const tab = text.indexOf('\t', start)
    const name = text.slice(start, tab)
    const end = text.indexOf('\n', tab)
    if (name === key) return text.slice(tab + 1, end)
    if (name < key) low = end + 1
    else high = start
  }
  return null
}

/** The two-column section as a map to row numbers. */
function readPairs(text: string, section: Section | undefined): ReadonlyMap<string, number> {
  if (!section) return new Map()
  const lines = text.slice(section.start, section.end).split('\n').filter((line) => line.length > 0)
  return new Map(lines.map((line): [string, number] => [line.slice(0, line.indexOf('\t')), parseInt(line.slice(line.indexOf('\t') + 1), 36)]))
}

/** Reads rows of the places section, each once. */
function placeReader(text: string, section: Section): (row: number) => GazetteerPlace | null {
  const starts = rowStarts(text, section)
  const read = new Map<number, GazetteerPlace>()
  const nameOf = (row: number): string => text.slice(starts[row], starts[row + 1]).split('\t')[1] ?? ''
  return (row) => {
    const known = read.get(row)
    if (known || !(row >= 0 && row < section.count)) return known ?? null
    const [id = '', name = '', country = '', parent = '', lat = '', lon = '', kind = '', population = ''] = text.slice(starts[row], (starts[row + 1] ?? 0) - 1).split('\t')
    const place: GazetteerPlace = {
      id: /^\d/.test(id) ? `geonames:${id}` : id, name, country: country || null, admin1: parent ? nameOf(parseInt(parent, 36)) : null,
      lat: Number(lat), lon: Number(lon), kind: kindOf[kind] ?? 'region', population: Number(population), ...(kind === 'K' ? { seat: 'country' } : {}),
    }
    read.set(row, place)
    return place
  }
}

/** The countries by code. They stand first in the file. */
function readCountries(placeAt: (row: number) => GazetteerPlace | null): ReadonlyMap<string, GazetteerPlace> {
  const countries = new Map<string, GazetteerPlace>()
  for (let row = 0; ; row++) {
    const place = placeAt(row)
    if (place?.kind !== 'country' || place.country === null) return countries
    countries.set(place.country, place)
  }
}

/**
 * The gazetteer over the text of its data file (already decompressed). Names are compared folded; "St."/"Saint", a leading "the" and
 * an Arabic article may differ. A name in two or three capitals or with a full stop is also tried as an abbreviation ("Mo.", "MO").
 * Throws RangeError where the text is no gazetteer.
 *
 * @example createGazetteer(text).lookup('Arbil')[0]?.name // 'Erbil'
 */
export function createGazetteer(text: string): Gazetteer {
  const sections = readSections(text)
  const places = sections.get('places')
  const names = sections.get('names')
  if (!places || !names) throw new RangeError(`The gazetteer has the sections ${[...sections.keys()].join(', ')}, expected places and names: build it anew`)
  const placeAt = placeReader(text, places)
  const adjectives = readPairs(text, sections.get('adjectives'))
  const abbreviations = readPairs(text, sections.get('abbreviations'))
  const bearers = (key: string): readonly GazetteerPlace[] =>
    (findLine(text, names, key) ?? '').split(' ').filter((ref) => ref.length > 0).flatMap((ref) => placeAt(parseInt(ref, 36)) ?? [])
  const countries = readCountries(placeAt)
  const asked = new Map<string, readonly GazetteerPlace[]>()

  const lookup = (name: string): readonly GazetteerPlace[] => {
    const known = asked.get(name)
    if (known) return known
    const key = foldName(name)
    const short = /\.$|^\p{Lu}{2,3}$|\.\p{Lu}$/u.test(name) ? abbreviations.get(name.replace(/\s/g, '').toLowerCase()) : undefined
    const found = new Set(key.length > 0 ? bearers(key) : [])
    for (const [head, other] of spellings) {
      if (head.test(key) && (found.size === 0 || other.length > 0)) for (const place of bearers(key.replace(head, other))) found.add(place)
    }
    const expanded = short === undefined ? null : placeAt(short)
    if (expanded) found.add(expanded)
    const sorted = [...found].sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    asked.set(name, sorted)
    return sorted
  }

  return {
    lookup,
    demonym: (word) => placeAt(adjectives.get(foldName(word)) ?? -1),
    country: (code) => countries.get(code) ?? null,
  }
}
