import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** A program in the documentation, marked ```` ```ts runnable ````. */
export interface DocExample {
  /** `docs/ledger.md:74`, the line its code begins on. */
  readonly place: string
  readonly code: string
  /** What each `console.log(…) // expected` prints, in order. */
  readonly prints: readonly string[]
}

/** Every runnable example of the documentation. */
export function docExamples(): readonly DocExample[] {
  const pages = readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`)
  return ['README.md', ...pages].flatMap((page) => examplesIn(page))
}

function examplesIn(page: string): readonly DocExample[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^```ts runnable\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: code = '' }) => ({
      place: `${page}:${text.slice(0, index).split('\n').length + 1}`,
      code,
      prints: [...code.matchAll(/^\s*console\.log\(.*\) \/\/ (.+)$/gm)].map(
        ([, said = '']) => said,
      ),
    }),
  )
}

/** The example with `lookback/room` pointed at the room's source in this checkout. */
export const onSource = (code: string): string =>
  code.replaceAll(/from 'lookback\/(\w+)'/g, (_, room: string) => {
    const source = join(root, 'src', room, 'index.ts')
    return `from ${JSON.stringify(source)}`
  })
