import { describe, expect, test } from 'vitest'
import { StoreError } from '../../errors.js'
import { storeErrorOf } from './store-error.js'

const place = 'postgres://ada@db/reports'
const failure = (code: string, message: string): Error => Object.assign(new Error(message), code === '' ? {} : { code })

describe('what a failure of the server means', () => {
  test.each<[code: string, message: string, means: string, says: RegExp]>([
    ['ECONNREFUSED', '', 'no-connection', /no PostgreSQL server can be reached there \(ECONNREFUSED\); check host and port/],
    ['ENOENT', "ENOENT: no such file or directory, open '/ca.pem'", 'no-connection', /'\/ca\.pem'\); check sslrootcert/],
    ['ENOENT', 'connect ENOENT /var/run/postgresql/.s.PGSQL.5432', 'no-connection', /no PostgreSQL server can be reached/],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND db', 'no-connection', /\(getaddrinfo ENOTFOUND db\)/],
    ['57P03', 'the database system is starting up', 'no-connection', /starting up/],
    ['53300', 'sorry, too many clients already', 'no-connection', /too many clients/],
    ['', 'timeout exceeded when trying to connect', 'no-connection', /in time/],
    ['', 'Connection terminated due to connection timeout', 'no-connection', /in time/],
    ['', 'The server does not support SSL connections', 'no-connection', /secure connection.*check sslmode/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'no-connection', /secure connection.*self-signed certificate/],
    ['28P01', 'password authentication failed for user "ada"', 'no-access', /PGPASSWORD or ~\/\.pgpass/],
    ['', 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', 'no-access', /PGPASSWORD/],
    ['28000', 'no pg_hba.conf entry for host "10.0.0.7"', 'no-access', /no pg_hba\.conf entry/],
    ['3D000', 'database "reports" does not exist', 'no-database', /createdb/],
    ['42501', 'permission denied for table reports', 'read-only', /permission denied for table reports/],
    ['25006', 'cannot execute INSERT in a read-only transaction', 'read-only', /read-only transaction/],
    ['55P03', 'canceling statement due to lock timeout', 'busy', /two minutes/],
    ['57P01', 'terminating connection due to administrator command', 'connection-lost', /Run the command again/],
    ['25P03', 'terminating connection due to idle-in-transaction timeout', 'connection-lost', /lost/],
    ['ECONNRESET', 'read ECONNRESET', 'connection-lost', /lost \(read ECONNRESET\)/],
    ['', 'Connection terminated unexpectedly', 'connection-lost', /lost/],
    ['', 'Client has encountered a connection error and is not queryable', 'connection-lost', /lost/],
    ['53100', 'could not extend file: No space left on device', 'disk-full', /disk is full/],
    ['42P01', 'relation "readings" does not exist', 'damaged-ledger', /damaged \(relation "readings" does not exist\)/],
    ['XX001', 'invalid page in block 7', 'damaged-ledger', /bring back a backup/],
    ['23505', 'duplicate key value', 'engine', /the ledger refused: duplicate key value/],
    ['', 'odd', 'engine', /the ledger refused: odd/],
  ])('%s %s is %s', (code, message, means, says) => {
    const cause = failure(code, message)
    const error = storeErrorOf(place, cause)
    expect(error).toBeInstanceOf(StoreError)
    expect([error.code, error.cause]).toEqual([means, cause])
    expect(error.message).toMatch(says)
    expect(error.message.startsWith(`${place}: `)).toBe(true)
  })

  test('what is told already is left as it is', () => {
    const error = new StoreError('no-report', 'there is no report x')
    expect(storeErrorOf(place, error)).toBe(error)
    expect(storeErrorOf(place, 'a word').message).toBe(`${place}: the ledger refused: a word`)
  })
})
