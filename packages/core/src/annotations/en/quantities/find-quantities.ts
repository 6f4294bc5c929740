import type { ComparatorEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import type { Range } from '../../../records/span.js'
import type { Sentence, Token } from '../../../records/token.js'
import { overlaps } from '../../../records/span.js'
import { caseOf, dependents, treeOf, type Tree } from '../clauses/tree.js'
import { readNumeral, type Numeral } from './numerals.js'

/**
 * Number phrases with the contract's bounds: "at least 84" 84..-, "more than 84" 85..-, "up to 84" -..84, "between 80 and 84", "nearly three
 * dozen" about 36, "dozens" 24..99. Numbers inside an expression of time are left to the times. Nothing is said about victims here.
 */
export function findQuantities(sentence: Sentence, times: readonly Range[], lexicon: Lexicon): readonly Quantity[] {
  const tree = treeOf(sentence)
  const found: Quantity[] = []
  let at = 0
  while (at < tree.tokens.length) {
    const numeral = readNumeral(tree.tokens, at, lexicon)
    const token = tree.tokens[at]
    if (!numeral || !token || times.some((time) => overlaps(time, token)) || isPartOfName(tree, numeral) || isAge(tree, numeral)) {
      at++
      continue
    }
    const range = withEcho(tree, readRange(tree, numeral, lexicon), lexicon)
    found.push(quantityOf(tree, range.numeral, range.start, lexicon))
    at = range.numeral.end
  }
  return found
}

/** "Brigade 45", "Boeing 737", "M-16", "No. 031", "Mender 20": a number after a name it belongs to. */
function isPartOfName(tree: Tree, numeral: Numeral): boolean {
  const token = tree.tokens[numeral.first]
  const before = tree.tokens[numeral.first - 1]
  if (!token || !before) return false
  if (
    /\d/.test(token.form) &&
    (before.form === '-' || before.form === '/') &&
    /^[A-Za-z]+$/.test(tree.tokens[numeral.first - 2]?.form ?? '') &&
    tree.tokens[numeral.first - 2]?.end === before.start
  )
    return true
  if (before.form === '#' || /^no\.$/i.test(before.form)) return true
  const isNameLike = before.upos === 'PROPN' && before.index === token.head && token.index === numeral.end - 1
  return isNameLike && /^\d+$/.test(token.form) && token.relation !== 'nsubj:pass' && token.relation !== 'obj'
}

const bracketed = new Set(['(', ',', '[', '-LRB-'])
const closing = new Set([')', ',', ']', ';', '.', '-RRB-'])

/** "Maradou (34)", "Maradou, 34, said", "(male, 12)", "aged 12": a bare number set off behind a name or description tells an age. */
function isAge(tree: Tree, numeral: Numeral): boolean {
  const token = tree.tokens[numeral.first]
  if (!token || numeral.end !== numeral.first + 1 || !/^\d{1,3}$/.test(token.form) || numeral.low > 120) return false
  const [before, noun, next] = [tree.tokens[numeral.first - 1], tree.tokens[numeral.first - 2], tree.tokens[numeral.end]]
  if (before && /^age[sd]?$/i.test(before.form)) return true
  if (!before || !bracketed.has(before.form) || (next && !closing.has(next.form))) return false
  if (noun === undefined || noun.upos === 'NUM') return false
  return noun.name.endsWith('PER') || (before.form === ',' && isBracketed(tree, noun.index)) || isLooseName(before, noun)
}

/** "Maradou (34)" where the model saw no name: a proper noun that is neither a place nor a body. */
function isLooseName(before: Token, noun: Token): boolean {
  return before.form === '(' && noun.upos === 'PROPN' && noun.name === 'O'
}

/** True where the nearest bracket before opens, and the next one closes. */
function isBracketed(tree: Tree, index: number): boolean {
  const open = tree.tokens.slice(0, index).findLast((token) => /^[()[\]]$/.test(token.form))
  const close = tree.tokens.slice(index + 1).find((token) => /^[()[\]]$/.test(token.form))
  return open !== undefined && /[([]/.test(open.form) && close !== undefined && /[)\]]/.test(close.form)
}

interface NumeralRange {
  readonly numeral: Numeral
  readonly start: number
}

/** "eighteen (18)": the same number told again in figures is one number. */
function withEcho(tree: Tree, range: NumeralRange, lexicon: Lexicon): NumeralRange {
  const { numeral } = range
  if (tree.tokens[numeral.end]?.form !== '(') return range
  const again = readNumeral(tree.tokens, numeral.end + 1, lexicon)
  const same = again !== null && again.low === numeral.low && again.high === numeral.high && tree.tokens[again.end]?.form === ')'
  return same ? { ...range, numeral: { ...numeral, end: again.end + 1 } } : range
}

/** "80 to 84", "80-84", "between 80 and 84", "30 or 40"; and multiplied vague words: "several hundred", "tens of thousands". */
function readRange(tree: Tree, first: Numeral, lexicon: Lexicon): NumeralRange {
  const tokens = tree.tokens
  const link = tokens[first.end]?.form.toLowerCase() ?? ''
  const between = tokens[first.first - 1]?.form.toLowerCase()
  const scaled = scaleVague(tree, first, lexicon)
  if (scaled) return { numeral: scaled, start: first.first }
  const joins = link === 'to' || link === '-' || link === '–' || (link === 'and' && between === 'between') || link === 'or'
  const second = joins ? readNumeral(tokens, first.end + 1, lexicon) : null
  const told = between === 'from' && link === 'to' && tokens[second?.first ?? -1]?.relation !== 'nummod'
  if (second && !told && !first.vague && !second.vague && second.low > first.low && (link !== 'or' || second.low <= first.low * 3)) {
    const numeral = { ...first, end: second.end, high: second.high, low: first.low }
    return { numeral, start: between === 'between' || between === 'from' ? first.first - 1 : first.first }
  }
  return { numeral: first, start: first.first }
}

/** "several hundred" 300..900, "tens of thousands" 10,000..99,999, "a few dozen". */
function scaleVague(tree: Tree, first: Numeral, lexicon: Lexicon): Numeral | null {
  if (!first.vague) return null
  const skip = tree.tokens[first.end]?.form.toLowerCase() === 'of' ? 1 : 0
  const name = tree.tokens[first.end + skip]?.form.toLowerCase().replace(/s$/, '') ?? ''
  const factor = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 }[name]
  if (factor === undefined) return null
  const entry = lexicon.number(tree.tokens[first.first]?.form.toLowerCase() ?? '')
  const tens = skip === 1 && entry?.low !== undefined && first.low >= 10
  return {
    ...first,
    end: first.end + skip + 1,
    low: first.low * factor,
    high: tens ? first.high * factor + factor - 1 : first.high * factor,
    approx: true,
  }
}

