import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

const read = (folder: string, ending: RegExp): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && !/glossary/.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
    .join('\n')

/** `termFrequency` and `term_frequency` are the term as well. */
const folded = (text: string): string =>
  text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_–\s]+/g, ' ')
    .toLowerCase()

const terms = [
  ...readFileSync(join(root, 'docs', 'glossary.md'), 'utf8').matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm),
]
  .map(([, term = '']) => term)
  .filter((term) => term !== 'term' && !/^-+$/.test(term))

it('every term of the glossary is used in the code or another page, and stands in it once', () => {
  expect(terms.length).toBeGreaterThan(60)
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([])
  const house = folded(`${read('src', /\.(ts|njk|yml)$/)}\n${read('docs', /\.md$/)}`)
  const unused = terms
    .flatMap((term) => term.split(' and '))
    .filter((term) => !house.includes(folded(term)))
  expect(unused).toEqual([])
})
