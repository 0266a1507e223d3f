import { createHash } from 'node:crypto'
import { refusal } from '../../model/index.ts'
import type { UnitOfWork } from '../door.ts'
import { accessErrors } from '../errors.ts'
import type { OriginalsKey } from '../keys/originals-key.ts'
import { sealOriginal, unsealOriginal } from './seal-original.ts'

type Keeping = Pick<UnitOfWork, 'db' | 'originalsKey'>

export interface AtRest {
  readonly sha256: string
  readonly body: Uint8Array
  /** Null: in clear. */
  readonly key_id: string | null
}

const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

/**
 * Keeps a document as it came, once, encrypted where a key is given. One that stands already is not sent again.
 *
 * @returns its SHA-256, by which it is asked for
 * @throws LB_ORIGINALS_KEY_MISSING, LB_ORIGINALS_KEY_OTHER where those that stand are encrypted with a key that is not here
 */
export async function keepOriginal(
  { db, originalsKey }: Keeping,
  body: Uint8Array,
): Promise<string> {
  const sha256 = sha256Of(body)
  const stands = await db
    .selectFrom('document_original')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (stands) return sha256
  const others = await db
    .selectFrom('document_original')
    .select('key_id')
    .where('key_id', 'is not', null)
    .$if(originalsKey !== undefined, (query) => query.where('key_id', '<>', originalsKey?.id ?? ''))
    .limit(1)
    .executeTakeFirst()
  if (others?.key_id) throw notHere(others.key_id, originalsKey)
  await db
    .insertInto('document_original')
    .values({
      sha256,
      bytes: body.length,
      body: originalsKey ? sealOriginal(originalsKey, sha256, body) : body,
      key_id: originalsKey?.id ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return sha256
}

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

const notHere = (wanted: string, key: OriginalsKey | undefined) =>
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
