/**
 * Commands and long options that a commander help page lists, in its order.
 * @param {string} help what `whosays [COMMAND] --help` prints
 * @returns {{ commands: string[], options: string[] }}
 */
export function readHelp(help) {
  const found = { commands: [], options: [] }
  let section = ''
  for (const line of help.split('\n')) {
    const heading = /^(\S.*):$/.exec(line)
    if (heading) section = heading[1] ?? ''
    // Entries are indented by two; what is indented further is the rest of a description.
    const entry = /^ {2}(\S.*)$/.exec(line)?.[1]
    if (entry === undefined) continue
    // "read|r [options] <file...>  what it does" -> read
    if (/commands$/i.test(section)) found.commands.push((entry.split(/[\s|]/)[0] ?? '').trim())
    // "-o, --out <file>  where" -> --out
    if (/^options$/i.test(section)) found.options.push(...(entry.split(/ {2,}/)[0]?.match(/--[a-z][a-z-]*/g) ?? []))
  }
  return found
}
