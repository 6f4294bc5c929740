import type { Problem, ReportReading } from '@whosays/core'

/** Sees to it that a report id means one text. */
export interface ReportIds {
  /** "new"; "same" for a report that was there already; or the problem of another text under a known id, which is left out. */
  claim(reading: ReportReading, place: string): 'new' | 'same' | Problem
}

/** The ids of one run, where the first report in the order of the files keeps its id. */
export function createReportIds(): ReportIds {
  const taken = new Map<string, { readonly text: string; readonly place: string }>()
  return {
    claim({ doc }, place) {
      const first = taken.get(doc.id)
      if (!first) {
        taken.set(doc.id, { text: doc.text, place })
        return 'new'
      }
      return first.text === doc.text ? 'same' : duplicateId(doc.id, place, first.place)
    },
  }
}

/** The problem of a second text under one id. */
export function duplicateId(id: string, place: string, firstPlace: string): Problem {
  const message = `${place}: the id "${id}" already belongs to another text (${firstPlace}); left out. Give this report an id of its own`
  return { report: id, code: 'duplicate-id', message }
}
