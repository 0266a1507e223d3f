import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  catalogues,
  type OtherLanguage,
  speakerIn,
  translateTemplate,
  translateTemplates,
  wordedFilters,
} from '../../languages/index.ts'
import { type Language, showHiddenCharacters } from '../../model/index.ts'
import {
  alwaysShown,
  languageMarked,
  optionsMarkup,
  StrictEnvironment,
} from '../../templates/index.ts'
import {
  answerWords,
  camelWords,
  dayWords,
  mediaWords,
  momentWords,
  monthWords,
  numberWords,
  percentWords,
  purposeWords,
  signed,
  stateWords,
  sureWords,
} from '../../web/index.ts'
import { govukRoot, mojRoot } from '../assets.ts'

/** Templates lie with their pages: each is named by its folder and file, as `cases/case`. */
const web = resolve(import.meta.dirname, '..', '..', 'web')

export interface Render {
  (view: string, model: object, language?: Language): string
  /** Whether a page is in this language from its first word to its last. */
  speaks(view: string, language: Language): boolean
}

const filters = {
  day: dayWords,
  month: monthWords,
  moment: momentWords,
  answerWords,
  stateWords,
  mediaWords,
  purposeWords,
  camelWords,
  number: numberWords,
  percent: percentWords,
  sure: sureWords,
  signed,
  options: optionsMarkup,
  alwaysShown,
  indentBy: (text: string, by: number) => ' '.repeat(Math.min(200, by)) + text,
  /** What the rooms say, in the language of the page; English as it is. */
  said: (text: unknown) => text,
  saidPlain: (text: unknown) => text,
  /** Choices whose text stays as its author published it, on a page in whatever language. */
  inEnglish: (choices: unknown) => choices,
  /** Choices that are words of records, but for the one that chooses nothing. */
  firstSaid: (choices: unknown) => choices,
}

/**
 * Autoescaping is on for every page; each template is compiled once: the English at the start, those of another language
 * when somebody first asks for a page in it.
 *
 * @param read is told each place of a template that reads something, as file, line and column
 */
export function createRender(
  globals: Readonly<Record<string, unknown>>,
  read?: (place: string) => void,
): Render {
  const own = ownTemplates()
  const english = new StrictEnvironment(own, [govukRoot, mojRoot], globals, read)
  for (const [name, filter] of Object.entries(filters)) english.addFilter(name, filter)
  const others = new Map<OtherLanguage, InLanguage>()
  const inLanguage = (language: OtherLanguage) => {
    const made = others.get(language) ?? otherLanguage(language, own, globals)
    others.set(language, made)
    return made
  }
  const render = (view: string, model: object, language: Language = 'en') => {
    const environment = language === 'en' ? english : inLanguage(language).environment
    return showHiddenCharacters(environment.page(`${view}.njk`, model))
  }
  const speaks = (view: string, language: Language) =>
    language === 'en' || inLanguage(language).finished.has(`${view}.njk`)
  return Object.assign(render, { speaks })
}

interface InLanguage {
  readonly environment: StrictEnvironment
  readonly finished: ReadonlySet<string>
}

function otherLanguage(
  language: OtherLanguage,
  own: ReadonlyMap<string, string>,
  globals: Readonly<Record<string, unknown>>,
): InLanguage {
  const catalogue = catalogues[language]
  const { texts, finished } = translateTemplates(own, catalogue)
  const environment = new StrictEnvironment(
    texts,
    [govukRoot, mojRoot],
    globals,
    undefined,
    (text) => translateTemplate(text, catalogue).text,
  )
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter)
  for (const [name, filter] of Object.entries(saying(language))) environment.addFilter(name, filter)
  for (const name of wordedFilters) environment.addFilter(`en_${name}`, filters[name])
  return { environment, finished }
}

type Words = (value: never) => string

/** The filters whose words depend on the language. */
function saying(language: OtherLanguage) {
  const speaker = speakerIn(language)!
  const plain = (value: unknown, context?: string): unknown => {
    if (typeof value === 'string') return speaker.say(value, context) ?? value
    if (Array.isArray(value)) return value.map((one) => plain(one, context))
    if (typeof value === 'object' && value !== null && 'text' in value) {
      const hint = 'hint' in value && { hint: plain(value.hint, context) }
      return { ...value, text: plain(value.text, context), ...hint }
    }
    return value
  }
  const said = (value: unknown, context?: string): unknown =>
    typeof value === 'string'
      ? (speaker.say(value, context) ?? languageMarked(value, 'en'))
      : plain(value, context)
  const english = { attributes: { lang: 'en' } }
  const inEnglish = (choices: readonly { readonly value: string }[]) =>
    choices.map((one) => (one.value === '' ? plain(one) : { ...one, ...english, label: english }))
  const firstSaid = (choices: readonly { readonly value: string }[]) =>
    choices.map((one) => (one.value === '' ? plain(one) : one))
  const after = (words: Words) => (value: never) => said(words(value))
  /** What is no date is a word of a record, in whatever language that is. */
  const dated = (words: Words) => (value: never) => plain(words(value))
  return {
    said,
    saidPlain: plain,
    inEnglish,
    firstSaid,
    day: dated(dayWords as Words),
    month: dated(monthWords as Words),
    moment: dated(momentWords as Words),
    percent: dated(percentWords as Words),
    sure: dated(sureWords as Words),
    answerWords: after(answerWords as Words),
    stateWords: after(stateWords as Words),
    formFor: speaker.formFor,
  }
}

const ownTemplates = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.njk'))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(web, file), 'utf8')]),
  )
