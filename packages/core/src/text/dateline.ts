// "BAGHDAD, March 3 (Reuters) - ", "Bamako (AFP) - ", "NAIROBI — ", "QUETTA: ", "ADDIS ABABA, Ethiopia (AP) - ",
// "Bamako, 1 October 2019 - ", "(Geneva, March 21, 2024) - ", "(Reuters) - ". Not "BREAKING: ", "Police said - ", "Five killed - report".
import type { Block, Dateline } from '../records/document.js'
import type { Range } from '../records/span.js'
import type { TextKnowledge } from './knowledge.js'

const capitalWord = String.raw`\p{Lu}[\p{L}\p{M}.'’]*(?:-\p{L}[\p{L}\p{M}.'’]*)*`
const placeName = String.raw`(?:${capitalWord})(?:\s(?:${capitalWord}|de|del|el|la|al|ez|of|and)){0,4}`
// "BRODE (KORI)" names its country behind it
const places = String.raw`${placeName}(?:\s?[,/]\s?${placeName}){0,3}`
const placesInCountry = String.raw`${places}(?:\s\(${placeName}\))?`
const day = String.raw`(?:\p{Lu}\p{Ll}+day,?\s)?`
const date = String.raw`${day}(?:(?:\p{Lu}\p{L}{2,8}\.?)\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4}|(?=\D))|\d{1,2}(?:st|nd|rd|th)?\s(?:\p{Lu}\p{L}{2,8}\.?)(?:,?\s(?:\d{4}|\d{2}(?=\s)))?)`
const agency = String.raw`\p{L}[\p{L}\p{N} ./&-]{1,40}`
const dash = String.raw`\s?(?:--+|[–—]|-(?=\s))\s?`

const datelines: readonly RegExp[] = [
  // Place, date and agency, the last two in any mixture, then a dash or (with an agency or date) a colon.
  new RegExp(
    String.raw`^(?<place>${places}|${placesInCountry}(?=,?\s+${date}))(?:,?\s+(?<date>${date}))?,?\s*[([](?<agency>${agency})[)\]]\.?(?:${dash}|\s*:\s)`,
    'dus',
  ),
  new RegExp(String.raw`^(?<place>${placesInCountry}),?\s+(?<date>${date})(?:\s?[/,]\s?(?<agency>${agency}?)\s?[/]?)?${dash}`, 'dus'),
  new RegExp(String.raw`^(?<place>${places}),?\s(?<date>\d{4}-\d\d-\d\d)(?:${dash}|\s*:\s)`, 'dus'),
  new RegExp(String.raw`^[([](?<agency>${agency})[)\]](?:${dash}|\s*:\s)`, 'dus'),
  new RegExp(String.raw`^(?<date>${date})\s*[([](?<agency>${agency})[)\]](?:${dash}|\s*:\s)`, 'dus'),
  // "(Brode, March 21, 2024) – ": the head of a press release.
  new RegExp(String.raw`^[([](?<place>${places}),?\s+(?<date>${date})[)\]]${dash}`, 'dus'),
  // "Brode, 10 February 2022. On Tuesday ...": the head of a communique, with its year.
  new RegExp(
    String.raw`^(?<place>${places}),\s(?<date>\d{1,2}\s\p{Lu}\p{L}{2,8}\s\d{4}|\p{Lu}\p{L}{2,8}\s\d{1,2},\s\d{4})\.\s(?=\p{Lu})`,
    'dus',
  ),
  // Place alone: before a dash, or in capitals before a colon.
  new RegExp(String.raw`^(?<place>${places})(?:\s(?:--+|[–—-])\s|--|—)(?=["“‘']?\p{Lu}|["“‘']?\d)`, 'dus'),
  new RegExp(
    String.raw`^(?<place>\p{Lu}[\p{Lu}\p{M}.'’-]{2,}(?:\s\p{Lu}[\p{Lu}\p{M}.'’-]+){0,2}(?:[,/]\s?${placeName})?)\s?:\s(?=["“‘']?\p{Lu}|["“‘']?\d)`,
    'dus',
  ),
]

/** What else stands in capitals before a colon or a dash. */
const labels =
  /^(?:breaking|update|updated|published|posted|printed|page|date|urgent|watch|factbox|analysis|explainer|exclusive|opinion|live|just in|latest|news|video|photos?|note|editor|correction|corrected|warning|alert|developing|timeline|profile|interview|q&a|summary|key|figures|background|report|statement|source|by|the|a|an|in|on|at|it|he|she|they|we|i)\b/iu

const notPlace = /\b(?:said|says|killed|dead|wounded|attack|attacks|police|army)\b/iu

const rangeAt = (base: number, indices: readonly number[] | undefined): Range | null =>
  indices ? { start: base + (indices[0] ?? 0), end: base + (indices[1] ?? 0) } : null

function readAt(text: string, block: Range): Dateline | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + 140))
  for (const form of datelines) {
    const match = form.exec(head)
    const place = match?.groups?.['place']
    if (!match || (place !== undefined && (place.length > 60 || labels.test(place) || notPlace.test(place)))) continue
    const at = match.indices?.groups ?? {}
    const [place_, date_, agency_] = [
      rangeAt(block.start, at['place']),
      rangeAt(block.start, at['date']),
      rangeAt(block.start, at['agency']),
    ]
    return { start: block.start, end: block.start + match[0].length, place: place_, date: date_, agency: agency_ }
  }
  return null
}

/** The report's dateline: at the head of one of the first paragraphs. Null where it has none. */
export function findDateline(text: string, blocks: readonly Block[]): Dateline | null {
  const heads = blocks.filter((block) => block.kind === 'paragraph').slice(0, 3)
  for (const block of heads) {
    const dateline = readAt(text, block)
    if (dateline && dateline.end < block.end) return dateline
  }
  return null
}

/** "AFP": a line that holds nothing but an agency's name, bare, in brackets or after a dash. */
function creditLine(text: string, furniture: readonly Range[], knowledge: TextKnowledge): string | null {
  const names = new Set(knowledge.agencies.flatMap(({ name, aliases }) => [name, ...aliases]))
  for (const item of [...furniture].reverse()) {
    const bare = text.slice(item.start, item.end).replace(/^[\s([\-–—]*(?:source:?|via|by|from|with inputs from)?\s*|[\s)\].]*$/giu, '')
    if (names.has(bare)) return bare
  }
  return null
}

/** The wire service credited in the text, by its name as written there: in the dateline, else in a credit line. Null where none is. */
export function findAgency(text: string, dateline: Dateline | null, furniture: readonly Range[], knowledge: TextKnowledge): string | null {
  if (dateline?.agency) return text.slice(dateline.agency.start, dateline.agency.end).trim()
  return creditLine(text, furniture, knowledge)
}
