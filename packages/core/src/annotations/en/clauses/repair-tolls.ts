import type { HarmEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

type Ties = ReadonlyMap<number, Partial<Token>>

/**
 * Mends how the parser reads the numbers of the harmed: "wounded at least 40 more" (the 40 are its object), "20 die as bus bombed" (a verb), "two
 * cops shot dead", "12 feared dead", "dozens hurt" (it befell them), "the dead numbered 62", "the death of a child and the wounding of eight" (two
 * things of one rank). Sentences that need nothing come back as they are.
 */
export function repairTolls(sentence: Sentence, lexicon: Lexicon): Sentence {
  const steps = [dyingOf, numberedOf, objectOf, sufferersOf, deedsOf]
  return steps.reduce((read, step) => read.tokens.reduce((now, { index }) => retied(now, step(now.tokens, index, lexicon)), read), sentence)
}

const nothing: Ties = new Map()

/** "20 die", "12 hurt": behind a number of several no noun stands without its plural. */
function dyingOf(tokens: readonly Token[], index: number, lexicon: Lexicon): Ties {
  const [word, number] = [tokens[index], tokens[index - 1]]
  if (word?.upos !== 'NOUN' || number?.upos !== 'NUM' || number.head !== index || number.relation !== 'nummod') return nothing
  const form = word.form.toLowerCase()
  if (form !== word.lemma.toLowerCase() || number.form === '1' || number.form.toLowerCase() === 'one') return nothing
  const dies = lexicon.harm(form, 'VERB').some((entry) => entry.strength === 'strong' && entry.patient.includes('subj'))
  return dies
    ? new Map([
        [index, { upos: 'VERB' as const }],
        [number.index, { relation: 'nsubj' }],
      ])
    : nothing
}

const counting = new Set(['number', 'total'])

/** "The dead numbered 62": an adjective with "the" is who is counted. */
function numberedOf(tokens: readonly Token[], index: number, lexicon: Lexicon): Ties {
  const [the, dead, verb, number] = [tokens[index], tokens[index + 1], tokens[index + 2], tokens.slice(index + 3).find(isNumber)]
  if (the?.form.toLowerCase() !== 'the' || !dead || verb?.upos !== 'VERB' || !number || !counting.has(verb.lemma)) return nothing
  if (!lexicon.harm(dead.form.toLowerCase(), 'ADJ').some((entry) => entry.strength === 'strong')) return nothing
  const over = verb.head === number.index ? number.head : verb.head
  return new Map([
    [the.index, { head: dead.index }],
    [dead.index, { head: verb.index, relation: 'nsubj' }],
    [verb.index, { head: over }],
    [number.index, { head: verb.index, relation: 'obj' }],
  ])
}

const isNumber = (token: Token): boolean => token.upos === 'NUM'

const objectless = (tokens: readonly Token[], verb: Token): boolean =>
  !tokens.some(({ head, relation }) => head === verb.index && (relation === 'obj' || relation === 'nsubj:pass' || relation === 'aux:pass'))

/** "wounded at least 40", "injured upwards of 60", "shot dead a couple": what stands at once behind a verb of harm without an object. */
function objectOf(tokens: readonly Token[], index: number, lexicon: Lexicon): Ties {
  const object = tokens[index]
  const first = object?.upos === 'NUM' ? comparatorStart(tokens, index, lexicon) : index
  if (!object || !(object.upos === 'NUM' || object.relation === 'obl:unmarked')) return nothing
  const at = skipped(tokens, object.upos === 'NUM' ? first : index)
  const verb = tokens[at]
  if (!verb || (object.upos === 'NUM' && first === index) || object.relation === 'nummod' || object.relation === 'obj') return nothing
  if (verb.upos !== 'VERB' || !befalls(lexicon, verb) || !objectless(tokens, verb)) return nothing
  const marks = tokens
    .filter((one) => one.head === index && one.relation === 'case')
    .map((one) => [one.index, { relation: 'advmod' }] as const)
  const state = tokens[verb.head]
  const raised = verb.relation === 'conj' && state?.upos === 'ADJ' && state.relation === 'xcomp' ? { head: state.head } : {}
  return new Map<number, Partial<Token>>([[index, { head: verb.index, relation: 'obj' }], [verb.index, raised], ...marks])
}

/** The index before a noun's own "a" and before "dead" ("shot dead a couple"), else before the words of comparison. */
function skipped(tokens: readonly Token[], start: number): number {
  let at = start - 1
  while (tokens[at]?.upos === 'DET' || tokens[at]?.form.toLowerCase() === 'dead') at--
  return at
}

/** Where the words of comparison before a number begin; the number's own index where it has none. */
function comparatorStart(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  for (let length = Math.min(4, index); length >= 1; length--) {
    const words = tokens.slice(index - length, index).map((token) => token.form.toLowerCase())
    if (lexicon.comparators.get(words.join(' ')).some((entry) => entry.position === 'before')) return index - length
  }
  return index
}

const befalling = (entry: HarmEntry): boolean =>
  entry.harm !== 'casualties' && entry.strength === 'strong' && entry.patient.includes('obj') && !entry.patient.includes('subj')

const befalls = (lexicon: Lexicon, verb: Token): boolean => lexicon.harm(verb.lemma.toLowerCase(), 'VERB').some(befalling) || isShot(verb)

const isShot = (verb: Token): boolean => verb.lemma.toLowerCase() === 'shoot'

const plainParticiples = new Set(['hurt', 'shot', 'held', 'slain', 'shot'])

/** "Two cops shot dead", "12 feared dead", "dozens hurt in a blast": a participle without its "were", as headlines have it. */
function sufferersOf(tokens: readonly Token[], index: number, lexicon: Lexicon): Ties {
  const [subject, verb] = [tokens[index], tokens[tokens[index]?.head ?? -1]]
  if (subject?.relation !== 'nsubj' || verb?.upos !== 'VERB' || subject.index > verb.index || !isPeople(subject, lexicon)) return nothing
  // "whom two men shot dead": the object stands before
  if (verb.relation.startsWith('acl')) return nothing
  const form = verb.form.toLowerCase()
  if (!/ed$/.test(form) && !plainParticiples.has(form)) return nothing
  if (!objectless(tokens, verb) || tokens.some((one) => one.head === verb.index && /^(?:aux|ccomp|cop)/.test(one.relation))) return nothing
  const dead = tokens.some((one) => one.head === verb.index && one.relation === 'xcomp' && one.form.toLowerCase() === 'dead')
  const deadly = dead && (isShot(verb) || lexicon.harm(`${verb.lemma} dead`, 'VERB').some(befalling))
  // "killed and wounded dozens": an object that both verbs share
  const shares = tokens.some((one) => one.head === verb.index && one.relation === 'conj' && one.upos === 'VERB' && !objectless(tokens, one))
  // "The rebels claimed to have killed 20": they say so
  const fighters =
    lexicon.speech(verb.lemma.toLowerCase(), 'VERB').length === 0 && fighting.has(lexicon.person(subject.lemma.toLowerCase())?.class ?? '')
  const harms = lexicon.harm(verb.lemma.toLowerCase(), 'VERB')
  const strong = harms.some(befalling) || (fighters && harms.some(({ patient, harm }) => harm === 'killed' && patient.includes('obj')))
  const befallen = deadly || (strong && !isShot(verb) && !shares)
  return befallen ? new Map([[index, { relation: 'nsubj:pass' }]]) : nothing
}

// Of these even a weak word says that they were killed: "15 terrorists neutralised".
const fighting = new Set(['militant', 'attacker'])

const isPeople = (token: Token, lexicon: Lexicon): boolean =>
  token.upos === 'NUM' ||
  lexicon.number(token.form.toLowerCase())?.kind === 'vague' ||
  (token.form.toLowerCase() !== token.lemma.toLowerCase() && lexicon.person(token.lemma.toLowerCase()) !== null)

/** "the death of a child and the wounding of eight": a second deed hung below the first one's people. */
function deedsOf(tokens: readonly Token[], index: number, lexicon: Lexicon): Ties {
  const deed = tokens[index]
  const people = tokens[deed?.head ?? -1]
  const first = tokens[people?.head ?? -1]
  if (deed?.relation !== 'conj' || !people?.relation.startsWith('nmod') || !first) return nothing
  const isDeed = (token: Token): boolean =>
    token.upos === 'NOUN' && lexicon.harm(token.lemma.toLowerCase(), 'NOUN').some((entry) => entry.patient.includes('of'))
  if (!isDeed(deed) || !isDeed(first) || isDeed(people)) return nothing
  const own = tokens.find((one) => one.head === index && one.relation.startsWith('nmod') && one.index > index)
  const marked = /^(?:of|to)$/i.test(tokens[index + 1]?.form ?? '') ? tokens[tokens[index + 1]?.head ?? -1] : undefined
  if (own) return new Map([[index, { head: first.index }]])
  return marked && marked.index > index && marked.head === people.index
    ? new Map([
        [index, { head: first.index }],
        [marked.index, { head: index, relation: 'nmod' }],
      ])
    : nothing
}
