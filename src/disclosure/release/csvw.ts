import { strToU8, zipSync } from 'fflate'
import { showHiddenCharacters } from '../../model/index.ts'
import { csvOf } from './csv.ts'
import { confidential, type Release, shorthandNote } from './release.ts'

/** W3C metadata for the CSV: columns with their types, what hides a number, and the notes. */
export function csvwOf(release: Release): string {
  const { name, title, publisher, published, notes, columns } = release
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${name}.csv`,
    'dc:title': showHiddenCharacters(title),
    'dc:publisher': publisher,
    ...(published === null
      ? {}
      : { 'dc:issued': { '@value': published, '@type': 'xsd:dateTime' } }),
    'rdfs:comment': [shorthandNote, ...notes].map(showHiddenCharacters),
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ id, title: heading, numeric }) => ({
        name: id,
        titles: heading,
        datatype: numeric ? { base: 'integer', minimum: 0 } : 'string',
        ...(numeric ? { null: confidential } : {}),
        required: !numeric,
      })),
      primaryKey: columns.filter(({ numeric }) => !numeric).map(({ id }) => id),
    },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}

/** The CSV and its metadata under the name by which CSVW finds it, in one file. */
export const csvwZip = (release: Release): Uint8Array =>
  zipSync(
    {
      [`${release.name}.csv`]: strToU8(csvOf(release)),
      [`${release.name}.csv-metadata.json`]: strToU8(csvwOf(release)),
    },
    { mtime: new Date('2000-01-01T00:00:00Z') },
  )
