import { open, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { federationErrors, type NamedText } from '../../federation/index.ts'
import { refusal } from '../../model/index.ts'

const largestKey = 64 * 1024

/** Every file of the folder: one that is no key is said, since a force would be missing. */
export async function keyFiles(folder: string): Promise<readonly NamedText[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
    return await Promise.all(
      names.map((name) => readHanded(join(folder, name), largestKey, 'LB_FEDERATION_KEYS')),
    )
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code?.startsWith('LB_')) throw error
    const cause = `The folder of keys ${folder} could not be read: ${message}.`
    throw refusal(federationErrors, 'LB_FEDERATION_KEYS', cause)
  }
}

/** Never more than `most` bytes are taken into memory, whatever the file turns out to be. */
export async function readHanded(
  path: string,
  most: number,
  code: keyof typeof federationErrors,
): Promise<NamedText> {
  const name = basename(path)
  try {
    const file = await open(resolve(path))
    try {
      const what = await file.stat()
      const { size } = what
      // A device or a pipe has no size to go by.
      if (!what.isFile()) throw new Error('it is no file')
      if (size > most) throw new Error(`it has ${size} bytes, more than the ${most} that are read`)
      const bytes = await file.readFile()
      return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
    } finally {
      await file.close()
    }
  } catch (error) {
    const cause = `${path} could not be read: ${(error as Error).message}.`
    throw refusal(federationErrors, code, cause)
  }
}
