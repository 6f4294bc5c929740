import { byStatus, type Account } from './accounts.js'
import { choiceWords, choose } from './choose.js'
import { asSum } from './explain.js'
import { EVERYONE, WHOLE, isListed, peopleClass, type PeopleClass } from './people.js'
import type { Policy } from './policy.js'

/** What the accounts of one class, or of several that share nobody, amount to. */
export interface Decision {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** What chose it, in words. */
  readonly how: string
  readonly choice: string
  /** The accounts that count, and all that were heard on these classes. */
  readonly telling: readonly Account[]
  readonly heard: readonly Account[]
}

export interface Basis {
  readonly policy: Policy
  /** Whether the incident is of a large scale. */
  readonly isLarge: boolean
}

/** Classes that share nobody, added up; null where nobody counted any of them. */
export function decideAll(names: readonly string[], accounts: readonly Account[], basis: Basis): Decision | null {
  return add(names.flatMap((name) => decideClass(name, accounts, basis) ?? []))
}

function decideClass(name: string, accounts: readonly Account[], basis: Basis): Decision | null {
  const own = decide(
    accounts.filter(({ of }) => of === (name === EVERYONE ? WHOLE : name)),
    basis,
  )
  return own ?? decideParts(peopleClass(name), accounts, basis)
}

/**
 * Where nobody counted a class as a whole: its parts that share nobody are added; of parts that may be the same people the largest is
 * sure. A part never adds to a whole that was counted.
 */
function decideParts(group: PeopleClass, accounts: readonly Account[], basis: Basis): Decision | null {
  const each = (names: readonly string[]): readonly Decision[] => names.flatMap((name) => decideClass(name, accounts, basis) ?? [])
  const apart = add(each(group.apart.map(({ name }) => name)))
  const unlisted = group.name === EVERYONE ? [...new Set(accounts.map(({ of }) => of))].filter(isUnlisted).sort() : []
  const mixed = each([...group.mixed.map(({ name }) => name), ...unlisted])
  const most = (a: Decision | null, b: Decision): Decision => (a && sizeOf(a) >= sizeOf(b) ? a : b)
  return [...(apart ? [apart] : []), ...mixed].reduce<Decision | null>(most, null)
}

function isUnlisted(of: string): boolean {
  return of !== WHOLE && !isListed(of)
}

function sizeOf({ low, best }: Decision): number {
  return best ?? low ?? -1
}

function add(decisions: readonly Decision[]): Decision | null {
  const [first, ...others] = decisions
  if (!first || others.length === 0) return first ?? null
  return {
    // One unknown low is no reason to forget the others: there were at least so many.
    low: decisions.every(({ low }) => low === null) ? null : decisions.reduce((total, { low }) => total + (low ?? 0), 0),
    best: sum(decisions.map(({ best }) => best)),
    high: sum(decisions.map(({ high }) => high)),
    how: asSum(decisions),
    choice: 'sum-of-classes',
    telling: decisions.flatMap(({ telling }) => telling),
    heard: decisions.flatMap(({ heard }) => heard),
  }
}

function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((total, number) => (total === null || number === null ? null : total + number), 0)
}

/** The decision on the accounts of one class; null where none counts. */
function decide(accounts: readonly Account[], { policy, isLarge }: Basis): Decision | null {
  const heard = byStatus(accounts, policy.statuses)
  const telling = heard.filter(({ leftOut }) => leftOut === null)
  if (telling.length === 0) return null
  const range = policy.range === 'extremes' ? extremes(telling, policy) : { low: null, high: null }
  if (policy.best.length === 0)
    return { ...range, best: null, how: 'the lowest and the highest number told', choice: 'extremes', telling, heard }
  const chosen = choose(telling, policy.best)
  if (chosen) return { ...range, best: chosen.number, how: choiceWords[chosen.choice], choice: chosen.choice, telling, heard }
  const best = withoutNumber(telling, policy, isLarge)
  const how = best === null ? 'told, but not as a number that the policy takes' : 'told without a number, for which the policy has this one'
  return { ...holding(range, best), best, how, choice: 'unnumbered', telling, heard }
}

/** Somebody was harmed and nobody says how many: the policy's number for that, no more than was told at most. */
function withoutNumber(telling: readonly Account[], { vague: { unnumbered } }: Policy, isLarge: boolean): number | null {
  if (unnumbered === null) return null
  const given = isLarge ? unnumbered.large : unnumbered.number
  return Math.min(given, highest(telling) ?? given)
}

function holding(range: Pick<Decision, 'low' | 'high'>, best: number | null): Pick<Decision, 'low' | 'high'> {
  if (best === null) return range
  return { low: range.low === null ? null : Math.min(range.low, best), high: range.high === null ? null : Math.max(range.high, best) }
}

function extremes(telling: readonly Account[], { openEnd }: Policy): Pick<Decision, 'low' | 'high'> {
  const lows = telling.flatMap(({ low }) => low ?? [])
  const isOpen = telling.some(({ high }) => high === null)
  return { low: lows.length ? Math.min(...lows) : null, high: isOpen && openEnd === 'open' ? null : highest(telling) }
}

/** The highest number that anybody told: an upper end, or the lower one of "at least 12". */
function highest(telling: readonly Account[]): number | null {
  const told = telling.flatMap(({ low, high }) => high ?? low ?? [])
  return told.length ? Math.max(...told) : null
}
