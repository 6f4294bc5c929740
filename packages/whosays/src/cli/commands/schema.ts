import { exitCode, type ExitCode } from '../exit-code.js'
import type { Run } from '../run.js'

export const schemaNames = ['ledger', 'annotations'] as const
export type SchemaName = (typeof schemaNames)[number]

/** `whosays schema`: the JSON Schema of what `read --json` and `export`, or `annotate --jsonl`, print. */
export async function schemaCommand(run: Run, name: SchemaName): Promise<ExitCode> {
  const { annotationsSchema, ledgerSchema } = await import('@whosays/core')
  const schema = name === 'ledger' ? ledgerSchema.toJSONSchema() : annotationsSchema.toJSONSchema()
  await run.terminal.data(`${JSON.stringify({ title: `whosays-${name}/1`, ...schema }, null, 2)}\n`)
  return exitCode.ok
}
