// Which names a place may be found by.
import { foldName } from './fold.mjs'

const latinOnly = /^[\p{Script=Latin}\p{M}\p{N} '’‘ʻʼʿʾ`´ʹ.,()/&-]+$/u
/** Words of other languages and of English that name the kind of a division, not the division. */
const generic = new RegExp(
  '^(?:(?:the |city of |municipality of |municipio de |provincia (?:de |di |del )?|departamento (?:de |del )?|departement (?:de |du |des |de la )?|estado de |region (?:de |du |of )?' +
    '|province (?:of |de )?|muhafazat |mohafazat |wilayat |wilaya (?:de |d )?|ostan e |gouvernorat (?:de |d )?|governorate of |state of |republic of |respublika |oblast |powiat |landkreis |kreis |qada |qaza |arrondissement (?:de |d )?))',
)
const genericAfter =
  /(?: (?:county|parish|province|district|state|governorate|region|oblast|oblasti|rayon|raion|krai|kray|prefecture|department|municipality|city|borough|subdistrict|regency|shahrestan|ili|ken|division|census area|city and borough|upazila|tehsil|woreda|zone|republic|autonomous region))$/
const article = /^(?:al|el|ad|an|ar|as|ash|at|az|adh|ath) (?=[a-z]{3})/

/** True for a name that an English text could use: Latin letters, no code, no transcription of Chinese or Japanese in small letters. */
export function isUsable(name, main) {
  if (!latinOnly.test(name) || /\d/.test(name) || name.length < 3 || name.length > 60) return false
  if (name === main) return true
  if (name.length <= 4 && name === name.toUpperCase()) return false
  return !/^\p{Ll}/u.test(name) || /^\p{Ll}/u.test(main)
}

/** The key without its generic word: "rapides parish" -> "rapides"; null where there is none or nothing would stay. */
export function bareKey(key) {
  const bare = key.replace(generic, '').replace(genericAfter, '').trim()
  return bare !== key && bare.length >= 3 ? bare : null
}

/** All keys of a set of names: folded, and without the Arabic article ("al anbar" -> "anbar"). */
export function keysOf(names, arabic) {
  const keys = new Set()
  for (const name of names) {
    const key = foldName(name.replace(/\s*[(,].*$/u, ''))
    if (!key) continue
    keys.add(key)
    if (arabic && article.test(key)) keys.add(key.replace(article, ''))
  }
  return keys
}
