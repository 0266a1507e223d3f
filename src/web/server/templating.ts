import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import nunjucks from 'nunjucks'
import { showHiddenCharacters } from '../../model/index.ts'
import { dayWords, momentWords, monthWords } from '../words/dates.ts'
import {
  answerWords,
  camelWords,
  mediaWords,
  numberWords,
  percentWords,
  purposeWords,
  signed,
  stateWords,
} from '../words/words.ts'
import { govukRoot, mojRoot } from './assets.ts'

/** Templates lie with their pages: each is named by its folder and file, as `cases/case`. */
const web = dirname(import.meta.dirname)

export type Render = (view: string, model: object) => string

/** Autoescaping is on for every page; each template is compiled once, at the start. */
export function createRender(globals: Readonly<Record<string, unknown>>): Render {
  const env = new nunjucks.Environment(
    [new nunjucks.FileSystemLoader([web, govukRoot, mojRoot], { noCache: false })],
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  )
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
    signed,
    indentBy: (text: string, by: number) => ' '.repeat(Math.min(200, by)) + text,
  }
  for (const [name, filter] of Object.entries(filters)) env.addFilter(name, filter)
  for (const [name, value] of Object.entries(globals)) env.addGlobal(name, value)
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.njk')) env.getTemplate(file.replaceAll('\\', '/'), true)
  }
  return (view, model) => showHiddenCharacters(env.render(`${view}.njk`, model))
}
