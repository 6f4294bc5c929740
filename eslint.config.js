// House rules as code. Which folder may import which is checked by scripts/check-layers.mjs; how code is laid out by prettier.
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { commentedAssertion } from './scripts/eslint/commented-assertion.mjs'

const node = Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'URLSearchParams',
    'Buffer',
    'TextDecoder',
    'TextEncoder',
    'performance',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'AbortSignal',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
)
const tests = ['**/*.test.ts', '**/*.cases.ts', '**/*.contract.ts', '**/testing/**']

/** Budgets of code (not of tests and tables): blank lines and comments are free. */
const budgets = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
}

const always = {
  eqeqeq: ['error', 'always'],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing, everywhere.' },
    { selector: 'TSEnumDeclaration', message: 'A union of strings, or an `as const` list, instead of an enum.' },
  ],
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: ['@whosays/*/dist/*', '@whosays/*/src/*'], message: 'A package is entered through its front door.' }] },
  ],
}

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-non-null-assertion': 'off', // allowed with its reason: whosays/commented-assertion
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/return-await': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  'whosays/commented-assertion': 'error',
}

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/coverage/', 'training/', '.venv/', 'packages/core/src/knowledge/generated.ts']),
  js.configs.recommended,
  { languageOptions: { globals: node }, rules: { ...always, ...budgets } },
  {
    files: ['packages/*/src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { whosays: { rules: { 'commented-assertion': commentedAssertion } } },
    languageOptions: { parserOptions: { project: ['./tsconfig.tests.json'], tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  {
    // The same purity that check-layers proves, shown while one types.
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'fetch', 'performance', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock.' },
        { object: 'Math', property: 'random', message: 'The core draws no lots.' },
        { property: 'localeCompare', message: 'Compare code units, so that every machine sorts alike.' },
      ],
    },
  },
  { files: ['scripts/**/*.ts', 'vitest.config.ts'], extends: [tseslint.configs.recommended] },
  { files: ['**/*.d.ts'], extends: [tseslint.configs.recommended] },
  { files: ['eslint.config.js', '**/vitest*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'whosays/commented-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
)
