import type { Problem } from '@whosays/core'
import type { Terminal } from './terminal.js'
import { plain } from './style.js'
import { countOf } from './views/words.js'

/** Problems of a run: told as they come, the first twenty in full, the others by their number. */
export interface ProblemLog {
  readonly problems: readonly Problem[]
  add(problem: Problem): void
  /** Tells how many were not shown, by kind. */
  finish(): void
}

const shownInFull = 20

export function createProblemLog(terminal: Terminal): ProblemLog {
  const problems: Problem[] = []
  return {
    problems,
    add(problem) {
      problems.push(problem)
      if (problems.length <= shownInFull) terminal.warn(`whosays: ${plain(problem.message)}`)
    },
    finish() {
      const counts = new Map<string, number>()
      for (const { code } of problems.slice(shownInFull)) counts.set(code, (counts.get(code) ?? 0) + 1)
      if (counts.size === 0) return
      const kinds = [...counts].map(([code, count]) => `${count} ${code}`).join(', ')
      terminal.warn(`whosays: and ${countOf(problems.length - shownInFull, 'problem')} more: ${kinds}`)
    },
  }
}
