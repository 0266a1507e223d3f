import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { dayOf } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { realDay } from '../item/answers.ts'
import {
  checkedFile,
  fileHash,
  type OpenedOriginal,
  openSealedFile,
  originalFile,
  sealedFile,
  unaltered,
} from './original.ts'
import { referralHead } from './referral-steps.ts'
import { newContentKey, pairFrom, sha256, unwrapKey, wrapKey } from './sealing.ts'

const { id, text, count } = outputs

const aboutLateOriginal = (referralId: number): string =>
  `lookback late original of outside referral ${referralId}`

/** What somebody who has only the public half seals is opened by whoever has the key to the source. */
export const lateKeyOf = (key: Uint8Array, referralId: number): Uint8Array =>
  pairFrom(key, aboutLateOriginal(referralId)).publicKey

export const lateOriginalRow = z.strictObject({
  originalId: id,
  cameOn: text,
  words: text,
  place: text,
  /** Of the file that is kept here; of a sealed one of its sealed bytes; else as somebody stated it. */
  sha256: text.nullable(),
  /** Null: it is not kept here. A sealed file has no name to show. */
  file: z.strictObject({ name: text, bytes: count, sealed: z.boolean() }).nullable(),
  keptBy: text,
  keptAt: text,
})

/**
 * Keeps an original that comes after its referral, which stays as it was taken in. Of a sealed source it is sealed
 * too, by whoever takes it in, who need not be able to open it.
 */
export const keepLateOriginal = defineAct({
  name: 'casework.keepLateOriginal',
  kind: 'write',
  about: 'Keeps the original of a referral that came after it; what was taken in stays as it is',
  permission: 'workItems',
  input: z
    .strictObject({
      referralId: fields.id,
      cameOn: realDay,
      words: fields.requiredText(2_000, 'Say what it is and how it came'),
      original: originalFile.nullable().default(null),
      place: fields.text(500).default(''),
      sha256: fileHash.nullable().default(null),
    })
    .refine(({ original, place }) => original !== null || place !== '', {
      error: 'Choose the file, or say where it is kept',
      path: ['original'],
    }),
  output: z.strictObject({ originalId: id, sha256: text.nullable() }),
  subject: ({ referralId }) => `outside:${referralId}`,
  notes: ['alteration'],
  async run(unit, { referralId, cameOn, words, original, place, sha256: stated }) {
    const { receivedOn, hasSource } = await referralHead(unit, referralId)
    if (cameOn < receivedOn || cameOn > dayOf(new Date()))
      throw refusal(caseworkErrors, 'LB_OUTSIDE_DAY', { field: 'cameOn' })
    const file =
      original && (await fileToKeep(unit, referralId, original, { stated, isSealed: hasSource }))
    const row = await unit.db
      .insertInto('outside_late_original')
      .values({
        referral_id: referralId,
        came_on: cameOn,
        words,
        place,
        name: original && !hasSource ? original.name : '',
        bytes: file?.body.length ?? null,
        sha256: file ? sha256(file.body) : stated,
        sealed: file !== null && hasSource,
        kept_by: unit.who.accountId,
      })
      .returning(['id', 'sha256'])
      .executeTakeFirstOrThrow()
    if (file) {
      await unit.db
        .insertInto('outside_late_original_body')
        .values({ original_id: row.id, ...file })
        .execute()
    }
    unit.note({
      action: 'alteration',
      subject: `outside:${referralId}`,
      details: {
        part: 'outside',
        step: 'lateOriginal',
        late: row.id,
        cameOn,
        ...(row.sha256 !== null && { original: row.sha256 }),
        ...(file && hasSource && { sealed: true }),
      },
    })
    return { originalId: row.id, sha256: row.sha256 }
  },
})

/** @throws LB_OUTSIDE_FILE_EMPTY, LB_OUTSIDE_FILE_HASH, LB_OUTSIDE_FILE_AGAIN, LB_SOURCE_SEALED_BEFORE */
async function fileToKeep(
  { db }: UnitOfWork,
  referralId: number,
  original: z.output<typeof originalFile>,
  { stated, isSealed }: { readonly stated: string | null; readonly isSealed: boolean },
): Promise<{ readonly body: Uint8Array; readonly wrapped: Uint8Array | null }> {
  const plain = checkedFile(original, stated, 'sha256')
  if (isSealed) {
    const late = await db
      .selectFrom('source_late_key')
      .select('public_key')
      .where('referral_id', '=', referralId)
      .executeTakeFirst()
    if (!late) throw refusal(caseworkErrors, 'LB_SOURCE_SEALED_BEFORE', { field: 'original' })
    const key = newContentKey()
    const about = aboutLateOriginal(referralId)
    return {
      body: sealedFile(original.name, plain, key, about),
      wrapped: wrapKey(key, late.public_key, about),
    }
  }
  const hash = sha256(plain)
  const again = await db
    .selectFrom('outside_late_original')
    .select('id')
    .where('referral_id', '=', referralId)
    .where('sha256', '=', hash)
    .where('bytes', 'is not', null)
    .executeTakeFirst()
  if (again) throw refusal(caseworkErrors, 'LB_OUTSIDE_FILE_AGAIN', { field: 'original' })
  return { body: plain, wrapped: null }
}

export async function lateOriginals(
  { db }: Pick<UnitOfWork, 'db'>,
  referralId: number,
): Promise<readonly z.output<typeof lateOriginalRow>[]> {
  const rows = await db
    .selectFrom('outside_late_original as o')
    .leftJoin('account_name as n', 'n.id', 'o.kept_by')
    .select(['o.id', 'came_on', 'words', 'place', 'o.name', 'bytes', 'sha256', 'sealed'])
    .select(['kept_by', 'kept_at', 'n.name as keeper'])
    .where('referral_id', '=', referralId)
    .orderBy('o.id')
    .execute()
  return rows.map(
    ({ id: originalId, came_on, bytes, name, sealed, keeper, kept_by, kept_at, ...row }) => ({
      originalId,
      cameOn: came_on,
      words: row.words,
      place: row.place,
      sha256: row.sha256,
      file: bytes === null ? null : { name, bytes: Number(bytes), sealed },
      keptBy: keeper ?? kept_by,
      keptAt: kept_at.toISOString(),
    }),
  )
}

/** What is kept of a late file of this referral. @throws LB_OUTSIDE_FILE_NONE, LB_OUTSIDE_FILE_ALTERED */
export async function storedLateOriginal(
  { db }: Pick<UnitOfWork, 'db'>,
  referralId: number,
  originalId: number,
) {
  const row = await db
    .selectFrom('outside_late_original as o')
    .innerJoin('outside_late_original_body as b', 'b.original_id', 'o.id')
    .select(['name', 'sha256', 'sealed', 'body', 'wrapped'])
    .where('o.id', '=', originalId)
    .where('referral_id', '=', referralId)
    .executeTakeFirst()
  return unaltered(row)
}

/** @returns null where the key to this source does not open it */
export function openLateOriginal(
  { body, wrapped }: { readonly body: Uint8Array; readonly wrapped: Uint8Array | null },
  key: Uint8Array,
  referralId: number,
): OpenedOriginal | null {
  const about = aboutLateOriginal(referralId)
  const own = wrapped && unwrapKey(wrapped, pairFrom(key, about), about)
  return own === null ? null : openSealedFile(body, own, about)
}
