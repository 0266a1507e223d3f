import { readFileSync } from 'node:fs'

/**
 * Given names that stand for one another: short forms, pet names and spellings across alphabets.
 * The first of a line is the name the others are read as. A name may stand in two lines
 * (Chris is Christopher or Christine). Common knowledge, not taken from any list.
 */
const lines = readFileSync(new URL('./nicknames.txt', import.meta.url), 'utf8')

const groups: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

/** Each name with up to two names it is read as, `first` and `second` (equal where there is one). */
export function nicknameTable(): readonly {
  readonly name: string
  readonly first: string
  readonly second: string
}[] {
  const readings = new Map<string, string[]>()
  for (const group of groups) {
    for (const name of group) {
      const existing = readings.get(name) ?? []
      if (!existing.includes(group[0]!)) existing.push(group[0]!)
      readings.set(name, existing)
    }
  }
  // A name that heads a line of its own is read as itself first.
  return [...readings].map(([name, heads]) => {
    const ordered = heads.includes(name) ? [name, ...heads.filter((head) => head !== name)] : heads
    return { name, first: ordered[0]!, second: ordered[1] ?? ordered[0]! }
  })
}

/** Every name that a given name may stand for or be called by, in whatever case it came; not itself. */
export function namesStandingFor(given: string): readonly string[] {
  const name = given.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
  const together = groups.filter((group) => group.includes(name)).flat()
  return [...new Set(together)].filter((one) => one !== name)
}
