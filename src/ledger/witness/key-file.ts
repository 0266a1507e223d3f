import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refusal } from '../../model/index.ts'
import { ledgerErrors } from '../errors.ts'
import { type NoteSigner, newSigningKey, readSigningKey } from './note-keys.ts'

/**
 * The key a ledger's checkpoints are signed with. It is made on first use and readable by its owner only; it is never printed.
 *
 * @param name of the ledger, for a key that is made now: `review.example/lookback`
 * @throws LB_LEDGER_KEY where the file is no key, or others may read it
 */
export async function signingKey(
  file: string,
  name = `lookback-${randomBytes(4).toString('hex')}`,
): Promise<NoteSigner> {
  return (await keyIn(file)) ?? (await makeKey(file, name))
}

/** Null where there is none. @throws LB_LEDGER_KEY */
export async function keyIn(file: string): Promise<NoteSigner | null> {
  try {
    const { mode } = await stat(file)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      const cause = `Others than its owner may read ${file}.`
      throw refusal(ledgerErrors, 'LB_LEDGER_KEY', cause)
    }
    return readSigningKey(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Written whole before it has its name, so that of two who make one at once both use the same. */
async function makeKey(file: string, name: string): Promise<NoteSigner> {
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${newSigningKey(name)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  const made = await keyIn(file)
  if (!made) throw refusal(ledgerErrors, 'LB_LEDGER_KEY')
  return made
}
