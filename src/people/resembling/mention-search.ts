import type { UnitOfWork } from '../../access/index.ts'
import { scoreOne } from '../../linkage/index.ts'
import { indexMentions } from './indexed-mentions.ts'

/** What is known of somebody who is not of the review. */
export interface Sought {
  readonly givenNames: string | null
  readonly familyName: string | null
  /** 'YYYY-MM-DD'. */
  readonly birthDate: string | null
  readonly postcode: string | null
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
}

export interface FoundMention {
  readonly mentionId: number
  readonly probability: number
}

/** Records met in one search; the rarest keys are read first. */
const mostRecords = 20_000

/**
 * Searches all mentions for somebody, by the model of the last refresh; for a computation that sees every
 * mention. The index is made once, and nothing is noted: what is computed from it has its own entry.
 *
 * @returns null before anybody was linked
 */
export async function openMentionSearch(
  unit: UnitOfWork,
): Promise<((person: Sought) => readonly FoundMention[]) | null> {
  const { index } = await indexMentions({ ...unit, note: () => undefined })
  if (index === null) return null
  return ({ givenNames, familyName, birthDate, postcode, phones, vehicles }) =>
    scoreOne(
      index,
      {
        id: 0,
        source: '',
        fields: {
          givenNames,
          familyName,
          birthDate,
          birthYear: birthDate?.slice(0, 4) ?? null,
          postcode,
          phones,
          vehicles,
          identifiers: [],
        },
      },
      { most: mostRecords },
    )
      .pairs.filter(({ veto }) => veto === null)
      .map(({ b, probability }) => ({ mentionId: b, probability }))
}
