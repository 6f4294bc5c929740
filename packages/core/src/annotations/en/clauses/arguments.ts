import type { Token } from '../../../records/token.js'
import type { Clause, Filler, Role } from './clause.js'
import { baseRelation, caseOf, conjuncts, dependents, headOf, type Tree } from './tree.js'

/** A predicate before its arguments are known. */
export interface Predicate {
  readonly token: number
  readonly lemma: string
  readonly kind: Clause['kind']
  readonly voice: Clause['voice']
}

/**
 * The arguments of every predicate, in the order of `predicates`. First each predicate's own dependents, then what it shares with
 * the clause it hangs on: subjects under coordination and control, antecedents of relatives, the nouns that participles modify. The second step is
 * left out where `shared` is false.
 */
export function argumentsOf(tree: Tree, predicates: readonly Predicate[], shared = true): readonly (readonly Filler[])[] {
  const memo = new Map<number, readonly Filler[]>()
  const byToken = new Map(predicates.map((predicate) => [predicate.token, predicate]))
  const resolve = (predicate: Predicate, depth: number): readonly Filler[] => {
    const known = memo.get(predicate.token)
    if (known) return known
    const own =
      predicate.kind === 'noun'
        ? nounFillers(tree, predicate)
        : predicate.kind === 'verb'
          ? verbFillers(tree, predicate)
          : adjectiveFillers(tree, predicate)
    const found =
      !shared || depth > 8
        ? own
        : [
            ...own,
            ...sharedFillers(tree, predicate, own, (head) => {
              const other = byToken.get(head)
              return other ? { predicate: other, fillers: resolve(other, depth + 1) } : null
            }),
          ]
    const expanded = spreadConjuncts(tree, withoutRelativePronouns(tree, predicate, found))
    memo.set(predicate.token, expanded)
    return expanded
  }
  return predicates.map((predicate) => resolve(predicate, 0))
}

/** "a bomb that killed": once the antecedent is known, the pronoun is not a filler of its own. */
function withoutRelativePronouns(tree: Tree, predicate: Predicate, fillers: readonly Filler[]): readonly Filler[] {
  const antecedent = fillers.find((one) => one.path.startsWith('antecedent of'))
  if (!antecedent || !tree.tokens[predicate.token]?.relation.endsWith('relcl')) return fillers
  return fillers.filter((one) => !(one.role === antecedent.role && relativePronouns.has(tree.tokens[one.token]?.form.toLowerCase() ?? '')))
}

const relativePronouns = new Set(['that', 'which', 'who', 'whom'])

function filler(role: Role, token: number, path: string, preposition = ''): Filler {
  return { role, token, preposition, path }
}

/** "A and B" in a role are two fillers. */
function spreadConjuncts(tree: Tree, fillers: readonly Filler[]): readonly Filler[] {
  const seen = new Set<string>()
  const out: Filler[] = []
  for (const one of fillers) {
    for (const token of conjuncts(tree, one.token)) {
      const upos = tree.tokens[token]?.upos
      if (token !== one.token && (upos === 'VERB' || upos === 'ADJ' || upos === 'ADV')) continue
      const key = `${one.role}|${String(token)}|${one.preposition}`
      if (seen.has(key)) continue
      seen.add(key)
      out.push(token === one.token ? one : { ...one, token, path: `${one.path}, coordinated` })
    }
  }
  return out
}

function verbFillers(tree: Tree, predicate: Predicate): readonly Filler[] {
  const out: Filler[] = []
  const passive = predicate.voice === 'passive'
  for (const token of dependents(tree, predicate.token, 'nsubj', 'obj', 'iobj', 'obl', 'csubj')) {
    const relation = baseRelation(token)
    if (relation === 'nsubj') {
      out.push(passive ? filler('object', token.index, 'passive subject') : filler('subject', token.index, 'subject'))
    } else if (relation === 'obj') out.push(filler('object', token.index, 'object'))
    else if (relation === 'iobj') out.push(filler('recipient', token.index, 'recipient'))
    else if (relation === 'obl') out.push(...obliqueFiller(tree, token, passive))
  }
  return out
}

function obliqueFiller(tree: Tree, token: Token, passive: boolean): readonly Filler[] {
  const preposition = caseOf(tree, token.index)
  const untilThen = preposition === 'by' && hours.has(token.lemma.toLowerCase())
  if (!untilThen && ((token.relation === 'obl:agent' && !preposition.startsWith('according')) || (passive && preposition === 'by')))
    return [filler('subject', token.index, 'by-phrase', '')]
  return [filler('oblique', token.index, preposition ? `after "${preposition}"` : 'bare oblique', preposition)]
}

