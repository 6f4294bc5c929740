import { expect, test } from 'vitest'
import { readText } from '../../../testing/read-text.js'
import { groupCases } from './groups.cases.js'

test.each(groupCases)('$text', { timeout: 60_000 }, async ({ text, doers }) => {
  const { reading } = await readText(text)
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]))
  const found = reading.incidents
    .flatMap((incident) => incident.claims)
    .flatMap((claim) => (claim.field === 'perpetrator' && typeof claim.value === 'string' ? [{ ...claim, value: claim.value }] : []))
    .map(
      (claim) =>
        `${claim.value} > ${names.get(claim.actor ?? '') ?? '-'}${claim.basis === 'inferred' ? ' ?' : ''}${claim.status === 'asserted' ? '' : ` [${claim.status}]`}`,
    )
  expect(found).toEqual(doers)
})
