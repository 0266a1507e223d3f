import { z } from 'zod'
import { type ActUnit, defineLongAct, fields } from '../../access/index.ts'
import type { ImportResult } from '../../archive/index.ts'
import { type JobRow, readJobs } from '../../jobs/index.ts'
import { LookbackError, refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { hasMap, type KeptUpload, type Uploads, uploads } from '../folder/open-uploads.ts'
import {
  type SourceChoice,
  type UploadJob,
  type UploadsView,
  type UploadView,
  uploadsViewSchema,
  uploadViewSchema,
} from './contract.ts'
import { howToRead, type UploadInput } from './how-to-read.ts'
import { jobsOf, subjectOf } from './upload-jobs.ts'

export const upload = defineLongAct({
  name: 'intake.upload',
  kind: 'read',
  about: 'An upload: its files, what its trial found, how far its import is',
  permission: 'importExtracts',
  input: z.strictObject({ upload: fields.key }),
  output: uploadViewSchema,
  subject: ({ upload: id }) => subjectOf(id),
  notes: ['consultation'],
  run: (context, { upload: uploadId }) =>
    context.enter(async (unit): Promise<UploadView> => {
      unit.note({ action: 'consultation', subject: subjectOf(uploadId) })
      const kept = keptOf(context.service(uploads), uploadId)
      const [last = null] = await jobsOf(unit, uploadId)
      if (!kept && !last) throw refusal(intakeErrors, 'LB_UPLOAD_GONE')
      const input = last && (last.input as UploadInput)
      return {
        uploadId,
        files: kept?.files ?? input?.files ?? [],
        isThere: kept !== null,
        how: input && howToRead.parse(input.how),
        last: last && uploadJob(last),
        sources: await sourcesOf(unit),
        hasOwnMap: kept !== null && hasMap(kept),
      }
    }),
})

const recentJobs = 100
const recentUploads = 20

export const list = defineLongAct({
  name: 'intake.uploads',
  kind: 'read',
  about: 'What may be uploaded, and the uploads of late',
  permission: 'importExtracts',
  input: fields.nothing,
  output: uploadsViewSchema,
  subject: () => 'uploads',
  notes: ['consultation'],
  run: (context) =>
    context.enter(async (unit): Promise<UploadsView> => {
      unit.note({ action: 'consultation', subject: 'uploads' })
      const jobs = (await readJobs(unit, { most: recentJobs })).filter(({ subject }) =>
        subject.startsWith('upload:'),
      )
      const newest = new Map<string, JobRow>()
      for (const job of jobs) if (!newest.has(job.subject)) newest.set(job.subject, job)
      const { bytes, files } = context.service(uploads).limits
      return {
        recent: [...newest.values()].slice(0, recentUploads).map((job) => ({
          ...uploadJob(job),
          uploadId: job.subject.slice('upload:'.length),
          files: (job.input as UploadInput).files.length,
        })),
        sources: await sourcesOf(unit),
        limits: { bytes, files },
      }
    }),
})

function keptOf(folders: Uploads, uploadId: string): KeptUpload | null {
  try {
    return folders.find(uploadId)
  } catch (error) {
    if (error instanceof LookbackError && error.code === 'LB_UPLOAD_GONE') return null
    throw error
  }
}

const uploadJob = ({ input: _, result, ...job }: JobRow): UploadJob => ({
  ...job,
  result: job.state === 'done' ? (result as ImportResult) : null,
})

const sourcesOf = ({ db }: Pick<ActUnit, 'db'>): Promise<readonly SourceChoice[]> =>
  db.selectFrom('source').select(['id', 'name', 'kind']).orderBy('name').execute()
