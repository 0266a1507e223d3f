import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openUploads, type Uploads } from '../intake/index.ts'

/**
 * Uploaded files lie in the data folder, on the disk that has room for what they become. Where that cannot be written to, as beside a
 * database server of one’s own, in the system’s temporary folder.
 *
 * @returns also what to tell whoever starts the program, where it is the second
 */
export async function uploadPlace(
  data: string,
): Promise<{ readonly uploads: Uploads; readonly words: readonly string[] }> {
  const place = join(resolve(data), 'uploads')
  try {
    return { uploads: await openUploads(place), words: [] }
  } catch (error) {
    const instead = await mkdtemp(join(tmpdir(), 'lookback-uploads-'))
    const { code = 'no reason given' } = error as { readonly code?: string }
    return {
      uploads: await openUploads(instead),
      words: [`Uploaded files go to ${instead}: ${place} cannot be written to (${code}).`],
    }
  }
}
