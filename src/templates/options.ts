import nunjucks from 'nunjucks'

interface Option {
  readonly value: string
  readonly text: string
  /** Where it is in another language than the page. */
  readonly attributes?: { readonly lang: string }
}

/**
 * The options of a select, as markup: a list of some hundred costs a macro as much as the page around it.
 *
 * @param chosen the value of the one that is selected; none where it is none of them
 */
export const optionsMarkup = (options: readonly Option[], chosen: string) =>
  new nunjucks.runtime.SafeString(
    options
      .map(
        ({ value, text, attributes }) =>
          `<option value="${escaped(value)}"${attributes ? ` lang="${attributes.lang}"` : ''}${value === chosen ? ' selected' : ''}>${escaped(text)}</option>`,
      )
      .join('\n'),
  )

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}
export const escaped = (text: string): string =>
  text.replaceAll(/[&"'<>]/g, (character) => entities[character] ?? character)
