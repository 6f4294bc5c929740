import { describe, expect, test } from 'vitest'
import { explain, readText } from '../../testing/read-text.js'

describe('totals over a stretch that no calendar names', () => {
  test.each<readonly [text: string, figures: readonly string[]]>([
    ['About 10,000 people have died in nine years of war.', ['10000 nine years']],
    ['The deaths bring to 212 the number of soldiers killed in the country since the war began.', ['212 since the war began']],
    ['About 97 guards have been killed in rebel violence across Nepal this year.', ['97 this year']],
    ['A bomb killed three people in Mosul on Monday, bringing to 48 the number killed in the city this month.', ['48 this month']],
    // of one deed, or of how long it went on
    ["The authorities raised the toll from this week's drone attack in Mosul from 80 to 89.", []],
    ['Gunmen killed nine people in Mosul on Monday in a battle of three hours.', []],
    ['Gunmen killed nine people in Mosul on Monday.', []],
  ])('%s', async (text, figures) => {
    const read = await readText(text)
    const lines = read.reading.figures.map((figure) => `${String(figure.value.low)} ${figure.period.text ?? ''}`)
    expect(lines, explain(read)).toEqual(figures)
  })
})
