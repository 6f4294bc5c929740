import { createHash } from 'node:crypto'
import type { ReportInput } from '@whosays/core'

/** The fields in the order in which they are hashed; a field that is absent is null. */
const fields = ['id', 'outlet', 'published', 'title', 'url', 'language', 'text', 'html'] as const

/** SHA-256 over everything that was given of a report, in hex. The same report has the same hash whatever the order of its fields. */
export function contentHash(input: ReportInput): string {
  return createHash('sha256')
    .update(JSON.stringify(fields.map((field) => input[field] ?? null)))
    .digest('hex')
}
