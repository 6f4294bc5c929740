import type { Exported, ExportFile } from '../export/exported.js'

/** The whole content of a file of an export. */
export async function contentOf({ pieces }: ExportFile): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(Buffer.from(piece))
  return Buffer.concat(parts)
}

/** The files of an export by name. */
export async function filesOf({ files }: Exported): Promise<ReadonlyMap<string, Buffer>> {
  const pairs = await Promise.all(files.map(async (file) => [file.name, await contentOf(file)] as const))
  return new Map(pairs)
}
