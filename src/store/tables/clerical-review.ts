import type { ColumnType, Generated } from 'kysely'

/** Tables of the clerical review of links (`migrations/v0.1/0004-clerical-review.sql.ts`). */
export interface ClericalTables {
  readonly link_model: {
    id: Generated<number>
    model: ColumnType<unknown, string, never>
    settings: ColumnType<unknown, string, never>
    /** What goes with the model; null where a version before kept it. */
    population: ColumnType<unknown, string | null | undefined, never>
    /** Records it was trained on. */
    records: ColumnType<number | null, number | null | undefined, never>
    trained_by: string
    trained_at: Generated<Date>
  }
  readonly link_draw: {
    id: Generated<number>
    seed: string
    /** Where each band begins, in match weight; the last has no end. */
    edges: number[]
    /** Scored pairs in each band when it was drawn. */
    pairs: number[]
    /** Pairs known to be one person by a checked identifier, and those of them scored without it. */
    known_pairs: ColumnType<number | null, number | null | undefined, never>
    found_pairs: ColumnType<number | null, number | null | undefined, never>
    drawn_by: string
    drawn_at: Generated<Date>
  }
  readonly link_draw_pair: {
    draw_id: number
    turn: number
    band: number
    place: number
    a: number
    b: number
  }
  readonly link_claim: {
    a: number
    b: number
    draw_id: number
    turn: number
    account_id: string
    taken_at: Generated<Date>
    expires_at: Date
  }
  readonly link_judgement: {
    id: Generated<number>
    a: number
    b: number
    answer: 'same' | 'different' | 'cannotSay'
    weight: number
    draw_id: number
    turn: number
    band: number
    place: number
    blind: boolean
    link_decision_id: number | null
    people: Generated<number[]>
    judged_by: string
    judged_at: Generated<Date>
    undone_by: string | null
    undone_at: Date | null
  }
  readonly person_change: {
    person_id: string
    kind: 'joined' | 'split' | 'regrouped' | 'grew'
    before: string[]
    mentions_added: number
  }
  readonly link_unlinkable: { record_id: number; best_weight: number }
  /** View: scored pairs and standing judgements by band, whoever asks. */
  readonly link_band_count: {
    band: number
    joined: boolean
    pairs: number
    same: number
    different: number
    cannot_say: number
    not_blind: number
  }
}
