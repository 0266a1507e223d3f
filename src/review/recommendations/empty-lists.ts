import { type RawBuilder, sql } from 'kysely'
import type { Permission } from '../../access/index.ts'
import { isOpen } from '../../casework/index.ts'

/** A list that must be empty, as evidence that something is always done. */
interface EmptyList {
  readonly words: string
  /** Where it is worked off, and who may go there. */
  readonly href: string
  readonly permission: Permission
  /** One row each. */
  readonly rows: RawBuilder<unknown>
}

export const listNames = [
  'unaccepted',
  'withoutItem',
  'withoutRisk',
  'victimsOwed',
  'risksUnacknowledged',
  'quarantine',
  'unread',
] as const
export type EmptyListName = (typeof listNames)[number]

/** Counted over all cases, whoever asks. */
export const emptyLists: Readonly<Record<EmptyListName, EmptyList>> = {
  unaccepted: {
    words: 'Items of authorised decisions that no owner has accepted',
    href: '/items/gaps',
    permission: 'leadReview',
    rows: sql`select from item i
      where i.decision_id is not null and ${isOpen} and i.accepted_at is null`,
  },
  withoutItem: {
    words: 'Authorised decisions of which nothing follows',
    href: '/items/gaps',
    permission: 'leadReview',
    rows: sql`select from decision d where d.status = 'authorised'
      and not exists (select from item i where i.decision_id = d.id)`,
  },
  withoutRisk: {
    words: 'Readings that say somebody may be at risk, without a risk raised',
    href: '/items/gaps',
    permission: 'leadReview',
    rows: sql`select from reading r where r.answers ->> 'risk' = 'yes'
      and not exists (select from reading_head o where o.supersedes = r.id)
      and not exists (select from item i where i.case_id = r.case_id and i.kind = 'risk')`,
  },
  victimsOwed: {
    words: 'Victims not told of a decision to take no further action',
    href: '/decisions/told',
    permission: 'readCase',
    rows: sql`select from decision d
      where d.status = 'authorised' and d.outcome = 'noFurtherAction'
        and not exists (select from victim_told t where t.decision_id = d.id)`,
  },
  risksUnacknowledged: {
    words: 'Open risks that nobody has acknowledged',
    href: '/risks',
    permission: 'readCase',
    rows: sql`select from item i where i.kind = 'risk' and ${isOpen} and i.accepted_at is null`,
  },
  quarantine: {
    words: 'Files with rows in quarantine',
    href: '/extracts',
    permission: 'readImports',
    rows: sql`select from extract e
      where exists (select from quarantine q where q.extract_id = e.id)`,
  },
  unread: {
    words: 'Cases nobody has read',
    href: '/worklist',
    permission: 'readCase',
    rows: sql`select from case_file c
      where not exists (select from reading_head h where h.case_id = c.id)`,
  },
}
