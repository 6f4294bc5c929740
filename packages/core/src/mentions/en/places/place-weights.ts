/** What counts for and against a candidate. A unit is a factor of ten in population. */
export const placeWeights = {
  population: 1,
  country: 8,
  wideRegion: 8,
  region: 6.5,
  countryWithTownsfolk: -2.5,
  ownName: 1.5,
  curated: 2,
  settlement: 0.6,
  capital: 0.8,
  kindFits: 2.5,
  kindClashes: -2.5,
  inside: { comma: 6, phrase: 3 },
  notInside: { comma: -3, phrase: -1 },
  company: 3,
  rounds: 4,
  /** Below this share of company a small place is not believed, where the report names other places. */
  leastCompany: 0.15,
  smallPlace: 300_000,
} as const
