import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Head } from '../head.ts'
import { type Checkpoint, readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { signingKey } from './key-file.ts'
import type { NoteVerifier } from './note-keys.ts'

/** Where the private key lies, and the folder checkpoints are written to. */
export interface WitnessPlace {
  readonly keyFile: string
  readonly checkpoints: string
  /** Of the ledger, for a key that has to be made. */
  readonly name?: string
}

export interface KeptCheckpoint extends Checkpoint {
  readonly file: string
  readonly note: string
}

/** What is in the folder and is no checkpoint of this ledger. */
export interface StrayCheckpoint {
  readonly file: string
  readonly what: string
}

/** Signs heads of the ledger and keeps them outside it. */
export interface Witness {
  readonly verifier: NoteVerifier
  /** Signs a head; the same head again is the same file. */
  keep(head: Head): Promise<KeptCheckpoint>
  kept(): Promise<{
    readonly checkpoints: readonly KeptCheckpoint[]
    readonly strays: readonly StrayCheckpoint[]
  }>
}

/**
 * Makes the key on first use. Beside the checkpoints lies `verifier-key.txt`, which is public.
 *
 * @throws LB_LEDGER_KEY
 */
export async function openWitness(place: WitnessPlace): Promise<Witness> {
  const signer = await signingKey(place.keyFile, place.name)
  const { verifier } = signer
  return {
    verifier,
    keep: async (head) => {
      const checkpoint = { origin: verifier.name, ...head }
      const note = signCheckpoint(checkpoint, signer)
      await mkdir(place.checkpoints, { recursive: true })
      await writeWhole(join(place.checkpoints, 'verifier-key.txt'), `${verifier.text}\n`)
      const file = join(place.checkpoints, fileName(head))
      await writeWhole(file, note)
      return { ...checkpoint, file, note }
    },
    kept: () => readKept(place.checkpoints, verifier),
  }
}

/** In order of size; another root of the same size is another file, so that no copy takes the place of an older one. */
const fileName = ({ size, root }: Head): string =>
  `${String(size).padStart(12, '0')}-${root.slice(0, 12)}.checkpoint`

/** On the disk before it has its name: a power cut leaves no half of one. */
async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.draft`
  await writeFile(draft, text, { flush: true })
  await rename(draft, file)
}

async function readKept(folder: string, verifier: NoteVerifier) {
  const checkpoints: KeptCheckpoint[] = []
  const strays: StrayCheckpoint[] = []
  for (const name of await checkpointFiles(folder)) {
    const file = join(folder, name)
    const note = await readFile(file, 'utf8')
    try {
      checkpoints.push({ ...readCheckpoint(note, verifier), file, note })
    } catch {
      strays.push({ file, what: `not signed by this ledger’s key (${verifier.name})` })
    }
  }
  return { checkpoints, strays }
}

async function checkpointFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.checkpoint')).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
