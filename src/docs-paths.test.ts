import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).filter(
  // What changed is told in the words of its day.
  (page) => page !== 'CHANGELOG.md',
)

/** A path of this repository in the text; a page names some by a pattern, and folders that a run makes. */
const path = /(?<![\w/.@-])(?:src|bench|scripts|bin|docs)\/[\w./*{}<>…-]+/g
const isPattern = (text: string) => /[*{}<>…]/.test(text)
const isMade = (text: string) => text.startsWith('bench/data')
/** A run of tests is given the beginning of a file's name. */
const exists = (text: string) =>
  [text, `${text}.test.ts`].some((each) => existsSync(join(root, each)))

describe('the pages of the documentation', () => {
  it.each(pages)('%s names only files and folders that exist', (page) => {
    const text = readFileSync(join(root, page), 'utf8')
    const named = [...text.matchAll(path)].map(([found]) => found.replace(/[./]+$/, ''))
    const lost = named.filter((each) => !isPattern(each) && !isMade(each))
    expect(lost.filter((each) => !exists(each))).toEqual([])
  })

  it.each(pages)('%s leads only to pages that exist', (page) => {
    const text = readFileSync(join(root, page), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, to]) => to!)
    expect(links.filter((to) => !existsSync(join(root, dirname(page), to)))).toEqual([])
  })
})
