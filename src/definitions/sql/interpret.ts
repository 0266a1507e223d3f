import { answer } from '../evaluate.ts'
import type { CompiledDefinition } from './compile.ts'
import type { Engine } from './engine.ts'
import { factsOf } from './rows.ts'

/** So many cases are held at once. */
const atOnce = 20_000

/**
 * Asks the interpreter about the cases that SQL left open of definitions not proved exact; what it settles goes to
 * `settled`. Returns how many answers it was asked for.
 */
export async function settle(
  engine: Engine,
  definitions: readonly (CompiledDefinition & { readonly number: number })[],
): Promise<number> {
  await engine.run(
    'CREATE OR REPLACE TEMP TABLE settled ("case" BIGINT, definition INTEGER, met BOOLEAN)',
  )
  const asked = definitions.filter(({ exact }) => !exact)
  if (asked.length === 0) return 0
  const open = asked.map(({ column }) => `${column} IS NULL AS ${column}`).join(', ')
  const any = asked.map(({ column }) => `${column} IS NULL`).join(' OR ')
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE undecided AS SELECT "case", ${open}, row_number() OVER () AS place FROM answers WHERE ${any}`,
  )
  const [last] = await engine.rows('SELECT count(*) AS count FROM undecided')
  const into = await engine.append('settled', ['key', 'number', 'yesNo'])
  let count = 0
  for (let from = 0; from < Number(last?.count); from += atOnce) {
    const which = `u.place > ${from} AND u.place <= ${from + atOnce}`
    const cases = await engine.rows(
      `SELECT u.*, c.* FROM undecided u JOIN cases c ON c."case" = u."case" WHERE ${which}`,
    )
    const people = await engine.rows(
      `SELECT p.* FROM undecided u JOIN people p ON p."case" = u."case" WHERE ${which}`,
    )
    const peopleOf = Map.groupBy(people, (row) => row.case)
    for (const row of cases) {
      const facts = factsOf(row, peopleOf.get(row.case) ?? [])
      for (const { definition, column, number } of asked) {
        if (row[column] !== true) continue
        count++
        const found = answer(definition, facts)
        if (found !== 'undetermined') into.add([BigInt(facts.caseId), number, found === 'met'])
      }
    }
  }
  into.close()
  return count
}
