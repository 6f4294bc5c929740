/** A capital behind a date makes it the name of a movement, a unit, a street or a square: "the March 14 Alliance", "the October 7 Brigade". */
const nameBehind =
  /^[\s\u00a0]+(?:(?:Martyrs|Revolutionary|Liberation|Armed|Popular|National|Democratic)[\s\u00a0]+)?(?:Alliance|Movement|Brigades?|Battalion|Coalition|Front|Forces?|Organi[sz]ation|Group|Party|Square|Street|Bridge|Avenue|Barracks|Camp|University|Hospital|Revolution|Division|Regiment|Committee|Command)\b/u
const nameShouted = new RegExp(nameBehind.source, 'iu')

/** True where `after` goes on with what makes the date `text` part of a name; in a text all in capitals every word has one. */
export function isNamed(text: string, after: string): boolean {
  return nameBehind.test(after) || (text === text.toUpperCase() && /\p{L}/u.test(text) && nameShouted.test(after))
}
