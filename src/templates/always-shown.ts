import nunjucks from 'nunjucks'

/**
 * Radios each of whose fields stands below its choice, whatever is chosen. The design system's script hides the fields of the others
 * and says so by `aria-expanded`, which a radio button may not have (ARIA in HTML, W3C).
 *
 * @param radios what the design system's macro made, where text is escaped
 */
export function alwaysShown(radios: unknown) {
  if (!(radios instanceof nunjucks.runtime.SafeString)) throw new Error('these are no radios')
  return new nunjucks.runtime.SafeString(
    `${radios}`
      .replaceAll(/ data-aria-controls="[^"]*"/g, '')
      .replaceAll(' govuk-radios__conditional--hidden', ''),
  )
}
