import { z } from 'zod'
import { type ActContext, type ActUnit, defineLongAct, outputs } from '../../access/index.ts'
import { isOpen, jobs } from '../../jobs/index.ts'
import { refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { hasMap, type KeptUpload, uploads } from '../folder/open-uploads.ts'
import { type HowToRead, howToRead, type UploadInput } from './how-to-read.ts'
import { runImport } from './run-import.ts'
import { jobsOf, subjectOf } from './upload-jobs.ts'

/** What would come of the files is found out in the background, and nothing is kept. */
export const trial = defineLongAct({
  name: 'intake.trial',
  kind: 'write',
  about:
    'Tries uploaded files: what each is recognised as, by which map, and what would come of it',
  permission: 'importExtracts',
  input: howToRead,
  output: z.strictObject({ jobId: outputs.id }),
  subject: ({ upload }) => subjectOf(upload),
  notes: ['consultation'],
  run: (context, how) => orderTrial(context, how.upload, async () => how),
})

/**
 * Orders a trial of an upload.
 *
 * @param howOf how the files are to be read; asked within the act, once it is sure that nobody works on them
 * @throws LB_UPLOAD_GONE, LB_UPLOAD_BUSY, LB_UPLOAD_NO_MAP
 */
export async function orderTrial(
  context: ActContext,
  uploadId: string,
  howOf: (unit: ActUnit, upload: KeptUpload) => Promise<HowToRead>,
): Promise<{ readonly jobId: number }> {
  const upload = context.service(uploads).find(uploadId)
  return context.enter(async (unit) => {
    if ((await jobsOf(unit, uploadId)).some(isOpen)) throw refusal(intakeErrors, 'LB_UPLOAD_BUSY')
    const how = await howOf(unit, upload)
    if (how.map === 'own' && !hasMap(upload)) throw refusal(intakeErrors, 'LB_UPLOAD_NO_MAP')
    const { files } = upload
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    unit.note({
      action: 'consultation',
      subject: subjectOf(uploadId),
      purpose: 'dataQuality',
      details: { trial: true, files: files.length, bytes, source: how.source, map: how.map },
    })
    const jobId = await context.service(jobs).order(unit, {
      kind: 'trial',
      subject: subjectOf(uploadId),
      input: { how, files } satisfies UploadInput,
      run: (report) => runImport(context, upload, how, { dryRun: true }, report),
    })
    return { jobId }
  })
}
