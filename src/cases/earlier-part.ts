import type { UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import type { EarlierPartTables } from '../store/index.ts'
import { casesErrors } from './errors.ts'

export type EarlierPart = EarlierPartTables['earlier_part']['part']

/** What somebody did on a case, as an officer would say it of them. */
export const earlierPartWords: Readonly<Record<EarlierPart, string>> = {
  read: 'read it',
  proposed: 'proposed what should follow',
  settled: 'authorised or returned that',
  owned: 'answered for an item of it',
}

/** Who had a part in the case before its decision was reopened, by account. */
export async function earlierPartsOf(
  { db }: UnitOfWork,
  caseId: number,
): Promise<ReadonlyMap<string, readonly EarlierPart[]>> {
  const rows = await db
    .selectFrom('earlier_part')
    .select(['account_id', 'part'])
    .where('case_id', '=', caseId)
    .execute()
  const order = Object.keys(earlierPartWords)
  return new Map(
    [...Map.groupBy(rows, ({ account_id }) => account_id)].map(([account, parts]) => [
      account,
      parts.map(({ part }) => part).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    ]),
  )
}

/**
 * Nobody who touched the case reviews it: after a decision is reopened others read, propose and settle.
 *
 * @throws LB_EARLIER_PART
 */
export async function needNoEarlierPart(unit: UnitOfWork, caseId: number): Promise<void> {
  const parts = (await earlierPartsOf(unit, caseId)).get(unit.who.accountId)
  if (parts === undefined) return
  const did = parts.map((part) => earlierPartWords[part]).join(', ')
  const cause = `Before the decision on this case was reopened you ${did}. Nobody who touched a case reviews it.`
  throw refusal(casesErrors, 'LB_EARLIER_PART', cause)
}
