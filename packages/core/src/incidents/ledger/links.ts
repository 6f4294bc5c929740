import type { Incident } from '../../records/incident.js'
import type { Membership } from './ids.js'
import type { Member } from './members.js'
import { byCodeUnit } from './order.js'

type Links = Incident['links']

/**
 * Links between incidents, from those that single reports make between theirs: each once, with the words of the first report. One
 * whose two ends turned out to be one incident, or whose end was not read, is dropped.
 */
export function linksOf(id: string, members: readonly Member[], membership: Membership): Links {
  const links = new Map<string, Links[number]>()
  for (const { incident } of members) {
    for (const { kind, target, span } of [...incident.links].sort((a, b) => a.span.start - b.span.start)) {
      const to = membership.get(target)
      if (to === undefined || to === id || links.has(`${kind} ${to}`)) continue
      links.set(`${kind} ${to}`, { kind, incident: to, span })
    }
  }
  return [...links].sort(([a], [b]) => byCodeUnit(a, b)).map(([, link]) => link)
}
