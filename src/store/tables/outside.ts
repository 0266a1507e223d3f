import type { Generated } from 'kysely'

interface Identity {
  readonly name: string
  readonly username: string
  readonly staffIds: readonly string[]
}

/** Referrals from outside and their sealed sources (`migrations/v0.2/outside/0060-outside.sql.ts`). */
export interface OutsideTables {
  readonly outside_referral: {
    id: Generated<number>
    channel: 'press' | 'whistleblower' | 'public' | 'inspection' | 'formerOfficer'
    received_on: string
    title: string
    text: string
    text_hash: string
    original_hash: string | null
    original_place: Generated<string>
    has_source: Generated<boolean>
    item_id: number
    received_by: string
    received_at: Generated<Date>
  }
  readonly outside_original: {
    referral_id: number
    name: Generated<string>
    bytes: number
    sha256: string
    sealed: boolean
    kept_by: string
    kept_at: Generated<Date>
  }
  readonly outside_original_body: {
    referral_id: number
    body: Uint8Array
  }
  readonly outside_late_original: {
    id: Generated<number>
    referral_id: number
    came_on: string
    words: string
    place: Generated<string>
    name: Generated<string>
    bytes: number | null
    sha256: string | null
    sealed: boolean
    kept_by: string
    kept_at: Generated<Date>
  }
  readonly outside_late_original_body: {
    original_id: number
    body: Uint8Array
    wrapped: Uint8Array | null
  }
  readonly source_late_key: {
    referral_id: number
    public_key: Uint8Array
  }
  readonly outside_acknowledgement: {
    referral_id: number
    acknowledged_on: string
    means: string
    recorded_by: string
    recorded_at: Generated<Date>
  }
  readonly outside_promise: {
    id: Generated<number>
    referral_id: number
    promised_by: string
    promised_on: string
    words: string
    item_id: number
    recorded_by: string
    recorded_at: Generated<Date>
  }
  readonly outside_case: {
    referral_id: number
    case_id: number
    why: string
    linked_by: string
    linked_at: Generated<Date>
  }
  readonly custodian: {
    account_id: string
    appointed_by: string
    appointed_at: Generated<Date>
  }
  readonly custodian_key: {
    id: Generated<number>
    account_id: string
    public_key: Uint8Array
    owner: Identity
    made_at: Generated<Date>
  }
  readonly custodian_secret: {
    key_id: number
    account_id: string
    wrapped: Uint8Array
  }
  readonly sealed_source: {
    referral_id: number
    body: Uint8Array
    receipt_hash: string
    sealed_at: Generated<Date>
  }
  readonly source_key: {
    referral_id: number
    key_id: number
    account_id: string
    wrapped: Uint8Array
  }
  readonly source_request: {
    id: Generated<number>
    referral_id: number
    purpose: 'ask' | 'safeguarding' | 'protection' | 'court'
    reason: string
    hours: number
    public_key: Uint8Array
    asker: Identity
    asked_by: string
    asked_at: Generated<Date>
  }
  readonly source_request_secret: {
    request_id: number
    asked_by: string
    wrapped: Uint8Array
  }
  readonly source_answer: {
    request_id: number
    answer: 'opened' | 'refused'
    words: Generated<string>
    opened_until: Date | null
    answered_by: string
    answered_at: Generated<Date>
  }
  readonly source_grant: {
    request_id: number
    asked_by: string
    wrapped: Uint8Array
    opened_until: Date
  }
  readonly source_viewing: {
    id: Generated<number>
    request_id: number
    viewed_by: string
    viewed_at: Generated<Date>
  }
}
