import type { Token } from '../../../records/token.js'
import type { Clause, Modality } from './clause.js'
import type { Predicate } from './arguments.js'
import { baseRelation, dependents, headOf, phrasalLemma, type Tree } from './tree.js'

// Closed classes of English grammar. Open word classes live in knowledge/en.
const negators = new Set(['not', "n't", 'never', 'nor', 'neither', 'without', 'hardly', 'nt', 'n’t'])
const negativePronouns = new Set(['nobody', 'none', 'no-one', 'nothing', 'noone'])
const hypotheticalAux = new Set(['would', 'could', 'might', 'may', 'should', 'can', 'must'])
const conditionalMarks = new Set(['if', 'unless', 'whether', 'lest'])

// Verbs that take "to" plus a verb (or a noun of the act) and say how real it is.
const governing: Readonly<Record<string, Modality>> = {
  plan: 'planned',
  intend: 'planned',
  prepare: 'planned',
  plot: 'planned',
  conspire: 'planned',
  aim: 'planned',
  want: 'planned',
  hope: 'planned',
  seek: 'planned',
  try: 'attempted',
  attempt: 'attempted',
  threaten: 'threatened',
  vow: 'threatened',
  pledge: 'threatened',
  order: 'ordered',
  tell: 'ordered',
  urge: 'ordered',
  call: 'ordered',
  ask: 'ordered',
  demand: 'ordered',
  instruct: 'ordered',
  fear: 'feared',
  fail: 'attempted',
  refuse: 'prevented',
  decline: 'prevented',
  foil: 'prevented',
  thwart: 'prevented',
  prevent: 'prevented',
  avert: 'prevented',
  stop: 'prevented',
  avoid: 'prevented',
}

// Nouns that say of an act how far it came: "an attempt to kill him", "a bomb plot", "the threat to attack".
const courses: Readonly<Record<string, Modality>> = {
  attempt: 'attempted',
  bid: 'attempted',
  plot: 'planned',
  plan: 'planned',
  conspiracy: 'planned',
  intention: 'planned',
  threat: 'threatened',
}

// Adjectives that say the same of the act that they stand with.
const coursed: Readonly<Record<string, Modality>> = {
  attempted: 'attempted',
  failed: 'attempted',
  abortive: 'attempted',
  botched: 'attempted',
  unsuccessful: 'attempted',
  foiled: 'prevented',
  thwarted: 'prevented',
  planned: 'planned',
}

/** True where the predicate is denied by its own words: "did not kill", "no one was hurt", "without killing", "no group claimed". */
export function negationOf(tree: Tree, predicate: Predicate): boolean {
  const own = tree.children[predicate.token] ?? []
  for (const child of own) {
    const token = tree.tokens[child]
    if (!token) continue
    const word = token.form.toLowerCase()
    if (negators.has(word) && ['advmod', 'mark', 'cc', 'case', 'det', 'cc:preconj'].includes(token.relation)) return true
    if (token.relation === 'det' && word === 'no') return true
    if (baseRelation(token) === 'nsubj' && isNegativeNoun(tree, token)) return true
  }
  const self = tree.tokens[predicate.token]
  const head = self ? headOf(tree, self) : null
  // "nobody was killed or wounded"
  if (self?.relation === 'conj' && head && dependents(tree, predicate.token, 'nsubj').length === 0) {
    return (
      head.upos === 'VERB' &&
      dependents(tree, predicate.token, 'cc').some((cc) => cc.lemma === 'or' || cc.lemma === 'nor') &&
      negationOf(tree, { ...predicate, token: head.index })
    )
  }
  return false
}

/** "no one", "nobody", "no group", "none of the". */
export function isNegativeNoun(tree: Tree, token: Token): boolean {
  if (negativePronouns.has(token.form.toLowerCase())) return true
  // "neither the rebels nor anybody else"
  return dependents(tree, token.index, 'det', 'cc', 'advmod').some((word) => {
    const form = word.form.toLowerCase()
    return form === 'neither' || (form === 'no' && word.relation === 'det')
  })
}

