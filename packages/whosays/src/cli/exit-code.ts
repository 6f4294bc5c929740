/** What the process ends with. Partly done: something was read, something was not or only with a reserve; the messages say what. */
export const exitCode = { ok: 0, failed: 1, usage: 2, partly: 3, interrupted: 130 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** The code of a run over many inputs. */
export function codeOf({ read, problems }: { readonly read: number; readonly problems: number }): ExitCode {
  if (problems === 0) return exitCode.ok
  return read > 0 ? exitCode.partly : exitCode.failed
}
