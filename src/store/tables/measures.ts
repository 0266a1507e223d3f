import type { Generated } from 'kysely'

/** Orders and services for children (`migrations/v0.2/outside/0061-measures.sql.ts`). */
export interface MeasureTables {
  readonly measure: {
    id: Generated<number>
    case_id: number
    child: Generated<string>
    kind: 'emergencyProtection' | 'secureAccommodation' | 'disruptionNotice' | 'treatmentPlace'
    step: 'considered' | 'refused' | 'granted' | 'withdrawn'
    decided_by: Generated<string>
    decided_on: Generated<string>
    reason: 'cost' | 'noPlace' | 'threshold' | 'evidence' | 'consent' | 'other' | 'notRecorded'
    reason_words: Generated<string>
    record: string
    happened: 'oldFile' | 'review'
    recorded_by: string
    recorded_at: Generated<Date>
  }
  readonly measure_document: {
    id: Generated<number>
    measure_id: number
    case_id: number
    source_id: string
    key: string
    name: string
    sha256: string
    put_by: string
    put_at: Generated<Date>
  }
  readonly measure_answer: {
    case_id: number
    document_id: number
    sentence_hash: string
    measure_id: number | null
    answered_by: string
    answered_at: Generated<Date>
  }
}
