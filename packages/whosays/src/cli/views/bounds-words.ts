import type { Tally } from '@whosays/core'
import { plain } from '../style.js'

interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

/** A number phrase as it is shown: "17", "12+" at least, "≤84" at most, "80–84" between, "~90" about, "?" where it has no bounds. */
export function boundsWords({ low, high, approx }: Bounds & { readonly approx: boolean }): string {
  const about = approx ? '~' : ''
  if (low !== null && high !== null) return low === high ? `${about}${low}` : `${about}${low}–${high}`
  if (low !== null) return `${about}${low}+`
  return high === null ? '?' : `${about}≤${high}`
}

/** A toll with both its ends: "17", "12–25, best 17", "12+, best 17", "~12–99". */
export function tallyWords({ low, high, best, versions }: Tally): string {
  if (low === null && high === null && best === null) return 'number unknown'
  const whole = versions[0]?.of === null ? versions[0] : undefined
  const approx = whole !== undefined && whole.approx && whole.low === low && whole.high === high
  const range = boundsWords({ low, high, approx })
  return best === null || (low === best && (high === best || high === null)) ? range : `${range}, best ${best}`
}

/** A number with what it counts: "5 children"; the whole, and people as such, go without a word; "16 of them" is a part nobody names. */
export function countedWords(bounds: string, of: string | null): string {
  if (of === null || of === 'people') return bounds
  return of === 'part' ? `${bounds} of them` : `${bounds} ${plain(of)}`
}
