/** A sentence and what it names and describes: "type: words", names in angle brackets, in text order. */
export const entityCases: readonly (readonly [sentence: string, expected: readonly string[]])[] = [
  ['He met two soldiers.', ['person: He', 'organisation: two soldiers', 'quantity: two soldiers']],
  ['We saw a teacher of the village.', ['organisation: We', 'person: a teacher of the village', 'place: the village']],
  ['A number of issues came up.', ['quantity: A number of issues']],
  ['It rained, so they walked.', ['organisation: they']],
  ['The police found a vehicle.', ['organisation: The police', 'vehicle: a vehicle']],
  // a sum of money is no count of things, and neither are degrees
  ['The ministry paid $5 million and two dinars.', ['organisation: The ministry', 'money: $5 million', 'money: two dinars']],
  ['The family paid 300 US dollars.', ['organisation: The family', 'money: 300 US dollars']],
  ['The base lies at 33°47′N.', ['place: The base']],
  // known actors, whatever the model sees
  ['Fighters of ISIL fled.', ['organisation: Fighters of ISIL', 'organisation: <ISIL>']],
]
