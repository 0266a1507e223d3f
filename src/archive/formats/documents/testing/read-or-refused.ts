import { LookbackError } from '../../../../model/index.ts'
import type { FamilyMember } from '../contents.ts'
import { readFamily } from '../read-family.ts'

interface ReadOrRefused {
  /** Null: it was refused. */
  readonly members: readonly FamilyMember[] | null
  readonly code: string | null
  readonly cause: string | null
}

/** A document, or why it is none: whatever its bytes, nothing else may come of them. */
export async function readOrRefused(name: string, bytes: Buffer): Promise<ReadOrRefused> {
  try {
    const { members } = await readFamily(name, bytes)
    return { members, code: null, cause: null }
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    return { members: null, code: error.code, cause: error.cause }
  }
}
