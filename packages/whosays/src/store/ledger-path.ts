import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The parts of the environment that decide where the ledger lies. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

function dataFolder({ env, platform, home }: Surroundings): string {
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  // The XDG rules: a relative path is to be passed over.
  const xdg = env['XDG_DATA_HOME']
  return xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share')
}

/** True where a ledger is a PostgreSQL database and no file. */
export function isLedgerUrl(path: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(path)
}

/** Where the ledger lies, as a path or a URL (which may hold a password), and who says so: the option --ledger, then WHOSAYS_LEDGER, then the user's data folder. */
export interface LedgerPath {
  readonly path: string
  readonly from: '--ledger' | 'WHOSAYS_LEDGER' | 'default'
}

/** The ledger of this run. */
export function ledgerPath(
  option: string | undefined,
  surroundings: Surroundings = { env: process.env, platform: process.platform, home: homedir() },
): LedgerPath {
  if (option) return { path: option, from: '--ledger' }
  const fromEnv = surroundings.env['WHOSAYS_LEDGER']
  if (fromEnv) return { path: fromEnv, from: 'WHOSAYS_LEDGER' }
  return { path: join(dataFolder(surroundings), 'whosays', 'ledger.db'), from: 'default' }
}
