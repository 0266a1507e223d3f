import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'
import { assignSecondReadings } from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { StoredTerms } from './terms.ts'

/**
 * Puts down which cases are read a second time: a random share, by hash with a seed nobody chose,
 * and those on which reader and learner differ most. Whether a case is among them shows nowhere an
 * officer reads. Once assigned it stays assigned.
 */
export async function assignSecond(
  { db }: UnitOfWork,
  labels: readonly CaseLabel[],
  terms: StoredTerms,
): Promise<void> {
  const assigned = assignSecondReadings(
    labels.map(({ caseId, first }) => ({
      caseId,
      reader: first.reader,
      matters: first.matters,
      score: first.margin ?? 0,
    })),
    { seed: terms.seed, random: terms.secondShare, disagreement: terms.doubtedShare },
  )
  await insertRows(
    db,
    'second_reading',
    assigned.map(({ caseId, why }) => ({ case_id: caseId, why })),
    { onConflict: 'do nothing' },
  )
}

/** Cases assigned a second reading; estimates rest on the random share alone. */
export async function readAgain({ db }: UnitOfWork): Promise<{
  readonly random: ReadonlySet<number>
  readonly all: ReadonlySet<number>
}> {
  const rows = await db.selectFrom('second_reading').select(['case_id', 'why']).execute()
  return {
    random: new Set(rows.filter(({ why }) => why === 'random').map(({ case_id }) => case_id)),
    all: new Set(rows.map(({ case_id }) => case_id)),
  }
}
