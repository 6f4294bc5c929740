import type { Account } from './accounts.js'
import type { Choice } from './policy.js'
import { isVague } from './vague-words.js'

/** A number that was chosen, by which rule, and the accounts that give it. */
export interface Chosen {
  readonly number: number
  readonly choice: Choice
  readonly accounts: readonly Account[]
}

type Numbered = Account & { readonly number: number }

/** What a choice does, for the sentence that explains a number. */
export const choiceWords: Readonly<Record<Choice, string>> = {
  corroborated: 'the lowest number that two independent sources give',
  'newest-agreed': 'the number of the newest day, on which all agree',
  majority: 'the number that most independent sources give',
  newest: 'the newest number',
  lowest: 'the lowest number told',
  highest: 'the highest number told',
}

const pick: Readonly<Record<Choice, (accounts: readonly Numbered[]) => number | null>> = {
  corroborated: (accounts) => least(numbersOf(accounts).filter((number) => rootsOf(accounts, number).size > 1)),
  'newest-agreed': (accounts) => {
    const numbers = numbersOf(newestDay(accounts))
    return numbers.length === 1 ? (numbers[0] ?? null) : null
  },
  majority: (accounts) => {
    const all = new Set(accounts.map(({ root }) => root)).size
    return numbersOf(accounts).find((number) => rootsOf(accounts, number).size * 2 > all) ?? null
  },
  newest: (accounts) => [...newestDay(accounts)].sort((a, b) => bestFirst(a, b, accounts))[0]?.number ?? null,
  lowest: (accounts) => least(numbersOf(accounts)),
  highest: (accounts) => numbersOf(accounts).at(-1) ?? null,
}

/** The number of the first choice that can choose one; null where no account gives a number or no choice is listed. Vague words give way to numbers. */
export function choose(accounts: readonly Account[], choices: readonly Choice[]): Chosen | null {
  const all = accounts.filter((account): account is Numbered => account.number !== null)
  // A vague word counts where nobody tells a number.
  const plain = all.filter(({ claim }) => !isVague(claim.value))
  const numbered = plain.length ? plain : all
  for (const choice of choices) {
    const number = pick[choice](numbered)
    if (number !== null) return { number, choice, accounts: numbered.filter((account) => account.number === number) }
  }
  return null
}

/** Rising. */
function numbersOf(accounts: readonly Numbered[]): readonly number[] {
  return [...new Set(accounts.map(({ number }) => number))].sort((a, b) => a - b)
}

function least(numbers: readonly number[]): number | null {
  return numbers[0] ?? null
}

function rootsOf(accounts: readonly Numbered[], number: number): ReadonlySet<string> {
  return new Set(accounts.filter((account) => account.number === number).map(({ root }) => root))
}

/** What is undated is older than what is dated. */
function newestDay(accounts: readonly Numbered[]): readonly Numbered[] {
  const newest = accounts.reduce((day, { claim }) => (claim.said !== null && claim.said > day ? claim.said : day), '')
  return accounts.filter(({ claim }) => (claim.said ?? '') === newest)
}

/** Of one day: the number with more sources, the exact one, that of the later report, the one it puts first, the lower. */
function bestFirst(a: Numbered, b: Numbered, all: readonly Numbered[]): number {
  return (
    rootsOf(all, b.number).size - rootsOf(all, a.number).size ||
    Number(a.low !== a.high) - Number(b.low !== b.high) ||
    b.rank - a.rank ||
    a.claim.evidence.start - b.claim.evidence.start ||
    a.number - b.number
  )
}
