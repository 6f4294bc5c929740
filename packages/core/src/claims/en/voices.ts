import { dependents, treeOf, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Speaker } from '../../records/claim.js'
import type { Quotation } from '../../records/mark.js'
import { contains, overlaps, type Range } from '../../records/span.js'
import type { Sentence } from '../../records/token.js'
import { writerOf } from './papers.js'
import { isNew, readSpeaker, type SpeakerWords } from './read-speaker.js'
import { sourcePhrase } from './source-phrase.js'
import type { SourcePhrase, Utterance } from './utterance.js'

/** An utterance with its speaker resolved. */
export interface Voice {
  readonly utterance: Utterance
  /** Null where nobody is named ("is believed to have"). */
  readonly speaker: Speaker | null
  readonly cited: Speaker | null
  /** The utterance's content and, for a quotation that runs on, the quotations it also covers. */
  readonly content: readonly Range[]
}

/** Who is speaking at any position of the report. */
export interface Voices {
  readonly all: readonly Voice[]
  /** The voices whose content covers the position, the outermost first. */
  at(position: number): readonly Voice[]
  /** Whom a noun phrase means: a pronoun or short name as the speaker it takes up. */
  speakerOf(source: SourcePhrase): Speaker | null
}

/**
 * Resolves the speakers of a report's utterances in text order and lets quotations run on to the sentences they cover. Where `resolved` is false,
 * pronouns and short names find nobody: each speaker is what its own sentence says.
 */
export function findVoices(
  sentences: readonly Sentence[],
  utterances: readonly (readonly Utterance[])[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  resolved = true,
): Voices {
  const memory = new SpeakerMemory(resolved)
  const all: Voice[] = []
  const resolve = (source: SourcePhrase | null): Speaker | null => {
    const sentence = source ? sentences.find((one) => one.index === source.sentence) : undefined
    if (!source || !sentence) return null
    const tree = treeOf(sentence)
    const words = readSpeaker(tree, source, lexicon)
    const writer = words ? writerOf(tree, source, lexicon) : null
    const named = writer === null ? null : readSpeaker(tree, sourcePhrase(tree, writer), lexicon)
    if (!words) return null
    const subject = words.head === 'it' ? bodyBefore(tree, source.token, lexicon) : null
    const body = named ?? (subject === null ? null : readSpeaker(tree, sourcePhrase(tree, subject), lexicon))
    return body ? memory.resolve(body, sentence.block) : memory.resolve(words, sentence.block, isNew(tree, source))
  }
  sentences.forEach((sentence, index) => {
    const list = [...(utterances[index] ?? [])].sort((a, b) => a.token - b.token)
    const silent = personsActing(sentence, list, lexicon)
    for (const utterance of list) {
      while (silent[0] && silent[0].token < utterance.token) memory.mention(silent.shift()?.words, sentence.block)
      const speaker = resolve(utterance.source)
      all.push({ utterance, speaker, cited: resolve(utterance.cites), content: utterance.content })
    }
    for (const { words } of silent) memory.mention(words, sentence.block)
  })
  const spread = withSpeakersOfQuotations(spreadQuotations(all, sentences, quotations), sentences)
  const near = voicesByStretch(spread)
  return {
    all: spread,
    at: (position) =>
      near(position)
        .filter((voice) => !voice.utterance.negated && covers(voice.content, position) && !covers(voice.utterance.presupposed, position))
        .sort((a, b) => sizeOf(b.content) - sizeOf(a.content) || a.utterance.token - b.utterance.token),
    speakerOf: resolve,
  }
}

/** "The army cited attacks that it blamed on rebels": the body that is subject of a verb above the pronoun's; null where none is. */
function bodyBefore(tree: Tree, pronoun: number, lexicon: Lexicon): number | null {
  let at = tree.tokens[tree.tokens[pronoun]?.head ?? -1]
  while (at && at.head >= 0) {
    at = tree.tokens[at.head]
    const subject = at
      ? dependents(tree, at.index, 'nsubj').find((token) => token.relation === 'nsubj' && token.index < pronoun)
      : undefined
    if (subject && (subject.name.endsWith('ORG') || lexicon.organisation(subject.lemma.toLowerCase()) !== null)) return subject.index
  }
  return null
}

/** "We welcome it," the mayor said: who speaks of himself within a quotation is whoever the quotation is of. */
function withSpeakersOfQuotations(voices: readonly Voice[], sentences: readonly Sentence[]): readonly Voice[] {
  const outer = voices.filter((voice) => !voice.utterance.quoted && voice.speaker !== null)
  return voices.map((voice) => {
    const { quoted, source } = voice.utterance
    const word = source && sentences.find((one) => one.index === source.sentence)?.tokens[source.token]?.form.toLowerCase()
    if (!quoted || (word !== 'we' && word !== 'i')) return voice
    const speaker = outer.find((one) => covers(one.content, cueOf(voice).start))?.speaker
    return speaker ? { ...voice, speaker } : voice
  })
}

const covers = (ranges: readonly Range[], position: number): boolean =>
  ranges.some((range) => range.start <= position && position < range.end)

const STRETCH = 512

/** The voices whose content touches the stretch of text round a position, in their order. */
function voicesByStretch(voices: readonly Voice[]): (position: number) => readonly Voice[] {
  const stretches = new Map<number, Voice[]>()
  for (const voice of voices) {
    for (const { start, end } of voice.content) {
      for (let at = Math.floor(start / STRETCH); at * STRETCH < end; at++) {
        const there = stretches.get(at)
        if (!there) stretches.set(at, [voice])
        else if (there.at(-1) !== voice) there.push(voice)
      }
    }
  }
  return (position) => stretches.get(Math.floor(position / STRETCH)) ?? []
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0)
}

