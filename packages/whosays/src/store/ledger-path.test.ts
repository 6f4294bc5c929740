import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isLedgerUrl, ledgerPath } from './ledger-path.js'

const at = (platform: NodeJS.Platform, env: Record<string, string> = {}, option?: string): readonly [string, string] => {
  const { path, from } = ledgerPath(option, { platform, env, home: '/home/ada' })
  return [path, from]
}

describe('ledgerPath', () => {
  test('the option wins over the variable, the variable over the data folder', () => {
    expect(at('linux', { WHOSAYS_LEDGER: 'b.db' }, 'a.db')).toEqual(['a.db', '--ledger'])
    expect(at('linux', { WHOSAYS_LEDGER: 'b.db' })).toEqual(['b.db', 'WHOSAYS_LEDGER'])
    expect(at('linux', { WHOSAYS_LEDGER: '' })[1]).toBe('default')
  })

  test.each<[platform: NodeJS.Platform, env: Record<string, string>, folder: string]>([
    ['linux', {}, '/home/ada/.local/share'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ada/Library/Application Support'],
    ['win32', { APPDATA: 'C:/Users/ada/AppData/Roaming' }, 'C:/Users/ada/AppData/Roaming'],
  ])('%s %j', (platform, env, folder) => expect(at(platform, env)).toEqual([join(folder, 'whosays', 'ledger.db'), 'default']))
})

describe('isLedgerUrl', () => {
  test.each<[path: string, isUrl: boolean]>([
    ['postgres://ada@db/reports', true],
    ['postgresql://db/reports', true],
    ['Postgres://db/reports', true],
    ['postgres:/db', false],
    ['postgres.db', false],
    ['./postgres://db', false],
    ['mysql://db/reports', false],
    ['C:\\ledgers\\postgres.db', false],
  ])('%s: %s', (path, isUrl) => expect(isLedgerUrl(path)).toBe(isUrl))
})
