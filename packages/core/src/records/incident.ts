import { z } from 'zod'
import { claimSchema, spanSchema, speakerSchema, statusSchema, countSchema, type DeepReadonly } from './claim.js'
import { placePrecisions } from './place.js'
import { furnitureReasons } from './document.js'
import { incidentTypes, type IncidentType } from './incident-type.js'

export { incidentTypes, type IncidentType }

export const stages = ['carried-out', 'attempted', 'foiled', 'threatened', 'planned'] as const
export type Stage = (typeof stages)[number]

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable()

export const whenSchema = z.object({
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  precision: z.enum(['day', 'week', 'month', 'season', 'year', 'range', 'unknown']),
  text: z.string().nullable(),
})
export type When = DeepReadonly<z.infer<typeof whenSchema>>

export const whereSchema = z.object({
  name: z.string().nullable(),
  country,
  admin1: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.enum(placePrecisions),
  place: z.string().nullable(),
})
export type Where = DeepReadonly<z.infer<typeof whereSchema>>

export const partySchema = z.object({ name: z.string(), actor: z.string().nullable(), status: statusSchema })
export type Party = DeepReadonly<z.infer<typeof partySchema>>

export const tallySchema = z.object({
  low: z.int().nullable(),
  high: z.int().nullable(),
  best: z.int().nullable(),
  versions: z.array(
    z.object({
      low: z.int().nullable(),
      high: z.int().nullable(),
      approx: z.boolean(),
      of: z.string().nullable(),
      speakers: z.array(z.string()),
      reports: z.array(z.string()),
      claims: z.array(z.string()),
      asOf: z.string().nullable(),
    }),
  ),
})
export type Tally = DeepReadonly<z.infer<typeof tallySchema>>

export const linkKinds = ['retaliation-for', 'arrests-for', 'part-of', 'follows'] as const
export const linkSchema = z.object({ kind: z.enum(linkKinds), incident: z.string(), span: spanSchema })
export type LinkKind = (typeof linkKinds)[number]

export const incidentSchema = z.object({
  id: z.string(),
  type: z.enum(incidentTypes),
  codes: z.object({ acled: z.string(), plover: z.string(), cameo: z.string() }),
  summary: z.string(),
  stage: z.enum(stages),
  when: whenSchema,
  where: whereSchema,
  perpetrators: z.array(partySchema),
  targets: z.array(partySchema),
  means: z.array(z.string()),
  casualties: z.object({
    killed: tallySchema.nullable(),
    wounded: tallySchema.nullable(),
    missing: tallySchema.nullable(),
    detained: tallySchema.nullable(),
    abducted: tallySchema.nullable(),
  }),
  standing: z.enum(['single-source', 'corroborated', 'contested']),
  reports: z.array(z.string()),
  background: z.boolean(),
  links: z.array(linkSchema),
  claims: z.array(claimSchema),
})
/** One thing that happened at one place and time, from all the reports on it. Derived: never stored as truth. */
export type Incident = DeepReadonly<z.infer<typeof incidentSchema>>

export const statementActs = [
  'claim-responsibility',
  'accuse',
  'deny',
  'condemn',
  'threaten',
  'welcome',
  'announce',
  'demand',
  'pledge',
  'apologise',
  'justify',
  'mourn',
  'say',
] as const
export type StatementAct = (typeof statementActs)[number]
export const statementSchema = z.object({
  id: z.string(),
  act: z.enum(statementActs),
  speaker: speakerSchema,
  chain: z.array(speakerSchema),
  addressee: z.string().nullable(),
  channel: z.string().nullable(),
  incident: z.string().nullable(),
  content: z.string(),
  said: z.string().nullable(),
  evidence: spanSchema,
})
export type Statement = DeepReadonly<z.infer<typeof statementSchema>>

export const figureKinds = ['attack-count', 'force-level', 'casualties-over-period', 'displaced', 'other'] as const
export type FigureKind = (typeof figureKinds)[number]
export const figureSchema = z.object({
  id: z.string(),
  kind: z.enum(figureKinds),
  value: countSchema,
  of: z.string(),
  where: z.string().nullable(),
  period: z.object({ start: isoDate.nullable(), end: isoDate.nullable(), text: z.string().nullable() }),
  speaker: z.array(speakerSchema),
  evidence: spanSchema,
})
export type Figure = DeepReadonly<z.infer<typeof figureSchema>>

export const actorKinds = ['state-force', 'government', 'armed-group', 'person', 'organisation', 'civilian-group', 'unknown'] as const
export type ActorKind = (typeof actorKinds)[number]
export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(actorKinds),
  country,
  parents: z.array(z.string()),
  known: z.boolean(),
})
export type Actor = DeepReadonly<z.infer<typeof actorSchema>>

export const placeSchema = z.object({
  id: z.string(),
  name: z.string(),
  country,
  admin1: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  kind: z.string(),
})
export type Place = DeepReadonly<z.infer<typeof placeSchema>>

export const reportSchema = z.object({
  id: z.string(),
  outlet: z.string().nullable(),
  agency: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  language: z.string(),
  published: z.object({ value: isoDate.nullable(), basis: z.enum(['metadata', 'text', 'inferred', 'unknown']) }),
  text: z.string(),
  furniture: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), reason: z.enum(furnitureReasons) })),
  copyOf: z.string().nullable(),
})
export type Report = DeepReadonly<z.infer<typeof reportSchema>>

export const problemSchema = z.object({ report: z.string().nullable(), code: z.string(), message: z.string() })

export const ledgerSchema = z.object({
  schema: z.literal('whosays-ledger/1'),
  reports: z.array(reportSchema),
  incidents: z.array(incidentSchema),
  statements: z.array(statementSchema),
  figures: z.array(figureSchema),
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  problems: z.array(problemSchema),
})
/** The whole document that `read --json`, `export --format json` and the API give. */
export type Ledger = DeepReadonly<z.infer<typeof ledgerSchema>>
