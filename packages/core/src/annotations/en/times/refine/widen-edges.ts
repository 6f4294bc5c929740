import type { Candidate, Edge, Meaning } from '../meaning.js'

// "early March", "mid-1996", "late last week", "the end of the year", "early Tuesday", "late yesterday", "around Nov. 1", "earlier this year"
// not: "earlier" before a weekday, where it belongs to the verb ("Earlier Friday, lawyers filed")

const lead =
  /(?:^|[^\p{L}\p{N}-])(?<lead>(?:the[\s\u00a0]+)?(?<end>end|close|middle|beginning|start|turn)[\s\u00a0]+of[\s\u00a0]+(?:the[\s\u00a0]+)?|(?:the[\s\u00a0]+)?(?<word>very early|very late|early|late|mid|sometime|around|about)(?:[\s\u00a0]+|-)(?:in[\s\u00a0]+)?(?:the[\s\u00a0]+)?)$/iu

const edges: Readonly<Record<string, Edge>> = {
  end: 'late',
  close: 'late',
  middle: 'mid',
  beginning: 'early',
  start: 'early',
  turn: 'early',
  early: 'early',
  late: 'late',
  mid: 'mid',
  'very early': 'early',
  'very late': 'late',
}

/** Takes the word that narrows a stretch into the expression. `text` is the document's, `from` where its sentence starts. */
export function widenEdges(candidate: Candidate, text: string, from: number): Candidate {
  if (!canNarrow(candidate.meaning)) return candidate
  const groups = lead.exec(text.slice(Math.max(from, candidate.start - 40), candidate.start))?.groups
  if (!groups) return candidate
  const found = groups['lead'] ?? ''
  const word = (groups['end'] ?? groups['word'] ?? '').toLowerCase()
  // "about" and "around" belong to a date or year, not to what a story is about.
  if (/^(?:around|about)$/.test(word) && !(candidate.meaning.kind === 'calendar' && word === 'around')) return candidate
  if (/[\s\u00a0]in[\s\u00a0]/i.test(found)) return candidate
  return { ...candidate, start: candidate.start - found.length, edge: edges[word] ?? candidate.edge }
}

function canNarrow(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return !meaning.counted
  return meaning.kind === 'calendar' || meaning.kind === 'weekday' || meaning.kind === 'part-of-year' || meaning.kind === 'part-of-day'
}