/** "Did the army kill 12 people?": whether it happened is what is asked. "Who killed the 12?" takes it as known. */
function isAsked(tree: Tree, index: number): boolean {
  const mark = tree.tokens.find((token) => token.form === '?' && token.index > index)
  if (!mark) return false
  const start = tree.tokens.findLast((token) => token.index < index && /^["\u201c]$/.test(token.form))
  const first = tree.tokens.find((token) => token.index > (start?.index ?? -1) && token.upos !== 'PUNCT' && token.upos !== 'CCONJ')
  return first?.upos === 'AUX'
}

/** How real the predicate is, from its auxiliaries, its mark and the verb that governs it. */
export function modalityOf(tree: Tree, predicate: Predicate): Modality {
  const self = tree.tokens[predicate.token]
  if (!self) return 'actual'
  for (const aux of dependents(tree, predicate.token, 'aux')) {
    const word = aux.form.toLowerCase()
    if (hypotheticalAux.has(word))
      return dependents(tree, predicate.token, 'aux').some((other) => other.lemma === 'have') && word !== 'would'
        ? 'feared'
        : 'hypothetical'
    if (word === 'will' || word === "'ll" || word === 'shall' || word === 'wo') return 'planned'
  }
  if (isHabitual(tree, self)) return 'general'
  if (isAsked(tree, self.index)) return 'hypothetical'
  if (dependents(tree, predicate.token, 'mark').some((mark) => conditionalMarks.has(mark.form.toLowerCase()))) return 'hypothetical'
  return governedModality(tree, self)
}

// What happens again and again is no one act: "occasional clashes", "regularly announces arrests".
const habits = new Set(
  'occasional occasionally often frequent frequently regular regularly routine routinely periodic periodically sporadic sometimes usually'.split(
    ' ',
  ),
)

const shares = new Set(['most', 'many', 'some', 'all'])

function isHabitual(tree: Tree, self: Token): boolean {
  const verb = self.upos === 'NOUN' && (baseRelation(self) === 'obj' || baseRelation(self) === 'nsubj') ? headOf(tree, self) : null
  return [self, ...(verb ? [verb] : [])].some(
    (token) =>
      dependents(tree, token.index, 'advmod', 'amod').some((word) => habits.has(word.form.toLowerCase())) ||
      // "in most cases the raids followed a shelling"
      dependents(tree, token.index, 'obl').some(
        (word) =>
          word.form.toLowerCase() === 'cases' &&
          dependents(tree, word.index, 'amod').some((amount) => shares.has(amount.form.toLowerCase())),
      ),
  )
}

function governedModality(tree: Tree, self: Token): Modality {
  const own = self.upos === 'NOUN' ? courseOf(tree, self) : null
  const head = headOf(tree, self)
  if (!head) return own ?? 'actual'
  const relation = baseRelation(self)
  const toInfinitive = dependents(tree, self.index, 'mark').some((mark) => mark.form.toLowerCase() === 'to')
  if (relation === 'xcomp' || relation === 'ccomp' || (relation === 'acl' && toInfinitive)) {
    const governor = governing[head.lemma.toLowerCase()] ?? governing[phrasalLemma(tree, head.index)]
    if (governor && head.upos !== 'NOUN' && (toInfinitive || governor === 'feared' || governor === 'prevented')) return governor
    if (relation === 'acl' && toInfinitive) return fateOf(tree, head) ?? courses[head.lemma.toLowerCase()] ?? 'planned'
  }
  if (relation === 'advcl' && toInfinitive) return 'planned'
  // "stopped them from attacking"
  if (relation === 'advcl' && dependents(tree, self.index, 'mark').some((mark) => mark.form.toLowerCase() === 'from')) {
    if (governing[head.lemma.toLowerCase()] === 'prevented') return 'prevented'
  }
  if (relation === 'conj' && head.upos === self.upos && self.upos === 'VERB' && dependents(tree, self.index, 'nsubj', 'aux').length === 0) {
    return modalityOf(tree, { token: head.index, lemma: head.lemma, kind: 'verb', voice: 'active' })
  }
  return fateOf(tree, self) ?? own ?? 'actual'
}

/** "a failed bombing", "an assassination attempt", "a plot to": what the act's own words say of how far it came; null where they say nothing. */
function courseOf(tree: Tree, noun: Token): Modality | null {
  const told = dependents(tree, noun.index, 'amod').flatMap((word) => coursed[word.form.toLowerCase()] ?? [])
  return told[0] ?? courses[noun.lemma.toLowerCase()] ?? null
}

/** "foiled an attack", "the plot was thwarted", "planned a raid", "the attack failed": what the verb makes of the act; null where it says nothing. */
function fateOf(tree: Tree, act: Token): Modality | null {
  const verb = headOf(tree, act)
  if (verb?.upos !== 'VERB' || act.upos === 'VERB') return null
  const relation = baseRelation(act)
  const lemma = verb.lemma.toLowerCase()
  if (act.relation === 'nsubj') {
    // "the attack failed", and in headlines "Attack on base foiled"
    if (dependents(tree, verb.index, 'xcomp', 'obj', 'ccomp').length > 0) return null
    return lemma === 'fail' || governing[lemma] === 'prevented' ? (governing[lemma] ?? null) : null
  }
  const prepares =
    relation === 'obl' && dependents(tree, act.index, 'case').some((mark) => ['for', 'with'].includes(mark.form.toLowerCase()))
  if (relation !== 'obj' && act.relation !== 'nsubj:pass' && !prepares) return null
  const governor = governing[lemma]
  const fits = prepares ? governor === 'planned' || governor === 'threatened' : governor !== 'ordered' && governor !== 'feared'
  return fits ? (governor ?? null) : null
}

/** Tense and aspect in the five kinds that dating and background need. */
export function tenseOf(tree: Tree, predicate: Predicate): Clause['tense'] {
  const self = tree.tokens[predicate.token]
  if (!self || predicate.kind === 'noun') return 'none'
  const auxiliaries = dependents(tree, predicate.token, 'aux', 'cop')
  if (auxiliaries.some((aux) => ['will', "'ll", 'shall', 'wo'].includes(aux.form.toLowerCase()))) return 'future'
  const have = auxiliaries.find((aux) => aux.lemma === 'have')
  if (have) return ['had', "'d"].includes(have.form.toLowerCase()) ? 'pluperfect' : 'perfect'
  if (auxiliaries.some((aux) => ['was', 'were', 'did'].includes(aux.form.toLowerCase()))) return 'past'
  if (auxiliaries.some((aux) => ['is', 'are', 'am', 'do', 'does', "'s", "'re"].includes(aux.form.toLowerCase()))) return 'present'
  if (self.upos !== 'VERB' || /ing$/.test(self.form)) return 'none'
  return self.form.toLowerCase() === self.lemma || self.form.toLowerCase() === `${self.lemma}s` || /[^aeiou]ies$/.test(self.form)
    ? 'present'
    : 'past'
}
