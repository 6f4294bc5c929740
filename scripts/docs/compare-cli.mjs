/** "whosays read" sections of docs/cli.md, by command name; "" is what stands before the first and under "Options of every command". */
function sectionsOf(reference) {
  const sections = new Map([['', '']])
  let current = ''
  for (const line of reference.split('\n')) {
    const heading = /^#{2,3} +(.*)$/.exec(line)?.[1]
    if (heading !== undefined) current = /^`?whosays ([a-z][a-z -]*[a-z])/.exec(heading)?.[1] ?? ''
    sections.set(current, `${sections.get(current) ?? ''}${line}\n`)
  }
  return sections
}

/** Options that open a code span: `--json` is one of this command, `read --json` speaks of another. */
const optionsIn = (text) => [...new Set([...text.matchAll(/`(--[a-z][a-z-]*)/g)].map(([, option]) => option))]

/**
 * What the reference does not tell of the program, and what it tells that is not so.
 * @param {string} reference docs/cli.md: one `## whosays NAME` section a command
 * @param {{ name: string, options: string[] }[]} commands as the program lists them; "" is the program itself
 * @returns {string[]} messages that say what to do
 */
export function compareCli(reference, commands) {
  const sections = sectionsOf(reference)
  const everywhere = commands.find(({ name }) => name === '')?.options ?? []
  const missing = commands.flatMap(({ name, options }) => {
    const section = sections.get(name)
    if (section === undefined)
      return [`docs/cli.md: the command "whosays ${name}" is not documented; add a section "## \`whosays ${name}\`"`]
    const told = optionsIn(section)
    return options
      .filter((option) => !told.includes(option))
      .map((option) => `docs/cli.md: ${option} of "${`whosays ${name}`.trim()}" is not documented; add it to its section`)
  })
  const invented = [...sections].flatMap(([name, section]) => {
    const command = commands.find((each) => each.name === name)
    if (!command) return [`docs/cli.md: there is no command "whosays ${name}"; remove its section`]
    if (name === '') return []
    const real = [...command.options, ...everywhere, '--help']
    return optionsIn(section)
      .filter((option) => !real.includes(option))
      .map((option) => `docs/cli.md: "whosays ${name}" has no option ${option}; remove it`)
  })
  return [...missing, ...invented]
}
