import { EVERYONE, WHOLE } from './people.js'
import type { Policy, PolicyCellSpec } from './policy.js'

// The five policies of the field, as data. What each takes from its dataset's published rules stands beside the entry; where those are
// silent, the entry says what we chose.

const cell = (name: string, field: PolicyCellSpec['field'], of: readonly string[], more: Partial<PolicyCellSpec> = {}): PolicyCellSpec => ({
  name,
  field,
  of,
  by: 'anybody',
  ...more,
})

/** Not the words of who did it on its own deed, as long as anybody else counts. */
const OTHERS_FIRST: Policy['statuses'] = [['asserted', 'accused', 'suspected', 'unverified'], ['claimed']]
/** Nor what was passed on with a reserve. */
const SURE_FIRST: Policy['statuses'] = [['asserted', 'accused'], ['suspected', 'unverified'], ['claimed']]

/** A vague word is its lower bound. */
const lowerBound: Policy['vague'] = { table: [], otherwise: 'lower-bound', unnumbered: null, largeFrom: 10 }

const acled: Policy = {
  name: 'acled',
  about: 'One number of deaths: the lowest told, unless two independent sources agree on a higher one.',
  cells: [cell('fatalities', 'killed', [EVERYONE])],
  statuses: SURE_FIRST,
  ofOneSource: 'newest',
  vague: {
    // "dozens", "tens", "hundreds", and 3 or 10 for "several", "few", "many", are ACLED's; "scores" and "thousands" are ours, by analogy.
    table: [
      { words: ['dozens'], number: 12 },
      { words: ['tens'], number: 10 },
      { words: ['scores'], number: 20 },
      { words: ['hundreds'], number: 100 },
      { words: ['thousands'], number: 1000 },
      { words: ['several', 'few', 'handful', 'many', 'some', 'number'], number: 3, large: 10 },
    ],
    otherwise: 'lower-bound',
    unnumbered: { number: 3, large: 10 },
    largeFrom: 10,
  },
  best: ['corroborated', 'lowest'],
  range: 'none',
  openEnd: 'highest-told',
  // No mention of deaths, or only of "casualties", is 0.
  absent: 0,
  grade: 'none',
}

const ged: Policy = {
  name: 'ged',
  about:
    'Low, best and high of the deaths: best is the newest number with the most sources, low and high the extremes of all but own claims.',
  cells: [
    cell('deaths', 'killed', [EVERYONE]),
    cell('deaths_attackers', 'killed', ['attackers']),
    cell('deaths_security_forces', 'killed', ['security personnel']),
    cell('deaths_civilians', 'killed', ['civilians']),
  ],
  statuses: OTHERS_FIRST,
  ofOneSource: 'all',
  vague: lowerBound,
  best: ['newest'],
  range: 'extremes',
  openEnd: 'highest-told',
  absent: null,
  grade: 'none',
}

const gtd: Policy = {
  name: 'gtd',
  about:
    'One number: that of the newest day where its sources agree, else that of most sources, else the lowest; blank where none is told.',
  cells: [
    cell('nkill', 'killed', [EVERYONE]),
    cell('nkillter', 'killed', ['attackers']),
    cell('nwound', 'wounded', [EVERYONE]),
    cell('nwoundte', 'wounded', ['attackers']),
  ],
  statuses: SURE_FIRST,
  ofOneSource: 'newest',
  // Deaths that are known but not numbered stay blank.
  vague: { table: [], otherwise: 'no-number', unnumbered: null, largeFrom: 10 },
  best: ['newest-agreed', 'majority', 'lowest'],
  range: 'none',
  openEnd: 'highest-told',
  absent: null,
  grade: 'none',
}

/** Iraq Body Count counts police as civilians. */
const NON_COMBATANTS = ['civilians', 'police officers']

const ibc: Policy = {
  name: 'ibc',
  about: 'The least and the most that independent sources tell of civilians; provisional with fewer than two of them.',
  cells: [cell('deaths', 'killed', NON_COMBATANTS, { orElse: [WHOLE] }), cell('injuries', 'wounded', NON_COMBATANTS, { orElse: [WHOLE] })],
  statuses: OTHERS_FIRST,
  ofOneSource: 'newest',
  vague: lowerBound,
  best: [],
  range: 'extremes',
  openEnd: 'highest-told',
  absent: null,
  grade: 'two-sources',
}

const airwarsCells = (field: 'killed' | 'wounded'): readonly PolicyCellSpec[] => [
  cell(`civilians_${field}`, field, ['civilians'], { orElse: [WHOLE], by: 'others' }),
  cell(`children_${field}`, field, ['children'], { by: 'others' }),
  cell(`women_${field}`, field, ['women'], { by: 'others' }),
  cell(`men_${field}`, field, ['men'], { by: 'others' }),
  cell(`belligerents_${field}`, field, ['attackers', 'security personnel'], { by: 'others' }),
  cell(`civilians_${field}_conceded`, field, ['civilians'], { orElse: [WHOLE], by: 'perpetrators' }),
]

const airwars: Policy = {
  name: 'airwars',
  about: 'The least and the most told of each kind of victim, what who did it concedes kept apart, and a grade beside the numbers.',
  cells: [...airwarsCells('killed'), ...airwarsCells('wounded')],
  statuses: [['asserted', 'accused', 'suspected', 'unverified', 'claimed']],
  ofOneSource: 'newest',
  vague: lowerBound,
  best: [],
  range: 'extremes',
  openEnd: 'highest-told',
  absent: null,
  grade: 'airwars',
}

export const policyNames = ['acled', 'ged', 'gtd', 'ibc', 'airwars'] as const
export type PolicyName = (typeof policyNames)[number]

/** The policies that have a name of their own; a user's own are read with `readPolicy`. */
export const namedPolicies: Readonly<Record<PolicyName, Policy>> = { acled, ged, gtd, ibc, airwars }
