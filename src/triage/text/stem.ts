/**
 * Takes the commonest English endings off a word of five letters or more, so that `missing` and
 * `missed` meet. Deliberately light: a heavier stemmer joins words that differ.
 */
export const stem = (word: string): string =>
  word.length > 4 ? word.replace(/^([a-z]{2,}?)(?:ing|ies|ed|es|s)$/, '$1') : word
