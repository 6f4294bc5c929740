/** What was found about one thing the program needs, and what to do where it is not well. */
export interface Finding {
  readonly what: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly words: string
}

export const ok = (what: string, words: string): Finding => ({ what, state: 'ok', words })
export const warn = (what: string, words: string): Finding => ({ what, state: 'warn', words })
export const fail = (what: string, words: string): Finding => ({ what, state: 'fail', words })
