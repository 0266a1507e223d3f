import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'

/** What will be taken in as one extract: a file, or a folder of documents. */
export interface FoundFile {
  readonly path: string
  readonly top: string
  /** As it is called in results and in the ledger: from the folder that was asked for. */
  readonly name: string
}

const passedOver = new Set(['source.yml', 'manifest.csv'])

/** Every file under the paths, in an order that does not depend on the disk. */
export async function filesUnder(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  for (const path of paths) {
    const standing = await stat(path).catch(() => null)
    if (!standing)
      throw refusal(archiveErrors, 'LB_FILE_MISSING', `There is no file or folder ${path}.`)
    if (standing.isFile()) {
      found.push({ path, top: dirname(path), name: basename(path) })
      continue
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries
      .filter(
        (entry) =>
          entry.isFile() &&
          !passedOver.has(entry.name.toLowerCase()) &&
          !entry.name.startsWith('.'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    found.push(
      ...files.map((file) => ({ path: file, top: path, name: file.slice(path.length + 1) })),
    )
  }
  return found
}
