/** How wire English tells tolls: headlines, bounds behind verbs, shares, single persons, updates; a report and its counts as in `harmCases`. */
export const tollGridCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['20 die as bus bombed in Mosul', ['killed 20 [asserted]']],
  ['Blast kills 3, hurts 12 in Mosul', ['killed 3 [asserted]', 'wounded 12 [asserted]']],
  ['Three dead, dozens hurt in Mosul blast', ['killed 3 [asserted]', 'wounded ~24..99 [asserted]']],
  ['At least 12 feared dead in Mosul attack', ['killed 12.. [unverified]']],
  ['Several people were feared dead after a bomb exploded in Mosul on Monday.', ['killed ~3..9 [unverified]']],
  ['Two guards shot dead in Mosul attack', ['killed 2 security personnel [asserted]']],
  ['Rebels attacked the barracks in Mosul on Monday. The dead numbered 62, the governor said.', ['killed 62 [asserted] governor']],
  ['The Mosul bombing on Monday injured upwards of 60, 14 of them seriously.', ['wounded 61.. [asserted]', 'wounded 14 part [asserted]']],
  ["Monday's bombing in Mosul left 13 people dead and wounded at least 40 more.", ['killed 13 [asserted]', 'wounded 40.. [asserted]']],
  ["Monday's bombing in Mosul killed 25 people and wounded well over 100.", ['killed 25 [asserted]', 'wounded 101.. [asserted]']],
  [
    'A bombing in Mosul on Monday led to the death of a child and the wounding of eight people.',
    ['killed 1 [asserted]', 'killed 1 children [asserted]', 'wounded 8 [asserted]'],
  ],
  [
    'The bombing in Mosul on Monday resulted in the deaths of seven people and injuries to 23 others.',
    ['killed 7 [asserted]', 'wounded 23 [asserted]'],
  ],
  ["There were 12 deaths and 45 injuries in Monday's bombing in Mosul.", ['killed 12 [asserted]', 'wounded 45 [asserted]']],
  ['A car bomb went off in Mosul on Monday, causing damage but no injuries.', ['wounded 0 [asserted]']],
  [
    'A grenade was thrown at a police post in Mosul on Monday, without causing casualties.',
    ['killed 0 [asserted]', 'wounded 0 [asserted]'],
  ],
  ['The missile struck an empty warehouse in Mosul on Monday and caused no loss of life.', ['killed 0 [asserted]']],
  ["There was no immediate word on casualties after Monday's blast in Mosul.", []],
  [
    'A rocket hit a school in Mosul on Monday, killing 14 people, including three women and a child.',
    ['killed 14 [asserted]', 'killed 3 women [asserted]', 'killed 1 children [asserted]'],
  ],
  ['A rocket hit a school in Mosul on Monday, killing 14 people, including a nurse.', ['killed 14 [asserted]']],
  [
    'Twelve people, two of whom were attackers, died in the assault on a police station in Mosul on Monday.',
    ['killed 12 [asserted]', 'killed 2 attackers [asserted]'],
  ],
  ['In May, 16 people, four of them children, were murdered in Mosul.', ['killed 16 [asserted]', 'killed 4 children [asserted]']],
  [
    'Gunmen attacked a bus in Mosul on Monday. Investigators arrived at a toll of 29 dead, three of them children.',
    ['killed 29 [asserted]', 'killed 3 children [asserted]'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. Of the dead, five are police officers. Eight of the injured are in hospital.',
    ['killed 9 [asserted]', 'killed 5 police officers [asserted]', 'wounded 8 part [asserted]'],
  ],
  ['An entire family of six was killed in a strike on Mosul on Monday.', ['killed 6 [asserted]']],
  [
    'A couple and their three daughters were killed when a rocket hit their house in Mosul on Monday.',
    ['killed 5 [asserted]', 'killed 2 part [asserted]', 'killed 3 children [asserted]'],
  ],
  [
    'Adel Haddad, a lawyer, was killed by a bomb under his car in Mosul on Monday. His wife was injured.',
    ['killed 1 [asserted]', 'wounded 1 women [asserted]', 'wounded 1 [asserted]'],
  ],
  [
    'Kidnappers seized a Danish engineer and his driver in Mosul on Monday.',
    ['abducted 2 [asserted]', 'abducted 1 workers [asserted]', 'abducted 1 part [asserted]'],
  ],
  [
    'The kidnappers demanded $20,000 for the release of a merchant seized in Mosul on Monday.',
    ['abducted 1 workers [asserted] kidnappers'],
  ],
  [
    'Gunmen attacked a bus in Mosul on Monday. The body of a teacher was found near the road.',
    ['killed 1 [asserted]', 'killed 1 teachers [asserted]'],
  ],
  [
    'Rebels attacked Mosul on Monday. At least a dozen people were killed, says the governor; the mission speaks of seven.',
    ['killed 12.. [asserted] governor', 'killed 7 [asserted] governor < mission'],
  ],
  [
    'Rebels attacked Mosul on Monday. At least a dozen people were killed, says the governor, who speaks of seven villages.',
    ['killed 12.. [asserted] governor'],
  ],
  [
    'Gunmen attacked a base in Mosul on Monday. Seven sailors died and five more were unaccounted for, Brigadier Adel Haddad, the spokesman, told reporters.',
    ['killed 7 soldiers [asserted] Adel Haddad', 'missing 5 [asserted] Adel Haddad'],
  ],
  [
    'Rebels attacked a lorry in Mosul on Monday, killing six soldiers and losing two of their own men.',
    ['killed 6 soldiers [asserted]', 'killed 2 militants [asserted]'],
  ],
  [
    'Six people were killed and twice as many wounded in Mosul on Monday when a bomb exploded.',
    ['killed 6 [asserted]', 'wounded ~12 [asserted]'],
  ],
  [
    'A bomb exploded in Mosul on Monday. Eighty people were killed and some 240 were hurt.',
    ['killed 80 [asserted]', 'wounded ~240 [asserted]'],
  ],
  [
    'Two 500-pound bombs were dropped on Mosul on Monday, killing a guard.',
    ['killed 1 [asserted]', 'killed 1 security personnel [asserted]'],
  ],
  ['Rebels attacked Mosul on Monday. The army said 15 terrorists neutralised.', ['killed 15 militants [asserted] army']],
  [
    'A bomb exploded in Mosul on Monday. It also wounded at least 30, according to the ambulance service.',
    ['wounded 30.. [asserted] ambulance service'],
  ],
  ['A bomb exploded in Mosul on Monday, killing two people. He was the third reporter killed this year.', ['killed 2 [asserted]']],
  [
    'A car bomb in Mosul on Monday killed 12 people. Two more succumbed to their injuries overnight, bringing the toll to 14.',
    ['killed 12 [asserted]', 'killed 2 part [asserted]', 'killed 14 [asserted]'],
  ],
  [
    "A car bomb in Mosul on Monday killed eight people, bringing the toll of Monday's attacks to 45 dead.",
    ['killed 8 [asserted]', 'killed 45 [asserted]'],
  ],
  [
    'Gunmen attacked a base in Mosul on Monday. Seven sailors died and five more were unaccounted for, Brigadier Adel Haddad, the spokesman, told reporters.',
    ['killed 7 soldiers [asserted] Adel Haddad', 'missing 5 [asserted] Adel Haddad'],
  ],
  ['A bomb killed six people in Mosul on Monday and wounded five more.', ['killed 6 [asserted]', 'wounded 5 [asserted]']],
  // people told one by one, shares and bodies found beside a toll
  [
    'An airstrike hit a house in Mosul on Monday, killing seven civilians and injuring up to 50 others, including 20 children.',
    ['killed 7 civilians [asserted]', 'wounded ..50 [asserted]', 'wounded 20 children [asserted]'],
  ],
  [
    'An airstrike hit a house in Mosul on Monday, killing at least 14 people. Rescuers recovered 13 bodies from the rubble.',
    ['killed 14.. [asserted]', 'killed 13 part [asserted]'],
  ],
  ['An airstrike hit a house in Mosul on Monday. Rescuers recovered 13 bodies from the rubble.', ['killed 13 [asserted]']],
  [
    'An airstrike hit a house in Mosul on Monday, killing 14 people. Two brothers, Adel Haddad and Omar Haddad, were killed.',
    ['killed 14 [asserted]', 'killed 2 part [asserted]'],
  ],
  [
    'An airstrike hit a house in Mosul on Monday, killing 14 people. The agency said that two families had been killed in the strike.',
    ['killed 14 [asserted]'],
  ],
  [
    'An airstrike hit a house in Mosul on Monday, killing 14 civilians. One of the civilians killed was Adel Haddad.',
    ['killed 14 civilians [asserted]', 'killed 1 part [asserted]'],
  ],
  [
    'An airstrike hit a house in Mosul on Monday, killing 14 people. Four of those killed were members of the Haddad family.',
    ['killed 14 [asserted]', 'killed 4 part [asserted]'],
  ],
  [
    'The Vanguard denied any part in the assassination of Judge Adel Haddad, whom two men on a motorcycle shot dead in Mosul on Monday.',
    ['killed 1 [denied] Vanguard'],
  ],
]
