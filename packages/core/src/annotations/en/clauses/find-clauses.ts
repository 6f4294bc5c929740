import type { Sentence, Token } from '../../../records/token.js'
import type { Clause } from './clause.js'
import { argumentsOf, type Predicate } from './arguments.js'
import { modalityOf, negationOf, tenseOf } from './modality.js'
import { dependents, headOf, phrasalLemma, treeOf, type Tree } from './tree.js'

/**
 * Reads: "Three soldiers were killed" kill(object soldiers); "a bomb killing 12" kill(subject bomb, object 12);
 * "Israel's strike on Beirut" strike(subject Israel, on Beirut); "police stormed the house and arrested two" arrest(subject police).
 * Every verb, every noun and every predicative adjective of a sentence becomes a clause; nouns that have no arguments cost little
 * and are needed for "the attack". `shared` false leaves each with its own dependents: what coordination, control and relatives add is then missing.
 */
export function findClauses(sentence: Sentence, shared = true): readonly Clause[] {
  const tree = treeOf(sentence)
  const predicates = findPredicates(tree)
  const position = new Map(predicates.map((predicate, index) => [predicate.token, index]))
  const fillers = argumentsOf(tree, predicates, shared)
  return predicates.map((predicate, index) => ({
    sentence: sentence.index,
    token: predicate.token,
    lemma: predicate.lemma,
    kind: predicate.kind,
    voice: predicate.voice,
    negated: negationOf(tree, predicate),
    modality: modalityOf(tree, predicate),
    tense: tenseOf(tree, predicate),
    fillers: fillers[index] ?? [],
    ...parentOf(tree, predicate, position),
  }))
}

function findPredicates(tree: Tree): readonly Predicate[] {
  const found: Predicate[] = []
  for (const token of tree.tokens) {
    const kind = predicateKind(tree, token)
    if (!kind) continue
    found.push({
      token: token.index,
      lemma: kind === 'verb' ? phrasalLemma(tree, token.index) : token.lemma.toLowerCase(),
      kind,
      voice: kind === 'verb' ? voiceOf(tree, token) : 'active',
    })
  }
  return found
}

function predicateKind(tree: Tree, token: Token): Clause['kind'] | null {
  if (token.upos === 'VERB')
    return token.relation === 'amod' || token.relation === 'case' || token.relation === 'fixed'
      ? token.relation === 'amod'
        ? 'adjective'
        : null
      : 'verb'
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return 'noun'
  if (token.upos === 'ADJ') return 'adjective'
  if (token.upos === 'AUX' && token.relation === 'root' && dependents(tree, token.index, 'nsubj').length > 0) return 'verb'
  return null
}

/** Passive: a passive subject or auxiliary, a bare past participle under a noun, or a later half of a passive pair. */
function voiceOf(tree: Tree, token: Token): Clause['voice'] {
  if (dependents(tree, token.index, 'nsubj:pass', 'aux:pass', 'csubj:pass', 'obl:agent').length > 0) return 'passive'
  if (!isPastParticiple(token)) return 'active'
  const base = token.relation
  if (base === 'acl' || base === 'advcl') return dependents(tree, token.index, 'obj', 'nsubj').length > 0 ? 'active' : 'passive'
  if (base === 'xcomp' && !dependents(tree, token.index, 'mark').length) return 'passive'
  const head = headOf(tree, token)
  if (base === 'conj' && head?.upos === 'VERB' && dependents(tree, token.index, 'nsubj', 'obj', 'aux').length === 0)
    return voiceOf(tree, head)
  // headlines: "Five killed in blast", "12 wounded": a participle without an object whose subject stands before it
  if (base === 'root' && dependents(tree, token.index, 'obj', 'aux').length === 0 && isBareParticiple(tree, token)) return 'passive'
  return 'active'
}

function isPastParticiple(token: Token): boolean {
  return (
    (/(ed|en|wn|ung|ught|ot|elt|ade|eld|ain|urt|it|lain|orn|own|ound)$/.test(token.form.toLowerCase()) &&
      token.form.toLowerCase() !== token.lemma) ||
    ['hurt', 'hit', 'shot', 'cut', 'beset', 'slain', 'shut'].includes(token.form.toLowerCase())
  )
}

function isBareParticiple(tree: Tree, token: Token): boolean {
  const subject = dependents(tree, token.index, 'nsubj')[0]
  return subject !== undefined && participleWithoutObject.has(token.lemma)
}

// Verbs that news headlines use as bare passives and that need an object when active.
const participleWithoutObject = new Set([
  'kill',
  'wound',
  'injure',
  'hurt',
  'arrest',
  'detain',
  'abduct',
  'kidnap',
  'slay',
  'murder',
  'execute',
  'behead',
  'seize',
  'capture',
  'free',
  'release',
  'massacre',
  'bomb',
  'shell',
  'ambush',
  'assassinate',
  'displace',
  'torch',
  'loot',
])

const clausal = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'conj', 'csubj', 'appos', 'dep', 'root', 'list'])

function parentOf(tree: Tree, predicate: Predicate, position: ReadonlyMap<number, number>): Pick<Clause, 'parent' | 'link'> {
  const token = tree.tokens[predicate.token]
  if (!token) return { parent: -1, link: '' }
  let at = token.head
  const base = token.relation.split(':')[0] ?? ''
  const link = clausal.has(base) ? token.relation : 'argument'
  while (at >= 0) {
    const parent = position.get(at)
    if (parent !== undefined) return { parent, link }
    at = tree.tokens[at]?.head ?? -1
  }
  return { parent: -1, link: 'root' }
}
