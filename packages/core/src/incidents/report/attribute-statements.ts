import type { Voice } from '../../claims/en/voices.js'
import { nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import { impliedActs } from '../../claims/en/implied-acts.js'
import type { ImpliedAct } from '../../claims/en/utterance.js'
import { hashText } from '../../engine/hash.js'
import type { Claim, Speaker } from '../../records/claim.js'
import type { Statement } from '../../records/incident.js'
import { contains, spanOf, type Range } from '../../records/span.js'
import { buildClaim } from './claim-builder.js'
import type { EventGroup } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { partyPhrases } from './party-claims.js'

/** A statement with the index of the incident it speaks of, and the claims of blame or denial that it makes on that one and others. */
export interface TiedStatement {
  readonly statement: Statement
  readonly group: number
  readonly claims: readonly { readonly group: number; readonly claim: Claim }[]
}

/** Acts of speech worth keeping: all but plain telling, each tied to the incident that its content means. */
export function tieStatements(layers: ReportLayers, groups: readonly EventGroup[]): readonly TiedStatement[] {
  const found: TiedStatement[] = []
  for (const told of layers.voices.all) {
    const sentence = layers.sentences.find((one) => one.sentence.index === told.utterance.sentence)
    if (!sentence || told.utterance.negated) continue
    for (const [voice, implied] of readings(layers, sentence, told)) {
      const statement = tieStatement(layers, groups, sentence, voice, implied)
      if (statement) found.push(statement)
    }
  }
  return found
}

/** What a saying amounts to: itself, or for plain telling each act that its content implies. */
function readings(layers: ReportLayers, sentence: SentenceLayers, told: Voice): readonly (readonly [Voice, ImpliedAct | null])[] {
  const plain = told.utterance.act === 'say' || !told.utterance.strong
  const implied = plain ? impliedActs({ ...sentence, lexicon: layers.lexicon }, told) : []
  if (implied.length > 0)
    return implied.map((act) => [{ ...told, utterance: { ...told.utterance, act: act.act, status: act.status } }, act] as const)
  const names = told.utterance.act === 'accuse' && blame(layers, sentence, told, null).length > 0
  return plain && told.utterance.act !== 'say' && !names ? [] : [[told, null]]
}

function tieStatement(
  layers: ReportLayers,
  groups: readonly EventGroup[],
  sentence: SentenceLayers,
  voice: Voice,
  implied: ImpliedAct | null,
): TiedStatement | null {
  const { utterance } = voice
  const blamed = blame(layers, sentence, voice, implied)
  const opinion = utterance.act === 'say' && isOpinion(layers, sentence, voice)
  if (utterance.act === 'say' && !opinion && !(utterance.status === 'suspected' && blamed.length > 0)) return null
  const about = incidentsOf(layers, groups, sentence, voice)
  const told = implied?.rule === 'en/implied/own-deed' ? withDoers(groups, about, sentence) : about
  const group = told[0] ?? -1
  if (group < 0 && (opinion || !tellsViolence(sentence, voice))) return null
  const claims = told.flatMap((index) =>
    blameClaims(layers, groups[index], sentence, voice, blamed).map((claim) => ({ group: index, claim })),
  )
  if ((utterance.act !== 'say' || opinion) && voice.speaker)
    return { statement: statementOf(layers, sentence, voice, voice.speaker, blamed[0]?.name ?? null), group, claims }
  return claims.length > 0 ? { statement: statementOf(layers, sentence, voice, anonymousSpeaker, null), group, claims } : null
}

/** "said it had arrested two men over the blast": of several incidents in what is said, the speaker's own deed is one that has a doer there. */
function withDoers(groups: readonly EventGroup[], about: readonly number[], sentence: SentenceLayers): readonly number[] {
  const done = about.filter((index) =>
    groups[index]?.events.some((event) => event.layers.sentence.index === sentence.sentence.index && event.agents.length > 0),
  )
  return done.length > 0 ? done : about
}

/** In a report without an incident only words about violence are kept: a quarrel over a budget is none. */
function tellsViolence(sentence: SentenceLayers, voice: Voice): boolean {
  if (voice.utterance.act === 'claim-responsibility' || voice.utterance.act === 'threaten') return true
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
  return !counts.some((count) => voice.content.some((range) => contains(range, count.evidence)))
}

const anonymousSpeaker: Speaker = { name: '', role: null, organisation: null, actor: null, anonymous: true }

interface Blamed {
  readonly name: string
  readonly range: Range
}

/** Whom an accusation names: the one addressed, or the one its content makes responsible. */
function blame(layers: ReportLayers, sentence: SentenceLayers, voice: Voice, implied: ImpliedAct | null): readonly Blamed[] {
  const { utterance } = voice
  if (utterance.act !== 'accuse' && utterance.status !== 'suspected') return []
  const heads = [...(utterance.addressee === null ? [] : [utterance.addressee]), ...(implied?.parties ?? [])]
  const parties = heads.flatMap((head) => partyPhrases(sentence.tree, head, layers.lexicon))
  return parties.filter((party) => !parties.some((other) => other !== party && contains(other.range, party.range)))
}

/** Claims about the doer that follow from the act of speech: claimed by its speaker, blamed on somebody, denied. */
function blameClaims(
  layers: ReportLayers,
  group: EventGroup | undefined,
  sentence: SentenceLayers,
  voice: Voice,
  blamed: readonly Blamed[],
): readonly Claim[] {
  if (!group) return []
  const { utterance, speaker } = voice
  const chain = speaker ? [speaker, ...(voice.cited ? [voice.cited] : [])] : []
  const own = utterance.source && speaker ? ownDeedClaim(layers, voice) : null
  if (own && speaker)
    return [buildClaim(layers, null, sentence, { field: 'perpetrator', ...spokenFor(layers, sentence, voice, speaker), chain, ...own })]
  if (utterance.act === 'accuse' && !accusesOfDeed(layers, voice, blamed)) return []
  return blamed.map((party) =>
    buildClaim(layers, null, sentence, {
      field: 'perpetrator',
      value: party.name,
      evidence: party.range,
      status: utterance.status === 'suspected' ? 'suspected' : 'accused',
      chain,
      rule: 'en/party/accusation',
      basis: 'stated',
    }),
  )
}

/** What a saying makes of its speaker as the doer: claimed, denied, or nothing. */
function ownDeedClaim(layers: ReportLayers, voice: Voice): Pick<Claim, 'status' | 'rule' | 'basis'> | null {
  if (voice.utterance.act === 'claim-responsibility')
    return { status: 'claimed', rule: 'en/party/claim-of-responsibility', basis: 'stated' }
  if (voice.utterance.act === 'deny' && deniesInvolvement(layers, voice))
    return { status: 'denied', rule: 'en/party/denial', basis: 'inferred' }
  return null
}

/** Whose deed it is: a spokesman speaks for his organisation, where the phrase names it; else the speaker's own. */
function spokenFor(
  layers: ReportLayers,
  sentence: SentenceLayers,
  voice: Voice,
  speaker: Speaker,
): { readonly value: string; readonly evidence: Range } {
  const range = speakerRange(sentence, voice)
  const source = voice.utterance.source
  const body = source ? bodyNamedIn(sentence.tree, source) : null
  if (body) return { value: layers.doc.text.slice(body.start, body.end), evidence: body }
  const organisation = speaker.role === null ? null : speaker.organisation
  if (organisation === null || source === null) return { value: speaker.name, evidence: range }
  const at = layers.doc.text.slice(source.start, source.end).indexOf(organisation)
  return at < 0
    ? { value: organisation, evidence: range }
    : { value: organisation, evidence: { start: source.start + at, end: source.start + at + organisation.length } }
}

const belonging = new Set(['belong', 'name', 'call', 'know', 'identify', 'represent', 'sign', 'issue', 'behalf', 'attribute'])

/** "men who said they belonged to X", "a note in the name of X", "a group calling itself X": the body that the speaker says it is. */
function bodyNamedIn(tree: Tree, source: Range): Range | null {
  const inside = tree.tokens.filter((token) => token.start >= source.start && token.end <= source.end)
  const at = inside.findIndex((token) => belonging.has(token.lemma.toLowerCase()))
  const name =
    at < 0
      ? undefined
      : inside.slice(at + 1).find((token) => /^\p{Lu}/u.test(token.form) && token.upos === 'PROPN' && !token.name.endsWith('PER'))
  if (!name) return null
  const phrase = nounPhrase(
    tree,
    inside.includes(tree.tokens[name.head] ?? name) && tree.tokens[name.head]?.upos === 'PROPN' ? name.head : name.index,
    true,
  )
  const first = tree.tokens.find((token) => token.start >= phrase.start && token.upos !== 'DET' && token.upos !== 'ADP')
  return { start: first?.start ?? phrase.start, end: phrase.end }
}

/** The words of the speaker in this sentence: a name, or the pronoun that stands for it. */
function speakerRange(sentence: SentenceLayers, voice: Voice): Range {
  const source = voice.utterance.source
  const range = source ? nounPhrase(sentence.tree, source.token, true) : { start: sentence.sentence.start, end: sentence.sentence.end }
  return range
}

/** A denial of the deed itself ("denied any part in it", "rejected the accusation"), not of a number or a rumour. */
function deniesInvolvement(layers: ReportLayers, voice: Voice): boolean {
  const words = voice.content.map((range) => layers.doc.text.slice(range.start, range.end).toLowerCase()).join(' ')
  const told = layers.sentences.some((sentence) => sentence.acts.some((act) => voice.content.some((range) => contains(range, act.range))))
  return (
    told ||
    (/\b(?:involve|part\b|role|responsib|accus|behind|charge|allegation|carr(?:y|ied)|do with|blame|link|connection|firing|fired|attack|targeting|hand in|did not|did it)/.test(
      words,
    ) &&
      !/\b(?:toll|casualt|number)/.test(words))
  )
}

/** "accused the army", "of the killings", "of being behind it"; "accused the government of scapegoating it" says nothing of who did the deed. */
function accusesOfDeed(layers: ReportLayers, voice: Voice, blamed: readonly Blamed[]): boolean {
  const words = voice.content.map((range) => layers.doc.text.slice(range.start, range.end)).join(' ')
  const charge = blamed.reduce((rest, party) => rest.replace(party.name, ''), words)
  if (!/^\W*(?:(?:the|an?|its|their)\s+)?(?:of|for)\b/i.test(charge)) return true
  const told = layers.sentences.some((sentence) =>
    [...sentence.acts.map((act) => act.range), ...sentence.harms.map((harm) => rangeOfToken(sentence, harm.token))].some((deed) =>
      voice.content.some((range) => contains(range, deed)),
    ),
  )
  return (
    told ||
    /\b(?:involve|part\b|role|responsib|behind|carr(?:y|ied)|blame|hand in|of it$|fir(?:ing|ed)|massacre|atrocit|crime)/i.test(charge)
  )
}

function statementOf(layers: ReportLayers, sentence: SentenceLayers, voice: Voice, speaker: Speaker, addressee: string | null): Statement {
  const { utterance } = voice
  const evidence = spanOf(layers.doc, trimSpace(layers.doc.text, sentence.sentence))
  const content = voice.content.map((range) => layers.doc.text.slice(range.start, range.end)).join(' … ')
  const id = hashText([layers.doc.id, utterance.act, evidence.start, utterance.token, speaker.name].join('\u001f'))
  return {
    id: `statement-${id}`,
    act: utterance.act,
    speaker,
    chain: voice.cited ? [voice.cited] : [],
    addressee,
    channel: channelOf(layers, sentence, voice),
    incident: null,
    content,
    said: saidOn(layers, sentence, voice),
    evidence,
  }
}

function trimSpace(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** "in a statement", "on Telegram", "through its news agency": the phrase on the cue that names the medium. */
function channelOf(layers: ReportLayers, sentence: SentenceLayers, voice: Voice): string | null {
  const { tree } = sentence
  for (const token of tree.tokens) {
    if (token.head !== voice.utterance.token || !token.relation.startsWith('obl')) continue
    if (!channels.has(token.lemma.toLowerCase()) && layers.lexicon.organisation(token.lemma.toLowerCase())?.class !== 'media') continue
    const phrase = nounPhrase(tree, token.index)
    return layers.doc.text.slice(phrase.start, phrase.end)
  }
  return null
}

const channels = new Set([
  'statement',
  'post',
  'message',
  'telegram',
  'twitter',
  'facebook',
  'website',
  'video',
  'communique',
  'communiqué',
  'x',
  'letter',
  'channel',
  'agency',
  'television',
  'radio',
  'tweet',
  'broadcast',
  'conference',
  'interview',
  'audio',
  'recording',
  'leaflet',
  'call',
  'site',
])

function saidOn(layers: ReportLayers, sentence: SentenceLayers, voice: Voice): string | null {
  const time = sentence.times.find(
    (one) =>
      one.interval &&
      one.precision === 'day' &&
      !one.period &&
      sentence.tree.tokens.some((token) => token.start < one.end && token.end > one.start && token.head === voice.utterance.token),
  )
  return time?.interval?.start ?? null
}

/** The incidents a statement is about: those told inside its content, else the one named there, else the one last told, else the lead's. */
function incidentsOf(layers: ReportLayers, groups: readonly EventGroup[], sentence: SentenceLayers, voice: Voice): readonly number[] {
  const where = groups.map((group, index) => ({ group, index }))
  const inside = where.filter(({ group }) =>
    group.events.some((event) => voice.content.some((range) => contains(range, { start: event.start, end: event.start }))),
  )
  if (inside.length > 0) return inside.map(({ index }) => index)
  const sameSentence = where.find(({ group }) => group.events.some((event) => event.layers.sentence.index === sentence.sentence.index))
  if (sameSentence) return [sameSentence.index]
  let best = groups.length > 0 ? 0 : -1
  let position = -1
  for (const { group, index } of where) {
    for (const event of group.events) {
      if (event.start < sentence.sentence.start && event.start > position) {
        best = index
        position = event.start
      }
    }
  }
  return best < 0 ? [] : [best]
}
