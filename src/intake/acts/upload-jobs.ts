import type { UnitOfWork } from '../../access/index.ts'
import { type JobRow, readJobs } from '../../jobs/index.ts'

export const subjectOf = (uploadId: string): string => `upload:${uploadId}`

/** Trials and imports of an upload, the newest first. */
export const jobsOf = (
  unit: Pick<UnitOfWork, 'db'>,
  uploadId: string,
): Promise<readonly JobRow[]> => readJobs(unit, { subject: subjectOf(uploadId) })
