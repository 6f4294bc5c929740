import type { Lexicon, SpeechEntry } from '../../knowledge/lexicon.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { baseRelation, caseOf, dependent, dependents, headOf, subtree, treeOf, type Tree } from '../../annotations/en/clauses/tree.js'
import { phrasesOfVerb } from '../../annotations/en/clauses/phrases.js'
import { fillersByRoles } from '../../annotations/en/clauses/roles.js'
import { isNegativeNoun } from '../../annotations/en/clauses/modality.js'
import type { Quotation } from '../../records/mark.js'
import { contains, overlaps, type Range } from '../../records/span.js'
import type { Sentence, Token } from '../../records/token.js'
import { sourcePhrase } from './source-phrase.js'
import { sourceWords } from './source-words.js'
import { isCiting, speakerToken } from './speaker-token.js'
import { contentOf, presupposedIn, rangesOf, trimmed } from './utterance-content.js'
import type { SourcePhrase, Utterance } from './utterance.js'

/**
 * Reads: "Police said that four were killed" · "Four were killed, police said" · "according to the ministry" · "The group claimed
 * responsibility for the blast" · "was blamed on rebels by the army" · "is believed to have" · "Three dead: police".
 * Refuses: "Needless to say", "the clock said noon", saying that did not take place.
 */
