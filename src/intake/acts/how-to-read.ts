import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { fields } from '../../access/index.ts'
import type { ImportOptions } from '../../archive/index.ts'
import { dateOrders, sourceKinds } from '../../model/index.ts'
import type { KeptUpload } from '../folder/open-uploads.ts'

const sourceId = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const howShape = {
  upload: fields.key,
  /** A source of the review by its id; `inFiles`: a source.yml among the files says so; `new`: as the next four say. */
  source: fields.requiredText(200, 'Say which source the files come from'),
  newId: fields.text(100).default(''),
  newName: fields.text(200).default(''),
  newAgency: fields.text(200).default(''),
  newKind: z.enum(['', ...sourceKinds]).default(''),
  dateOrder: z.enum(['asFiles', ...dateOrders]).default('asFiles'),
  /** `kept`: by the maps that read their source before, and those of Lookback; `own`: by the map that was made for these files. */
  map: z.enum(['kept', 'shipped', 'own']).default('kept'),
} as const

/** How uploaded files are to be read; the same for their trial and for their import. */
export const howToRead = z.strictObject(howShape).superRefine((how, context) => {
  if (how.source !== 'new') return
  const fault = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (!sourceId.test(how.newId))
    fault(
      'newId',
      'Give the source a short name of small letters, digits and hyphens, such as northshire-police',
    )
  if (how.newName === '') fault('newName', 'Enter what the source is called')
  if (how.newAgency === '') fault('newAgency', 'Enter whose source it is')
  if (how.newKind === '') fault('newKind', 'Choose what kind of source it is')
})
export type HowToRead = z.output<typeof howToRead>

/** What a job of an upload was started with, as it is kept. */
export interface UploadInput {
  readonly how: HowToRead
  readonly files: KeptUpload['files']
}

/** As the import takes it. A new source is told of by a source.yml above all files, which one nearer to a file outdoes. */
export async function importOptions(
  upload: KeptUpload,
  how: HowToRead,
): Promise<Pick<ImportOptions, 'source' | 'map' | 'ownMaps' | 'dateOrder'>> {
  if (how.source === 'new') {
    const { newId: id, newName: name, newAgency: agency, newKind: kind } = how
    await writeFile(join(upload.folder, 'source.yml'), stringify({ id, name, agency, kind }))
  }
  return {
    ...(how.source !== 'new' && how.source !== 'inFiles' && { source: how.source }),
    ...(how.map === 'own' && { map: upload.mapFile }),
    ownMaps: how.map !== 'shipped',
    ...(how.dateOrder !== 'asFiles' && { dateOrder: how.dateOrder }),
  }
}
