const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** The commonest short words of English that other languages in Latin letters do not share. */
const english = list(
  'the of and to that was for is it with as his he be by had not are but from or have an they which one you were her all she there would their we him been has when who will no more if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three killed police',
)
/** Commonest words of languages that share the script. */
const foreign: Readonly<Record<string, ReadonlySet<string>>> = {
  es: list('el los las del que una por con para como pero sus más fue según entre también está han sobre desde este cuando muy'),
  fr: list('le les des une est dans qui sur pas au avec ce il sont plus par aux été cette mais ont leur ses deux du et après'),
  de: list('der die das und ist von den mit des auf für nicht ein eine dem sich als auch nach bei einer wurde sind haben zu im'),
  pt: list('os uma não que com para dos mais pelo pela foi ao são como seu sua mas ele das também entre após'),
  it: list('il che di della per non una sono con dei nel alla del gli le più anche è stato dal come'),
  nl: list('het een van en de dat niet zijn voor met aan ook bij naar wordt maar door'),
  tr: list('ve bir bu için ile olarak da de çok daha olan sonra kadar gibi'),
  id: list('yang dan di dengan untuk pada dari ini itu dalam tidak akan telah oleh'),
  pl: list('i w na się nie z do że jest o po za przez jak od oraz'),
  sw: list('ya wa na kwa ni katika za la kuwa huo hiyo watu'),
  so: list('ee iyo ka ku oo in la uu ay waxaa laga'),
  ro: list('și în de la cu pe din că este nu care pentru fost'),
}

const scripts: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Myanmar}/gu, 'my'],
]

const SAMPLE = 6000
/** Below this many words there is too little to tell, and English is taken for granted. */
const FEWEST_WORDS = 25

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

/**
 * The language a text is written in, as far as it matters here: "en", the code of another language whose words or letters prevail, or
 * "und" for one we cannot name. Short texts count as English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  const other = scripts
    .map(([pattern, code]) => ({ code, share: count(sample, pattern) / Math.max(1, letters) }))
    .sort((a, b) => b.share - a.share)[0]
  if (other && other.share > 0.4) return other.code
  const words = sample.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? []
  if (words.length < FEWEST_WORDS) return 'en'
  const share = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length / words.length
  const ours = share(english)
  const best = Object.entries(foreign)
    .map(([code, known]) => ({ code, share: share(known) }))
    .sort((a, b) => b.share - a.share)[0]
  const distinct = new Set(words.filter((word) => best && foreign[best.code]?.has(word))).size
  if (best && best.share > ours * 1.2 && best.share > 0.08 && distinct >= 4) return best.code
  if (ours >= 0.12) return 'en'
  return words.length < 60 || ours >= 0.05 ? 'en' : 'und'
}
