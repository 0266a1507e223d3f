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

/** What `bench/linkage/settings/historical_dev.json` compares, in views. */
export const historicalSettings = (spread?: number) => ({
  version: 1,
  fields: {
    full_name: 'name',
    first_name: 'name',
    dob: 'date',
    postcode_fake: 'code',
    birth_place: 'words',
  },
  views: [
    { name: 'name and birth', fields: ['full_name', 'dob'], apart: 0.09 },
    { name: 'name and postcode', fields: ['full_name', 'postcode_fake'], apart: 0.09 },
    { name: 'birth and postcode', fields: ['dob', 'postcode_fake'], apart: 0.09 },
    { name: 'name and birthplace', fields: ['full_name', 'birth_place'], apart: 0.08 },
    {
      name: 'first name, birth, birthplace',
      fields: ['first_name', 'dob', 'birth_place'],
      apart: 0.085,
    },
  ],
  ...(spread !== undefined && { spread }),
})
