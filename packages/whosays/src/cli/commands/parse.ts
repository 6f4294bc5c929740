import { messageOf } from '../../errors.js'
import { readSources } from '../../sources/read-sources.js'
import { codeOf, type ExitCode } from '../exit-code.js'
import { createProblemLog } from '../problem-log.js'
import type { Run } from '../run.js'
import { neutral } from '../style.js'

/**
 * `whosays parse`: dependency trees as CoNLL-U; of a text, or with --conllu of the sentences and words that a CoNLL-U file gives.
 * Such words go out as they came, to the code unit; those of a text without control characters.
 */
export async function parseCommand(run: Run, file: string, { conllu = false }: { readonly conllu?: boolean }): Promise<ExitCode> {
  const log = createProblemLog(run.terminal)
  const { ConlluError, englishLemmatiser, parseConllu, sentencesToConllu } = await import('@whosays/core')
  let read = 0
  for await (const item of readSources([file], {}, run.stdin)) {
    if (item.kind === 'problem') {
      log.add(item.problem)
      continue
    }
    for (const note of item.notes) log.add(note)
    const { parser } = await run.tools.openParser()
    run.terminal.progress(`Parsing ${item.place}`)
    try {
      const words = conllu ? (item.input.text ?? '') : neutral(sentencesToConllu(item.input))
      await run.terminal.data(await parseConllu(words, parser, englishLemmatiser))
      read += 1
    } catch (error) {
      if (!(error instanceof ConlluError)) throw error
      log.add({ report: null, code: 'not-conllu', message: `${item.place}: ${messageOf(error)}; this is no CoNLL-U` })
    }
  }
  run.terminal.progress('')
  log.finish()
  return codeOf({ read, problems: log.problems.length })
}
