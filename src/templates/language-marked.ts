import nunjucks from 'nunjucks'
import { escaped } from './options.ts'

/** A text in another language than what stands around it, marked as that. */
export const languageMarked = (text: string, language: string) =>
  new nunjucks.runtime.SafeString(`<span lang="${escaped(language)}">${escaped(text)}</span>`)
