import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LinkFilesRequest, linkFiles } from '../files/link-files.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { openDatabase } from '../sql/database.ts'
import { madeUpMentions } from './made-up-mentions.ts'

/** As JSON first, since lists go into Parquet as lists; some names are of letters with several bytes. */
export async function writeMentions(path: string, people: number): Promise<void> {
  const lines = madeUpMentions(people, 3).map(({ id, source, fields }, at) =>
    JSON.stringify({
      ...{ id, source, ...fields },
      ...(at % 9 === 0 && { familyName: ['Ѓорѓиев', 'Ѓоргиев', 'Ђорђевић'][(at / 9) % 3] }),
    }),
  )
  const json = `${path}.json`
  writeFileSync(json, lines.join('\n'))
  const database = await openDatabase()
  await database.run(
    `COPY (SELECT * FROM read_json('${json}', columns = {id: 'BIGINT', source: 'VARCHAR', givenNames: 'VARCHAR', familyName: 'VARCHAR', aliases: 'VARCHAR[]', birthDate: 'VARCHAR', birthYear: 'VARCHAR', postcode: 'VARCHAR', address: 'VARCHAR', phones: 'VARCHAR[]', vehicles: 'VARCHAR[]', identifiers: 'VARCHAR[]', "group": 'VARCHAR'})) TO '${path}' (FORMAT parquet)`,
  )
  database.close()
}

export const mentionSettings = { ...peopleSettings(), columns: { id: 'id', source: 'source' } }

/** Everything a linkage answers, in an order of its own. */
export async function linked(
  settings: unknown,
  input: string,
  out: string,
  how: Pick<LinkFilesRequest, 'inSql' | 'on' | 'note' | 'sharedOutAbove' | 'recordsAtOnce'>,
): Promise<Linked> {
  await linkFiles({ settings, inputs: [input], out, ...how })
  return linkedIn(out)
}

interface Linked {
  readonly links: readonly unknown[]
  readonly clusters: string
  readonly model: string
}

/** What a linkage has left in a folder. */
export async function linkedIn(out: string): Promise<Linked> {
  const database = await openDatabase()
  const links = await database.columns(
    `SELECT to_json(t)::VARCHAR FROM read_parquet('${join(out, 'links.parquet')}') t ORDER BY ALL`,
  )
  database.close()
  const read = (file: string) => readFileSync(join(out, file), 'utf8')
  return { links: links[0] ?? [], clusters: read('clusters.csv'), model: read('model.json') }
}