/**
 * The persons of whom a sentence tells what they do, without a word of saying: "The prime minister, Ilse Rahn, goes on television." Whoever "he" is in the next sentence
 * may be one of them.
 */
function personsActing(
  sentence: Sentence,
  utterances: readonly Utterance[],
  lexicon: Lexicon,
): { readonly token: number; readonly words: SpeakerWords }[] {
  const tree = treeOf(sentence)
  const speaking = new Set(utterances.flatMap(({ source }) => (source ? [source.token] : [])))
  return tree.tokens.flatMap((token) => {
    const verb = tree.tokens[token.head]
    const acts = token.relation === 'nsubj' && verb !== undefined && (verb.relation === 'root' || verb.relation === 'conj')
    if (!acts || speaking.has(token.index)) return []
    const words = readSpeaker(tree, sourcePhrase(tree, token.index), lexicon)
    return words?.kind === 'person' && !words.plural && !words.anonymous ? [{ token: token.index, words }] : []
  })
}

/** Who has spoken, in which words he was named, and in which paragraph. */
interface Known {
  readonly speaker: Speaker
  readonly words: SpeakerWords
  readonly block: number
  /** True for somebody of whom the report only tells: he may be "he", and nothing else. */
  readonly silent: boolean
}

/** Remembers who has spoken, so that "he", "the ministry" and a surname find their speaker. */
class SpeakerMemory {
  private readonly known: Known[] = []

  constructor(private readonly resolved: boolean) {}

  /** `block` is the paragraph, `isNew` true for "a message", which brings words that nobody of an earlier paragraph need have said. */
  resolve(words: SpeakerWords, block: number, isNew = false): Speaker | null {
    const found = this.resolved ? this.antecedent(words, isNew ? block : null) : null
    if (found) {
      this.known.push({ speaker: found.speaker, words: found.words, block, silent: false })
      return found.speaker
    }
    if (words.kind === 'pronoun') return null
    const speaker = inWords(words)
    this.known.push({ speaker, words, block, silent: false })
    return speaker
  }

  /** Remembers somebody whom the report tells of; the same as a speaker of that name. */
  mention(words: SpeakerWords | undefined, block: number): void {
    if (!words || !this.resolved) return
    const found = this.antecedent(words, null)
    this.known.push(found ? { ...found, block, silent: true } : { speaker: inWords(words), words, block, silent: true })
  }

  /** Somebody told of in the paragraph at hand, where no other person has spoken in it: "The mayor went there at noon. He said ...". */
  private silentOf({ head }: SpeakerWords): Known | null {
    const block = this.known.at(-1)?.block
    const here = this.known.filter((one) => one.block === block && one.words.kind === 'person' && mayBe(head, one.speaker.role))
    const last = here.at(-1)
    return last?.silent && !here.some((one) => !one.silent) ? last : null
  }

