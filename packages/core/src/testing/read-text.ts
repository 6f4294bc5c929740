import { loadGazetteer } from '../../../whosays/src/gazetteer/load-gazetteer.js'
import { loadParser } from '../../../whosays/src/language/onnx.js'
import type { ReportLayers } from '../incidents/report/layers.js'
import { createReader } from '../presets/english.js'
import type { Claim } from '../records/claim.js'
import type { ReportReading } from '../records/reading.js'
import type { ReportInput } from '../records/document.js'

/** A reading together with the layers it came from, so that a failing row can print them. */
export interface TracedReading {
  readonly reading: ReportReading
  readonly layers: ReportLayers
}

let opened: ReturnType<typeof open> | null = null

async function open(): Promise<(input: ReportInput) => Promise<TracedReading>> {
  const { parser } = await loadParser()
  let traced: ReportLayers | null = null
  const reader = createReader({ parser, gazetteer: loadGazetteer(), firstPass: false, trace: (layers) => (traced = layers) })
  return async (input) => {
    const reading = await reader.read(input)
    if (!traced) throw new Error('the reader gave no trace')
    return { reading, layers: traced }
  }
}

/** Reads a text with the real model and gazetteer, as of Friday 14 March 2025 unless told otherwise. */
export async function readText(text: string, rest: Omit<ReportInput, 'text'> = {}): Promise<TracedReading> {
  opened ??= open()
  return (await opened)({ id: 'case', published: '2025-03-14', text, ...rest })
}

/** "killed 12.. children [claimed] A < B": a claim in one line. Open ends stay open, "~" marks an approximate count. */
export function claimLine(claim: Claim): string {
  const value = claim.value
  const bounds =
    typeof value === 'string'
      ? value
      : `${value.approx ? '~' : ''}${value.low === value.high ? String(value.low) : `${value.low === null ? '' : String(value.low)}..${value.high === null ? '' : String(value.high)}`}`
  const speakers = claim.speaker.map((speaker) => speaker.name).join(' < ')
  return `${claim.field} ${bounds}${claim.of === null ? '' : ` ${claim.of}`} [${claim.status}]${speakers === '' ? '' : ` ${speakers}`}`
}

/** The counts of a reading, a line each, in text order. */
export function countLines(reading: ReportReading): readonly string[] {
  return reading.incidents
    .flatMap((incident) => incident.claims)
    .filter((claim) => typeof claim.value !== 'string')
    .sort((a, b) => a.evidence.start - b.evidence.start)
    .map(claimLine)
}

/** "bombing 2025-03-13 @ Mosul by X": the incidents of a reading, a line each. */
export function incidentLines(reading: ReportReading): readonly string[] {
  return reading.incidents.map((incident) => {
    const when =
      incident.when.start === null
        ? (incident.when.text ?? '?')
        : incident.when.start === incident.when.end
          ? incident.when.start
          : `${incident.when.start}/${incident.when.end ?? ''}`
    const parties = incident.claims
      .filter((claim) => claim.field === 'perpetrator')
      .map((claim) => `${typeof claim.value === 'string' ? claim.value : claim.value.text} [${claim.status}]`)
    return `${incident.background ? '(background) ' : ''}${incident.stage === 'carried-out' ? '' : `(${incident.stage}) `}${incident.type} ${when} @ ${incident.where.flatMap((place) => place.name ?? []).join(', ') || '?'}${parties.length > 0 ? ` by ${[...new Set(parties)].join(' / ')}` : ''}`
  })
}

/** What a failing row prints: every layer of every sentence. */
export function explain({ layers }: TracedReading): string {
  return layers.sentences
    .map(({ tree, acts, harms, utterances, times, places, quantities }) =>
      [
        tree.tokens.map((token) => `${token.form}/${token.upos}/${token.relation}>${tree.tokens[token.head]?.form ?? 'ROOT'}`).join(' '),
        ...quantities.map(
          (quantity) => `  number ${quantity.text} counts ${tree.tokens[quantity.counted ?? -1]?.form ?? '-'} (${quantity.rule})`,
        ),
        ...acts.map(
          (act) => `  act ${act.lemma} ${act.type} ${act.modality} agents ${words(act.agents, tree)} patients ${words(act.patients, tree)}`,
        ),
        ...harms.map(
          (harm) =>
            `  harm ${tree.tokens[harm.token]?.form ?? ''} ${harm.field} ${harm.counts.map((count) => count.count.text).join('; ')} by ${words(harm.agents, tree)} (${harm.rule})`,
        ),
        ...utterances.map((utterance) => `  says ${utterance.lemma} ${utterance.act} (${utterance.rule})`),
        ...times.map((time) => `  time ${time.text} ${time.value} (${time.rule})`),
        ...places.map((place) => `  place ${place.text} ${place.place?.name ?? 'not placed'} (${place.rule})`),
      ].join('\n'),
    )
    .join('\n')
}

function words(indices: readonly number[], tree: { readonly tokens: readonly { readonly form: string }[] }): string {
  return indices.map((index) => tree.tokens[index]?.form ?? '?').join(', ') || '-'
}
