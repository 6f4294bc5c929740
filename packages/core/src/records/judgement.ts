import { z } from 'zod'
import { claimFields, countSchema, statusSchema, type DeepReadonly } from './claim.js'

// What a person judged, as it is kept. A judgement is never changed or deleted: an undo is a judgement too. Keys and ids are made of
// what was read, so another reading may give others; a subject therefore keeps the words it stood for (its evidence) as well.

export const anchorSchema = z.object({
  field: z.enum(claimFields),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  /** The characters round the words, by which they are found again where the text was taken out of its page differently. */
  before: z.string(),
  after: z.string(),
})
/** Words of a report as they stood when somebody judged: where, what, and what was round them. */
export type Anchor = DeepReadonly<z.infer<typeof anchorSchema>>

export const localSubjectSchema = z.object({
  key: z.string(),
  /** Null in decisions of the time before reports were kept with them: these are found by their key alone. */
  report: z.string().nullable(),
  evidence: z.array(anchorSchema),
})
/** An incident of one report, as it was read when somebody judged. */
export type LocalSubject = DeepReadonly<z.infer<typeof localSubjectSchema>>

export const sideSchema = z.object({
  /** The id of the incident as it was shown; null where it is not known. For the log: what counts are the members. */
  incident: z.string().nullable(),
  members: z.array(localSubjectSchema),
})
/** One side of a judgement on two incidents: all the incidents of single reports that it stood for. */
export type Side = DeepReadonly<z.infer<typeof sideSchema>>

const value = z.union([countSchema, z.string()])

export const claimSubjectSchema = z.object({
  id: z.string(),
  report: z.string(),
  value,
  of: z.string().nullable(),
  status: statusSchema,
  actor: z.string().nullable(),
  /** Names of its speakers, in their order. */
  speakers: z.array(z.string()),
  evidence: anchorSchema,
})
/** A claim, as it was read when somebody judged it. */
export type ClaimSubject = DeepReadonly<z.infer<typeof claimSubjectSchema>>

export const correctionSchema = z.object({ value, of: z.string().nullable(), status: statusSchema, actor: z.string().nullable() })
/** What a claim counts as in place of what was read. */
export type Correction = DeepReadonly<z.infer<typeof correctionSchema>>

export const verdictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['same', 'different', 'unsure']), a: sideSchema, b: sideSchema }),
  z.object({ kind: z.enum(['accept', 'reject']), claim: claimSubjectSchema }),
  z.object({ kind: z.literal('correct'), claim: claimSubjectSchema, to: correctionSchema }),
  z.object({ kind: z.literal('undo'), judgement: z.int().positive() }),
])
/**
 * What somebody says.
 * - "same": all members of both sides are of one incident. "different": no member of the one is of one incident with a member of the
 *   other. "unsure": the program may decide between the two sides.
 * - "accept": the claim was read rightly. "reject": it counts for nothing. "correct": it counts as `to`.
 * - "undo": the judgement of that number is withdrawn; where that was an undo itself, what it withdrew stands again.
 */
export type Verdict = DeepReadonly<z.infer<typeof verdictSchema>>
export type PairVerdict = Extract<Verdict, { readonly a: Side }>
export type ClaimVerdict = Extract<Verdict, { readonly claim: ClaimSubject }>

export const judgementSchema = z.object({
  /** Its number: later ones are greater. */
  seq: z.int().positive(),
  /** ISO date-time. */
  at: z.string(),
  /** Who judged; null where that was not kept. */
  by: z.string().nullable(),
  /** The reason given, or null. */
  why: z.string().nullable(),
  verdict: verdictSchema,
})
/** Who judged what, when, and why. */
export type Judgement = DeepReadonly<z.infer<typeof judgementSchema>>
