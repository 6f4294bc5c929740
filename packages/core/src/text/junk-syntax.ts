// The little language of knowledge/page-junk: `share this (article|story) [on <name>]` -> a regular expression and the words it can begin with.

type Node =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'gap' }
  | { readonly kind: 'group'; readonly options: readonly (readonly Node[])[]; readonly optional: boolean }

/** Letters of either case, so that `<name>` can still insist on capitals: the `i` flag would make `\p{Lu}` match any letter. */
const anyCase = (source: string): string =>
  source.replace(/\\[a-zA-Z](?:\{\w+\})?|[a-zA-Z]/g, (letter) =>
    letter.length > 1 ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
  )

const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\p{L}*\.?`
const day = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?`
const year = String.raw`(?:19|20)\d\d`
const nth = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const zone = 'utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|et|ct|pt|ist|cet|bst|eat|wat'
const date = String.raw`(?:${day},?\s+)?(?:${month}\s+${nth},?\s+${year}|${nth}\s+${month},?\s+${year}|${year}-\d\d-\d\d|\d{1,2}[\/.]\d{1,2}[\/.](?:19|20)?\d\d)`
const time = String.raw`(?:\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*(?:a|p)\.?m\.?)?(?:\s*\(?(?:${zone})\)?)?|\d{1,2}\s*(?:a|p)\.?m\.?)`
const capital = String.raw`(?:[\p{Lu}\p{N}@][\p{L}\p{M}\p{N}.'’_&-]*)`

const digits = [...'0123456789']
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `<name>` -> its expression and what it can begin with (null: anything). */
const parts: Readonly<Record<string, { readonly source: string; readonly heads: readonly string[] | null }>> = {
  n: { source: String.raw`\d[\d,.]*`, heads: digits },
  year: { source: year, heads: digits },
  month: { source: anyCase(month), heads: months },
  day: { source: anyCase(day), heads: days },
  date: { source: anyCase(date), heads: [...digits, ...days, ...months] },
  time: { source: anyCase(time), heads: digits },
  name: { source: String.raw`${capital}(?:(?:\s+(?:of|the|de|da|del|la|al|el|and|for|&)){0,2}[\s/,]+${capital}){0,5}`, heads: null },
  words: { source: String.raw`[^.!?\n]{1,120}?`, heads: null },
  rest: { source: String.raw`[^.!?\n]*(?:[.!?](?=[\p{L}\p{N}@])[^.!?\n]*)*[.!?]?`, heads: null },
  link: { source: String.raw`(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\p{L}+|[\p{L}\p{N}-]+\.(?:com|net|org|co)(?!\p{L})\S*)`, heads: null },
}

/** The nodes up to the mark that closes the group at hand; `tokens` is used up from its end. */
function parseOptions(tokens: string[]): readonly (readonly Node[])[] {
  const options: Node[][] = [[]]
  for (let token = tokens.pop(); token !== undefined && token !== ')' && token !== ']'; token = tokens.pop()) {
    if (token === '|') options.push([])
    else options.at(-1)?.push(parseNode(token, tokens))
  }
  return options
}

function parseNode(token: string, tokens: string[]): Node {
  if (token === '(' || token === '[') return { kind: 'group', options: parseOptions(tokens), optional: token === '[' }
  if (token === '*') return { kind: 'gap' }
  if (/^<\w+>$/.test(token)) return { kind: 'part', name: token.slice(1, -1) }
  return { kind: 'word', text: token.startsWith('\\') ? token.slice(1) : token }
}

const literal = (text: string): string =>
  anyCase(text.replace(/[\\^$.*+?{}()|[\]/]/g, '\\$&'))
    .replace(/['’‘]/g, "['’‘]")
    .replace(/["“”]/g, '["“”]')
    .replace(/[–—-]/g, '[-–—]+')

function sourceOf(node: Node): string {
  if (node.kind === 'gap') return String.raw`[^\n]*?`
  if (node.kind === 'part') return parts[node.name]?.source ?? literal(node.name)
  if (node.kind === 'group') return `(?:${node.options.map(sequence).join('|')})${node.optional ? '?' : ''}`
  // Bounded: several blanks in a row in one pattern would try every way of sharing a long run of them.
  return /^\s/.test(node.text) ? String.raw`\s{0,3}` : literal(node.text)
}

const sequence = (nodes: readonly Node[]): string => nodes.map(sourceOf).join('')

/** What text that fits can begin with, in small letters; null where that may be anything. */
function headsOf(nodes: readonly Node[]): readonly string[] | null {
  const heads: string[] = []
  for (const node of nodes) {
    if (node.kind === 'word' && /^\s/.test(node.text)) continue
    const own = headsOfNode(node)
    if (own === null) return null
    heads.push(...own)
    if (node.kind !== 'group' || !(node.optional || node.options.some((option) => option.length === 0))) return heads
  }
  return null
}

function headsOfNode(node: Node): readonly string[] | null {
  if (node.kind === 'gap') return null
  if (node.kind === 'part') return parts[node.name]?.heads ?? null
  if (node.kind === 'word') return [/^[\p{L}\p{N}]+|^./u.exec(node.text.toLowerCase())?.[0] ?? '']
  const all = node.options.map(headsOf)
  return all.some((heads) => heads === null) ? null : all.flatMap((heads) => heads ?? [])
}

/** A pattern read: the source of its expression, and the letters it can begin with (small; null: any). */
export interface JunkSource {
  readonly source: string
  readonly heads: readonly string[] | null
}

/** Reads words, `[may be absent]`, `(one|of these)`, `<part>`, `*`, and marks after a backslash. Whatever is none of these is taken literally. */
export function readJunkSyntax(pattern: string): JunkSource {
  const tokens = pattern.match(/<\w+>|\\.|[[\]()|*]|\s+|[^<[\]()|*\s\\]+|</g) ?? []
  const options = parseOptions([...tokens].reverse())
  const group: Node = { kind: 'group', options, optional: false }
  return {
    source: sourceOf(group),
    heads:
      headsOf([group])
        ?.map((head) => head.replace(/['’‘"“”–—-].*$/u, ''))
        .filter((head) => head !== '') ?? null,
  }
}
