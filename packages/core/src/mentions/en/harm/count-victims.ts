import { caseOf, dependents, isUnder, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { HarmEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import type { Token } from '../../../records/token.js'
import type { CountRelation, HarmCount } from './harm-mention.js'
import { countedClass, isPersonLike, wordEnd } from './person-head.js'
import { classBehind } from './share-class.js'

/**
 * The numbers in a victim phrase: "at least 12 people", "14 people, six of them children" (14 and a part), "five soldiers and two civilians"
 * (the second conjunct arrives as a victim of its own), "a policeman" (1), "Colonel Rahimi" (1). "The 30th Brigade" has none.
 */
export function countVictims(
  tree: Tree,
  victim: number,
  predicate: number,
  entry: HarmEntry,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmCount[] {
  const head = tree.tokens[victim]
  if (!head) return []
  const inner = contained(tree, victim, quantities, lexicon)
  if (inner !== null) return countVictims(tree, inner, predicate, entry, quantities, lexicon)
  const counts: HarmCount[] = []
  const main = mainQuantity(tree, victim, quantities, lexicon)
  if (main && isShareOf(tree, main)) counts.push(countOf(main, saidOf(tree, main, lexicon), 'part', 'a share of the harmed'))
  else if (main)
    counts.push(countOf(main, classOf(tree, main, victim, lexicon), isOfSomebody(tree, main) ? 'member' : 'whole', 'number of the harmed'))
  else {
    const single = singleVictim(tree, head, entry, lexicon)
    if (single) counts.push(single)
  }
  for (const part of quantities) {
    if (part === main || part.counted === victim || part.token === victim) continue
    const relation = partRelation(tree, victim, part, lexicon) ?? partOfClause(tree, victim, predicate, part, lexicon)
    if (relation) counts.push(countOf(part, classOf(tree, part, part.counted ?? part.token, lexicon), relation, 'part of the whole'))
  }
  return counts
}

/** A count out of a quantity, with its words as evidence. */
export function countOf(quantity: Quantity, of: string | null, relation: CountRelation, path: string): HarmCount {
  return {
    count: { low: quantity.low, high: quantity.high, approx: quantity.approx, text: quantity.text },
    evidence: { start: quantity.start, end: quantity.end },
    of,
    relation,
    former: false,
    rule: 'en/toll/victims',
    path,
  }
}

/** The quantity that counts the victim noun itself, or that is the victim ("killing 12", "dozens were killed"). */
function mainQuantity(tree: Tree, victim: number, quantities: readonly Quantity[], lexicon: Lexicon): Quantity | null {
  // "one of five people": the people are five, and one is the head of the phrase
  const counting = quantities.filter((quantity) => quantity.counted === victim)
  const direct = quantities.find((quantity) => quantity.token === victim) ?? counting.at(-1)
  if (!direct) return null
  const counted = direct.counted ?? direct.token
  const token = tree.tokens[counted]
  // "two families": nobody says how many people those are; "14 personnel" are 14
  const person = token && direct.counted !== null ? lexicon.person(token.lemma.toLowerCase()) : null
  if (!token || (person?.class === 'group' && person.number === 'group')) return null
  if (token.upos === 'NUM' || counted === direct.token) return unitAfter(tree, direct) ? null : direct
  // "12 dead", "nine wounded": the counted word is the harm word itself
  if (lexicon.harm(token.form.toLowerCase(), 'ADJ').length > 0 || lexicon.harm(token.lemma.toLowerCase(), 'NOUN').length > 0) return direct
  return isPersonLike(tree, counted, lexicon) ? direct : null
}

/** "killing 12 (percent)": a bare number with a unit behind it counts no people. */
function unitAfter(tree: Tree, quantity: Quantity): boolean {
  const next = tree.tokens.find((token) => token.start >= quantity.end)
  return next?.form === '%' || next?.upos === 'SYM' || tree.tokens.some((token) => token.end === quantity.start && token.upos === 'SYM')
}

function classOf(tree: Tree, quantity: Quantity, victim: number, lexicon: Lexicon): string | null {
  const counted = tree.tokens[quantity.counted ?? victim]
  // "six of them children": the number is of the noun it is said of
  if (counted?.upos === 'PRON')
    return countedClass(tree, tree.tokens[quantity.token]?.head ?? victim, lexicon) ?? classBehind(tree, quantity, lexicon)
  return countedClass(tree, quantity.counted ?? victim, lexicon)
}

/** "the bodies of 16 people", "a group of nine miners": the people behind a noun that only holds them; null for other nouns or numbers of their own. */
function contained(tree: Tree, victim: number, quantities: readonly Quantity[], lexicon: Lexicon): number | null {
  if (quantities.some((quantity) => quantity.counted === victim || quantity.token === victim)) return null
  const inner = dependents(tree, victim, 'nmod').find(
    (token) => caseOf(tree, token.index) === 'of' && isPersonLike(tree, token.index, lexicon),
  )
  const number = quantities.some((quantity) => quantity.counted === inner?.index || quantity.token === inner?.index)
  return inner && number ? inner.index : null
}

/** "six of the dead", "seven of them": a share of those already told. */
export function isShareOf(tree: Tree, quantity: Quantity): boolean {
  return dependents(tree, quantity.token, 'nmod').some((token) => {
    if (caseOf(tree, token.index) !== 'of') return false
    const pronoun = ['them', 'whom', 'those', 'these'].includes(token.form.toLowerCase())
    return pronoun || dependents(tree, token.index, 'det').some((det) => ['the', 'those', 'these'].includes(det.form.toLowerCase()))
  })
}

// "two brothers, Haddad and Karim": told one by one, though nobody says whose
const siblings = new Set(['brother', 'sister', 'sibling', 'cousin', 'nephew', 'niece', 'son', 'daughter', 'grandson', 'granddaughter'])
const further = new Set(['other', 'another', 'more', 'additional', 'further'])

/** "her four sons", "the five brothers", "three members of the crew", "two others": so many of somebody's, or besides those told. */
function isOfSomebody(tree: Tree, quantity: Quantity): boolean {
  const counted = quantity.counted ?? quantity.token
  const owned = (index: number): boolean =>
    dependents(tree, index, 'nmod:poss').length > 0 || dependents(tree, index, 'det').some((det) => det.form.toLowerCase() === 'the')
  if (quantity.counted !== null && (owned(counted) || siblings.has(tree.tokens[counted]?.lemma.toLowerCase() ?? ''))) return true
  if (['other', 'more'].includes(tree.tokens[counted]?.form.toLowerCase().replace(/s$/, '') ?? '')) return true
  if (dependents(tree, counted, 'amod', 'det').some((word) => further.has(word.lemma.toLowerCase()))) return true
  const share = counted === quantity.token || tree.tokens[counted]?.lemma.toLowerCase() === 'member'
  return share && dependents(tree, counted, 'nmod').some((token) => caseOf(tree, token.index) === 'of')
}

/** "six of the dead were children": what the share is said to be. */
function saidOf(tree: Tree, quantity: Quantity, lexicon: Lexicon): string {
  const token = tree.tokens[quantity.token]
  const predicate = token?.relation === 'nsubj' ? tree.tokens[token.head] : undefined
  // "two of the attackers"
  const whole = dependents(tree, quantity.token, 'nmod').find((one) => one.upos === 'NOUN' && caseOf(tree, one.index) === 'of')
  return (
    (predicate?.upos === 'NOUN' ? countedClass(tree, predicate.index, lexicon) : null) ??
    (whole ? shareClass(countedClass(tree, whole.index, lexicon)) : null) ??
    'part'
  )
}

/** "One of the civilians killed": a share of civilians, which is no toll of them. */
const shareClass = (of: string | null): string | null => (of === 'civilians' ? null : of)

const partMarks = new Set(['including', 'among', 'amongst', 'include'])

/** "six of them children", "including two women", "among them three soldiers": parts; "as well as two guards", "and his son": more. */
function partRelation(tree: Tree, victim: number, quantity: Quantity, lexicon: Lexicon): CountRelation | null {
  const anchor = quantity.counted ?? quantity.token
  if (!isUnder(tree, anchor, victim) && !isUnder(tree, quantity.token, victim)) return null
  for (let at = anchor; at !== victim && at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const token = tree.tokens[at]
    if (!token) return null
    if (token.upos === 'VERB' && token.lemma !== 'include') return null
    if (token.relation === 'conj' && token.head === victim) return null
  }
  if (!isPersonLike(tree, anchor, lexicon) && tree.tokens[anchor]?.upos !== 'NUM') return null
  return isPart(tree, victim, anchor, quantity) ? 'part' : null
}

/** "Five civilians died, including two children": the part hangs on the verb, behind a word that says it is one. */
function partOfClause(tree: Tree, victim: number, predicate: number, quantity: Quantity, lexicon: Lexicon): CountRelation | null {
  const anchor = quantity.counted ?? quantity.token
  if (!isUnder(tree, anchor, predicate) || isUnder(tree, anchor, victim) || anchor < victim) return null
  if (!isPersonLike(tree, anchor, lexicon)) return null
  let marked = false
  for (let at = anchor; at !== predicate && at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const token = tree.tokens[at]
    if (!token || (token.upos === 'VERB' && token.lemma !== 'include')) return null
    marked ||= ['including', 'among', 'amongst'].includes(caseOf(tree, at).split(' ')[0] ?? '') || token.lemma === 'include'
  }
  return marked ? 'part' : null
}

function isPart(tree: Tree, victim: number, anchor: number, quantity: Quantity): boolean {
  for (let at = anchor; at !== victim && at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const first = caseOf(tree, at).split(' ')[0] ?? ''
    if (partMarks.has(first) && at !== victim) return true
    if (tree.tokens[at]?.relation === 'appos' || tree.tokens[at]?.relation === 'parataxis') return true
    if (tree.tokens[at]?.lemma === 'include') return true
  }
  return dependents(tree, quantity.token, 'nmod').some((token) => ['them', 'whom', 'those', 'these'].includes(token.form.toLowerCase()))
}

/** One named or indefinite person is one victim: "a policeman", "another soldier", "Fuad Masum", "the mayor"; plurals give no number. */
function singleVictim(tree: Tree, head: Token, entry: HarmEntry, lexicon: Lexicon): HarmCount | null {
  if (head.form.toLowerCase() === 'others') return unnumbered(head)
  if (head.form.toLowerCase() === 'another' && head.relation !== 'det') return anotherVictim(head)
  if (head.upos === 'PRON' || head.upos === 'NUM') return null
  const named = head.name.endsWith('PER') && head.upos === 'PROPN'
  const determiner = dependents(tree, head.index, 'det')[0]
  const article = determiner?.form.toLowerCase()
  const indefinite = article === 'a' || article === 'an' || article === 'another'
  const plural = head.form.toLowerCase() !== head.lemma.toLowerCase() && !named
  // "the bride's father", "his brother": one by whose he is
  const owned = head.upos === 'NOUN' && dependents(tree, head.index, 'nmod:poss').length > 0
  if (plural || (!named && !indefinite && !owned)) return null
  if (!named && !isPersonLike(tree, head.index, lexicon)) return null
  const person = lexicon.person(head.lemma.toLowerCase())
  if (person && person.number !== 'one') return null
  const end = wordEnd(tree, head.index)
  const evidence = indefinite && determiner ? { start: determiner.start, end } : { start: head.start, end }
  const word = tree.tokens
    .filter((token) => token.start >= head.start && token.end <= end)
    .map((token) => token.form)
    .join('')
  const text = indefinite ? `${determiner?.form ?? 'a'} ${word}` : word
  return {
    count: { low: 1, high: 1, approx: false, text },
    evidence,
    of: named ? null : countedClass(tree, head.index, lexicon),
    relation: 'member',
    former: false,
    rule: named ? 'en/toll/named' : 'en/toll/indefinite',
    path: named ? 'one named victim' : 'one unnamed victim',
  }
}

/** "wounding others": more than one, and nobody says how many. */
function unnumbered(head: Token): HarmCount {
  return {
    count: { low: 2, high: null, approx: true, text: head.form },
    evidence: { start: head.start, end: head.end },
    of: null,
    relation: 'member',
    former: false,
    rule: 'en/toll/others',
    path: 'others, without a number',
  }
}

/** "two died and another is missing". */
function anotherVictim(head: Token): HarmCount {
  return {
    count: { low: 1, high: 1, approx: false, text: head.form },
    evidence: { start: head.start, end: head.end },
    of: null,
    relation: 'member',
    former: false,
    rule: 'en/toll/indefinite',
    path: 'one more victim',
  }
}

/** "no one", "nobody", "no casualties", "none of the guards": a count of zero. */
export function zeroCount(tree: Tree, victim: number, lexicon: Lexicon): HarmCount | null {
  const token = tree.tokens[victim]
  if (!token) return null
  const none = ['nobody', 'none', 'no-one', 'noone'].includes(token.form.toLowerCase())
  // "no body was found" tells of a search
  const determiner =
    token.lemma.toLowerCase() === 'body' ? undefined : dependents(tree, victim, 'det').find((det) => det.form.toLowerCase() === 'no')
  const verb = tree.tokens[token.head]
  const without = [
    ...dependents(tree, victim, 'case'),
    ...(token.relation === 'obj' && verb ? dependents(tree, verb.index, 'mark') : []),
  ].find((mark) => mark.form.toLowerCase() === 'without')
  if (!none && !determiner && !without) return null
  const start = none ? token.start : (determiner ?? without ?? token).start
  const text = none ? token.form : `${(determiner ?? without)?.form ?? 'no'} ${token.form}`
  return {
    count: { low: 0, high: 0, approx: false, text },
    evidence: { start, end: token.end },
    // "no child was hurt" says nothing of others
    of: none ? null : countedClass(tree, victim, lexicon),
    relation: 'whole',
    former: false,
    rule: 'en/toll/none',
    path: 'nobody harmed',
  }
}
