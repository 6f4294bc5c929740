/** A report, its counts and its doers with their status; lines as in said-by.cases.ts. */
export const surenessCases: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['A bomb wounded three people in Mosul on Monday.', ['wounded 3 [asserted]']],
]
