/** A report as of Friday 14 March 2025 and its incidents: type, day, place, doers with their status. */
export const actCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['A car bomb exploded in Mosul on Monday, killing two people.', ['bombing 2025-03-10 @ Mosul']],
  [
    'A suicide bomber blew himself up at a mosque in Kano on Tuesday, killing nine worshippers.',
    ['suicide-bombing 2025-03-11 @ Kano by suicide bomber [asserted]'],
  ],
  ['An Israeli air strike on Tyre killed four people on Wednesday.', ['air-strike 2025-03-12 @ Tyre by Israeli [asserted]']],
  ['Drones hit a fuel depot in Port Sudan on Thursday.', ['drone-strike 2025-03-13 @ Port Sudan']],
  ['Government artillery shelled the town of Idlib on Thursday, wounding six.', ['shelling 2025-03-13 @ Idlib by Government [asserted]']],
  ['Gunmen abducted three engineers in Maiduguri on Sunday.', ['abduction 2025-03-09 @ Maiduguri by Gunmen [asserted]']],
  ['Police in Lyon arrested two men on Tuesday.', ['arrest 2025-03-11 @ Lyon by Police [asserted]']],
  ['Insurgents carried out an attack on an army camp near Gao on Monday.', ['armed-attack 2025-03-10 @ Gao by Insurgents [asserted]']],
  ['The convoy came under fire near Kidal on Monday.', ['armed-attack 2025-03-10 @ Kidal']],
  ['Soldiers clashed with rebels near Goma on Tuesday.', ['armed-clash 2025-03-11 @ Goma by Soldiers [asserted]']],
  ['Mortar rounds landed in the market of Goma on Tuesday.', ['shelling 2025-03-11 @ Goma']],
  ['Two people died after rockets came down on Goma on Tuesday.', ['missile-attack 2025-03-11 @ Goma']],
  ['The ambush laid by the rebels near Goma on Tuesday killed six soldiers.', ['armed-attack 2025-03-11 @ Goma by rebels [asserted]']],
  ['Thirty houses were burned down in Goma on Tuesday.', ['arson 2025-03-11 @ Goma']],
  [
    'About 300 protesters gathered in Goma on Monday to demand new elections.',
    ['protest 2025-03-10 @ Goma by About 300 protesters [asserted]'],
  ],
  ['The bomb that went off outside the town hall of Goma on Tuesday damaged two cars.', ['bombing 2025-03-11 @ Goma']],
  // no incident
  ['A helicopter landed in Goma on Tuesday with sacks of flour.', []],
  ['The minister suffered a heart attack on Monday.', []],
  ['The film tells of a bomb attack in Belfast.', []],
  ['Teachers went on strike on Monday over pay.', []],
  ['Attacks have become rare in the capital.', []],
]
