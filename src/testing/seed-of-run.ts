import { execFileSync } from 'node:child_process'

const largest = 2 ** 31

/**
 * From where the properties of a run explore (decision 29): what was asked for, else a number that the sources
 * themselves give, so that the same sources always meet the same inputs and each change of them meets others.
 * `random`, or sources that are not in a repository, takes another each time.
 *
 * @param asked `LOOKBACK_SEED`: a whole number, or `random`.
 */
export function seedOfRun(asked: string | undefined, folder: string): number {
  if (asked !== undefined && asked !== 'random') return Number(asked)
  const tree = asked === undefined ? sourcesIn(folder) : null
  return tree === null ? Date.now() % largest : Number.parseInt(tree.slice(0, 12), 16) % largest
}

/** What git calls the committed sources: it changes with every change of them, and with nothing else. */
function sourcesIn(folder: string): string | null {
  try {
    const tree = execFileSync('git', ['rev-parse', '--verify', 'HEAD:src'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return tree.trim()
  } catch {
    return null
  }
}
