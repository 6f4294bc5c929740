import type { Annotations, Problem, ReportReading } from '@whosays/core'
import { annotationsLine } from '../../export/json.js'
import type { SourceDefaults } from '../../sources/source-item.js'
import { codeOf, type ExitCode } from '../exit-code.js'
import { createProblemLog } from '../problem-log.js'
import { readReports } from '../read-reports.js'
import { createReportIds } from '../report-ids.js'
import type { Run } from '../run.js'
import { annotationsPage } from '../views/annotations-page.js'

export interface AnnotateOptions extends SourceDefaults {
  readonly jsonl?: boolean
}

/** The answer for a report that could not be read: the lists empty, the reason beside them. Its place stands for an id it does not give. */
function unread(problem: Problem, place: string): Annotations {
  const { report, code, message } = problem
  return {
    schema: 'whosays-annotations/1',
    id: report ?? place,
    entities: [],
    places: [],
    dates: [],
    attributions: [],
    problems: [{ code, message }],
  }
}

/** The marks of a reading; where there are none since the report was not read, the reason with them. */
function marksOf({ annotations, problems }: ReportReading): Annotations {
  const { entities, places, dates, attributions } = annotations
  const empty = entities.length + places.length + dates.length + attributions.length === 0
  if (!empty || problems.length === 0 || annotations.problems !== undefined) return annotations
  return { ...annotations, problems: problems.map(({ code, message }) => ({ code, message })) }
}

/** `whosays annotate`: the marks in each report, one object a line in the order of the input. */
export async function annotateCommand(run: Run, files: readonly string[], options: AnnotateOptions): Promise<ExitCode> {
  const { jsonl = false, ...defaults } = options
  const log = createProblemLog(run.terminal)
  const ids = createReportIds()
  let read = 0
  const give = async (annotations: Annotations): Promise<void> => {
    if (jsonl) await run.terminal.data(annotationsLine(annotations))
    else for (const line of annotationsPage(annotations, run.terminal.width)) run.terminal.out(line)
  }
  for await (const item of readReports(run, files, defaults, { firstPass: false })) {
    if (item.kind === 'problem') {
      log.add(item.problem)
      await give(unread(item.problem, item.place))
    } else if (item.kind === 'reading') {
      const claimed = ids.claim(item.reading, item.report.place)
      if (typeof claimed === 'object') {
        log.add(claimed)
        await give(unread(claimed, item.report.place))
        continue
      }
      read += 1
      for (const problem of [...item.report.notes, ...item.reading.problems]) log.add(problem)
      await give(marksOf(item.reading))
    }
  }
  log.finish()
  return codeOf({ read, problems: log.problems.length })
}
