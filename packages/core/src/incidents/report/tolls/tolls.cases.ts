/** Several tellings of the harmed of one incident, and its counts: field, bounds, class, status and speakers, in text order. */
export const tollCases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'who was shot and later died was killed',
    'Ilan Doro was shot outside a bar in Brode on Monday. Doro was pronounced dead at a hospital.',
    ['killed 1 [asserted]', 'killed 1 [asserted]'],
  ],
  [
    'a pronoun tells of the same man',
    'A 30-year-old man was shot in Brode on Monday. He was taken to a hospital, where he was pronounced dead.',
    ['killed 1 [asserted]'],
  ],
  [
    'a woman and a man are two, and each a part of them',
    'A man and a woman were shot in Brode on Monday.',
    ['wounded 2 [asserted]', 'wounded 1 part [asserted]', 'wounded 1 women [asserted]'],
  ],
  [
    'people told of one by one are added up',
    'A 39-year-old man was shot in the leg in Brode on Monday. A 32-year-old man was shot in the chest.',
    ['wounded 1 part [asserted]', 'wounded 1 part [asserted]', 'wounded 2 [asserted]'],
  ],
  [
    'a number that is told stays the number',
    'Three people were wounded in a shooting in Brode on Monday. A 20-year-old man was shot in the arm.',
    ['wounded 3 [asserted]', 'wounded 1 part [asserted]'],
  ],
  [
    'the dead are among those shot',
    'Five people were shot in Brode on Monday. Ilan Doro died at the scene.',
    ['wounded 4 [asserted]', 'killed 1 [asserted]'],
  ],
  [
    'but not among others shot',
    'Gunmen killed a man and shot two others in Brode on Monday.',
    ['killed 1 [asserted]', 'wounded 2 [asserted]'],
  ],
  [
    'others stand beside the one told of',
    'A woman was shot and three others were wounded in Brode on Monday.',
    ['wounded 1 women [asserted]', 'wounded 3 part [asserted]', 'wounded 4 [asserted]'],
  ],
  [
    'a boy who shot himself is one',
    'A 12-year-old boy shot himself in Brode on Monday. The boy was shot in the finger.',
    ['wounded 1 [asserted]'],
  ],
  ['a name is no list', 'The raid on Brode on Monday killed Ilan Doro, a trader.', ['killed 1 [asserted]']],
  [
    'another death in memory is no part of the toll',
    'A man killed a teacher in Brode on Monday, a year after the murder of Maya Selim.',
    ['killed 1 teachers [asserted]', 'killed 1 [asserted]'],
  ],
]
