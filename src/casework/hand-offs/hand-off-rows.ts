import { sql } from 'kysely'
import { may, type UnitOfWork } from '../../access/index.ts'
import type { HandOffState } from '../../store/index.ts'
import type { HandOffRow } from '../item/contract.ts'
import type { StoredItem } from '../item/locked-item.ts'

interface Stored {
  readonly handOffId: number
  readonly state: HandOffState
  readonly from: string
  readonly toAccount: string | null
  readonly toName: string | null
  readonly toTeam: string | null
  readonly toOutside: string | null
  readonly reason: string
  readonly offeredBy: string
  readonly offerer: string
  readonly offeredAt: Date
  readonly lapsesAt: Date
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  readonly answer: string
  readonly nextProposal: string
  readonly acceptedName: string | null
  readonly acceptedMeans: string | null
  readonly acceptedAt: Date | null
  readonly inTeam: boolean
}

/** Every offer of an item, the newest first, with what this officer may do about it. */
export async function handOffsOf(
  { db, who }: UnitOfWork,
  { id }: Pick<StoredItem, 'id'>,
  own: boolean,
): Promise<readonly HandOffRow[]> {
  const { rows } = await sql<Stored>`
    with place as materialized (select id, name, team from account_place)
    select h.id as "handOffId", h.state, coalesce(f.name, h.from_owner) as "from",
      h.to_account as "toAccount", coalesce(t.name, h.to_account) as "toName", h.to_team as "toTeam",
      h.to_outside as "toOutside", h.reason, coalesce(b.name, h.offered_by) as "offeredBy",
      h.offered_by as offerer, h.offered_at as "offeredAt", h.lapses_at as "lapsesAt",
      case h.answered_by when 'system' then 'Lookback' else coalesce(a.name, h.answered_by) end as "answeredBy",
      h.answered_at as "answeredAt", h.answer, h.next_proposal as "nextProposal",
      h.accepted_name as "acceptedName", h.accepted_means as "acceptedMeans",
      h.accepted_at as "acceptedAt",
      h.to_team is not null and h.to_team = (select m.team from place m where m.id = ${who.accountId}) as "inTeam"
    from hand_off h left join place f on f.id = h.from_owner left join place t on t.id = h.to_account
      left join place b on b.id = h.offered_by left join place a on a.id = h.answered_by
    where h.item_id = ${id} order by h.id desc`.execute(db)
  const lead = may(who.role, 'leadReview')
  const works = may(who.role, 'workItems')
  return rows.map(({ toAccount, toName, toTeam, toOutside, inTeam, offerer, ...row }) => {
    const offered = row.state === 'offered' && works
    return {
      ...row,
      to: toName ?? toTeam ?? toOutside ?? '',
      kind: toAccount !== null ? 'person' : toTeam !== null ? 'team' : 'outside',
      offeredAt: row.offeredAt.toISOString(),
      lapsesAt: row.lapsesAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      acceptedAt: row.acceptedAt?.toISOString() ?? null,
      mayAnswer: offered && (toAccount === who.accountId || (inTeam && !own)),
      mayWithdraw: offered && (own || lead || offerer === who.accountId),
      mayRecord: offered && toOutside !== null && (own || lead),
    }
  })
}