function quantityOf(tree: Tree, numeral: Numeral, start: number, lexicon: Lexicon): Quantity {
  const before = readComparator(tree, start, lexicon)
  const after = readTail(tree, numeral.end, lexicon)
  const bounds = applyComparator(numeral, before?.effect ?? after?.effect ?? null)
  const first = before?.first ?? start
  const last = after ? after.end - 1 : numeral.end - 1
  const range = { start: tree.tokens[first]?.start ?? 0, end: tree.tokens[last]?.end ?? 0 }
  const head = numeralHead(tree, numeral)
  return {
    ...range,
    text: tree.tokens
      .slice(first, last + 1)
      .map((token, index, all) => (index > 0 && all[index - 1]?.end !== token.start ? ' ' : '') + token.form)
      .join(''),
    ...bounds,
    sentence: tree.sentence.index,
    token: head,
    counted: countedNoun(tree, numeral, head),
    rule: `en/quantity/${before ? 'compared' : numeral.vague ? 'vague' : numeral.low === numeral.high ? 'exact' : 'range'}`,
  }
}

type Effect = Exclude<ComparatorEntry['effect'], 'between' | 'range'>

/** The comparator that ends right before token `start`, the longest first: "at least", "an estimated", "more than". */
function readComparator(tree: Tree, start: number, lexicon: Lexicon): { readonly first: number; readonly effect: Effect } | null {
  for (let length = Math.min(4, start); length >= 1; length--) {
    const effect = comparatorEffect(tree, start - length, length, 'before', lexicon)
    if (effect && !isRising(tree, start - length)) return { first: start - length, effect }
  }
  return null
}

// "went up to 140" tells where a number has got to, no limit.
const rising = new Set(['go', 'rise', 'climb', 'jump', 'shoot', 'soar', 'creep', 'edge', 'move', 'bring', 'take', 'push', 'come'])

function isRising(tree: Tree, first: number): boolean {
  const verb = tree.tokens[first - 1]
  return tree.tokens[first]?.form.toLowerCase() === 'up' && verb?.upos === 'VERB' && rising.has(verb.lemma)
}

