import { caseOf, dependents, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import type { SourcePhrase } from './utterance.js'

/** What a source phrase says of its speaker, before pronouns and short names are resolved. */
export interface SpeakerWords {
  /** The name, or the description where nobody is named; no article, no title. */
  readonly name: string
  readonly role: string | null
  readonly organisation: string | null
  readonly anonymous: boolean
  readonly kind: 'person' | 'organisation' | 'document' | 'pronoun'
  /** Where the name stands. */
  readonly range: Range
  /** Lower-case lemma of the head noun: "ministry", "he", "statement". */
  readonly head: string
  /** True for "the ministry", "this group": may take up something named before. */
  readonly definite: boolean
  readonly plural: boolean
}

const pronouns = new Set(['he', 'she', 'it', 'they', 'who', 'which', 'that', 'we', 'i', 'him', 'her', 'them'])
const documents = new Set([
  'statement',
  'communique',
  'communiqué',
  'report',
  'post',
  'message',
  'tweet',
  'video',
  'declaration',
  'letter',
  'note',
  'bulletin',
  'account',
  'release',
  'audio',
  'recording',
  'website',
  'posting',
  'leaflet',
  'pamphlet',
  'email',
  'confession',
  'e-mail',
])

/** A statement, a letter, a post: it tells what somebody else says. */
export const isDocument = (lemma: string): boolean => documents.has(lemma)

/** "a letter from the League", "the prosecutor's statement": whose words a document brings; null where it names nobody. */
export function writerOf(tree: Tree, source: SourcePhrase): number | null {
  const owner = dependents(tree, source.token, 'nmod:poss', 'nmod', 'compound').find(
    (token) =>
      (token.relation === 'nmod:poss' && token.upos !== 'PRON') ||
      (token.relation === 'nmod' && ['of', 'from', 'by'].includes(caseOf(tree, token.index)) && token.upos === 'PROPN') ||
      (token.relation === 'compound' && token.name.endsWith('ORG')),
  )
  const signed = dependents(tree, source.token, 'acl')
    .filter((token) => signing.has(token.lemma.toLowerCase()))
    .flatMap((token) => dependents(tree, token.index, 'obl'))
    .find((token) => caseOf(tree, token.index) === 'by' && (token.upos === 'PROPN' || token.name.endsWith('ORG')))
  return owner?.index ?? signed?.index ?? null
}

const signing = new Set(['sign', 'issue', 'release', 'publish', 'post', 'circulate', 'send', 'distribute', 'broadcast'])

/** "a message", "another post": one that the report has not spoken of. */
export function isNew(tree: Tree, source: SourcePhrase): boolean {
  return dependents(tree, source.token, 'det').some((det) => /^(?:an?|another|one)$/i.test(det.form))
}

/** Reads a source phrase: "police spokesman Issa Maradou" is a person, role spokesman, organisation police. */
export function readSpeaker(tree: Tree, source: SourcePhrase, lexicon: Lexicon): SpeakerWords | null {
  const head = tree.tokens[source.token]
  if (!head || head.upos === 'PUNCT' || (head.upos === 'NUM' && !dependents(tree, head.index, 'nmod').length)) return null
  const form = head.form.toLowerCase()
  const base = { range: { start: head.start, end: head.end }, head: head.lemma.toLowerCase(), definite: false, plural: false }
  if (pronouns.has(form))
    return {
      ...base,
      head: form,
      name: head.form,
      role: null,
      organisation: null,
      anonymous: false,
      kind: 'pronoun',
      plural: form === 'they' || form === 'them',
    }
  const called = selfStyled(tree, head)
  if (called) return { ...base, ...called }
  const person = personName(tree, source, lexicon)
  if (person) return { ...base, ...namedPerson(tree, source, person, lexicon), kind: 'person', anonymous: false }
  return describedSpeaker(tree, source, head, lexicon)
}

/** "a cell calling itself the Dawn Battalion", "a man who calls himself Comrade Rahn": the name that a speaker gives himself. */
function selfStyled(tree: Tree, head: Token): Omit<SpeakerWords, 'head' | 'definite' | 'plural'> | null {
  const call = dependents(tree, head.index, 'acl', 'acl:relcl').find((token) => token.lemma.toLowerCase() === 'call')
  const self = call && tree.tokens.find((token) => token.index > call.index && /^(?:itself|himself|herself|themselves)$/i.test(token.form))
  if (!call || !self || self.index > call.index + 1) return null
  const first = tree.tokens.slice(self.index + 1, self.index + 4).find((token) => token.upos === 'PROPN' || /^\p{Lu}/u.test(token.form))
  if (!first) return null
  let last = first.index
  while (/^(?:PROPN|NUM)$/.test(tree.tokens[last + 1]?.upos ?? '') || tree.tokens[last + 1]?.name.startsWith('I-')) last++
  const person = /^(?:himself|herself)$/i.test(self.form)
  return {
    name: textOf(tree, first.index, last),
    role: null,
    organisation: null,
    anonymous: false,
    kind: person ? 'person' : 'organisation',
    range: { start: first.start, end: tree.tokens[last]?.end ?? first.end },
  }
}

interface NameSpan {
  readonly first: number
  readonly last: number
}

/** The name of a person at the head of the phrase or apposed to it. */
function personName(tree: Tree, source: SourcePhrase, lexicon: Lexicon): NameSpan | null {
  const inside = tree.tokens.filter((token) => token.start >= source.start && token.end <= source.end)
  const candidates = inside.filter(
    (token) => token.name === 'B-PER' && !isBodysName(tree, token, lexicon) && !isModifier(tree, token, source.token),
  )
  const near =
    candidates.find(
      (token) => token.index === source.token || sameName(tree, token.index, source.token) || isApposed(tree, token, source.token),
    ) ?? tree.tokens.find((token) => token.name === 'B-PER' && isTrailing(tree, token, source.token))
  if (!near) return null
  return { first: near.index, last: nameEnd(tree, near.index) }
}

/** "the Ansa commissioner": a name before an office is where or what it is of; its holder's name stands behind. */
function isModifier(tree: Tree, token: Token, head: number): boolean {
  const office = tree.tokens[head]
  return token.relation === 'compound' && token.head === head && token.index < head && /^\p{Ll}/u.test(office?.form ?? '')
}

/** "the Ilse Rahn front", "the Ardo brigade": a body named after somebody. */
function isBodysName(tree: Tree, first: Token, lexicon: Lexicon): boolean {
  const last = tree.tokens[nameEnd(tree, first.index)]
  const noun = last && /^\p{Ll}/u.test(last.form) ? last : tree.tokens[(last?.index ?? 0) + 1]
  return (
    noun !== undefined &&
    noun.upos !== 'VERB' &&
    /^\p{Ll}/u.test(noun.form) &&
    ['armed-group', 'state-force'].includes(lexicon.organisation(noun.form)?.kind ?? '')
  )
}

function sameName(tree: Tree, first: number, index: number): boolean {
  return index >= first && index <= nameEnd(tree, first)
}

function isApposed(tree: Tree, token: Token, head: number): boolean {
  for (let at = token.index; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const one = tree.tokens[at]
    if (!one) return false
    if (one.head === head) return ['appos', 'flat', 'compound', 'nmod:desc', 'flat:name'].includes(one.relation)
    if (!['flat', 'flat:name', 'compound', 'appos', 'nmod:desc'].includes(one.relation)) return false
  }
  return false
}

/** "A spokesman for the army, Issa Maradou, said": the name between commas that the parser hung on the army. */
function isTrailing(tree: Tree, token: Token, head: number): boolean {
  const host = tree.tokens[token.head]
  if (token.relation !== 'appos' || !host || tree.tokens[token.index - 1]?.form !== ',' || token.index < head) return false
  return host.relation.startsWith('nmod') && host.head === head && !host.name.endsWith('PER')
}

function nameEnd(tree: Tree, first: number): number {
  let last = first
  while (tree.tokens[last + 1]?.name.startsWith('I-')) last++
  return last
}

function textOf(tree: Tree, first: number, last: number): string {
  let text = ''
  for (let at = first; at <= last; at++) {
    const token = tree.tokens[at]
    if (!token) continue
    text += (at > first && tree.tokens[at - 1]?.end !== token.start ? ' ' : '') + token.form
  }
  return text
}

function namedPerson(
  tree: Tree,
  source: SourcePhrase,
  name: NameSpan,
  lexicon: Lexicon,
): Pick<SpeakerWords, 'name' | 'role' | 'organisation' | 'range'> {
  const range = { start: tree.tokens[name.first]?.start ?? 0, end: tree.tokens[name.last]?.end ?? 0 }
  const others = tree.tokens.filter(
    (token) =>
      token.start >= source.start &&
      token.end <= source.end &&
      (token.index < name.first || token.index > name.last) &&
      !isInSaying(tree, token.index, name, lexicon),
  )
  const role = others.find((token) => lexicon.role(token.lemma.toLowerCase()) !== null && token.upos !== 'VERB')
  return {
    name: textOf(tree, name.first, name.last),
    role: role ? rolePhrase(tree, role, name, lexicon) : null,
    organisation: organisationAmong(tree, others, role ?? null, lexicon),
    range,
  }
}

/** "Ryder, who said it killed another of the group's members": what somebody says is no description of him. */
function isInSaying(tree: Tree, index: number, name: NameSpan, lexicon: Lexicon): boolean {
  for (let at = index; at >= 0 && (at < name.first || at > name.last); at = tree.tokens[at]?.head ?? -1) {
    const token = tree.tokens[at]
    if (token?.relation !== 'acl:relcl') continue
    return lexicon.speech(token.lemma.toLowerCase(), 'VERB').some((entry) => entry.strength === 'strong')
  }
  return false
}

/** "Interior Minister", "police spokesman": the role noun with its compounds, without the organisation it speaks for. */
function rolePhrase(tree: Tree, role: Token, name: NameSpan, lexicon: Lexicon): string {
  const compounds = dependents(tree, role.index, 'compound', 'amod').filter(
    (token) =>
      token.index < role.index &&
      token.index > role.index - 3 &&
      lexicon.organisation(token.lemma.toLowerCase()) === null &&
      (token.index < name.first || token.index > name.last),
  )
  const first = Math.min(role.index, ...compounds.map((token) => token.index))
  return textOf(tree, first, role.index).toLowerCase()
}

/** The organisation a person speaks for: a name or organisation noun in the phrase round the name. */
function organisationAmong(tree: Tree, others: readonly Token[], role: Token | null, lexicon: Lexicon): string | null {
  const named = others.find((token) => token.name === 'B-ORG')
  if (named) return textOf(tree, named.index, nameEnd(tree, named.index))
  const noun = others.find((token) => token !== role && lexicon.organisation(token.lemma.toLowerCase()) !== null)
  if (!noun) return null
  const compounds = dependents(tree, noun.index, 'compound', 'amod').filter((token) => token.index < noun.index)
  return textOf(tree, Math.min(noun.index, ...compounds.map((token) => token.index)), noun.index)
}

/** A speaker who is no named person: an organisation, a place that stands for one, an office, a source without a name, a document. */
function describedSpeaker(tree: Tree, source: SourcePhrase, head: Token, lexicon: Lexicon): SpeakerWords {
  const lemma = head.lemma.toLowerCase()
  const phrase = nounPhrase(tree, head.index, true)
  const inside = tree.tokens.filter((token) => token.start >= phrase.start && token.end <= phrase.end)
  const first = inside.find((token) => !isDeterminer(tree, token, head.index) && token.upos !== 'ADP') ?? head
  const apposed = lexicon.organisation(lemma) === null ? null : apposedName(tree, head.index)
  if (apposed) return { ...namedOrganisation(tree, apposed, lemma), definite: false, plural: false }
  const name = head.name !== 'O' ? nameAround(tree, head.index) : null
  const role = lexicon.role(lemma)
  const wantsNoName =
    /\b(?:anonymity|not (?:to )?be (?:named|identified)|unnamed|requesting anonymity|declined to be named|without being named)\b/i.test(
      textOfRange(tree, source),
    )
  const definite = inside.some((token) => ['the', 'this', 'that', 'its', 'their', 'his', 'her'].includes(token.form.toLowerCase()))
  const ending = dependents(tree, head.index, 'nmod').filter(
    (token) => token.index > head.index && (caseOf(tree, token.index) === 'of' || (role === null && isNameEnding(tree, token))),
  )
  const organisation = role
    ? organisationAmong(
        tree,
        tree.tokens.filter((token) => token.start >= source.start && token.end <= source.end && token.index !== head.index),
        head,
        lexicon,
      )
    : null
  const end =
    lemma === 'ministry' ||
    lemma === 'department' ||
    lemma === 'office' ||
    lemma === 'group' ||
    role ||
    (name !== null && goesOn(tree, head.index))
      ? Math.max(phrase.end, ...ending.map((token) => nounPhrase(tree, token.index, true).end))
      : phrase.end
  const isNamed = name !== null && name.last === head.index && name.first >= first.index && !goesOn(tree, head.index)
  const range =
    isNamed && !role
      ? { start: tree.tokens[name.first]?.start ?? first.start, end: tree.tokens[name.last]?.end ?? end }
      : { start: first.start, end }
  return {
    name: textOfRange(tree, range).replace(/^(?:the|a|an)\s+/i, ''),
    role: role ? lemma : null,
    organisation,
    anonymous: wantsNoName || (role?.anonymous ?? false),
    kind: documents.has(lemma) ? 'document' : role ? 'person' : 'organisation',
    range,
    head: lemma,
    definite: definite && lexicon.organisation(lemma)?.kind !== 'state-force' && lexicon.organisation(lemma)?.kind !== 'government',
    plural: head.form.toLowerCase() !== lemma && head.upos === 'NOUN',
  }
}

/** "International Committee of the Red Cross", "Observatory for Human Rights": a name that goes on behind its preposition. */
function goesOn(tree: Tree, head: number): boolean {
  return dependents(tree, head, 'nmod').some((token) => token.index > head && isNameEnding(tree, token))
}

function isNameEnding(tree: Tree, token: Token): boolean {
  return ['of', 'for'].includes(caseOf(tree, token.index)) && token.upos === 'PROPN' && /^\p{Lu}/u.test(token.form)
}

/** "the terrorist group X", "the war monitor Y": the name beside a noun of organisation. */
function apposedName(tree: Tree, head: number): NameSpan | null {
  const name = dependents(tree, head, 'appos', 'flat', 'nmod:desc', 'compound').find(
    (token) => token.name === 'B-ORG' && token.index > head && token.index - head <= 2,
  )
  return name ? { first: name.index, last: nameEnd(tree, name.index) } : null
}

function namedOrganisation(tree: Tree, name: NameSpan, head: string): Omit<SpeakerWords, 'definite' | 'plural'> {
  const range = { start: tree.tokens[name.first]?.start ?? 0, end: tree.tokens[name.last]?.end ?? 0 }
  return { name: textOf(tree, name.first, name.last), role: null, organisation: null, anonymous: false, kind: 'organisation', range, head }
}

function isDeterminer(tree: Tree, token: Token, head: number): boolean {
  return (
    token.head === head &&
    (token.relation === 'det' ||
      token.relation === 'case' ||
      (token.relation === 'nmod:poss' && token.upos === 'PRON') ||
      token.upos === 'PUNCT')
  )
}

function nameAround(tree: Tree, index: number): NameSpan {
  let first = index
  while (tree.tokens[first]?.name.startsWith('I-') && first > 0) first--
  return { first, last: nameEnd(tree, first) }
}

function textOfRange(tree: Tree, range: Range): string {
  const inside = tree.tokens.filter((token) => token.start >= range.start && token.end <= range.end)
  const first = inside[0]
  const last = inside[inside.length - 1]
  return first && last ? textOf(tree, first.index, last.index) : ''
}
