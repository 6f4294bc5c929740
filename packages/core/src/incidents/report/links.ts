import { caseOf, dependents } from '../../annotations/en/clauses/tree.js'
import type { LinkKind } from '../../records/incident.js'
import { spanOf, type Span } from '../../records/span.js'
import { typeFamily } from './event-type.js'
import type { EventGroup } from './event.js'
import { kindOf } from './group-kind.js'
import type { ReportLayers } from './layers.js'

/** How one incident of a report stands to another. */
export interface IncidentLink {
  readonly kind: LinkKind
  readonly from: number
  readonly to: number
  readonly span: Span
}

/** Reads: "arrested over the bombing" · "in retaliation for the raid" · "two days after the blast". */
export function findLinks(layers: ReportLayers, groups: readonly EventGroup[]): readonly IncidentLink[] {
  const links: IncidentLink[] = []
  groups.forEach((group, from) => {
    for (const event of group.events) {
      groups.forEach((other, to) => {
        if (from === to) return
        const target = other.events.find((one) => one.layers === event.layers)
        const token = target?.acts[0]?.token
        if (!target || token === undefined) return
        const mark = markAbove(event.layers.tree, token)
        const kind = kindFrom(mark, group)
        const word = event.layers.tree.tokens[token]
        if (kind && word && !links.some((link) => link.from === from && link.to === to))
          links.push({ kind, from, to, span: spanOf(layers.doc, { start: word.start, end: word.end }) })
      })
    }
  })
  return links
}

function markAbove(tree: EventGroup['events'][number]['layers']['tree'], token: number): string {
  const own = caseOf(tree, token)
  if (own !== '') return own
  return dependents(tree, token, 'mark')[0]?.form.toLowerCase() ?? ''
}

function kindFrom(mark: string, group: EventGroup): LinkKind | null {
  const type = kindOf(group).type
  if (type === null) return null
  if (/^(?:in )?(?:retaliation|revenge|reprisal|response)/.test(mark)) return 'retaliation-for'
  if (typeFamily(type) === 'arrest' && ['over', 'for', 'after', 'in', 'following', 'behind'].includes(mark)) return 'arrests-for'
  return mark === 'after' || mark === 'following' ? 'follows' : null
}
