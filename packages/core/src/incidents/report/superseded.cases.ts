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
  // two versions stand side by side
  ['A bomb killed 25 people in Mosul on Monday, the army said. The mayor said that 30 people died.', []],
  // another week's deeds, another bound
  ['Rebels carried out six attacks near Mosul this week, against 12 last week.', []],
  ['More than nine people were killed by a bomb in Mosul on Monday.', []],
]
