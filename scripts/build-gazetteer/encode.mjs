// Writes the data file. packages/core/src/knowledge/gazetteer.ts reads it and explains the encoding; keep the two together.

const letterOf = { country: 'C', admin1: 'A', district: 'D', settlement: 'P', region: 'R', site: 'S' }
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const degrees = (value) => String(Math.round(value * 1000) / 1000)

/** The text of the file: three sections, each opened by a line "%name count". */
export function encode({ places, adjectives, abbreviations }) {
  const rowOf = new Map(places.map((place, i) => [place, i.toString(36)]))
  const names = new Map()
  for (const place of places)
    for (const key of place.keys) {
      const rows = names.get(key)
      if (rows) rows.push(place)
      else names.set(key, [place])
    }
  const rows = places.map((p) =>
    [
      p.id.replace(/^geonames:/, ''),
      p.name,
      p.country ?? '',
      p.parent ? rowOf.get(p.parent) : '',
      degrees(p.lat),
      degrees(p.lon),
      p.capital ? 'K' : letterOf[p.kind],
      p.population || '',
    ].join('\t'),
  )
  const keys = [...names.keys()].sort(order).map((key) => {
    const bearers = names.get(key).sort((a, b) => b.population - a.population || order(a.id, b.id))
    return `${key}\t${bearers.map((place) => rowOf.get(place)).join(' ')}`
  })
  const words = [...adjectives].sort((a, b) => order(a[0], b[0])).map(([word, place]) => `${word}\t${rowOf.get(place)}`)
  const short = [...abbreviations].sort((a, b) => order(a[0], b[0])).map(([word, place]) => `${word}\t${rowOf.get(place)}`)
  const section = (name, lines) => `%${name} ${lines.length}\n${lines.join('\n')}\n`
  return (
    'whosays-gazetteer/1\n' +
    section('places', rows) +
    section('names', keys) +
    section('adjectives', words) +
    section('abbreviations', short)
  )
}
