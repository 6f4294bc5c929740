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
