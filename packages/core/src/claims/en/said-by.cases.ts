/** A report, and its counts with the chain of those who say it; a line of a perpetrator is "by NAME [status] chain". */
export const saidByCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  // numbers that a verb of saying names, to the end of their list
  [
    'A bomb went off in Mosul on Monday. The health ministry put the toll at nine dead and 14 wounded.',
    ['killed 9 [asserted] health ministry', 'wounded 14 [asserted] health ministry'],
  ],
  [
    "A bomb went off in Mosul on Monday. The Orsan Doctors Network, a medics' union, counted 21 dead, including seven children and four women.",
    [
      'killed 21 [asserted] Orsan Doctors Network',
      'killed 7 children [asserted] Orsan Doctors Network',
      'killed 4 women [asserted] Orsan Doctors Network',
    ],
  ],
  [
    'A bomb went off in Mosul on Monday. The state prosecutor reported nine dead; residents spoke of 20 dead.',
    ['killed 9 [asserted] state prosecutor', 'killed 20 [asserted] residents'],
  ],
  [
    'A bomb went off in Mosul on Monday. The security forces, in a communique, spoke of 26 dead and 14 injured.',
    ['killed 26 [asserted] security forces', 'wounded 14 [asserted] security forces'],
  ],
  [
    'A bomb went off in Mosul on Monday. The mayor reported nine dead and 12 wounded after a second bomb went off.',
    ['killed 9 [asserted] mayor', 'wounded 12 [asserted] mayor'],
  ],
  ['A bomb went off in Mosul on Monday. The ministry confirmed nine deaths.', ['killed 9 [asserted] ministry']],
  ['A bomb went off in Mosul on Monday. The mayor addressed 200 people at the funeral of nine people killed.', ['killed 9 [asserted]']],
  [
    'A bomb went off in Mosul on Monday. Officials gave conflicting tolls: the army said nine had died, the police 12.',
    ['killed 9 [asserted] army'],
  ],
  // whom the speaker cites, and who passes his words on
  [
    'Orsan News Agency, citing police, said nine people were killed by a bomb in Mosul on Monday.',
    ['killed 9 [asserted] Orsan News Agency < police'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday, the daily Tanvir reported, quoting a hospital official.',
    ['killed 9 [asserted] Tanvir < hospital official'],
  ],
  [
    'A bomb went off in Mosul on Monday. Governor Ilse Rahn was quoted by the Orsan News Agency as saying that nine people were killed.',
    ['killed 9 [asserted] Orsan News Agency < Ilse Rahn'],
  ],
  [
    'A bomb went off in Mosul on Monday. Nine people were killed, the governor was quoted as saying by state television.',
    ['killed 9 [asserted] state television < governor'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday, said the press centre of the border troops, quoted by the Orsan agency.',
    ['killed 9 [asserted] Orsan agency < press centre of the border troops'],
  ],
  // papers and whose they are
  [
    'A bomb went off in Mosul on Monday, and nine people were killed, according to a copy of the police report seen by Orsan News Agency.',
    ['killed 9 [asserted] police report'],
  ],
  [
    'Nine people were killed by a bomb in Mosul on Monday, according to a statement issued by the interior ministry.',
    ['killed 9 [asserted] interior ministry'],
  ],
  [
    'Nine people were killed by a bomb in Mosul on Monday, according to figures from local authorities.',
    ['killed 9 [asserted] local authorities'],
  ],
  [
    "Nine people were killed by a bomb in Mosul on Monday, a statement from the governor's office said.",
    ["killed 9 [asserted] governor's office"],
  ],
  ['Nine people were killed by a bomb in Mosul on Monday, according to hospital records.', ['killed 9 [asserted] hospital records']],
  [
    'The army sent troops to Mosul on Monday.\n\nA police report said a bomb had killed nine people there.',
    ['killed 9 [asserted] police report'],
  ],
  // parts of a body
  [
    'Nine people were killed by a bomb in Mosul on Monday, the regional branch of the Investigative Committee said.',
    ['killed 9 [asserted] regional branch of the Investigative Committee'],
  ],
  // who stands apart from his verb
  [
    'A bomb killed nine people in Mosul on Monday. The minister, without offering evidence, said the Kori Valley League was behind the attack.',
    ['killed 9 [asserted]', 'by Kori Valley League [accused] minister'],
  ],
  [
    'Nine people were killed by a bomb in Mosul on Monday, Ilse Rahn, the interior minister, told reporters.',
    ['killed 9 [asserted] Ilse Rahn'],
  ],
  [
    'The number of dead in the bombing of Mosul on Monday stood at nine, police said, and the hospital said 12 were wounded.',
    ['killed 9 [asserted] police', 'wounded 12 [asserted] hospital'],
  ],
  // nouns of saying
  [
    "The command's initial assessment was that nine civilians were killed in the raid on Mosul on Monday.",
    ['killed 9 civilians [asserted] command'],
  ],
  ["Nine people were killed in Mosul on Monday, by the army's account.", ['killed 9 [asserted] army']],
  ['In the words of the governor, Ilse Rahn, nine people were killed in Mosul on Monday.', ['killed 9 [asserted] Ilse Rahn']],
  ["Nine people were killed in Mosul on Monday by the army's tanks.", ['killed 9 [asserted]', 'by army [asserted]']],
]
