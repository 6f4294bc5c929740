import { readFile } from 'node:fs/promises'
import { namedPolicies, policyNames, readPolicy, type Policy, type PolicyName } from '@whosays/core'
import { ConfigError, messageOf } from '../errors.js'

const LARGEST = 1_000_000

/** The policy that --policy names: one of the five, or one of the user's own in a JSON file. Throws ConfigError "unknown-policy" or "bad-policy". */
export async function openPolicy(given: string): Promise<Policy> {
  if (isPolicyName(given)) return namedPolicies[given]
  if (!/\.json$/i.test(given)) throw unknown(given)
  const read = readPolicy(parsed(given, await textOf(given)))
  if (read.policy) {
    const { name } = read.policy
    if (isPolicyName(name))
      throw new ConfigError('bad-policy', `${given}: name: "${name}" is the name of a policy that is there already; give yours another`)
    return read.policy
  }
  const told = read.problems.map(({ path, message }) => `${path}: ${message}`).slice(0, 5)
  const more = read.problems.length > told.length ? `; and ${read.problems.length - told.length} more` : ''
  throw new ConfigError('bad-policy', `${given}: this is no policy: ${told.join('; ')}${more}. docs/exports.md describes one`)
}

function isPolicyName(name: string): name is PolicyName {
  return policyNames.some((known) => known === name)
}

function unknown(given: string): ConfigError {
  return new ConfigError(
    'unknown-policy',
    `there is no policy "${given}"; there are ${policyNames.join(', ')}, or give a file that ends in .json`,
  )
}

async function textOf(path: string): Promise<string> {
  try {
    const text = await readFile(path, 'utf8')
    if (text.length > LARGEST) throw new Error(`it has ${text.length} characters, and a policy has at most ${LARGEST}`)
    return text.replace(/^\ufeff/, '')
  } catch (cause) {
    throw new ConfigError('bad-policy', `${path}: the policy could not be read (${messageOf(cause)})`, { cause })
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConfigError('bad-policy', `${path}: this is no JSON (${messageOf(cause)})`, { cause })
  }
}
