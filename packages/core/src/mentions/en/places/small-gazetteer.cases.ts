// A gazetteer of invented and well-known places, small enough to read, for the tests of this folder.
import type { Gazetteer, GazetteerPlace } from '../../../records/place.js'
import { foldName } from '../../../knowledge/fold-name.js'

type Row = readonly [
  id: string,
  names: string,
  kind: GazetteerPlace['kind'],
  country: string,
  admin1: string,
  lat: number,
  lon: number,
  population: number,
]

const rows: readonly Row[] = [
  ['country:IQ', 'Iraq', 'country', 'IQ', '', 33, 44, 0],
  ['country:SY', 'Syria', 'country', 'SY', '', 35, 38, 0],
  ['country:TR', 'Turkey', 'country', 'TR', '', 39, 35, 0],
  ['country:CN', 'China', 'country', 'CN', '', 35, 105, 0],
  ['country:GE', 'Georgia', 'country', 'GE', '', 42, 43.5, 0],
  ['country:LB', 'Lebanon', 'country', 'LB', '', 33.8, 35.8, 0],
  ['country:LY', 'Libya', 'country', 'LY', '', 28, 17, 0],
  ['country:JO', 'Jordan', 'country', 'JO', '', 31, 36, 0],
  ['country:NG', 'Nigeria', 'country', 'NG', '', 10, 8, 0],
  ['country:US', 'United States|US|U.S.', 'country', 'US', '', 39.8, -98.5, 0],
  ['country:FR', 'France', 'country', 'FR', '', 46, 2, 0],
  ['anbar', 'Anbar', 'admin1', 'IQ', '', 33.2, 41.5, 558_000],
  ['anbar-tr', 'Ambar|Anbar', 'settlement', 'TR', 'Diyarbakir', 37.9, 40.5, 5_000],
  ['velmar-tr', 'Velmar', 'settlement', 'TR', 'Sirnak', 37.4, 42.5, 90_000],
  ['diyala', 'Diyala', 'admin1', 'IQ', '', 34, 45, 600_000],
  ['baghdad', 'Baghdad', 'settlement', 'IQ', 'Baghdad', 33.34, 44.4, 7_000_000],
  ['sadr-city', 'Sadr City', 'district', 'IQ', 'Baghdad', 33.39, 44.46, 50_000],
  ['taji', 'Taji', 'settlement', 'IQ', 'Baghdad', 33.52, 44.26, 2_000],
  ['taji-cn', 'Taji', 'settlement', 'CN', 'Jiangsu', 32.95, 119.16, 30_000],
  ['mosul', 'Mosul', 'settlement', 'IQ', 'Nineveh', 36.34, 43.13, 1_700_000],
  ['hama', 'Hama', 'settlement', 'SY', 'Hama', 35.13, 36.75, 460_000],
  ['hol', 'Al-Hol|Hol', 'site', 'SY', 'Al-Hasakah', 36.37, 41.15, 2_000],
  ['tripoli', 'Tripoli', 'settlement', 'LY', 'Tripoli', 32.89, 13.19, 1_150_000],
  ['tripoli-lb', 'Tripoli', 'settlement', 'LB', 'North Lebanon', 34.43, 35.84, 230_000],
  ['beirut', 'Beirut', 'settlement', 'LB', 'Beirut', 33.89, 35.5, 1_900_000],
  ['tbilisi', 'Tbilisi', 'settlement', 'GE', 'Tbilisi', 41.69, 44.83, 1_050_000],
  ['georgia-us', 'Georgia', 'admin1', 'US', '', 32.75, -83.5, 10_000_000],
  ['atlanta', 'Atlanta', 'settlement', 'US', 'Georgia', 33.75, -84.39, 500_000],
  ['missouri', 'Missouri|Mo.', 'admin1', 'US', '', 38.5, -92.5, 4_000_000],
  ['illinois', 'Illinois|Ill.', 'admin1', 'US', '', 40, -89, 12_000_000],
  ['springfield-mo', 'Springfield', 'settlement', 'US', 'Missouri', 37.22, -93.3, 160_000],
  ['springfield-il', 'Springfield', 'settlement', 'US', 'Illinois', 39.8, -89.64, 110_000],
  ['paris', 'Paris', 'settlement', 'FR', 'Ile-de-France', 48.85, 2.35, 2_100_000],
  ['sokoto', 'Sokoto', 'admin1', 'NG', '', 13.06, 5.43, 900_000],
  ['sokoto-city', 'Sokoto', 'settlement', 'NG', 'Sokoto', 13.06, 5.24, 560_000],
  ['goronyo', 'Goronyo', 'settlement', 'NG', 'Sokoto', 13.44, 5.67, 10_000],
  ['march', 'March', 'settlement', 'GB', 'England', 52.5, 0.1, 22_000],
  ['police', 'Police', 'settlement', 'PL', 'West Pomerania', 53.5, 14.6, 34_000],
]
const demonyms: readonly (readonly [string, string])[] = [
  ['iraqi', 'country:IQ'],
  ['syrian', 'country:SY'],
  ['syrians', 'country:SY'],
  ['turkish', 'country:TR'],
  ['lebanese', 'country:LB'],
]

const places = rows.map(([id, names, kind, country, admin1, lat, lon, population]) => {
  const [name = ''] = names.split('|')
  const place: GazetteerPlace = { id, name, country, admin1: admin1 || null, lat, lon, kind, population }
  return { place, names: names.split('|') }
})
const byId = new Map(places.map(({ place }) => [place.id, place]))
const isShort = (name: string): boolean => /^\p{Lu}\p{L}+\.$/u.test(name)

/** "Anbar", "Mo." and the rest of the table above. */
export const smallGazetteer: Gazetteer = {
  lookup: (name) =>
    places
      .filter((entry) => entry.names.some((own) => (isShort(own) ? own === name : foldName(own) === foldName(name))))
      .map((entry) => entry.place)
      .sort((a, b) => b.population - a.population),
  demonym: (word) => byId.get(demonyms.find(([form]) => form === foldName(word))?.[1] ?? '') ?? null,
  country: (code) => byId.get(`country:${code}`) ?? null,
}
