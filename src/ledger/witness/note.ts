import { refusal } from '../../model/index.ts'
import { ledgerErrors } from '../errors.ts'
import { fromHex, toHex } from '../hash.ts'
import type { NoteSigner, NoteVerifier } from './note-keys.ts'

/** A text and the signatures below it, before anything of either is believed. */
export interface Note {
  /** Ends with a line feed. */
  readonly text: string
  /** Who says they signed it, by the name of the key. */
  readonly signers: readonly string[]
  signedBy(verifier: NoteVerifier): boolean
}

/**
 * C2SP signed-note: the text, an empty line, `— name Base64(key id ‖ Ed25519 signature)`.
 *
 * One key signs several kinds of text, so each kind begins in a way no other does: a checkpoint has a number in its second line.
 *
 * @param text ends with a line feed and has no empty line at its end
 */
export function signNote(text: string, { verifier, sign }: NoteSigner): string {
  const signed = Buffer.concat([fromHex(verifier.keyId), sign(text)])
  return `${text}\n— ${verifier.name} ${signed.toString('base64')}\n`
}

/** The text is what stands before the last empty line. @throws LB_LEDGER_NOTE */
export function readNote(note: string): Note {
  // A file that went through an editor or a mail may have come by carriage returns.
  const lines = note.replaceAll('\r\n', '\n')
  const end = lines.lastIndexOf('\n\n')
  if (end < 0) throw refusal(ledgerErrors, 'LB_LEDGER_NOTE')
  return noteOf(lines.slice(0, end + 1), lines.slice(end + 2))
}

/** Lines that are no signature are passed over: another kind of signature may stand beside ours. */
export function noteOf(text: string, signatures: string): Note {
  const found = [...signatures.matchAll(/^— (\S+) ([A-Za-z0-9+/]+=*)$/gm)].map(
    ([, name = '', encoded = '']) => ({ name, bytes: Buffer.from(encoded, 'base64') }),
  )
  return {
    text,
    signers: found.map(({ name }) => name),
    signedBy: (verifier) =>
      found.some(
        ({ name, bytes }) =>
          name === verifier.name &&
          toHex(bytes.subarray(0, 4)) === verifier.keyId &&
          verifier.holds(text, bytes.subarray(4)),
      ),
  }
}
