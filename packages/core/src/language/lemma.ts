/**
 * English lemmas by rule: "killed" VERB -> kill, "militias" NOUN -> militia, "Baghdad" PROPN -> Baghdad.
 *
 * What no rule gives stands in knowledge/en/irregular-forms.tsv: "struck" VERB -> strike, "men" NOUN -> man.
 */
import type { Upos } from '../records/token.js'
import { baseOfStem } from './verb-stem.js'

/** The lemma of a word form in its part of speech; a form that no rule changes is its own lemma. */
export type Lemmatiser = (form: string, upos: Upos) => string

/** A lemmatiser over exceptions keyed `form|UPOS`, the form in lower case with straight apostrophes. */
export function createLemmatiser(exceptions: ReadonlyMap<string, string>): Lemmatiser {
  return (form, upos) => {
    const lower = form.toLowerCase()
    return exceptions.get(`${straight(lower)}|${upos}`) ?? ruleLemma(form, lower, upos)
  }
}

function straight(form: string): string {
  return form.length > 1 ? form.replace(/[\u2018\u2019]/g, "'") : form
}

function ruleLemma(form: string, lower: string, upos: Upos): string {
  switch (upos) {
    case 'PROPN':
      return properLemma(form)
    case 'NOUN':
      return isAcronym(form) ? form.replace(/(?<=[A-Z])s$/, '') : nounLemma(lower)
    case 'VERB':
    case 'AUX':
      return verbLemma(lower)
    case 'ADJ':
      return /^\p{Lu}/u.test(form) && isOfName(lower) ? form : degreeLemma(lower)
    case 'ADV':
      return degreeLemma(lower)
    case 'NUM':
      return /^[\d,.]+$/.test(form) ? form.replace(/,(?=\d{3})/g, '') : lower
    case 'PUNCT':
    case 'SYM':
    case 'X':
      return form
    default:
      return straight(lower)
  }
}

/** Names keep their form, save that peoples are counted one by one: "Iranians" -> Iranian, "Iraqis" -> Iraqi. */
function properLemma(form: string): string {
  return /^[A-Z].*[a-z](?:ians|cans|ans|[aq]is)$/.test(form) ? form.slice(0, -1) : form
}

function isAcronym(form: string): boolean {
  return /^[A-Z][A-Z0-9&./-]+s?$/.test(form)
}

/** Adjectives of names: "Iraqi", "American", "Islamic", "U.S.-led". */
function isOfName(lower: string): boolean {
  return /(?:[^aeiou]i|[aeiou]qi|an|ese|ish|ic|ite|aeli|nni)$|\./.test(lower) && !/(?:basic|public|clean|human|urban|mean)$/.test(lower)
}

function nounLemma(lower: string): string {
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is|'s|ics)$/.test(lower)) return lower
  if (lower.endsWith('ies')) return lower.slice(0, -3) + 'y'
  if (/(?:ss|x|ch|sh|zz|[^aeiou]o|[^aeou]us)es$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}

function verbLemma(lower: string): string {
  if (lower.length < 4) return lower
  if (lower.endsWith('ies') || lower.endsWith('ied')) return lower.slice(0, -3) + 'y'
  if (lower.endsWith('ing') && /[aeiouy]/.test(lower.slice(0, -3))) return baseOfStem(lower.slice(0, -3))
  if (lower.endsWith('eed')) return lower
  if (lower.endsWith('ed') && /[aeiouy]/.test(lower.slice(0, -2))) return baseOfStem(lower.slice(0, -2))
  if (!lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower
  return /(?:ss|x|zz|ch|sh|[^aeiou]o)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}

/** "happier" -> happy; other degrees stand among the exceptions, since "other" and "former" look alike. */
function degreeLemma(lower: string): string {
  const stem = /^(.{2,}[^aeiou])i(?:er|est)$/.exec(lower)
  return stem?.[1] === undefined ? lower : stem[1] + 'y'
}
