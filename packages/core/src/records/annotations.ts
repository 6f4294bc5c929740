import { z } from 'zod'
import type { DeepReadonly } from './claim.js'

const extent = { start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() }
const range = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

export const entityTypes = [
  'person',
  'organisation',
  'place',
  'nationality',
  'time',
  'quantity',
  'weapon',
  'platform',
  'vehicle',
  'money',
  'other',
] as const
export type EntityType = (typeof entityTypes)[number]

export const annotationsSchema = z.object({
  schema: z.literal('whosays-annotations/1'),
  id: z.string(),
  entities: z.array(z.object({ ...extent, type: z.enum(entityTypes), form: z.enum(['name', 'phrase']) })),
  places: z.array(
    z.object({
      ...extent,
      name: z.string().nullable(),
      country: z.string().nullable(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
    }),
  ),
  dates: z.array(z.object({ ...extent, type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string() })),
  attributions: z.array(z.object({ source: z.array(range), cue: z.array(range), content: z.array(range) })),
  problems: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
})
/** The marks in one report: the contract's annotations document. Offsets count in the text as given. */
export type Annotations = DeepReadonly<z.infer<typeof annotationsSchema>>
