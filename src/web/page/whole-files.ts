import { intakeErrors, type KeptUpload } from '../../intake/index.ts'
import { LookbackError } from '../../model/index.ts'
import type { Parsed } from './act-form.ts'
import type { UploadVisit, WholeFile } from './routing.ts'

/** Small files that came with a form; what is wrong with them is a problem of their control. */
export const wholeFiles = (
  visit: UploadVisit,
  most: number,
  href: string,
): Promise<Parsed<readonly WholeFile[]>> => asProblem(() => visit.takeWhole(most), href)

/** Files that came with a form and are kept for an act, which removes them. */
export const received = (
  visit: UploadVisit,
  most: number,
  href: string,
): Promise<Parsed<KeptUpload>> => asProblem(() => visit.receive(most), href)

async function asProblem<T>(take: () => Promise<T>, href: string): Promise<Parsed<T>> {
  try {
    return { ok: true, value: await take() }
  } catch (error) {
    if (!(error instanceof LookbackError) || !Object.hasOwn(intakeErrors, error.code)) throw error
    return {
      ok: false,
      problems: [
        {
          text:
            error.code === 'LB_UPLOAD_TOO_LARGE' ? error.cause : `${error.cause} ${error.remedy}`,
          href,
        },
      ],
    }
  }
}
