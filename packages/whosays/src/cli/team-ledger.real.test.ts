import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { connectTo, newLedgerUrl, runSql, schemaOf } from '../testing/postgres-server.js'
import { folderOf, runWhosays, type Ended } from '../testing/run-whosays.js'

const line = (id: string, killed: number): string =>
  `${JSON.stringify({ id, text: `${String(killed)} people were killed in Gorbatel on 2025-03-10, police said.` })}\n`
const file = (name: string, count: number): string =>
  join(folderOf({ [name]: Array.from({ length: count }, (_, i) => line(`${name}-${String(i)}`, (i % 7) + 1)).join('') }), name)

/** A ledger of a team, its address with a password in it, and a way to run commands on it. */
function team(): { readonly url: string; readonly shown: string; readonly call: (...given: string[]) => Promise<Ended> } {
  const url = new URL(newLedgerUrl())
  url.password = 'hunter2'
  const shown = `postgres://${url.username}@${url.host}${url.pathname}?schema=${schemaOf(url.href)}`
  return { url: url.href, shown, call: (...given) => callWhosays([...given, '--ledger', url.href]) }
}

describe('a team’s ledger', () => {
  test('is there for every command, as a file is, and no command shows the password', async () => {
    const { shown, call } = team()
    const path = file('a.jsonl', 4)
    const local = join(folderOf({}), 'l.db')
    const said: Ended[] = []
    const run = async (...given: string[]): Promise<Ended> => {
      const ended = await call(...given)
      said.push(ended)
      return ended
    }
    expect((await run('list')).err).toBe(`whosays: ${shown}: there is no ledger yet; "whosays add FILE" makes one\n`)
    expect(await run('add', path)).toEqual({
      code: 0,
      out: 'added a.jsonl-0\nadded a.jsonl-1\nadded a.jsonl-2\nadded a.jsonl-3\n',
      err: `4 reports added: ${shown}\n`,
    })
    expect((await run('add', path)).err).toBe(`0 reports added, 4 there already: ${shown}\n`)
    await callWhosays(['add', path, '--ledger', local])
    const inFile = async (...given: string[]): Promise<string> => (await callWhosays([...given, '--ledger', local])).out
    const list = (await run('list')).out
    expect(list).toBe(await inFile('list'))
    const [id = ''] = /^[0-9a-f]{12}/m.exec(list) ?? []
    expect((await run('show', id)).out).toBe(await inFile('show', id))
    expect((await run('why', id, 'killed')).out).toBe(await inFile('why', id, 'killed'))
    expect((await run('export')).out).toBe(await inFile('export'))
    const out = join(folderOf({}), 'ledger.json')
    expect((await run('export', '--out', out)).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(await inFile('export'))
    expect((await run('reread', '--all')).code).toBe((await callWhosays(['reread', '--all', '--ledger', local])).code)
    expect((await run('log', '--json')).out).toContain('"report-added"')
    for (const { out: printed, err } of said) expect(printed + err).not.toContain('hunter2')
  })

  test('is looked through by doctor', async () => {
    const { url, shown, call } = team()
    const ledgerLines = async (): Promise<string> => {
      const { out } = await call('doctor')
      expect(out).not.toContain('hunter2')
      // From the line of the ledger on, without its blanks and breaks: a long address is broken within.
      return out.slice(out.search(/^\s*\w+\s+ledger\s/m)).replace(/\s+/g, '')
    }
    expect(await ledgerLines()).toContain(`okledger${shown}:thereisnoledgeryet;"whosaysaddFILE"makesone(--ledger)`)
    await call('add', file('a.jsonl', 2))
    expect(await ledgerLines()).toContain(`okledger${shown}(--ledger):whole,2reports,writtentoandtakenback`)
    const before = await runSql(url.replace(':hunter2', ''), 'SELECT count(*) AS n FROM changes')
    expect(before).toEqual([{ n: '2' }])
    await runSql(url.replace(':hunter2', ''), "UPDATE readings SET reading = '{' WHERE seq = 1")
    expect(await ledgerLines()).toMatch(/failledger.*thereadingofreporta\.jsonl-0isnotJSON.*Keepacopyofit,thenbringbackabackup/)
  })

  test('takes the reports of several who add at once, in processes of their own, and each is acknowledged once', async () => {
    const { url } = team()
    const paths = [file('a.jsonl', 30), file('b.jsonl', 30), file('a.jsonl', 30)]
    const ended = await Promise.all(paths.map((path) => runWhosays(['add', path], { env: { WHOSAYS_LEDGER: url } })))
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0])
    const added = ended.flatMap(({ out }) => out.trim().split('\n').filter(Boolean))
    expect(added).toHaveLength(60)
    expect(new Set(added).size).toBe(60)
    const lists = await Promise.all([1, 2].map(() => runWhosays(['list'], { env: { WHOSAYS_LEDGER: url } })))
    expect(lists.map(({ code }) => code)).toEqual([0, 0])
    expect(lists[0]?.out).toBe(lists[1]?.out)
    const client = await connectTo(url.replace(':hunter2', ''))
    const { rows } = await client.query<{ n: string; most: string }>('SELECT count(*) AS n, max(seq) AS most FROM readings')
    await client.end()
    expect(rows).toEqual([{ n: '60', most: '60' }])
  })
})
