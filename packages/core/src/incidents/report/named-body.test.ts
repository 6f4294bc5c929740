import { expect, test } from 'vitest'
import { readText } from '../../testing/read-text.js'

/** What a report says of who claims -> "value [status]" of its doers. */
const rows: readonly (readonly [text: string, doers: readonly string[]])[] = [
  ['A man who called a radio station claimed it on behalf of the Kori Liberation Front.', ['Kori Liberation Front [claimed]']],
  ['A posting on a website signed "Nucleus of Vengeance" claimed responsibility for the bombs.', ['Nucleus of Vengeance [claimed]']],
  ['A new channel calling itself Ashab al-Saif claims the attack.', ['Ashab al-Saif [claimed]']],
  ['A caller who said he spoke for the Red Brigade claimed the attack.', ['Red Brigade [claimed]']],
  ['The Kori Liberation Front claimed that massacre.', ['Kori Liberation Front [claimed]']],
  ['The attack was claimed by the Kori Liberation Front.', ['Kori Liberation Front [claimed]']],
  ['Neither the Kori Liberation Front nor any other organisation has claimed responsibility for the attack.', []],
  ['A message on a website claimed responsibility for the attack.', []],
  ['The brother of one of the dead men denied that the police had taken part in the attack.', ['police [denied]']],
  ['Neighbours said they had heard no shooting.', []],
  ['The ministry blamed the Kori Liberation Front for 50 attacks this year.', []],
  ['The ministry blamed the Kori Liberation Front for the attack.', ['Kori Liberation Front [accused]']],
  ['Prosecutors said it has carried out the attack with two others.', []],
]

test.each(rows)('%s', { timeout: 60_000 }, async (text, doers) => {
  const { reading } = await readText(`Two bombs exploded in a market of Basra on Monday and killed nine people. ${text}`)
  const found = reading.incidents
    .flatMap((incident) => incident.claims)
    .flatMap(({ field, value, status }) => (field === 'perpetrator' && typeof value === 'string' ? [`${value} [${status}]`] : []))
  expect(found).toEqual(doers)
})
