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
]
