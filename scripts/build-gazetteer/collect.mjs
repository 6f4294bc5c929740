// Brings the sources together into one list of places, each with the keys it is found by.
import { join } from 'node:path'
import { foldName } from './fold.mjs'
import { bareKey, isUsable, keysOf } from './names.mjs'
import { listed, readCities500, readCitiesJson, readCldr, readList, readNaturalEarth } from './sources.mjs'

/** Where GeoNames writes names with marks that English texts never use ("Khān Yūnis"): the plain letters are shown instead. */
const markedNames = new Set(
  'AE AF BD BH BT DJ DZ EG ER ET IL IN IQ IR JO KM KW LB LK LY MA MR NP OM PK PS QA SA SD SO SY TD TN YE'.split(' '),
)
const shownName = (name, ascii, country) =>
  markedNames.has(country) && ascii ? ascii.replace(/^[`'‘’]|[`‘]/gu, '').replace(/\s+/g, ' ') : name

const arabicArticle = new Set('AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE TD DJ SO IR IL'.split(' '))
/** Seats of government count for more than their people: GeoNames knows no population for many of them. */
const leastPopulation = { PPLC: 50_000, PPLA: 20_000, PPLA2: 3_000 }

function near(a, b, km) {
  const dLat = (a.lat - b.lat) * 111
  const dLon = (a.lon - b.lon) * 111 * Math.cos((a.lat * Math.PI) / 180)
  return dLat * dLat + dLon * dLon <= km * km
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

/** Everything, in the order of the file. */
export function collectPlaces(sources, lists) {
  const countries = collectCountries(readList(join(lists, 'countries.tsv')), readCldr(sources).territories)
  const cities500 = readCities500(sources)
  const { cities, admin1: admin1Names, admin2: admin2Names } = readCitiesJson(sources)
  const admin1 = collectAdmin1(admin1Names, cities500, readNaturalEarth(sources), readCldr(sources).subdivisions, countries)
  const settlements = collectSettlements(cities500, cities, admin1)
  const districts = collectDistricts(admin2Names, cities500, admin1, settlements)
  addPopulations(countries, admin1, cities500)
  const adjectives = new Map()
  for (const country of countries.values()) for (const word of country.adjectives) if (!adjectives.has(word)) adjectives.set(word, country)
  const supplement = mergeSupplement(readList(join(lists, 'supplement.tsv')), admin1, settlements, adjectives)
  dropNamesOfCountries(countries, [...admin1.values(), ...districts, ...settlements])
  const places = [...countries.values(), ...admin1.values(), ...supplement, ...districts, ...settlements]
  const abbreviations = new Map(
    readList(join(lists, 'abbreviations.tsv')).map((row) => [row.abbreviation.toLowerCase(), admin1.get(row.admin1)]),
  )
  for (const [short, place] of abbreviations)
    if (!place) throw new Error(`knowledge/places/abbreviations.tsv: "${short}" leads to no first-order division`)
  return { places, adjectives, abbreviations }
}

/** "Iraq" is a country, not also Arak by an old spelling: further names of other places that a country bears are dropped. */
function dropNamesOfCountries(countries, places) {
  const taken = new Set([...countries.values()].flatMap((country) => [...country.keys]))
  for (const place of places) {
    const own = new Set([...keysOf([place.name], false)].flatMap((key) => [key, bareKey(key) ?? key]))
    for (const key of place.keys) if (taken.has(key) && !own.has(key)) place.keys.delete(key)
  }
}

function collectCountries(rows, territories) {
  const countries = new Map()
  for (const row of rows) {
    const cldr = territories.filter(([code]) => code === row.code || code.startsWith(`${row.code}-alt`)).map(([, name]) => name)
    countries.set(row.code, {
      id: `country:${row.code}`,
      name: row.name,
      country: row.code,
      parent: null,
      lat: Number(row.lat),
      lon: Number(row.lon),
      kind: 'country',
      population: 0,
      keys: keysOf([row.name, ...listed(row.aliases), ...cldr.filter((name) => name.length > 3)], false),
      adjectives: adjectiveForms(row.adjectives, row.demonyms),
    })
  }
  return countries
}

/** "Syrian" -> syrian, syrians; "Briton" -> briton, britons; "French", "Burmese": no plural. */
function adjectiveForms(adjectives, demonyms) {
  const forms = []
  for (const word of [...listed(adjectives), ...listed(demonyms)]) {
    const key = foldName(word)
    forms.push(key)
    if (!/(?:s|sh|ch|men|ese)$/.test(key) && word.length > 2 && !/\./.test(word)) forms.push(`${key}s`)
  }
  return forms
}

function collectAdmin1(names, cities, naturalEarth, subdivisions, countries) {
  const byCode = new Map()
  for (const feature of naturalEarth) byCode.set(feature.code, [...(byCode.get(feature.code) ?? []), feature])
  const points = new Map()
  for (const city of cities) points.set(city.admin1, [...(points.get(city.admin1) ?? []), city])
  const admin1 = new Map()
  for (const { code, name } of names) {
    const country = code.slice(0, 2)
    if (!countries.has(country)) continue
    const features = byCode.get(code) ?? []
    const feature = features.length === 1 ? features[0] : undefined
    const inside = points.get(code) ?? []
    if (!feature && inside.length === 0) continue
    const cldr = feature?.iso ? subdivisions.get(feature.iso.replace('-', '').toLowerCase()) : undefined
    const all = [name, ...(feature?.names ?? []), ...(cldr ? [cldr] : [])].filter((n) => isUsable(n, name))
    const keys = keysOf(all, arabicArticle.has(country))
    // Natural Earth's further names are often those of the chief town ("Ramadi" of Anbar).
    const towns = keysOf(
      inside.map((city) => city.name),
      arabicArticle.has(country),
    )
    for (const key of keysOf(
      (feature?.others ?? []).filter((n) => isUsable(n, name)),
      false,
    ))
      if (!towns.has(key)) keys.add(key)
    for (const key of [...keys]) {
      const bare = bareKey(key)
      if (bare) keys.add(bare)
    }
    admin1.set(code, {
      id: feature?.geonameid ? `geonames:${feature.geonameid}` : `admin1:${code}`,
      name,
      country,
      parent: null,
      kind: 'admin1',
      population: 0,
      keys,
      lat: feature ? feature.lat : median(inside.map((c) => c.lat)),
      lon: feature ? feature.lon : median(inside.map((c) => c.lon)),
    })
  }
  return admin1
}

function collectSettlements(cities500, cities, admin1) {
  const settlements = cities500
    .filter((c) => !['PPLH', 'PPLQ', 'PPLCH'].includes(c.feature))
    .map((c) => {
      const names = [c.name, c.ascii, ...c.alternates].filter((name) => isUsable(name, c.name))
      return {
        id: `geonames:${c.geonameid}`,
        name: shownName(c.name, c.ascii, c.country),
        country: c.country,
        parent: admin1.get(c.admin1) ?? null,
        lat: c.lat,
        lon: c.lon,
        kind: c.feature === 'PPLX' ? 'district' : 'settlement',
        capital: c.feature === 'PPLC',
        population: Math.max(c.population, leastPopulation[c.feature] ?? 0),
        keys: keysOf(names, arabicArticle.has(c.country)),
      }
    })
  const known = new Map()
  for (const place of settlements)
    for (const key of place.keys) {
      const slot = `${place.country} ${key}`
      known.set(slot, [...(known.get(slot) ?? []), place])
    }
  for (const c of cities) {
    const keys = keysOf([c.name], arabicArticle.has(c.country))
    if ([...keys].some((key) => (known.get(`${c.country} ${key}`) ?? []).some((place) => near(place, c, 15)))) continue
    settlements.push({
      id: `cities:${c.country}:${[...keys][0]?.replace(/ /g, '-')}:${c.lat.toFixed(2)}:${c.lon.toFixed(2)}`,
      name: c.name,
      country: c.country,
      parent: admin1.get(c.admin1) ?? null,
      lat: c.lat,
      lon: c.lon,
      kind: 'settlement',
      population: 1000,
      keys,
    })
  }
  return settlements
}

/** Second-order divisions that have inhabited places, save those called like a place inside them. */
function collectDistricts(names, cities, admin1, settlements) {
  const inside = new Map()
  for (const city of cities) inside.set(city.admin2, [...(inside.get(city.admin2) ?? []), city])
  const towns = new Set(settlements.flatMap((place) => [...place.keys].map((key) => `${place.country} ${place.parent?.name} ${key}`)))
  const districts = []
  for (const { code, name } of names) {
    const cities = inside.get(code)
    const parent = admin1.get(code.split('.').slice(0, 2).join('.'))
    if (!cities || !parent || !isUsable(name, name)) continue
    const country = code.slice(0, 2)
    const keys = keysOf([name], arabicArticle.has(country))
    const bares = [...keys].map(bareKey).filter(Boolean)
    const counts = (country === 'US' || country === 'GB' || country === 'IE') && / (?:County|Parish|Borough)$/u.test(name)
    const known = [...keys, ...bares].every((key) => towns.has(`${country} ${parent.name} ${key}`))
    if (known || (!counts && bares.some((key) => towns.has(`${country} ${parent.name} ${key}`)))) continue
    for (const key of bares) keys.add(key)
    districts.push({
      id: `admin2:${code}`,
      name,
      country,
      parent,
      kind: 'district',
      keys,
      lat: median(cities.map((c) => c.lat)),
      lon: median(cities.map((c) => c.lon)),
      population: cities.reduce((sum, c) => sum + (c.feature === 'PPLX' ? 0 : c.population), 0),
    })
  }
  return districts
}

function addPopulations(countries, admin1, cities) {
  for (const city of cities) {
    if (city.feature === 'PPLX') continue
    const country = countries.get(city.country)
    const division = admin1.get(city.admin1)
    if (country) country.population += city.population
    if (division) division.population += city.population
  }
}

const supplementPopulation = { region: 1_000_000, admin1: 500_000, district: 50_000, settlement: 5_000, site: 2_000 }

/** A region may be what GeoNames calls a first-order division by the same name; a site is never an inhabited place. */
function isSameKind(place, row) {
  if (row.kind === 'site') return false
  if (row.kind === 'region') return place.kind === 'admin1' && place.keys.has(foldName(row.name))
  return (place.kind === 'admin1') === (row.kind === 'admin1')
}

/** "Gaza" is the Strip, and the city is "Gaza City": a town gives the name of a region to the region it lies in. */
function yieldNames(keys, country, region, byKey) {
  for (const key of keys)
    for (const town of byKey.get(key) ?? [])
      if (town !== region && town.kind === 'settlement' && town.country === country && near(town, region, 200)) town.keys.delete(key)
}

/** Adds the curated list: its names go to the place that is meant where the sources know it, else it becomes a place of its own. */
function mergeSupplement(rows, admin1, settlements, adjectives) {
  const byKey = new Map()
  for (const place of [...admin1.values(), ...settlements]) for (const key of place.keys) byKey.set(key, [...(byKey.get(key) ?? []), place])
  const added = []
  for (const row of rows) {
    const point = { lat: Number(row.lat), lon: Number(row.lon) }
    const keys = keysOf([row.name, ...listed(row.aliases)], false)
    const reach = Math.max(25, 2 * Number(row.accuracy))
    const same = [...keys]
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((p) => p.country === row.country && near(p, point, reach) && isSameKind(p, row))
    const known = same.sort((a, b) => b.population - a.population)[0]
    const parent = row.admin1 ? [...admin1.values()].find((p) => p.country === row.country && p.keys.has(foldName(row.admin1))) : undefined
    if (row.admin1 && !parent)
      console.warn(`knowledge/places/supplement.tsv: ${row.id}: no first-order division "${row.admin1}" in ${row.country}`)
    const place = known ?? {
      id: `supplement:${row.id}`,
      name: row.name,
      country: row.country || null,
      parent: parent ?? null,
      ...point,
      kind: row.kind,
      population: supplementPopulation[row.kind],
      keys: new Set(),
    }
    if (known?.id.startsWith('cities:'))
      Object.assign(known, {
        id: `supplement:${row.id}`,
        kind: row.kind,
        population: Math.max(known.population, supplementPopulation[row.kind]),
      })
    if (known?.kind === 'admin1') Object.assign(known, point)
    if (known && known.kind !== 'admin1') known.name = row.name
    if (row.kind === 'region') yieldNames(keys, row.country, place, byKey)
    for (const key of keys) place.keys.add(key)
    for (const word of adjectiveForms(row.adjectives, '')) if (!adjectives.has(word)) adjectives.set(word, place)
    if (!known) added.push(place)
  }
  return added
}
