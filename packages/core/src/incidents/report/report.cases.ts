/** A report as of Friday 14 March 2025: its incidents, and its figures. */
export const reportCases: readonly (readonly [name: string, text: string, incidents: readonly string[], figures: readonly string[]])[] = [
  [
    'a definite mention takes up the lead',
    'A bomb exploded in Mosul on Monday. The attack killed nine people.',
    ['bombing 2025-03-10 @ Mosul'],
    [],
  ],
  [
    'two days are two incidents',
    'A bomb exploded in Mosul on Monday. Another bomb exploded in Kirkuk on Tuesday.',
    ['bombing 2025-03-10 @ Mosul', 'bombing 2025-03-11 @ Kirkuk'],
    [],
  ],
  [
    'arrests are their own',
    'A bomb exploded in Mosul on Monday. Police arrested three men in Erbil on Wednesday over the bombing.',
    ['bombing 2025-03-10 @ Mosul', 'arrest 2025-03-12 @ Erbil by Police [asserted]'],
    [],
  ],
  [
    'history is background',
    'A bomb exploded in Mosul on Monday. In January last year a suicide bomber killed 32 people in Basra.',
    ['bombing 2025-03-10 @ Mosul', '(background) suicide-bombing 2024-01-01/2024-01-31 @ Basra by suicide bomber [asserted]'],
    [],
  ],
  [
    'a yearly total is a figure',
    'A bomb exploded in Mosul on Monday. Militants have carried out 50 attacks this year.',
    ['bombing 2025-03-10 @ Mosul'],
    ['attack-count 50 attacks'],
  ],
  [
    'deaths over months are a figure',
    'More than 200 people have been killed in the region since October.',
    [],
    ['casualties-over-period 201.. people killed'],
  ],
  ['troops stationed are a figure', 'The United States has 2,500 troops in the country.', [], ['force-level 2500 troops']],
  [
    'a drill is no attack',
    'Soldiers and medics took part on Monday in an exercise that simulated an attack on the port of Haifa. Thirty mock casualties were carried away.',
    [],
    [],
  ],
  ['a film is none', 'In the new film by Ada Lund, a gang bombs a harbour and kills nine sailors. The thriller opens on Friday.', [], []],
  [
    'a trend joins and begins nothing',
    'A bomb exploded in Mosul on Monday. Attacks on the road have become rare since the army returned.',
    ['bombing 2025-03-10 @ Mosul'],
    [],
  ],
  [
    'a war is no incident',
    'A bomb exploded in Mosul on Monday. The north has been shaken by an offensive for months.',
    ['bombing 2025-03-10 @ Mosul'],
    [],
  ],
  [
    'a habit is no incident',
    'A bomb exploded in Mosul on Monday. The north has seen occasional clashes between herders and farmers.',
    ['bombing 2025-03-10 @ Mosul'],
    [],
  ],
  [
    'a new attack under a heading of its own',
    'An armed drone hit a depot in Erbil on Monday. The attack targeted fuel tanks.\n\nNew drone attack\n\nA drone struck a base in Basra on Tuesday.',
    ['drone-strike 2025-03-10 @ Erbil', 'drone-strike 2025-03-11 @ Basra'],
    [],
  ],
  [
    'a month beside a saying dates the deed',
    'Rockets hit Mosul on Monday. In July 2020, the government said militants had killed two people in Basra.',
    ['missile-attack 2025-03-10 @ Mosul', '(background) armed-attack 2020-07-01/2020-07-31 @ Basra by militants [asserted]'],
    [],
  ],
  [
    'one of those detained is no detainer',
    'Police detained six men, among them the mayor, in Mosul on Monday.',
    ['arrest 2025-03-10 @ Mosul by Police [asserted]'],
    [],
  ],
  [
    'blame of something else names no doer',
    'A bomb exploded in Mosul on Monday. The League accused the government of neglecting the town.',
    ['bombing 2025-03-10 @ Mosul'],
    [],
  ],
]
