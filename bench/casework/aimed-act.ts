import { itemMoves, moveNames } from '../../src/items/index.ts'
import {
  type ItemWorld,
  itemPeople,
  itemWorkers,
  type TriedAct,
} from '../../src/testing/item-acts.ts'
import { someAct } from './some-act.ts'

/** What an act can be about, and who has a word in it. */
export interface Seen {
  readonly items: readonly { readonly id: number; readonly owner: string; readonly state: string }[]
  readonly offers: readonly {
    readonly id: number
    readonly owner: string
    readonly to: string | null
    readonly team: string | null
    readonly by: string
  }[]
}

/**
 * A random act that half of the time is tried by somebody who may: of acts drawn blindly nine in ten answers and
 * steps are refused, and hardly an item ever ends.
 */
export function aimedAct(
  random: () => number,
  world: ItemWorld,
  { items, offers }: Seen,
): TriedAct {
  const tried = someAct(random)
  if (random() < 0.5) return tried
  const of = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const named = (id: string | null) => itemPeople.find((name) => world.whoOf(name).accountId === id)
  const worker = (id: string | undefined) =>
    itemWorkers.find((name) => name === named(id ?? null)) ?? tried.by
  const item = items[tried.at % Math.max(1, items.length)]
  const offer = offers[tried.at % Math.max(1, offers.length)]
  switch (tried.what) {
    case 'offer':
    case 'offerTeam':
    case 'offerOutside':
    case 'raiseBelow':
      return { ...tried, by: worker(item?.owner) }
    case 'accept':
    case 'refuse':
    case 'both':
      return {
        ...tried,
        by: worker(offer?.owner),
        to: named(offer?.to ?? null) ?? of(['ann', 'bob', 'cat'] as const),
      }
    case 'record':
      return { ...tried, by: worker(offer?.owner) }
    case 'withdrawOffer':
      return { ...tried, by: worker(offer?.by) }
    case 'move': {
      const open = moveNames.filter((name) =>
        itemMoves[name].from.some((state) => state === item?.state),
      )
      const move = open.length > 0 ? of(open) : tried.move
      const by = ['take', 'confirm', 'sendBack'].includes(move)
        ? of(['chief', 'deputy'] as const)
        : worker(item?.owner)
      return { ...tried, move, by }
    }
    default:
      return tried
  }
}
