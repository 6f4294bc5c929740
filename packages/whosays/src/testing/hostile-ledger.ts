import type { Incident, Ledger } from '@whosays/core'
import { sampleBombing, sampleLedger } from './sample-ledger.js'

/** One character more than a cell of a spreadsheet holds. */
export const tooLongForACell = 'x'.repeat(32_768)

/** What a spreadsheet would run, or a careless writer would break on. */
export const hostileTexts: readonly string[] = [
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tx',
  '\r=1',
  '\n=1',
  '\uff1d1',
  'قُتل اثنا عشر شخصاً في مردوف',
  'a "quoted" name, with a comma',
  'two\nlines\r\nand more; with a semicolon',
  "'led by an apostrophe",
  'nul \u0000 and bell \u0007',
  'half a pair \ud83d',
  '\u202eright to left',
  '_x000D_ <b>&amp;</b> ]]>',
  '',
  '   ',
  '0123',
  '1e5',
  'TRUE',
]

const hostile = (text: string, i: number): Incident => ({
  ...sampleBombing,
  id: `hostile-${String(i).padStart(2, '0')}`,
  summary: text,
  when: { ...sampleBombing.when, text },
  where: { ...sampleBombing.where, name: text, lon: -54.5 },
  perpetrators: [{ name: text, actor: null, status: 'asserted' }],
  means: [text],
  claims: sampleBombing.claims.map((claim) => ({ ...claim, id: `${claim.id}-${i}` })),
})

/** A ledger whose texts are hostile, one an incident, and one too long for a cell. */
export const hostileLedger: Ledger = {
  ...sampleLedger,
  incidents: [...hostileTexts, tooLongForACell].map(hostile),
  reports: sampleLedger.reports.map((report) => ({ ...report, title: '=HYPERLINK("http://evil.example","click")' })),
}
