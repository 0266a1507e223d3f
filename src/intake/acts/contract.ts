import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { importResultSchema } from '../../archive/index.ts'
import {
  type JobFailure,
  type JobStep,
  jobKinds,
  jobStates,
  type WaitedFor,
} from '../../jobs/index.ts'
import { sourceKinds } from '../../model/index.ts'
import type { KeptFile } from '../folder/receive.ts'
import { howShape } from './how-to-read.ts'

const kinds = Object.keys(jobKinds) as [keyof typeof jobKinds]

/** A job of an upload with what came of it. Times are ISO 8601, UTC. */
const uploadJobFields = {
  jobId: outputs.id,
  kind: z.enum(kinds),
  subject: outputs.text,
  startedBy: outputs.text,
  state: z.enum(jobStates),
  createdAt: outputs.text,
  startedAt: outputs.text.nullable(),
  endedAt: outputs.text.nullable(),
  step: outputs
    .of<JobStep>()(
      outputs.object({
        stage: outputs.text,
        done: outputs.count,
        total: outputs.count.nullable(),
      }),
    )
    .nullable(),
  failure: outputs
    .of<JobFailure>()(
      outputs.object({ code: outputs.text, cause: outputs.text, remedy: outputs.text }),
    )
    .nullable(),
  waitsFor: outputs
    .of<WaitedFor>()(
      outputs.object({
        kind: z.enum(kinds),
        startedBy: outputs.text,
        createdAt: outputs.text,
      }),
    )
    .nullable(),
  result: importResultSchema.nullable(),
} as const

const uploadJobSchema = outputs.object(uploadJobFields)
export type UploadJob = z.output<typeof uploadJobSchema>

/** A source that the review knows. */
const sourceChoiceSchema = outputs.object({
  id: outputs.text,
  name: outputs.text,
  kind: z.enum(sourceKinds),
})
export type SourceChoice = z.output<typeof sourceChoiceSchema>

export const uploadViewSchema = outputs.object({
  uploadId: outputs.text,
  files: outputs.list(
    outputs.of<KeptFile>()(outputs.object({ name: outputs.text, bytes: outputs.count })),
  ),
  /** Whether the files are still there. */
  isThere: z.boolean(),
  /** How they were read last; null before the first trial. */
  how: outputs.object(howShape).nullable(),
  /** The last thing that was done with them. */
  last: uploadJobSchema.nullable(),
  sources: outputs.list(sourceChoiceSchema),
  hasOwnMap: z.boolean(),
})
export type UploadView = z.output<typeof uploadViewSchema>

export const uploadsViewSchema = outputs.object({
  /** The last job of each upload, the newest first. */
  recent: outputs.list(
    outputs.object({ ...uploadJobFields, uploadId: outputs.text, files: outputs.count }),
  ),
  sources: outputs.list(sourceChoiceSchema),
  limits: outputs.object({ bytes: outputs.count, files: outputs.count }),
})
export type UploadsView = z.output<typeof uploadsViewSchema>
