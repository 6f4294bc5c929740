import type { Voice } from '../../claims/en/voices.js'
import { conjuncts, isUnder, type Tree } from '../../annotations/en/clauses/tree.js'
import { impliedActs } from '../../claims/en/implied-acts.js'
import { isPublic } from '../../claims/en/sides.js'
import { sourcePhrase } from '../../claims/en/source-phrase.js'
import type { ImpliedAct } from '../../claims/en/utterance.js'
import { hashText } from '../../engine/hash.js'
import type { Claim, Speaker } from '../../records/claim.js'
import type { Statement, StatementAct } from '../../records/incident.js'
import { contains, spanOf, type Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { isActorLike } from '../../mentions/en/acts/find-acts.js'
import { channelOf } from './channel.js'
import { dayOfSaying } from './day-of-saying.js'
import type { EventGroup, EventMention } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { partyPhrases } from './party-claims.js'
import { blame, blameClaims, type Reading } from './statement-claims.js'
import { incidentsOf } from './tie-incident.js'

/** A statement with the index of the incident it speaks of, and the claims of blame or denial that it makes on that one and others. */
export interface TiedStatement {
  readonly statement: Statement
  readonly group: number
  readonly claims: readonly { readonly group: number; readonly claim: Claim }[]
}

/** Acts of speech worth keeping: all but plain telling, each tied to the incident that its content means. */
export function tieStatements(layers: ReportLayers, groups: readonly EventGroup[], totals: ReadonlySet<number>): readonly TiedStatement[] {
  const found: TiedStatement[] = []
  for (const told of layers.voices.all) {
    const sentence = layers.sentences.find((one) => one.sentence.index === told.utterance.sentence)
    if (!sentence || told.utterance.negated || isOnlyMedium(sentence, told)) continue
    const all = [told, ...joinedSpeakers(layers, sentence, told)]
    for (const reading of all.flatMap((voice) => readings(layers, groups, sentence, voice))) {
      const statement = tieStatement(layers, groups, sentence, reading)
      // "blamed them for 50 attacks this year": blame for a total is on no one incident
      if (statement) found.push(tellsTotal(told, totals) ? { ...statement, claims: [] } : statement)
    }
  }
  return found
}

/** "issued a statement condemning it": what the statement says is the act, that it was issued is how. */
function isOnlyMedium({ tree, utterances }: SentenceLayers, { utterance }: Voice): boolean {
  return (
    utterance.act === 'announce' &&
    utterances.some(
      (one) =>
        one.act !== 'say' &&
        one.act !== 'announce' &&
        tree.tokens[one.token]?.relation.startsWith('acl') === true &&
        isUnder(tree, one.token, utterance.token),
    )
  )
}

/** "Ruritania and the League condemned it": each of them has said it. */
function joinedSpeakers({ voices }: ReportLayers, { tree }: SentenceLayers, told: Voice): readonly Voice[] {
  const { source, sentence } = told.utterance
  if (source?.sentence !== sentence || told.utterance.act === 'say') return []
  const others = conjuncts(tree, source.token).filter((index) => index !== source.token && isNominal(tree, index))
  return others.flatMap((index) => {
    const phrase = sourcePhrase(tree, index)
    const speaker = voices.speakerOf(phrase)
    return speaker ? [{ ...told, speaker, utterance: { ...told.utterance, source: phrase } }] : []
  })
}

const isNominal = (tree: Tree, index: number): boolean => ['NOUN', 'PROPN'].includes(tree.tokens[index]?.upos ?? '')

const tellsTotal = (told: Voice, totals: ReadonlySet<number>): boolean =>
  [...totals].some((start) => told.content.some((range) => range.start <= start && start < range.end))

/** What a saying amounts to: itself, or for plain telling each act that its content implies, in this sentence or one that the quotation runs over. */
function readings(layers: ReportLayers, groups: readonly EventGroup[], sentence: SentenceLayers, told: Voice): readonly Reading[] {
  if (doings.has(told.utterance.lemma)) return []
  const plain = told.utterance.act === 'say' || !told.utterance.strong
  const implied = plain ? impliedIn(layers, groups, sentence, told) : []
  if (implied.length > 0) return implied.map(({ act, where }) => ({ voice: spokenAs(told, act), implied: act, where }))
  const itself: Reading = { voice: told, implied: null, where: sentence }
  const names = told.utterance.act === 'accuse' && blame(layers, itself).length > 0
  const kept =
    names ||
    isPublicWish(layers, told) ||
    isPublicStance(layers, sentence, told) ||
    isRejection(layers, told) ||
    isConfession(sentence, told)
  return plain && told.utterance.act !== 'say' && !kept ? [] : [itself]
}

const spokenAs = (told: Voice, { act, status }: ImpliedAct): Voice => ({ ...told, utterance: { ...told.utterance, act, status } })

interface FoundAct {
  readonly act: ImpliedAct
  readonly where: SentenceLayers
}

/** The acts that the content of a saying implies, each once. That a side did what nobody has told yet is news, and no blame. */
function impliedIn(layers: ReportLayers, groups: readonly EventGroup[], sentence: SentenceLayers, told: Voice): readonly FoundAct[] {
  const { lexicon } = layers
  const isRunOver = (one: SentenceLayers): boolean => one === sentence || told.content.some((range) => contains(range, one.sentence))
  const found = layers.sentences
    .filter(isRunOver)
    .flatMap((where) => impliedActs({ ...where, lexicon }, told).map((act) => ({ act, where })))
    .filter(({ act, where }) => act.rule !== 'en/implied/told-deed' || !isFirstTold(groups, where, act))
    .filter(({ act, where }) => act.act !== 'accuse' || blame(layers, { voice: spokenAs(told, act), implied: act, where }).length > 0)
  return found.filter(({ act }, index) => found.findIndex((other) => other.act.act === act.act) === index)
}

/** True where the deeds of an act are told in the first words on their incident, with a number or a day. */
function isFirstTold(groups: readonly EventGroup[], where: SentenceLayers, { deeds = [] }: ImpliedAct): boolean {
  const isOwn = (event: EventMention): boolean =>
    event.layers === where && [...event.acts, ...event.harms].some((deed) => deeds.includes(deed.token))
  const own = groups.filter((group) => group.events.some(isOwn))
  const isNews = (event: EventMention): boolean => event.times.length > 0 || event.harms.some((harm) => harm.counts.length > 0)
  return own.length > 0 && own.every((group) => group.events[0]?.layers === where && group.events.filter(isOwn).some(isNews))
}

const wordsOf = ({ doc }: ReportLayers, content: Voice['content'], between = ' '): string =>
  content.map((range) => doc.text.slice(range.start, range.end)).join(between)

/** "dismissed the figure as propaganda": a version of events that is turned down. */
function isRejection(layers: ReportLayers, { utterance, content, speaker }: Voice): boolean {
  const words = wordsOf(layers, content)
  return (
    utterance.act === 'deny' &&
    speaker !== null &&
    /\b(?:claim|figure|accusation|allegation|report|account|stor(?:y|ies)|charge|version|toll|rumou?r|suggestion|theor(?:y|ies))s?\b/i.test(
      words,
    )
  )
}

/** "asked for an inquiry", "promised compensation": a word of wishing is an act of speech where a body or an office says it, save of itself. */
function isPublicWish(layers: ReportLayers, { utterance, speaker, content }: Voice): boolean {
  if ((utterance.act !== 'demand' && utterance.act !== 'pledge') || inward.has(utterance.lemma)) return false
  const words = wordsOf(layers, content)
  return (
    isPublic(layers.lexicon, speaker) && !/\b(?:anonym|(?:be|being) (?:named|identified|quoted|withheld)|(?:name|identity) be)/i.test(words)
  )
}

// words of wishing that tell more often what somebody means to do or is doing than what he says
const inward = new Set(['intend', 'plan', 'press', 'pressure', 'push', 'require', 'resolve', 'seek', 'summon', 'invite', 'consent'])

/** "Praised the bombing", "slammed the raid", "thanked the police": a word of judging is an act of speech where somebody known says it of a deed or of people. */
function isPublicStance(layers: ReportLayers, sentence: SentenceLayers, { utterance, speaker, content }: Voice): boolean {
  const { lexicon } = layers
  if (!stances.has(utterance.act) || speaker === null || utterance.kind === 'infinitive') return false
  const source = sentence.tree.tokens[utterance.source?.token ?? -1]
  if (!isPublic(lexicon, speaker) && !/-(?:PER|ORG|LOC)$/.test(source?.name ?? '')) return false
  const isPeople = (token: Token): boolean =>
    token.upos === 'NOUN' && (lexicon.person(token.lemma.toLowerCase()) ?? lexicon.organisation(token.lemma.toLowerCase())) !== null
  const isDeed = (token: Token): boolean => token.upos === 'NOUN' && lexicon.acts(token.lemma.toLowerCase(), 'NOUN').length > 0
  return sentence.tree.tokens.some(
    (token) => (isDeed(token) || (aboutPeople.has(utterance.act) && isPeople(token))) && content.some((range) => contains(range, token)),
  )
}

const stances: ReadonlySet<StatementAct> = new Set<StatementAct>(['condemn', 'welcome', 'mourn', 'justify', 'apologise', 'deny'])
const aboutPeople: ReadonlySet<StatementAct> = new Set<StatementAct>(['welcome', 'mourn'])

// words of judging that are something done as often as said
const doings = new Set(
  'back support protest attack oppose greet clear exclude exonerate acquit absolve contest sanction warrant negate honor honour remember weep grieve commemorate'
    .split(' ')
    .concat('stand by'),
)

function tieStatement(
  layers: ReportLayers,
  groups: readonly EventGroup[],
  sentence: SentenceLayers,
  reading: Reading,
): TiedStatement | null {
  const { voice, implied, where } = reading
  const { utterance } = voice
  const blamed = blame(layers, reading)
  const opinion = utterance.act === 'say' && isOpinion(layers, sentence, voice)
  if (utterance.act === 'say' && !opinion && !(utterance.status === 'suspected' && blamed.length > 0)) return null
  const told = incidentsOf(layers, groups, sentence, voice, { where, tokens: implied?.deeds ?? [] })
  const group = told[0] ?? -1
  if (group < 0 && (opinion || implied !== null || !tellsViolence(sentence, voice))) return null
  const claims = told.flatMap((index) =>
    blameClaims(layers, groups[index], sentence, reading, blamed).map((claim) => ({ group: index, claim })),
  )
  if ((utterance.act !== 'say' || opinion) && voice.speaker)
    return {
      statement: statementOf(layers, sentence, voice, voice.speaker, blamed[0]?.name ?? addressed(layers, sentence, voice)),
      group,
      claims,
    }
  return claims.length > 0 ? { statement: statementOf(layers, sentence, voice, anonymousSpeaker, null), group, claims } : null
}

/** "urged the government to act", "apologised to the families", "praised the police": people or a body that somebody speaks to; not "urged calm". */
function addressed({ lexicon }: ReportLayers, { tree }: SentenceLayers, { utterance }: Voice): string | null {
  if (utterance.addressee === null || utterance.act === 'accuse' || !isActorLike(tree, utterance.addressee, lexicon)) return null
  return partyPhrases(tree, utterance.addressee, lexicon)[0]?.name ?? null
}

/** "Confessed to the killing", "took credit for the blast": a word of owning up over an act of violence. */
function isConfession(sentence: SentenceLayers, voice: Voice): boolean {
  return voice.utterance.act === 'claim-responsibility' && tellsDeed(sentence, voice)
}

/** In a report without an incident only words about violence are kept: a quarrel over a budget is none. */
function tellsViolence(sentence: SentenceLayers, voice: Voice): boolean {
  if (voice.utterance.act === 'claim-responsibility' || voice.utterance.act === 'threaten') return true
  return tellsDeed(sentence, voice)
}

function tellsDeed(sentence: SentenceLayers, voice: Voice): boolean {
  return [...sentence.acts, ...sentence.harms].some((deed) =>
    voice.content.some((range) => contains(range, rangeOfToken(sentence, deed.token))),
  )
}

function rangeOfToken(sentence: SentenceLayers, token: number): Range {
  const word = sentence.tree.tokens[token]
  return { start: word?.start ?? 0, end: word?.end ?? 0 }
}

/** Plain telling that no count carries already: a remark, an opinion, a quotation. What only brings a number stays a claim. */
function isOpinion(layers: ReportLayers, sentence: SentenceLayers, voice: Voice): boolean {
  const { utterance } = voice
  if (!utterance.strong || voice.speaker === null || utterance.status !== null) return false
  const counts = sentence.harms.flatMap((harm) => harm.counts)
  return !counts.some(({ evidence }) => voice.content.some((range) => range.start < evidence.end && evidence.end <= range.end))
}

const anonymousSpeaker: Speaker = { name: '', role: null, organisation: null, actor: null, anonymous: true }

function statementOf(layers: ReportLayers, sentence: SentenceLayers, voice: Voice, speaker: Speaker, addressee: string | null): Statement {
  const { utterance } = voice
  const evidence = spanOf(layers.doc, trimSpace(layers.doc.text, sentence.sentence))
  const content = wordsOf(layers, voice.content, ' … ')
  const id = hashText([layers.doc.id, utterance.act, evidence.start, utterance.token, speaker.name].join('\u001f'))
  return {
    id: `statement-${id}`,
    act: utterance.act,
    speaker,
    chain: voice.cited ? [voice.cited] : [],
    addressee,
    channel: channelOf(layers, sentence, voice.utterance.token),
    incident: null,
    content,
    said: dayOfSaying(layers, voice),
    evidence,
  }
}

function trimSpace(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
