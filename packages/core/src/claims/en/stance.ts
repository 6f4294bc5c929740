import type { Speaker, Status } from '../../records/claim.js'
import type { Voice } from './voices.js'

/** Who vouches for a value and how surely. `chain` is empty for the outlet's own voice. */
export interface Stance {
  readonly chain: readonly Speaker[]
  readonly status: Status
  /** The voices it came from, the outermost first. */
  readonly voices: readonly Voice[]
}

const strength: readonly Status[] = ['denied', 'accused', 'claimed', 'suspected', 'unverified', 'asserted']

/**
 * The stance of a value: its chain of speakers, and the status that the innermost reserve gives. `hedge` is a reserve in the value's own clause
 * ("reportedly", "feared"); `ownDeed` tells that the first speaker is the doer.
 */
export function stanceOf(voices: readonly Voice[], hedge: Status | null, ownDeed: (speaker: Speaker) => boolean): Stance {
  const chain: Speaker[] = []
  for (const voice of voices) {
    for (const speaker of [voice.speaker, voice.cited]) {
      if (speaker && !chain.some((known) => known.name === speaker.name)) chain.push(speaker)
    }
  }
  const told = voices.flatMap((voice) => (voice.utterance.status ? [voice.utterance.status] : []))
  const statuses = hedge ? [...told, hedge] : told
  const first = chain[0]
  if (statuses.length === 0) return { chain, voices, status: first && ownDeed(first) ? 'claimed' : 'asserted' }
  return { chain, voices, status: strength.find((status) => statuses.includes(status)) ?? 'asserted' }
}
