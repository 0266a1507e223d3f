import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')

const filesIn = (words: string): readonly string[] =>
  [...words.matchAll(/`((?:src|docs|bench|scripts)\/[\w./-]*|package\.json)`/g)].map(
    ([, file = '']) => file,
  )

/** The numbered steps of a recipe, and the files they name. */
const recipe = (heading: string): readonly string[] => {
  const [, body = ''] = text.split(`### ${heading}\n`)
  const steps = body.split(/\n#+ /)[0]?.match(/^\d+\. .*$/gm) ?? []
  // What a step names first is what it touches; a test it mentions after that only runs.
  return steps.flatMap((step) => filesIn(step.split(': ')[0] ?? ''))
}

it('every file that CONTRIBUTING names is there', () => {
  const named = filesIn(text)
  expect(named.length).toBeGreaterThan(35)
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

it('a fact word touches no more than eight files, and those are the ones named', () => {
  const named = recipe('A fact word')
  expect(named.length).toBeLessThanOrEqual(8)
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixtures)\.ts$|^src\/demo\//.test(file))
  const pages = readdirSync(join(root, 'docs'))
    // Written by its test out of the acts: nobody touches it.
    .filter((file) => file !== 'acts.md')
    .map((file) => `docs/${file}`)
  const touched = [...sources, ...pages.filter((file) => file.endsWith('.md'))].filter((file) =>
    /\bfactorTrafficking\b/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(touched.toSorted()).toEqual(named.toSorted())
})

it('a page with an act touches no more than ten files', () => {
  const named = recipe('A page with an act')
  expect(named).toHaveLength(10)
  expect(new Set(named).size).toBe(10)
})
