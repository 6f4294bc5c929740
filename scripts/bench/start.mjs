// Runs a command five times and prints the median wall time, the least and the most.
//
//   node scripts/bench/start.mjs COMMAND [ARGUMENT...]
import { spawnSync } from 'node:child_process'

const [command, ...rest] = process.argv.slice(2)
if (!command) throw new Error('start.mjs: name a command')
const times = Array.from({ length: 5 }, () => {
  const begun = performance.now()
  const { status } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'ignore'] })
  if (status !== 0 && status !== 3) throw new Error(`${command} ${rest.join(' ')} ended with ${status}`)
  return performance.now() - begun
}).sort((a, b) => a - b)
console.log(`${times[2].toFixed(0)} ms (${times[0].toFixed(0)} to ${times[4].toFixed(0)})  ${[command, ...rest].join(' ')}`)
