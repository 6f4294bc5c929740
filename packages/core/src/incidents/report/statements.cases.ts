/** A report and its statements: act, speaker, whom it blames, and the kind of the incident that each is tied to ("-" for none). */
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
    'A bomb killed nine people in Mosul on Monday. "We have detained the whole cell that carried out the bombing," Prime Minister Ilse Rahn said on Tuesday.',
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
  // whom blame is laid on
  [
    'A bomb killed nine people in Mosul on Monday. The mayor blamed the attack on the Kori Valley League. The Dawn Party put the blame on the army. The front said the police were to blame for the deaths.',
    ['accuse mayor -> Kori Valley League @bombing', 'accuse Dawn Party -> army @bombing', 'accuse front -> police @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. Prime Minister Ilse Rahn points to the Kori Valley League, which holds the hills.',
    ['accuse Ilse Rahn -> Kori Valley League @bombing'],
  ],
  // a claim of "it"; what an act is called is no claim
  ['A bomb killed nine people in Mosul on Monday. Red Acacia claimed it on its radio.', ['claim-responsibility Red Acacia @bombing']],
  ['A bomb killed nine people in Mosul on Monday. The deputy governor, Sefu Ardo, believes that it was in revenge for a raid.', []],
  // vows, duties, mourning
  [
    'A bomb killed nine people in Mosul on Monday. "The killers will find no shelter," Defence Minister Ilse Rahn said. The president said they would not escape justice.',
    ['pledge Ilse Rahn @bombing', 'pledge president @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. "The authorities should let investigators in," said Mara Dahl, a director of the Dawn Forum.',
    ['demand Mara Dahl @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. "My brother should eat more," said Mara Dahl, a director of the Dawn Forum.',
    ['say Mara Dahl @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. The governor, Ilse Rahn, declared Sunday a day of mourning. The minister bowed to the memory of the dead.',
    ['mourn Ilse Rahn @bombing', 'mourn minister @bombing'],
  ],
  // the forces of the state blamed by one of another side; what police have foiled is no blame
  [
    'A shell hit a market near Mosul on Monday, killing four people. A spokesman for the Kori Valley League, Sefu Ardo, said that army aircraft had bombed it.',
    ['accuse Sefu Ardo -> army @air-strike'],
  ],
  [
    'A bomb killed four people in Mosul on Monday. President Ilse Rahn said that a second attack had been foiled by the police.',
    ['say Ilse Rahn @bombing'],
  ],
  ['A bomb killed four people in Mosul on Monday. A video on a channel linked to the Kori Valley League showed smoke.', []],
  // two acts in one clause, a version turned down, a denial by "not one of", an answer to come
  [
    'A bomb killed nine people in Mosul on Monday. Sefu Ardo, the leader of the Dawn Council, denied it and accused government forces.',
    ['deny Sefu Ardo @bombing', 'accuse Sefu Ardo -> government forces @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. The army dismissed the claim as propaganda. The mayor dismissed his driver.',
    ['deny army @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. Sefu Ardo, a spokesman, swore that not one of their fighters had been in the area. He swore to help the families.',
    ['deny Sefu Ardo @bombing', 'pledge Sefu Ardo @bombing'],
  ],
  [
    'A bomb killed nine people in Mosul on Monday. "There will be an answer," the president said. "There will be rain," the mayor said.',
    ['threaten president @bombing', 'say mayor @bombing'],
  ],
  [
    "A bomb killed nine people in Mosul on Monday. That was a lie, the army's spokesman, Colonel Ilse Rahn, retorted: the victims were ordinary people.",
    ['deny Ilse Rahn @bombing'],
  ],
  // what has not been told yet is not meant
  [
    'Gunmen killed nine people in Mosul on Monday. Prime Minister Ilse Rahn condemned the killings. In January last year 11 miners were killed at Basra.',
    ['condemn Ilse Rahn @armed-attack'],
  ],
]