export function findUtterances(
  sentence: Sentence,
  clauses: readonly Clause[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Utterance[] {
  const tree = treeOf(sentence)
  const found: Found[] = []
  for (const clause of clauses) {
    if (clause.kind === 'verb') {
      const entry = speechEntry(tree, clause, lexicon)
      const utterance = entry && verbUtterance(tree, clause, entry, quotations, clauses, lexicon)
      if (utterance) found.push(utterance, ...gappedUtterances(tree, utterance))
    } else if (clause.kind === 'noun') {
      const utterance = nounUtterance(tree, clause, lexicon)
      if (utterance) found.push(utterance)
    }
  }
  found.push(...accordingTo(tree, lexicon))
  const colon = headlineColon(tree, found)
  if (colon) found.push(colon)
  return found.map((utterance) => placed(tree, utterance, quotations))
}

/** An utterance before its source's words and its place in quotations are known. */
type Found = Omit<Utterance, 'by' | 'quoted'>

function placed(tree: Tree, utterance: Found, quotations: readonly Quotation[]): Utterance {
  const cue = tree.tokens[utterance.token]
  return {
    ...utterance,
    by: utterance.source ? sourceWords(tree, utterance.source, utterance.token) : [],
    quoted: cue !== undefined && quotations.some((quotation) => contains(quotation.inner, cue)),
  }
}

/**
 * The knowledge entry of a speech verb, the longest phrase first: "claim responsibility", "point the finger at", "say". Of several entries of one
 * verb the one whose content stands in the clause: "called for a truce" demands, "called it a crime" tells.
 */
function speechEntry(tree: Tree, clause: Clause, lexicon: Lexicon): SpeechEntry | null {
  const phrasal = phrasesOfVerb(tree, clause, lexicon.speechPhrases).find((entry) => entry.upos === 'VERB')
  if (phrasal) return phrasal
  const deed = clause.fillers.find((filler) => filler.role === 'object' && isDeed(tree, filler.token, lexicon))
  const taken = deed ? lexicon.speech(`${clause.lemma} attack`, 'VERB')[0] : undefined
  if (taken) return taken
  const phrase = lexicon.speech(clause.lemma, 'VERB')
  const entries = phrase.length > 0 ? phrase : lexicon.speech(tree.tokens[clause.token]?.lemma.toLowerCase() ?? '', 'VERB')
  const entry = entries.find((one) => entries.length > 1 && hasContent(tree, clause, one)) ?? entries[0] ?? null
  return entry && isBare(tree, clause, entry) ? null : entry
}

/** "commands the sector", "were to blame": a verb that speaks only with what is to be done or said, without it. */
function isBare(tree: Tree, clause: Clause, entry: SpeechEntry): boolean {
  const toBlame = entry.act === 'accuse' && dependents(tree, clause.token, 'cop').length > 0
  const wanted = entry.content.every((role) => role === 'inf' || role === 'ccomp')
  return (
    toBlame || (entry.strength === 'weak' && wanted && entry.content.length > 0 && !hasContent(tree, clause, { ...entry, addressee: [] }))
  )
}

/** "a shooting claimed by", "two bombers claimed by", "claimed it": an act of violence, its doer or a pronoun in the place of "attack". */
function isDeed(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[index]
  if (token?.form.toLowerCase() === 'it' && dependents(tree, token.head, 'ccomp', 'xcomp').length === 0) return true
  if (token?.upos !== 'NOUN') return false
  const lemma = token.lemma.toLowerCase()
  return lexicon.acts(lemma, 'NOUN').some((act) => act.strength === 'strong') || lexicon.person(lemma)?.class === 'attacker'
}

function hasContent(tree: Tree, clause: Clause, entry: SpeechEntry): boolean {
  return [...entry.content, ...entry.addressee].some((role) => {
    if (role === 'ccomp') return dependents(tree, clause.token, 'ccomp').length > 0
    if (role === 'inf') return dependents(tree, clause.token, 'xcomp').some((token) => token.upos === 'VERB')
    return fillersByRoles(clause, [role]).length > 0
  })
}

function verbUtterance(
  tree: Tree,
  clause: Clause,
  entry: SpeechEntry,
  quotations: readonly Quotation[],
  clauses: readonly Clause[],
  lexicon: Lexicon,
): Found | null {
  const cueToken = tree.tokens[clause.token]
  if (!cueToken) return null
  const speaker = speakerToken(tree, clause, entry, { clauses, quotations, lexicon })
  const { ranges: content, kind } = contentOf(tree, clause, entry, quotations, speaker, lexicon)
  if (content.length === 0) return null
  const citing = isCiting(entry)
  const known = presupposedIn(tree, clause, content)
  const negatedSource = speaker !== null && tree.tokens[speaker] !== undefined && isNegativeNoun(tree, tree.tokens[speaker])
  return {
    sentence: tree.sentence.index,
    token: clause.token,
    lemma: entry.phrase,
    act: entry.act,
    strong: entry.strength === 'strong' || isClausal(tree, clause, content, quotations),
    status: passiveStatus(clause, entry),
    negated:
      clause.negated ||
      (entry.act !== 'say' && entry.act !== 'deny' && hasNone(tree, clause)) ||
      negatedSource ||
      clause.modality === 'hypothetical' ||
      (clause.modality === 'planned' && !isPurpose(tree, clause)),
    source: speaker === null ? null : sourcePhrase(tree, speaker),
    cue: [cueRange(tree, clause)],
    content,
    kind,
    presupposed: entry.act === 'say' && entry.status === null ? [] : known,
    known,
    cites: citing ? citedPhrase(tree, clause) : citedByAdverbial(tree, clause),
    addressee: addresseeOf(clause, entry),
    rule: `en/utterance/${clause.voice === 'passive' ? 'passive' : 'verb'}`,
  }
}

/** "The army counted 10 dead, the ministry 17 dead": who says without a verb what stands with him alone. */
function gappedUtterances(tree: Tree, utterance: Found): readonly Found[] {
  return dependents(tree, utterance.token, 'conj').flatMap((noun) => {
    const said = dependents(tree, noun.index, 'orphan')
    if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return []
    if (said.length === 0) return []
    const words = said.flatMap((token) => subtree(tree, token.index)).map((index) => tree.tokens[index] ?? noun)
    return [
      {
        ...utterance,
        token: noun.index,
        source: sourcePhrase(tree, noun.index),
        content: [coverTokens(words)],
        rule: 'en/utterance/gapped',
      },
    ]
  })
}

/** "offered no proof", "made no threat": nothing was said. */
function hasNone(tree: Tree, clause: Clause): boolean {
  return dependents(tree, clause.token, 'obj').some((object) =>
    dependents(tree, object.index, 'det').some((det) => det.form.toLowerCase() === 'no'),
  )
}

/** "blocked the gate to demand news": done in order to say it, and so said. */
function isPurpose(tree: Tree, clause: Clause): boolean {
  const self = tree.tokens[clause.token]
  return self?.relation === 'advcl' && dependents(tree, clause.token, 'mark').some((mark) => mark.form.toLowerCase() === 'to')
}

/** True where what is said is a clause or a quotation, not a thing that is named. */
function isClausal(tree: Tree, clause: Clause, content: readonly Range[], quotations: readonly Quotation[]): boolean {
  if (dependents(tree, clause.token, 'ccomp', 'parataxis').length > 0) return true
  return content.some((range) => quotations.some((quotation) => overlaps(quotation, range)))
}

/** A passive of opinion without a speaker is a reserve: "is believed to have", "are thought to be". */
function passiveStatus(clause: Clause, entry: SpeechEntry): Utterance['status'] {
  if (entry.status) return entry.status
  return clause.voice === 'passive' && fillersOf(clause, 'subject').length === 0 && entry.act === 'say' ? 'unverified' : null
}

/** "citing hospital records", "quoting the minister". */
function citedPhrase(tree: Tree, clause: Clause): SourcePhrase | null {
  const token = clause.voice === 'passive' ? fillersOf(clause, 'object')[0] : fillersOf(clause, 'object')[0]
  return token ? sourcePhrase(tree, token.token) : null
}

/** "the ministry said, citing the prosecutor": the citing participle under the cue. */
function citedByAdverbial(tree: Tree, clause: Clause): SourcePhrase | null {
  for (const adverbial of dependents(tree, clause.token, 'advcl', 'obl', 'parataxis')) {
    if (adverbial.lemma !== 'cite' && adverbial.lemma !== 'quote') continue
    const object = dependent(tree, adverbial.index, 'obj', 'obl')
    if (object) return sourcePhrase(tree, object.index)
  }
  return null
}

function addresseeOf(clause: Clause, entry: SpeechEntry): number | null {
  const roles = entry.addressee.includes('obj') ? [...entry.addressee, 'iobj'] : entry.addressee
  const fillers = entry.addressee.length > 0 ? fillersByRoles(clause, roles) : fillersOf(clause, 'recipient')
  return fillers[0]?.token ?? null
}

function cueRange(tree: Tree, clause: Clause): Range {
  const token = tree.tokens[clause.token]
  const particle = dependent(tree, clause.token, 'compound:prt')
  return { start: token?.start ?? 0, end: particle && particle.index === clause.token + 1 ? particle.end : (token?.end ?? 0) }
}

/** "the claim by X that ...", "X's accusation that ...". */
function nounUtterance(tree: Tree, clause: Clause, lexicon: Lexicon): Found | null {
  const entry = lexicon.speech(clause.lemma, 'NOUN')[0]
  const clausal = dependents(tree, clause.token, 'acl', 'ccomp').find((token) =>
    dependents(tree, token.index, 'mark').some((mark) => mark.lemma === 'that'),
  )
  const token = tree.tokens[clause.token]
  if (!entry || !clausal || !token) return null
  const speaker = fillersOf(clause, 'subject')[0] ?? clause.fillers.find((filler) => filler.preposition === 'from')
  return {
    sentence: tree.sentence.index,
    token: clause.token,
    lemma: entry.phrase,
    act: entry.act,
    strong: entry.strength === 'strong',
    status: entry.status,
    negated: clause.negated,
    source: speaker ? sourcePhrase(tree, speaker.token) : null,
    cue: [{ start: token.start, end: token.end }],
    content: trimmed(tree, rangesOf(tree, subtree(tree, clausal.index))),
    kind: 'clause',
    presupposed: [],
    known: [],
    cites: null,
    addressee: null,
    rule: 'en/utterance/noun',
  }
}

/** "according to the ministry", "as per police": content is the clause it hangs on. */
function accordingTo(tree: Tree, lexicon: Lexicon): readonly Found[] {
  const found: Found[] = []
  for (const token of tree.tokens) {
    const preposition =
      baseRelation(token) === 'obl' || baseRelation(token) === 'nmod' || baseRelation(token) === 'parataxis'
        ? caseOf(tree, token.index)
        : ''
    const entry = preposition === '' ? undefined : lexicon.speech(preposition, 'ADP')[0]
    const host = headOf(tree, token)
    const marks = dependents(tree, token.index, 'case')
    if (!entry || !host || marks.length === 0) continue
    found.push({
      sentence: tree.sentence.index,
      token: marks[0]?.index ?? token.index,
      lemma: entry.phrase,
      act: entry.act,
      strong: entry.strength === 'strong',
      status: entry.status,
      negated: false,
      source: sourcePhrase(tree, token.index),
      cue: [coverTokens(marks.flatMap((mark) => [mark, ...dependents(tree, mark.index, 'fixed')]))],
      content: trimmed(
        tree,
        rangesOf(
          tree,
          subtree(tree, clauseHead(tree, host), (child) => child.index === token.index),
        ),
      ),
      kind: 'clause',
      presupposed: [],
      known: [],
      cites: null,
      addressee: null,
      rule: 'en/utterance/according-to',
    })
  }
  return found
}

/** From the word "according to" hangs on up to its clause: a number in a list belongs to the whole list's clause. */
function clauseHead(tree: Tree, token: Token): number {
  let at = token
  while (at.upos !== 'VERB' && at.relation !== 'root' && !['ccomp', 'advcl', 'acl:relcl', 'parataxis'].includes(at.relation)) {
    const head = headOf(tree, at)
    if (!head) break
    at = head
  }
  return at.index
}

/** Headlines: "Three killed in blast: police", "Police: three killed". */
function headlineColon(tree: Tree, found: readonly Found[]): Found | null {
  const colon = tree.tokens.find((token) => token.form === ':' || token.form === '–' || token.form === '-')
  const after = tree.tokens.slice((colon?.index ?? 0) + 1).filter((token) => token.upos !== 'PUNCT')
  if (!colon || colon.form !== ':' || found.length > 0 || after.length === 0 || after.length > 4 || colon.index < 3) return null
  const last = after[after.length - 1]
  const nominal = after.every((token) => ['NOUN', 'PROPN', 'ADJ', 'DET'].includes(token.upos))
  const head = after.find((token) => !after.some((other) => other.index === token.head)) ?? last
  if (!nominal || !head) return null
  const content = { start: tree.tokens[0]?.start ?? 0, end: tree.tokens[colon.index - 1]?.end ?? 0 }
  return {
    sentence: tree.sentence.index,
    token: colon.index,
    lemma: ':',
    act: 'say',
    strong: true,
    status: null,
    negated: false,
    source: sourcePhrase(tree, head.index),
    cue: [{ start: colon.start, end: colon.end }],
    content: [content],
    kind: 'clause',
    presupposed: [],
    known: [],
    cites: null,
    addressee: null,
    rule: 'en/utterance/headline-colon',
  }
}

function coverTokens(tokens: readonly Token[]): Range {
  return { start: Math.min(...tokens.map((token) => token.start)), end: Math.max(...tokens.map((token) => token.end)) }
}
