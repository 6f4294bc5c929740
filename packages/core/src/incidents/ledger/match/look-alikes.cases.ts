import { area, town, unplaced, type IncidentSpec, type ReportSpec } from '../fixture.cases.js'

/** A report with the sentence in which it tells of each of its incidents. */
export interface ToldReport extends ReportSpec {
  readonly told: readonly string[]
}

/** Reports of different incidents that look alike, and how many incidents they are. */
export interface LookAlikes {
  readonly name: string
  readonly reports: readonly ToldReport[]
  /** Reports and places in them of each incident, as "a-1 b-1 | b-2". */
  readonly expected: string
  /** Why matching still joins them; absent where it keeps them apart. */
  readonly stillJoined?: string
}

const tarn = town('Tarn', 33.1, 44.1)
const oskeb = town('Oskeb', 33.25, 44.3)
const velm = town('Velm', 33.3, 44.32)
const hollow = area('district', 'Hollow', 'XA', 'Upper Vale')

/** A report of one sentence per incident. */
const of = (id: string, published: string, ...told: readonly (readonly [string, IncidentSpec])[]): ToldReport => ({
  id,
  published,
  body: told.map(([sentence]) => sentence).join('\n'),
  incidents: told.map(([, incident]) => incident),
  told: told.map(([sentence]) => sentence),
})
const bombing = (when: string, more: IncidentSpec): IncidentSpec => ({ type: 'bombing', when, ...more })
const attack = (when: string, more: IncidentSpec): IncidentSpec => ({ type: 'armed-attack', when, ...more })

const market = bombing('2031-05-06', { where: [tarn], cues: ['market'], claims: ['killed 12', 'wounded 30'] })
const mosque = bombing('2031-05-06', { where: [tarn], cues: ['mosque'], claims: ['killed 4', 'wounded 9'] })
const station = bombing('2031-05-06', { where: [tarn], cues: ['station'], claims: ['killed 4'] })
const first = attack('2031-05-06', { where: [oskeb], claims: ['perpetrator Hill Front', 'killed 9'] })
const second = attack('2031-05-07', { where: [oskeb], claims: ['perpetrator Hill Front', 'killed 5'] })

const MARKET =
  'A bomb hidden under a vegetable cart tore through the crowded Sarayan market in Tarn before noon, police said. ' +
  'Stalls of tomatoes and spices burned, and porters carried the injured on handcarts to Republic hospital, where surgeons asked for blood. ' +
  'Governor Adil Harun blamed smugglers; traders pulled down their shutters and demanded scanners at the gates.'
const MOSQUE =
  'Worshippers leaving evening prayers at the Nur mosque in western Tarn were hit by a blast, imams and medics said. ' +
  'The explosive was packed in a gas cylinder near the ablution fountain, and the minaret cracked. Sheikh Omar Sadiq led funeral rites under guard. ' +
  'A little-known sect had painted threats on its walls in spring, according to the caretaker, who lost his son.'
const NIGHT =
  'Fighters of the Hill Front came to Oskeb at night on motorcycles and fired at houses near the well, elders said. ' +
  'They drove off cattle and set fire to the grain of the cooperative, and families hid in the reeds until sunrise. ' +
  'The headman, Musa Tal, counted nine graves and complained that the garrison six miles away had not answered his calls.'
const RETURN =
  'A day after mourning began, gunmen of the Hill Front returned to Oskeb and ambushed men who carried coffins to the cemetery. ' +
  'Five mourners fell, among them a schoolmaster and the brother of a senator; an army helicopter chased the attackers towards the gorge. ' +
  'The bishop suspended burials and the cabinet promised a curfew, floodlights and a company of rangers.'

