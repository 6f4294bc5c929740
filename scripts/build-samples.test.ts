import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCorpus, samplesFile, samplesText } from './build-samples.mjs'

test('samples/reports.jsonl is what the corpus gives; else run node scripts/build-samples.mjs', () => {
  expect(readFileSync(samplesFile, 'utf8')).toBe(samplesText())
})

test('every report has one body, and every dated one bears its date in its name', () => {
  for (const report of readCorpus()) {
    expect([report.text, report.html].filter(Boolean), report.id).toHaveLength(1)
    if (report.published) expect(report.id.startsWith(report.published), report.id).toBe(true)
  }
})
