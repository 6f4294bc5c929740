/** A mistake in knowledge that was given to the program: which entry, what was found, what was expected. */
export class KnowledgeError extends Error {
  readonly code = 'knowledge'
  override readonly name = 'KnowledgeError'
}