/** Twelve invented pairs, some with a third report that tells of both. */
export const lookAlikes: readonly LookAlikes[] = [
  {
    name: 'two bombs the same day in one city',
    reports: [of('a', '2031-05-06', [MARKET, market]), of('b', '2031-05-07', [MOSQUE, mosque])],
    expected: 'a-1 | b-1',
  },
  {
    name: 'two bombs the same day in one city, and a report that tells both apart',
    reports: [
      of('a', '2031-05-06', [MARKET, market]),
      of('b', '2031-05-07', [MOSQUE, mosque]),
      of('c', '2031-05-07', [MARKET, market], [MOSQUE, mosque]),
    ],
    expected: 'a-1 c-1 | b-1 c-2',
  },
  {
    name: 'two bombs the same day in one city with one toll',
    reports: [
      of('a', '2031-05-06', [MOSQUE, mosque]),
      of('b', '2031-05-06', [
        'Commuters fled Tarn central station when a suitcase exploded beside the ticket hall. ' +
          'Trains to the coast were cancelled, sniffer dogs searched the platforms, and the railway minister, Lena Worth, visited signal staff. ' +
          'Cameras had filmed a woman in a green raincoat who missed the express.',
        station,
      ]),
    ],
    expected: 'a-1 | b-1',
    stillJoined: 'day, town and toll outweigh what was hit',
  },
  {
    name: 'the same town the next day, the same doer',
    reports: [of('a', '2031-05-06', [NIGHT, first]), of('b', '2031-05-07', [RETURN, second])],
    expected: 'a-1 | b-1',
  },
  {
    name: 'the same town the next day, the same doer, and a report that tells both apart',
    reports: [
      of('a', '2031-05-06', [NIGHT, first]),
      of('b', '2031-05-07', [RETURN, second]),
      of('c', '2031-05-08', [NIGHT, first], [RETURN, second]),
    ],
    expected: 'a-1 c-1 | b-1 c-2',
  },
  {
    name: 'another village of the same district, the same day, the same doer',
    reports: [
      of('a', '2031-05-07', [
        'Raiders burned granaries in Dorum and shot herders at the river crossing. The ferryman swam to safety; seed millet for the whole season was lost, a priest wrote.',
        attack('2031-05-06', { where: [unplaced('Dorum', 'XA'), hollow], claims: ['perpetrator Hill Front', 'killed 6'] }),
      ]),
      of('b', '2031-05-07', [
        'In Kessin a teacher and two pupils died when gunmen broke into the boarding school before dawn. Nuns had hidden forty girls in the bakery; textbooks were torn and the bursar is missing.',
        attack('2031-05-06', { where: [unplaced('Kessin', 'XA'), hollow], claims: ['perpetrator Hill Front', 'killed 3'] }),
      ]),
    ],
    expected: 'a-1 | b-1',
  },
  {
    name: 'two neighbouring towns shelled the same day',
    reports: [
      of('a', '2031-05-06', [
        'Rockets set a bakery and a pharmacy in Oskeb alight. Bakers dug out two apprentices, and insulin for the whole valley was lost.',
        { type: 'shelling', when: '2031-05-06', where: [oskeb], cues: ['bakery'], claims: ['killed 2'] },
      ]),
      of('b', '2031-05-06', [
        'A mortar round hit a minibus outside Velm; the driver and passengers were buried at dusk. The bus carried seamstresses home from a factory; its conductor jumped out in time.',
        { type: 'shelling', when: '2031-05-06', where: [velm], cues: ['minibus'], claims: ['killed 7'] },
      ]),
    ],
    expected: 'a-1 | b-1',
  },
  {
    name: 'an attack and one like it a year before, recalled',
    reports: [
      of('a', '2030-05-08', [NIGHT, attack('2030-05-06', { where: [oskeb], claims: ['perpetrator Hill Front', 'killed 9'] })]),
      of(
        'b',
        '2031-05-08',
        [RETURN, second],
        [
          'Two years ago the town lost twenty people in a raid.',
          attack('2029-05', { background: true, where: [oskeb], claims: ['killed 20'] }),
        ],
      ),
    ],
    expected: 'a-1 | b-1 | b-2',
  },
  {
    name: 'an attack and the arrests after it',
    reports: [
      of('a', '2031-05-07', [NIGHT, first]),
      of('b', '2031-05-07', [
        'Soldiers detained eleven people in Oskeb in connection with the night raid. ' +
          'Mothers threw stones at the trucks and a lawyer, Sana Reed, said that boys of fourteen were among those led to barracks. ' +
          'The colonel showed reporters telephones, flags and a printing press.',
        { type: 'arrest', when: '2031-05-07', where: [oskeb], claims: ['detained 11'] },
      ]),
    ],
    expected: 'a-1 | b-1',
  },
  {
    name: 'two men of different ages shot in one city on one day',
    reports: [
      of('a', '2031-05-06', [
        'A 61-year-old shopkeeper was shot dead by masked men in the Old Quarter of Tarn, relatives said. ' +
          'Hamid Suri had sold lanterns for decades and had refused to pay a racket; his nephews closed the arcade for a week of grief.',
        attack('2031-05-06', { where: [tarn], cues: ['shop'], claims: ['victim a 61-year-old shopkeeper', 'killed 1'] }),
      ]),
      of('b', '2031-05-06', [
        'A 20-year-old student was killed by gunmen on a motorcycle as he walked to lectures at Tarn university. ' +
          'Physics classmates left books and roses; the rector, Olga Penn, spoke of a duel over debts between clans from the delta.',
        attack('2031-05-06', { where: [tarn], cues: ['university'], claims: ['victim a 20-year-old student', 'killed 1'] }),
      ]),
    ],
    expected: 'a-1 | b-1',
    stillJoined: 'day and town outweigh the ages: a report may give the age of another of the persons in it',
  },
  {
    name: 'two air strikes weeks apart on one town, neither report with the day',
    reports: [
      of('a', '2031-05-01', [
        'Jets struck a grain silo in Velm and the fire burned for hours. ' +
          'Millers said that barley for three months was lost, and a watchman with his two nephews lay under the concrete.',
        { type: 'air-strike', where: [velm], cues: ['silo'], claims: ['killed 3'] },
      ]),
      of('b', '2031-05-26', [
        'Warplanes bombed a clinic in Velm, wounding nurses and patients. ' +
          'Dialysis machines were crushed, a midwife delivered twins in the cellar, and the charity that runs the wards published coordinates it had sent to headquarters.',
        { type: 'air-strike', where: [velm], cues: ['clinic'], claims: ['killed 8'] },
      ]),
    ],
    expected: 'a-1 | b-1',
  },
  {
    name: 'two abductions on one road in one week',
    reports: [
      of('a', '2031-05-06', [
        'Eight bus passengers, the singer Ivo Dan among them, were taken at a false checkpoint on the road to Tarn. ' +
          'His orchestra cancelled its tour, and the transport firm paid nothing, its owner insisted; a goat herder found the empty coach by a quarry.',
        { type: 'abduction', when: '2031-05-05', where: [tarn], claims: ['victim Ivo Dan', 'abducted 8'] },
      ]),
      of('b', '2031-05-10', [
        'The aid worker Ana Bo, a colleague and their driver were seized by armed men near Tarn. ' +
          'Their jeep carried vaccines for a polio campaign, now halted, and tribal chiefs offered to mediate, the ministry of health announced.',
        { type: 'abduction', when: '2031-05-09', where: [tarn], claims: ['victim Ana Bo', 'abducted 3'] },
      ]),
    ],
    expected: 'a-1 | b-1',
  },
]
