import type { Actor } from '../../records/incident.js'
import { byCodeUnit, mostVoted, sortedUnique } from './order.js'

/** The ledger's actors, and the look-ups that roots, parties and standing need. */
export interface ActorIndex {
  /** One record per id, by id. */
  readonly actors: readonly Actor[]
  get(id: string | null): Actor | null
  /** The actor that bears this name or alias, where one alone does. */
  named(name: string): Actor | null
}

/** A name without its article, case and outer punctuation, for comparison only. */
export function plainName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return (words[0] === 'the' ? words.slice(1) : words).join(' ')
}

/** Unites the actors of all reports by id. Names that were used in any report stay as aliases. */
export function uniteActors(actors: readonly Actor[]): ActorIndex {
  const byId = new Map<string, Actor[]>()
  for (const actor of actors) byId.set(actor.id, [...(byId.get(actor.id) ?? []), actor])
  const united = [...byId.values()].map(unite).sort((a, b) => byCodeUnit(a.id, b.id))
  const known = new Map(united.map((actor) => [actor.id, actor]))
  const named = bearersOf(united)
  return {
    actors: united,
    get: (id) => (id === null ? null : (known.get(id) ?? null)),
    named: (name) => {
      const bearers = named.get(plainName(name)) ?? []
      return bearers.length === 1 ? (bearers[0] ?? null) : null
    },
  }
}

function unite(same: readonly Actor[]): Actor {
  const ranked = [...same].sort((a, b) => Number(b.known) - Number(a.known) || byCodeUnit(JSON.stringify(a), JSON.stringify(b)))
  const fromKnowledge = ranked.filter((actor) => actor.known)
  const trusted = fromKnowledge.length ? fromKnowledge : ranked
  const longer = (a: string, b: string): number => b.length - a.length || byCodeUnit(a, b)
  const name =
    mostVoted(
      trusted.map((actor) => actor.name),
      longer,
    ) ?? ''
  const names = same.flatMap((actor) => [actor.name, ...actor.aliases])
  return {
    id: same[0]?.id ?? '',
    name,
    aliases: sortedUnique(names.filter((alias) => alias !== name)),
    kind:
      mostVoted(
        trusted.map((actor) => actor.kind).filter((kind) => kind !== 'unknown'),
        byCodeUnit,
      ) ?? 'unknown',
    country: mostVoted(
      trusted.map((actor) => actor.country).filter((country) => country !== null),
      byCodeUnit,
    ),
    parents: sortedUnique(same.flatMap((actor) => actor.parents)),
    known: fromKnowledge.length > 0,
  }
}

function bearersOf(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const bearers = new Map<string, Actor[]>()
  for (const actor of actors) {
    for (const name of new Set([actor.name, ...actor.aliases].map(plainName))) {
      const others = bearers.get(name)
      if (others) others.push(actor)
      else bearers.set(name, [actor])
    }
  }
  return bearers
}
