import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { showHiddenCharacters } from '../model/index.ts'
import { govukRoot, mojRoot } from './assets.ts'
import { dayWords, momentWords, monthWords } from './view/dates.ts'
import { pairAnswerWords } from './view/links.ts'
import {
  answerWords,
  camelWords,
  mediaWords,
  numberWords,
  percentWords,
  purposeWords,
  signed,
  stateWords,
} from './view/words.ts'

const views = join(import.meta.dirname, 'views')
/** Templates of the chart kit are named by their folder too. */
const web = import.meta.dirname

export type Render = (view: string, model: object) => string

/** Autoescaping is on for every page; each template is compiled once, at the start. */
export function createRender(globals: Readonly<Record<string, unknown>>): Render {
  const env = new nunjucks.Environment(
    [new nunjucks.FileSystemLoader([views, web, govukRoot, mojRoot], { noCache: false })],
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  )
  const filters = {
    day: dayWords,
    month: monthWords,
    moment: momentWords,
    answerWords,
    stateWords,
    mediaWords,
    pairAnswerWords,
    purposeWords,
    camelWords,
    number: numberWords,
    percent: percentWords,
    signed,
    indentBy: (text: string, by: number) => ' '.repeat(Math.min(200, by)) + text,
  }
  for (const [name, filter] of Object.entries(filters)) env.addFilter(name, filter)
  for (const [name, value] of Object.entries(globals)) env.addGlobal(name, value)
  for (const root of [views, join(web, 'charts')]) {
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const name = root === views ? file : join('charts', file)
      if (file.endsWith('.njk')) env.getTemplate(name, true)
    }
  }
  return (view, model) => showHiddenCharacters(env.render(`${view}.njk`, model))
}
