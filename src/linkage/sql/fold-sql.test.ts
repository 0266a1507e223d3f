import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { duckdb } from './dialect.ts'
import { foldWords } from './fold-sql.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

const folded = async (values: readonly string[]) => {
  const rows = values.map((value) => `(${duckdb.text(value)})`).join(', ')
  const [found] = await database.columns(
    `SELECT ${foldWords(duckdb, 'v')} FROM (VALUES ${rows}) AS t(v)`,
  )
  return found ?? []
}

describe('folding words', () => {
  it('folds plain letters as it folds all others', async () => {
    const ascii = Array.from({ length: 127 }, (_, at) => `a${String.fromCharCode(at + 1)}b`)
    const odd = ["  O'Neil--Smith ", '...', '', 'a  \t b\n\nc', 'x^y]z\\w[v', '`Ab`']
    const plain = [...ascii, ...odd]
    // A letter of another script takes a value the longer way.
    const other = await folded(plain.map((value) => `ж ${value}`))
    const found = await folded(plain)
    expect(found.map((value) => `Ж ${value ?? ''}`.trim())).toEqual(other)
  })

  it('reads accents, spelt-out letters, apostrophes and signs', async () => {
    expect(await folded(['Łukasz Müller', 'Straße', 'O’Neil-Ærø', 'John  "Jack" Smith'])).toEqual([
      'LUKASZ MULLER',
      'STRASSE',
      'ONEIL AERO',
      'JOHN JACK SMITH',
    ])
  })
})
