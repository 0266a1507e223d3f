/** The longest first. */
const endings = ['ing', 'ies', 'ed', 'es', 's'] as const

/**
 * Takes the commonest English endings off a word of five letters or more, so that `missing` and
 * `missed` meet. Deliberately light: a heavier stemmer joins words that differ. Without a regular
 * expression: one that tries each place of a word of ten million letters may run out of stack.
 */
export function stem(word: string): string {
  if (word.length <= 4) return word
  const ending = endings.find((each) => word.endsWith(each))
  return ending !== undefined && isPlain(word) ? word.slice(0, -ending.length) : word
}

/** Letters from a to z alone. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}
