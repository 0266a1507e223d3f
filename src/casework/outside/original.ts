import { z } from 'zod'
import { fields, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { openBytes, sealBytes, sha256 } from './sealing.ts'

/** Bytes: more than a scanned letter has, and little enough to seal in memory. */
export const largestOriginal = 20 * 1024 ** 2

/** A file as it came, in an act: its content in base 64. */
export const originalFile = z.strictObject({
  name: fields.requiredText(1_000, 'Give the file its name'),
  content: z.base64().max(Math.ceil(largestOriginal / 3) * 4, {
    error: `The original is at most ${largestOriginal / 1024 ** 2} MB`,
  }),
})
export type OriginalFile = z.output<typeof originalFile>

/** A SHA-256 that somebody states. */
export const fileHash = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, { error: 'Give the SHA-256 as 64 digits and letters a to f' })

export const aboutOriginal = (referralId: number): string =>
  `lookback original of outside referral ${referralId}`

/**
 * Keeps the file a referral came in. With a key it is sealed, its name too: a letter is signed.
 *
 * @param expected its SHA-256, where whoever hands it in says so
 * @returns the SHA-256 of what is kept, for the ledger
 * @throws LB_OUTSIDE_FILE_EMPTY, LB_OUTSIDE_FILE_HASH
 */
export async function keepOriginal(
  { db, who }: UnitOfWork,
  referralId: number,
  file: OriginalFile,
  expected: string | null,
  key: Uint8Array | null,
): Promise<string> {
  const plain = checkedFile(file, expected, 'originalHash')
  const { name } = file
  const body = key === null ? plain : sealedFile(name, plain, key, aboutOriginal(referralId))
  const hash = sha256(body)
  await db
    .insertInto('outside_original')
    .values({
      referral_id: referralId,
      name: key === null ? name : '',
      bytes: body.length,
      sha256: hash,
      sealed: key !== null,
      kept_by: who.accountId,
    })
    .execute()
  await db.insertInto('outside_original_body').values({ referral_id: referralId, body }).execute()
  return hash
}

/** @throws LB_OUTSIDE_FILE_EMPTY, LB_OUTSIDE_FILE_HASH */
export function checkedFile(
  { content }: OriginalFile,
  expected: string | null,
  hashField: string,
): Buffer {
  const plain = Buffer.from(content, 'base64')
  if (plain.length === 0)
    throw refusal(caseworkErrors, 'LB_OUTSIDE_FILE_EMPTY', { field: 'original' })
  if (expected !== null && expected !== sha256(plain))
    throw refusal(caseworkErrors, 'LB_OUTSIDE_FILE_HASH', { field: hashField })
  return plain
}

/** Its name is sealed with it: the length of the name, the name, the content. */
export function sealedFile(
  name: string,
  plain: Buffer,
  key: Uint8Array,
  about: string,
): Uint8Array {
  const called = Buffer.from(name, 'utf8')
  const head = Buffer.alloc(4)
  head.writeUInt32BE(called.length)
  return sealBytes(Buffer.concat([head, called, plain]), key, about)
}

export interface OpenedOriginal {
  readonly name: string
  /** SHA-256 of the file. */
  readonly sha256: string
  /** Base 64. */
  readonly content: string
}

/** @returns null where this key does not open it */
export function openSealedFile(
  body: Uint8Array,
  key: Uint8Array,
  about: string,
): OpenedOriginal | null {
  const opened = openBytes(body, key, about)
  if (opened === null) return null
  const from = 4 + opened.readUInt32BE()
  const plain = opened.subarray(from)
  return {
    name: opened.subarray(4, from).toString('utf8'),
    sha256: sha256(plain),
    content: plain.toString('base64'),
  }
}

/** What is kept of the file itself. @throws LB_OUTSIDE_FILE_NONE */
export async function storedOriginal(
  { db }: Pick<UnitOfWork, 'db'>,
  referralId: number,
): Promise<{
  readonly name: string
  readonly sha256: string
  readonly sealed: boolean
  readonly body: Uint8Array
}> {
  const row = await db
    .selectFrom('outside_original')
    .innerJoin(
      'outside_original_body',
      'outside_original_body.referral_id',
      'outside_original.referral_id',
    )
    .select(['name', 'sha256', 'sealed', 'body'])
    .where('outside_original.referral_id', '=', referralId)
    .executeTakeFirst()
  return unaltered(row)
}

/** What was altered in the database is not given as what came. @throws LB_OUTSIDE_FILE_NONE, LB_OUTSIDE_FILE_ALTERED */
export function unaltered<
  Row extends { readonly body: Uint8Array; readonly sha256: string | null },
>(row: Row | undefined): Row & { readonly sha256: string } {
  if (!row) throw refusal(caseworkErrors, 'LB_OUTSIDE_FILE_NONE')
  const hash = sha256(row.body)
  if (hash !== row.sha256) throw refusal(caseworkErrors, 'LB_OUTSIDE_FILE_ALTERED')
  return { ...row, sha256: hash }
}
