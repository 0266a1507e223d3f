import { z } from 'zod'
import { defineLongAct, outputs } from '../../access/index.ts'
import { jobs } from '../../jobs/index.ts'
import { refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { uploads } from '../folder/open-uploads.ts'
import { type HowToRead, howToRead, type UploadInput } from './how-to-read.ts'
import { runImport } from './run-import.ts'
import { isOpen, jobsOf, subjectOf } from './upload-jobs.ts'

const ordered = z.strictObject({ jobId: outputs.id })

/** What would come of the files is found out in the background, and nothing is kept. */
export const trial = defineLongAct({
  name: 'intake.trial',
  kind: 'write',
  about:
    'Tries uploaded files: what each is recognised as, by which map, and what would come of it',
  permission: 'importExtracts',
  input: howToRead,
  output: ordered,
  subject: ({ upload }) => subjectOf(upload),
  notes: ['consultation'],
  async run(context, how): Promise<{ readonly jobId: number }> {
    const upload = context.service(uploads).find(how.upload)
    return context.enter(async (unit) => {
      await requireIdle(unit, how)
      const { files } = upload
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
      unit.note({
        action: 'consultation',
        subject: subjectOf(how.upload),
        purpose: 'dataQuality',
        details: { trial: true, files: files.length, bytes, source: how.source },
      })
      const jobId = await context.service(jobs).order(unit, {
        kind: 'trial',
        subject: subjectOf(how.upload),
        input: { how, files } satisfies UploadInput,
        run: (report) => runImport(context, upload, how, { dryRun: true }, report),
      })
      return { jobId }
    })
  },
})

async function requireIdle(unit: Parameters<typeof jobsOf>[0], { upload }: HowToRead) {
  if ((await jobsOf(unit, upload)).some(isOpen)) throw refusal(intakeErrors, 'LB_UPLOAD_BUSY')
}
