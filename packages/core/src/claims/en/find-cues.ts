import type { CueEntry } from '../../knowledge/lexicon.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersByRoles } from '../../annotations/en/clauses/roles.js'
import { dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Range } from '../../records/span.js'
import { sourcePhrase } from './source-phrase.js'
import { sourceWords } from './source-words.js'
import type { SpeakerContext } from './speaker-context.js'
import { speakerToken } from './speaker-token.js'
import { without } from './quoted-content.js'
import { infinitiveContent, objectContent, trimmed } from './utterance-content.js'

/** A thing or a plan with whoever speaks of it, judges it or wants it: a mark of who says what, no saying that the ledger keeps. */
export interface Cue {
  readonly token: number
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/**
 * Reads: "praised the pact as a first step" · "hopes to return" · "called for talks" · "is expected to return" (nobody) · "seems to have left".
 * Refuses: what is denied or only thought of ("would praise"), and words that `told` already has as sayings.
 */
export function findCues(tree: Tree, told: ReadonlySet<number>, context: SpeakerContext): readonly Cue[] {
  const { clauses, lexicon } = context
  return clauses.flatMap((clause) => {
    const entry =
      clause.kind === 'noun' || told.has(clause.token) ? null : lexicon.cue(clause.lemma, clause.kind === 'verb' ? 'VERB' : 'ADJ')
    const found = entry && !clause.negated && clause.modality !== 'hypothetical' ? readCue(tree, clause, entry, context) : null
    return found ? [found] : []
  })
}

function readCue(tree: Tree, clause: Clause, entry: CueEntry, context: SpeakerContext): Cue | null {
  const token = tree.tokens[clause.token]
  const wanted = wantedContent(tree, clause, entry)
  if (!token || wanted.length === 0) return null
  const speaker = speakerToken(tree, clause, { phrase: entry.phrase, act: 'announce', source: entry.source }, context)
  if (speaker === null && entry.source.length > 0 && !isRaised(tree, clause)) return null
  const ties = tiesOf(tree, clause, entry)
  return {
    token: clause.token,
    source: speaker === null ? [] : sourceWords(tree, sourcePhrase(tree, speaker), clause.token),
    cue: trimmed(tree, [{ start: token.start, end: token.end }, ...ties]),
    content: trimmed(tree, without(wanted, ties)),
  }
}

/** "called for talks", "spoke of him": the preposition ties, what it stands with is the content. */
function tiesOf(tree: Tree, clause: Clause, entry: CueEntry): readonly Range[] {
  return fillersByRoles(
    clause,
    entry.content.filter((role) => role !== 'obj' && role !== 'inf'),
  )
    .flatMap((filler) => dependents(tree, filler.token, 'case').slice(0, 1))
    .filter((mark) => mark.index > clause.token)
    .map(({ start, end }) => ({ start, end }))
}

/** "is expected to return": said of somebody by nobody in particular. */
function isRaised(tree: Tree, clause: Clause): boolean {
  return clause.voice === 'passive' && dependents(tree, clause.token, 'xcomp').length > 0
}

function wantedContent(tree: Tree, clause: Clause, entry: CueEntry): readonly Range[] {
  const complement = dependents(tree, clause.token, 'xcomp')[0]
  if (!complement) return objectContent(tree, clause, entry.content)
  const infinitive = dependents(tree, complement.index, 'mark').some((mark) => mark.form.toLowerCase() === 'to')
  if (!entry.content.includes(infinitive || entry.source.length === 0 ? 'inf' : 'obj')) return []
  const raised = entry.source.length === 0 ? objectContent(tree, clause, ['subj']) : []
  return [...raised, ...infinitiveContent(tree, clause, { act: 'say' })]
}
