import { createGazetteer, type Gazetteer } from '@whosays/core'
import { gazetteerFile } from '@whosays/gazetteer'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/**
 * The gazetteer that comes with the program, read from the file of @whosays/gazetteer. Takes some 0.2 s; call it once.
 * Throws where the file is missing or damaged.
 */
export function loadGazetteer(): Gazetteer {
  return createGazetteer(brotliDecompressSync(readFileSync(gazetteerFile)).toString('utf8'))
}
