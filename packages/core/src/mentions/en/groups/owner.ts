// "The League said its fighters had shelled the town": its fighters -> the League. Refused: "its lorry"; an owner that nobody told of before.
import { dependents, treeOf } from '../../../annotations/en/clauses/tree.js'
import type { Sentence } from '../../../records/token.js'
import type { ActorMention } from '../actors/actor-mention.js'

/** The body named before in the sentence that "its" or "their" gives the people of a description to, or null. */
export function ownerAmong(mentions: readonly ActorMention[], mention: ActorMention, sentence: Sentence): ActorMention | null {
  const owner = dependents(treeOf(sentence), mention.head, 'nmod:poss').find((word) => owners.has(word.form.toLowerCase()))
  if (!owner || !armed.has(mention.class ?? '')) return null
  const before = mentions.filter((one) => one.end <= owner.start && bodies.has(one.actor.kind))
  return before.at(-1) ?? null
}

const owners = new Set(['its', 'their'])
const bodies: ReadonlySet<string> = new Set(['armed-group', 'state-force', 'government'])

/** Classes of people and units that fight for somebody. */
const armed: ReadonlySet<string> = new Set([
  'soldier',
  'militant',
  'commander',
  'police',
  'security',
  'army',
  'air-force',
  'rebels',
  'militants',
  'militia',
])
