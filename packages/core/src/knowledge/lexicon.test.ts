import { describe, expect, test } from 'vitest'
import { actorEntries } from './generated.js'
import { knownActors } from './actor-names.js'
import { createLexicon, english } from './lexicon.js'
import { KnowledgeError } from './knowledge-error.js'

describe('words of harm', () => {
  test.each([
    ['kill', 'VERB', 'killed', 'obj'], ['die', 'VERB', 'killed', 'subj'], ['gun down', 'VERB', 'killed', 'obj'], ['dead', 'ADJ', 'killed', 'mod'],
    ['fatality', 'NOUN', 'killed', 'self'], ['killing', 'NOUN', 'killed', 'of'], ['injure', 'VERB', 'wounded', 'obj'], ['missing', 'ADJ', 'missing', 'mod'],
    ['kidnap', 'VERB', 'abducted', 'obj'], ['arrest', 'VERB', 'detained', 'obj'], ['hostage', 'NOUN', 'abducted', 'self'], ['casualty', 'NOUN', 'casualties', 'self'],
  ])('%s (%s) is %s, patient %s', (lemma, upos, harm, patient) => {
    const found = english.harm(lemma, upos)
    expect(found.map((entry) => entry.harm)).toContain(harm)
    expect(found.flatMap((entry) => entry.patient)).toContain(patient)
  })
  test('other words are none', () => expect([...english.harm('walk', 'VERB'), ...english.harm('table', 'NOUN'), ...english.harm('kill', 'NOUN')]).toEqual([]))
})

describe('acts', () => {
  test.each([
    ['ambush', 'VERB', 'armed-attack'], ['airstrike', 'NOUN', 'air-strike'], ['shell', 'VERB', 'shelling'], ['car bomb', 'NOUN', 'bombing'],
    ['suicide bombing', 'NOUN', 'suicide-bombing'], ['open fire', 'VERB', 'armed-attack'], ['drone strike', 'NOUN', 'drone-strike'], ['dynamite', 'VERB', 'bombing'],
    ['assassinate', 'VERB', 'assassination'], ['behead', 'VERB', 'execution'], ['rape', 'VERB', 'sexual-violence'], ['torch', 'VERB', 'arson'], ['loot', 'VERB', 'looting'],
    ['hijack', 'VERB', 'seizure'], ['protest', 'NOUN', 'protest'], ['riot', 'NOUN', 'riot'], ['tear gas', 'VERB', 'crackdown'], ['recapture', 'VERB', 'territory-change'],
    ['deploy', 'VERB', 'deployment'], ['ceasefire', 'NOUN', 'agreement'], ['cyberattack', 'NOUN', 'cyberattack'], ['torture', 'VERB', 'other-violence'],
    ['firefight', 'NOUN', 'armed-clash'], ['raid', 'NOUN', 'raid'], ['abduction', 'NOUN', 'abduction'], ['arrest', 'NOUN', 'arrest'], ['rocket attack', 'NOUN', 'missile-attack'],
  ])('%s (%s) is %s', (phrase, upos, type) => expect(english.acts(phrase, upos).map((entry) => entry.type)).toContain(type))

  test('weak words need another sign', () => {
    expect(english.acts('strike', 'NOUN').every((entry) => entry.strength === 'weak')).toBe(true)
    expect(english.acts('attack', 'NOUN')[0]).toMatchObject({ type: 'armed-attack', generic: true, strength: 'strong' })
  })
  test('a hyphen is a blank, PROPN a noun', () => {
    expect(english.acts('cease-fire', 'PROPN')[0]?.type).toBe('agreement')
    expect(english.actPhrases.endingAt(['a', 'hand', 'grenade', 'attack'], 3)?.length).toBe(3)
  })
  test('verbs lead to their phrases', () => {
    expect(english.actPhrases.startingWith('open').map((entry) => entry.phrase)).toContain('open fire')
    expect(english.actPhrases.at(['the', 'car', 'bomb', 'exploded'], 1)?.entries[0]?.phrase).toBe('car bomb')
  })
})

