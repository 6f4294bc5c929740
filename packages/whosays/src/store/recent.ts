/** How many members and reports merging holds in memory: an addition looks at its neighbours again and again. */
export const HELD_MEMBERS = 6_000
export const HELD_SOURCES = 4_000

/** Records that were used of late, so that they need not be taken out of their rows again. Holds at most `most` of them. */
export class Recent<T> {
  readonly #records = new Map<string, T>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): T | undefined {
    const found = this.#records.get(key)
    if (found !== undefined) {
      this.#records.delete(key)
      this.#records.set(key, found)
    }
    return found
  }

  set(key: string, record: T): void {
    this.#records.delete(key)
    this.#records.set(key, record)
    if (this.#records.size <= this.#most) return
    const oldest = this.#records.keys().next()
    if (oldest.done !== true) this.#records.delete(oldest.value)
  }

  clear(): void {
    this.#records.clear()
  }
}

/** The records held of these, by key, and the keys that have to be looked up. */
export function heldOf<T>(
  held: Recent<T>,
  keys: readonly string[],
): { readonly found: Map<string, T>; readonly missing: readonly string[] } {
  const found = new Map<string, T>()
  const missing: string[] = []
  for (const key of keys) {
    const known = held.get(key)
    if (known) found.set(key, known)
    else missing.push(key)
  }
  return { found, missing }
}
