import { addMonths, type Day } from '../calendar.js'
import type { Edge } from '../meaning.js'
import type { Stretch } from '../stretch.js'
import type { Resolved } from './resolved.js'

/** "early March", "late 2012", "earlier this month": the value stays the whole's, the days become the part meant. */
export function narrow(resolved: Resolved, edge: Edge, reference: Day | null): Resolved {
  const { stretch } = resolved
  if (stretch === null) return resolved
  return { ...resolved, stretch: { ...stretch, ...partOf(stretch, edge, reference) } }
}

function partOf(stretch: Stretch, edge: Edge, reference: Day | null): { readonly start: Day; readonly end: Day } {
  const { start, end } = stretch
  if (edge === 'before-now') return reference === null || reference < start ? stretch : { start, end: Math.min(end, reference) }
  if (edge === 'after-now') return reference === null || reference > end ? stretch : { start: Math.max(start, reference), end }
  const days = end - start + 1
  if (days < 28) return stretch
  const thirds =
    days < 32
      ? ([start + 10, start + 20] as const)
      : ([addMonths(start, Math.round(days / 91)), addMonths(start, Math.round(days / 45.6))] as const)
  if (edge === 'early') return { start, end: thirds[0] - 1 }
  return edge === 'late' ? { start: thirds[1], end } : { start: thirds[0], end: thirds[1] - 1 }
}
