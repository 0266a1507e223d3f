import { createHash } from 'node:crypto'
import { DuckDBInstance } from '@duckdb/node-api'
import type { PersonFields } from '../../src/linkage/index.ts'

export interface LabelledPerson {
  readonly label: string
  readonly fields: PersonFields
}

/** The records of `historical_dev` (splink_datasets), in the order of the file. */
export const historicalPeople = (file: string) => labelled(`SELECT * FROM ${quoted(file)}`)

/** FEBRL's `dataset4a`: 5,000 people, a record each, with the fields of `peopleEncoding`. */
export const febrlPeople = (file: string) =>
  labelled(`
    SELECT rec_id AS cluster, concat_ws(' ', trim(given_name), trim(surname)) AS name,
      trim(date_of_birth) AS birth, trim(postcode) AS postcode
    FROM read_csv(${quoted(file)}, all_varchar = true, header = true)`)

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

async function labelled(sql: string): Promise<readonly LabelledPerson[]> {
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  const people = (await database.runAndReadAll(sql)).getRowObjectsJS()
  database.closeSync()
  return people.map(({ cluster, ...row }) => ({
    label: String(cluster),
    fields: Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
    ),
  }))
}

/**
 * The people that settings were chosen on, a third by the digest of their label, and the others, who had no part in it and on whom they are judged.
 */
export const partOf = (label: string): 'chosen on' | 'judged' =>
  createHash('sha256').update(label).digest()[0]! % 3 === 0 ? 'chosen on' : 'judged'

/**
 * What `bench/linkage/settings/historical_dev.json` compares, two or three fields to a view. Where strangers have a birthplace or an occupation in common, or a
 * surname is all that is known of a name, the layer is wider: with ten bits the attack's first look named 1.8 to 2.4 % in such views.
 *
 * @param spread for experiments: of all views alike
 */
export function historicalSettings(spread?: number) {
  const view = (name: string, fields: readonly string[], own = 10) => ({
    ...{ name, fields, spread: spread ?? own },
    // As far apart as 4.6 standard deviations of noise leave to be seen: an encoding's bits then differ as 0.449 of them would.
    apart: (1 - 0.102 ** (1 / own)) / 2,
  })
  return {
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
      view('name and birth', ['full_name', 'dob']),
      view('name and postcode', ['full_name', 'postcode_fake']),
      view('birth and postcode', ['dob', 'postcode_fake']),
      view('name and birthplace', ['full_name', 'birth_place']),
      view('first name, birth, birthplace', ['first_name', 'dob', 'birth_place']),
      view('first name, postcode, birthplace', ['first_name', 'postcode_fake', 'birth_place']),
      view('surname and postcode', ['surname', 'postcode_fake']),
      view('surname and birth', ['surname', 'dob'], 14),
      view('birth and birthplace', ['dob', 'birth_place'], 14),
      view('name and occupation', ['full_name', 'occupation'], 14),
      view('surname and birthplace', ['surname', 'birth_place'], 18),
      view('surname and occupation', ['surname', 'occupation'], 18),
    ],
  }
}
