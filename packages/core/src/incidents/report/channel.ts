import { caseOf, dependents, isUnder, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Token } from '../../records/token.js'
import type { ReportLayers, SentenceLayers } from './layers.js'

/**
 * The medium in which something was said, in the report's words: "in a statement" · "through its news agency" · "claimed the raid on its Telegram channel"
 * · "a video in which it claimed" · "issued a statement condemning it" · "Speaking on state television, he called". Null where none is named; the
 * television that was attacked is none.
 */
export function channelOf(layers: ReportLayers, { tree }: SentenceLayers, cue: number): string | null {
  const found = mediaOf(tree, cue).find((token) => isMedium(layers, token))
  if (!found) return null
  const phrase = nounPhrase(tree, found.index)
  return layers.doc.text.slice(phrase.start, phrase.end)
}

/** Words that may name the medium: those on the cue, the noun that it describes, those on a participle of speaking, and those that the tree hangs on what is said. */
function mediaOf(tree: Tree, cue: number): readonly Token[] {
  const verb = tree.tokens[cue]
  const noun = tree.tokens[verb?.head ?? -1]
  const own = dependents(tree, cue, 'obl')
  const described = verb?.relation.startsWith('acl') === true && noun ? [noun] : []
  const spoken = dependents(tree, cue, 'advcl')
    .filter((one) => speaking.has(one.lemma.toLowerCase()))
    .flatMap((one) => dependents(tree, one.index, 'obl'))
  const below = tree.tokens.filter(
    (token) => token.relation === 'nmod' && token.index > cue && isUnder(tree, token.index, cue) && isSurely(tree, token),
  )
  return [...own, ...described, ...spoken, ...below]
}

const speaking = new Set(['speak', 'write', 'post', 'appear', 'talk'])

/** "the attack on Telegram", "the raid on its website", "via its agency": nobody raids these. */
function isSurely(tree: Tree, token: Token): boolean {
  const preposition = caseOf(tree, token.index)
  if (preposition === 'via' || preposition === 'through') return true
  const owned = dependents(tree, token.index, 'nmod:poss').length > 0
  return preposition === 'on' && (platforms.has(token.lemma.toLowerCase()) || (owned && postings.has(token.lemma.toLowerCase())))
}

const platforms = new Set(['telegram', 'twitter', 'facebook', 'x', 'instagram', 'youtube', 'whatsapp', 'weibo'])
const postings = new Set(['channel', 'website', 'site', 'page', 'account', 'feed'])

function isMedium({ lexicon }: ReportLayers, token: Token): boolean {
  const lemma = token.lemma.toLowerCase()
  return channels.has(lemma) || platforms.has(lemma) || lexicon.organisation(lemma)?.class === 'media'
}

const channels = new Set(
  'statement post message website video communique communiqué letter channel agency television radio tweet broadcast conference interview audio recording leaflet call site communication bulletin page account speech address'.split(
    ' ',
  ),
)
