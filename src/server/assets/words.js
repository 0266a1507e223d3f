// What scripts say, in the language of the page: it brings the words with it where it is not English.
const words = JSON.parse(document.querySelector('[data-script-words]')?.dataset.scriptWords ?? '{}')
const { lang } = document.documentElement

/** `{1}` in the text is the first of the values. */
export const say = (text, ...values) =>
  (words[text] ?? text).replaceAll(/\{(\d+)\}/g, (_, number) => values[Number(number) - 1])

export const locale = lang === 'en' ? 'en-GB' : lang
