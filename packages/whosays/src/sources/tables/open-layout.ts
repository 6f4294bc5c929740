import { readFileSync } from 'node:fs'
import type { TableMapping } from '@whosays/core'
import { InputError, messageOf } from '../../errors.js'

/** The layout that was asked for. */
export type LayoutChoice = { readonly layout: 'acled' | 'ged' } | { readonly layout: 'mapped'; readonly mapping: TableMapping }

function parsed(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    const message = `--layout ${path}: found no such layout and no such file (${messageOf(cause)}); expected acled, ged or a mapping file (.json)`
    throw new InputError('no-layout', message, { cause })
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new InputError('bad-mapping', `${path}: this mapping is not JSON (${messageOf(cause)}); docs/imports.md shows one`, { cause })
  }
}

/**
 * The layout of the option --layout: "acled", "ged", or the path of a mapping file. Throws InputError "no-layout" or "bad-mapping", which
 * says which field is wrong and what was expected.
 */
export async function openLayout(name: string): Promise<LayoutChoice> {
  if (name === 'acled' || name === 'ged') return { layout: name }
  const found = parsed(name)
  const { tableMappingSchema } = await import('@whosays/core')
  const read = tableMappingSchema.safeParse(found)
  if (read.success) return { layout: 'mapped', mapping: found as TableMapping } // as the schema has just found it, in the order it was written
  const [issue] = read.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  const message = `${name}: ${where === '' ? 'this mapping' : `"${where}"`}: ${issue?.message ?? 'wrong'}; docs/imports.md lists the fields`
  throw new InputError('bad-mapping', message)
}
