import type { Annotations } from '@whosays/core'
import { pad, wrap } from '../layout.js'
import { bold, plain } from '../style.js'

interface Row {
  readonly start: number
  readonly kind: string
  readonly words: string
}

function rowsOf({ entities, places, dates, attributions }: Annotations): readonly Row[] {
  return [
    ...entities.map(({ start, text, type, form }) => ({
      start,
      kind: type,
      words: `${plain(text)}${form === 'phrase' ? ' (phrase)' : ''}`,
    })),
    ...places.map(({ start, text, name, country, lat, lon }) => {
      const placed =
        lat === null || lon === null ? 'not placed' : [name, country, `${lat.toFixed(4)} ${lon.toFixed(4)}`].filter(Boolean).join(', ')
      return { start, kind: 'on the map', words: `${plain(text)} = ${plain(placed)}` }
    }),
    ...dates.map(({ start, text, type, value }) => ({ start, kind: type.toLowerCase(), words: `${plain(text)} = ${plain(value)}` })),
    ...attributions.map(({ source, cue, content }) => {
      const at = Math.min(...[...source, ...cue, ...content].map(([start = 0]) => start))
      const range = (part: readonly (readonly number[])[]): string =>
        part.map(([start = 0, end = 0]) => `${start}–${end}`).join(', ') || 'none'
      return { start: at, kind: 'attributed', words: `source ${range(source)}; cue ${range(cue)}; content ${range(content)}` }
    }),
  ]
}

/** The marks of one report in the order of the text: position, kind, words. */
export function annotationsPage(annotations: Annotations, width: number): readonly string[] {
  const rows = [...rowsOf(annotations)].sort((a, b) => a.start - b.start)
  const problems = (annotations.problems ?? []).flatMap(({ message }) => wrap(plain(message), width, 2))
  return [
    bold(plain(annotations.id)),
    ...rows.flatMap(({ start, kind, words }) => {
      const [first = '', ...rest] = wrap(words, width, 22)
      return [`${String(start).padStart(7)}  ${pad(kind, 13)}${first.trimStart()}`, ...rest]
    }),
    ...problems,
    '',
  ]
}
