/**
 * Import cycles, each once, as the list of files on the way round.
 * @param {Map<string, string[]>} graph file -> files it imports
 * @returns {string[][]} every cycle met by one walk in code-unit order: enough to name each knot, not every way through it
 */
export function findCycles(graph) {
  const done = new Set()
  const cycles = []
  const walk = (file, trail) => {
    const at = trail.indexOf(file)
    if (at >= 0) return void cycles.push(trail.slice(at))
    if (done.has(file)) return
    for (const next of [...(graph.get(file) ?? [])].sort()) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of [...graph.keys()].sort()) walk(file, [])
  return cycles
}
