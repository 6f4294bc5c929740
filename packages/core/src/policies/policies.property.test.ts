import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actor } from '../incidents/ledger/fixture.cases.js'
import { tallyOf } from '../incidents/ledger/fields/tally.js'
import { claimsFrom } from '../incidents/ledger/fixture.cases.js'
import { isCountClaim } from '../records/claim.js'
import { lines, told } from './fixture.cases.js'
import { namedPolicies, policyNames } from './named.js'
import { choices, type Policy } from './policy.js'
import { policyView, type PolicyView } from './view.js'

const count = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(40).map((n) => `${n}+`),
  fc.nat(40).map((n) => `-${n}`),
  fc.tuple(fc.nat(20), fc.nat(20)).map(([low, more]) => `${low}-${low + more}`),
  fc.constantFrom('dozens', 'several', 'hundreds', '2~', '~30'),
)
const classes = [
  '',
  '',
  '',
  'children',
  'women',
  'soldiers',
  'militants',
  'attackers',
  'civilians',
  'workers',
  'part',
  'passengers',
  'animals',
]
const claim = fc
  .record({
    field: fc.constantFrom('killed', 'killed', 'wounded'),
    count,
    of: fc.constantFrom(...classes),
    by: fc.constantFrom('police', 'medics', 'front', 'mayor > police', '?guard'),
    on: fc.constantFrom('2031-05-06', '2031-05-07', '2031-05-09', null),
    status: fc.constantFrom('asserted', 'asserted', 'claimed', 'unverified', 'denied', 'accused', 'suspected'),
  })
  .map(({ field, count: number, of, by, on, status }) =>
    [`${field} ${number}${of ? ` of ${of}` : ''}`, `by ${by}`, ...(on ? [`on ${on}`] : []), status].join(', '),
  )
const reports = fc.array(fc.array(claim, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
const anyPolicy = fc.constantFrom(...policyNames).map((name) => namedPolicies[name])
const ownPolicy: fc.Arbitrary<Policy> = fc
  .tuple(
    anyPolicy,
    fc.uniqueArray(fc.constantFrom(...choices)),
    fc.constantFrom('extremes' as const, 'none' as const),
    fc.constantFrom('highest-told' as const, 'open' as const),
    fc.constantFrom('newest' as const, 'all' as const),
    anyPolicy,
  )
  .map(([policy, best, range, openEnd, ofOneSource, other]) => ({ ...policy, best, range, openEnd, ofOneSource, vague: other.vague }))
const policies = fc.oneof(anyPolicy, ownPolicy)

const viewOf = (claims: readonly (readonly string[])[], policy: Policy): PolicyView => {
  const { incident, sources } = told(
    claims.map((list) => lines(...list)),
    [actor('front')],
    { perpetrators: [{ name: 'front', actor: 'front', status: 'accused' }] },
  )
  return policyView(incident, policy, sources)
}

test('low <= best <= high, always', () => {
  fc.assert(
    fc.property(reports, policies, (claims, policy) => {
      for (const { low, best, high } of viewOf(claims, policy).cells) {
        const given = [low, best, high].filter((number) => number !== null)
        expect(given).toEqual([...given].sort((a, b) => a - b))
      }
    }),
    { numRuns: 400 },
  )
})

test('no number without a claim, save what the policy writes for nothing', () => {
  fc.assert(
    fc.property(reports, policies, (claims, policy) => {
      for (const { low, best, high, claims: behind, rule } of viewOf(claims, policy).cells) {
        if (behind.length > 0) continue
        expect(rule).toBe(`${policy.name}/absent`)
        for (const number of [low, best, high]) expect([null, policy.absent]).toContain(number)
      }
    }),
    { numRuns: 300 },
  )
})

test('a number of one class is one that somebody told, or the reading of a vague word', () => {
  fc.assert(
    fc.property(reports, anyPolicy, (claims, policy) => {
      const { incident, sources } = told(claims.map((list) => lines(...list)))
      const read = [
        ...policy.vague.table.flatMap(({ number, large }) => [number, large ?? number]),
        policy.vague.unnumbered?.number,
        policy.vague.unnumbered?.large,
      ]
      for (const cell of policyView(incident, policy, sources).cells) {
        if (cell.rule.endsWith('sum-of-classes') || cell.claims.length === 0) continue
        const ends = incident.claims
          .filter(({ id }) => cell.claims.includes(id))
          .flatMap((one) => (isCountClaim(one) ? [one.value.low, one.value.high] : []))
        // A range over two classes is a sum that a fallback may hide; every other number is an end of a claim that the cell names.
        for (const number of [cell.low, cell.best, cell.high]) expect([...ends, ...read, null]).toContain(number)
      }
    }),
    { numRuns: 300 },
  )
})

test('a part never adds to a whole that stands', () => {
  fc.assert(
    fc.property(
      reports,
      anyPolicy,
      fc.nat(60),
      fc.constantFrom('children', 'soldiers', 'attackers', 'passengers'),
      (claims, policy, n, of) => {
        const whole = [...claims, ['killed 20, by army, on 2031-05-08', 'wounded 20, by army, on 2031-05-08']]
        const before = viewOf(whole, policy)
        const after = viewOf([...whole, [`killed ${n} of ${of}, by mayor, on 2031-05-08`]], policy)
        const wholes = policy.cells.flatMap((spec, i) => (spec.of.includes('everyone') && spec.field === 'killed' ? [i] : []))
        for (const i of wholes) {
          const numbers = ({ cells }: PolicyView) => [cells[i]?.low, cells[i]?.best, cells[i]?.high]
          expect(numbers(after)).toEqual(numbers(before))
        }
      },
    ),
    { numRuns: 200 },
  )
})

test("ged's best is the ledger's own, where nobody speaks of his own deed", () => {
  fc.assert(
    fc.property(reports, (claims) => {
      const isPlain = (line: string): boolean => /^\w+ [\d~+-]+( of [a-z]+)?,/.test(line) && !line.includes('claimed')
      const specs = claims.map((list, i) => ({ id: `r${i + 1}`, incidents: [{ claims: list.filter(isPlain) }] }))
      const tally = tallyOf('killed', claimsFrom(specs).claims)
      const { incident, sources } = told(specs.map(({ incidents }) => ({ incidents })))
      const [deaths] = policyView(incident, namedPolicies.ged, sources).cells
      const best = tally?.versions.some(({ of }) => of === null) ? tally.best : null
      if (best !== null) expect(deaths?.best).toBe(best)
    }),
    { numRuns: 300 },
  )
})

test('the order of claims changes no number', () => {
  fc.assert(
    fc.property(reports, policies, (claims, policy) => {
      const { incident, sources } = told(claims.map((list) => lines(...list)))
      const numbers = (order: typeof incident.claims) =>
        policyView({ ...incident, claims: order }, policy, sources).cells.map(({ low, best, high, claims: behind }) => [
          low,
          best,
          high,
          behind,
        ])
      expect(numbers([...incident.claims].reverse())).toEqual(numbers(incident.claims))
    }),
    { numRuns: 200 },
  )
})
