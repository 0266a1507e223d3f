import { keepOriginal, type UnitOfWork } from '../../access/index.ts'
import type { FamilyMember } from '../formats/documents/contents.ts'

/** A document of a family, its original kept. */
export interface KeptMember extends Omit<FamilyMember, 'original'> {
  /** SHA-256 of it as it came; null: its text is all there is. */
  readonly original: string | null
}

/** Keeps documents as they came, one by one: a folder of them is larger than any memory. */
export async function keepOriginals(
  unit: UnitOfWork,
  members: readonly FamilyMember[],
): Promise<readonly KeptMember[]> {
  const kept: KeptMember[] = []
  for (const { original: body, ...member } of members)
    kept.push({ ...member, original: body && (await keepOriginal(unit, body)) })
  return kept
}
