import { z } from 'zod'
import { defineLongAct, fields, outputs, purposes } from '../../access/index.ts'
import type { ImportResult } from '../../archive/index.ts'
import { isOpen, jobs } from '../../jobs/index.ts'
import { refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { uploads } from '../folder/open-uploads.ts'
import { readWhatCame } from '../pages/acts.ts'
import { howToRead, type UploadInput } from './how-to-read.ts'
import { runImport } from './run-import.ts'
import { jobsOf, subjectOf } from './upload-jobs.ts'

/** For what an extract may be taken in. */
export const importPurposes = ['review', 'safeguarding', 'dataQuality', 'disclosure'] as const

const input = z.strictObject({
  upload: fields.key,
  /** The trial that whoever confirms has seen: nothing else is imported than what it showed. */
  trial: fields.id,
  purpose: z.enum(importPurposes, fields.whenMissing('Say what the files are imported for')),
})

/** The files are imported in the background as their trial read them, and removed when that is over. */
export const importUpload = defineLongAct({
  name: 'intake.import',
  kind: 'write',
  about: 'Imports uploaded files as their trial showed, in the background',
  permission: 'importExtracts',
  input,
  output: z.strictObject({ jobId: outputs.id }),
  subject: ({ upload }) => subjectOf(upload),
  notes: ['collection'],
  async run(context, { upload: uploadId, trial, purpose }): Promise<{ readonly jobId: number }> {
    const folders = context.service(uploads)
    const upload = folders.find(uploadId)
    return context.enter(async (unit) => {
      const before = await jobsOf(unit, uploadId)
      if (before.some(isOpen)) throw refusal(intakeErrors, 'LB_UPLOAD_BUSY')
      const [last] = before
      if (last?.jobId !== trial || last.kind !== 'trial' || last.state !== 'done')
        throw refusal(intakeErrors, 'LB_UPLOAD_NOT_TRIED')
      const how = howToRead.parse((last.input as UploadInput).how)
      const { extracts } = last.result as ImportResult
      const rows = extracts.map(({ received }) => received)
      unit.note({
        action: 'collection',
        subject: subjectOf(uploadId),
        purpose,
        details: { confirmed: true, files: upload.files.length, purpose: purposes[purpose] },
      })
      const jobId = await context.service(jobs).order(unit, {
        kind: 'import',
        subject: subjectOf(uploadId),
        input: { how, files: upload.files } satisfies UploadInput,
        async run(report) {
          const done = await runImport(context, upload, how, { dryRun: false, rows }, report)
          if (done.extracts.some(({ format }) => format === 'documents'))
            await readWhatCame(context)
          return done
        },
        over: () => folders.discard(uploadId),
      })
      return { jobId }
    })
  },
})
