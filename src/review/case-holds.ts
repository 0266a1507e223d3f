import { sql } from 'kysely'

/** What there is of a case for whoever asks. Most cases have none of it, and a long statement costs as much where it finds nothing. */
export interface CaseHolds {
  readonly inGroups: boolean
  readonly hasReadings: boolean
  readonly hasDecisions: boolean
}

/** Of `case_file c`. Every reading has its head, which more people may see. */
export const caseHolds = sql`
  exists (select from network_group_case n where n.case_id = c.id) as "inGroups",
  exists (select from reading_head h where h.case_id = c.id) as "hasReadings",
  exists (select from decision d where d.case_id = c.id) as "hasDecisions"`
