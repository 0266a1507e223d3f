import { sql } from 'kysely'
import { z } from 'zod'
import { head } from '../../ledger/index.ts'
import { parseDate, refusal } from '../../model/index.ts'
import { likeText } from '../../store/index.ts'
import type { ActContext } from '../acts/act.ts'
import * as fields from '../acts/fields.ts'
import { ledgerActions } from '../door.ts'
import { accessErrors } from '../errors.ts'
import type { LedgerRow } from '../ledger-contract.ts'
import { ledgerStore } from '../ledger-store.ts'
import { CaseRefs } from './case-refs.ts'

const day = fields.text(100).default('')
export const filterFields = {
  /** `case:12`, or a case by its source's reference. */
  subject: fields.key.optional(),
  /** An account by its id, or its holder by their name or a part of it. */
  account: fields.key.optional(),
  action: z.enum(ledgerActions).optional(),
  /** First and last day, as people type them. */
  from: day,
  to: day,
} as const
export const filterSchema = z.strictObject(filterFields)
export type Filter = z.output<typeof filterSchema>

type Stored = Omit<LedgerRow, 'at' | 'ref' | 'details'> & {
  readonly at: Date
  readonly details: Readonly<Record<string, unknown>> | null
  readonly total: number
}

/** Which of the entries that match: so many from there on, the newest first, and none after one. */
interface Part {
  readonly most: number
  readonly start?: number
  readonly upTo?: number | null
}

/** @throws LB_LEDGER_DAY */
export async function readEntries(
  { enter, service }: ActContext,
  { subject, account, action, from, to }: Filter,
  { most, start = 0, upTo = null }: Part,
  noted: Readonly<Record<string, unknown>>,
): Promise<{
  readonly rows: readonly (LedgerRow & { readonly total: number })[]
  readonly root: string
}> {
  const [first, last] = [dayOf(from, 'from'), dayOf(to, 'to')]
  const cases = new CaseRefs(service(ledgerStore))
  const subjects = subject === undefined ? null : [subject, ...(await cases.subjectsOf(subject))]
  const found = await enter(async ({ db, note }) => {
    const asked = { of: subject, by: account, action, from: first, to: last }
    const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null)
    note({
      action: 'consultation',
      subject: 'ledger',
      details: { ...noted, ...Object.fromEntries(given) },
    })
    const like = likeText(account ?? '')
    const matching = sql`ledger_entry e
      where (${subjects}::text[] is null or e.subject = any(${subjects}::text[]))
        and (${account ?? null}::text is null or e.account_id = ${account ?? null}
          or e.account_id in (select id from account_name where name ilike '%' || ${like} || '%'))
        and (${action ?? null}::text is null or e.action = ${action ?? null})
        and (${first}::date is null or e.at >= ${first}::date)
        and (${last}::date is null or e.at < ${last}::date + 1)
        and (${upTo}::bigint is null or e.index <= ${upTo}::bigint)`
    // Counted apart: a count beside the rows would take every entry that matches off the disk, for each page.
    const { rows } = await sql<Stored>`
      select e.index, e.at, coalesce(n.name, e.account_id) as account,
        e.body::jsonb->>'role' as role, e.action, e.subject, e.body::jsonb->>'purpose' as purpose,
        e.body::jsonb->>'reason' as reason, e.body::jsonb->'details' as details,
        encode(e.leaf, 'hex') as leaf, (select count(*) from ${matching}) as total
      from (select e.* from ${matching} order by e.index desc limit ${most} offset ${start}) e
        left join account_name n on n.id = e.account_id
      order by e.index desc`.execute(db)
    return { rows, ...(await head(db)) }
  })
  const refs = await cases.of(found.rows.map((row) => row.subject))
  const rows = found.rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    ref: refs.get(row.subject) ?? null,
    details: detailWords(row.details),
  }))
  return { rows, root: found.root }
}

/** @throws LB_LEDGER_DAY */
function dayOf(typed: string, field: 'from' | 'to'): string | null {
  if (typed === '') return null
  const parsed = parseDate(typed)
  if (!parsed.ok) throw refusal(accessErrors, 'LB_LEDGER_DAY', { field })
  return parsed.date
}

const detailWords = (details: Stored['details']): readonly string[] =>
  Object.entries(details ?? {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) && !/^[0-9a-f]{16,}$/.test(`${value}`)
      ? [`${name}: ${value}`]
      : [],
  )
