import { createHash } from 'node:crypto'
import { refusal } from '../../model/index.ts'
import type { UnitOfWork } from '../door.ts'
import { accessErrors } from '../errors.ts'
import type { OriginalsKey } from '../keys/originals-key.ts'
import { unsealOriginal } from './seal-original.ts'

type Keeping = Pick<UnitOfWork, 'db' | 'originalsKey'>

export interface AtRest {
  readonly sha256: string
  readonly body: Uint8Array
  /** Null: in clear. */
  readonly key_id: string | null
}

const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

/**
 * A document as it came; null where there is none, or whoever asks may not see it.
 *
 * @throws LB_ORIGINALS_KEY_MISSING, LB_ORIGINALS_KEY_OTHER, LB_ORIGINAL_ALTERED
 */
export async function readOriginal(
  { db, originalsKey }: Keeping,
  sha256: string,
): Promise<Uint8Array | null> {
  const kept = await db
    .selectFrom('document_original')
    .select(['sha256', 'body', 'key_id'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return kept ? inClear(kept, originalsKey) : null
}

/** @throws LB_ORIGINALS_KEY_MISSING, LB_ORIGINALS_KEY_OTHER, LB_ORIGINAL_ALTERED */
export function inClear(
  { sha256, body, key_id }: AtRest,
  key: OriginalsKey | undefined,
): Uint8Array {
  if (key_id !== null && key?.id !== key_id) throw notHere(key_id, key)
  const clear = key && key_id !== null ? unsealOriginal(key, sha256, body) : body
  if (clear === null || sha256Of(clear) !== sha256)
    throw refusal(accessErrors, 'LB_ORIGINAL_ALTERED')
  return clear
}

export const notHere = (wanted: string, key: OriginalsKey | undefined) =>
  key
    ? refusal(
        accessErrors,
        'LB_ORIGINALS_KEY_OTHER',
        `Originals are encrypted with the key ${wanted}, and this is the key ${key.id}.`,
      )
    : refusal(
        accessErrors,
        'LB_ORIGINALS_KEY_MISSING',
        `Originals are encrypted with the key ${wanted}, and no key was given.`,
      )
