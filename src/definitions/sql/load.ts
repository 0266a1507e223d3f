import type { CaseFacts } from '../facts.ts'
import {
  carriedCase,
  carriedEvent,
  carriedEventSet,
  carriedPerson,
  carryCase,
  carryEventSets,
  carryEvents,
  carryPeople,
  columnsOf,
  fromCarried,
} from './carried.ts'
import { duckdb } from './dialect.ts'
import type { Appender, Engine } from './engine.ts'
import { temporaryTable } from './tables.ts'
import { wordNumbers } from './word-numbers.ts'

/** So many cases are carried before they go into their tables, so that no second copy of all is held. */
const atOnce = 250_000

/** The tables facts go to, and what of a case goes there. */
export const destinations = [
  { table: 'cases', carried: carriedCase, carry: carryCase },
  { table: 'people', carried: carriedPerson, carry: carryPeople },
  { table: 'events', carried: carriedEvent, carry: carryEvents },
  { table: 'event_sets', carried: carriedEventSet, carry: carryEventSets },
] as const

/** Adds cases. Facts go as whole numbers into tables of their own, and from there, all at once, to where they belong. */
export async function load(engine: Engine, facts: Iterable<CaseFacts>): Promise<void> {
  const words = wordNumbers()
  const { number, text } = duckdb.types
  await engine.runAll([
    ...temporaryTable('words', `(number ${number}, text ${text})`),
    ...destinations.flatMap(({ table, carried }) =>
      temporaryTable(`carried_${table}`, columnsOf(carried, duckdb)),
    ),
  ])
  let into: readonly Appender[] = []
  let held = 0
  const settle = async () => {
    for (const one of into) one.close()
    into = []
    held = 0
    const { first, texts } = words.unwritten()
    await engine.appendTexts('words', first, texts)
    await engine.runAll(
      destinations.flatMap(({ table, carried }) => [
        fromCarried(table, `carried_${table}`, carried, duckdb),
        `DELETE FROM carried_${table}`,
      ]),
    )
  }
  for (const one of facts) {
    if (into.length === 0) {
      into = await Promise.all(
        destinations.map(({ table, carried }) => engine.append(`carried_${table}`, carried.types)),
      )
    }
    for (let at = 0; at < destinations.length; at++) {
      destinations[at]!.carry(one, into[at]!, words.numberOf)
    }
    if (++held === atOnce) await settle()
  }
  await settle()
  await engine.runAll([
    ...destinations.map(({ table }) => `DROP TABLE carried_${table}`),
    'DROP TABLE words',
  ])
}
