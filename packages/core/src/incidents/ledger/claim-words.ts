import { isCountClaim, type Claim } from '../../records/claim.js'

/** The words of a claim's value; of a count its number phrase. */
export function claimWords(claim: Claim): string {
  return isCountClaim(claim) ? claim.value.text : typeof claim.value === 'string' ? claim.value : ''
}
