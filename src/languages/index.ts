import type { Language } from '../model/index.ts'
import type { Catalogue } from './catalogue.ts'
import { type Speaker, speakerOf } from './speaker.ts'
import { welsh } from './welsh/index.ts'
import { scripts } from './welsh/scripts.ts'

export { type Catalogue, placesIn } from './catalogue.ts'
export type { Speaker } from './speaker.ts'
export { translateTemplate } from './templates/translate-template.ts'
export {
  type TranslatedTemplates,
  translateTemplates,
  wordedFilters,
} from './templates/translate-templates.ts'

export type OtherLanguage = Exclude<Language, 'en'>
export const catalogues: Readonly<Record<OtherLanguage, Catalogue>> = { cy: welsh }

const speakers: Readonly<Record<OtherLanguage, Speaker>> = { cy: speakerOf('cy', welsh) }
/** Null for English, in which everything is said already. */
export const speakerIn = (language: Language): Speaker | null =>
  language === 'en' ? null : speakers[language]

/** What the scripts of the pages say. */
export const scriptWords: Readonly<Record<OtherLanguage, Catalogue>> = { cy: scripts }
