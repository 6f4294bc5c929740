import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ledgerSchema } from '@whosays/core'
import { afterAll, expect, test } from 'vitest'

// The built program, the real reader, and SIGKILL: nothing that was acknowledged may be lost.

const REPORTS = 500
const KILLS_WHILE_ADDING = 44
const KILLS_WHILE_MERGING = 6
const MINUTES = 60_000

const bin = fileURLToPath(new URL('../../bin/whosays.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'whosays-kill-'))
const reports = join(folder, 'reports.jsonl')
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const towns = ['Aleppo', 'Mosul', 'Kandahar', 'Goma', 'Maiduguri', 'Gao', 'Bamako', 'Donetsk', 'Taiz', 'Hodeidah']
const deeds = [
  'A car bomb exploded near a market in TOWN on DAY, killing N people, police said.',
  'Gunmen attacked a checkpoint in TOWN on DAY. N soldiers were killed, the army said. Nobody claimed the attack.',
  'Shelling of a village outside TOWN wounded N civilians on DAY, according to residents.',
  'Police in TOWN detained N men on DAY after a raid, a spokesman said.',
]
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/** Reports of our own making: the same towns and days come again, so that there is something to merge. */
function madeUp(count: number): string {
  const one = <T>(list: readonly T[], i: number): T => list[i % list.length] as T // the lists above are not empty
  const line = (i: number): string => {
    const text = one(deeds, i)
      .replace('TOWN', one(towns, Math.floor(i / 4)))
      .replace('DAY', one(days, Math.floor(i / 40)))
    const published = `2031-03-${String(3 + (Math.floor(i / 40) % 26)).padStart(2, '0')}`
    return JSON.stringify({
      id: `k${String(i)}`,
      outlet: `Outlet ${String(i % 7)}`,
      published,
      text: text.replace('N', String(2 + (i % 9))),
    })
  }
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('')
}

interface Adding {
  readonly child: ChildProcess
  /** Ids acknowledged so far. */
  readonly added: string[]
  readonly over: Promise<number | null>
}

function add(ledger: string, onAdded: (added: readonly string[]) => void = () => undefined): Adding {
  const child = spawn(process.execPath, [bin, 'add', reports, '--ledger', ledger], { stdio: ['ignore', 'pipe', 'ignore'] })
  const added: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('added ')) added.push(line.slice('added '.length))
    onAdded(added)
  })
  return { child, added, over: once(child, 'close').then(([code]: (number | null)[]) => code ?? null) }
}

async function exported(ledger: string): Promise<string> {
  const out = `${ledger}.json`
  const child = spawn(process.execPath, [bin, 'export', '--format', 'json', '--out', out, '--ledger', ledger], { stdio: 'ignore' })
  expect(await once(child, 'close')).toEqual([0, null])
  return readFileSync(out, 'utf8')
}

/** Adds until so many more reports are acknowledged, then kills it some milliseconds later. Gives what was acknowledged until then. */
async function killedAdding(ledger: string, after: number, milliseconds: number): Promise<readonly string[]> {
  const reached = new EventEmitter()
  const adding = add(ledger, (added) => {
    if (added.length >= after) reached.emit('reached')
  })
  await Promise.race([once(reached, 'reached'), adding.over, ...(after === 0 ? [wait(0)] : [])])
  await wait(milliseconds)
  adding.child.kill('SIGKILL')
  await adding.over
  return adding.added
}

test(
  'killed fifty times at any moment, an add loses nothing that it acknowledged and comes to the same ledger',
  { timeout: 12 * MINUTES },
  async () => {
    writeFileSync(reports, madeUp(REPORTS))
    const whole = join(folder, 'whole.db')
    expect(await add(whole).over).toBe(0)

    const ledger = join(folder, 'killed.db')
    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS_WHILE_ADDING; kill++) {
      acknowledged.push(...(await killedAdding(ledger, 1 + ((kill * 7) % 20), (kill * 13) % 40)))
    }
    // What is left is added; then the merging of all of them is cut off, each time a little later.
    for (let kill = 0; kill < KILLS_WHILE_MERGING; kill++) {
      const left = REPORTS - new Set(acknowledged).size
      acknowledged.push(...(await killedAdding(ledger, kill === 0 ? left : 0, 300 + 400 * kill)))
    }
    const last = add(ledger)
    expect(await last.over).toBe(0)

    const ledgerNow = ledgerSchema.parse(JSON.parse(await exported(ledger)))
    const found = new Set(ledgerNow.reports.map(({ id }) => id))
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    // Acknowledged once, it is not added again.
    expect(new Set([...acknowledged, ...last.added]).size).toBe(acknowledged.length + last.added.length)
    expect(await exported(ledger)).toBe(await exported(whole))
  },
)
