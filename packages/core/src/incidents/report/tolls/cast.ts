import { dependents, isUnder, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { HarmCount, HarmMention } from '../../../mentions/en/harm/harm-mention.js'
import { isPersonLike } from '../../../mentions/en/harm/person-head.js'
import type { Utterance } from '../../../claims/en/utterance.js'
import type { Token } from '../../../records/token.js'
import type { EventGroup, EventMention } from '../event.js'
import type { SentenceLayers } from '../layers.js'
import { personOf, type Person } from './persons.js'
import { victimOf, type Victim } from './victim.js'

export type Fate = 'killed' | 'wounded'

/** One place where one person is said to be harmed, with the count it gave, if it gave one. */
export interface Telling {
  readonly event: EventMention
  readonly harm: HarmMention
  readonly victim: Victim
  readonly person: Person
  readonly count: HarmCount | null
}

/** The single persons an incident harmed, in the order in which they are told. */
export interface Cast {
  readonly tellings: readonly Telling[]
  /** What became of each: who is said to have died anywhere was killed. */
  readonly fates: ReadonlyMap<Person, Fate>
}

/** Who was harmed, one by one, over all tellings of an incident. */
export function castOf(group: EventGroup, lexicon: Lexicon): Cast {
  const persons: Person[] = []
  const tellings: Telling[] = []
  for (const event of inOrder(group.events)) {
    for (const harm of event.harms) {
      if ((harm.field !== 'killed' && harm.field !== 'wounded') || harm.negated || harm.modality !== 'actual') continue
      for (const { token } of harm.victims) {
        const at = standsFor(event.layers, token, harm, lexicon)
        const victim = victimOf(event.layers.tree, at, lexicon)
        const person = victim && personOf(victim, persons)
        if (victim && person) tellings.push({ event, harm, victim, person, count: countAt(event.layers.tree, token, harm) })
      }
    }
  }
  const fates = new Map<Person, Fate>()
  for (const { person, harm } of tellings)
    if (harm.field === 'killed' || !fates.has(person)) fates.set(person, harm.field === 'killed' ? 'killed' : 'wounded')
  return { tellings, fates }
}

const inOrder = (events: readonly EventMention[]): readonly EventMention[] => [...events].sort((a, b) => a.start - b.start)

/** The count of one that a victim's words gave. */
function countAt(tree: Tree, token: number, harm: HarmMention): HarmCount | null {
  const word = tree.tokens[token]
  if (!word) return null
  const own = harm.counts.find((count) => count.count.low === 1 && count.count.high === 1 && covers(tree, count, token))
  return own ?? null
}

/** The count stands in the words of the person: "A girl", "One" of "One man". */
function covers(tree: Tree, count: HarmCount, token: number): boolean {
  return [token, ...dependents(tree, token, 'nummod', 'det').map(({ index }) => index)].some((index) => {
    const word = tree.tokens[index]
    return word !== undefined && count.evidence.start <= word.start && word.end <= count.evidence.end
  })
}

const reflexives = new Set(['himself', 'herself'])
const pronouns = new Set(['he', 'she', 'him', 'her', 'himself', 'herself'])

/**
 * The words a pronoun stands for within its sentence: "a boy was walking home when he was shot", "a teen shot himself". The pronoun's own token
 * where the sentence has nobody for it.
 */
function standsFor({ tree, utterances }: SentenceLayers, token: number, harm: HarmMention, lexicon: Lexicon): number {
  const word = tree.tokens[token]
  const small = word?.form.toLowerCase() ?? ''
  if (!word || word.upos !== 'PRON' || !pronouns.has(small)) return token
  const agent = reflexives.has(small) ? harm.agents[0] : undefined
  if (agent !== undefined && victimOf(tree, agent, lexicon)) return agent
  const before = tree.tokens.filter(
    (one) =>
      one.index < token &&
      one.relation.startsWith('nsubj') &&
      one.upos !== 'PRON' &&
      isPersonLike(tree, one.index, lexicon) &&
      !harm.agents.includes(one.index) &&
      !utterances.some((utterance) => utterance.source?.token === one.index && quotes(utterance, word)) &&
      isUnderSame(tree, one.index, token),
  )
  const candidates = before.filter((one) => fitsPronoun(victimOf(tree, one.index, lexicon), small))
  return candidates.at(-1)?.index ?? token
}

/** True where a word stands in what the speaker is quoted with: nobody calls himself "him" ("They shot him," the trader said). */
function quotes({ kind, content }: Utterance, word: Token): boolean {
  return kind === 'quotation' && content.some(({ start, end }) => start <= word.start && word.end <= end)
}

function fitsPronoun(victim: Victim | null, pronoun: string): boolean {
  if (!victim || victim.form === 'pronoun') return false
  const sex = pronoun.startsWith('h') && pronoun !== 'her' && pronoun !== 'herself' ? 'male' : 'female'
  return victim.sex === null || victim.sex === sex
}

/** The subject of a clause that stands above the pronoun's own: not one of a clause told beside it. */
function isUnderSame(tree: Tree, subject: number, pronoun: number): boolean {
  return isUnder(tree, pronoun, tree.tokens[subject]?.head ?? -1)
}
