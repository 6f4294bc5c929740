import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@whosays/core': source('./packages/core/src/index.ts') } },
  test: { include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: ['**/node_modules/**', '**/dist/**', '**/*.real.test.ts'], testTimeout: 60_000 },
})
