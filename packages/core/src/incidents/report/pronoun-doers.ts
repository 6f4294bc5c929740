// "Gunmen raided Torbu on Saturday. On Sunday they burned the market of Sanko": they -> Gunmen. Refused: "it" that takes up a blast, a pronoun whose
// sentence before has another subject of its kind nearer, groups whose doer is named.
import { baseRelation, dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Claim } from '../../records/claim.js'
import type { Token } from '../../records/token.js'
import { buildClaim } from './claim-builder.js'
import type { EventGroup, EventMention } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { isTown, partyPhrase } from './party-claims.js'

/** So many sentences back a pronoun may reach. */
const REACH = 2

/** The doers that pronouns stand for, concluded; none where the group's doers are named, or nobody fits. */
export function pronounDoers(layers: ReportLayers, group: EventGroup, told: readonly Claim[]): readonly Claim[] {
  if (told.some((claim) => claim.field === 'perpetrator')) return []
  for (const event of group.events) {
    for (const agent of event.agents) {
      const pronoun = event.layers.tree.tokens[agent]
      const kind = kinds.get(pronoun?.form.toLowerCase() ?? '')
      const name = pronoun && kind ? antecedent(layers, event, pronoun, kind) : null
      if (pronoun && name !== null)
        return [
          buildClaim(layers, event, event.layers, {
            field: 'perpetrator',
            value: name,
            evidence: { start: pronoun.start, end: pronoun.end },
            rule: 'en/party/pronoun',
            basis: 'inferred',
          }),
        ]
    }
  }
  return []
}

type Kind = 'person' | 'body' | 'many'

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['he', 'person'],
  ['she', 'person'],
  ['it', 'body'],
  ['they', 'many'],
])

/** Subjects before the pronoun in its own sentence, then those of the sentences before; the nearest sentence that has one of the kind decides. */
function antecedent(layers: ReportLayers, { layers: own }: EventMention, pronoun: Token, kind: Kind): string | null {
  const at = layers.sentences.indexOf(own)
  for (let back = 0; back <= REACH && at - back >= 0; back++) {
    const sentence = layers.sentences[at - back]
    const subjects = sentence?.tree.tokens.filter(
      (token) =>
        subjectRelations.has(token.relation) &&
        (back > 0 || token.index < pronoun.index) &&
        (isOfKind(sentence, token, kind, layers.lexicon) || (kind === 'body' && isThing(sentence.tree, token, layers.lexicon))),
    )
    // the subject of the main clause before those of clauses below
    const best = subjects?.find((token) => isMain(token, sentence?.tree.tokens ?? [])) ?? subjects?.[0]
    // "the lorry was on its way when it ran over a mine"
    if (sentence && best && kind === 'body' && isThing(sentence.tree, best, layers.lexicon)) return null
    if (sentence && best) return partyPhrase(sentence.tree, best.index, layers.lexicon)?.name ?? null
  }
  return null
}

const subjectRelations: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obl:agent'])

function isMain(token: Token, tokens: readonly Token[]): boolean {
  return tokens[token.head]?.relation === 'root'
}

function isOfKind(sentence: SentenceLayers, token: Token, kind: Kind, lexicon: Lexicon): boolean {
  const { tree } = sentence
  if (token.upos === 'PRON' || isTown(sentence, token.index)) return false
  const person = lexicon.person(token.lemma.toLowerCase())
  const isOne = token.name.endsWith('PER') || (person !== null && !isPlural(tree, token) && person.number === 'one')
  switch (kind) {
    case 'person':
      return isOne
    case 'body':
      return !isOne && !isPlural(tree, token) && isBody(token, lexicon)
    case 'many':
      return (person !== null && isPlural(tree, token)) || (!isOne && isBody(token, lexicon))
    default:
      return kind satisfies never
  }
}

/** A singular noun for no people and no body: a lorry, a statement. */
function isThing(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const isNoun = token.upos === 'NOUN' && !isPlural(tree, token)
  return isNoun && !isBody(token, lexicon) && lexicon.person(token.lemma.toLowerCase()) === null
}

function isBody(token: Token, lexicon: Lexicon): boolean {
  if (token.name.endsWith('ORG') || token.name.endsWith('LOC')) return token.upos === 'PROPN'
  const kind = lexicon.organisation(token.lemma.toLowerCase())?.kind
  return kind === 'armed-group' || kind === 'state-force' || kind === 'government'
}

function isPlural(tree: Tree, token: Token): boolean {
  return (
    token.form.toLowerCase() !== token.lemma.toLowerCase() ||
    dependents(tree, token.index, 'nummod').some((number) => number.form.toLowerCase() !== 'one') ||
    dependents(tree, token.index, 'conj').some((other) => baseRelation(other) === 'conj')
  )
}
