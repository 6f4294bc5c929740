import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { test } from 'vitest'
import { commentedAssertion } from './commented-assertion.mjs'

const bare = (what: string) => [{ messageId: 'bare', data: { what } }]

test('an assertion needs its reason', () => {
  new RuleTester({ languageOptions: { parser: tseslint.parser } }).run('commented-assertion', commentedAssertion, {
    valid: [
      'const a = [1] as const',
      'const a = b satisfies C',
      'const a = b as C // the caller checked it',
      '// never empty: split gives one part at least\nconst a = parts[0]!',
    ],
    invalid: [
      { code: 'const a = b as C', errors: bare('as C') },
      { code: 'const a = parts[0]!', errors: bare('!') },
      { code: '// about the list\n\nconst a = parts[0]!', errors: bare('!') },
    ],
  })
})
