import { describe, expect, test } from 'vitest'
import { claimLine, countLines, explain, readText } from '../../testing/read-text.js'
import { saidByCases } from './said-by.cases.js'
import { surenessCases } from './sureness.cases.js'

async function linesOf(text: string): Promise<{ readonly lines: readonly string[]; readonly trace: string }> {
  const read = await readText(text)
  const doers = read.reading.incidents
    .flatMap((incident) => incident.claims)
    .filter((claim) => claim.field === 'perpetrator')
    .map((claim) => `by ${typeof claim.value === 'string' ? claim.value : ''}${claimLine(claim).slice(claimLine(claim).indexOf(' ['))}`)
  return { lines: [...countLines(read.reading), ...new Set(doers)], trace: explain(read) }
}

describe('who says it', () => {
  test.each(saidByCases)('%s', async (text, expected) => {
    const { lines, trace } = await linesOf(text)
    expect(lines, trace).toEqual(expected)
  })
})

describe('how surely it is said', () => {
  test.each(surenessCases)('%s', async (text, expected) => {
    const { lines, trace } = await linesOf(text)
    expect(lines, trace).toEqual(expected)
  })
})