// "had been picked up by nightfall": a time, nobody's deed.
const hours = new Set([
  'nightfall',
  'dawn',
  'dusk',
  'noon',
  'midday',
  'midnight',
  'then',
  'now',
  'evening',
  'morning',
  'night',
  'sunset',
  'sunrise',
  'daybreak',
  'afternoon',
])

function adjectiveFillers(tree: Tree, predicate: Predicate): readonly Filler[] {
  const out: Filler[] = []
  for (const token of dependents(tree, predicate.token, 'nsubj', 'obl')) {
    if (baseRelation(token) === 'nsubj') out.push(filler('subject', token.index, 'subject of adjective'))
    else out.push(...obliqueFiller(tree, token, false))
  }
  const self = tree.tokens[predicate.token]
  if (self && self.relation === 'amod') out.push(filler('subject', self.head, 'noun it modifies'))
  if (self && (self.relation === 'acl' || self.relation === 'xcomp')) {
    const head = headOf(tree, self)
    if (head && self.relation === 'acl') out.push(filler('subject', head.index, 'noun it describes'))
    const object = head && self.relation === 'xcomp' ? dependents(tree, head.index, 'obj')[0] : undefined
    if (object) out.push(filler('subject', object.index, 'object it describes'))
  }
  return out
}

/** "the killing of A by B", "B's raid on C", "a B drone strike": roles of an act noun. */
function nounFillers(tree: Tree, predicate: Predicate): readonly Filler[] {
  const out: Filler[] = []
  for (const token of dependents(tree, predicate.token, 'nmod', 'obl', 'compound', 'amod', 'nsubj')) {
    const relation = token.relation
    if (relation === 'nmod:poss') out.push(filler('subject', token.index, 'possessor'))
    else if (baseRelation(token) === 'nmod' || baseRelation(token) === 'obl') {
      const preposition = caseOf(tree, token.index)
      if (preposition === 'by') out.push(filler('subject', token.index, 'by-phrase'))
      else out.push(filler('oblique', token.index, preposition ? `after "${preposition}"` : 'bare modifier', preposition))
    } else if (relation === 'compound' || relation === 'amod') out.push(filler('oblique', token.index, 'modifier before the noun', 'MOD'))
  }
  return out
}

type Outer = (head: number) => { readonly predicate: Predicate; readonly fillers: readonly Filler[] } | null

/** What a predicate shares with the clause or noun it hangs on. */
function sharedFillers(tree: Tree, predicate: Predicate, own: readonly Filler[], outer: Outer): readonly Filler[] {
  const self = tree.tokens[predicate.token]
  if (!self || predicate.kind === 'noun') return []
  const relation = self.relation
  if (relation === 'acl:relcl' || relation === 'advcl:relcl') return relativeFillers(tree, predicate, self, own)
  if (predicate.kind !== 'verb') return []
  const head = outer(self.head)
  if (relation === 'acl') return participleFillers(tree, predicate, self, own)
  if (!head) return []
  if (relation === 'conj' && head.predicate.kind === 'verb') return conjoinedFillers(tree, predicate, own, head.predicate, head.fillers)
  const over = relation === 'advcl' ? mainVerbOver(tree, self) : null
  const main = over === null ? null : outer(over)
  if (main) return controlledFillers(predicate, own, main.predicate, main.fillers, relation)
  // "stopped a man from stabbing her": the object does what follows
  if (relation === 'advcl' && isMarked(tree, self.index, 'from'))
    return controlledFillers(predicate, own, head.predicate, head.fillers, 'xcomp')
  if (relation === 'xcomp' || relation === 'advcl') return controlledFillers(predicate, own, head.predicate, head.fillers, relation)
  return []
}

function isMarked(tree: Tree, index: number, word: string): boolean {
  return dependents(tree, index, 'mark').some((mark) => mark.form.toLowerCase() === word)
}

/**
 * "ambushed troops guarding a road crew on Thursday, killing two": a participle behind a comma that the parser hangs on the participle of an object
 * goes on with the main verb. The token of that verb, or null.
 */
