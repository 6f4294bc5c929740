// Names of one report brought together: the same name is one node, and the text's own words on what lies where are links.
import type { Document } from '../../../records/document.js'
import { foldName } from '../../../knowledge/fold-name.js'
import * as words from './place-words.js'
import type { NameSpan } from './name-span.js'
import type { NameLink, NameNode } from './resolve-places.js'

const commaBetween = /^,? ?\(?$|^, $/
/** "a town in western Anbar": up to four words, the last "in" or "of", between the inner and the outer. */
const phraseBetween = /^,? ?(?:(?:a|an|the|one) )?(?:[\p{Ll}-]+ ){0,5}(?:in|of|inside)(?: the)?(?: [\p{Ll}-]+){0,2}['’]?s? ?$/u
/** "the Iraqi city of Mosul", "Syria's Aleppo": between the outer and the inner. */
const adjectiveBetween = /^(?:['’]s)? (?:[\p{Ll}-]+ ){0,5}$/u

interface Nodes {
  readonly nodes: readonly NameNode[]
  readonly links: readonly NameLink[]
  readonly nodeOf: ReadonlyMap<NameSpan, NameNode>
}

const startOf = (span: NameSpan): number => span.pieces[span.from]?.start ?? 0
const endOf = (span: NameSpan): number => span.pieces[span.to]?.end ?? 0
const isWide = (span: NameSpan): boolean =>
  span.candidates.some((place) => place.kind === 'country' || place.kind === 'admin1' || place.kind === 'district')

type Pair = { readonly inner: NameSpan; readonly outer: NameSpan; readonly by: NameLink['by'] }

/** What neighbouring names of a sentence say of each other. */
function findPairs(doc: Document, spans: readonly NameSpan[]): readonly Pair[] {
  return spans.flatMap((span, i): readonly Pair[] => {
    const next = spans[i + 1]
    if (!next || next.sentence !== span.sentence) return []
    const between = doc.text.slice(endOf(span), startOf(next))
    if (/^, ?$/.test(between) && !next.adjectival && !span.adjectival && isWide(next)) return [{ inner: span, outer: next, by: 'comma' }]
    if (commaBetween.test(between) && !next.adjectival && !span.adjectival && /\(|, /.test(between))
      return [{ inner: span, outer: next, by: 'phrase' }]
    if (between.length > 60) return []
    if (span.adjectival && adjectiveBetween.test(between) && !next.adjectival) return [{ inner: next, outer: span, by: 'phrase' }]
    if (/^['’]s /.test(between) && adjectiveBetween.test(between) && !next.adjectival && isWide(span))
      return [{ inner: next, outer: span, by: 'phrase' }]
    if (phraseBetween.test(between) && !span.adjectival && !next.adjectival) return [{ inner: span, outer: next, by: 'phrase' }]
    return []
  })
}

/** The name of a node, "province of ..." apart from the town of the same name. */
function senseOf(span: NameSpan): string {
  return foldName(span.name) + (span.generic !== null && words.admin1Words.has(span.generic) ? '|division' : '')
}

/** One node for each name of the report and each place that a comma puts it in; a name alone goes with the first of its kind. */
export function linkNames(doc: Document, spans: readonly NameSpan[]): Nodes {
  const pairs = findPairs(doc, spans)
  const outerOf = new Map(pairs.filter((pair) => pair.by === 'comma').map((pair) => [pair.inner, foldName(pair.outer.name)]))
  const senses = new Map<string, string>()
  for (const [span, outer] of outerOf) {
    const name = senseOf(span)
    if (!senses.has(name)) senses.set(name, `${name}|${outer}`)
  }
  const groups = new Map<string, NameSpan[]>()
  for (const span of spans) {
    const name = senseOf(span)
    const outer = outerOf.get(span)
    const key = outer === undefined ? (senses.get(name) ?? name) : `${name}|${outer}`
    groups.set(key, [...(groups.get(key) ?? []), span])
  }
  const nodeOf = new Map<NameSpan, NameNode>()
  const nodes = [...groups.values()].map((group) => {
    const node = makeNode(doc, group)
    for (const span of group) nodeOf.set(span, node)
    return node
  })
  const links = pairs.flatMap(({ inner, outer, by }): readonly NameLink[] => {
    const a = nodeOf.get(inner)
    const b = nodeOf.get(outer)
    return a && b && a !== b ? [{ inner: a, outer: b, by }] : []
  })
  return { nodes, links, nodeOf }
}

const mostCandidates = 80

function makeNode(doc: Document, group: readonly NameSpan[]): NameNode {
  const candidates = new Map(group.flatMap((span) => span.candidates).map((place) => [place.id, place]))
  const dateline = doc.dateline?.place ?? null
  return {
    name: group[0]?.name ?? '',
    candidates: [...candidates.values()].slice(0, mostCandidates),
    generics: new Set(group.flatMap((span) => span.generic ?? [])),
    withTownsfolk: group.some((span) => !span.adjectival && words.townsfolk.has(span.pieces[span.to + 1]?.lower ?? '')),
    adjectival: group.every((span) => span.adjectival),
    mentions: group.length,
    inDateline: dateline !== null && group.some((span) => startOf(span) >= dateline.start && startOf(span) < dateline.end),
  }
}
