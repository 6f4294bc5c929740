import { describe, expect, test } from 'vitest'
import { findFurniture } from './furniture.js'
import { tables } from '../knowledge/generated.js'
import { readTextKnowledge } from './knowledge.js'

const knowledge = readTextKnowledge(tables)
/** The furniture of a text as "reason: words". */
const read = (text: string, title: string | null = null): readonly string[] =>
  findFurniture(text, title, knowledge).map((item) => `${item.reason}: ${text.slice(item.start, item.end)}`)

const told = 'Two dockers were hurt when a shell hit the quay at Port Ansa, the harbour master said.'

describe('findFurniture: whole lines', () => {
  test.each([
    ['Leave a comment', 'navigation'],
    ['Share this article', 'navigation'],
    ['We use cookies to make this site work', 'navigation'],
    ['Recent Comments', 'navigation'],
    ['12 comments', 'navigation'],
    ['Source Link:', 'navigation'],
    ['READ ALSO: Why the ferries stopped', 'promotion'],
    ['Read more: Who owns the port?', 'promotion'],
    ['Most Popular', 'promotion'],
    ['Recommended For You', 'promotion'],
    ['Subscribe to our newsletter for news from the coast.', 'promotion'],
    ['Sign up for our evening briefing', 'promotion'],
    ['Follow us on Facebook and Twitter', 'promotion'],
    ['- Advertisement -', 'promotion'],
    ['Cranes at Port Ansa on Monday. Photo: L. Marsh/Coast Pictures', 'caption'],
    ['Photo 3 of 9: The quay after the attack', 'caption'],
    ['A crane burns at the quay. (AP Photo/Lena Marsh)', 'caption'],
    ['(Reporting by Ada Okoro; Editing by Tim Hale)', 'credit'],
    ['By Ada Okoro', 'credit'],
    ['(AFP)', 'credit'],
    ['Copyright 2031 Coast Media. All rights reserved.', 'credit'],
    ['Page saved 2 March 2031', 'stamp'],
    ['Page accessed 11 May 2031', 'stamp'],
    ['Last updated: 14:05 GMT', 'stamp'],
    ['Saturday, May 3, 2031', 'stamp'],
    ['11 C', 'stamp'],
    ['2 hours ago', 'stamp'],
  ])('%s', (line, reason) => {
    expect(read(`${told}\n\n${line}\n\n${told.replace('Two', 'Six')}`)).toEqual([`${reason}: ${line}`])
  })
})

describe('findFurniture: told, not furniture', () => {
  test.each([
    'BAGHDAD, March 3 (Reuters) - A mortar shell hit the quay.',
    'Port Ansa (AFP) - Two dockers were hurt on Monday.',
    'By noon, six bodies had been counted.',
    'By Tuesday the road was open again.',
    'Follow-up strikes hit the depot, the army said.',
    'Share prices fell after the blast.',
    'Read the statement aloud, the gunmen told the newsreader.',
    'Sign language was used at the trial of the two men.',
    'Photographs of the missing were pinned to the gate.',
    'Watching from a roof, a guard saw the boat explode.',
    'Copies of the letter were found at the scene.',
    'About 6:30 p.m., soldiers opened fire on the crowd.',
    'At 8:16 a.m., a guard saw the car.',
    'Updated figures put the dead at 14.',
    'Video shot by residents shows smoke over the quay.',
    'More than 30 people were detained.',
    'The latest attack killed four.',
    'No comment was available from the ministry.',
  ])('%s', (line) => {
    expect(read(`${told}\n\n${line}`)).toEqual([])
  })

  test('a list of the dead after a colon, and items with dashes', () => {
    expect(read(`${told} The dead were:\nAda Okoro, 31\nTim Hale, 40\nLena Marsh, 22\nJo Pike, 19`)).toEqual([])
    expect(read(`${told}\n- 25 dead\n- 4 wounded\n- 60 missing\n- 3 boats sunk`)).toEqual([])
  })
})

describe('findFurniture: within a line, repeats, link lists', () => {
  test('junk in the middle is cut out exactly', () => {
    expect(read(`${told} Read also: Why the ferries stopped. The quay was shut.`)).toEqual([
      'promotion: Read also: Why the ferries stopped.',
    ])
    expect(read(` date 2031-07-24 ${told}`)).toEqual(['stamp: date 2031-07-24'])
  })
  test('a long run of blanks is looked through once, not cubed', () => {
    const begun = performance.now()
    expect(read(`${told} ${' '.repeat(20_000)} ${told}`)).toEqual([])
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
  test('a headline told again is a duplicate; the only line never is', () => {
    expect(read(`Shell hits quay at Port Ansa\n\n${told}`, 'Shell hits quay at Port Ansa')).toEqual([
      'duplicate: Shell hits quay at Port Ansa',
    ])
    expect(read('Shell hits quay at Port Ansa', 'Shell hits quay at Port Ansa')).toEqual([])
    expect(read(`${told}\n\n${told}`)).toEqual([`duplicate: ${told}`])
  })
  test('four short lines in a row without full stops are links', () => {
    const links = ['Ferry prices to rise', 'Mayor opens new bridge', 'Ten walks by the sea', 'Rain on the way']
    expect(read(`${told}\n\n${links.join('\n')}`)).toEqual(links.map((line) => `navigation: ${line}`))
    expect(read(`${told}\n\n${links.slice(0, 2).join('\n')}`)).toEqual([])
  })
})
