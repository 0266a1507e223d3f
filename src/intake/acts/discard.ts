import { z } from 'zod'
import { defineLongAct, fields } from '../../access/index.ts'
import { isOpen } from '../../jobs/index.ts'
import { refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { uploads } from '../folder/open-uploads.ts'
import { jobsOf, subjectOf } from './upload-jobs.ts'

export const discard = defineLongAct({
  name: 'intake.discard',
  kind: 'write',
  about: 'Removes uploaded files that are not to be imported',
  permission: 'importExtracts',
  input: z.strictObject({ upload: fields.key }),
  subject: ({ upload }) => subjectOf(upload),
  notes: ['erasure'],
  async run(context, { upload }): Promise<void> {
    const folders = context.service(uploads)
    folders.find(upload)
    await context.enter(async (unit) => {
      if ((await jobsOf(unit, upload)).some(isOpen)) throw refusal(intakeErrors, 'LB_UPLOAD_BUSY')
      unit.note({ action: 'erasure', subject: subjectOf(upload), details: { discarded: true } })
    })
    await folders.discard(upload)
  },
})
