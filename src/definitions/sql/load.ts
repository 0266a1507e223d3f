import type { CaseFacts } from '../facts.ts'
import {
  carriedCase,
  carriedPerson,
  carryCase,
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

/** Adds cases. Facts go as whole numbers into tables of their own, and from there, all at once, to where they belong. */
export async function load(engine: Engine, facts: Iterable<CaseFacts>): Promise<void> {
  const words = wordNumbers()
  const { number, text } = duckdb.types
  await engine.runAll([
    ...temporaryTable('words', `(number ${number}, text ${text})`),
    ...temporaryTable('carried_cases', columnsOf(carriedCase, duckdb)),
    ...temporaryTable('carried_people', columnsOf(carriedPerson, duckdb)),
  ])
  let cases: Appender | null = null
  let people: Appender | null = null
  let carried = 0
  const settle = async () => {
    cases?.close()
    people?.close()
    cases = null
    people = null
    carried = 0
    const { first, texts } = words.unwritten()
    await engine.appendTexts('words', first, texts)
    await engine.runAll([
      fromCarried('cases', 'carried_cases', carriedCase, duckdb),
      fromCarried('people', 'carried_people', carriedPerson, duckdb),
      'DELETE FROM carried_cases',
      'DELETE FROM carried_people',
    ])
  }
  for (const one of facts) {
    cases ??= await engine.append('carried_cases', carriedCase.types)
    people ??= await engine.append('carried_people', carriedPerson.types)
    carryCase(one, cases, words.numberOf)
    carryPeople(one, people, words.numberOf)
    if (++carried === atOnce) await settle()
  }
  await settle()
  await engine.runAll(['DROP TABLE carried_cases', 'DROP TABLE carried_people', 'DROP TABLE words'])
}
