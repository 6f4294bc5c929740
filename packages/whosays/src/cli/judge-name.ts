import { userInfo } from 'node:os'
import { ConfigError } from '../errors.js'
import { plain } from './style.js'

/** Longer names are cut off nobody's badge. */
const longest = 100

function systemName(): string {
  try {
    return userInfo().username
  } catch {
    // a user without an entry, as in some containers
    return ''
  }
}

/** Who judges: the option --by, then WHOSAYS_USER, then the name of the system's user. Throws ConfigError "no-name" where there is none. */
export function judgeName(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  system: () => string = systemName,
): string {
  const name = [option, env['WHOSAYS_USER'], system()].map((one) => plain(one ?? '')).find((one) => one !== '')
  if (name === undefined) throw new ConfigError('no-name', 'nobody knows who judges here; give --by NAME or set WHOSAYS_USER')
  if (name.length > longest)
    throw new ConfigError('long-name', `the name of who judges has ${name.length} characters; ${longest} are enough`)
  return name
}
