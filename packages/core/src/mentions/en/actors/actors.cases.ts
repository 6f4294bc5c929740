import type { NameTag, Sentence, Token, Upos } from '../../../records/token.js'

// Sentences in a short notation: one line a token, "form lemma UPOS head relation name"; head counts from 1, 0 is the root.
// Without a tree: forms alone, tagged by hand.

/** Reads the notation. Offsets are those of the forms joined by single blanks, beginning at `start`. */
export function sentenceOf(notation: string, index = 0, start = 0): Sentence {
  let at = start
  const tokens = notation
    .trim()
    .split('\n')
    .map((line, position): Token => {
      const [form = '', lemma = '', upos = 'X', head = '0', relation = 'dep', name = 'O'] = line.trim().split(/\s+/)
      const token = {
        form,
        lemma,
        index: position,
        start: at,
        end: at + form.length,
        head: Number(head) - 1,
        relation,
        upos: upos as Upos, // the notation is ours: a wrong tag fails its test
        name: name as NameTag, // as above
      }
      at += form.length + 1
      return token
    })
  return { index, block: 0, start, end: at - 1, tokens }
}

/** A sentence without a tree: "The/O Kori/B-ORG Valley/I-ORG League/I-ORG spoke/O". */
export function flatSentence(text: string, index = 0, start = 0): Sentence {
  const upos = (form: string, name: string): string => (name !== 'O' ? 'PROPN' : /^[a-z]/.test(form) ? 'NOUN' : 'X')
  const lines = text.split(' ').map((word) => {
    const at = word.lastIndexOf('/')
    const [form, name] = at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, 'O']
    return `${form} ${form.toLowerCase()} ${upos(form, name)} 0 dep ${name}`
  })
  return sentenceOf(lines.join('\n'), index, start)
}

/** Flat sentences -> expected "text > id" of the names. */
export const nameCases: readonly { readonly sentences: readonly string[]; readonly names: readonly string[]; readonly note?: string }[] = [
  {
    sentences: ['The Kori/B-ORG Valley/I-ORG League/I-ORG ( KVL/B-ORG ) denied it .', 'The League/B-ORG said KVL/B-ORG men were away .'],
    names: [
      'Kori Valley League > actor:kori-valley-league',
      'KVL > actor:kori-valley-league',
      'League > actor:kori-valley-league',
      'KVL > actor:kori-valley-league',
    ],
  },
  {
    sentences: ['Issa/B-PER Maradou/I-PER spoke .', 'Maradou/B-PER left .'],
    names: ['Issa Maradou > actor:issa-maradou', 'Maradou > actor:issa-maradou'],
  },
  {
    sentences: ['Issa/B-PER Maradou/I-PER met Oumar/B-PER Maradou/I-PER .', 'Maradou/B-PER left .'],
    names: ['Issa Maradou > actor:issa-maradou', 'Oumar Maradou > actor:oumar-maradou', 'Maradou > actor:maradou'],
    note: 'two bearers leave it open',
  },
  { sentences: ['Al-Shabab/B-ORG claimed it .'], names: ['Al-Shabab > al-shabaab'] },
  {
    sentences: ['The Lords/B-ORG Resistance/I-ORG Army/I-ORG fled .', 'The LRA/B-ORG returned .'],
    names: ['Lords Resistance Army > lords-resistance-army', 'LRA > lords-resistance-army'],
  },
  { sentences: ['This is what they said .'], names: [], note: '"is" is no acronym' },
  { sentences: ['IS/B-ORG claimed it .'], names: ['IS > islamic-state'] },
  {
    sentences: ['The RSF/B-ORG shelled Omdurman/B-LOC in Sudan/B-LOC .'],
    names: ['RSF > rapid-support-forces'],
    note: 'the country of the report chooses the bearer',
  },
  { sentences: ['The RSF/B-ORG spoke .'], names: ['RSF > actor:rsf'], note: 'no country: none of the bearers is taken' },
  { sentences: ['The governor of Borno/B-PER came .'], names: [], note: 'a place behind "of", whatever the model says' },
]

/** Phrase -> expected id, kind and country of its actor. */
export const resolveCases: readonly (readonly [text: string, id: string, kind: string, country: string | null])[] = [
  ['Taliban militants', 'taliban', 'armed-group', 'AF'],
  ['the Taliban', 'taliban', 'armed-group', 'AF'],
  ['suspected Boko Haram fighters', 'boko-haram', 'armed-group', 'NG'],
  ['members of Hezbollah', 'hezbollah', 'armed-group', 'LB'],
  ['Hizbullah', 'hezbollah', 'armed-group', 'LB'],
  ['guerrillas', 'actor:guerrillas', 'unknown', null],
  ['special unit', 'actor:special-unit', 'unknown', null],
  ['FARC guerrillas', 'revolutionary-armed-forces-of-colombia', 'armed-group', 'CO'],
  ['Nigerien army', 'actor:ne-army', 'state-force', 'NE'],
  ['the army of Niger', 'actor:ne-army', 'state-force', 'NE'],
  ['Nigerien soldiers', 'actor:ne-army', 'state-force', 'NE'],
  ['Nigerien policemen', 'actor:ne-police', 'state-force', 'NE'],
  ["Niger's interior ministry", 'actor:ne-interior-ministry', 'government', 'NE'],
  ['Niger', 'actor:ne', 'government', 'NE'],
  ['a Nigerien army colonel', 'actor:nigerien-army-colonel', 'person', 'NE'],
  ['unidentified gunmen', 'actor:unidentified-gunmen', 'unknown', null],
  ['the Kori Valley Front', 'actor:kori-valley-front', 'armed-group', null],
  ['Kori Valley Times', 'actor:kori-valley-times', 'organisation', null],
  ['villagers', 'actor:villagers', 'civilian-group', null],
  ['Issa Maradou', 'actor:issa-maradou', 'unknown', null],
  ['Taliban Beach Hotel', 'actor:taliban-beach-hotel', 'unknown', null],
]
