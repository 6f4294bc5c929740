import type { ActorIndex } from '../actors.js'

/** How far up a chain of parents is looked: a brigade, its force, its ministry, its state. */
const LEVELS = 4

/** True where the two are one actor, or one is a part of the other ("the air force", "the army"). */
export function sameOrPartOf(a: string, b: string, actors: ActorIndex): boolean {
  return a === b || ancestorsOf(a, actors).has(b) || ancestorsOf(b, actors).has(a)
}

function ancestorsOf(id: string, actors: ActorIndex): ReadonlySet<string> {
  const found = new Set<string>()
  let level = [id]
  for (let i = 0; i < LEVELS && level.length > 0; i++) {
    level = level.flatMap((child) => actors.get(child)?.parents ?? []).filter((parent) => !found.has(parent))
    for (const parent of level) found.add(parent)
  }
  return found
}
