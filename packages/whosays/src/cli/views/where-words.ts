import type { Where } from '@whosays/core'
import { plain } from '../style.js'
import { countryWords } from './words.js'

/** "Gorbatel, Niger"; "place unknown" where no report names one. */
export function whereWords({ name, country }: Where): string {
  const land = country === null ? null : countryWords(country)
  const parts = [name === null ? null : plain(name), land].filter((part) => part !== null)
  return parts.length > 0 ? [...new Set(parts)].join(', ') : 'place unknown'
}

/** "Gorbatel, Tillabéri, Niger (settlement, 14.4000 1.3700)". */
export function whereFully(where: Where): string {
  const { name, admin1, country, precision, lat, lon } = where
  const parts = [name, admin1, country === null ? null : countryWords(country)].filter((part) => part !== null)
  if (parts.length === 0) return 'unknown'
  const point = lat !== null && lon !== null ? `, ${lat.toFixed(4)} ${lon.toFixed(4)}` : ''
  return `${plain([...new Set(parts)].join(', '))} (${precision === 'unknown' ? 'not placed' : precision}${point})`
}
