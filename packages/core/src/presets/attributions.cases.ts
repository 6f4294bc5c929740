/** A report and its attributions: source, cue and content, a broken one parted by "…". */
export const attributionCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  // quotations: the whole, the cut, the one that goes on in the next sentence, and those that are not speech
  ['"We left at dawn," the mayor said on Monday.', ['the mayor | said | "We left at dawn,"']],
  ['"We left at dawn," the mayor said. "Nobody followed."', ['the mayor | said | "We left at dawn," … "Nobody followed."']],
  ["''We left at dawn,'' the mayor said. ''Nobody followed.''", ["the mayor | said | ''We left at dawn,'' … ''Nobody followed.''"]],
  [
    '"We left," said Ilse Rahn, who runs the clinic, "and nobody followed."',
    ['Ilse Rahn, who runs the clinic | said | "We left," … "and nobody followed."'],
  ],
  [
    'If the road is shut, the mayor said, "nobody will come to the market."',
    ['the mayor | said | If the road is shut … "nobody will come to the market."'],
  ],
  ['The mayor told the court, "I saw nothing."', ['The mayor | told | "I saw nothing."']],
  ['The driver known as "the Fox" fled the town on Monday.', []],
  ['The mayor said the talks were "a waste of time".', ['The mayor | said | the talks were "a waste of time"']],
  [
    '"The guards told us that the bridge was mined," a driver said.',
    ['The guards | told | that the bridge was mined', 'a driver | said | "The guards told us that the bridge was mined,"'],
  ],
  ['"I think the guards know that we are here," a driver said.', ['a driver | said | "I think the guards know that we are here,"']],
  // sources
  [
    'The mayor, Ilse Rahn, and the prosecutor said that the bridge was mined.',
    ['The mayor, Ilse Rahn, and the prosecutor | said | that the bridge was mined'],
  ],
  [
    'Sefu Ardo, a clerk who asked not to be named, said that the bridge was mined.',
    ['who | asked | not to be named', 'Sefu Ardo, a clerk who asked not to be named | said | that the bridge was mined'],
  ],
  ['They met a clerk who said that the bridge was mined.', ['who | said | that the bridge was mined']],
  // clauses
  ['Back then, the guard said, nobody crossed the river.', ['the guard | said | Back then … nobody crossed the river']],
  ['The envoy urged both sides to keep the truce.', ['The envoy | urged | both sides … to keep the truce']],
  // speakers of participles, of verbs joined to a saying
  ['The mayor sent a letter saying that the bridge was mined.', ['The mayor | saying | that the bridge was mined']],
  [
    '"They have a plan," the envoy said of the rebels, adding that the army knew it.',
    ['the envoy | said | "They have a plan,"', 'the envoy | adding | that the army knew it'],
  ],
  [
    'He says he knows the rebels and tells the drivers that they will wait.',
    ['He | says | he knows the rebels', 'He | tells | that they will wait'],
  ],
  [
    'The firm says it thought of a second bridge but dropped the plan.',
    ['The firm | says | it thought of a second bridge but dropped the plan'],
  ],
  // between commas, at the end
  ['The bridge, officials said, has been closed since May.', ['officials | said | The bridge … has been closed since May']],
  ['If the bridge is lost, the valley is cut off, the mayor said.', ['the mayor | said | If the bridge is lost, the valley is cut off']],
  ['The mayor said in a letter on Monday that the bridge was mined.', ['The mayor | said | that the bridge was mined']],
  // things and plans
  ['The mayor praised the pact as a first step.', ['The mayor | praised | the pact … as a first step']],
  ['The envoy called the pact "a first step" on Monday.', ['The envoy | called | the pact "a first step" on Monday']],
  ['The envoy called for new talks.', ['The envoy | called | for new talks']],
  ['The envoy hopes to return to the valley.', ['The envoy | hopes | to return to the valley']],
  ['The envoy is expected to return to the valley.', [' | expected | The envoy … to return to the valley']],
  ['The rebels seem to have crossed the river.', [' | seem | The rebels … to have crossed the river']],
  ['The envoy would praise the pact.', []],
  ['The army released two drivers on Monday.', []],
  ['The mayor did what he said.', []],
]
