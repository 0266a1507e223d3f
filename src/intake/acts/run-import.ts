import type { ActContext, Door } from '../../access/index.ts'
import { type ImportOptions, type ImportResult, importPaths } from '../../archive/index.ts'
import { runDueWatches } from '../../cases/index.ts'
import type { JobStep } from '../../jobs/index.ts'
import { type KeptUpload, uploads } from '../folder/open-uploads.ts'
import { type HowToRead, importOptions } from './how-to-read.ts'

/** The door by which whoever performs an act goes on after it. */
const doorOf = ({ enter }: ActContext): Door => ({
  enter: (_, work, options) => enter(work, options),
})

/** Rows counted over all files, where the import counts them file by file; of each file its trial says how many it has. */
function overall(
  rows: readonly number[],
  report: (step: JobStep) => void,
): NonNullable<ImportOptions['progress']> {
  const total = rows.length > 0 ? rows.reduce((sum, one) => sum + one, 0) : null
  let at = 0
  let before = 0
  let files: number | null = null
  return ({ stage, done, total: of }) => {
    if (stage === 'import files') {
      at = done
      files = of ?? null
      before = rows.slice(0, at).reduce((sum, one) => sum + one, 0)
    }
    const inFile = stage === 'import files' ? 0 : done
    const name = files === null ? stage : `file ${Math.min(at + 1, files)} of ${files}`
    report({ stage: name, done: before + inFile, total })
  }
}

/**
 * Imports uploaded files as whoever ordered it, or tries what would come of it.
 *
 * @param rows how many rows each extract has, in the order in which they are taken; none where nobody knows
 */
export async function runImport(
  context: ActContext,
  upload: KeptUpload,
  how: HowToRead,
  { dryRun, rows = [] }: { readonly dryRun: boolean; readonly rows?: readonly number[] },
  report: (step: JobStep) => void,
): Promise<ImportResult> {
  const release = context.service(uploads).use(upload.uploadId)
  try {
    const options = await importOptions(upload, how)
    return await importPaths(doorOf(context), context.who, [upload.folder], {
      ...options,
      dryRun,
      kept: runDueWatches,
      progress: overall(rows, report),
    })
  } finally {
    release()
  }
}
