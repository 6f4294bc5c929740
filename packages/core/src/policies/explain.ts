import type { Account } from './accounts.js'
import { WHOLE } from './people.js'

interface Numbers {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

const plain = (number: number | null): string => (number === null ? '?' : String(number))

/** "12", "3 / 5 / 7" (low, best, high), "3 to 7", "no number". */
export function numbersOf({ low, best, high }: Numbers): string {
  if (low === null && high === null) return best === null ? 'no number' : String(best)
  return best === null ? `${plain(low)} to ${plain(high)}` : `${plain(low)} / ${best} / ${plain(high)}`
}

/** "the sum of 3 soldiers and 5 attackers, whom nobody counted together". */
export function asSum(decisions: readonly (Numbers & { readonly telling: readonly Account[] })[]): string {
  const parts = decisions.map((decision) => `${numbersOf(decision)} (${[...new Set(decision.telling.map(({ of }) => of))].join(', ')})`)
  return `the sum of ${parts.join(' and ')}, whom nobody counted together`
}

/** "12 or more children": what a claim tells, in words. */
export function toldWords({ claim: { value }, of }: Pick<Account, 'claim' | 'of'>): string {
  const { low, high, approx } = value
  const number =
    low !== null && low === high
      ? `${approx ? 'about ' : ''}${low}`
      : approx
        ? `"${value.text.replace(/\s+/g, ' ').slice(0, 60)}"`
        : high === null
          ? `${plain(low)} or more`
          : low === null
            ? `up to ${high}`
            : `${low} to ${high}`
  return of === WHOLE ? number : `${number} ${of}`
}

function speakerOf({ claim, root }: Account): string {
  return claim.speaker[0]?.name ?? root
}

/** " Told: 12 or more (police), 17 (Hila Sarem). Left out: 14 (Hila Sarem; superseded)." Each number and speaker once. */
export function listAccounts(telling: readonly Account[], all: readonly Account[]): string {
  const told = unique(telling.map((account) => `${toldWords(account)} (${speakerOf(account)})`))
  const left = unique(
    all.flatMap((account) => (account.leftOut === null ? [] : [`${toldWords(account)} (${speakerOf(account)}; ${account.leftOut})`])),
  )
  return (told.length ? ` Told: ${told.join(', ')}.` : '') + (left.length ? ` Left out: ${left.join(', ')}.` : '')
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

/** "12 or more (police) / 17 (Hila Sarem)": the versions of the whole, or of the only class counted; null where there is but one. */
export function listVersions(accounts: readonly Account[]): string | null {
  const whole = accounts.filter(({ of }) => of === WHOLE)
  const versions = new Map<string, Set<string>>()
  for (const account of whole.length ? whole : accounts) {
    const words = toldWords(account)
    versions.set(words, (versions.get(words) ?? new Set()).add(speakerOf(account)))
  }
  if (versions.size < 2 || (whole.length === 0 && new Set(accounts.map(({ of }) => of)).size > 1)) return null
  return [...versions].map(([words, speakers]) => `${words} (${[...speakers].join(', ')})`).join(' / ')
}
