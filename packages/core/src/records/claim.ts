import { z } from 'zod'

// The contract's own records as zod schemas: the source of truth of what leaves the program (`whosays schema` prints them as
// JSON Schema). Stages use the inferred types, read-only.

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T
export type { DeepReadonly }

export const spanSchema = z.object({ report: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative(), quote: z.string() })

export const statuses = ['asserted', 'claimed', 'accused', 'suspected', 'denied', 'unverified'] as const
export const statusSchema = z.enum(statuses)
/** How surely a value is given, and in which role its speaker stands to it: see the contract's ledger.md. */
export type Status = z.infer<typeof statusSchema>

export const speakerSchema = z.object({
  name: z.string(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  actor: z.string().nullable(),
  anonymous: z.boolean(),
})
/** Somebody who says something. `name` is the name, or the description where nobody is named ("a security official"). */
export type Speaker = DeepReadonly<z.infer<typeof speakerSchema>>

export const countSchema = z.object({ low: z.int().nullable(), high: z.int().nullable(), approx: z.boolean(), text: z.string() })
/** Bounds of a number phrase: an open end is null ("at least 84" is 84..null). */
export type Count = DeepReadonly<z.infer<typeof countSchema>>

export const casualtyFields = ['killed', 'wounded', 'missing', 'detained', 'abducted'] as const
export type CasualtyField = (typeof casualtyFields)[number]
export const claimFields = [...casualtyFields, 'perpetrator', 'target', 'victim', 'place', 'date', 'means', 'type', 'stage'] as const
export type ClaimField = (typeof claimFields)[number]

const value = z.union([countSchema, z.string()])

export const claimJudgementSchema = z.object({
  kind: z.enum(['accept', 'reject', 'correct']),
  seq: z.int().positive(),
  by: z.string().nullable(),
  at: z.string(),
  why: z.string().nullable(),
  to: z.object({ value, of: z.string().nullable(), status: statusSchema, actor: z.string().nullable() }).nullable(),
})
/** What a person judged of a claim: `seq` is the number to undo it by, `to` what it counts as where it was corrected (else null). */
export type ClaimJudgement = DeepReadonly<z.infer<typeof claimJudgementSchema>>

export const claimSchema = z.object({
  id: z.string(),
  field: z.enum(claimFields),
  value,
  actor: z.string().nullable(),
  of: z.string().nullable(),
  status: statusSchema,
  speaker: z.array(speakerSchema),
  said: z.string().nullable(),
  supersedes: z.string().nullable(),
  evidence: spanSchema,
  sentence: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
  rule: z.string(),
  basis: z.enum(['stated', 'inferred']),
  judgement: claimJudgementSchema
    .optional()
    .describe(
      'Only where a person judged the claim. All other fields stay as they were read: a claim that is rejected counts for nothing, one that is corrected counts as judgement.to.',
    ),
})
/** One value of one field, as one speaker gave it in one sentence. */
export type Claim = DeepReadonly<z.infer<typeof claimSchema>>

/**
 * The claim as it counts: null where a person rejected it, with the corrected value where one was given. Whoever computes from the
 * claims of a ledger document goes through this.
 */
export function countedClaim(claim: Claim): Claim | null {
  if (claim.judgement?.kind === 'reject') return null
  return claim.judgement?.to ? { ...claim, ...claim.judgement.to } : claim
}

/** A claim of a count. */
export type CountClaim = Claim & { readonly value: Count }
/** True for the five casualty fields, whose value is a Count. */
export function isCountClaim(claim: Claim): claim is CountClaim {
  return typeof claim.value === 'object'
}
