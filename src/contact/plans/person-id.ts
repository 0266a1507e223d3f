import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { contactErrors } from '../errors.ts'

/**
 * Who the first of these mentions that the asker may see belongs to now.
 *
 * @throws LB_CONTACT_PERSON_NOT_FOUND where none belongs to anybody
 */
export async function personIdOfMentions(
  { db }: UnitOfWork,
  mentions: readonly number[],
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from person_mention
    where mention_id = any(${[...mentions]}::bigint[]) order by mention_id limit 1`.execute(db)
  if (!rows[0]) throw refusal(contactErrors, 'LB_CONTACT_PERSON_NOT_FOUND')
  return rows[0].id
}