function mainVerbOver(tree: Tree, self: Token): number | null {
  const inner = headOf(tree, self)
  const noun = inner?.relation === 'acl' ? headOf(tree, inner) : null
  const verb = noun && baseRelation(noun) === 'obj' ? headOf(tree, noun) : null
  const behindComma = tree.tokens[self.index - 1]?.form === ','
  return verb?.upos === 'VERB' && behindComma && /ing$/i.test(self.form) ? verb.index : null
}

function hasSubject(own: readonly Filler[], voice: Clause['voice']): boolean {
  return own.some((one) => (voice === 'passive' ? one.role === 'object' : one.role === 'subject'))
}

/** "a bomb that tore through", "men the army said it killed": the antecedent takes the relative pronoun's role or the open one. */
function relativeFillers(tree: Tree, predicate: Predicate, self: Token, own: readonly Filler[]): readonly Filler[] {
  const antecedent = headOf(tree, self)
  if (!antecedent || (antecedent.upos === 'VERB' && self.relation !== 'advcl:relcl')) return []
  const pronoun = own.find((one) => relativePronouns.has(tree.tokens[one.token]?.form.toLowerCase() ?? ''))
  if (pronoun) return [{ ...pronoun, token: antecedent.index, path: `antecedent of "${tree.tokens[pronoun.token]?.form ?? ''}"` }]
  if (!hasSubject(own, predicate.voice))
    return [filler(predicate.voice === 'passive' ? 'object' : 'subject', antecedent.index, 'antecedent')]
  if (!own.some((one) => one.role === 'object')) return [filler('object', antecedent.index, 'antecedent of a bare relative')]
  return []
}

/** "a bomb killing 12", "men wounded in the clash": the noun is the subject of an active participle, the object of a passive one. */
function participleFillers(tree: Tree, predicate: Predicate, self: Token, own: readonly Filler[]): readonly Filler[] {
  const noun = headOf(tree, self)
  if (!noun || hasSubject(own, predicate.voice)) return []
  const infinitive = dependents(tree, self.index, 'mark').some((mark) => mark.lemma === 'to')
  if (predicate.voice === 'passive') return [filler('object', noun.index, 'noun it describes')]
  return infinitive ? [] : [filler('subject', noun.index, 'noun it describes')]
}

function conjoinedFillers(
  tree: Tree,
  predicate: Predicate,
  own: readonly Filler[],
  head: Predicate,
  outer: readonly Filler[],
): readonly Filler[] {
  // "shot and killed two men": what stands behind the second verb is the object of both, wherever the parser hangs it
  const behind =
    predicate.voice === 'active' && head.voice === 'active' && !own.some((one) => one.role === 'object')
      ? outer.filter((one) => one.role === 'object' && one.token > predicate.token).map((one) => ({ ...one, path: `shared ${one.path}` }))
      : []
  if (hasSubject(own, predicate.voice)) return behind
  const role: Role = predicate.voice === 'passive' ? 'object' : 'subject'
  const from: Role = head.voice === 'passive' ? 'object' : 'subject'
  const shared = outer.filter((one) => one.role === from).map((one) => ({ ...one, role, path: `shared ${one.path}` }))
  if (predicate.voice === 'passive' && head.voice === 'passive') {
    const agents = own.some((one) => one.role === 'subject') ? [] : outer.filter((one) => one.role === 'subject')
    return [...shared, ...agents.map((one) => ({ ...one, path: `shared ${one.path}` }))]
  }
  return [...shared, ...behind]
}

// "accused the troops of having opened fire": the object of these does what follows.
const charging = new Set(['accuse', 'suspect', 'charge', 'blame', 'convict', 'acquit'])

function controlledFillers(
  predicate: Predicate,
  own: readonly Filler[],
  head: Predicate,
  outer: readonly Filler[],
  relation: string,
): readonly Filler[] {
  if (hasSubject(own, predicate.voice)) return []
  const role: Role = predicate.voice === 'passive' ? 'object' : 'subject'
  // "forced them to leave", "left five dead": the object of the governing verb, where there is one and it is active
  const takesObject = relation === 'xcomp' || charging.has(head.lemma)
  const objects = takesObject && head.voice === 'active' ? outer.filter((one) => one.role === 'object') : []
  const from: Role = head.voice === 'passive' ? 'object' : 'subject'
  const chosen = objects.length > 0 ? objects : outer.filter((one) => one.role === from)
  return chosen.map((one) => ({ ...one, role, path: `${relation === 'xcomp' ? 'controlled' : 'understood'} ${one.path}` }))
}
