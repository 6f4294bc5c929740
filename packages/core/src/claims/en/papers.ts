import { caseOf, dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Token } from '../../records/token.js'
import type { SourcePhrase } from './utterance.js'

const documents = new Set([
  'statement',
  'communique',
  'communiqué',
  'report',
  'post',
  'message',
  'tweet',
  'video',
  'declaration',
  'letter',
  'note',
  'bulletin',
  'account',
  'release',
  'audio',
  'recording',
  'website',
  'posting',
  'leaflet',
  'pamphlet',
  'email',
  'confession',
  'e-mail',
])

/** A statement, a letter, a post: it tells what somebody else says. */
export const isDocument = (lemma: string): boolean => documents.has(lemma)

/** "a letter from the League", "the prosecutor's statement", "figures released by the ministry", "a copy of a letter by": whose words a document brings; null where it names nobody. */
export function writerOf(tree: Tree, source: SourcePhrase, lexicon: Lexicon): number | null {
  const writer = nextWriter(tree, source.token, lexicon)
  const further = writer === null ? null : nextWriter(tree, writer, lexicon)
  return further ?? writer
}

function nextWriter(tree: Tree, paper: number, lexicon: Lexicon): number | null {
  const lemma = tree.tokens[paper]?.lemma.toLowerCase() ?? ''
  if (!isDocument(lemma) && !papers.has(lemma)) return null
  const speaks = (token: Token): boolean => {
    const lemma = token.lemma.toLowerCase()
    const known = lexicon.organisation(lemma) !== null || lexicon.role(lemma) !== null || isDocument(lemma)
    // "the governor's office"
    const isOffice = dependents(tree, token.index, 'nmod:poss').some((one) => lexicon.role(one.lemma.toLowerCase()) !== null)
    return token.upos === 'PROPN' || known || isOffice
  }
  const owner = dependents(tree, paper, 'nmod:poss', 'nmod', 'compound').find(
    (token) =>
      (token.relation === 'nmod:poss' && token.upos !== 'PRON') ||
      (token.relation === 'nmod' && ['of', 'from', 'by'].includes(caseOf(tree, token.index)) && speaks(token)) ||
      (token.relation === 'compound' && token.name.endsWith('ORG')),
  )
  if (owner) return owner.index
  const made = dependents(tree, paper, 'acl').find((token) => making.has(token.lemma.toLowerCase()))
  const maker = made && dependents(tree, made.index, 'obl').find((token) => caseOf(tree, token.index) === 'by' && speaks(token))
  return maker?.index ?? null
}

/** What stands between who counted or wrote and the words: it speaks for him where he is named, else for itself. */
const papers = new Set([
  'copy',
  'figure',
  'data',
  'tally',
  'count',
  'estimate',
  'list',
  'document',
  'summary',
  'transcript',
  'version',
  'footage',
])

const making = new Set([
  'issue',
  'release',
  'publish',
  'post',
  'compile',
  'write',
  'sign',
  'circulate',
  'send',
  'distribute',
  'broadcast',
  'collect',
  'provide',
  'give',
  'make',
  'read',
])

/** "a police report", "army statements": it is told whose they are, and nobody spoken of before. */
export function isOwned(tree: Tree, head: number, lexicon: Lexicon): boolean {
  return dependents(tree, head, 'compound', 'amod').some((token) => lexicon.organisation(token.lemma.toLowerCase()) !== null)
}
