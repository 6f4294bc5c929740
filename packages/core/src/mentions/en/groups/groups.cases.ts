/** A report -> its doers as "words > name of the actor", with "?" where the actor was concluded, and the status where it is not asserted. */
export interface GroupCase {
  readonly text: string
  readonly doers: readonly string[]
  readonly note?: string
}

export const groupCases: readonly GroupCase[] = [
  {
    text: 'The Kori Liberation Front threatened the mayor of Agadez in May. On Tuesday guerrillas shot dead two farmers near Agadez.',
    doers: ['guerrillas > Kori Liberation Front ?'],
  },
  {
    text: 'Rebels killed four policemen in Agadez on Tuesday, the governor said. He called on the Kori Liberation Front to lay down its arms.',
    doers: ['Rebels > Kori Liberation Front ?'],
    note: 'the name comes later',
  },
  {
    text: 'The Kori Liberation Front has been at war for ten years. On Tuesday the group bombed a bank in Agadez, killing a guard.',
    doers: ['Kori Liberation Front > Kori Liberation Front ?'],
    note: 'the words alone name nobody',
  },
  {
    text: 'The Kori Liberation Front fights the Tamet Liberation Front for the valley. Rebels killed four farmers in Agadez on Tuesday.',
    doers: ['Rebels > Rebels'],
    note: 'two groups fit',
  },
  {
    text: 'The Kori Liberation Front condemned it. Unidentified rebels killed four farmers in Agadez on Tuesday.',
    doers: ['Unidentified rebels > Unidentified rebels'],
  },
  {
    text: 'The Kori Liberation Front condemned it. Drug traffickers killed four farmers in Agadez on Tuesday.',
    doers: ['Drug traffickers > Drug traffickers'],
    note: 'not their side',
  },
  {
    text: 'The Zunil Cartel rules the port. Drug traffickers killed four farmers in the city of Agadez on Tuesday.',
    doers: ['Drug traffickers > Zunil Cartel ?'],
  },
  {
    text: 'The Kori Liberation Front condemned it. A group attacked a bank in Agadez on Tuesday and killed a guard.',
    doers: ['group > group'],
    note: 'a group is not the group',
  },
  {
    text: 'On Tuesday the rebels ambushed the Kori Liberation Front near Agadez and killed nine fighters.',
    doers: ['rebels > rebels'],
    note: 'who attacks the group is another',
  },
  {
    text: 'Shining Path threatened the mayor of Ayacucho in May. In Niger, rebels killed four farmers near Agadez on Tuesday.',
    doers: ['rebels > rebels'],
    note: 'another country',
  },
  {
    text: 'The Kori Liberation Front said on Wednesday that its fighters had killed four soldiers in Agadez on Tuesday.',
    doers: ['Kori Liberation Front > Kori Liberation Front [claimed]'],
  },
  {
    text: 'The Kori Liberation Front said on Wednesday that guerrillas had killed four soldiers in Agadez on Tuesday.',
    doers: ['guerrillas > Kori Liberation Front ? [claimed]'],
    note: 'of its own men',
  },
  {
    text: 'The Kori Liberation Front condemned it. A column of fighters of the Tamet Liberation Front killed four farmers in Agadez on Tuesday.',
    doers: ['column of fighters of the Tamet Liberation Front > Tamet Liberation Front'],
  },
  {
    text: 'Men belonging to the Tamet Liberation Front killed four farmers in Agadez on Tuesday.',
    doers: ['Men > Tamet Liberation Front'],
  },
  {
    text: 'Malian soldiers entered Gao on Monday. The soldiers shot dead two traders at the market of Gao on Tuesday.',
    doers: ['soldiers > Malian soldiers ?'],
  },
]
