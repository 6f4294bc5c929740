import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Document } from '../../../records/document.js'
import type { Gazetteer, GazetteerPlace } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import { flatSentence, nameCases, resolveCases, sentenceOf } from './actors.cases.js'
import { findActors } from './find-actors.js'
import { resolveActor } from './resolve-actor.js'

const place = (name: string, country: string, kind: GazetteerPlace['kind']): GazetteerPlace => ({
  id: name,
  name,
  country,
  admin1: null,
  lat: 0,
  lon: 0,
  kind,
  population: 0,
})
const places = [place('Niger', 'NE', 'country'), place('Sudan', 'SD', 'country'), place('Borno', 'NG', 'admin1')]
const adjectives: Readonly<Record<string, string>> = { Nigerien: 'Niger', Sudanese: 'Sudan' }
const gazetteer: Gazetteer = {
  lookup: (name) => places.filter((one) => one.name === name),
  demonym: (word) => places.find((one) => one.name === adjectives[word]) ?? null,
  country: (code) => places.find((one) => one.country === code && one.kind === 'country') ?? null,
}
const documentOf = (sentences: readonly Sentence[]): Document => ({
  id: 'r',
  outlet: null,
  agency: null,
  url: null,
  title: null,
  language: 'en',
  published: { value: null, basis: 'unknown' },
  furniture: [],
  dateline: null,
  blocks: [],
  text: sentences.map((sentence) => sentence.tokens.map((token) => token.form).join(' ')).join(' '),
})
const find = (sentences: readonly Sentence[]) => findActors(documentOf(sentences), sentences, english, gazetteer)

describe('names', () => {
  test.each(nameCases)('$sentences', ({ sentences, names }) => {
    let start = 0
    const flat = sentences.map((text, index) => {
      const sentence = flatSentence(text, index, start)
      start = sentence.end + 1
      return sentence
    })
    const found = find(flat).filter((mention) => mention.form === 'name')
    expect(found.map((mention) => `${mention.text} > ${mention.actor.id}`)).toEqual(names)
  })
})

describe('descriptions', () => {
  const arrested = sentenceOf(`
    Three three NUM 3 nummod
    masked masked ADJ 3 amod
    gunmen gunman NOUN 7 nsubj:pass
    from from ADP 5 case
    Saku Saku PROPN 3 nmod B-LOC
    were be AUX 7 aux:pass
    arrested arrest VERB 0 root
    by by ADP 10 case
    Nigerien Nigerien ADJ 10 amod
    soldiers soldier NOUN 7 obl:agent
    near near ADP 14 case
    the the DET 14 det
    police police NOUN 14 compound
    station station NOUN 7 obl`)

  test('carry head, class and the actor they mean; "police station" is a place', () => {
    expect(find([arrested]).map(({ text, form, head, class: of, actor }) => [text, form, head, of, actor.id])).toEqual([
      ['Three masked gunmen', 'phrase', 2, 'attacker', 'actor:masked-gunmen'],
      ['Nigerien soldiers', 'phrase', 9, 'soldier', 'actor:ne-army'],
    ])
  })

  test('belong to the name that owns them', () => {
    const sentence = sentenceOf(`
      Fighters fighter NOUN 6 nsubj
      of of ADP 5 case
      the the DET 5 det
      Valley Valley PROPN 5 compound B-ORG
      Front Front PROPN 1 nmod I-ORG
      fled flee VERB 0 root`)
    expect(find([sentence]).map(({ text, actor }) => [text, actor.id, actor.kind])).toEqual([
      ['Fighters', 'actor:valley-front', 'armed-group'],
      ['Valley Front', 'actor:valley-front', 'armed-group'],
    ])
  })

  test('a spokesman is not a name of its own beside the name he leads to', () => {
    const sentence = sentenceOf(`
      Police police NOUN 2 compound
      spokesman spokesman NOUN 3 compound
      Issa Issa PROPN 5 nsubj B-PER
      Maradou Maradou PROPN 3 flat I-PER
      spoke speak VERB 0 root`)
    expect(find([sentence]).map(({ text }) => text)).toEqual(['Police', 'Issa Maradou'])
  })
})

describe('resolveActor', () => {
  test.each(resolveCases)('%s', (text, id, kind, country) => {
    const actor = resolveActor(text, { lexicon: english, gazetteer })
    expect([actor.id, actor.kind, actor.country]).toEqual([id, kind, country])
  })

  test('the same words give the same actor', () => {
    expect(resolveActor('The Kori Valley Front', { lexicon: english, gazetteer })).toEqual(
      resolveActor('Kori Valley Front', { lexicon: english, gazetteer }),
    )
  })
})

test('an empty report has no actors', () => {
  expect(find([])).toEqual([])
})
