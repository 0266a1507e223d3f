import { rename, rm, writeFile } from 'node:fs/promises'

/** On the disk before it has its name: whatever goes wrong, no half of a file is taken for one. */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`
  try {
    await writeFile(draft, text, { flush: true })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
