import { ConfigError } from '../../errors.js'

/** Where a ledger in PostgreSQL lies, out of its URL. */
export interface Address {
  /** For messages: without a password. */
  readonly place: string
  /** The schema that holds the ledger's tables. */
  readonly schema: string
  /** For the driver; may hold a password, so it is never shown. */
  readonly connection: string
}

/** The schema of a ledger whose URL names none. */
const SCHEMA = 'whosays'
const shape = 'postgres://USER@HOST:PORT/DATABASE'
const settings = ['schema', 'host', 'port', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'application_name', 'options']
const sslModes = ['disable', 'require', 'verify-ca', 'verify-full']

// No message repeats the URL, nor a piece of it that a badly written password may have slipped into.
const bad = (found: string): ConfigError =>
  new ConfigError('bad-ledger-path', `the address of the ledger ${found}; write it as ${shape}?SETTING=VALUE`)

function parsed(url: string): URL {
  let address: URL
  try {
    address = new URL(url)
  } catch {
    throw bad('cannot be read (in a password write "/" as %2F, "#" as %23, "?" as %3F, "@" as %40)')
  }
  if (address.hash !== '') throw bad('has a "#" in it; write it as %23')
  const database = decoded(address.pathname.slice(1))
  if (database === '') throw bad('names no database')
  if (/[/@]/.test(database)) throw bad('has a "/" or "@" too many; in a password write them as %2F and %40')
  const strange = [...address.searchParams.keys()].some((name) => !settings.includes(name))
  if (strange) throw bad(`has a setting that is not known; known are ${settings.join(', ')}`)
  return address
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw bad('has a "%" in it that begins no code such as %2F; write it as %25')
  }
}

function checkSettings({ searchParams }: URL): void {
  const mode = searchParams.get('sslmode')
  if (mode !== null && !sslModes.includes(mode)) throw bad(`has an sslmode that is not known; known are ${sslModes.join(', ')}`)
  if (mode === 'verify-ca' && !searchParams.has('sslrootcert')) throw bad('has sslmode=verify-ca, which needs sslrootcert=FILE')
  const schema = searchParams.get('schema')
  if (schema !== null && !/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw bad('names a schema that is not one of small letters, digits and "_", or begins with "pg_"')
  }
}

/** What a session is set to: our tables alone, and no wait or open transaction without an end. */
const sessionOptions = (schema: string): string =>
  [
    `search_path=${schema},pg_temp`,
    'lock_timeout=120s',
    'idle_in_transaction_session_timeout=60s',
    'client_min_messages=warning',
    'jit=off',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ')

/**
 * Takes the URL of a ledger in PostgreSQL apart: "postgres://ada@db.example.org/reports?schema=sahel".
 * Throws ConfigError "bad-ledger-path".
 */
export function parseAddress(url: string): Address {
  const address = parsed(url)
  checkSettings(address)
  const { username, host, pathname, searchParams } = address
  const schema = searchParams.get('schema') ?? SCHEMA
  const shown = ['host', 'port', 'schema'].flatMap((name) => (searchParams.has(name) ? [`${name}=${searchParams.get(name) ?? ''}`] : []))
  const place = `postgres://${username === '' ? '' : `${username}@`}${host}${pathname}${shown.length > 0 ? `?${shown.join('&')}` : ''}`
  searchParams.delete('schema')
  searchParams.set('options', [searchParams.get('options') ?? '', sessionOptions(schema)].join(' ').trim())
  // With it the driver takes sslmode as PostgreSQL's own programs do.
  if (searchParams.has('sslmode')) searchParams.set('uselibpqcompat', 'true')
  if (!searchParams.has('application_name')) searchParams.set('application_name', 'whosays')
  // The driver takes "+" as it stands.
  address.search = searchParams.toString().replaceAll('+', '%20')
  return { place, schema, connection: address.href }
}
