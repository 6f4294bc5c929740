/** A report and its statements: act, speaker, and the kind of the incident that each is tied to ("-" for none). */
export const statementCases: readonly (readonly [text: string, statements: readonly string[]])[] = [
  // the speaker himself is the doer
  [
    'A bomb exploded at a depot in Mosul on Monday. The Kori Valley League said it had planted it.',
    ['claim-responsibility Kori Valley League @bombing'],
  ],
  [
    'Gunmen ambushed an army patrol near Mosul on Monday, killing three soldiers. The ambush was the work of its men, the Kori Valley League said.',
    ['claim-responsibility Kori Valley League @armed-attack'],
  ],
  [
    'A spokesman for the Kori Valley League, Sefu Ardo, vowed revenge on Tuesday. On Monday, he said, his men attacked a camp near Mosul and killed five soldiers.',
    ['threaten Sefu Ardo @armed-attack', 'claim-responsibility Sefu Ardo @armed-attack'],
  ],
  // an arrest of one's own is announced, no bombing claimed
  [
    'A bomb killed nine people in Mosul on Monday. "We have arrested all members of the cell that carried out the bombing," Prime Minister Ilse Rahn said on Tuesday.',
    ['announce Ilse Rahn @bombing'],
  ],
  // whose patrol it was, and who "he" is, says nothing of the speaker
  ['Six guards were killed near Mosul on Monday after men on horses ambushed their patrol, two security sources said.', []],
  ['A bomb killed nine people in Mosul on Monday. Police said he was responsible.', ['say Police @bombing']],
  // denials
  [
    'A bomb hit a lorry near Mosul on Monday, killing four soldiers, the Kori Valley League said. An army official said no such blast had taken place.',
    ['deny army official @bombing'],
  ],
  [
    'Two men were shot dead in Mosul on Monday. "Our men carried no firearms, only shields," police spokesman Sefu Ardo insisted.',
    ['deny Sefu Ardo @armed-attack'],
  ],
  [
    'A drone hit a bus near Mosul on Monday, killing six people. "Our units do not hunt buses. It may have lost its way," said Sefu Ardo, an army spokesman.',
    ['deny Sefu Ardo @drone-strike'],
  ],
  // the first telling of a deed is news, a later one is blame
  ['Rebels of the Kori Valley League ambushed a convoy near Mosul on Monday, killing six soldiers, the army said.', []],
  // wishes of a public body
  [
    'A bomb killed nine people in Mosul on Monday. The Dawn Party asked for an international inquiry. The government promised an investigation.',
    ['demand Dawn Party @bombing', 'pledge government @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. A source who asked not to be named said that it was hidden in a cart.',
    ['say source @bombing'],
  ],
  // which incident is meant
  [
    'A bomb killed nine people in Mosul on Monday. Police detained four men in Basra on Tuesday. The president, Ilse Rahn, condemned the killings. The mayor of Basra, Sefu Ardo, welcomed the arrests.',
    ['condemn Ilse Rahn @bombing', 'welcome Sefu Ardo @arrest'],
  ],
]
