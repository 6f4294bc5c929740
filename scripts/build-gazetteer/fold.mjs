// The same folding as packages/core/src/knowledge/fold-name.ts: the file is sorted by it, the reader searches by it.
// fold.test.ts holds the two together.

const letters = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  '&': ' and ',
}

export function foldName(name) {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øđðłßæœþıħŋəɓɗƙ&]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’‘ʻʼʿʾ`´ʹ′.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
