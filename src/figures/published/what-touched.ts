import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import type { DifferingCase } from './contract.ts'

type Entry = NonNullable<DifferingCase['entry']>

/** What an entry of the ledger must name to have touched a case. */
export interface Touchable {
  readonly caseId: number
  /** Extracts behind the case and behind its people. */
  readonly extracts: readonly string[]
  readonly people: readonly string[]
  /** Officers' words on who its people are. */
  readonly linkDecisions: readonly number[]
}

export async function touchable(
  { db }: UnitOfWork,
  cases: readonly { readonly caseId: number }[],
): Promise<readonly Touchable[]> {
  const ids = cases.map(({ caseId }) => caseId)
  const { rows } = await sql<Touchable>`
    with involved as (
      select c.id as case_id, coalesce(o.mention_id, m.id) as mention_id, o.person_id
      from unnest(${ids}::bigint[]) c (id)
        join mention m on m.case_id = c.id
        left join person_mention p on p.mention_id = m.id
        left join person_mention o on o.person_id = p.person_id),
    asked as (
      select id as case_id, lookback_item('case', id) as item from unnest(${ids}::bigint[]) c (id)
      union select case_id, lookback_item('mention', mention_id) from involved),
    told as (
      select a.case_id, array_agg(distinct r.extract_id) as extracts
      from lookback_said_by(array(select item from asked)) s
        join asked a on a.item = s.item join record r on r.id = s.record_id
      group by a.case_id)
    select c.id as "caseId",
      coalesce(t.extracts, '{}') as extracts,
      array(select distinct i.person_id from involved i
        where i.case_id = c.id and i.person_id is not null) as people,
      array(select d.id from link_decision d where exists (select from involved i
        where i.case_id = c.id
          and i.mention_id = any (d.left_mentions || d.right_mentions))) as "linkDecisions"
    from unnest(${ids}::bigint[]) c (id) left join told t on t.case_id = c.id`.execute(db)
  return rows
}

/**
 * For each case the first entry since the ledger had `size` entries that can have changed its
 * answer: an extract, an officer's word on who somebody is, or else the refresh that linked anew.
 * The ledger is read as its verifier.
 */
export async function firstTouches(
  store: Store,
  cases: readonly Touchable[],
  size: number,
): Promise<ReadonlyMap<number, Entry>> {
  if (cases.length === 0) return new Map()
  const entries = await entriesSince(store, size)
  const refreshed = entries.find(({ subject }) => subject.startsWith('refresh:'))
  return new Map(
    cases.flatMap((one) => {
      const entry = entries.find((each) => touches(each, one)) ?? refreshed
      return entry ? [[one.caseId, shown(entry)] as const] : []
    }),
  )
}

interface StoredEntry {
  readonly index: number
  readonly action: string
  readonly subject: string
  readonly at: Date
  readonly linkDecision: number | null
}

const entriesSince = (store: Store, size: number): Promise<readonly StoredEntry[]> =>
  inContext(store.db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, async (tx) => {
    const { rows } = await sql<StoredEntry>`
      select index, action, subject, at,
        (body::jsonb->'details'->>'linkDecision')::bigint as "linkDecision"
      from ledger_entry where index >= ${size}
        and (action in ('combination', 'collection', 'erasure') or subject like 'refresh:%')
      order by index`.execute(tx)
    return rows
  })

function touches({ subject, linkDecision }: StoredEntry, one: Touchable): boolean {
  const colon = subject.indexOf(':')
  const [kind, id] = [subject.slice(0, colon), subject.slice(colon + 1)]
  if (kind === 'extract') return one.extracts.includes(id)
  if (kind === 'person' && one.people.includes(id)) return true
  return linkDecision !== null && one.linkDecisions.includes(linkDecision)
}

const shown = ({ index, action, subject, at }: StoredEntry): Entry => ({
  index,
  action,
  subject,
  at: at.toISOString(),
})
