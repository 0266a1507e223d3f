import type { UnitOfWork } from '../../access/index.ts'
import { dawidSkene, driftEvidence, type Reading, seededRecall } from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { ReaderQualityView } from './contract.ts'

/** Below this share of right answers on known cases a reader has drifted. */
const floor = 0.8
/** Beyond this more evidence says nothing more, and no number is kept that JSON cannot hold. */
const mostEvidence = 1e6

/** How each reader does: against the others, and on the known cases. */
export async function countReaders(
  { db }: UnitOfWork,
  labels: readonly CaseLabel[],
): Promise<ReaderQualityView> {
  const readings: readonly Reading[] = labels.flatMap(({ caseId, first, second, arbitration }) =>
    [first, second, arbitration].flatMap((each) =>
      each ? [{ reader: each.reader, caseId, matters: each.matters }] : [],
    ),
  )
  if (readings.length === 0) return { prevalence: null, readers: [] }
  const knownRows = await db.selectFrom('known_case').select(['case_id', 'matters']).execute()
  const known = new Map(knownRows.map(({ case_id, matters }) => [case_id, matters]))
  const arbitrated = labels.flatMap(({ caseId, arbitration }) =>
    arbitration ? [[caseId, arbitration.matters] as const] : [],
  )
  const latent = dawidSkene(readings, { known: new Map([...arbitrated, ...known]) })
  const recalls = new Map(seededRecall(readings, known).map((each) => [each.reader, each]))
  const names = new Map(
    (await db.selectFrom('account_name').select(['id', 'name']).execute()).map(({ id, name }) => [
      id,
      name,
    ]),
  )
  return {
    prevalence: latent.prevalence,
    readers: latent.readers.map(({ reader, readings: count, sensitivity, specificity }) => {
      const recall = recalls.get(reader)
      const right = readings
        .filter((each) => each.reader === reader && known.has(each.caseId))
        .map((each) => each.matters === known.get(each.caseId))
      return {
        reader: names.get(reader) ?? reader,
        readings: count,
        sensitivity,
        specificity,
        known: {
          seeded: recall?.seeded ?? 0,
          marked: recall?.marked ?? 0,
          low: recall?.interval.lower ?? 0,
          high: recall?.interval.upper ?? 1,
        },
        drift: Math.min(mostEvidence, driftEvidence(right, floor)),
      }
    }),
  }
}
