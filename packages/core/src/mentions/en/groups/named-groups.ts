// "the FMLN", "Malian soldiers": the armed groups and forces of states that a report names, with the sides that a word for them may tell.
import { foldName } from '../../../knowledge/fold-name.js'
import type { GroupSide, Lexicon } from '../../../knowledge/lexicon.js'
import type { Actor } from '../../../records/incident.js'
import type { ActorMention } from '../actors/actor-mention.js'

/** A group that the report names, and where. */
export interface NamedGroup {
  readonly actor: Actor
  readonly sides: readonly GroupSide[]
  readonly mentions: readonly ActorMention[]
}

/** The named armed groups, and the forces whose state is named, each once. Refused: "the army" of nobody, parties, persons. */
export function namedGroups(mentions: readonly ActorMention[], lexicon: Lexicon): readonly NamedGroup[] {
  const byId = new Map<string, ActorMention[]>()
  for (const mention of mentions) {
    if (!isNamed(mention)) continue
    const known = byId.get(mention.actor.id)
    if (known) known.push(mention)
    else byId.set(mention.actor.id, [mention])
  }
  return [...byId.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined || !own.some((mention) => mention.form === 'name' || mention.actor.kind === 'state-force')) return []
    const sides = sidesOf(first.actor, lexicon)
    return sides.length === 0 ? [] : [{ actor: first.actor, sides, mentions: own }]
  })
}

function isNamed({ actor, form }: ActorMention): boolean {
  if (actor.kind === 'armed-group') return actor.known || form === 'name'
  return actor.kind === 'state-force' && actor.country !== null
}

/** What the name tells; an armed group whose name tells nothing fights a state. */
function sidesOf(actor: Actor, lexicon: Lexicon): readonly GroupSide[] {
  const told = [actor.name, ...actor.aliases].flatMap((name) => sidesInName(name, lexicon))
  const isState = actor.kind === 'state-force'
  // "People's Liberation Army": the army of an armed group that knowledge has is no state's
  const fitting = told.filter((side) => side !== 'other' && isState === isStateSide(side))
  if (fitting.length > 0) return [...new Set(fitting)]
  if (isState) return told.includes('other') ? [] : sidesOfForce(actor)
  return actor.known || told.length === 0 ? ['insurgent'] : []
}

const isStateSide = (side: GroupSide): boolean => side === 'army' || side === 'police'

/** The forces of a state that were read from country and noun have the noun in their id: "actor:ml-army". */
function sidesOfForce(actor: Actor): readonly GroupSide[] {
  return actor.id.endsWith('-police') ? ['police'] : actor.id.endsWith('-army') ? ['army'] : []
}

function sidesInName(name: string, lexicon: Lexicon): readonly GroupSide[] {
  const words = foldName(name).split(' ')
  return words.flatMap((word, at) => {
    const forms = [word, word.replace(/s$/, '')]
    return forms.flatMap((form) => {
      const found = lexicon.standIns.endingAt([...words.slice(0, at), form], at)?.entries ?? []
      return found.filter((entry) => entry.use === 'name').flatMap((entry) => entry.sides)
    })
  })
}
