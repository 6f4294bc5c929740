/** Input that could not be read, or was read with a reserve. The run goes on; nothing is lost. */
export interface Problem {
  /** The report's id, or null where no report came of the input. */
  readonly report: string | null
  /** Stable, kebab-case: "no-text", "bad-date", "not-json", "language-not-read", ... */
  readonly code: string
  /** Where, what was found, what was expected, what to do. */
  readonly message: string
}
