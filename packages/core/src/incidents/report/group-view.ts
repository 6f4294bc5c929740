import type { EventGroup, EventMention } from './event.js'

interface Gathered<T> {
  read: number
  readonly keys: Set<string>
  readonly items: T[]
}

/**
 * What the events of a group tell, each different thing once, in the order of the events. Goes on from where it was at the last call: a group
 * of a thousand events is asked a thousand times.
 */
export function gather<T>(tell: (event: EventMention) => readonly T[], keyOf: (item: T) => string): (group: EventGroup) => readonly T[] {
  const known = new WeakMap<EventGroup, Gathered<T>>()
  return (group) => {
    let own = known.get(group)
    if (!own) known.set(group, (own = { read: 0, keys: new Set(), items: [] }))
    for (; own.read < group.events.length; own.read++) {
      const event = group.events[own.read]
      for (const item of event ? tell(event) : []) {
        if (own.keys.has(keyOf(item))) continue
        own.keys.add(keyOf(item))
        own.items.push(item)
      }
    }
    return own.items
  }
}
