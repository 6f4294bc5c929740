import { readMonth } from '../../annotations/en/times/time-words.js'
import { isActNoun } from '../../annotations/en/clauses/act-noun.js'
import type { Lexicon, SpeechEntry } from '../../knowledge/lexicon.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf, obliques } from '../../annotations/en/clauses/clause.js'
import {
  baseRelation,
  caseOf,
  dependent,
  dependents,
  hasNo,
  headOf,
  isUnder,
  subtree,
  treeOf,
  type Tree,
} from '../../annotations/en/clauses/tree.js'
import { phrasesOfVerb } from '../../annotations/en/clauses/phrases.js'
import { fillersByRoles } from '../../annotations/en/clauses/roles.js'
import { isNegativeNoun } from '../../annotations/en/clauses/modality.js'
import type { Quotation } from '../../records/mark.js'
import { contains, overlaps, type Range } from '../../records/span.js'
import type { Sentence, Token } from '../../records/token.js'
import { closingColon, openingColon } from './colon-utterances.js'
import { sourcePhrase } from './source-phrase.js'
import { byAccount, clauseHead, equatedNoun, nounUtterance } from './noun-sayings.js'
import { givenUtterance } from './speech-nouns.js'
import { sourceWords } from './source-words.js'
import { isCiting, passedOn, quotedAs } from './cited.js'
import { speakerToken } from './speaker-token.js'
import { contentOf, presupposedIn, rangesOf, trimmed } from './utterance-content.js'
import type { FoundUtterance as Found, Utterance } from './utterance.js'

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
      const told = entry && verbUtterance(tree, clause, entry, quotations, clauses, lexicon)
      const utterance = told && withheld(tree, told)
      if (utterance) found.push(utterance, ...gappedUtterances(tree, utterance))
    } else if (clause.kind === 'noun') {
      const utterance = nounUtterance(tree, clause, lexicon) ?? equatedNoun(tree, clause, lexicon)
      if (utterance) found.push(utterance)
    }
  }
  const given = clauses.flatMap((clause) => (clause.kind === 'noun' ? (givenUtterance(tree, clause, clauses, lexicon) ?? []) : []))
  found.push(...given.filter((noun) => !found.some((one) => isSameAct(tree, one, noun))))
  found.push(...accordingTo(tree, lexicon), ...byAccount(tree, lexicon))
  const colon = closingColon(tree, found, lexicon) ?? openingColon(tree, found, lexicon)
  if (colon) found.push(colon)
  return found.map((utterance) => placed(tree, utterance, quotations))
}

/** "issued an apology": the verb has told it already. */
function isSameAct(tree: Tree, one: Found, noun: Found): boolean {
  return one.act === noun.act && (isUnder(tree, noun.token, one.token) || isUnder(tree, one.token, noun.token))
}

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
  if (phrasal && !isNaming(tree, clause)) return phrasal
  const deed = clause.fillers.find((filler) => filler.role === 'object' && isDeed(tree, filler.token, lexicon))
  const taken = deed ? lexicon.speech(`${clause.lemma} attack`, 'VERB')[0] : undefined
  if (taken) return taken
  const phrase = lexicon.speech(clause.lemma, 'VERB')
  const entries = phrase.length > 0 ? phrase : lexicon.speech(tree.tokens[clause.token]?.lemma.toLowerCase() ?? '', 'VERB')
  const wanted = isNaming(tree, clause) ? entries.filter((one) => one.act !== 'demand') : entries
  const entry = wanted.find((one) => entries.length > 1 && hasContent(tree, clause, one)) ?? wanted[0] ?? null
  return entry && isBare(tree, clause, entry) ? null : entry
}

/** "called it an attack on all of us", "called a rally for noon": what is called something, or together, is called on for nothing. */
function isNaming(tree: Tree, clause: Clause): boolean {
  return (
    tree.tokens[clause.token]?.lemma.toLowerCase() === 'call' &&
    dependents(tree, clause.token, 'obj').length > 0 &&
    dependents(tree, clause.token, 'xcomp').every((token) => token.upos !== 'VERB')
  )
}

/** "commands the sector", "were to blame": a verb that speaks only with what is to be done or said, without it. */
function isBare(tree: Tree, clause: Clause, entry: SpeechEntry): boolean {
  // "Nine died, an inquest heard": the sentence before the tag is what is said
  if (tree.tokens[clause.token]?.relation === 'parataxis' && fillersOf(clause, 'subject').length > 0) return false
  // "condemned to death": a sentence passed
  if (entry.act === 'condemn' && obliques(clause, 'to').length > 0) return true
  // "committed a crime": no promise
  if (entry.act === 'pledge' && entry.strength === 'weak' && !entry.content.includes('obj') && !hasContent(tree, clause, entry)) return true
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
  return isActNoun(lemma, lexicon) || lexicon.person(lemma)?.class === 'attacker'
}

