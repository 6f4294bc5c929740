import { describe, expect, test } from 'vitest'
import type { Claim } from '../../records/claim.js'
import { explain, readText } from '../../testing/read-text.js'
import { supersededCases } from './superseded.cases.js'

const numberOf = (claim: Claim | undefined): string => {
  const low = claim && typeof claim.value !== 'string' ? claim.value.low : null
  return `${String(low)} [${claim?.speaker[0]?.name ?? ''}]`
}

describe('numbers that take the place of earlier ones', () => {
  test.each(supersededCases)('%s', async (text, revised) => {
    const read = await readText(text)
    const claims = read.reading.incidents.flatMap((incident) => incident.claims)
    const lines = claims
      .filter((claim) => claim.supersedes !== null)
      .map((claim) => `${claim.field} ${numberOf(claim)} > ${numberOf(claims.find((one) => one.id === claim.supersedes))}`)
    expect(lines, explain(read)).toEqual(revised)
  })
})
