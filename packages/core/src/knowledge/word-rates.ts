import { tables } from './generated.js'

const UNLISTED = 1
let rates: ReadonlyMap<string, number> | null = null

/**
 * In how many of a thousand reports a word stands, roughly: "said" 800, "cathedral" 10; 1 for a word that knowledge/en/word-rates.tsv
 * does not list. The same for every ledger, so that what a word weighs does not depend on what else was read.
 */
export function rateOf(word: string): number {
  rates ??= new Map((tables['en/word-rates'] ?? []).map(([listed = '', rate = '']) => [listed, Number(rate)]))
  return rates.get(word) ?? UNLISTED
}
