import { createHash } from 'node:crypto'
import { DuckDBInstance } from '@duckdb/node-api'
import type { PersonFields } from '../../src/linkage/index.ts'

export interface LabelledPerson {
  readonly label: string
  readonly fields: PersonFields
}

/** The records of `historical_dev` (splink_datasets), in the order of the file. */
export async function historicalPeople(file: string): Promise<readonly LabelledPerson[]> {
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  const rows = await database.runAndReadAll(`SELECT * FROM '${file.replaceAll("'", "''")}'`)
  const people = rows.getRowObjectsJS().map(({ cluster, ...row }) => ({
    label: String(cluster),
    fields: Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
    ),
  }))
  database.closeSync()
  return people
}

/**
 * The people that settings were chosen on, a third by the digest of their label, and the others, who had no part in it and on whom they are judged.
 */
export const partOf = (label: string): 'chosen on' | 'judged' =>
  createHash('sha256').update(label).digest()[0]! % 3 === 0 ? 'chosen on' : 'judged'

/** What `bench/linkage/settings/historical_dev.json` compares, two or three fields to a view. */
export const historicalSettings = (spread?: number) => ({
  version: 1,
  fields: {
    full_name: 'name',
    first_name: 'name',
    surname: 'name',
    dob: 'date',
    postcode_fake: 'code',
    birth_place: 'words',
    occupation: 'words',
  },
  views: [
    view('name and birth', 'full_name', 'dob'),
    view('name and postcode', 'full_name', 'postcode_fake'),
    view('birth and postcode', 'dob', 'postcode_fake'),
    view('name and birthplace', 'full_name', 'birth_place'),
    view('name and occupation', 'full_name', 'occupation'),
    view('surname and birth', 'surname', 'dob'),
    view('surname and postcode', 'surname', 'postcode_fake'),
    view('surname and birthplace', 'surname', 'birth_place'),
    view('first name, birth, birthplace', 'first_name', 'dob', 'birth_place'),
    view('first name, postcode, birthplace', 'first_name', 'postcode_fake', 'birth_place'),
  ],
  ...(spread !== undefined && { spread }),
})

/** Where a pair is looked at: so close by chance are, of all pairs of these records, a few a view. */
const view = (name: string, ...fields: readonly string[]) => ({ name, fields, apart: 0.092 })
