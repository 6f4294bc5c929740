import { z } from 'zod'
import { casualtyFields, statuses } from '../records/claim.js'
import type { DeepReadonly } from '../records/claim.js'
import { peopleClasses } from './people.js'

/** The ways to choose one number; a policy lists them in its order, and the first that can choose does. */
export const choices = ['corroborated', 'newest-agreed', 'majority', 'newest', 'lowest', 'highest'] as const
export type Choice = (typeof choices)[number]

const counted = z.int().nonnegative()
const className = z.enum(peopleClasses)

const vagueWordSchema = z.strictObject({
  /** Words as they stand in a claim: "dozens". */
  words: z.array(z.string().min(1)).min(1),
  number: counted,
  /** The number for incidents of a large scale; absent: the same. */
  large: counted.optional(),
})

const cellSchema = z.strictObject({
  /** The name of the number, as a column would bear it. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'expected lower-case letters, digits and _'),
  field: z.enum(casualtyFields),
  /** Whose counts: classes that share nobody, and are added up. */
  of: z.array(className).min(1),
  /** Whose counts where nobody counted those. */
  orElse: z.array(className).min(1).optional(),
  /** Whose words: everybody's (default), those of who did it or is said to, or those of all others. */
  by: z.enum(['anybody', 'perpetrators', 'others']).default('anybody'),
})

/** A policy as data: how the versions of a toll, which stand side by side in the ledger, become the numbers of one table. */
export const policySchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and -'),
  about: z.string().min(1),
  /** The numbers it gives, in order. */
  cells: z.array(cellSchema).min(1),
  /** Which claims count, by status: of each class those of the first list that has any. Denials never count. */
  statuses: z.array(z.array(z.enum(statuses).exclude(['denied'])).min(1)).min(1),
  /** Of one source that told several numbers: only its newest, or all. */
  ofOneSource: z.enum(['newest', 'all']),
  vague: z.strictObject({
    table: z.array(vagueWordSchema),
    /** A vague word that the table lacks: its lower bound ("scores" 40), or no number. */
    otherwise: z.enum(['lower-bound', 'no-number']),
    /** Some were harmed and nobody says how many ("up to five"): the number to write; null for none. */
    unnumbered: z.strictObject({ number: counted, large: counted }).nullable(),
    /** An incident is of a large scale where another of its tolls is told with so many or more. */
    largeFrom: counted.min(1),
  }),
  /** How one number is chosen, the first that can; empty: the policy gives a range alone. */
  best: z.array(z.enum(choices)),
  /** Whether it gives low and high: the extremes of the claims that count. */
  range: z.enum(['extremes', 'none']),
  /** The high of "at least 12": the highest number anybody told, or none. */
  openEnd: z.enum(['highest-told', 'open']),
  /** What it writes where no claim gives a number: 0, or nothing. */
  absent: counted.nullable(),
  /** The grade it gives beside the numbers. */
  grade: z.enum(['none', 'two-sources', 'airwars']),
})
export type Policy = DeepReadonly<z.infer<typeof policySchema>>
export type PolicyCellSpec = Policy['cells'][number]

/** A policy, or what is wrong with it: where it stands in the data, and what was expected. */
export type ReadPolicy =
  | { readonly policy: Policy; readonly problems?: never }
  | { readonly policy?: never; readonly problems: readonly { readonly path: string; readonly message: string }[] }

/**
 * Reads a policy from data of the user's own.
 * @example readPolicy({ name: 'mine' }).problems // [{ path: 'about', message: '...' }, ...]
 */
export function readPolicy(data: unknown): ReadPolicy {
  const read = policySchema.safeParse(data)
  if (!read.success) return { problems: read.error.issues.map(({ path, message }) => ({ path: pathOf(path), message })) }
  const names = read.data.cells.map(({ name }) => name)
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i)
  if (twice >= 0) return { problems: [{ path: `cells[${twice}].name`, message: `"${names[twice] ?? ''}" is the name of another cell` }] }
  return { policy: read.data }
}

function pathOf(path: readonly PropertyKey[]): string {
  const joined = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return joined.replace(/^\./, '') || 'the policy'
}
