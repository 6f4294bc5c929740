import { isActNoun } from '../../annotations/en/clauses/act-noun.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependents, hasNo, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { StatementAct } from '../../records/incident.js'
import type { Token } from '../../records/token.js'
import { isArmed, isPublic } from './sides.js'
import type { ToldWords } from './told-deeds.js'
import type { ImpliedAct } from './utterance.js'
import type { Voice } from './voices.js'

/**
 * What a speaker avows of himself without a verb for it: "our thoughts are with the families", "my heart goes out to" (mourn) · "we are sorry", "it
 * regretted the deaths", "we made a mistake" (apologise) · "nothing can justify this", "there is no excuse for" (condemn) · of an armed side: "the raid was
 * in retaliation for", "had acted in self-defence", "had no choice" (justify).
 */
export function avowal(words: ToldWords, clauses: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree, lexicon } = words
  for (const clause of clauses) {
    const act =
      grief(tree, clause) ??
      (isPublic(lexicon, voice.speaker) ? apology(tree, clause) : null) ??
      refusal(tree, clause, lexicon) ??
      (isArmed(lexicon, voice.speaker) ? reason(tree, clause, lexicon) : null)
    if (act) return { act, status: null, parties: [], rule: `en/implied/${act}` }
  }
  return null
}

const selves = new Set(['we', 'i', 'it', 'they', 'he', 'she'])
const feelings = new Set(['thought', 'prayer', 'heart', 'sympathy', 'condolence', 'solidarity'])
const bereaved = new Set([
  'victim',
  'family',
  'relative',
  'dead',
  'wounded',
  'injured',
  'people',
  'one',
  'bereaved',
  'survivor',
  'community',
  'soul',
])

const lemmaOf = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? ''

const subjectsOf = (tree: Tree, clause: Clause): readonly Token[] => dependents(tree, clause.token, 'nsubj', 'nsubj:pass')

const isOwn = (tree: Tree, clause: Clause): boolean => subjectsOf(tree, clause).some((subject) => selves.has(subject.form.toLowerCase()))

/** "Our thoughts are with the victims", "my heart goes out to", "we are praying for". */
function grief(tree: Tree, clause: Clause): StatementAct | null {
  const self = tree.tokens[clause.token]
  const felt = subjectsOf(tree, clause).some((subject) => feelings.has(lemmaOf(subject)))
  if (felt && caseOf(tree, clause.token) === 'with') return 'mourn'
  const around = dependents(tree, clause.token, 'obl').map((one) => ({ word: lemmaOf(one), preposition: caseOf(tree, one.index) }))
  if (
    felt &&
    ['go', 'be', 'lie', 'stand', 'remain'].includes(lemmaOf(self)) &&
    around.some((one) => /^(?:out )?(?:to|with)$/.test(one.preposition))
  )
    return 'mourn'
  return lemmaOf(self) === 'pray' && isOwn(tree, clause) && around.some((one) => one.preposition === 'for' && bereaved.has(one.word))
    ? 'mourn'
    : null
}

/** "We are sorry for", "it regretted the deaths", "we made a mistake". */
function apology(tree: Tree, clause: Clause): StatementAct | null {
  if (!isOwn(tree, clause) || clause.negated) return null
  const objects = dependents(tree, clause.token, 'obj', 'ccomp').map((object) => lemmaOf(object))
  const sorry = clause.lemma === 'sorry' && dependents(tree, clause.token, 'cop').length > 0
  const regrets = clause.lemma === 'regret' && clause.kind === 'verb' && objects.length > 0
  const erred =
    (clause.lemma === 'make' || clause.lemma === 'commit') && objects.some((object) => object === 'mistake' || object === 'error')
  return sorry || regrets || erred ? 'apologise' : null
}

const excuses = new Set(['justification', 'excuse', 'reason', 'place', 'room', 'tolerance'])

/** "There can be no justification for killing", "nothing justifies this", "cannot be justified". */
function refusal(tree: Tree, clause: Clause, lexicon: Lexicon): StatementAct | null {
  if (clause.lemma === 'justify' || clause.lemma === 'excuse') {
    const nothing = subjectsOf(tree, clause).some((subject) => subject.form.toLowerCase() === 'nothing')
    const deeds = dependents(tree, clause.token, 'ccomp', 'xcomp', 'csubj').filter((told) => told.upos === 'VERB')
    const idle =
      deeds.length > 0 && !deeds.some((told) => [...lexicon.acts(lemmaOf(told), 'VERB'), ...lexicon.harm(lemmaOf(told), 'VERB')].length > 0)
    return clause.kind === 'verb' && (nothing || clause.negated) && !idle ? 'condemn' : null
  }
  const held = dependents(tree, clause.token, 'expl').length > 0 || clause.lemma === 'have'
  const none = dependents(tree, clause.token, 'nsubj', 'obj').find((noun) => excuses.has(lemmaOf(noun)) && hasNo(tree, noun.index))
  return held && none && dependents(tree, none.index, 'nmod', 'acl').length + dependents(tree, clause.token, 'obl').length > 0
    ? 'condemn'
    : null
}

const answers = new Set(['retaliation', 'revenge', 'response', 'reprisal', 'retribution', 'vengeance', 'answer', 'reply'])
const defences = new Set(['self-defence', 'self-defense', 'defence', 'defense', 'accordance', 'line'])

/** "The raid was in retaliation for", "had struck in response to", "acted in self-defence", "had no choice". */
function reason(tree: Tree, clause: Clause, lexicon: Lexicon): StatementAct | null {
  if (clause.negated) return null
  const deed = subjectsOf(tree, clause).some(
    (subject) =>
      isActNoun(subject.lemma, lexicon) ||
      lexicon.acts(lemmaOf(subject), 'NOUN').length > 0 ||
      ['it', 'this'].includes(subject.form.toLowerCase()),
  )
  const called = answers.has(clause.lemma) && clause.kind === 'noun' && deed && ['', 'in', 'as'].includes(caseOf(tree, clause.token))
  if (called && dependents(tree, clause.token, 'cop').length > 0) return 'justify'
  if (clause.kind !== 'verb') return null
  const phrases = dependents(tree, clause.token, 'obl')
  const isIn = (among: ReadonlySet<string>): boolean =>
    phrases.some((one) => among.has(lemmaOf(one)) && ['in', 'as'].includes(caseOf(tree, one.index)))
  if ((deed && isIn(answers)) || (clause.lemma === 'act' && isIn(defences))) return 'justify'
  const choice = dependents(tree, clause.token, 'obj').some(
    (object) => ['choice', 'option', 'alternative'].includes(lemmaOf(object)) && hasNo(tree, object.index),
  )
  return clause.lemma === 'have' && choice && isOwn(tree, clause) ? 'justify' : null
}
