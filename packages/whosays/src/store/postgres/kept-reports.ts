import type { ReportReading } from '@whosays/core'
import { StoreError } from '../../errors.js'
import { parseInput, parseReading, whatIsWrong } from '../kept-rows.js'
import type { AddOutcome, Change, KeptReport, ReportEntry } from '../store.js'
import type { Database, Session } from './database.js'
import { codeUnits, fromText, toText } from './kept-text.js'

/** How many reports are asked for at once, so that neither a cursor stays open while the caller works nor all rows are held. */
const PAGE = 200

/** Writes a line behind the log. The caller's transaction holds the lock "write". */
export async function writeChange(session: Session, kind: Change['kind'], subject: string, at: string): Promise<void> {
  await session.rows('INSERT INTO changes (seq, at, kind, subject) SELECT coalesce(max(seq), 0) + 1, $1, $2, $3 FROM changes', [
    at,
    kind,
    toText(subject),
  ])
}

async function writeReading(session: Session, hash: string, reader: string, reading: ReportReading, at: string): Promise<void> {
  const { annotations, ...rest } = reading
  await session.rows(
    `INSERT INTO readings (seq, report, reader, reading, annotations, read_at)
     SELECT coalesce(max(seq), 0) + 1, $1, $2, $3, $4, $5 FROM readings`,
    [toText(hash), toText(reader), JSON.stringify(rest), JSON.stringify(annotations), at],
  )
}

/** Id of the report with this content, or null. */
export async function idOf(session: Session, hash: string): Promise<string | null> {
  const [row] = await session.rows<{ readonly id: string }>('SELECT id FROM reports WHERE hash = $1', [toText(hash)])
  return row ? fromText(row.id) : null
}

/** Hash of the report that bears the id, or null. */
export async function hashOf(session: Session, id: string): Promise<string | null> {
  const [row] = await session.rows<{ readonly hash: string }>('SELECT hash FROM reports WHERE id = $1', [toText(id)])
  return row ? fromText(row.hash) : null
}

// One statement, for each is a journey to the server. What a part of it writes no other part sees.
const keepReport = `
  WITH taken AS (SELECT hash = $1 AS same FROM reports WHERE hash = $1 OR id = $2),
    added AS (INSERT INTO reports (hash, id, code_units, input, added_at)
      SELECT $1, $2, $3::bytea, $4, $5 WHERE NOT EXISTS (SELECT FROM taken) RETURNING hash),
    reading AS (INSERT INTO readings (seq, report, reader, reading, annotations, read_at)
      SELECT (SELECT coalesce(max(seq), 0) + 1 FROM readings), hash, $6, $7, $8, $5 FROM added),
    line AS (INSERT INTO changes (seq, at, kind, subject)
      SELECT (SELECT coalesce(max(seq), 0) + 1 FROM changes), $5, 'report-added', hash FROM added)
  SELECT CASE WHEN bool_or(same) THEN 'already' WHEN count(*) > 0 THEN 'id-taken' ELSE 'added' END AS outcome FROM taken`

/** Keeps a report and its reading. The caller's transaction holds the lock "write". */
export async function addReport(session: Session, { hash, input, reader, reading }: ReportEntry, at: string): Promise<AddOutcome> {
  const { annotations, ...rest } = reading
  const { id } = reading.doc
  const kept = [JSON.stringify(input), at, toText(reader), JSON.stringify(rest), JSON.stringify(annotations)]
  const [row] = await session.rows<{ readonly outcome: AddOutcome }>(keepReport, [toText(hash), toText(id), codeUnits(id), ...kept])
  return row?.outcome ?? 'already'
}

/** Keeps a newer reading. The caller's transaction holds the lock "write". Throws StoreError "no-report". */
export async function rereadReport(session: Session, hash: string, reader: string, reading: ReportReading, at: string): Promise<void> {
  if ((await idOf(session, hash)) === null) throw new StoreError('no-report', `there is no report ${hash}`)
  await writeReading(session, hash, reader, reading, at)
  await writeChange(session, 'report-reread', hash, at)
}

interface ReportRow {
  readonly hash: string
  readonly id: string
  readonly code_units: Buffer
  readonly input: string
  readonly added_at: string
  readonly reader: string
  readonly reading: string
}

