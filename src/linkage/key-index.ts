import type { Engine } from './engine.ts'
import type { Plan } from './plan.ts'

/** Sorted blocking keys of one rule and whose they are, for looking up one record's block. */
interface Keys {
  readonly keys: BigUint64Array
  readonly holders: Uint32Array
}

export interface KeyIndex {
  /** Places of the records any rule proposes for these keys, each once. */
  find(keys: readonly (readonly bigint[])[]): readonly number[]
}

/** Reads the keys k0… of the table rec into memory: twelve bytes a key. */
export async function indexKeys(engine: Engine, plan: Plan): Promise<KeyIndex> {
  const rules: Keys[] = []
  for (const [at, rule] of plan.rules.entries()) {
    const rows = rule.list
      ? `SELECT unnest(k${at}) AS key, idx FROM rec`
      : `SELECT k${at} AS key, idx FROM rec WHERE k${at} IS NOT NULL`
    rules.push(await read(engine, rows))
  }
  return {
    find: (keys) => {
      const found = new Set<number>()
      keys.forEach((values, at) => {
        for (const value of values) collect(rules[at]!, value, found)
      })
      return [...found]
    },
  }
}

async function read(engine: Engine, rows: string): Promise<Keys> {
  const [counted] = await engine.columns(`SELECT count(*) FROM (${rows})`)
  const count = Number(counted?.[0] ?? 0)
  const keys = new BigUint64Array(count)
  const holders = new Uint32Array(count)
  let at = 0
  await engine.stream(`SELECT key, idx FROM (${rows}) ORDER BY key, idx`, ([key, idx]) => {
    for (let row = 0; row < key!.length; row++, at++) {
      keys[at] = key![row] as bigint
      holders[at] = idx![row] as number
    }
  })
  return { keys, holders }
}

function collect({ keys, holders }: Keys, key: bigint, found: Set<number>): void {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  for (let at = low; at < keys.length && keys[at] === key; at++) found.add(holders[at]!)
}
