import { answer } from '../evaluate.ts'
import { factsIn } from '../expression.ts'
import { isAge, otherAge } from '../logic/ages.ts'
import { type CaseWord, type FactWord, peopleSets, unitWords } from '../vocabulary.ts'
import type { CompiledDefinition } from './compile.ts'
import { duckdb } from './dialect.ts'
import type { Engine } from './engine.ts'
import { factsOf } from './rows.ts'
import {
  columnsFor,
  type MemberTable,
  memberTables,
  sizeColumn,
  sizes,
  temporaryTable,
} from './tables.ts'

/** So many cases are held at once. */
const atOnce = 20_000

/**
 * Asks the interpreter about the cases that SQL left open of definitions not proved exact; what it settles goes to
 * `settled`. Returns how many answers it was asked for; throws when `deadline` (of `performance.now`) is past.
 */
export async function settle(
  engine: Engine,
  definitions: readonly (CompiledDefinition & { readonly number: number })[],
  deadline: number,
): Promise<number> {
  const { carriedKey, number } = duckdb.types
  await engine.runAll(
    temporaryTable('settled', `("case" ${carriedKey}, definition ${number}, met ${number})`),
  )
  const asked = definitions.filter(({ exact }) => !exact)
  if (asked.length === 0) return 0
  const open = asked.map(({ column }) => `${column} IS NULL AS ${column}`).join(', ')
  const any = asked.map(({ column }) => `${column} IS NULL`).join(' OR ')
  await engine.runAll(
    temporaryTable(
      'undecided',
      `AS SELECT "case", ${open}, row_number() OVER () AS place FROM answers WHERE ${any}`,
    ),
  )
  const { ofCase, ofMembers } = columnsOf(asked)
  const [last] = await engine.rows('SELECT count(*) AS count FROM undecided')
  const into = await engine.append('settled', ['key', 'number', 'number'])
  let count = 0
  for (let from = 0; from < Number(last?.count); from += atOnce) {
    const which = `u.place > ${from} AND u.place <= ${from + atOnce}`
    const cases = await engine.rows(
      `SELECT u.*, ${ofCase.join(', ')} FROM undecided u JOIN cases c ON c."case" = u."case" WHERE ${which}`,
    )
    const rowsOf = async (table: MemberTable | 'event_sets', columns: string) =>
      Map.groupBy(
        await engine.rows(
          `SELECT ${columns} FROM undecided u JOIN ${table} m ON m."case" = u."case" WHERE ${which}`,
        ),
        (row) => row.case,
      )
    const people = await rowsOf('people', ofMembers('people'))
    const events = await rowsOf('events', ofMembers('events'))
    const eventSets = await rowsOf('event_sets', 'm.*')
    for (const row of cases) {
      const facts = factsOf(row, {
        people: people.get(row.case) ?? [],
        events: events.get(row.case) ?? [],
        eventSets: eventSets.get(row.case) ?? [],
      })
      for (const { definition, column, number: place } of asked) {
        if (row[column] !== true) continue
        count++
        if (performance.now() > deadline) throw new Error('too long')
        const found = answer(definition, facts)
        if (found === 'undetermined') continue
        for (const value of [facts.caseId, place, found === 'met' ? 1 : 0]) into.put(value)
      }
    }
  }
  into.close()
  return count
}

/** One age bounds the other. */
const withOtherAge = (word: string): readonly string[] =>
  isAge(word) ? [word, otherAge(word)] : [word]

/** No more than the definitions ask for: most of the time goes into reading rows. */
function columnsOf(definitions: readonly CompiledDefinition[]) {
  const facts = definitions.flatMap(({ definition }) =>
    definition.clauses.flatMap(({ expression }) => factsIn(expression)),
  )
  const words = (isAsked: (of: string) => boolean): readonly string[] =>
    facts.flatMap(({ of, word }) => (isAsked(of) ? [word] : []))
  const ofSets = peopleSets.flatMap((set) => sizes.map((size) => sizeColumn(set, size)))
  const columns = (alias: string, names: readonly string[]) =>
    [...new Set(names)].map((name) => `${alias}."${name}"`)
  const ofMembers = (table: MemberTable): string => {
    const asked = words((of) => of !== 'case').flatMap(withOtherAge)
    const vocabulary: Readonly<Record<string, FactWord>> = memberTables[table]
    const held = asked.flatMap((word) =>
      vocabulary[word] ? columnsFor(word, vocabulary[word]) : [],
    )
    return columns('m', ['case', 'set', ...held]).join(', ')
  }
  const ofCase = words((of) => of === 'case').flatMap((word) =>
    columnsFor(word, unitWords[word as CaseWord]),
  )
  return { ofCase: columns('c', ['kind', ...ofCase, ...ofSets]), ofMembers }
}