// Each later line of the log about a report stands for one reading that came after.
const later = "(SELECT count(*) FROM changes WHERE subject = hash AND changes.seq > $2 AND kind IN ('report-added', 'report-reread'))"

/** The columns of reports and of their newest readings, by id; with `asOf` of those that were the newest after that line of the log. */
async function* pages<C extends keyof ReportRow>(
  db: Database,
  columns: readonly C[],
  asOf?: number,
): AsyncGenerator<Pick<ReportRow, C | 'code_units'>> {
  const sql = `SELECT ${columns.join(', ')}, code_units FROM reports
    CROSS JOIN LATERAL (SELECT reader, reading FROM readings WHERE report = hash ORDER BY seq DESC LIMIT 1${asOf === undefined ? '' : ` OFFSET ${later}`}) AS newest
    WHERE code_units > $1 ORDER BY code_units LIMIT ${PAGE}`
  for (let after: Buffer | undefined = Buffer.alloc(0); after !== undefined;) {
    const page: readonly Pick<ReportRow, C | 'code_units'>[] = await db.rows(sql, asOf === undefined ? [after] : [after, asOf])
    yield* page
    after = page.at(-1)?.code_units
  }
}

/** All reports, by id in code-unit order. */
export async function* keptReports(db: Database): AsyncGenerator<KeptReport> {
  for await (const row of pages(db, ['hash', 'id', 'input', 'added_at', 'reader'])) {
    const id = fromText(row.id)
    const input = parseInput(db.place, id, row.input)
    yield { hash: fromText(row.hash), id, input, addedAt: row.added_at, reader: fromText(row.reader) }
  }
}

/** The newest reading of every report, by id in code-unit order; with `asOf` the one that was the newest after that line of the log. */
export async function* keptReadings(db: Database, asOf?: number): AsyncGenerator<ReportReading> {
  for await (const { id, reading } of pages(db, ['id', 'reading'], asOf)) yield parseReading(db.place, fromText(id), reading)
}

/** The newest readings of these reports, of those that are there, in the order asked. */
export async function readingsOf(db: Database, reports: readonly string[]): Promise<readonly ReportReading[]> {
  const rows = await db.rows<Pick<ReportRow, 'id' | 'reading'>>(
    `SELECT id, reading FROM reports
     CROSS JOIN LATERAL (SELECT reading FROM readings WHERE report = hash ORDER BY seq DESC LIMIT 1) AS newest WHERE id = ANY($1::text[])`,
    [reports.map(toText)],
  )
  const found = new Map(rows.map(({ id, reading }) => [fromText(id), reading]))
  return reports.flatMap((id) => {
    const reading = found.get(id)
    return reading === undefined ? [] : [parseReading(db.place, id, reading)]
  })
}

/** How many reports there are whose newest reading is of each reader version. */
export async function countReaders(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ readonly reader: string; readonly reports: number }>(
    `SELECT reader, count(*) AS reports FROM (SELECT DISTINCT ON (report) reader FROM readings ORDER BY report, seq DESC) AS newest
     GROUP BY reader ORDER BY reader`,
  )
  return new Map(rows.map(({ reader, reports }) => [fromText(reader), reports]))
}

/** The log, in order, from a day (or moment) on. */
export async function readChanges(db: Database, since: string): Promise<readonly Change[]> {
  const rows = await db.rows<Change>(
    `SELECT changes.seq, at, kind, subject, id AS report FROM changes LEFT JOIN reports ON hash = subject WHERE at >= $1 ORDER BY seq`,
    [since],
  )
  return rows.map((row) => ({ ...row, subject: fromText(row.subject), report: row.report === null ? null : fromText(row.report) }))
}

/** What is wrong with single reports: one without a reading, a text or a reading that is not what it should be. */
export async function* wrongReports(db: Database): AsyncGenerator<string> {
  const orphans = await db.rows<{ readonly id: string }>(
    'SELECT id FROM reports WHERE hash NOT IN (SELECT report FROM readings) ORDER BY code_units',
  )
  for (const { id } of orphans) yield `report ${fromText(id)} has no reading`
  for await (const { id, input, reading } of pages(db, ['id', 'input', 'reading'])) {
    yield* whatIsWrong(() => parseInput(db.place, fromText(id), input))
    yield* whatIsWrong(() => parseReading(db.place, fromText(id), reading))
  }
}
