// Words may carry the model's tag: "Jordan|PER Smith|PER". A sentence without any tag is one that was not parsed.
// Expected: the names found, each with the entry it is placed at ("-" where it is not placed).
export interface Case {
  readonly text: string
  readonly found: readonly string[]
  readonly note?: string
}

export const findCases: readonly Case[] = [
  { text: 'A bomb killed two people in Baghdad .', found: ['Baghdad = baghdad'] },
  { text: 'Two people died in Anbar province , officials said .', found: ['Anbar province = anbar'] },
  { text: 'Clashes broke out in Anbar and Diyala provinces of Iraq .', found: ['Anbar = anbar', 'Diyala = diyala', 'Iraq = country:IQ'] },
  { text: 'Syrian forces shelled Hama .', found: ['Syrian = country:SY', 'Hama = hama'] },
  {
    text: 'Syrian-Turkish talks failed .',
    found: ['Syrian = country:SY', 'Turkish = country:TR'],
    note: 'each side of a hyphen by itself',
  },
  { text: 'The U.S.-led coalition denied it .', found: ['U.S. = country:US'] },
  {
    text: 'Students of the University|ORG of|ORG Mosul|ORG fled Iraq|LOC .',
    found: ['Mosul = mosul', 'Iraq = country:IQ'],
    note: 'inside a larger name',
  },
  { text: 'BAGHDAD ( AP ) -- Gunmen attacked a checkpoint .', found: ['BAGHDAD = baghdad'] },
  { text: 'Families left al-Hol camp in Syria .', found: ['al-Hol = hol', 'Syria = country:SY'] },
  { text: 'Iraq’s prime minister spoke .', found: ['Iraq = country:IQ'], note: 'no possessive in the span' },
  {
    text: 'Gunmen stormed the village of Tamzar in Nigeria .',
    found: ['Tamzar = -', 'Nigeria = country:NG'],
    note: 'a name the gazetteer lacks',
  },
  {
    text: 'They|O met|O near|O Lower|LOC Tamzar|LOC on|O Friday|O .',
    found: ['Tamzar = -'],
    note: 'compass words stay outside',
  },
  {
    text: 'They|O fled|O Bab|LOC Mosul|LOC on|O Friday|O .',
    found: ['Bab Mosul = -'],
    note: 'a name of which a large town is only a part',
  },
  { text: 'Cars burned on Memphis Street .', found: ['Memphis Street = -'] },
  { text: 'Jordan|PER Smith|PER spoke|O to|O reporters|O .', found: [] },
  { text: 'Paris|PER Hilton|PER arrived|O .', found: [] },
  { text: 'Police said the attack on March 3 was the worst .', found: [] },
  { text: 'Nothing was found .', found: [] },
]

export const resolveCases: readonly Case[] = [
  {
    text: 'A rocket fell near Taji , Iraqi police said . Baghdad was quiet .',
    found: ['Taji = taji', 'Iraqi = country:IQ', 'Baghdad = baghdad'],
    note: 'not the town in China',
  },
  { text: 'Two died in Sadr City , Baghdad .', found: ['Sadr City = sadr-city', 'Baghdad = baghdad'] },
  {
    text: 'Fighters left Tripoli for Beirut . The Lebanese army watched .',
    found: ['Tripoli = tripoli-lb', 'Beirut = beirut', 'Lebanese = country:LB'],
  },
  { text: 'Militias fought in Tripoli . Libya has two governments .', found: ['Tripoli = tripoli', 'Libya = country:LY'] },
  { text: 'Protests in Tbilisi shook Georgia .', found: ['Tbilisi = tbilisi', 'Georgia = country:GE'] },
  { text: 'A man was shot in Atlanta , Georgia .', found: ['Atlanta = atlanta', 'Georgia = georgia-us'] },
  {
    text: 'One lives in Springfield , Mo. and one in Springfield , Ill. now .',
    found: ['Springfield = springfield-mo', 'Mo. = missouri', 'Springfield = springfield-il', 'Ill. = illinois'],
  },
  {
    text: 'Bandits raided Goronyo in Sokoto state . They fled to Sokoto city .',
    found: ['Goronyo = goronyo', 'Sokoto state = sokoto', 'Sokoto = sokoto-city'],
    note: 'the state and the city',
  },
  {
    text: 'A mine went off near Velmar . Trucks left Mosul for Baghdad .',
    found: ['Velmar = -', 'Mosul = mosul', 'Baghdad = baghdad'],
    note: 'the only name of its country, while all other towns lie in one',
  },
  {
    text: 'A mine went off near Velmar . Trucks left Mosul for Baghdad , and Turkey closed the border .',
    found: ['Velmar = velmar-tr', 'Mosul = mosul', 'Baghdad = baghdad', 'Turkey = country:TR'],
    note: 'the report names its country',
  },
]
