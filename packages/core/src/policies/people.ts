/**
 * The classes of people that a claim may count (`of`), as a tree: who is counted within whom, and who excludes whom.
 * Classes `apart` share nobody, so that their counts may be added where nobody counted them together; `mixed` ones may be the same
 * people told twice ("three workers", "two women"), so that only the larger is sure.
 */
export interface PeopleClass {
  readonly name: string
  readonly apart: readonly PeopleClass[]
  readonly mixed: readonly PeopleClass[]
}

const one = (name: string): PeopleClass => ({ name, apart: [], mixed: [] })

const attackers: PeopleClass = { name: 'attackers', apart: [], mixed: ['militants', 'gang members'].map(one) }
const securityForces: PeopleClass = { name: 'security personnel', apart: ['soldiers', 'police officers'].map(one), mixed: [] }
const civilians: PeopleClass = {
  name: 'civilians',
  apart: ['children', 'women', 'men'].map(one),
  mixed: ['aid workers', 'journalists', 'medical workers', 'officials', 'religious figures', 'students', 'teachers', 'workers'].map(one),
}

/** Claims that count people as such, with no class. */
export const WHOLE = 'whole'
/** Everybody: the whole where somebody counted it, else what the classes amount to. */
export const EVERYONE = 'everyone'

const everyone: PeopleClass = { name: EVERYONE, apart: [attackers, securityForces, civilians], mixed: [] }

/** No people: what a claim counts besides them. */
export const NO_PEOPLE: ReadonlySet<string> = new Set(['animals'])

function listed(group: PeopleClass): readonly PeopleClass[] {
  return [group, ...[...group.apart, ...group.mixed].flatMap(listed)]
}

const byName = new Map(listed(everyone).map((group) => [group.name, group]))

/** Every class a policy can name: "whole", "everyone" and the classes of the table. */
export const peopleClasses: readonly string[] = [WHOLE, ...byName.keys()]

/** The class of this name; one that the table lacks stands alone. */
export function peopleClass(name: string): PeopleClass {
  return byName.get(name) ?? one(name)
}

/** True where the table knows the class; the others ("part", "passengers") may be anybody. */
export function isListed(name: string): boolean {
  return byName.has(name)
}
