import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { anchorOf } from '../../facts/index.ts'
import { itemsErrors } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'

interface WhomAbout {
  /** The record by which the item names them; null where none of theirs stands in the item’s case, or outside any. */
  readonly mentionId: number | null
  /** The case of the item. */
  readonly caseId: number | null
  /** As the record has it; empty where none names them. */
  readonly name: string
}

/**
 * The record by which an item names somebody. It is one of the item’s case, or one that belongs to no case: whoever may see
 * the item may then see the record. An item without a case about somebody whose records all stand in cases is raised on the
 * first of them. @throws LB_ITEM_PERSON
 */
export async function whomAbout(
  { db }: UnitOfWork,
  personId: string,
  caseId: number | null,
): Promise<WhomAbout> {
  const { rows } = await sql<{ mentionId: number; caseId: number | null; name: string }>`
    select m.id as "mentionId", m.case_id as "caseId", trim(concat_ws(' ',
      m.person->'givenNames'->>'value', m.person->'familyName'->>'value')) as name
    from person_mention p join mention m on m.id = p.mention_id
    where p.person_id = (select person_id from person_mention where mention_id = ${anchorOf(personId)})
    order by (m.case_id is not distinct from ${caseId}) desc, (m.case_id is null) desc,
      (m.role in ('victim', 'subject')) desc, m.id`.execute(db)
  const [first] = rows
  if (!first) throw refusal(itemsErrors, 'LB_ITEM_PERSON', { field: 'personId' })
  const ofCase = first.caseId === null ? null : Number(first.caseId)
  const isOfItem = ofCase === null || ofCase === caseId || caseId === null
  const named = isOfItem ? rows.filter((one) => one.caseId === first.caseId) : []
  return {
    mentionId: isOfItem ? Number(first.mentionId) : null,
    caseId: caseId ?? ofCase,
    name: named.find(({ name }) => name !== '')?.name ?? '',
  }
}
