import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { showHiddenCharacters } from '../../model/index.ts'
import { optionsMarkup, StrictEnvironment } from '../../templates/index.ts'
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

export type Render = (view: string, model: object) => string

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
  indentBy: (text: string, by: number) => ' '.repeat(Math.min(200, by)) + text,
}

/**
 * Autoescaping is on for every page; each template is compiled once, at the start.
 *
 * @param read is told each place of a template that reads something, as file, line and column
 */
export function createRender(
  globals: Readonly<Record<string, unknown>>,
  read?: (place: string) => void,
): Render {
  const env = new StrictEnvironment(ownTemplates(), [govukRoot, mojRoot], globals, read)
  for (const [name, filter] of Object.entries(filters)) env.addFilter(name, filter)
  return (view, model) => showHiddenCharacters(env.page(`${view}.njk`, model))
}

const ownTemplates = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.njk'))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(web, file), 'utf8')]),
  )
