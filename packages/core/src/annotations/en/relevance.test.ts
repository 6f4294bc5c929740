import { describe, expect, test } from 'vitest'
import { english } from '../../knowledge/lexicon.js'
import { readDocument } from '../../text/read-document.js'
import { planReading } from './relevance.js'
import { findSentences } from './sentences.js'

const plan = (text: string): { readonly first: readonly number[]; readonly rest: readonly number[] } => {
  const { doc } = readDocument({ id: 'r', text }, { pageJunk: {}, agencies: [] })
  const { first, rest } = planReading(findSentences(doc), english)
  return { first: [...first].sort((a, b) => a - b), rest: [...rest].sort((a, b) => a - b) }
}
const read = (text: string): readonly number[] => {
  const { first, rest } = plan(text)
  return [...first, ...rest].sort((a, b) => a - b)
}
const dull =
  'The weather stayed fine all week. Prices rose a little. The mayor opened a school. Trains ran on time. Bread was cheap. It rained later.'

describe('planReading', () => {
  test.each([
    'Gunmen killed five villagers near Ansa on Monday.',
    'A bomb went off beside an army patrol, wounding two soldiers.',
    'Police arrested 14 protesters after clashes in the capital.',
    'The group said its fighters had shot down a drone.',
    'Some 40,000 people were displaced by the fighting.',
    'The mission has 17,000 troops in the country.',
  ])('read: %s', (text) => {
    expect(read(text)).toEqual([0])
  })

  test.each([
    dull,
    'Shares in Merrill Lynch fell after the bank said profit would be hurt. The battle for market share goes on.',
    'The batsman played a fine shot, and the attack was toothless after lunch. England won by six wickets.',
    'The film opens on Friday. It is a love story.',
  ])('not read: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('neighbours are read too, and no more of a long report', () => {
    expect(read(`${dull} Gunmen killed five villagers. He fled. ${dull}`)).toEqual([4, 5, 6, 7, 8])
  })

  test('where one word may mean violence, its sentence is asked first', () => {
    expect(plan(`${dull} The council killed the plan to widen the road, two traders said. ${dull}`)).toEqual({
      first: [6],
      rest: [4, 5, 7, 8],
    })
  })

  test('a loose word counts beside a sure one, and not alone', () => {
    const loose = 'The mayor was hurt by the clash over rates.'
    const killed = 'Guerrillas killed a trader.'
    expect(plan(`${dull} ${loose} ${dull}`).first).toEqual([])
    expect(plan(`${killed} ${dull} ${loose} ${dull}`).first).toEqual([0, 7])
  })

  test('where arms and forces leave no doubt, all come first', () => {
    const raid = 'Soldiers and militiamen shelled the town with mortars. Gunmen fired rockets at a police post. A boy was killed.'
    expect(plan(raid)).toEqual({ first: [0, 1, 2], rest: [] })
  })

  test('where violent words of many kinds leave no doubt, all come first, though none of it need have happened', () => {
    const vow = 'The Corvo gang said on Monday that it would lay down its arms. It wants peace.'
    const rest =
      'It will free all those whom it kidnapped. There will be no more murders, bombings or massacres. Two women brought the letter.'
    expect(plan(`${vow} ${rest}`)).toEqual({ first: [0, 1, 2, 3, 4], rest: [] })
    expect(plan(`${vow} The council killed the plan. ${dull}`).rest).not.toEqual([])
  })
})
