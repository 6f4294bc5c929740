import { foldName } from '../../../knowledge/fold-name.js'

/**
 * The id of an actor that knowledge does not have. The same name gives the same id in every report.
 *
 * @example actorSlug('Kori Valley League') // 'actor:kori-valley-league'
 */
export function actorSlug(name: string): string {
  return `actor:${foldName(name).replaceAll(' ', '-')}`
}
