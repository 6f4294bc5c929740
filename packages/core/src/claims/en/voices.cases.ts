/** A report and its counts with who vouches for them, and its statements: act, speaker and addressee. */
export const voiceCases: readonly (readonly [text: string, counts: readonly string[], statements: readonly string[]])[] = [
  ['A bomb killed 12 people, police said.', ['killed 12 [asserted] police'], []],
  ['Police said a bomb killed 12 people.', ['killed 12 [asserted] Police'], []],
  ['A bomb killed 12 people, according to the interior ministry.', ['killed 12 [asserted] interior ministry'], []],
  ['"The bombing killed 12 people," said Mayor Ilse Rahn.', ['killed 12 [asserted] Ilse Rahn'], []],
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
]
