import { annotationsSchema, ledgerSchema, type Annotations, type Incident, type Ledger } from '@whosays/core'

/** Control characters that JSON leaves as they are but a terminal may obey; escaped, they are the same JSON. */
const live = /[\u007f-\u009f\u2028\u2029]/g

/** A value as one line of JSON, without its line break, safe to print. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(live, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The annotations of one report as a line of JSON, with its line break, fields in the contract's order. */
export function annotationsLine(annotations: Annotations): string {
  const read = annotationsSchema.safeParse(annotations)
  return `${jsonLine(read.success ? read.data : annotations)}\n`
}

type List = Exclude<keyof Ledger, 'schema'>
const lists: readonly List[] = ['reports', 'incidents', 'statements', 'figures', 'actors', 'places', 'problems']

/** The value with its fields in the contract's order. A value that breaks the contract is given as it is: better than none. */
function inOrder(list: List, value: unknown): unknown {
  const read = ledgerSchema.shape[list].element.safeParse(value)
  return read.success ? read.data : value
}

/** An incident as a line of JSON, with its line break, fields in the contract's order. */
export function incidentLine(incident: Incident): string {
  return `${jsonLine(inOrder('incidents', incident))}\n`
}

/**
 * The ledger as JSON, in pieces: one record a line, fields in the contract's order, a final line break. The same ledger gives the same
 * bytes, and a change of one incident is a change of one line.
 */
export function* writeLedger(ledger: Ledger): Generator<string> {
  yield `{\n"schema": ${jsonLine(ledger.schema)}`
  for (const list of lists) {
    yield `,\n"${list}": [`
    let separator = '\n'
    for (const record of ledger[list]) {
      yield separator + jsonLine(inOrder(list, record))
      separator = ',\n'
    }
    yield separator === '\n' ? ']' : '\n]'
  }
  yield '\n}\n'
}
