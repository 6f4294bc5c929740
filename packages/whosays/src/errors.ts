/** A failure that the user can act on. `code` is stable and kebab-case; the message says where, what was found and what to do. */
abstract class WhosaysError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = new.target.name
  }
}

/** A file, a line or a request that cannot be used: "unknown-incident", "no-field". */
export class InputError extends WhosaysError {}
/** A data entry, a model or a gazetteer that is missing or broken: "no-model", "no-gazetteer". */
export class KnowledgeError extends WhosaysError {}
/** The ledger file or its engine: "no-ledger", "newer-ledger", "not-a-ledger". */
export class StoreError extends WhosaysError {}
/** A setting or an option: "bad-ledger-path". */
export class ConfigError extends WhosaysError {}

/** True for the four classes above; anything else that is thrown is a fault of the program. */
export function isWhosaysError(error: unknown): error is WhosaysError {
  return error instanceof WhosaysError
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
