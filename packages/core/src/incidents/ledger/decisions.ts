/**
 * What a person decided on two incidents of single reports (`a`, `b` are keys of local incidents). "same" joins them, whatever the
 * score says; "different" keeps them apart; "unsure" leaves it to the score. Decisions outlive every new reading.
 */
export interface Decision {
  readonly kind: 'same' | 'different' | 'unsure'
  readonly a: string
  readonly b: string
}
