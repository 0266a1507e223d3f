import type { Kysely } from 'kysely'
import { refusal } from '../../model/index.ts'
import type { Database } from '../../store/index.ts'
import { ledgerErrors } from '../errors.ts'
import { fromHex, toHex } from '../hash.ts'
import type { Head } from '../head.ts'
import { rootsAt } from '../prove.ts'
import { noteOf, signNote } from './note.ts'
import type { NoteSigner, NoteVerifier } from './note-keys.ts'

/** A named head of one ledger, to be kept outside it (C2SP tlog-checkpoint). */
export interface Checkpoint extends Head {
  /** Names the ledger: `review.example/lookback`. */
  readonly origin: string
}

/** Three lines: origin, size in decimal, root in Base64; ended by a line feed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(fromHex(root)).toString('base64')}\n`
}

export const signCheckpoint = (checkpoint: Checkpoint, signer: NoteSigner): string =>
  signNote(checkpointText(checkpoint), signer)

/**
 * Reads a checkpoint; with a verifier, only one that the verifier's key signed.
 *
 * @throws LB_LEDGER_CHECKPOINT
 */
export function readCheckpoint(note: string, verifier?: NoteVerifier): Checkpoint {
  // A file that went through an editor or a mail may have come by carriage returns.
  const lines = note.replaceAll('\r\n', '\n')
  const [, text, origin, size, root] =
    /^(([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*)(?:\n|$)/.exec(lines) ?? []
  if (!text || !origin || size === undefined || root === undefined) {
    throw refusal(ledgerErrors, 'LB_LEDGER_CHECKPOINT')
  }
  if (verifier && !noteOf(text, lines.slice(text.length)).signedBy(verifier)) {
    const cause = `The checkpoint is not signed by ${verifier.name} with the key given.`
    throw refusal(ledgerErrors, 'LB_LEDGER_CHECKPOINT', cause)
  }
  return { origin, size: Number(size), root: toHex(Buffer.from(root, 'base64')) }
}

/** What a ledger shows against one checkpoint of it. */
export interface CheckpointVerdict extends Checkpoint {
  readonly ok: boolean
  readonly what: string
}

/**
 * Whether the ledger still begins with what each checkpoint saw: the one check that a ledger cut short, put back to an
 * older copy or rewritten as a whole does not pass. It rests on the stored hashes of entries; `verifyLedger` holds those to what
 * the entries say.
 */
export async function verifyAgainstCheckpoints(
  db: Kysely<Database>,
  checkpoints: readonly Checkpoint[],
): Promise<readonly CheckpointVerdict[]> {
  const roots = await rootsAt(
    db,
    checkpoints.map(({ size }) => size),
  )
  return checkpoints.map((checkpoint) => {
    const { size, root } = checkpoint
    const now = roots.get(size)
    if (now === undefined) {
      const what = `cut short: the ledger once had ${size} entries and has fewer now`
      return { ...checkpoint, ok: false, what }
    }
    return now === root
      ? { ...checkpoint, ok: true, what: `the first ${size} entries are those of the checkpoint` }
      : { ...checkpoint, ok: false, what: `rewritten: one of the first ${size} entries is another` }
  })
}
