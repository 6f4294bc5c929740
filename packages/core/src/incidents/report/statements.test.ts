import { describe, expect, test } from 'vitest'
import { explain, readText } from '../../testing/read-text.js'
import { statementCases } from './statements.cases.js'

describe('what is said of an incident', () => {
  test.each(statementCases)('%s', async (text, statements) => {
    const read = await readText(text)
    const { incidents } = read.reading
    const said = read.reading.statements.map(
      ({ act, speaker, addressee, incident }) =>
        `${act} ${speaker.name}${addressee === null ? '' : ` -> ${addressee}`} @${incidents.find((one) => one.key === incident)?.type ?? '-'}`,
    )
    expect(said, explain(read)).toEqual(statements)
  })

  test('who has arrested the bombers is no doer of the bombing', async () => {
    const { reading } = await readText(
      'A bomb killed nine people in Mosul on Monday. "We have detained the whole cell that carried out the bombing," Prime Minister Ilse Rahn said.',
    )
    const doers = reading.incidents.flatMap((one) => one.claims).filter((claim) => claim.field === 'perpetrator')
    expect(doers.map((claim) => claim.value)).not.toContain('Ilse Rahn')
  })
})
