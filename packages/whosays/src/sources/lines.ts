/** One line of a byte stream, without its line break. `bytes` is null where the line is longer than the limit; its bytes were let go. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly bytes: Buffer | null
  /** Bytes in the line. */
  readonly length: number
}

const lineFeed = 0x0a

/** Cuts a stream at its line feeds and never holds more than one line of at most `limit` bytes. A last line without a break counts. */
export async function* readLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1
  let length = 0
  let parts: Buffer[] = []
  const hold = (piece: Buffer): void => {
    length += piece.length
    if (length > limit) parts = []
    else parts.push(piece)
  }
  const take = (): Line => {
    const line = { number, bytes: length > limit ? null : Buffer.concat(parts), length }
    number += 1
    length = 0
    parts = []
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      hold(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    hold(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
