import type { ActorMention } from '../../mentions/en/actors/actor-mention.js'
import type { Claim, Speaker } from '../../records/claim.js'
import type { Actor, Figure, Statement } from '../../records/incident.js'
import type { LocalIncident } from '../../records/reading.js'
import { overlaps, type Range } from '../../records/span.js'
import type { ReportRecords } from './read-incidents.js'

/** Records whose speakers and parties carry the ids of their actors, and those actors. */
export interface ActedRecords extends ReportRecords {
  readonly actors: readonly Actor[]
}

/** Gives every speaker and party its actor: by the mention its words stand in, else by name. `resolve` names the actor of words without a mention. */
export function collectActors(records: ReportRecords, mentions: readonly ActorMention[], resolve: (name: string) => Actor): ActedRecords {
  const used = new Map<string, Actor>()
  const byText = new Map(mentions.map((mention) => [mention.text.toLowerCase(), mention.standsFor?.actor ?? mention.actor]))
  const take = (actor: Actor): string => {
    used.set(actor.id, actor)
    return actor.id
  }
  const speaker = (one: Speaker): Speaker => ({
    ...one,
    actor: one.name === '' ? null : take(byText.get(one.name.toLowerCase()) ?? resolve(one.name)),
  })
  const claim = (one: Claim): Claim => {
    const mention = partyFields.has(one.field) ? mentionAt(mentions, one.evidence) : null
    const meant = one.field === 'perpetrator' ? (mention?.standsFor ?? null) : null
    const actor = meant?.actor ?? mention?.actor ?? null
    const named = one.field === 'perpetrator' && mention ? wholeName(one, mention) : null
    const told = {
      ...one,
      ...(named ?? { value: meant?.name ?? one.value }),
      actor: actor ? take(actor) : one.actor,
      speaker: one.speaker.map(speaker),
    }
    const basis = meant === null ? one.basis : 'inferred'
    return { ...told, basis, status: isOwnDeed(told, byText) ? 'claimed' : one.status }
  }
  const incidents = records.incidents.map((incident): LocalIncident => ({ ...incident, claims: incident.claims.map(claim) }))
  const statements = records.statements.map((statement): Statement => ({
    ...statement,
    speaker: speaker(statement.speaker),
    chain: statement.chain.map(speaker),
  }))
  const figures = records.figures.map((figure): Figure => ({ ...figure, speaker: figure.speaker.map(speaker) }))
  return { incidents, statements, figures, actors: [...used.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)) }
}

/** "Group" where the report writes "the Group for the Relief of the Valley": the whole name, with its words. */
function wholeName({ evidence }: Claim, mention: ActorMention): Pick<Claim, 'value' | 'evidence'> | null {
  const isPart = mention.form === 'name' && mention.start <= evidence.start && evidence.end <= mention.end
  if (!isPart || mention.end - mention.start === evidence.end - evidence.start) return null
  return { value: mention.text, evidence: { ...evidence, start: mention.start, end: mention.end, quote: mention.text } }
}

/** "The Front said guerrillas had stormed the post": the doer is the speaker's own side. */
function isOwnDeed({ field, status, actor, speaker: [first] }: Claim, byText: ReadonlyMap<string, Actor>): boolean {
  if (field !== 'perpetrator' || status !== 'asserted' || first === undefined || actor === null) return false
  const sides = [first.actor, byText.get(first.organisation?.toLowerCase() ?? '')?.id]
  return sides.includes(actor)
}

const partyFields: ReadonlySet<Claim['field']> = new Set(['perpetrator', 'target', 'victim'])

/** The mention that covers the words best: the one sharing most of them, a name before a phrase on a tie. */
function mentionAt(mentions: readonly ActorMention[], range: Range): ActorMention | null {
  const shared = (mention: ActorMention): number => Math.min(mention.end, range.end) - Math.max(mention.start, range.start)
  return mentions
    .filter((mention) => overlaps(mention, range))
    .reduce<ActorMention | null>(
      (best, one) => (best === null || shared(one) > shared(best) || (shared(one) === shared(best) && one.form === 'name') ? one : best),
      null,
    )
}
