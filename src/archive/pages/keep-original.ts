import type { KeptOriginals } from '../../access/index.ts'
import type { FamilyMember } from '../formats/documents/contents.ts'

/** A document of a family, its original kept. */
export interface KeptMember extends Omit<FamilyMember, 'original'> {
  /** SHA-256 of it as it came; null: its text is all there is. */
  readonly original: string | null
}

/** The documents of a family, each original given to be kept. */
export const keepOriginals = (
  originals: KeptOriginals,
  members: readonly FamilyMember[],
): readonly KeptMember[] =>
  members.map(({ original, ...member }) => ({
    ...member,
    original: original && originals.add(original),
  }))
