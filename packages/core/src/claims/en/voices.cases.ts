/** A report and its counts with who vouches for them, and its statements: act, speaker and addressee. */
export const voiceCases: readonly (readonly [text: string, counts: readonly string[], statements: readonly string[]])[] = [
  ['A bomb killed 12 people, police said.', ['killed 12 [asserted] police'], []],
  ['Police said a bomb killed 12 people.', ['killed 12 [asserted] Police'], []],
  ['A bomb killed 12 people, according to the interior ministry.', ['killed 12 [asserted] interior ministry'], []],
  ['"The bombing killed 12 people," said Mayor Ilse Rahn.', ['killed 12 [asserted] Ilse Rahn'], []],
  // "it" is the strike: who comments on it has done nothing, and what he says describes nobody
  [
    "A strike hit a leader of the Kori League in Mosul on Monday, according to Ryder, who said it also killed another of the group's members.",
    ['killed 1 [asserted] Ryder'],
    ['say Ryder'],
  ],
  // a tag of a weak verb, and shares of what is said
  ['A bomb exploded in Mosul on Monday. Nine people died, an inquest heard.', ['killed 9 [asserted] inquest'], []],
  [
    'The Orsan Observatory put the toll of the strike on Mosul at 89, including 31 women and five children.',
    [
      'killed 89 [asserted] Orsan Observatory',
      'killed 31 women [asserted] Orsan Observatory',
      'killed 5 children [asserted] Orsan Observatory',
    ],
    [],
  ],
  // somebody of whom the report tells speaks in the next sentence
  [
    'A bomb killed 12 people in Mosul on Monday. The mayor, Ilse Rahn, went to the hospital at noon. She said that nine children had died.',
    ['killed 12 [asserted]', 'killed 9 children [asserted] Ilse Rahn'],
    [],
  ],
  [
    'A bomb killed 12 people in Mosul on Monday. A police spokesman, Sefu Ardo, said so. The deputy governor left the town. He said nine were hurt.',
    ['killed 12 [asserted]', 'wounded 9 [asserted] Sefu Ardo'],
    ['say Sefu Ardo'],
  ],
  // whose words they are, and who passes them on
  [
    'A bomb exploded in Mosul on Monday. State television quoted the mayor as saying that 12 people had died.',
    ['killed 12 [asserted] State television < mayor'],
    [],
  ],
  ['A bomb exploded in Mosul on Monday. The mayor was quoted as saying that 12 people had died.', ['killed 12 [asserted] mayor'], []],
  // what is only asked
  ['A bomb exploded in Mosul on Monday. Did the army kill 12 people? Nobody knows.', [], []],
  ['A bomb exploded in Mosul on Monday. Unconfirmed reports said 12 people died.', ['killed 12 [unverified] Unconfirmed reports'], []],
  [
    'A bomb killed 12 people in Mosul on Monday. The Kori Liberation Front said soldiers had carried out the bombing.',
    ['killed 12 [asserted]'],
    ['accuse Kori Liberation Front -> soldiers'],
  ],
  ['The bombing reportedly killed 12 people.', ['killed 12 [unverified]'], []],
  [
    'The ministry said, citing hospital records, that the bombing killed 12 people.',
    ['killed 12 [asserted] ministry < hospital records'],
    [],
  ],
  ['A bomb exploded in Mosul. The Red Acacia Front claimed responsibility for the attack.', [], ['claim-responsibility Red Acacia Front']],
  [
    'A bomb exploded in Mosul. The government blamed the Kori Valley League for the attack.',
    [],
    ['accuse government -> Kori Valley League'],
  ],
  ['A bomb exploded in Mosul. The Kori Valley League denied involvement in the attack.', [], ['deny Kori Valley League']],
  ['A bomb exploded in Mosul. The president condemned the attack.', [], ['condemn president']],
  ['A bomb exploded in Mosul. "We will avenge them," the army said.', [], ['threaten army']],
  ['A bomb exploded in Mosul. The mayor called it a cowardly attack.', [], ['condemn mayor']],
  ['No group claimed responsibility for the bombing.', [], []],
  [
    'A shell hit a market in Taiz on Monday, killing four people. A government spokesman said that the Kori Valley League had fired the round.',
    ['killed 4 [asserted]'],
    ['accuse government spokesman -> Kori Valley League'],
  ],
  [
    'A shell hit a market in Taiz on Monday, killing four people. Doctors said that the Kori Valley League had fired the round.',
    ['killed 4 [asserted]'],
    ['say Doctors'],
  ],
  [
    'A bomb exploded in Mosul on Monday. Two witnesses said that the blast killed five people, and blamed the Red Acacia Front.',
    ['killed 5 [asserted] Two witnesses'],
    ['accuse Two witnesses -> Red Acacia Front'],
  ],
  [
    'A drone hit a clinic in Mosul on Monday. The foreign ministry called the raid a vicious crime. A palace official called that nonsense. The defence office called the strike a necessary operation.',
    [],
    ['condemn foreign ministry', 'deny palace official', 'justify defence office'],
  ],
  [
    'A bomb exploded in Mosul on Monday. The UN envoy, Mara Dahl, said she was appalled and urged both sides to stop.',
    [],
    ['condemn Mara Dahl', 'demand Mara Dahl'],
  ],
  [
    'A bomb exploded in Mosul on Monday. A spokesman for the Kori Valley League, Sefu Ardo, denied that it had hit the centre.',
    [],
    ['deny Sefu Ardo'],
  ],
  [
    'A bomb exploded in Mosul on Monday. The ministry said the attack was the work of the Red Acacia Front.',
    [],
    ['accuse ministry -> Red Acacia Front'],
  ],
  [
    'A bomb exploded in Mosul on Monday. Men who said they belonged to the Red Acacia Front claimed the bombing.',
    [],
    ['say Men', 'claim-responsibility Men'],
  ],
  ['A bomb exploded in Mosul on Monday. The army said it would retaliate.', [], ['threaten army']],
  ['A bomb exploded in Mosul on Monday. "The police did nothing," said Ilse Rahn, a teacher.', [], ['say Ilse Rahn']],
  [
    'A bomb killed four people in Mosul on Monday, an attack claimed by the Red Acacia Front.',
    ['killed 4 [asserted]'],
    ['claim-responsibility Red Acacia Front'],
  ],
  ['Gunmen stormed a bank in Mosul on Monday, wounding 12, the mayor, Ilse Rahn, said.', ['wounded 12 [asserted] Ilse Rahn'], []],
  [
    'Police detained six men, among them a baker suspected of planting the bomb that killed nine people in Mosul on Monday.',
    ['detained 6 [asserted]', 'killed 9 [asserted]'],
    [],
  ],
  [
    'Police raided a house in Mosul on Monday. Officials gave different numbers for those detained. One aide said it was 19.',
    ['detained 19 [asserted] One aide'],
    [],
  ],
  [
    'A bomb killed four people in Mosul on Monday. A ministry spokeswoman, Ilse Rahn, gave that number. "Nine are dead," he said.',
    ['killed 4 [asserted]', 'killed 9 [asserted]'],
    [],
  ],
  [
    'A bomb exploded in Mosul on Monday. The Red Acacia Front claimed the bombing and said that it had killed 20 soldiers.',
    ['killed 20 soldiers [claimed] Red Acacia Front'],
    ['claim-responsibility Red Acacia Front'],
  ],
  [
    'A bomb exploded at a barracks in Mosul on Monday. The army said five soldiers were killed. The claim that 41 soldiers were killed is a lie, the minister said.',
    ['killed 5 soldiers [asserted] army', 'killed 41 soldiers [denied] minister'],
    ['deny minister'],
  ],
  ['A bomb exploded in Mosul on Monday. Reports of 20 dead were false, the mayor said.', ['killed 20 [denied] mayor'], ['deny mayor']],
  // the speaker at the end of the sentence, whatever stands between
  [
    'A shell hit a van near Mosul on Monday, killing five members of the Red Acacia Front (RAF), a local security official said.',
    ['killed 5 [asserted] local security official'],
    [],
  ],
  [
    'Six workers were killed at a camp near Mosul on Monday, and two others who ran into the forest are missing, said Senior Commissioner Ilse Rahn, who heads the force.',
    ['killed 6 workers [asserted] Ilse Rahn', 'missing 2 [asserted] Ilse Rahn'],
    [],
  ],
  [
    'At least 44 people were killed in an air strike on Mosul on Monday, the Dawn Party said, in what it called the worst attack of the year.',
    ['killed 44.. [asserted] Dawn Party'],
    [],
  ],
  [
    'A bomb exploded in Mosul on Monday. A spokesman for the Kori Valley League said in a text message to reporters that nine soldiers had died.',
    ['killed 9 soldiers [asserted] spokesman'],
    [],
  ],
  // several who say, and one verb
  [
    'A bomb exploded in Mosul on Monday. The army counted 10 dead and 39 wounded, the health ministry 17 dead and 20 injured, and the Dawn Party 14 dead.',
    [
      'killed 10 [asserted] army',
      'wounded 39 [asserted] army',
      'killed 17 [asserted] health ministry',
      'wounded 20 [asserted] health ministry',
      'killed 14 [asserted] Dawn Party',
    ],
    [],
  ],
  // "we" is whoever is quoted; a new message is a speaker of its own; a name that somebody gives himself
  [
    'A bomb exploded in Mosul on Monday, the foreign ministry said. "We condemn this attack," Interior Minister Ilse Rahn said.',
    [],
    ['say foreign ministry', 'condemn Ilse Rahn', 'say Ilse Rahn'],
  ],
  [
    'A bomb exploded in Mosul on Monday, the army said.\n\nA message on a website took responsibility for the attack in the name of the "Dawn Guard".',
    [],
    ['say army', 'claim-responsibility message'],
  ],
  [
    'A bomb exploded in Mosul on Monday. A cell calling itself the Dawn Battalion claimed the attack.',
    [],
    ['claim-responsibility Dawn Battalion'],
  ],
  // how far a reserve, a charge or an admission reaches
  [
    'Eight people were injured when a grenade was thrown in Mosul on Monday; police suspect the Kori Valley League.',
    ['wounded 8 [asserted]'],
    ['accuse police -> Kori Valley League'],
  ],
  [
    'A bomb exploded in Mosul on Monday. Rebels of the Kori Valley League admitted that they had set off the bomb, which has now killed five people.',
    ['killed 5 [asserted] Rebels of the Kori Valley League'],
    ['claim-responsibility Rebels of the Kori Valley League'],
  ],
  ['Three men who are suspected of having guided the gunmen were detained in Mosul on Monday.', ['detained 3 [asserted]'], []],
  // who reports a number of deeds has not done them
  [
    'Rebels abducted two men near Mosul on Monday. It has carried out 12 raids, according to prosecutors.',
    ['abducted 2 [asserted]'],
    ['say prosecutors'],
  ],
  // no demand
  [
    'A bomb killed nine soldiers in Mosul on Monday, said Colonel Sefu Ardo, who commands the sector.',
    ['killed 9 soldiers [asserted] Sefu Ardo'],
    [],
  ],
  // heard nothing, denied nothing
  ['A bomb exploded in Mosul on Monday. Neighbours said they had heard no shooting.', [], ['say Neighbours']],
  // whose weapon it was
  [
    'A missile hit a bus in Mosul on Monday. A spokesman for the Kori Valley League said a stray army missile was to blame.',
    [],
    ['accuse spokesman -> army'],
  ],
  // nothing was said
  ['A bomb killed nine soldiers in Mosul on Monday. The mayor offered no proof.', ['killed 9 soldiers [asserted]'], []],
  // who says it before a colon
  [
    'A bomb exploded in Mosul on Monday. Army spokesman: three soldiers were killed and nine wounded.',
    ['killed 3 soldiers [asserted] Army spokesman', 'wounded 9 [asserted] Army spokesman'],
    [],
  ],
  ['A bomb exploded in Mosul on Monday. Provisional toll: three soldiers were killed.', ['killed 3 soldiers [asserted]'], []],
  // told under "alleged"
  [
    'Five miners were injured near Mosul on Monday when police used tear gas, a union leader, Ilse Rahn, alleged.',
    ['wounded 5 workers [accused] Ilse Rahn'],
    ['accuse Ilse Rahn'],
  ],
  ['Forty-six people were detained in Mosul on Monday, police said; they had blocked a road.', ['detained 46 [asserted] police'], []],
  [
    'Gunmen opened fire on a parade in Basra on Monday, killing 25 people, state news agency QRNA reported.',
    ['killed 25 [asserted] QRNA'],
    [],
  ],
  // losses of one's own are no deed of one's own
  [
    'A jet bombed a camp near Mosul on Monday. "We have 60 dead and 100 wounded," said Sefu Ardo, a spokesman for the Kori Valley League.',
    ['killed 60 [asserted] Sefu Ardo', 'wounded 100 [asserted] Sefu Ardo'],
    [],
  ],
]
