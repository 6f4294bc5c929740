import type { Clause, Filler } from './clause.js'

/**
 * The fillers of a role as knowledge names it: "subj", "obj", "iobj", "poss", "comp" (a noun or adjective before the noun), "mod" (the noun an
 * adjective stands with), "by", or another preposition. "self" is the predicate's own token.
 */
export function fillersByRole(clause: Clause, role: string): readonly Filler[] {
  switch (role) {
    case 'subj':
      return clause.fillers.filter((filler) => filler.role === 'subject')
    case 'poss':
      return clause.fillers.filter((filler) => filler.role === 'subject' && filler.path.includes('possessor'))
    case 'by':
      return clause.fillers.filter((filler) => filler.role === 'subject' && filler.path.includes('by-phrase'))
    case 'obj':
      return clause.fillers.filter((filler) => filler.role === 'object')
    case 'iobj':
      return clause.fillers.filter((filler) => filler.role === 'recipient')
    case 'mod':
      return clause.fillers.filter((filler) => filler.role === 'subject' || filler.role === 'object')
    case 'comp':
      return clause.fillers.filter((filler) => filler.preposition === 'MOD')
    case 'self':
      return [{ role: 'object', token: clause.token, preposition: '', path: 'the word itself' }]
    default:
      return clause.fillers.filter((filler) => filler.role === 'oblique' && filler.preposition.split(' ')[0] === role)
  }
}

/** The fillers of any of the roles, each token once, in the order of the roles. */
export function fillersByRoles(clause: Clause, roles: readonly string[]): readonly Filler[] {
  const seen = new Set<number>()
  return roles
    .flatMap((role) => fillersByRole(clause, role))
    .filter((filler) => {
      const fresh = !seen.has(filler.token)
      seen.add(filler.token)
      return fresh
    })
}
