import nunjucks from 'nunjucks'

/** As nunjucks' own `trim`, whose pattern looks for white space from every character on. */
export const trimmed = (text: unknown) =>
  text instanceof nunjucks.runtime.SafeString
    ? new nunjucks.runtime.SafeString(String(text).trim())
    : String(text).trim()