/** "84 or more", "84 or so", "84-plus". */
function readTail(tree: Tree, end: number, lexicon: Lexicon): { readonly end: number; readonly effect: Effect } | null {
  for (let length = 3; length >= 1; length--) {
    const effect = comparatorEffect(tree, end, length, 'after', lexicon)
    if (effect) return { end: end + length, effect }
  }
  return null
}

function comparatorEffect(tree: Tree, first: number, length: number, position: 'before' | 'after', lexicon: Lexicon): Effect | null {
  const phrase = tree.tokens
    .slice(first, first + length)
    .map((token) => token.form.toLowerCase())
    .join(' ')
  const entry = lexicon.comparators.get(phrase).find((one) => one.position === position)
  return entry && entry.effect !== 'between' && entry.effect !== 'range' ? entry.effect : null
}

function applyComparator(numeral: Numeral, effect: Effect | null): Pick<Quantity, 'low' | 'high' | 'approx'> {
  const { low, approx, vague } = numeral
  const high = numeral.open ? null : numeral.high
  switch (effect) {
    case null:
    case 'exactly':
      return { low, high, approx }
    case 'at-least':
      return { low, high: null, approx: vague ? approx : false }
    case 'more-than':
      return { low: vague ? low : low + 1, high: null, approx: vague ? approx : false }
    case 'at-most':
      return { low: null, high, approx: vague ? approx : false }
    case 'less-than':
      return { low: null, high: high === null ? null : high - 1, approx: false }
    case 'about':
    case 'nearly':
      return { low, high, approx: true }
  }
}

/** The token of the numeral that hangs outside it. */
function numeralHead(tree: Tree, numeral: Numeral): number {
  for (let at = numeral.first; at < numeral.end; at++) {
    const head = tree.tokens[at]?.head ?? -1
    if (head < numeral.first || head >= numeral.end) {
      const word = tree.tokens[at]
      if (word && word.upos !== 'PUNCT' && word.upos !== 'DET' && word.upos !== 'CCONJ' && word.upos !== 'ADP') return at
    }
  }
  return numeral.end - 1
}

/** What is counted: the noun over a nummod, or "of X" under the number; null where the number stands alone. */
function countedNoun(tree: Tree, numeral: Numeral, head: number): number | null {
  const token = tree.tokens[head]
  if (!token) return null
  // "Two more succumbed", "five more were missing": the word stands for those who are counted
  const more = tree.tokens[numeral.end]
  if (more?.form.toLowerCase() === 'more' && token.head === more.index) return more.index
  if (
    token.relation === 'nummod' ||
    token.relation === 'nummod:gov' ||
    token.relation === 'amod' ||
    token.relation === 'compound' ||
    token.relation === 'det'
  )
    return isMeasure(tree, numeral) ? token.head : outOfCompound(tree, token.head)
  for (const part of dependents(tree, head, 'nmod', 'obl', 'nsubj')) {
    if (part.index >= numeral.end && caseOf(tree, part.index).split(' ')[0] === 'of') return part.index
  }
  return directNoun(tree, numeral)
}

/** "500-pound bombs": the number measures, it does not count the bombs. */
function isMeasure(tree: Tree, numeral: Numeral): boolean {
  const [last, hyphen] = [tree.tokens[numeral.end - 1], tree.tokens[numeral.end]]
  return hyphen?.form === '-' && hyphen.start === last?.end
}

/** "50 rocket and drone attacks": where the number hangs on a modifier, the noun over it is counted. */
function outOfCompound(tree: Tree, index: number): number {
  const token = tree.tokens[index]
  const head = tree.tokens[token?.head ?? -1]
  return token && head && token.relation === 'compound' && head.index > index && (head.upos === 'NOUN' || head.upos === 'PROPN')
    ? outOfCompound(tree, head.index)
    : index
}

/** Where the tree has lost the link: the noun right behind the number, adjectives between allowed. */
function directNoun(tree: Tree, numeral: Numeral): number | null {
  let at = numeral.end
  while (tree.tokens[at]?.upos === 'ADJ' || tree.tokens[at]?.relation === 'compound') at++
  const noun: Token | undefined = tree.tokens[at]
  // "Between 22 and 25 civilians were killed": the preposition has made a phrase of its own of the number
  const wedged = tree.tokens[numeral.first - 1]?.form.toLowerCase() === 'between'
  return noun &&
    noun.upos === 'NOUN' &&
    (wedged || noun.head !== tree.tokens[numeral.first]?.head) &&
    at - numeral.end <= 2 &&
    noun.relation !== 'obl'
    ? at
    : null
}