  private antecedent(words: SpeakerWords, within: number | null): Known | null {
    const all = [...this.known].reverse().filter((one) => within === null || one.block === within)
    const recent = all.filter((one) => !one.silent)
    if (words.kind === 'pronoun') {
      const person = words.head === 'he' || words.head === 'she' || words.head === 'him' || words.head === 'her'
      const silent = person ? this.silentOf(words) : null
      if (silent) return silent
      if (words.head === 'we' || words.head === 'i') return recent[0] ?? null
      return (
        recent.find((one) =>
          person
            ? one.words.kind === 'person' && mayBe(words.head, one.speaker.role)
            : words.plural
              ? one.words.plural || one.words.kind === 'organisation'
              : one.words.kind === 'organisation' || one.words.kind === 'document',
        ) ?? null
      )
    }
    if (words.kind === 'document') return recent.find((one) => one.words.kind === 'organisation') ?? recent[0] ?? null
    if (words.kind === 'person' && words.role === null && !words.name.includes(' ')) {
      return recent.find((one) => one.words.kind === 'person' && one.speaker.name.split(' ').includes(words.name)) ?? null
    }
    const exact = recent.find((one) => one.speaker.name.toLowerCase() === words.name.toLowerCase() && one.words.kind === words.kind)
    if (exact) return exact
    if (!words.definite || words.name.includes(' ')) return null
    if (words.role) return recent.find((one) => one.speaker.role?.endsWith(words.head) === true && one.speaker.name !== words.name) ?? null
    return (
      recent.find(
        (one) => one.words.kind === 'organisation' && one.words.head === words.head && one.speaker.name.length > words.name.length,
      ) ?? null
    )
  }
}

/** A speaker as his own phrase has him, before knowledge says who he is. */
function inWords({ name, role, organisation, anonymous }: SpeakerWords): Speaker {
  return { name, role, organisation, actor: null, anonymous }
}

/** "he" is no spokeswoman, "she" no chairman: what the office's own name tells. */
function mayBe(pronoun: string, role: string | null): boolean {
  const male = pronoun === 'he' || pronoun === 'him'
  if (role === null) return true
  return male ? !/woman$/.test(role) : !/(?<!wo)man$/.test(role)
}

/** A quotation without a cue of its own belongs to the voice beside it in its paragraph; one that runs on keeps its speaker. */
function spreadQuotations(voices: readonly Voice[], sentences: readonly Sentence[], quotations: readonly Quotation[]): readonly Voice[] {
  const extra = new Map<Voice, Range[]>()
  let last: Voice | null = null
  for (const quotation of quotations) {
    const own = voices.find(
      (voice) =>
        voice.utterance.source !== null && voice.content.some((range) => overlaps(range, quotation)) && !contains(quotation, cueOf(voice)),
    )
    const voice: Voice | null = own ?? neighbour(voices, sentences, quotation, last)
    if (voice) extra.set(voice, [...(extra.get(voice) ?? []), { start: quotation.start, end: quotation.end }])
    last = voice && (quotation.runsOn || own) ? voice : last
  }
  return voices.map((voice) => {
    const more = extra.get(voice)?.filter((range) => !voice.content.some((own) => contains(own, range)))
    return more && more.length > 0 ? { ...voice, content: [...voice.content, ...more] } : voice
  })
}

function cueOf(voice: Voice): Range {
  return voice.utterance.cue[0] ?? { start: 0, end: 0 }
}

/** Of the voices of the last sentence before a quotation the one that already quotes; else the last that is no relative clause's. */
function nearestQuoting(before: readonly Voice[]): Voice | undefined {
  const last = before.at(-1)
  const near = before.filter((voice) => voice.utterance.sentence === last?.utterance.sentence)
  return near.findLast((voice) => voice.utterance.kind === 'quotation') ?? near.findLast((voice) => !isRelative(voice)) ?? last
}

/** "a man who said so": his words do not go on in the next sentence. */
function isRelative({ utterance }: Voice): boolean {
  const [words] = utterance.by
  return words !== undefined && utterance.source !== null && words.start > utterance.source.start && words.end - words.start <= 5
}

/** The voice of the same paragraph right before or after a quotation that stands alone in its sentences. */
function neighbour(voices: readonly Voice[], sentences: readonly Sentence[], quotation: Quotation, last: Voice | null): Voice | null {
  const inside = sentences.filter((sentence) => overlaps(sentence, quotation))
  const block = inside[0]?.block
  const whole = inside.every((sentence) => quotation.end - quotation.start > (sentence.end - sentence.start) / 2)
  if (block === undefined || !whole) return null
  const sameBlock = voices.filter(
    (voice) =>
      sentences.find((sentence) => sentence.index === voice.utterance.sentence)?.block === block &&
      voice.utterance.source !== null &&
      voice.utterance.act === 'say',
  )
  const before = sameBlock.filter((voice) => cueOf(voice).end <= quotation.start)
  const after = sameBlock.filter((voice) => cueOf(voice).start >= quotation.end)
  return nearestQuoting(before) ?? after[0] ?? (last && quotation.runsOn ? last : null)
}
