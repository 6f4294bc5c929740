import type { Clause, Modality } from '../../../annotations/en/clauses/clause.js'
import { fillersByRole } from '../../../annotations/en/clauses/roles.js'
import { dependent, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'

export interface LightRoles {
  readonly clause: number
  readonly agents: readonly number[]
  readonly patients: readonly number[]
  readonly negated: boolean
  readonly modality: Modality
}

/** "X carried out an attack", "an attack was launched by X", "Y came under attack", "X was behind the attack": the roles that the verb lends its act noun. */
export function lightVerbRoles(tree: Tree, act: Clause, clauses: readonly Clause[], lexicon: Lexicon): LightRoles | null {
  for (let index = 0; index < clauses.length; index++) {
    const verb = clauses[index]
    if (!verb || verb.kind === 'noun') continue
    const filler = verb.fillers.find((one) => one.token === act.token && one.role !== 'subject')
    if (!filler) continue
    const token = tree.tokens[verb.token]
    const particle = dependent(tree, verb.token, 'compound:prt')?.form.toLowerCase() ?? ''
    const entry = lexicon.lightVerb(token?.lemma.toLowerCase() ?? '', filler.role === 'oblique' ? filler.preposition : particle)
    if (!entry) continue
    const subjects = fillersByRole(verb, filler.role === 'object' && verb.voice === 'passive' ? 'by' : 'subj').map((one) => one.token)
    return {
      clause: index,
      agents: entry.subject === 'agent' ? subjects : [],
      patients: entry.subject === 'patient' ? subjects : [],
      negated: verb.negated,
      modality: verb.modality,
    }
  }
  return null
}
