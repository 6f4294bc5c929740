import type { Voice } from '../../claims/en/voices.js'
import { isUnder } from '../../annotations/en/clauses/tree.js'
import type { TimeMention } from '../../records/mark.js'
import type { ReportLayers, SentenceLayers } from './layers.js'

/**
 * The day on which something was said: "said on Friday" · "told Atlaspress late on Tuesday that" · "in a statement dated 3 March" · "..., the mayor said
 * on Monday." Never the day of what is said ("said that on Friday ..."). Null where the words tell none.
 */
export function dayOfSaying(layers: ReportLayers, voice: Voice): string | null {
  const sentence = layers.sentences.find((one) => one.sentence.index === voice.utterance.sentence)
  if (!sentence) return null
  const days = sentence.times.filter((time) => time.interval !== null && time.precision === 'day' && !time.period)
  const own = days.find((time) => hangsOn(sentence, time, voice.utterance.token)) ?? days.find((time) => isBeside(sentence, time, voice))
  return own?.interval?.start ?? null
}

/** The time hangs on the cue, or on the medium that hangs on it ("in a statement on Friday"), outside what is said. */
function hangsOn(sentence: SentenceLayers, time: TimeMention, cue: number): boolean {
  const { tree } = sentence
  const words = tree.tokens.filter((token) => token.start < time.end && token.end > time.start)
  return words.some((word) => {
    const head = tree.tokens[word.head]
    if (!head || head.index === cue) return head !== undefined
    const issue = tree.tokens[head.head]
    if (issued.has(head.lemma.toLowerCase()) && issue) return isMedium(sentence, issue.index, cue)
    return isMedium(sentence, head.index, cue)
  })
}

const issued = new Set(['date', 'issue', 'release', 'publish', 'post', 'send', 'circulate', 'broadcast', 'read', 'air'])
const media = new Set(
  'statement post message video communique communiqué letter bulletin report release tweet interview conference address speech audio recording briefing'.split(
    ' ',
  ),
)

function isMedium(sentence: SentenceLayers, index: number, cue: number): boolean {
  const token = sentence.tree.tokens[index]
  return token !== undefined && token.relation.startsWith('obl') && token.head === cue && media.has(token.lemma.toLowerCase())
}

/** Right behind the cue, its speaker and whom it is told, wherever the tree hangs it: "told reporters on Friday that". */
function isBeside(sentence: SentenceLayers, time: TimeMention, { utterance }: Voice): boolean {
  const { tree } = sentence
  const cue = tree.tokens[utterance.token]
  if (!cue || time.start < cue.end || utterance.content.some((range) => range.start <= time.start && time.end <= range.end)) return false
  const between = tree.tokens.filter((token) => token.start >= cue.end && token.end <= time.start)
  return between.every(
    (token) =>
      /^(?:on|late|early|in|of|at)$/i.test(token.form) ||
      (between.length <= NEAR && isParty(sentence, token.index, utterance.token, utterance.source?.token ?? -1)),
  )
}

const NEAR = 8

/** A word of the speaker or of whom it is told. */
function isParty({ tree }: SentenceLayers, index: number, cue: number, speaker: number): boolean {
  if (speaker >= 0 && isUnder(tree, index, speaker) && tree.tokens[index]?.upos !== 'VERB') return true
  const told = tree.tokens.find(
    (token) => token.head === cue && /^(?:obj|iobj|obl)$/.test(token.relation) && isUnder(tree, index, token.index),
  )
  return told !== undefined && ['NOUN', 'PROPN', 'DET', 'ADJ', 'ADP', 'PART'].includes(tree.tokens[index]?.upos ?? '')
}
