import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = `${import.meta.dirname}/..`
/** Documents too: what they show is the package's. */
const files = globSync(['{src,bench,scripts,bin,docs}/**/*.{ts,js,njk,md}', '*.{ts,md}'], {
  cwd: root,
  exclude: ['**/node_modules/**', 'bench/data/**'],
})
const declared = /^export (?:async )?(?:const|let|function\*?|class) ([\w$]+)/gm
/** What was released is not edited (`migrations.test.ts`). */
const isMigration = (file: string) => file.startsWith('src/store/migrations/')

it('no constant, function or class is exported that no other file names', () => {
  /** The one file a word stands in; null where there are several. */
  const only = new Map<string, string | null>()
  const exported: { readonly name: string; readonly file: string }[] = []
  for (const file of files) {
    const text = readFileSync(`${root}/${file}`, 'utf8')
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      const known = only.get(word)
      if (known !== file) only.set(word, known === undefined ? file : null)
    }
    if (!file.startsWith('src/') || isMigration(file)) continue
    for (const [, name = ''] of text.matchAll(declared)) exported.push({ name, file })
  }
  expect(exported.length).toBeGreaterThan(2000)
  const alone = exported.filter(({ name, file }) => only.get(name) === file)
  expect(alone, 'leave their `export` out').toEqual([])
})
