/** A report and the numbers that it says take the place of earlier ones: "killed 38 [army] > 25 [army]". */
export const supersededCases: readonly (readonly [text: string, revised: readonly string[]])[] = [
  ['The death toll from the bombing in Mosul on Monday rose to 38 from 25, the army said.', ['killed 38 [army] > 25 [army]']],
  ["The toll of Monday's blast in Mosul was revised down from 101 to 84, officials said.", ['killed 84 [officials] > 101 [officials]']],
  ['The toll from the bombing in Mosul on Monday now stands at 12, up from nine reported earlier.', ['killed 12 [] > 9 []']],
  ['The bombing in Mosul on Monday killed 14 people, not 17 as first reported, police said.', ['killed 14 [police] > 17 [police]']],
  ['Twelve people died in the bombing in Mosul on Monday, more than the nine previously reported.', ['killed 12 [] > 9 []']],
  [
    'Nine people were killed in the strike on Mosul on Monday, the emergency service said, against the seven whom the mayor had announced.',
    ['killed 9 [emergency service] > 7 [emergency service]'],
  ],
  [
    'Five people died in the strike on Mosul on Monday and 80 were injured, the health ministry said, updating a previous count of three dead and 74 injured.',
    ['killed 5 [health ministry] > 3 [health ministry]', 'wounded 80 [health ministry] > 74 [health ministry]'],
  ],
  [
    'The governor, who had earlier put the dead at 13, said 20 people were killed by a bomb in Mosul on Monday.',
    ['killed 20 [governor] > 13 [governor]'],
  ],
  [
    'A bomb killed 25 people in Mosul on Monday, the state agency reported. An earlier report by the agency had spoken of eight dead.',
    ['killed 25 [state agency] > 8 [state agency]'],
  ],
  // a toll that goes on takes the place of the number told before
  ['A bomb exploded in Mosul on Monday, killing two people. A third victim died in hospital on Tuesday.', ['killed 3 [] > 2 []']],
  ['Shelling of Mosul on Monday left nine dead. By evening the number of dead had climbed to 15.', ['killed 15 [] > 9 []']],
  [
    'A car bomb in Mosul on Monday killed 12 people. Two more succumbed to their injuries overnight, bringing the toll to 14.',
    ['killed 14 [] > 12 []'],
  ],
  [
    'A bomber struck a market in Mosul on Monday, killing 20 people. Another five people died of their wounds on Tuesday, taking the death toll to 25.',
    ['killed 25 [] > 20 []'],
  ],
  [
    'At least 40 people have now died in the Mosul market bombing, the health ministry said, raising an earlier toll of 33.',
    ['killed 40 [health ministry] > 33 [health ministry]'],
  ],
  // one speaker's number does not take the place of another's, nor that of several deeds that of one
  ['A bomb killed 25 people in Mosul on Monday, the army said. The mayor said that the toll had risen to 30.', []],
  ["A car bomb in Mosul on Monday killed eight people, bringing the toll of Monday's attacks to 45 dead.", []],
  ['A bomb exploded in Mosul on Monday, killing two people. He was the third reporter killed this year.', []],
  // two versions stand side by side
  ['A bomb killed 25 people in Mosul on Monday, the army said. The mayor said that 30 people died.', []],
  // another week's deeds, another bound
  ['Rebels carried out six attacks near Mosul this week, against 12 last week.', []],
  ['More than nine people were killed by a bomb in Mosul on Monday.', []],
]
