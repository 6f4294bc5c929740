import { readFileSync } from 'node:fs'

/** The reports of a JSONL file. Throws where none is named. */
export function readReports(file) {
  if (!file) throw new Error('name a JSONL file of reports')
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}
