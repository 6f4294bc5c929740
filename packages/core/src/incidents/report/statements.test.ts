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

  test.each([
    // the day of saying, not of the deed
    ['A bomb exploded in Mosul on Monday. The Dawn Party on Tuesday condemned the attack.', '2025-03-11'],
    ['A bomb exploded in Mosul on Monday. In a statement dated 12 March, the Dawn Party condemned the attack.', '2025-03-12'],
    ['A bomb exploded in Mosul on Monday. The Kori Valley League said on Wednesday it had planted the bomb.', '2025-03-12'],
    ['A bomb exploded in Mosul on Monday. The Kori Valley League said that on Monday it had planted the bomb.', null],
    ["A bomb exploded in Mosul. The Dawn Party condemned Monday's attack.", null],
  ])('when it was said: %s', async (text, day) => {
    const read = await readText(text)
    expect(
      read.reading.statements.map((one) => one.said),
      explain(read),
    ).toEqual([day])
    expect(read.reading.incidents.map((one) => one.when.start)).toEqual(['2025-03-10'])
  })

  test('who has arrested the bombers is no doer of the bombing', async () => {
    const { reading } = await readText(
      'A bomb killed nine people in Mosul on Monday. "We have detained the whole cell that carried out the bombing," Prime Minister Ilse Rahn said.',
    )
    const doers = reading.incidents.flatMap((one) => one.claims).filter((claim) => claim.field === 'perpetrator')
    expect(doers.map((claim) => claim.value)).not.toContain('Ilse Rahn')
  })
})
