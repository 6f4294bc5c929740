const letters: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['ł', 'l'], ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['þ', 'th'], ['ı', 'i'], ['ħ', 'h'], ['ŋ', 'n'], ['ə', 'e'],
  ['ɓ', 'b'], ['ɗ', 'd'], ['ƙ', 'k'], ['&', ' and '],
])

/**
 * A name without case, marks, apostrophes, full stops and hyphens, for comparing: the gazetteer's file is sorted by it.
 *
 * @example foldName('Deir ez-Zor') // 'deir ez zor'; foldName('Ma’rib') is 'marib', foldName('U.S.') 'us'
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øđðłßæœþıħŋəɓɗƙ&]/g, (letter) => letters.get(letter) ?? letter)
    .replace(/['’‘ʻʼʿʾ`´ʹ′.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
