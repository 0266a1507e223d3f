import { createHash } from 'node:crypto'
import type { UnitOfWork } from '../../access/index.ts'
import type { FamilyMember } from '../formats/documents/contents.ts'

/** A document of a family, its original kept. */
export interface KeptMember extends Omit<FamilyMember, 'original'> {
  /** SHA-256 of it as it came; null: its text is all there is. */
  readonly original: string | null
}

/**
 * Keeps documents as they came, once each. They are written one by one: a folder of them is larger than any memory. One
 * that stands already is not sent again.
 */
export async function keepOriginals(
  { db }: Pick<UnitOfWork, 'db'>,
  members: readonly FamilyMember[],
): Promise<readonly KeptMember[]> {
  const kept: KeptMember[] = []
  for (const { original: body, ...member } of members) {
    const sha256 = body && createHash('sha256').update(body).digest('hex')
    if (body && sha256 && !(await stands(db, sha256))) {
      await db
        .insertInto('document_original')
        .values({ sha256, bytes: body.length, body })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    kept.push({ ...member, original: sha256 })
  }
  return kept
}

async function stands(db: UnitOfWork['db'], sha256: string): Promise<boolean> {
  const found = await db
    .selectFrom('document_original')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return found !== undefined
}
