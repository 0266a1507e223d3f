import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ActUnit, defineLongAct, fields, outputs } from '../../access/index.ts'
import { mapTrialSchema, parseMap, tryMap } from '../../archive/index.ts'
import { refusal, type SourceKind } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { type KeptUpload, uploads } from '../folder/open-uploads.ts'
import { howToRead, type UploadInput } from './how-to-read.ts'
import { orderTrial } from './trial.ts'
import { jobsOf, subjectOf } from './upload-jobs.ts'

const longestMap = 100_000

/** Empty: one to begin with is made from the columns of the file. */
const yaml = fields.text(longestMap).default('')

/** A map is tried on the first rows of one file; nothing is kept. */
export const mapTrial = defineLongAct({
  name: 'intake.mapTrial',
  kind: 'read',
  about: 'What an import map would make of the first hundred rows of an uploaded file',
  permission: 'importExtracts',
  input: z.strictObject({ upload: fields.key, file: fields.requiredText(1_000), yaml }),
  output: mapTrialSchema,
  subject: ({ upload }) => subjectOf(upload),
  notes: ['consultation'],
  async run(context, { upload: uploadId, file, yaml: text }) {
    const upload = context.service(uploads).find(uploadId)
    const path = pathOf(upload, file)
    const kind = await context.enter(async (unit) => {
      unit.note({
        action: 'consultation',
        subject: subjectOf(uploadId),
        purpose: 'dataQuality',
        details: { mapTried: true },
      })
      return kindOf(unit, uploadId)
    })
    return tryMap(path, text, kind)
  },
})

/** The files are tried anew by a map of one's own, which their import then uses too. */
export const useMap = defineLongAct({
  name: 'intake.useMap',
  kind: 'write',
  about: 'Reads uploaded files by an import map of one’s own, and tries them anew',
  permission: 'importExtracts',
  input: z.strictObject({ upload: fields.key, yaml: fields.requiredText(longestMap) }),
  output: z.strictObject({ jobId: outputs.id }),
  subject: ({ upload }) => subjectOf(upload),
  notes: ['consultation'],
  async run(context, { upload: uploadId, yaml: text }) {
    parseMap(text, 'The map')
    return orderTrial(context, uploadId, async (unit, upload) => {
      const [last] = await jobsOf(unit, uploadId)
      if (!last) throw refusal(intakeErrors, 'LB_UPLOAD_NOT_TRIED')
      const how = howToRead.parse((last.input as UploadInput).how)
      await writeFile(upload.mapFile, text)
      return { ...how, map: 'own' }
    })
  },
})

/** Only a file of the upload, by the name it has there. */
function pathOf({ files, folder }: KeptUpload, file: string): string {
  const found = files.find(({ name }) => name === file)
  if (!found) throw refusal(intakeErrors, 'LB_UPLOAD_GONE', 'There is no such file in the upload.')
  return join(folder, found.name)
}

async function kindOf(unit: ActUnit, uploadId: string): Promise<SourceKind> {
  const [last] = await jobsOf(unit, uploadId)
  const how = last && howToRead.parse((last.input as UploadInput).how)
  if (how?.source === 'new' && how.newKind !== '') return how.newKind
  const known = await unit.db
    .selectFrom('source')
    .select('kind')
    .where('id', '=', how?.source ?? '')
    .executeTakeFirst()
  return known?.kind ?? 'policeCrime'
}
