import { messageOf, StoreError } from '../../errors.js'
import { damaged } from '../kept-rows.js'

/** What the driver and Node say beside the message: SQLSTATE ("28P01") or the name of a system error ("ECONNREFUSED"). */
function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Object.getOwnPropertyDescriptor(error, 'code')?.value : undefined
  return typeof code === 'string' ? code : ''
}

interface Meaning {
  readonly when: (code: string, message: string) => boolean
  readonly code: string
  /** What was found and what to do, after the place. */
  readonly says: (message: string) => string
}

const oneOf =
  (...codes: readonly string[]) =>
  (code: string): boolean =>
    codes.includes(code)

const meanings: readonly Meaning[] = [
  {
    when: (code, message) => ['ENOENT', 'EACCES'].includes(code) && message.includes('open '),
    code: 'no-connection',
    says: (message) => `a file that the address names cannot be read (${message}); check sslrootcert, sslcert and sslkey`,
  },
  {
    when: oneOf('ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EACCES', 'ENOENT', '57P03', '53300'),
    code: 'no-connection',
    says: (message) => `no PostgreSQL server can be reached there (${message}); check host and port, and that the server runs`,
  },
  {
    when: (code, message) => code === '' && /timeout/i.test(message),
    code: 'no-connection',
    says: () => 'no PostgreSQL server answered there in time; check host and port, and that the server runs',
  },
  {
    when: (code, message) => /\bSSL\b|certificate/i.test(message) || code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL'),
    code: 'no-connection',
    says: (message) => `no secure connection came about (${message}); check sslmode and sslrootcert in the address`,
  },
  {
    when: (code, message) => code === '28P01' || /password must be a string|no password/i.test(message),
    code: 'no-access',
    says: () => 'the server refuses this user or password; check the user, and give the password in PGPASSWORD or ~/.pgpass',
  },
  {
    when: (code) => code.startsWith('28'),
    code: 'no-access',
    says: (message) => `the server refuses the connection (${message}); ask who keeps the server to let this user in`,
  },
  {
    when: oneOf('3D000'),
    code: 'no-database',
    says: () => 'the server has no such database; check its name, or make it: createdb --encoding=UTF8 DATABASE',
  },
  {
    when: oneOf('42501', '25006'),
    code: 'read-only',
    says: (message) => `this user may not do that there (${message}); ask who keeps the server to grant it`,
  },
  {
    when: oneOf('55P03'),
    code: 'busy',
    says: () => 'another program has been writing to this ledger for two minutes; try again, and look what holds it (pg_stat_activity)',
  },
  {
    when: (code, message) =>
      /^(?:08|57P0|25P03|ECONNRESET|EPIPE)/.test(code) || /connection (?:terminated|error)|not queryable|connection ended/i.test(message),
    code: 'connection-lost',
    says: (message) =>
      `the connection to the server was lost (${message}); what was acknowledged is kept. Run the command again: it goes on from there`,
  },
]

/** What a failure of the driver or the server means to a user. `place` is without a password, and so are the server's messages. */
export function storeErrorOf(place: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const [code, message] = [codeOf(error), messageOf(error) === '' ? codeOf(error) : messageOf(error)]
  if (code === '53100')
    return new StoreError('disk-full', `${place}: the server's disk is full; nothing of this change was kept`, { cause: error })
  if (['42P01', '42703', '42883', 'XX001', 'XX002'].includes(code)) return damaged(place, message, error)
  const meaning = meanings.find(({ when }) => when(code, message))
  if (meaning) return new StoreError(meaning.code, `${place}: ${meaning.says(message)}`, { cause: error })
  return new StoreError('engine', `${place}: the ledger refused: ${message}`, { cause: error })
}
