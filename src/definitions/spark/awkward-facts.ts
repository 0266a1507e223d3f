import type { Definition } from '../definition.ts'
import { type Form, formOf } from '../exact/form.ts'
import { factQuestions, setQuestions } from '../exact/questions.ts'
import type { Literal } from '../expression.ts'
import { duckdb } from '../sql/dialect.ts'
import { columnsFor, memberTables } from '../sql/tables.ts'
import {
  caseWords,
  eventSets,
  type FactType,
  type FactWord,
  peopleSets,
  type SetWord,
} from '../vocabulary.ts'

const howMany = 400
const mostMembers = 3

type Value = string | number | boolean | null
type Rows = readonly (readonly Value[])[]

/**
 * INSERTs of made-up facts on which engines differ: nothing, blanks at an end, letters of several bytes, quotes and backslashes, numbers beside a
 * limit, and about each value that the definitions compare with. The same every time.
 */
export function awkwardFacts(definitions: readonly Definition[]): readonly string[] {
  const asked = literalsOf(definitions)
  const draw = drawing()
  const pick = (values: readonly Value[]): Value => values[draw(values.length)]!
  const someOf = (type: FactType) => pick(poolOf(type, asked))
  const factsOf = (words: Readonly<Record<string, FactWord>>): readonly Value[] =>
    Object.entries(words).flatMap(([word, fact]) =>
      columnsFor(word, fact).map(() => someOf(fact.type)),
    )
  const tables = {
    cases: [] as (readonly Value[])[],
    people: [] as (readonly Value[])[],
    events: [] as (readonly Value[])[],
    event_sets: [] as (readonly Value[])[],
  }
  const most = (listed: number): Value => pick([null, listed, listed + 1, listed + 5])
  const members = (id: number, set: SetWord, table: 'people' | 'events'): number => {
    const listed = draw(mostMembers + 1)
    for (let at = 0; at < listed; at++) {
      tables[table].push([id, set, ...factsOf(memberTables[table])])
    }
    return listed
  }
  for (let id = 1; id <= howMany; id++) {
    const ofPeople = peopleSets.flatMap((set) => {
      const listed = members(id, set, 'people')
      return [listed, listed + draw(2), most(listed)]
    })
    tables.cases.push([id, ...factsOf(caseWords), ...ofPeople])
    for (const set of eventSets) {
      const listed = members(id, set, 'events')
      if (listed > 0 || draw(2) > 0) tables.event_sets.push([id, set, listed, listed, most(listed)])
    }
  }
  return Object.entries(tables).map(([table, rows]) => `INSERT INTO ${table} VALUES ${sql(rows)}`)
}

const sql = (rows: Rows): string =>
  rows.map((row) => `(${row.map(valueSql).join(', ')})`).join(', ')

const valueSql = (value: Value): string =>
  value === null ? 'NULL' : typeof value === 'string' ? duckdb.text(value) : String(value)

interface Literals {
  readonly numbers: readonly number[]
  readonly texts: readonly string[]
}

function literalsOf(definitions: readonly Definition[]): Literals {
  const forms: readonly Form[] = definitions.flatMap(({ clauses }) =>
    clauses.map(({ expression }) => formOf(expression)),
  )
  const values = forms
    .flatMap(factQuestions)
    .flatMap((each): readonly Literal[] => (each.kind === 'compare' ? [each.to] : each.values))
  const counts = forms
    .flatMap(setQuestions)
    .flatMap((each) => (each.kind === 'count' ? [each.to] : []))
  return {
    numbers: [...values.filter((each) => typeof each === 'number'), ...counts],
    texts: values.filter((each) => typeof each === 'string'),
  }
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

function poolOf(type: FactType, { numbers, texts }: Literals): readonly Value[] {
  if (type.type === 'boolean') return [true, false, null]
  if (type.type === 'number') {
    return [null, null, 0, 17, 18, 999_999_999, ...numbers.flatMap((n) => [n - 1, n, n + 1])]
  }
  if (type.type === 'date') return [null, null, '1999-12-31', '2010-01-31', ...texts.filter(isDay)]
  const listed = type.values ?? []
  const others = texts.filter((text) => !isDay(text))
  return [
    ...[null, '', ' ', 'a', 'A', 'a ', 'é', 'e\u0301', '李', "O'NEIL\\", '\\', '"', '%', '_'],
    ...listed,
    ...others.flatMap((text) => [text, `${text} `, text.toLowerCase()]),
  ]
}

/** Whole numbers below a limit, seeded (mulberry32). */
function drawing(): (below: number) => number {
  let state = 1
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
