import { describe, expect, test } from 'vitest'
import { explain, readText } from '../../testing/read-text.js'
import { mediumForms, statementForms } from './statement-forms.cases.js'

const news = 'A bomb killed nine people at a market in Mosul on Monday.'

describe('the forms that an act of speech takes', () => {
  test.each(statementForms)('%s', async (sentence, acts) => {
    const read = await readText(`${news} ${sentence}`)
    const said = read.reading.statements
      .filter(({ act }) => act !== 'say')
      .map(({ act, speaker, addressee }) => `${act} ${speaker.name}${addressee === null ? '' : ` -> ${addressee}`}`)
    expect(said, explain(read)).toEqual(acts)
  })

  test.each(mediumForms)('the medium of: %s', async (sentence, medium) => {
    const read = await readText(`${news} ${sentence}`)
    expect(
      read.reading.statements.map((one) => one.channel),
      explain(read),
    ).toEqual([medium])
  })
})
