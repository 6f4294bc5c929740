import { createTableReader, type Gazetteer, type GazetteerPlace } from '@whosays/core'
import type { OpenedTableReader } from '../reader.js'

const place = (id: string, name: string, kind: GazetteerPlace['kind'], lat: number, lon: number): GazetteerPlace => ({
  id,
  name,
  country: 'NE',
  admin1: kind === 'country' ? null : 'Kori',
  lat,
  lon,
  kind,
  population: 1000,
})

const places = [
  place('country:NE', 'Niger', 'country', 16, 8),
  place('kori', 'Kori', 'admin1', 14.5, 1.5),
  place('gorbatel', 'Gorbatel', 'settlement', 14.4, 1.37),
  place('velm', 'Velm', 'settlement', 14.9, 2.1),
]

/** Four invented places in Niger. */
export const fakeGazetteer: Gazetteer = {
  lookup: (name) => places.filter((entry) => entry.name.toLowerCase() === name.toLowerCase()),
  demonym: () => null,
  country: (code) => places.find((entry) => entry.kind === 'country' && entry.country === code) ?? null,
}

/** The real reader of rows over the places above. */
export function fakeTableReader(version: string): OpenedTableReader {
  return { ...createTableReader({ gazetteer: fakeGazetteer }), version }
}