function hasContent(tree: Tree, clause: Clause, entry: SpeechEntry): boolean {
  return [...entry.content, ...entry.addressee].some((role) => {
    if (role === 'ccomp') return dependents(tree, clause.token, 'ccomp').some((told) => entry.act !== 'pledge' || !isPast(tree, told))
    if (role === 'inf') return dependents(tree, clause.token, 'xcomp').some((token) => token.upos === 'VERB')
    return fillersByRoles(clause, [role]).length > 0
  })
}

/** "swore that none had been there" tells; "swore that they would pay" promises. */
function isPast(tree: Tree, told: Token): boolean {
  const auxiliaries = dependents(tree, told.index, 'aux')
  return auxiliaries.some((aux) => aux.form.toLowerCase() === 'had') && !auxiliaries.some((aux) => /^(?:will|would|shall)$/i.test(aux.form))
}

/** "Rebels blamed for the blast that killed three", "Two men accused of murder": a headline's passive, where the subject is whom the charge names. */
function isHeadlinePassive(tree: Tree, clause: Clause, entry: SpeechEntry): boolean {
  const cue = tree.tokens[clause.token]
  if (entry.act !== 'accuse' || clause.voice !== 'active' || !cue?.form.toLowerCase().endsWith('ed')) return false
  const named = dependents(tree, clause.token, 'obj', 'iobj', 'ccomp', 'xcomp', 'aux', 'obl').filter((token) => token.index > clause.token)
  return (
    entry.addressee.includes('obj') &&
    dependents(tree, clause.token, 'aux').length === 0 &&
    named.length > 0 &&
    named.every(
      (token) =>
        token.relation.startsWith('obl') && entry.content.includes(caseOf(tree, token.index)) && caseOf(tree, token.index) !== 'on',
    )
  )
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
  const named = quotedAs(tree, clause) === null ? speakerToken(tree, clause, entry, { clauses, quotations, lexicon }) : null
  const { source: speaker, cited } = passedOn(tree, clause, named)
  if (named !== null && isHeadlinePassive(tree, clause, entry)) return headlineCharge(tree, clause, entry, named)
  const { ranges: content, kind } = contentOf(tree, clause, entry, quotations, named ?? speaker, lexicon)
  if (content.length === 0 || (speaker !== null && isMute(tree, speaker, lexicon))) return null
  const known = presupposedIn(tree, clause, content)
  const negatedSource = speaker !== null && tree.tokens[speaker] !== undefined && isNegativeNoun(tree, tree.tokens[speaker])
  return {
    sentence: tree.sentence.index,
    token: clause.token,
    lemma: entry.phrase,
    act: entry.act,
    strong: entry.strength === 'strong' || isClausal(tree, clause, content, quotations),
    status: passiveStatus(clause, entry) ?? hedgeOnSource(tree, speaker, lexicon),
    negated:
      clause.negated ||
      (entry.act !== 'say' && entry.act !== 'deny' && hasNone(tree, clause)) ||
      negatedSource ||
      unsaid.has(clause.modality) ||
      isStillToCome(tree, clause.token) ||
      (clause.modality === 'planned' && !isPurpose(tree, clause)),
    source: speaker === null ? null : sourcePhrase(tree, speaker),
    cue: [cueRange(tree, clause)],
    content,
    kind,
    presupposed: entry.act === 'say' && entry.status === null ? [] : known,
    known,
    cites: cited === null ? null : sourcePhrase(tree, cited),
    addressee: addresseeOf(clause, entry),
    rule: `en/utterance/${clause.voice === 'passive' ? 'passive' : 'verb'}`,
  }
}

const vouching = new Set(['confirm', 'verify', 'corroborate', 'establish', 'substantiate', 'ascertain'])

/** "could not confirm that", "would neither confirm nor deny", "declined to comment on reports that": nobody vouches for it, and it is not denied. */
function withheld(tree: Tree, utterance: Found): Found {
  const { token, lemma, act, negated } = utterance
  const joined = [tree.tokens[tree.tokens[token]?.head ?? -1], ...dependents(tree, token, 'conj')]
  const neither = act === 'deny' && negated && joined.some((one) => one !== undefined && vouching.has(one.lemma.toLowerCase()))
  const isOpen = neither || vouching.has(lemma) ? negated : /^(?:decline|refuse) to (?:comment|confirm)$/.test(lemma)
  return isOpen ? { ...utterance, act: 'say', negated: false, source: null, status: 'unverified', strong: false } : utterance
}

