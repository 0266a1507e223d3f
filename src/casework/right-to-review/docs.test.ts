import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { routes } from './routes.ts'

it('docs/right-to-review.md draws every route as the table has it', async () => {
  const page = await readFile(new URL('../../../docs/right-to-review.md', import.meta.url), 'utf8')
  const rows = routes.map(
    ({ title, conditions, asked, source }) =>
      `| ${title} | ${conditions.map(({ words }) => words).join('; ')} | ${asked.words} | ${source} |`,
  )
  for (const row of rows) expect(page).toContain(row)
})
