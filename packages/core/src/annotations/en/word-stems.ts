// "bombings" -> bombing, "shot" -> shoot, "fled" -> flee: rough base forms, where no tagger has run yet.

const irregular: ReadonlyMap<string, string> = new Map(
  (
    'shot shoot|slain slay|slew slay|struck strike|hit hit|fought fight|fled flee|blew blow|blown blow|broke break|broken break|burnt burn|cut cut|died die|dying die|drove drive|' +
    'driven drive|fell fall|fallen fall|found find|gave give|given give|held hold|hung hang|hurt hurt|kept keep|killed kill|laid lay|led lead|left leave|lost lose|made make|men man|' +
    'met meet|ran run|said say|sank sink|sent send|set set|shook shake|sought seek|stole steal|stolen steal|stood stand|swept sweep|swore swear|taken take|took take|thrown throw|' +
    'threw throw|told tell|tore tear|torn tear|went go|gone go|women woman|children child|won win|wrote write|written write|beaten beat|bled bleed|fed feed|dug dig|flew fly|flown fly|' +
    'came come|was be|were be|been be|is be|are be|has have|had have|did do|done do|brought bring|caught catch|bound bind|blown blow|dealt deal|hidden hide|hid hide|lit light|shed shed|' +
    'burst burst|spread spread|slit slit|stabbed stab|knives knife|wives wife|lives life|thieves thief|armies army|rose rise|risen rise|withdrew withdraw|withdrawn withdraw|overran overrun|overthrew overthrow|overthrown overthrow|forbade forbid|forbidden forbid|rode ride|spoke speak|spoken speak|began begin|begun begin|saw see|seen see|knew know|thought think|bade bid|strode stride|drowned drown|slid slide|sprang spring'
  )
    .split('|')
    .map((pair) => {
      const [form = '', base = ''] = pair.split(' ')
      return [form, base] as const
    }),
)

/** Base forms that a word in small letters may have, the likeliest first; the word itself always among them. */
export function possibleBases(word: string): readonly string[] {
  const known = irregular.get(word)
  const bases = known ? [known, word] : [word]
  const undoubled = (stem: string): string => (/([bdfglmnprtz])\1$/.test(stem) ? stem.slice(0, -1) : stem)
  if (/(?:ies|ied)$/.test(word)) bases.push(word.slice(0, -3) + 'y')
  if (/(?:[sxzo]|[cs]h)es$/.test(word)) bases.push(word.slice(0, -2))
  if (/[^s]s$/.test(word)) bases.push(word.slice(0, -1))
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    bases.push(stem, `${stem}e`, undoubled(stem))
  }
  return bases
}
