import type { ColumnType, Generated } from 'kysely'

export type ItemKind =
  | 'risk'
  | 'action'
  | 'safeguardingReferral'
  | 'enquiry'
  | 'request'
  | 'contact'
  | 'measure'
  | 'outsideReferral'
  | 'promise'
  | 'liveCase'
export type ItemState = 'open' | 'underWay' | 'waiting' | 'closing' | 'closed' | 'withdrawn'
export type ItemPriority = 'urgent' | 'high' | 'usual'
export type HandOffState = 'offered' | 'accepted' | 'refused' | 'lapsed' | 'withdrawn'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>
type Once<T> = ColumnType<T | null, T | null | undefined, never>

/** Tables of items and hand-offs (`migrations/v0.2/0040-items.sql.ts`). */
export interface ItemTables {
  readonly item: {
    id: Generated<number>
    kind: ItemKind
    state: Generated<ItemState>
    title: string
    details: Generated<string>
    priority: ItemPriority
    case_id: Once<number>
    mention_id: Once<number>
    child: Generated<string>
    parent_id: Once<number>
    decision_id: Once<number>
    reading_id: Once<number>
    owner: string
    accepted_at: Later<Date>
    receiver: Later<string>
    receiver_accepted_at: Later<Date>
    raised_by: string
    raised_at: Generated<Date>
    deadline: Once<string>
    due_day: Once<string>
    due_at: Later<Date>
    told: Once<string>
    told_at: Once<Date>
    told_means: Once<string>
    rung: Generated<number>
    result: Later<string>
    result_record: Later<string>
    finished_by: Later<string>
    finished_at: Later<Date>
    closed_by: Later<string>
    closed_at: Later<Date>
    changed_by: string
    changed_at: Generated<Date>
  }
  readonly item_step: {
    item_id: number
    number: number
    step: string
    state: string
    owner: string
    reason: Generated<string>
    taken_by: string
    taken_at: Generated<Date>
  }
  readonly item_clock_stop: {
    item_id: number
    number: number
    reason: string
    words: string
    stopped_on: string
    stopped_by: string
    started_on: Later<string>
    started_by: Later<string>
  }
  readonly hand_off: {
    id: Generated<number>
    item_id: number
    case_id: Once<number>
    from_owner: string
    to_account: Once<string>
    to_team: Once<string>
    to_outside: Once<string>
    reason: string
    state: Generated<HandOffState>
    offered_by: string
    offered_at: Generated<Date>
    lapses_at: Date
    answered_by: Later<string>
    answered_at: Later<Date>
    answer: Generated<string>
    next_proposal: Generated<string>
    accepted_name: Later<string>
    accepted_means: Later<string>
    accepted_at: Later<Date>
  }
  readonly absence: {
    id: Generated<number>
    account_id: string
    cover: string
    starts: string
    ends: string
    entered_by: string
    entered_at: Generated<Date>
  }
  readonly casework_terms: {
    id: Generated<number>
    risk_minutes: number
    offer_hours: number
    reason: string
    set_by: string
    set_at: Generated<Date>
  }
  readonly item_seen: { account_id: string; item_id: number; seen_at: Generated<Date> }
  /** View: whom people answer to, for everybody at the door. */
  readonly account_place: {
    id: string
    name: string
    role: string
    enabled: boolean
    manager: string | null
    team: string
    telephone: string
  }
  /** View: who owns each item, for whoever verifies the ledger. */
  readonly item_owner: { item_id: number; owner: string; is_open: boolean }
  /** View: totals over all items, whoever asks. */
  readonly item_count: {
    open_items: number
    risks: number
    risks_raised: number
    risks_accepted: number
    risks_closed: number
    unaccepted: number
    without_result: number
    decisions_without_item: number
    readings_without_item: number
  }
}
