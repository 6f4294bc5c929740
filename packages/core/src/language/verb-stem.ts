/**
 * The verb of what is left before -ed or -ing: "stopp" -> stop, "rescu" -> rescue, "explod" -> explode, "attack" -> attack.
 *
 * English drops a final e there; these endings tell where one has to come back. Stems that break them ("target", "explore")
 * stand among the exceptions of knowledge/en/irregular-forms.tsv.
 */
const DOUBLED = /[^s](?:bb|dd|gg|mm|nn|pp|rr|tt|vv)$/

// "cancell-", "travell-", but "kill-", "install-".
const DOUBLED_L = /[aeiou][^aeiou]+[aeiou]ll$/

/** Always with e: cause, rescue, force, arrange, give, seize, handle, centre. */
const WITH_E: readonly RegExp[] = [
  /[cvuz]$/,
  /[aeiou]s$/,
  /(?:[lnrp]|[aeiou]w)s$/,
  /(?:dg|[aeiou]g|[lr]g|[ch]ang|rang|eng|plung|loung)$/,
  /[bcdfgkpstz]l$/,
  /[bcdgt]r$/,
]

/** Before e a single vowel and one of these consonants: create, provide, require, escape, invoke, become, define, console. */
const LONG_VOWEL: readonly RegExp[] = [
  /at$/,
  /[ou]t$/,
  /[aiou]d$/,
  /[aiu]r$/,
  /[aeiou]k$/,
  /[aeiou]m$/,
  /[aiou]p$/,
  /[aiu]n$/,
  /[iou]l$/,
  /[aeiou]b$/,
]

export function baseOfStem(stem: string): string {
  if (DOUBLED.test(stem) || DOUBLED_L.test(stem)) return stem.slice(0, -1)
  if (/(?:ss|zz|[aeiou]y)$/.test(stem)) return stem
  // A u after q or g is no vowel of its own: "quot-", "guid-".
  const sound = stem.replace(/qu|gu(?=[aeio])/g, 'k')
  if (/[aeiou]z$/.test(stem) || WITH_E.some((ending) => ending.test(stem))) return stem + 'e'
  return endsShort(sound) && (syllables(sound) === 1 || LONG_VOWEL.some((ending) => ending.test(sound))) ? stem + 'e' : stem
}

/** One vowel, one consonant: "hop-", "explod-"; not "treat-", "attack-", "show-". In "evalu-at-" and "cre-at-" two vowels are two syllables. */
function endsShort(sound: string): boolean {
  return /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/.test(sound) || /(?:i[ao]|ua|\bcrea|recrea|procrea)[td]$/.test(sound)
}

function syllables(sound: string): number {
  return (sound.match(/[aeiouy]+/g) ?? []).length
}
