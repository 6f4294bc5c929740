import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@whosays/core': source('./packages/core/src/index.ts') } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // *.real.test.ts: `npm run test:real`
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.real.test.ts'],
    // Files of one worker share their modules, so that the model and the gazetteer are opened once a worker and not once a file.
    // No suite leaves anything behind in a module; what one would leave is its mistake.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    // Generous: suites that read whole reports share two cores with others.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
