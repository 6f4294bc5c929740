import { describe, expect, test } from 'vitest'
import { explain, incidentLines, readText } from '../../testing/read-text.js'
import { reportCases } from './report.cases.js'

describe('from a report to its incidents and figures', () => {
  test.each(reportCases)('%s', async (_name, text, incidents, figures) => {
    const read = await readText(text)
    expect(incidentLines(read.reading), explain(read)).toEqual(incidents)
    const totals = read.reading.figures.map(
      ({ kind, value, of }) =>
        `${kind} ${value.low === value.high ? String(value.low) : `${value.low === null ? '' : String(value.low)}..${value.high === null ? '' : String(value.high)}`} ${of}`,
    )
    expect(totals, explain(read)).toEqual(figures)
  })

  test('every span quotes its own words', async () => {
    const text = reportCases
      .slice(0, 5)
      .map(([, one]) => one)
      .join('\n\n')
    const { reading } = await readText(text)
    const spans = reading.incidents
      .flatMap((incident) => incident.claims.map((claim) => claim.evidence))
      .concat(
        reading.statements.map((one) => one.evidence),
        reading.figures.map((one) => one.evidence),
      )
    expect(spans.length).toBeGreaterThan(15)
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.quote)
  })
})
