import { parseDay } from '../../annotations/en/times/calendar.js'
import type { EventGroup } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { whenOf } from './when.js'

const DAYS_OF_NEWS = 21
/** An inquiry comes out within this time of the deed that it brings to light; what is older is remembered. */
const DAYS_OF_INQUIRY = 200

/** The day that a report's news is counted back from, see `newsDay`; null where nothing tells it. */
export type NewsDay = string | null

/**
 * The day of publication. A report that begins with one deed of weeks or months ago and tells of nothing newer ("the army killed 30 villagers
 * on February 6, the group said today") is on that deed: its news counts from there.
 */
export function newsDay(layers: ReportLayers, groups: readonly EventGroup[]): NewsDay {
  const known = newsDays.get(groups)
  if (known !== undefined) return known
  const day = findNewsDay(layers, groups)
  newsDays.set(groups, day)
  return day
}

/** Asked for every saying and incident of a report, worked out once. */
const newsDays = new WeakMap<readonly EventGroup[], NewsDay>()

function findNewsDay(layers: ReportLayers, groups: readonly EventGroup[]): NewsDay {
  const published = layers.doc.published.value
  const [lead] = groups
  if (published === null || lead === undefined) return published
  const days = groups.map((group) => whenOf(group))
  const isFresh = days.some(({ end }) => end !== null && daysBetween(end, published) <= DAYS_OF_NEWS)
  const [first] = days
  const opens = openingOf(layers).some((sentence) => lead.events.some((event) => event.layers === sentence))
  if (isFresh || !opens || !first?.end || (first.precision !== 'day' && first.precision !== 'range')) return published
  return daysBetween(first.end, published) <= DAYS_OF_INQUIRY ? first.end : published
}

/** The first two sentences that say something: a dateline and an editor's mark ("[Text]") are none. */
function openingOf({ doc, sentences }: ReportLayers): readonly SentenceLayers[] {
  const end = doc.dateline?.end ?? 0
  return sentences.filter(({ sentence, clauses }) => sentence.end > end && clauses.some(({ kind }) => kind === 'verb')).slice(0, 2)
}

/** History: dated weeks before the report's news, or told only as recollection after the first paragraphs. */
export function isBackground(layers: ReportLayers, group: EventGroup, index: number, news: NewsDay): boolean {
  const when = whenOf(group)
  const published = layers.doc.published.value
  if (when.end && news) return daysBetween(when.end, news) > DAYS_OF_NEWS
  if (index === 0) return false
  if (when.start && !published) return when.precision === 'year' || when.precision === 'month'
  const told = group.events.filter((event) => event.acts.length + event.harms.length > 0)
  return told.every((event) => event.acts.every((act) => event.layers.clauses[act.clause]?.tense === 'pluperfect') && event.acts.length > 0)
}

/** Whole days from one ISO date to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (parseDay(to) ?? Number.NaN) - (parseDay(from) ?? Number.NaN)
}
