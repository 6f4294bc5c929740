import { expect, test } from 'vitest'
import { isShouted, namesInCapitals, unshouted } from './shouting.js'
import { findWords } from './words.js'

const read = (text: string): string =>
  unshouted(findWords(text, { start: 0, end: text.length }), namesInCapitals(text))
    .map((word) => word.form)
    .join(' ')

test.each([
  ['FIVE SOLDIERS WERE KILLED IN SAN MIGUEL ON MONDAY.', 'Five soldiers were killed in San Miguel on Monday .'],
  ["THE REBELS DIDN'T ATTACK GEN. OKORO'S CONVOY", "The rebels did n't attack Gen. Okoro 's convoy"],
  ['THE U.S. EMBASSY SAID 12 BOMBS EXPLODED', 'The U.S. embassy said 12 bombs exploded'],
  ['THE FMLN DENIED IT', 'The FMLN denied it'],
  ['THE UNION MAY MARCH ON 4 MAY AND IN MARCH', 'The union may march on 4 May and in March'],
  ['HE SAID I LOCATED THE 76TH GALLON', 'He said I located the 76th gallon'],
  [
    'THE TORO VALLEY PEACE LEAGUE (TVPL) FLED; THE TORO VALLEY PEACE LEAGUE LIED',
    'The Toro Valley Peace League ( TVPL ) fled ; the Toro Valley Peace League lied',
  ],
  ['MEMBERS OF THE OLD GUARD FRONT [ANOGF] CAME', 'Members of the Old Guard Front [ ANOGF ] came'],
  ['THE ULN [NATIONAL LIBERATION UNION] AND AN ULN MAN', 'The ULN [ National Liberation Union ] and an ULN man'],
  ['THE MINISTER (RIGHT) AND THE GUARD [SEE] SAW IT', 'The minister ( right ) and the guard [ see ] saw it'],
  ['ANA MORALES OF BUENOS AIRES', 'Ana Morales of Buenos Aires'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['FIVE SOLDIERS WERE KILLED', true],
  ['Five soldiers were killed', false],
  ['(AFP)', false],
  ['UN AND AU', false],
  ['BAGHDAD, March 3 (Reuters) -', false],
])('isShouted %s: %s', (text, expected) => {
  expect(isShouted(text)).toBe(expected)
})
