// Which folder may import which: the one place where the order of the layers is written.
// Documented in ARCHITECTURE.md, checked by scripts/check-layers.mjs.

/**
 * A package's layers. A folder of `src/` (or a file directly in it, by its name without `.ts`) may import itself and everything
 * in an earlier row of `order`, never its own row's other folders or a later row. `packages` are the only dependencies it may name,
 * "node:" standing for Node's own modules.
 */
export const layerRules = {
  'packages/core': {
    order: [
      ['records'],
      ['engine', 'knowledge'],
      ['text'],
      // A stage that reads trees (annotations) takes them as records; the parser never sees a stage.
      ['language', 'annotations'],
      ['mentions'],
      ['claims'],
      ['incidents'],
      // Views of the ledger that reduce its versions to numbers.
      ['policies'],
      ['presets'],
      ['index'],
    ],
    packages: ['zod', '@mozilla/readability', 'linkedom'],
    pure: true,
  },
  'packages/whosays': {
    // The surfaces of one row do not know each other: a ledger is handed to `export`, readings to `store`, reports come from `sources`.
    order: [['errors'], ['sources', 'language', 'gazetteer', 'store', 'export'], ['reader', 'merging'], ['index'], ['cli']],
    packages: [
      '@whosays/core',
      '@whosays/gazetteer',
      '@whosays/model-en',
      'commander',
      'libsql',
      'pg',
      'onnxruntime-web',
      'onnxruntime-node',
      'chardet',
      'iconv-lite',
      'csv-parse',
      'picocolors',
      'csv-stringify',
      'fflate',
      'hyparquet-writer',
      'i18n-iso-countries',
      'node:',
    ],
    pure: false,
    // The store keeps what was read and never reads: of the core it takes types, which need no row here, and schemas.
    coreNames: { store: /Schema$/ },
    // What one folder hides from all others.
    only: {
      'csv-parse': ['sources'],
      'onnxruntime-web': ['language'],
      'onnxruntime-node': ['language'],
      '@whosays/model-en': ['language'],
      '@whosays/gazetteer': ['gazetteer'],
      libsql: ['store'],
      pg: ['store'],
      commander: ['cli'],
      picocolors: ['cli'],
      'csv-stringify': ['export'],
      fflate: ['export'],
      'hyparquet-writer': ['export'],
      'i18n-iso-countries': ['export'],
    },
  },
}

/** Names that make the core depend on the moment or the machine, with what to do instead. */
export const impure = {
  'Date.now': 'take the date from the report or the context',
  'new Date()': 'take the date from the report or the context',
  'Math.random': 'derive it from the input (engine/hash)',
  process: 'take it as an argument',
  console: 'return a problem; the core never prints',
  fetch: 'take the bytes as an argument',
  performance: 'measure outside the core',
  setTimeout: 'the core waits for nothing',
  setInterval: 'the core waits for nothing',
  localeCompare: 'compare code units (a < b), so that every machine sorts alike',
}
