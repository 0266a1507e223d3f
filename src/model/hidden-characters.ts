/** Overrides, embeddings and isolates: they can make one text look like another. */
const reordering = '\\u202A-\\u202E\\u2066-\\u2069'
/** C0 controls but tab and line ends, and DEL: nothing shows them. */
const unseen = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F'
const hidden = new RegExp(`[${reordering}${unseen}]`)
const eachHidden = new RegExp(hidden, 'g')

const name = (character: string): string =>
  `⟦U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`

/**
 * Evidence must look like what it is: characters that reorder text, or that nothing shows, are
 * written out, on pages and in files for the public. Direction marks and joiners stay: names in
 * several scripts need them.
 */
export const showHiddenCharacters = (text: string): string =>
  // Whole pages go through here, and hardly any has one: to look is cheaper than to replace.
  hidden.test(text) ? text.replaceAll(eachHidden, name) : text
