/** A report and its counts with who vouches for them, and its statements: act, speaker and addressee. */
export const voiceCases: readonly (readonly [text: string, counts: readonly string[], statements: readonly string[]])[] = [
  ['A bomb killed 12 people, police said.', ['killed 12 [asserted] police'], []],
  ['Police said a bomb killed 12 people.', ['killed 12 [asserted] Police'], []],
  ['A bomb killed 12 people, according to the interior ministry.', ['killed 12 [asserted] interior ministry'], []],
  ['"The bombing killed 12 people," said Mayor Ilse Rahn.', ['killed 12 [asserted] Ilse Rahn'], []],
  ['The bombing reportedly killed 12 people.', ['killed 12 [unverified]'], []],
  [
    'The ministry said, citing hospital records, that the bombing killed 12 people.',
    ['killed 12 [asserted] ministry < hospital records'],
    [],
  ],
  ['A bomb exploded in Mosul. The Red Acacia Front claimed responsibility for the attack.', [], ['claim-responsibility Red Acacia Front']],
  [
    'A bomb exploded in Mosul. The government blamed the Kori Valley League for the attack.',
    [],
    ['accuse government -> Kori Valley League'],
  ],
  ['A bomb exploded in Mosul. The Kori Valley League denied involvement in the attack.', [], ['deny Kori Valley League']],
  ['A bomb exploded in Mosul. The president condemned the attack.', [], ['condemn president']],
  ['A bomb exploded in Mosul. "We will avenge them," the army said.', [], ['threaten army']],
  ['A bomb exploded in Mosul. The mayor called it a cowardly attack.', [], ['condemn mayor']],
  ['No group claimed responsibility for the bombing.', [], []],
]
