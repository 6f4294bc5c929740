import { readWhich } from '../meaning.js'
import { phrase, type TimeRule } from '../phrase.js'

// "New Year's Day", "Christmas Eve", "Thanksgiving", "Easter Sunday", "on Good Friday", "last Christmas", "Christmas 2004"
// not: "Christmas Island", "Easter eggs", "a Christmas market", "Independence Day celebrations" of an unknown country

export const holiday: TimeRule = {
  id: 'en/time/holiday',
  pattern: phrase(
    "(?:(?<which>last|this|next) )?(?<name>New Year['’]?s (?:Day|Eve)|Christmas(?: (?:Day|Eve))?|Boxing Day|Thanksgiving(?: Day)?|Good Friday|Easter(?: (?:Sunday|Monday|week|Week))?|Palm Sunday|Halloween|Valentine['’]?s Day|May Day|Labor Day|Memorial Day|Election Day)(?: (?:of )?{year})?",
  ),
  read({ groups, after }) {
    const name = groups['name'] ?? ''
    if (
      name === name.toLowerCase() ||
      /^[\s\u00a0]+(?:Island|Islands|eggs?|trees?|cards?|bunny|parade|markets?|gifts?|presents?|shopping|shoppers|lights|carols?|bonus(?:es)?)\b/i.test(
        after,
      )
    )
      return null
    return {
      meaning: {
        kind: 'holiday',
        holiday: name.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' '),
        year: groups['year'] ? Number(groups['year']) : null,
        which: readWhich(groups['which']),
      },
    }
  },
}
