import type { IncidentType } from '../../records/incident.js'
import type { EventGroup, EventMention } from './event.js'
import { finest, typeFamily } from './event-type.js'
import { gather } from './group-view.js'

/** The kind of a group: the finest type told of it. */
export function kindOf(group: EventGroup): { readonly type: EventMention['type']; readonly generic: boolean } {
  // an act by name tells more than what a verb of killing implies ("the attack" in which somebody "was executed")
  const acted = actedTypes(group).some((type) => typeFamily(type) === 'violence')
  const told = acted ? namedTypes(group) : fixedTypes(group)
  // where people were killed, what was burnt or looted is not what happened
  const deadly = (type: IncidentType): boolean => !tellsOfDead(group) || (type !== 'arson' && type !== 'looting')
  const fixed = finest(told.filter(deadly))
  if (fixed) return { type: fixed, generic: false }
  // an assault by name in which people were also carried off stays an assault
  const open = openTypes(group).filter((type) => deadly(type) && (!acted || type !== 'abduction' || openTypes(group).length === 1))
  return { type: finest(open) ?? finest(told), generic: true }
}

function tellsOfDead(group: EventGroup): boolean {
  return group.events.some((event) =>
    event.harms.some((harm) => harm.field === 'killed' && harm.counts.some(({ count }) => count.low !== 0)),
  )
}

const openTypes = gather(
  (event) => (event.type ? [event.type] : []),
  (type) => type,
)
const fixedTypes = gather(
  (event) => (event.type && !event.generic ? [event.type] : []),
  (type) => type,
)
const namedTypes = gather(
  (event) => (event.type && !event.generic && event.acts.length > 0 ? [event.type] : []),
  (type) => type,
)
const actedTypes = gather(
  (event) => (event.type && event.acts.length > 0 ? [event.type] : []),
  (type) => type,
)
