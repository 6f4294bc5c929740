import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../errors.js'
import { parseAddress } from './address.js'

describe('the address of a ledger in PostgreSQL', () => {
  test.each<[url: string, place: string, schema: string]>([
    ['postgres://ada@db.example.org/reports', 'postgres://ada@db.example.org/reports', 'whosays'],
    ['postgresql://ada:se%40cret@db.example.org:5433/reports', 'postgres://ada@db.example.org:5433/reports', 'whosays'],
    ['POSTGRES://ada:p@ss@db/reports', 'postgres://ada@db/reports', 'whosays'],
    ['postgres://db/reports?schema=sahel_2', 'postgres://db/reports?schema=sahel_2', 'sahel_2'],
    ['postgres:///reports?host=/var/run/postgresql', 'postgres:///reports?host=/var/run/postgresql', 'whosays'],
    ['postgres://ada:secret@[::1]:5432/reports?sslmode=verify-full', 'postgres://ada@[::1]:5432/reports', 'whosays'],
  ])('%s is shown as %s', (url, place, schema) => {
    expect(parseAddress(url)).toMatchObject({ place, schema })
  })

  test('goes to the driver with the password, with PostgreSQL’s meaning of sslmode, and with our tables alone in reach', () => {
    const url = new URL(
      parseAddress('postgres://ada:se%40cret@db/reports?sslmode=require&schema=sahel&options=-c%20role%3Dteam').connection,
    )
    expect([url.username, url.password, url.host, url.pathname]).toEqual(['ada', 'se%40cret', 'db', '/reports'])
    expect(url.search).not.toContain('+')
    const settings = Object.fromEntries(url.searchParams)
    expect(settings).toMatchObject({ sslmode: 'require', uselibpqcompat: 'true', application_name: 'whosays' })
    expect(settings).not.toHaveProperty('schema')
    expect(settings['options']).toMatch(/^-c role=team -c search_path=sahel,pg_temp -c lock_timeout=/)
  })

  test.each<[url: string, found: RegExp]>([
    ['postgres://ada:sec#ret@db/reports', /cannot be read/],
    ['postgres://ada:12#secret@db/reports', /"#"/],
    ['postgres://ada:12/secret@db/reports', /too many/],
    ['postgres://ada:12?secret@db/reports', /names no database/],
    ['postgres://ada:secret@db/a?secret=1', /a setting that is not known; known are schema, host/],
    ['postgres://ada:secret@db', /names no database/],
    ['postgres://ada:secret@db/', /names no database/],
    ['postgres://ada:secret@db/%zz', /begins no code/],
    ['postgres://ada:secret@db:many/reports', /cannot be read/],
    ['postgres://ada:secret@db/reports/secret', /too many/],
    ['postgres://ada:secret@db/reports?sslmode=prefer', /known are disable, require, verify-ca, verify-full/],
    ['postgres://ada:secret@db/reports?sslmode=verify-ca', /needs sslrootcert/],
    ['postgres://ada:secret@db/reports?schema=Sahel', /small letters/],
    ['postgres://ada:secret@db/reports?schema=pg_mine', /begins with "pg_"/],
    ['postgres://ada:secret@db/reports?schema=a;drop', /small letters/],
  ])('%s is refused, and no piece of it repeated', (url, found) => {
    let error: unknown
    try {
      parseAddress(url)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toMatchObject({ code: 'bad-ledger-path', message: expect.stringMatching(found) as string })
    const shown = inspect(error, { depth: 10 }).split('\n    at ')[0] ?? ''
    for (const piece of ['secret', 'sec', 'drop', 'ada']) expect(shown).not.toContain(piece)
  })
})
