import type { Tree } from '../annotations/en/clauses/tree.js'
import type { Quantity } from '../records/mark.js'
import type { Range } from '../records/span.js'

const currencies =
  /^(?:dollars?|euros?|pounds?|sterling|dinars?|riyals?|rials?|liras?|lire|francs?|shekels?|rupees?|roubles?|rubles?|naira|shillings?|pesos?|yen|yuan|cents?|USD|EUR|GBP)$/i

/** "$5 million", "£2.10", "two dinars", "5 million US dollars": the words of a sum of money round a number; null where there is no currency. */
export function moneyOf(text: string, tree: Tree, quantity: Quantity): Range | null {
  const sign = /(?:US|A|C|NZ|HK)?[$£€¥₦]\s?$/.exec(text.slice(Math.max(0, quantity.start - 5), quantity.start))
  if (sign) {
    const scale = /^(?:m|bn|k|tn)\b/.exec(text.slice(quantity.end, quantity.end + 3))
    return { start: quantity.start - sign[0].length, end: quantity.end + (scale?.[0].length ?? 0) }
  }
  const behind = tree.tokens.filter((token) => token.start >= quantity.end).slice(0, 3)
  const unit = behind.findIndex((token) => currencies.test(token.form))
  const near = behind.slice(0, unit).every((token) => token.form === 'of' || /^\p{Lu}/u.test(token.form))
  return unit >= 0 && near ? { start: quantity.start, end: behind[unit]?.end ?? quantity.end } : null
}
