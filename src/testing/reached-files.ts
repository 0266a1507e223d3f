import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const src = resolve(import.meta.dirname, '..')
const isTest = (file: string) =>
  /(\.test|fixtures|\.cases|\.d)\.ts$/.test(file) || /(^|\/)testing\//.test(file)

/** The program’s own files below `src`, without its tests, each with its text. */
export const programFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith('.ts') && !isTest(file))
    .map((file) => [file, readFileSync(join(src, file), 'utf8')] as const),
)

/** What one line of a file takes from another: by name, or all of it (null). */
interface Taken {
  readonly from: string
  readonly names: readonly { readonly name: string; readonly as: string }[] | null
}

const at = (file: string, path: string) =>
  relative(src, resolve(src, dirname(file), path)).replaceAll(sep, '/')

function takenBy(file: string, word: 'import' | 'export'): readonly Taken[] {
  const lines = new RegExp(
    `^${word} (?!type )(?:[\\w*]+(?: as \\w+)?(?:, )?)?(?:\\{([^}]*)\\})? ?from '(\\.[^']+)'`,
    'gm',
  )
  return [...(programFiles.get(file) ?? '').matchAll(lines)].map(([, list, path = '']) => ({
    from: at(file, path),
    names: list === undefined ? null : list.split(',').flatMap(named),
  }))
}

function named(part: string): readonly { readonly name: string; readonly as: string }[] {
  const [name = '', as = name] = part.trim().split(' as ')
  return name === '' || name.startsWith('type ') ? [] : [{ name, as }]
}

/** The file in which a name stands that another hands on; the other itself where that cannot be told. */
function homeOf(file: string, name: string): string {
  const found = lookFor(file, name, new Set())
  return found ?? file
}

function lookFor(file: string, name: string, seen: Set<string>): string | null {
  const text = programFiles.get(file)
  if (text === undefined || seen.has(file)) return null
  seen.add(file)
  if (new RegExp(`^export (?:async )?(?:const|function\\*?|class|let) ${name}\\b`, 'm').test(text))
    return file
  const whole = new RegExp(`^export \\* as ${name} from '(\\.[^']+)'`, 'm').exec(text)
  if (whole) return at(file, whole[1]!)
  for (const { from, names } of takenBy(file, 'export')) {
    const one = names?.find(({ as }) => as === name)
    const found = names && !one ? null : lookFor(from, one?.name ?? name, seen)
    if (found) return found
    if (one) return from
  }
  return null
}

/**
 * Every file whose code can run once that of `root` does: what it imports, at once, later or as a thread. A name is followed
 * through the index of a room to the file it stands in; rather too many are found than too few.
 *
 * @param root below `src`, such as `cli/commands/serve.ts`
 */
export function reachedFrom(root: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const next = [root]
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    const text = programFiles.get(file)
    if (text === undefined || reached.has(file)) continue
    reached.add(file)
    for (const { from, names } of takenBy(file, 'import')) {
      next.push(...(names?.map(({ name }) => homeOf(from, name)) ?? [from]))
    }
    next.push(...takenBy(file, 'export').map(({ from }) => from))
    for (const [, path = ''] of text.matchAll(/(?:^import |import\(|new URL\()'(\.[^']+)'/gm)) {
      next.push(at(file, path))
    }
  }
  return reached
}
