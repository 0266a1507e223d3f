import type { UnitOfWork } from '../../../access/index.ts'
import type { PoleItem, ThingItem } from '../../../model/index.ts'
import { idsFor } from '../../../store/index.ts'
import { tables } from './item-codes.ts'
import type { ItemsAhead, Written } from './items-ahead.ts'
import {
  asAsked,
  idsUnder,
  rowsUnder,
  type StandingByKey,
  type StandingRow,
} from './standing-rows.ts'
import { idsOfThings, nameOf, type Thing } from './things.ts'

type Kind = PoleItem['item']

/**
 * What stands of a source while a batch is put together, each asked for once: before its turn where that was possible, else now.
 * Nothing of it is written meanwhile. Keeps in mind what the batch writes, for the questions of the next.
 */
export class StandingOfBatch implements Written {
  readonly #work: UnitOfWork
  readonly #source: string
  readonly #ahead: ItemsAhead | null
  readonly #before: Written['things']
  /** Null: it does not stand. */
  readonly #known = new Map<Kind, Map<string, StandingRow | null>>()
  readonly keys = new Map<Kind, Set<string>>()
  readonly things = new Map<string, number>()
  isDisturbed = false

  /**
   * @param ahead what was asked before
   * @param before objects that the batch before this has made
   */
  constructor(
    work: UnitOfWork,
    source: string,
    ahead: ItemsAhead | null,
    before: Written['things'] = new Map(),
  ) {
    this.#work = work
    this.#source = source
    this.#ahead = ahead
    this.#before = before
  }

  /** Rows that stand are changed before they are asked for, or will be removed: what was asked ahead does not count. */
  disturb(): void {
    this.isDisturbed = true
    this.#ahead?.disturb()
  }

  /** Those of these keys that stand. */
  async of(item: Kind, keys: Iterable<string>): Promise<StandingByKey> {
    const known = this.#known.get(item) ?? new Map<string, StandingRow | null>()
    this.#known.set(item, known)
    const wanted = new Set<string>()
    for (const key of keys) wanted.add(asAsked(item, key))
    const ahead = await this.#ahead?.rows
      .get(item)
      ?.of([...wanted].filter((key) => !known.has(key)))
    for (const [key, row] of ahead ?? []) known.set(key, row)
    const unknown = [...wanted].filter((key) => !known.has(key))
    if (unknown.length > 0) {
      const rows = await rowsUnder(this.#work, this.#source, item, unknown)
      for (const [key, row] of rows) known.set(key, row)
      for (const key of unknown) if (!known.has(key)) known.set(key, null)
    }
    const found = new Map<string, StandingRow>()
    for (const key of wanted) {
      const row = known.get(key)
      if (row) found.set(key, row)
    }
    return found
  }

  /** Ids for rows of a kind that do not stand. */
  async numbers(item: Kind, most: number): Promise<() => number> {
    return idsFor(this.#work.db, tables[item], most, await this.#ahead?.drawn(item))
  }

  /** Ids of cases and mentions that stand and are only named. */
  async idsOf(
    item: 'case' | 'mention',
    keys: ReadonlySet<string>,
  ): Promise<readonly (readonly [string, number])[]> {
    const ahead = (await this.#ahead?.ids[item].of(keys)) ?? new Map<string, number | null>()
    const unknown = [...keys].filter((key) => !ahead.has(key))
    const asked = unknown.length > 0 ? await idsUnder(this.#work, this.#source, item, unknown) : []
    const known = [...ahead].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const]))
    return [...known, ...asked]
  }

  /** Ids of objects, by name, and of which of them none stands yet. */
  async objects(named: Iterable<ThingItem>): Promise<{
    readonly ids: ReadonlyMap<string, number>
    readonly made: readonly (Thing & { readonly id: number })[]
  }> {
    const all = new Map([...named].map((one) => [nameOf(one), one]))
    if (all.size === 0) return { ids: new Map(), made: [] }
    const known = new Map<string, number | null>(await this.#ahead?.things.of(all.keys()))
    for (const name of all.keys()) {
      const id = this.#before.get(name)
      if (id !== undefined) known.set(name, id)
    }
    const unknown = [...all].flatMap(([name, one]) => (known.has(name) ? [] : [one]))
    for (const [name, id] of await idsOfThings(this.#work, unknown)) known.set(name, id)
    const lacking = [...all].filter(([name]) => known.get(name) == null)
    const nextId = await idsFor(
      this.#work.db,
      'thing',
      lacking.length,
      await this.#ahead?.drawn('object'),
    )
    const made = lacking.map(([name, { kind, value }]) => {
      const id = nextId()
      known.set(name, id)
      this.things.set(name, id)
      return { id, kind, value }
    })
    return { ids: known as ReadonlyMap<string, number>, made }
  }

  wrote(item: Kind, keys: Iterable<string>): void {
    const of = this.keys.get(item) ?? new Set()
    this.keys.set(item, of)
    for (const key of keys) of.add(asAsked(item, key))
  }
}
