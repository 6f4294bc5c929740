import type { Claim } from '../../records/claim.js'
import type { IncidentType, Stage } from '../../records/incident.js'
import { contains, type Range } from '../../records/span.js'
import { buildClaim } from './claim-builder.js'
import type { EventMention } from './event.js'
import type { ReportLayers } from './layers.js'

/** Type, stage, place, date and means of an incident as one event tells them. */
export function settingClaims(layers: ReportLayers, event: EventMention, stage: Stage): readonly Claim[] {
  return [...typeClaims(layers, event, stage), ...placeClaims(layers, event), ...dateClaims(layers, event), ...meansClaims(layers, event)]
}

function typeClaims(layers: ReportLayers, event: EventMention, stage: Stage): readonly Claim[] {
  const act = event.acts[0]
  const harm = event.harms.find((one) => one.act !== null)
  const token = event.layers.tree.tokens[act?.token ?? harm?.token ?? -1]
  if (!token || event.type === null) return []
  const type: IncidentType = event.type
  const evidence = { start: token.start, end: token.end }
  return [
    buildClaim(layers, event, event.layers, {
      field: 'type',
      value: type,
      evidence,
      rule: act?.rule ?? harm?.rule ?? 'en/act/verb',
      basis: event.generic ? 'inferred' : 'stated',
    }),
    buildClaim(layers, event, event.layers, {
      field: 'stage',
      value: stage,
      evidence,
      rule: `en/stage/${act?.modality ?? 'actual'}`,
      basis: 'inferred',
    }),
  ]
}

function placeClaims(layers: ReportLayers, event: EventMention): readonly Claim[] {
  return event.places
    .filter((mention) => !mention.adjectival)
    .map((mention) =>
      buildClaim(layers, event, event.layers, {
        field: 'place',
        value: mention.text,
        actor: null,
        evidence: mention,
        rule: mention.rule,
        basis: isWhereWritten(layers, mention) ? 'inferred' : 'stated',
      }),
    )
}

/** A dateline says where a report was written, not where things happened. */
function isWhereWritten({ doc }: ReportLayers, mention: Range): boolean {
  const written = doc.dateline?.place ?? null
  return written !== null && contains(written, mention)
}

function dateClaims(layers: ReportLayers, event: EventMention): readonly Claim[] {
  return event.times
    .filter((time) => !time.period && (time.type === 'DATE' || time.type === 'TIME'))
    .map((time) =>
      buildClaim(layers, event, event.layers, {
        field: 'date',
        value: time.interval ? `${time.interval.start}/${time.interval.end}` : time.text,
        evidence: time,
        rule: time.rule,
        basis: time.basis,
      }),
    )
}

function meansClaims(layers: ReportLayers, event: EventMention): readonly Claim[] {
  return event.means.map((means) =>
    buildClaim(layers, event, event.layers, {
      field: 'means',
      value: means.phrase,
      evidence: means,
      rule: 'en/means/named',
      basis: 'stated',
    }),
  )
}
