/** A report as of Friday 14 March 2025 and its incidents: type, day, place, doers with their status. */
export const actCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['A car bomb exploded in Mosul on Monday, killing two people.', ['bombing 2025-03-10 @ Mosul']],
  [
    'A suicide bomber blew himself up at a mosque in Kano on Tuesday, killing nine worshippers.',
    ['suicide-bombing 2025-03-11 @ Kano by suicide bomber [asserted]'],
  ],
  ['A nephew who was with her took two bullets and is fighting for his life, doctors in Basra said.', []],
  [
    'In Kirkuk on Monday, police opened fire on garment workers who were blocking a highway, killing two of them.',
    ['armed-attack 2025-03-10 @ Kirkuk by police [asserted]'],
  ],
  [
    'A mine destroyed a lorry in Kirkuk on Monday, killing four. The lorry was carrying food when it ran over the device, the army said.',
    ['bombing 2025-03-10 @ Kirkuk'],
  ],
  [
    'Government artillery pounded the enclave of Idlib in response. Nine civilians were killed there between Thursday night and Friday morning, according to the Grey Helmets, a rescue service.',
    ['shelling 2025-03-13/2025-03-14 @ Idlib by Government [asserted]'],
  ],
  ['Thousands marched in Lyon on Monday to demand elections.', ['protest 2025-03-10 @ Lyon by Thousands [asserted]']],
  ['Rebels captured the town of Tikrit on Monday.', ['territory-change 2025-03-10 @ Tikrit by Rebels [asserted]']],
  ['Soldiers captured two rebels in Mosul on Monday.', ['arrest 2025-03-10 @ Mosul by Soldiers [asserted]']],
  ['A man set himself on fire in Mosul on Monday.', ['protest 2025-03-10 @ Mosul by man [asserted]']],
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
  // how far it came
  [
    'Police foiled a plot to bomb a stadium in Lyon on Thursday, arresting three men.',
    ['(foiled) bombing 2025-03-13 @ Lyon', 'arrest 2025-03-13/2025-03-14 @ Lyon by Police [asserted]'],
  ],
  ['The army said it had thwarted an attack on a base near Gao on Monday.', ['(foiled) armed-attack 2025-03-10 @ Gao']],
  ['Attack on army base foiled in Niger, says minister', ['(foiled) armed-attack ? @ Niger']],
  ['A bomb was found and defused near a school in Quetta on Monday.', ['(foiled) bombing 2025-03-10 @ Quetta']],
  ['Two rockets were intercepted over Riyadh on Wednesday.', ['(foiled) missile-attack 2025-03-12 @ Riyadh']],
  ['Rebels shot down an army helicopter near Bria on Monday.', ['armed-attack 2025-03-10 @ Bria by Rebels [asserted]']],
  ['Guards stopped a man from stabbing the minister in Lyon on Monday.', ['(foiled) armed-attack 2025-03-10 @ Lyon by man [asserted]']],
  [
    'Gunmen attempted to kidnap a businessman in Cali on Monday but he escaped.',
    ['(attempted) abduction 2025-03-10 @ Cali by Gunmen [asserted]'],
  ],
  ['The governor survived an assassination attempt in Kandahar on Monday.', ['(attempted) assassination 2025-03-10 @ Kandahar']],
  [
    'The governor of Kandahar escaped an assassination attempt on Monday that killed three of his guards.',
    ['assassination 2025-03-10 @ Kandahar'],
  ],
  ['He was tried for the attack in Paris on Monday that killed three.', ['armed-attack 2025-03-10 @ Paris']],
  // who did it, and who only answered it
  [
    'A suicide bomber killed 12 people in Kabul on Tuesday. Troops battled gunmen in the streets after the bombing.',
    ['suicide-bombing 2025-03-11 @ Kabul by suicide bomber [asserted]'],
  ],
  [
    'A policeman killed the gunman who shot three worshippers in a mosque in Oslo on Saturday.',
    ['armed-attack 2025-03-08 @ Oslo by gunman [asserted]'],
  ],
  [
    'Rebels ambushed a convoy near Goma on Monday. The army said its soldiers had killed ten rebels.',
    ['armed-attack 2025-03-10 @ Goma by Rebels [asserted]'],
  ],
  ['Troops killed three gunmen in Goma on Monday.', ['armed-attack 2025-03-10 @ Goma by Troops [asserted]']],
  ['Kabul mosque bomb kills 12', ['bombing ? @ Kabul']],
  ['Twelve dead in Nigeria church shooting', ['armed-attack ? @ Nigeria']],
  ['Israel strike kills nine in Gaza', ['armed-attack ? @ Gaza by Israel [asserted]']],
  ['Iran attack on Israel kills three', ['armed-attack ? @ Israel by Iran [asserted]']],
  [
    'Sixteen people were killed on Monday in an attack blamed on Boko Haram in the town of Gamboru.',
    ['armed-attack 2025-03-10 @ Gamboru by Boko Haram [accused]'],
  ],
  [
    "Boko Haram's abduction of 20 girls in Chibok on Monday shocked the nation.",
    ['abduction 2025-03-10 @ Chibok by Boko Haram [asserted]'],
  ],
  ['Ansar leader Musa Keita, accused of ordering the bombing, was arrested in Gao on Monday.', ['arrest 2025-03-10 @ Gao']],
  ['Police arrested a man in Gao on Monday, accusing him of planting the bomb.', ['arrest 2025-03-10 @ Gao by Police [asserted]']],
  // pronouns, towns that no map has, days counted from what was told before
  [
    'Gunmen attacked the village of Torbu on Saturday. They also attacked the village of Sanko on Sunday.',
    ['armed-attack 2025-03-08 @ Torbu by Gunmen [asserted]', 'armed-attack 2025-03-09 @ Sanko by Gunmen [asserted]'],
  ],
  [
    'Russia shelled Kherson on Thursday. On Friday it bombed the port of Odesa.',
    ['shelling 2025-03-13 @ Kherson by Russia [asserted]', 'bombing 2025-03-14 @ Odesa by Russia [asserted]'],
  ],
  ['A man entered a church in Kano on Sunday. He opened fire on worshippers, killing six.', ['armed-attack ? @ Kano by man [asserted]']],
  ['A blast hit a market in Quetta on Monday. It killed nine people.', ['bombing 2025-03-10 @ Quetta']],
  ['Police chased the suspect through Oslo on Monday. He shot two officers.', ['armed-attack ? @ Oslo']],
  [
    'Militants ambushed a convoy near Orvale on Tuesday, killing six. On Tuesday gunmen also ambushed a bus near Teswick, killing four.',
    ['armed-attack 2025-03-11 @ Orvale by Militants [asserted]', 'armed-attack 2025-03-11 @ Teswick by gunmen [asserted]'],
  ],
  [
    'Gunmen stormed the village of Torbu on Wednesday. The attack on Torbu lasted two hours.',
    ['armed-attack 2025-03-12 @ Torbu by Gunmen [asserted]'],
  ],
  [
    'A bomb exploded in the town of Velmora in Balochistan province on Monday, killing three. Two days later, another bomb went off in Quetta, wounding five.',
    ['bombing 2025-03-10 @ Velmora, Balochistan province', 'bombing 2025-03-12 @ Quetta'],
  ],
  [
    'A blast in Kunduz killed five on Monday. A day earlier, gunmen had killed three soldiers in Herat.',
    ['bombing 2025-03-10 @ Kunduz', 'armed-attack 2025-03-09 @ Herat by gunmen [asserted]'],
  ],
  [
    'A car bomb exploded in Mosul on Monday. A second blast hit a market in Kirkuk an hour later, killing three.',
    ['bombing 2025-03-10 @ Mosul', 'bombing 2025-03-10 @ Kirkuk'],
  ],
  ['The army retook Masisi from the rebels on Wednesday.', ['territory-change 2025-03-12 @ Masisi by army [asserted]']],
  ['Rebels seize Goma as army flees', ['territory-change ? @ Goma by Rebels [asserted]']],
  // no incident
  ['A helicopter landed in Goma on Tuesday with sacks of flour.', []],
  ['The minister suffered a heart attack on Monday.', []],
  ['The film tells of a bomb attack in Belfast.', []],
  ['Teachers went on strike on Monday over pay.', []],
  ['Attacks have become rare in the capital.', []],
]
