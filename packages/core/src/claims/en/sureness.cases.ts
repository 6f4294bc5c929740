/** A report, its counts and its doers with their status; lines as in said-by.cases.ts. */
export const surenessCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  // what one side tells of the other is blame; what neighbours, police and monitors tell is a report
  ['Nine villagers were killed in Mosul on Monday. Rebels said the army had done it.', ['killed 9 [asserted]', 'by army [accused] Rebels']],
  [
    'Nine villagers were killed in Mosul on Monday. The rebels said that the army had carried out the killings.',
    ['killed 9 [asserted]', 'by army [accused] rebels'],
  ],
  [
    'Kori rebels said soldiers shot dead nine villagers in Mosul on Monday.',
    ['killed 9 [asserted] Kori rebels', 'by soldiers [accused] Kori rebels'],
  ],
  ['The army said rebels shot dead nine villagers in Mosul on Monday.', ['killed 9 [asserted] army', 'by rebels [accused] army']],
  [
    'Residents said soldiers shot dead nine villagers in Mosul on Monday.',
    ['killed 9 [asserted] Residents', 'by soldiers [asserted] Residents'],
  ],
  ['Police said gunmen shot dead nine villagers in Mosul on Monday.', ['killed 9 [asserted] Police', 'by gunmen [asserted] Police']],
  [
    'The army killed nine villagers in Mosul on Monday, the Orsan Rights Network said.',
    ['killed 9 [asserted] Orsan Rights Network', 'by army [asserted] Orsan Rights Network'],
  ],
  // one's own deed, done by one's own men, or hung on the verb of saying
  [
    'A statement by the Kori Valley League said its fighters had killed nine soldiers in Mosul on Monday.',
    ['killed 9 soldiers [claimed] Kori Valley League', 'by Kori Valley League [claimed] Kori Valley League'],
  ],
  [
    'The rebels claimed to have killed 20 soldiers in Mosul on Monday.',
    ['killed 20 soldiers [claimed] rebels', 'by rebels [claimed] rebels'],
  ],
  ['The rebels claimed that 20 soldiers were killed in Mosul on Monday.', ['killed 20 soldiers [claimed] rebels']],
  ['The mayor claimed that 20 villagers were killed in Mosul on Monday.', ['killed 20 [asserted] mayor']],
  [
    'Nine people were killed in Mosul on Monday. Two groups, the Dawn Front and the Kori Valley League, claimed the attack.',
    ['killed 9 [asserted]', 'by Dawn Front [claimed] Two groups', 'by Kori Valley League [claimed] Two groups'],
  ],
  [
    'Nine people were killed in Mosul on Monday. The rebel side admitted the attack and the government side denied it.',
    ['killed 9 [asserted]', 'by rebel side [claimed] rebel side', 'by government side [denied] government side'],
  ],
  // an arrest is no boast
  ['Police said they had detained 46 people in Mosul on Monday.', ['detained 46 [asserted] Police', 'by Police [claimed] Police']],
  // held open: the doer, not that people died
  [
    'Nine people were killed in Mosul on Monday, allegedly by the Kori Valley League.',
    ['killed 9 [asserted]', 'by Kori Valley League [accused]'],
  ],
  [
    'Nine people were killed in Mosul on Monday in an attack believed to be the work of the Kori Valley League.',
    ['killed 9 [asserted]', 'by Kori Valley League [suspected]'],
  ],
  [
    'Four men suspected of the murder of two traders in Mosul on Monday were arrested by police.',
    ['detained 4 [asserted]', 'killed 2 workers [asserted]', 'by Four men [suspected]', 'by police [asserted]'],
  ],
  ['Kori rebels blamed for Mosul attack that killed three', ['killed 3 [asserted]', 'by Kori rebels [accused]']],
  ['Nine villagers are believed to have been killed in Mosul on Monday.', ['killed 9 [unverified]']],
  ['Nine villagers were killed in Mosul on Monday, according to unconfirmed reports.', ['killed 9 [unverified] unconfirmed reports']],
  // nobody vouches for it
  ['The army neither confirmed nor denied that nine villagers were killed in Mosul on Monday.', ['killed 9 [unverified]']],
  [
    'Orsan News Agency could not independently confirm the report that nine villagers were killed in Mosul on Monday.',
    ['killed 9 [unverified]'],
  ],
  ['The army confirmed that nine villagers were killed in Mosul on Monday.', ['killed 9 [asserted] army']],
  // whom a pronoun in the same sentence means
  [
    'The army cited attacks that it blamed on the Kori Valley League, among them the bombing of a market in Mosul on Monday.',
    ['by Kori Valley League [accused] army'],
  ],
  // datelines and tags
  ['MOSUL, Mar 13 (EFE).- Nine people were killed by a bomb in Mosul on Thursday, police said.', ['killed 9 [asserted] police']],
  [
    'On 4 June presumed League elements ransacked the health post at Mosul and abducted three health workers.',
    ['abducted 3 workers [asserted]'],
  ],
]
