import { expect, test } from 'vitest'
import { flatSentence } from './actors.cases.js'
import { findAcronyms } from './find-acronyms.js'
import { findNames } from './find-names.js'
import { createActorNames } from '../../../knowledge/actor-names.js'
import { ownerOfShort } from './short-forms.js'

const read = (text: string): readonly (readonly [string, string])[] => {
  const sentence = flatSentence(text)
  const doc = {
    text: sentence.tokens
      .map((token) => token.form)
      .join(' ')
      .replaceAll('( ', '(')
      .replaceAll(' )', ')'),
  }
  let at = 0
  const tokens = sentence.tokens.map((token) => {
    const start = doc.text.indexOf(token.form, at)
    at = start + token.form.length
    return { ...token, start, end: at }
  })
  // only the text of a document is looked at here
  const document = doc as Parameters<typeof findAcronyms>[0]
  return [...findAcronyms(document, findNames(document, { ...sentence, tokens }, createActorNames([])))]
}

test.each([
  ['the Kori/B-ORG Valley/I-ORG League/I-ORG ( KVL ) said', [['KVL', 'Kori Valley League']]],
  ['the KVL ( Kori/B-ORG Valley/I-ORG League/I-ORG ) said', [['KVL', 'Kori Valley League']]],
  ['the Army/B-ORG of/I-ORG the/I-ORG Valley/I-ORG ( AV ) said', [['AV', 'Army of the Valley']]],
  ['the Popular/B-ORG Liberation/I-ORG Army/I-ORG ( EPL ) said', [['EPL', 'Popular Liberation Army']]],
  ['in Saku/B-ORG ( AFP ) said', []],
  ['the Kori/B-ORG Valley/I-ORG League/I-ORG ( TV ) said', []],
] as const)('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['League', 'ORG', 'a'],
  ['Kori Valley', 'ORG', 'a'],
  ['Valley', 'ORG', null],
  ['Issa', 'PER', 'b'],
  ['Maradou', 'PER', 'b'],
  ['Maradou', 'ORG', null],
] as const)('%s as %s is a short form of %s', (short, tag, owner) => {
  expect(
    ownerOfShort(short, tag, [
      { name: 'Kori Valley League', tag: 'ORG', id: 'a' },
      { name: 'Issa Maradou', tag: 'PER', id: 'b' },
    ]),
  ).toBe(owner)
})
