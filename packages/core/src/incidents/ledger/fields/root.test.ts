import { describe, expect, test } from 'vitest'
import { actor, claimsFrom, type ReportSpec } from '../fixture.cases.js'

const police = actor('actor-police', 'state-force', { name: 'police', aliases: ['Police Service'] })
const wire = actor('actor-wire', 'organisation', { name: 'Northwire', aliases: ['NW'] })

const root = (line: string, report: Partial<ReportSpec> = {}): string | undefined =>
  claimsFrom([{ id: 'r', outlet: 'Daily', actors: [police, wire], ...report, incidents: [{ claims: [line] }] }]).claims[0]?.root

describe('root of a claim', () => {
  test.each([
    ['the outlet for its own voice', 'killed 3', {}, 'daily'],
    ['the agency before the outlet', 'killed 3', { agency: 'Wirepress' }, 'wirepress'],
    ['the speaker', 'killed 3, by Ana Bo', {}, 'ana bo'],
    ['the last in the chain', 'killed 3, by the ministry > Ana Bo', { agency: 'Wirepress' }, 'ana bo'],
    ['a body by its actor, however it is called', 'killed 3, by Police Service', {}, 'actor-police'],
    ['an agency that is cited is the agency that is credited', 'killed 3, by NW', {}, 'actor-wire'],
    ['an agency that is credited is the agency that is cited', 'killed 3', { agency: 'Northwire' }, 'actor-wire'],
    ['whoever speaks for a body has its root', 'killed 3, by Ana Bo (police)', {}, 'actor-police'],
    ['somebody unnamed is somebody else in another outlet', 'killed 3, by ?a guard', {}, 'a guard @ daily'],
    ['a report without an outlet is its own root', 'killed 3', { outlet: null }, 'r'],
  ])('%s', (_, line, report, expected) => {
    expect(root(line, report)).toBe(expected)
  })

  test("a copy's own voice has its origin's root", () => {
    const body =
      'On the old road to the coast a lorry was stopped by men with rifles, and the two drivers were led away into the hills before noon; a herd boy saw it all from above and ran home.'
    const claims = claimsFrom([
      { id: 'a', agency: 'Wirepress', published: '2031-05-06', body, incidents: [{ claims: ['abducted 2'] }] },
      { id: 'b', published: '2031-05-07', body, incidents: [{ claims: ['abducted 2'] }] },
    ]).claims
    expect(claims.map((claim) => claim.root)).toEqual(['wirepress', 'wirepress'])
  })
})
