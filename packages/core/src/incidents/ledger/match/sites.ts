import { siteClassOf } from '../../../knowledge/site-classes.js'

/** Classes of sites in which all that happens is: a block, a town, a county. */
const WIDE: ReadonlySet<string> = new Set(['region', 'settlement'])

/** What was hit, by class, of the nouns that a report tells it with: a house and an apartment are one home. */
export const sitesOf = ({ cues }: { readonly cues: ReadonlySet<string> }): ReadonlySet<string> =>
  new Set([...cues].map((cue) => siteClassOf(cue) ?? cue).filter((site) => !WIDE.has(site)))
