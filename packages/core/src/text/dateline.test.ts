import { describe, expect, test } from 'vitest'
import { findBlocks } from './blocks.js'
import { findAgency, findDateline } from './dateline.js'
import type { TextKnowledge } from './knowledge.js'

const knowledge: TextKnowledge = {
  pageJunk: {},
  agencies: [
    { name: 'AFP', aliases: ['Agence France-Presse'] },
    { name: 'Reuters', aliases: [] },
  ],
}
/** "place | date | agency" of the dateline, "-" for what is not there; null where there is no dateline. */
function read(text: string): string | null {
  const dateline = findDateline(text, findBlocks(text, []))
  if (!dateline) return null
  return [dateline.place, dateline.date, dateline.agency].map((range) => (range ? text.slice(range.start, range.end) : '-')).join(' | ')
}
const rest = 'Two dockers were hurt when a shell hit the quay.'

describe('findDateline', () => {
  test.each([
    ['BAGHDAD, March 3 (Reuters) - ', 'BAGHDAD | March 3 | Reuters'],
    ['DAKAR, Oct 8 (Reuters) - ', 'DAKAR | Oct 8 | Reuters'],
    ['Bamako (AFP) - ', 'Bamako | - | AFP'],
    ['NAIROBI — ', 'NAIROBI | - | -'],
    ['QUETTA: ', 'QUETTA | - | -'],
    ['ADDIS ABABA, Ethiopia (AP) — ', 'ADDIS ABABA, Ethiopia | - | AP'],
    ['MANILA, Philippines - ', 'MANILA, Philippines | - | -'],
    ['Bamako, 1 October 2019 - ', 'Bamako | 1 October 2019 | -'],
    ['YAOUNDE, Oct 25, 2020 (AFP) - ', 'YAOUNDE | Oct 25, 2020 | AFP'],
    ['Port-au-Prince - ', 'Port-au-Prince | - | -'],
    ['LANSING, Mich. - ', 'LANSING, Mich. | - | -'],
    ['SAN SALVADOR (EL SALVADOR), 3 JAN 90 (DPA) -- ', 'SAN SALVADOR (EL SALVADOR) | 3 JAN 90 | DPA'],
    ['Brode (Kori), 3 January 1990 -- ', 'Brode (Kori) | 3 January 1990 | -'],
    ['(Reuters) - ', '- | - | Reuters'],
    ['DUBAI/BAGHDAD (Reuters) - ', 'DUBAI/BAGHDAD | - | Reuters'],
    ['SAN SALVADOR, 3 JAN 90 -- ', 'SAN SALVADOR | 3 JAN 90 | -'],
    ['(Geneva, March 21, 2024) – ', 'Geneva | March 21, 2024 | -'],
    ['Niamey, 10 March 2022. ', 'Niamey | 10 March 2022 | -'],
  ])('%s', (head, expected) => {
    expect(read(head + rest)).toBe(expected)
  })

  test.each([
    'BREAKING: ',
    'UPDATE - ',
    'Police said - ',
    'Five killed - ',
    '“We fled” — ',
    'In Baghdad, ',
    'The port - one of two - ',
    'EXCLUSIVE: ',
    'Published, 3 March 2024. ',
  ])('not %s', (head) => {
    expect(read(head + rest)).toBeNull()
  })

  test('stands below a headline too', () => {
    expect(read(`Shell hits quay\n\nBAGHDAD: ${rest}`)).toBe('BAGHDAD | - | -')
  })
})

describe('findAgency', () => {
  const agency = (text: string, furniture: readonly string[] = []): string | null => {
    const ranges = furniture.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }))
    return findAgency(text, findDateline(text, findBlocks(text, [])), ranges, knowledge)
  }
  test.each([
    [`Bamako (AFP) - ${rest}`, [], 'AFP'],
    [`${rest}\n\n(AFP)`, ['(AFP)'], 'AFP'],
    [`${rest}\n\n- Agence France-Presse`, ['- Agence France-Presse'], 'Agence France-Presse'],
    [`${rest}\n\nLeave a comment`, ['Leave a comment'], null],
    [`${rest} It was seen by Reuters.`, [], null],
  ])('%#', (text, furniture, expected) => {
    expect(agency(text, furniture)).toBe(expected)
  })
})
