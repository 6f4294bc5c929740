import type { Document } from '../../../records/document.js'
import { copyDay, copyText, FEWEST_STOCK, isStock, mayRepeat, repeats, sharedWeight, type CopyText } from '../copies.js'
import { dayNumber } from '../days.js'
import { byPublication } from '../order.js'
import type { HolderMark, LedgerTables } from './tables.js'

/** What a report repeats, where that is new: report id -> id of the origin, or null. The reports just added stand in it too. */
export type Origins = ReadonlyMap<string, string | null>

/** What is known of a text without reading it. */
type Mark = Pick<HolderMark, 'published' | 'copyOf' | 'enough'> & { readonly id: string; readonly day: number | null }

/**
 * Finds which of the added texts repeat others, and which others now repeat an added one. Texts are looked at in the order of their
 * publication, and whenever one becomes an original, or stops being one, those that it bears on are looked at again: so the outcome is
 * that of `findCopies` over all texts.
 */
export async function updateCopies(tables: LedgerTables, added: readonly CopyText[]): Promise<Origins> {
  const shaken = await keepSamples(tables, added)
  const search = new CopySearch(tables, new Map(added.map((text) => [text.id, text])))
  search.ask(added.map(markOf))
  search.ask(shaken)
  return search.run()
}

const dayOf = (published: Document['published']): number | null => (published.value === null ? null : dayNumber(published.value))
const markOf = ({ id, published, enough, day }: CopyText): Mark => ({ id, published, enough, day, copyOf: null })

/** Keeps the samples of the added texts. Copies that held a run of words which became stock are given back: they may be none. */
async function keepSamples(tables: LedgerTables, added: readonly CopyText[]): Promise<readonly Mark[]> {
  const asked = [...new Set(added.flatMap(({ sample }) => sample))]
  const old = await tables.stock(asked)
  const fresh = asked.filter((shingle) => !old.has(shingle))
  const own = new Map<number, number>()
  for (const { sample } of added) for (const shingle of sample) own.set(shingle, (own.get(shingle) ?? 0) + 1)
  const held = await tables.crowds(fresh.map((shingle) => ({ shingle, atLeast: FEWEST_STOCK - (own.get(shingle) ?? 0) })))
  const days = new Map<number, string[]>(fresh.map((shingle) => [shingle, []]))
  for (const { shingles, report, published } of held) {
    const day = copyDay({ id: report, day: dayOf(published) })
    for (const shingle of shingles) days.get(shingle)?.push(day)
  }
  for (const text of added) for (const shingle of text.sample) days.get(shingle)?.push(copyDay(text))
  const stock = new Set(fresh.filter((shingle) => isStock(new Set(days.get(shingle)).size, days.get(shingle)?.length ?? 0)))
  await tables.putStock([...stock])
  const isHeld = (shingle: number): boolean => !old.has(shingle) && !stock.has(shingle)
  await tables.putHolders(added.map(({ id, sample }) => ({ report: id, shingles: sample.filter(isHeld) })))
  return held
    .filter(({ shingles, copyOf }) => copyOf !== null && shingles.some((shingle) => stock.has(shingle)))
    .map(({ report, published, copyOf, enough }) => ({ id: report, published, copyOf, enough, day: dayOf(published) }))
}

/** Looks at texts in the order of their publication until nothing changes any more. */
class CopySearch {
  readonly #tables: LedgerTables
  readonly #texts: Map<string, CopyText>
  readonly #fresh: ReadonlySet<string>
  readonly #asked = new Map<string, Mark>()
  readonly #origins = new Map<string, string | null>()

  constructor(tables: LedgerTables, added: ReadonlyMap<string, CopyText>) {
    this.#tables = tables
    this.#texts = new Map(added)
    this.#fresh = new Set(added.keys())
  }

  ask(marks: Iterable<Mark>): void {
    for (const mark of marks) this.#asked.set(mark.id, mark)
  }

  async run(): Promise<Origins> {
    for (let next = this.#first(); next; next = this.#first()) {
      this.#asked.delete(next.id)
      await this.#look(next)
    }
    return this.#origins
  }

  #first(): Mark | undefined {
    let first: Mark | undefined
    for (const mark of this.#asked.values()) if (!first || byPublication(mark, first) < 0) first = mark
    return first
  }

  /** Finds what the text repeats; those that its being an original bears on are asked. */
  async #look(mark: Mark): Promise<void> {
    const text = await this.#text(mark.id)
    if (!text) return
    const sharers = await this.#sharersOf(text)
    const isFresh = this.#fresh.has(mark.id) && !this.#origins.has(mark.id)
    const before = isFresh ? null : this.#originOf(mark)
    const origin = await this.#firstRepeated(text, sharers)
    if (isFresh || origin !== before) this.#origins.set(mark.id, origin)
    if (origin !== null && (isFresh || before !== null)) return
    // It became an original, or stopped being one.
    if (origin !== null) this.ask(await this.#marks(await this.#tables.copiesOf([mark.id])))
    else if (isFresh || before !== null) this.ask(sharers.filter((other) => this.#maySeeAsOrigin(other, text)))
  }

  #originOf({ id, copyOf }: Mark): string | null {
    const changed = this.#origins.get(id)
    return changed === undefined ? copyOf : changed
  }

  #maySeeAsOrigin(later: Sharer, text: CopyText): boolean {
    return later.sharedByIt >= later.enough && mayRepeat(later, text)
  }

  async #firstRepeated(text: CopyText, sharers: readonly Sharer[]): Promise<string | null> {
    for (const other of [...sharers].sort(byPublication)) {
      if (other.sharedByText < text.enough || !mayRepeat(text, other) || this.#originOf(other) !== null) continue
      const earlier = await this.#text(other.id)
      if (earlier && repeats(text, earlier)) return other.id
    }
    return null
  }

  async #text(id: string): Promise<CopyText | undefined> {
    const known = this.#texts.get(id)
    if (known) return known
    const doc = (await this.#tables.documents([id])).get(id)
    if (!doc) return undefined
    const text = copyText(doc)
    this.#texts.set(id, text)
    return text
  }

  async #marks(ids: readonly string[]): Promise<readonly Mark[]> {
    const sources = await this.#tables.sources(ids)
    return [...sources.values()].map(({ report: { id, published, copyOf }, enough }) => ({
      id,
      published,
      copyOf,
      enough,
      day: dayOf(published),
    }))
  }

  /** The other texts that share enough of its sample to be looked at, stock left out, with how much, as either of the two counts it. */
  async #sharersOf(text: CopyText): Promise<readonly Sharer[]> {
    const holders = await this.#tables.sharers(text.sample, text.whole)
    return holders
      .filter(({ report }) => report !== text.id)
      .map(({ report, shingles, published, copyOf, enough }) => {
        const isWhole = shingles.includes(text.whole)
        const sharedByText = shingles.reduce((sum, shingle) => sum + sharedWeight(text, shingle), 0)
        return {
          ...{ id: report, published, copyOf, enough, day: dayOf(published) },
          sharedByText,
          sharedByIt: isWhole ? shingles.length - 1 + enough : shingles.length,
        }
      })
  }
}

interface Sharer extends Mark {
  readonly sharedByText: number
  readonly sharedByIt: number
}