// "would condemn", "refused to condemn", "failed to", "was asked to condemn": nothing was said
const unsaid: ReadonlySet<Clause['modality']> = new Set(['hypothetical', 'attempted', 'prevented', 'ordered'])

/** "has yet to condemn it", "is reluctant to praise it", "is expected to announce it". */
function isStillToCome(tree: Tree, token: number): boolean {
  const self = tree.tokens[token]
  const head = tree.tokens[self?.head ?? -1]
  if (self?.relation !== 'xcomp' || !head) return false
  if (head.lemma.toLowerCase() === 'have') return dependents(tree, head.index, 'advmod').some((word) => word.form.toLowerCase() === 'yet')
  const expected = awaited.has(head.lemma.toLowerCase()) && dependents(tree, head.index, 'aux:pass', 'cop').length > 0
  return expected || (unwilling.has(head.lemma.toLowerCase()) && dependents(tree, head.index, 'cop').length > 0)
}

const unwilling = new Set('reluctant hesitant unwilling loath likely unlikely unable ready prepared willing slow eager'.split(' '))
const awaited = new Set(['expect', 'schedule', 'set', 'due', 'suppose', 'force'])

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

function headlineCharge(tree: Tree, clause: Clause, entry: SpeechEntry, blamed: number): Found {
  const behind = subtree(tree, clause.token).filter((index) => index > clause.token)
  const content = trimmed(tree, rangesOf(tree, behind))
  return {
    sentence: tree.sentence.index,
    token: clause.token,
    lemma: entry.phrase,
    act: entry.act,
    strong: true,
    status: entry.status,
    negated: clause.negated,
    source: null,
    cue: [cueRange(tree, clause)],
    content,
    kind: 'thing',
    presupposed: content,
    known: content,
    cites: null,
    addressee: blamed,
    rule: 'en/utterance/headline-passive',
  }
}

/** "offered no proof", "made no threat": nothing was said. */
function hasNone(tree: Tree, clause: Clause): boolean {
  return dependents(tree, clause.token, 'obj').some((object) => hasNo(tree, object.index))
}

/** "blocked the gate to demand news": done in order to say it, and so said. */
function isPurpose(tree: Tree, clause: Clause): boolean {
  const self = tree.tokens[clause.token]
  return self?.relation === 'advcl' && dependents(tree, clause.token, 'mark').some((mark) => mark.form.toLowerCase() === 'to')
}

/** True where what is said is a clause or a quotation, not a thing that is named. */
function isClausal(tree: Tree, clause: Clause, content: readonly Range[], quotations: readonly Quotation[]): boolean {
  if (dependents(tree, clause.token, 'ccomp', 'parataxis').length > 0) return true
  const cue = tree.tokens[clause.token]
  // "I was praying in the mosque," he said: within the words of another saying the verb quotes nothing
  return content.some((range) => quotations.some((quotation) => overlaps(quotation, range) && !(cue && contains(quotation, cue))))
}

const mishaps = new Set(['accident', 'health'])

/** "The blast claimed nine lives", "On 4 June presumed rebels ...": an attack or a mishap says nothing, nor does a month. */
function isMute(tree: Tree, speaker: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[speaker]
  const isMishap = mishaps.has(lexicon.nonEvent(token?.lemma.toLowerCase() ?? '')?.reason ?? '')
  if (token?.upos === 'NOUN' && (isMishap || isActNoun(token.lemma, lexicon))) return true
  return (
    token?.name.endsWith('PER') === false &&
    readMonth(token.form) !== null &&
    [speaker - 1, speaker + 1].some((at) => tree.tokens[at]?.upos === 'NUM')
  )
}

/** "Unconfirmed reports said", "an alleged witness told": the reserve on who says it. */
function hedgeOnSource(tree: Tree, speaker: number | null, lexicon: Lexicon): Utterance['status'] {
  const marks = speaker === null ? [] : dependents(tree, speaker, 'amod')
  return marks.some((mark) => lexicon.hedge(mark.form.toLowerCase()) === 'unverified') ? 'unverified' : null
}

/** A passive of opinion without a speaker is a reserve: "is believed to have", "are thought to be". */
function passiveStatus(clause: Clause, entry: SpeechEntry): Utterance['status'] {
  if (entry.status) return entry.status
  if (isCiting(entry)) return null
  return clause.voice === 'passive' && fillersOf(clause, 'subject').length === 0 && entry.act === 'say' ? 'unverified' : null
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
      status: entry.status ?? hedgeOnSource(tree, token.index, lexicon),
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

function coverTokens(tokens: readonly Token[]): Range {
  return { start: Math.min(...tokens.map((token) => token.start)), end: Math.max(...tokens.map((token) => token.end)) }
}
