import type { Victim } from './victim.js'

/** One of the harmed, with every place where the report speaks of him or her. */
export interface Person {
  readonly mentions: Victim[]
}

/** How many sentences a pronoun or "the victim" looks back. */
const REACH = 4

/**
 * The person a mention is about: one already told of, or a new one, who is added. "A man was shot. He died": one. "A man, 20, and a man, 31": two.
 * Null where a pronoun has nobody to point at.
 */
export function personOf(victim: Victim, persons: Person[]): Person | null {
  const found = victim.other ? undefined : findPerson(victim, persons)
  if (found) {
    found.mentions.push(victim)
    return found
  }
  if (victim.form === 'pronoun' && persons.length > 0) return null
  const person = { mentions: [victim] }
  persons.push(person)
  return person
}

function findPerson(victim: Victim, persons: readonly Person[]): Person | undefined {
  const recent = [...persons].sort((a, b) => lastSentence(b) - lastSentence(a))
  const fitting = recent.filter((person) => fits(victim, person))
  switch (victim.form) {
    case 'pronoun':
      return fitting.find((person) => victim.sentence - lastSentence(person) <= REACH)
    case 'known':
      return fitting[0]
    case 'named': {
      const same = fitting.find((person) => namesOf(person).some((name) => isSameName(name, victim.name)))
      const unnamed = fitting.filter((person) => namesOf(person).length === 0)
      const aged = unnamed.filter((person) => victim.age !== null && agesOf(person).includes(victim.age))
      return same ?? aged[0] ?? (unnamed.length === 1 && !isBeside(victim, unnamed[0]) ? unnamed[0] : undefined)
    }
    case 'new': {
      // "Haddad was killed. His wife was hurt": somebody else, unless she was told of as his wife before
      if (victim.kin !== null) return fitting.find(({ mentions }) => mentions.some(({ kin }) => kin === victim.kin))
      const aged = fitting.find((person) => victim.age !== null && agesOf(person).includes(victim.age))
      const loose = fitting.filter((person) => !isBeside(victim, person) && (victim.age === null || agesOf(person).length === 0))
      return aged ?? loose[0]
    }
  }
}

/** Told in one sentence with "a man and a man": two. */
function isBeside(victim: Victim, person: Person | undefined): boolean {
  return person?.mentions.some((one) => one.sentence === victim.sentence && one.token !== victim.token && one.form !== 'pronoun') ?? false
}

function fits(victim: Victim, { mentions }: Person): boolean {
  return mentions.every(
    (one) =>
      agree(one.age, victim.age) &&
      agree(one.sex, victim.sex) &&
      agree(one.grown, victim.grown) &&
      agree(one.trade, victim.trade) &&
      (one.name.length === 0 || victim.name.length === 0 || isSameName(one.name, victim.name)),
  )
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b
}

/** "Ilan Doro", "Doro"; not "Ilan Doro" and "Maya Doro". */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return false
  return short.length === 1 ? long.includes(short[0] ?? '') : short[0] === long[0] && short.at(-1) === long.at(-1)
}

const lastSentence = (person: Person): number => person.mentions.at(-1)?.sentence ?? 0
const namesOf = (person: Person): readonly (readonly string[])[] =>
  person.mentions.map(({ name }) => name).filter((name) => name.length > 0)
const agesOf = (person: Person): readonly number[] => person.mentions.map(({ age }) => age).filter((age) => age !== null)
