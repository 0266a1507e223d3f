import { moveNames } from '../../src/items/index.ts'
import { itemActs, itemPeople, itemWorkers, type TriedAct } from '../../src/testing/item-acts.ts'

/** An act drawn as the property test draws one. */
export function someAct(random: () => number): TriedAct {
  const of = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  return {
    by: of(itemWorkers),
    to: of(itemPeople),
    at: Math.floor(random() * 31),
    what: of(itemActs),
    move: of(moveNames),
  }
}
