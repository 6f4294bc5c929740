import { isCountClaim, type Claim } from '../records/claim.js'
import type { Incident } from '../records/incident.js'
import { countedClaims } from './accounts.js'
import { classOf } from '../incidents/ledger/fields/versions.js'
import type { Policy } from './policy.js'
import type { Sources } from './sources.js'

/** How a policy grades an incident, apart from its numbers, and why in a sentence. */
export interface Grade {
  readonly grade: string
  readonly why: string
}

/** The grade that the policy gives; null where it gives none. */
export function gradeOf(incident: Incident, { grade }: Policy, sources: Sources): Grade | null {
  switch (grade) {
    case 'none':
      return null
    case 'two-sources':
      return twoSources(rootsOf(incident, sources))
    case 'airwars':
      return civilianHarm(incident, rootsOf(incident, sources))
  }
}

/** Whom the claims of an incident go back to, denials aside. */
export function rootsOf(incident: Incident, sources: Sources): ReadonlySet<string> {
  return new Set(
    countedClaims(incident)
      .filter(({ status }) => status !== 'denied')
      .map((claim) => sources.root(claim)),
  )
}

/** Iraq Body Count: an entry rests on two independent sources, else it is provisional. */
function twoSources(roots: ReadonlySet<string>): Grade {
  const grade = roots.size > 1 ? 'two-sources' : 'provisional'
  return { grade, why: `${sourceWords(roots)}; an entry wants two.` }
}

function sourceWords({ size }: ReadonlySet<string>): string {
  return size === 1 ? 'One independent source' : `${size} independent sources`
}

const FIGHTERS: ReadonlySet<string> = new Set(['attackers', 'militants', 'gang members', 'soldiers', 'security personnel'])

/** Airwars' grading of civilian harm, from claims alone: nobody's credibility is weighed. */
function civilianHarm(incident: Incident, roots: ReadonlySet<string>): Grade {
  const doers = incident.perpetrators.filter(({ status }) => status !== 'denied')
  const owners = doers.filter(({ status, actor }) => status === 'claimed' && actor !== null)
  const named = new Set(doers.flatMap(({ actor }) => actor ?? []))
  const counted = countedClaims(incident)
    .filter(isHarm)
    .map(({ of }) => classOf(of))
  if (counted.length > 0 && counted.every((of) => of !== null && FIGHTERS.has(of)))
    return { grade: 'discounted', why: 'Every count of the dead and wounded is one of fighters.' }
  if (named.size > 1) return { grade: 'contested', why: `${named.size} parties are said to have done it: ${namesOf(doers)}.` }
  if (owners.length > 0) return { grade: 'confirmed', why: `${namesOf(owners)} is quoted as saying that it did it.` }
  return roots.size > 1
    ? { grade: 'fair', why: `${sourceWords(roots)}, and nobody who did it says so.` }
    : { grade: 'weak', why: `${sourceWords(roots)}.` }
}

function isHarm(claim: Claim): boolean {
  return (claim.field === 'killed' || claim.field === 'wounded') && claim.status !== 'denied' && isCountClaim(claim)
}

function namesOf(parties: Incident['perpetrators']): string {
  return [...new Set(parties.map(({ name }) => name))].join(', ')
}
