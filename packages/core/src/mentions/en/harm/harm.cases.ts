/** A report of one or two sentences and its counts: field, bounds, class, status and speakers, in text order. */
export const harmCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  // active, passive, participle, result
  ['A bomb killed 12 people in Mosul on Monday.', ['killed 12 [asserted]']],
  ['Three soldiers were killed when gunmen attacked a checkpoint.', ['killed 3 soldiers [asserted]']],
  ['Gunmen stormed a market, killing at least 30 people and wounding 12.', ['killed 30.. [asserted]', 'wounded 12 [asserted]']],
  ['The explosion left five dead and nine wounded.', ['killed 5 [asserted]', 'wounded 9 [asserted]']],
  ['Two officers died in an ambush near the border.', ['killed 2 police officers [asserted]']],
  [
    'The rebels shot dead a farmer and abducted two teachers.',
    ['killed 1 [asserted]', 'killed 1 workers [asserted]', 'abducted 2 teachers [asserted]'],
  ],
  ["Gunmen stormed a wedding, killing nine guests and abducting the bride's father.", ['killed 9 [asserted]', 'abducted 1 [asserted]']],
  ['Gunmen shot dead a trader and his brother.', ['killed 2 [asserted]', 'killed 1 workers [asserted]', 'killed 1 part [asserted]']],
  [
    'Rebels killed 14 personnel and two crew in Mosul on Monday.',
    ['killed 16 [asserted]', 'killed 14 part [asserted]', 'killed 2 part [asserted]'],
  ],
  // elliptic and verbless
  ['Four were killed and nine wounded in the attack.', ['killed 4 [asserted]', 'wounded 9 [asserted]']],
  ['The shelling of the village left 14 dead, 63 injured.', ['killed 14 [asserted]', 'wounded 63 [asserted]']],
  // parts and additions
  ['The strike killed 14 people, six of them children.', ['killed 14 [asserted]', 'killed 6 children [asserted]']],
  ['The strike killed 14 people, including three women.', ['killed 14 [asserted]', 'killed 3 women [asserted]']],
  [
    'Militants killed five soldiers and two civilians.',
    ['killed 7 [asserted]', 'killed 5 soldiers [asserted]', 'killed 2 civilians [asserted]'],
  ],
  [
    'The bomb killed Fuad Haddad and three others in Mosul.',
    ['killed 4 [asserted]', 'killed 1 part [asserted]', 'killed 3 part [asserted]'],
  ],
  ['The bomb killed one or two people in Mosul.', ['killed 1..2 [asserted]']],
  ['The blast killed nine people. Six of the dead were children.', ['killed 9 [asserted]', 'killed 6 children [asserted]']],
  ['Eighteen people were killed in the blast, and seven of them were children.', ['killed 18 [asserted]', 'killed 7 children [asserted]']],
  ['Medics recovered the bodies of 16 people killed in the bombing.', ['killed 16 [asserted]']],
  // shares of a toll, each with the toll that it stands behind
  [
    'The Orsan Observatory put the toll of the strike on Mosul at 123, including 54 civilians, among them 39 children.',
    [
      'killed 123 [asserted] Orsan Observatory',
      'killed 54 civilians [asserted] Orsan Observatory',
      'killed 39 children [asserted] Orsan Observatory',
    ],
  ],
  [
    'A strike hit the college in Mosul on Monday. The agency said the toll had risen to 123, of whom 54 were civilians and 69 soldiers.',
    ['killed 123 [asserted] agency', 'killed 54 civilians [asserted] agency', 'killed 69 soldiers [asserted] agency'],
  ],
  [
    'Gunmen attacked Mosul on Monday. The office said the toll stood at 70 people, with 10 women and three infants among the dead.',
    ['killed 70 [asserted] office', 'killed 10 women [asserted] office', 'killed 3 children [asserted] office'],
  ],
  [
    'The bombing of Mosul left 20 dead, ten of them women, and 40 wounded, including six children.',
    ['killed 20 [asserted]', 'killed 10 women [asserted]', 'wounded 40 [asserted]', 'wounded 6 children [asserted]'],
  ],
  [
    'Police said 12 people died and 30, including four students, were hurt in the blast in Mosul.',
    ['killed 12 [asserted] Police', 'wounded 30 [asserted] Police', 'wounded 4 students [asserted] Police'],
  ],
  [
    'Soldiers fired on a march in Mosul on Monday; 15 people died: nine men, four women and two children.',
    ['killed 15 [asserted]', 'killed 9 part [asserted]', 'killed 4 women [asserted]', 'killed 2 children [asserted]'],
  ],
  [
    'Nine people, including two children, were killed and four hurt in the blast in Mosul.',
    ['killed 9 [asserted]', 'killed 2 children [asserted]', 'wounded 4 [asserted]'],
  ],
  [
    'A car bomb killed three police officers and a passer-by in Mosul on Monday.',
    ['killed 4 [asserted]', 'killed 3 police officers [asserted]', 'killed 1 part [asserted]'],
  ],
  ['A bomb exploded in Mosul on Monday. No child was hurt.', ['wounded 0 children [asserted]']],
  ['A bomb exploded in Mosul on Monday. The blast claimed nine lives.', ['killed 9 [asserted]']],
  ['Gunmen attacked a base in Mosul on Monday. Two of the attackers were killed.', ['killed 2 attackers [asserted]']],
  ['A bomb killed 20 people in Mosul on Monday. The dead include ten women.', ['killed 20 [asserted]', 'killed 10 women [asserted]']],
  ['A bomb killed 20 people in Mosul on Monday, among them a nurse, and four soldiers were sent to the town.', ['killed 20 [asserted]']],
  ['Police said a bomb killed 20 people in Mosul on Monday: two of the bombers fled.', ['killed 20 [asserted] Police']],
  [
    'A bomb killed 20 people in Mosul, including six children, and destroyed 12 houses.',
    ['killed 20 [asserted]', 'killed 6 children [asserted]'],
  ],
  ['A strike hit Mosul on Monday. The rebel agency said the number of dead was 62.', ['killed 62 [asserted] rebel agency']],
  ['Rebels overran a base in Mosul on Monday. Sixty soldiers are unaccounted for.', ['missing 60 soldiers [asserted]']],
  // people told by name or by whose they are: a part beside a larger toll, the toll where there is none
  [
    'A bomb killed nine people in Mosul on Monday. Fuad Haddad was killed with his two sons. A soldier was killed too.',
    [
      'killed 9 [asserted]',
      'killed 3 part [asserted]',
      'killed 1 part [asserted]',
      'killed 2 children [asserted]',
      'killed 1 soldiers [asserted]',
    ],
  ],
  ['A bomb exploded in Mosul on Monday. Fuad Haddad was killed in the attack.', ['killed 1 [asserted]']],
  [
    'A shell hit a house in Mosul on Monday, killing 16 civilians. The ministry said that 12 members of the Haddad family were killed.',
    ['killed 16 civilians [asserted]', 'killed 12 part [asserted] ministry'],
  ],
  // words that give no number
  ['A bomb exploded in Mosul on Monday, killing 12 people and injuring others.', ['killed 12 [asserted]', 'wounded ~2.. [asserted]']],
  ['A bomb exploded in Mosul on Monday, injuring a number of shoppers.', ['wounded ~2.. [asserted]']],
  ['A bomb exploded in Mosul on Monday, killing a number of people. Police said 12 people were killed.', ['killed 12 [asserted] Police']],
  [
    'A bomb exploded in Mosul on Monday. The minister said that 19 people died and 96 were hurt, 11 of them gravely.',
    ['killed 19 [asserted] minister', 'wounded 96 [asserted] minister', 'wounded 11 part [asserted] minister'],
  ],
  [
    'A bomb exploded in Mosul on Monday. The army counted 10 dead, the ministry 17 dead.',
    ['killed 10 [asserted] army', 'killed 17 [asserted] ministry'],
  ],
  // tolls that move
  ['The death toll from the bombing rose to 38 from 25.', ['killed 38 [asserted]', 'killed 25 [asserted]']],
  ['Officials raised the toll of the attack from 80 to 89.', ['killed 80 [asserted] Officials', 'killed 89 [asserted] Officials']],
  // taken up by a pronoun, told twice, or by who takes
  ['Gunmen pulled seven passengers off a bus near Kirkuk and shot them dead.', ['killed 7 [asserted]']],
  ['Two gunmen walked into the bar and shot them.', []],
  ['Sixteen guards were killed and five are missing after an ambush.', ['killed 16 security personnel [asserted]', 'missing 5 [asserted]']],
  ['The attack left eighteen (18) dead and seven (7) wounded.', ['killed 18 [asserted]', 'wounded 7 [asserted]']],
  ['Gunmen stormed a bus and led 23 passengers away into the bush.', ['abducted 23 [asserted]']],
  ['Soldiers rounded up a dozen herders after the attack.', ['detained ~12 workers [asserted]']],
  ['Raiders rounded up a dozen herders in the attack.', ['abducted ~12 workers [asserted]']],
  [
    'A bomb exploded in Mosul. Losses: 19 deceased, of whom six women; 11 injured, evacuated to hospital.',
    ['killed 19 [asserted]', 'killed 6 women [asserted]', 'wounded 11 [asserted]'],
  ],
  ['Six workers were shot or hacked to death in the attack.', ['killed 6 workers [asserted]']],
  ['Two guerrillas were killed in the ambush and another is missing.', ['killed 2 militants [asserted]', 'missing 1 [asserted]']],
  ['A teacher of 41 was killed in the attack.', ['killed 1 teachers [asserted]', 'killed 1 [asserted]']],
  ['The blast hit a market in Mosul. Nine people were brought in wounded.', ['wounded 9 [asserted]']],
  ['Gunmen dragged three nurses from their car in an ambush.', ['abducted 3 medical workers [asserted]']],
  // losses that the speaker says it inflicted
  [
    'A bomb exploded in Mosul on Monday. The Kori Valley League claimed the attack and said that it had killed 20 soldiers.',
    ['killed 20 soldiers [claimed] Kori Valley League'],
  ],
  // people out of a toll
  [
    'At least six people were killed in a strike on Mosul on Monday. Four guards were among those killed.',
    ['killed 6.. [asserted]', 'killed 4 security personnel [asserted]'],
  ],
  [
    'Between 22 and 25 civilians were killed in a strike on Mosul on Monday. The Haddad family lost at least five members.',
    ['killed 22..25 civilians [asserted]', 'killed 5.. part [asserted]'],
  ],
  [
    'A bomb exploded in Mosul on Monday. On our side: five dead and 14 wounded, who have been evacuated to Baghdad.',
    ['killed 5 [asserted]', 'wounded 14 [asserted]'],
  ],
  // one, none, arrest
  ['A policeman was killed in the raid.', ['killed 1 police officers [asserted]', 'killed 1 [asserted]']],
  ['Nobody was hurt in the blast.', ['wounded 0 [asserted]']],
  ['Police arrested seven suspects after the bombing.', ['detained 7 [asserted]']],
  // shot, and what became of it
  ['A man was fatally shot in Brode on Monday.', ['killed 1 [asserted]']],
  ['Gunmen shot and killed two men in Brode on Monday.', ['killed 2 [asserted]']],
  ['A man was shot in the chest and died at the scene.', ['killed 1 [asserted]']],
  ['Officers found Ilan Doro with a gunshot wound in Brode on Monday.', ['wounded 1 [asserted]']],
  ['A boy died from a gunshot wound in Brode on Monday.', ['killed 1 children [asserted]', 'killed 1 [asserted]']],
  ['A gunman opened fire in Brode on Monday, hitting five people.', ['wounded 5 [asserted]']],
  ['A stray bullet struck a woman in Brode on Monday.', ['wounded 1 [asserted]', 'wounded 1 women [asserted]']],
  ['A missile hit a depot in Brode on Monday.', []],
  // how old somebody is counts nobody
  ['Ilan Doro, 14, of Brode, died in the shooting on Monday.', ['killed 1 [asserted]']],
  ['Three men, ages 19, 21 and 22, were shot in Brode on Monday.', ['wounded 3 [asserted]']],
  ['Two men, 26 and 21, were shot in Brode on Monday.', ['wounded 2 [asserted]']],
  ['The 28-year-old was shot in Brode on Monday.', ['wounded 1 [asserted]']],
  ['He pleaded guilty on Monday to four counts of murder over the shooting in Brode.', []],
  ['A 17-year-old was shot in Brode on Monday.', ['wounded 1 [asserted]']],
  // not victims: ages, distances, prices, percentages, weapons, sport and figures of speech
  ['A 45-year-old man was fined $800 at a court 12 kilometres away.', []],
  ['Rovers killed off the game with three goals in 12 minutes.', []],
]
