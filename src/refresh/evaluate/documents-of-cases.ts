import type { UnitOfWork } from '../../access/index.ts'

/** The text of a document, with the case it belongs to as the truth names it. */
export interface DocumentOfCase {
  readonly source: string
  readonly ref: string
  readonly text: string
}

/** Every document, once for all that is judged of their words. */
export const documentsOfCases = ({
  db,
}: Pick<UnitOfWork, 'db'>): Promise<readonly DocumentOfCase[]> =>
  db
    .selectFrom('document')
    .innerJoin('case_file', 'case_file.id', 'document.case_id')
    .select(['case_file.source_id as source', 'case_file.ref', 'document.text'])
    .execute()
