// Builds packages/gazetteer/places.txt.br. `node scripts/build-gazetteer/build.mjs --sources DIR`, where DIR holds the unpacked packages
// (README.md here names them). Same sources, same bytes.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { collectPlaces } from './collect.mjs'
import { encode } from './encode.mjs'

const at = process.argv.indexOf('--sources')
const sources = at > 0 ? process.argv[at + 1] : undefined
if (!sources) throw new Error('Where are the source packages? node scripts/build-gazetteer/build.mjs --sources DIR')
const quality = process.argv.includes('--quick') ? 5 : 11
const repository = fileURLToPath(new URL('../..', import.meta.url))

const text = encode(collectPlaces(sources, `${repository}/knowledge/places`))
const bytes = Buffer.from(text)
const packed = brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
})
writeFileSync(`${repository}/packages/gazetteer/places.txt.br`, packed)
console.log(`places.txt ${(bytes.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e6).toFixed(1)} MB`)
