import type { UnitOfWork } from '../../../access/index.ts'
import type { PoleItem } from '../../../model/index.ts'
import { idsAhead } from '../../../store/index.ts'
import { AskedAhead } from '../ahead/asked-ahead.ts'
import { tables } from './item-codes.ts'
import { keyOf } from './record-items.ts'
import { asAsked, idsUnder, rowsUnder, type StandingRow } from './standing-rows.ts'
import { idsOfThings, nameOf, type Thing } from './things.ts'

type Kind = PoleItem['item']

/** What a batch wrote, as far as an answer that was given before may say otherwise now. */
export interface Written {
  /** By kind, each key as it is asked for. */
  readonly keys: ReadonlyMap<Kind, ReadonlySet<string>>
  /** Objects that no source had named. */
  readonly things: ReadonlyMap<string, number>
  /** Something was taken back, removed or moved under another reference: nothing that was asked before counts. */
  readonly isDisturbed: boolean
}

/** What stands of the items of a batch, and ids for those that do not, asked before the batch has its turn. */
export class ItemsAhead {
  readonly rows: ReadonlyMap<Kind, AskedAhead<StandingRow>>
  /** Of cases and mentions that items name and the batch itself does not say. */
  readonly ids: Readonly<Record<'case' | 'mention', AskedAhead<number>>>
  readonly things: AskedAhead<number>
  readonly #counts: ReadonlyMap<Kind | 'object', number>
  readonly #drawn: Promise<unknown>

  constructor(work: UnitOfWork, source: string, items: readonly PoleItem[]) {
    const keys = new Map<Kind, Set<string>>()
    const things = new Map<string, Thing>()
    for (const one of items) {
      const of = keys.get(one.item) ?? new Set()
      keys.set(one.item, of.add(asAsked(one.item, keyOf(one))))
      if (one.item === 'thing') things.set(nameOf(one), one)
    }
    this.rows = new Map(
      [...keys].map(([item, of]) => [
        item,
        new AskedAhead(of, (asked) => rowsUnder(work, source, item, asked)),
      ]),
    )
    const others = (item: 'case' | 'mention', named: readonly (string | null)[]) =>
      new AskedAhead(
        named.flatMap((key) => (key === null || keys.get(item)?.has(key) ? [] : [key])),
        (asked) => idsUnder(work, source, item, asked),
      )
    this.ids = {
      case: others('case', items.map(caseNamed)),
      mention: others('mention', items.map(mentionNamed)),
    }
    this.things = new AskedAhead(things.keys(), (names) =>
      idsOfThings(
        work,
        names.map((name) => things.get(name) as Thing),
      ),
    )
    this.#counts = new Map([
      ...[...keys].map(([item, of]) => [item, of.size] as const),
      ['object' as const, things.size],
    ])
    this.#drawn = Promise.all(
      [...this.#counts].map(([of, most]) =>
        most > 0 ? idsAhead(work.db, of === 'object' ? 'thing' : tables[of], most) : undefined,
      ),
    )
    this.#drawn.catch(() => {})
  }

  /** How many ids were drawn for the batch. */
  async drawn(of: Kind | 'object'): Promise<number> {
    await this.#drawn
    return this.#counts.get(of) ?? 0
  }

  /** What an earlier batch has written since. */
  spoil({ keys, things, isDisturbed }: Written): void {
    if (isDisturbed) this.disturb()
    for (const [item, of] of keys) {
      this.rows.get(item)?.spoil(of)
      if (item === 'case' || item === 'mention') this.ids[item].spoil(of)
    }
    this.things.spoil(things.keys())
  }

  disturb(): void {
    for (const one of [...this.rows.values(), this.ids.case, this.ids.mention]) one.spoilAll()
  }

  get sent(): readonly Promise<unknown>[] {
    const { rows, ids, things } = this
    return [
      ...[...rows.values(), ids.case, ids.mention, things].map(({ sent }) => sent),
      this.#drawn,
    ]
  }
}

const caseNamed = (one: PoleItem): string | null => (one.item === 'case' ? null : one.caseRef)
const mentionNamed = (one: PoleItem): string | null =>
  one.item === 'event' || one.item === 'thing' ? one.mentionKey : null