describe('speech and hedges', () => {
  test.each([
    ['say', 'VERB', 'say', null], ['deny', 'VERB', 'deny', 'denied'], ['blame', 'VERB', 'accuse', 'accused'], ['claim responsibility', 'VERB', 'claim-responsibility', 'claimed'],
    ['condemn', 'VERB', 'condemn', null], ['vow', 'VERB', 'pledge', null], ['warn', 'VERB', 'threaten', null], ['urge', 'VERB', 'demand', null], ['hail', 'VERB', 'welcome', null],
    ['mourn', 'VERB', 'mourn', null], ['apologise', 'VERB', 'apologise', null], ['justify', 'VERB', 'justify', null], ['announce', 'VERB', 'announce', null],
    ['according to', 'ADP', 'say', null], ['hold responsible', 'VERB', 'accuse', 'accused'], ['believe', 'VERB', 'say', 'suspected'],
  ] as const)('%s (%s): %s, %s', (phrase, upos, act, status) => expect(english.speech(phrase, upos)[0]).toMatchObject({ act, status }))

  test.each([['reportedly', 'unverified'], ['allegedly', 'accused'], ['suspected', 'suspected'], ['baseless', 'denied'], ['table', null]])('%s: %s', (phrase, status) =>
    expect(english.hedge(phrase)).toBe(status))
})

describe('people, bodies, places, numbers', () => {
  test.each([['schoolgirl', 'children'], ['soldier', 'soldiers'], ['civilian', 'civilians'], ['gunman', 'attackers'], ['villager', 'people'], ['nurse', 'medical workers'], ['woman', 'women']])(
    '%s is counted among %s', (lemma, of) => expect(english.person(lemma)?.of).toBe(of))
  test.each([['police', 'state-force'], ['interior ministry', 'government'], ['rebels', 'armed-group'], ['gunmen', 'unknown'], ['hospital', 'organisation']])('%s is %s', (phrase, kind) =>
    expect(english.organisation(phrase)?.kind).toBe(kind))
  test('sites, roles, means', () => {
    expect(english.site('mosque')?.class).toBe('worship')
    expect(english.role('official')?.anonymous).toBe(true)
    expect(english.role('governor')?.anonymous).toBe(false)
    expect(english.means.get('car bomb')[0]?.type).toBe('bombing')
    expect([english.person('table'), english.organisation('table'), english.site('anger'), english.role('table')]).toEqual([null, null, null, null])
  })
  test.each([['dozens', 24, 99, true], ['several', 3, 9, true], ['hundreds', 200, 999, true], ['twenty', 20, 20, false], ['few', 3, 9, true]])('%s: %d to %d', (word, low, high, approx) =>
    expect(english.number(word)).toMatchObject({ low, high, approx }))
  test.each([['at least', 'at-least'], ['more than', 'more-than'], ['up to', 'at-most'], ['fewer than', 'less-than'], ['an estimated', 'about'], ['the red', null]])('%s: %s', (phrase, effect) =>
    expect(english.comparator(phrase)).toBe(effect))
})

describe('around acts', () => {
  test.each([['carry', 'out', 'agent'], ['come', 'under', 'patient'], ['launch', '', 'agent'], ['suffer', '', 'patient'], ['be', 'behind', 'agent'], ['rock', '', 'act']])('%s %s: %s', (lemma, particle, subject) =>
    expect(english.lightVerb(lemma, particle)?.subject).toBe(subject))
  test.each([['drill', 'exercise'], ['heart attack', 'metaphor'], ['film', 'performance'], ['anniversary', 'commemoration'], ['trial', 'court'], ['earthquake', 'accident']])('%s: %s', (phrase, reason) =>
    expect(english.nonEvent(phrase)?.reason).toBe(reason))
  test('background', () => {
    expect(english.background.get('deadliest since')[0]?.kind).toBe('history')
    expect(english.background.get('so far this year')[0]?.kind).toBe('period')
  })
})

describe('knowledge of one\'s own', () => {
  test('an empty lexicon answers nothing', () => expect(createLexicon({}).acts('attack')).toEqual([]))
  test('an odd cell is said', () => {
    expect(() => createLexicon({ 'en/sites': [], 'en/means': [['gun', 'toy', '']] })).toThrow(KnowledgeError)
    expect(() => createLexicon({ 'en/means': [['gun', 'toy', '']] })).toThrow('"gun" has "toy", expected one of weapon')
  })
})

describe('known actors', () => {
  test('ids are unique and in order', () => {
    const ids = actorEntries.map((entry) => entry.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids.length).toBeGreaterThan(350)
  })
  test.each([['Hizbullah', ['hezbollah']], ['al shabab', ['al-shabaab']], ['ADF', ['allied-democratic-forces']], ['adf', []], ['Sendero Luminoso', ['shining-path']], ['Médecins Sans Frontières', ['medecins-sans-frontieres']], ['Nobody', []]])(
    '%s', (name, ids) => expect(knownActors.named(name).map((entry) => entry.id)).toEqual(ids))
  test('a shared name has all its bearers', () => expect(knownActors.named('RSF').length).toBe(2))
})
