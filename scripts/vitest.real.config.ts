import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The suites of `npm run test:real`: they run on real runtimes and may take longer than a unit test.
const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@whosays/core': fileURLToPath(new URL('../packages/core/src/index.ts', import.meta.url)) } },
  test: { include: ['packages/*/src/**/*.real.test.ts', 'scripts/**/*.real.test.ts'], testTimeout: 300_000 },
})
