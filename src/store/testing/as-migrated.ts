/**
 * The tables and views of a migrated database, written by a test (vitest run src/store/tables -u);
 * `database.test.ts` holds the types the code uses to it.
 */
export interface AsMigrated {
  readonly absence: {
    readonly id: Column<number, 'value', 'optional'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly cover: Column<string, 'value', 'required'>
    readonly starts: Column<string, 'value', 'required'>
    readonly ends: Column<string, 'value', 'required'>
    readonly entered_by: Column<string, 'value', 'required'>
    readonly entered_at: Column<Date, 'value', 'optional'>
  }
  readonly account: {
    readonly id: Column<string, 'value', 'required'>
    readonly username: Column<string, 'value', 'required'>
    readonly name: Column<string, 'value', 'required'>
    readonly role: Column<string, 'value', 'required'>
    readonly staff_ids: Column<readonly string[], 'value', 'optional'>
    readonly password_hash: Column<string, 'value', 'required'>
    readonly created_at: Column<Date, 'value', 'optional'>
    readonly disabled_at: Column<Date, 'null', 'optional'>
    readonly manager: Column<string, 'null', 'optional'>
    readonly team: Column<string, 'value', 'optional'>
    readonly telephone: Column<string, 'value', 'optional'>
    readonly password_due: Column<boolean, 'value', 'optional'>
    readonly password_until: Column<Date, 'null', 'optional'>
    readonly second_factor: Column<Uint8Array, 'null', 'optional'>
    readonly second_factor_since: Column<Date, 'null', 'optional'>
    readonly identity_issuer: Column<string, 'null', 'optional'>
    readonly identity_subject: Column<string, 'null', 'optional'>
    readonly specialisms: Column<readonly string[], 'value', 'optional'>
    readonly language: Column<string, 'null', 'optional'>
  }
  readonly account_name: {
    readonly id: Column<string, 'null', 'view'>
    readonly name: Column<string, 'null', 'view'>
    readonly role: Column<string, 'null', 'view'>
  }
  readonly account_place: {
    readonly id: Column<string, 'null', 'view'>
    readonly name: Column<string, 'null', 'view'>
    readonly role: Column<string, 'null', 'view'>
    readonly enabled: Column<boolean, 'null', 'view'>
    readonly manager: Column<string, 'null', 'view'>
    readonly team: Column<string, 'null', 'view'>
    readonly telephone: Column<string, 'null', 'view'>
  }
  readonly account_specialism: {
    readonly account_id: Column<string, 'null', 'view'>
    readonly specialism: Column<string, 'null', 'view'>
  }
  readonly answer_change: {
    readonly explanation_id: Column<number, 'value', 'required'>
    readonly change: Column<number, 'value', 'required'>
  }
  readonly batch: {
    readonly id: Column<number, 'value', 'optional'>
    readonly team: Column<string, 'value', 'optional'>
    readonly officers: Column<readonly string[], 'value', 'optional'>
    readonly specialism: Column<string, 'value', 'optional'>
    readonly until: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly chosen: Column<unknown, 'value', 'required'>
    readonly given_by: Column<string, 'value', 'required'>
    readonly given_at: Column<Date, 'value', 'optional'>
    readonly ended_by: Column<string, 'null', 'optional'>
    readonly ended_at: Column<Date, 'null', 'optional'>
    readonly ended_reason: Column<string, 'null', 'optional'>
  }
  readonly batch_case: {
    readonly batch_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
  }
  readonly batch_conflict: {
    readonly case_id: Column<number, 'null', 'view'>
    readonly account_id: Column<string, 'null', 'view'>
  }
  readonly case_feature: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly facts: Column<unknown, 'value', 'required'>
    readonly prior: Column<number, 'value', 'required'>
    readonly reasons: Column<unknown, 'value', 'required'>
    readonly score: Column<number, 'value', 'optional'>
    readonly tie: Column<string, 'value', 'optional'>
    readonly opened: Column<string, 'value', 'optional'>
    readonly read: Column<boolean, 'value', 'optional'>
    readonly chips: Column<unknown, 'value', 'optional'>
    readonly child_age: Column<number, 'null', 'optional'>
  }
  readonly case_file: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly ref: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly opened: Column<string, 'null', 'optional'>
    readonly closed: Column<string, 'null', 'optional'>
    readonly occurred: Column<string, 'null', 'optional'>
    readonly category: Column<string, 'null', 'optional'>
    readonly outcome: Column<string, 'null', 'optional'>
    readonly unit: Column<string, 'null', 'optional'>
    readonly area: Column<string, 'null', 'optional'>
    readonly facts: Column<unknown, 'value', 'required'>
    readonly known_by: Column<readonly string[], 'value', 'optional'>
  }
  readonly case_findings: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly explanations: Column<readonly number[], 'value', 'required'>
    readonly bases: Column<unknown, 'value', 'optional'>
  }
  readonly case_opening: {
    readonly session_hash: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly purpose: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'optional'>
    readonly opened_at: Column<Date, 'value', 'optional'>
  }
  readonly case_set_aside: {
    readonly id: Column<number, 'value', 'optional'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly how: Column<string, 'value', 'required'>
    readonly note: Column<string, 'value', 'optional'>
    readonly until: Column<string, 'null', 'optional'>
    readonly passed_to: Column<string, 'null', 'optional'>
    readonly set_at: Column<Date, 'value', 'optional'>
  }
  readonly case_staff: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly key: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly staff_id: Column<string, 'value', 'required'>
    readonly name: Column<string, 'null', 'optional'>
    readonly unit: Column<string, 'null', 'optional'>
    readonly part: Column<string, 'value', 'required'>
  }
  readonly casework_terms: {
    readonly id: Column<number, 'value', 'optional'>
    readonly risk_minutes: Column<number, 'value', 'required'>
    readonly offer_hours: Column<number, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly set_by: Column<string, 'value', 'required'>
    readonly set_at: Column<Date, 'value', 'optional'>
  }
  readonly chart: {
    readonly id: Column<number, 'value', 'optional'>
    readonly owner: Column<string, 'value', 'required'>
    readonly opened_at: Column<Date, 'value', 'optional'>
  }
  readonly chart_step: {
    readonly number: Column<number, 'value', 'optional'>
    readonly chart_id: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly placed: Column<unknown, 'value', 'optional'>
    readonly removed: Column<readonly string[], 'value', 'optional'>
    readonly kept: Column<unknown, 'null', 'optional'>
    readonly undoes: Column<number, 'null', 'optional'>
    readonly cases: Column<readonly number[], 'value', 'required'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly child_answer: {
    readonly id: Column<number, 'value', 'optional'>
    readonly rule_id: Column<string, 'value', 'required'>
    readonly rule_version: Column<number, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly mention_key: Column<string, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly urgency: Column<string, 'null', 'optional'>
    readonly reason: Column<string, 'value', 'required'>
    readonly answered_by: Column<string, 'value', 'required'>
    readonly answered_at: Column<Date, 'value', 'optional'>
  }
  readonly child_rule: {
    readonly id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly title: Column<string, 'value', 'required'>
    readonly authority: Column<string, 'value', 'required'>
    readonly published: Column<string, 'null', 'optional'>
    readonly yaml: Column<string, 'value', 'required'>
    readonly hash: Column<string, 'value', 'required'>
    readonly registered_at: Column<Date, 'value', 'optional'>
  }
  readonly child_rule_withdrawal: {
    readonly rule_id: Column<string, 'value', 'required'>
    readonly rule_version: Column<number, 'value', 'required'>
    readonly counts: Column<unknown, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly withdrawn_by: Column<string, 'value', 'required'>
    readonly withdrawn_at: Column<Date, 'value', 'optional'>
  }
  readonly child_rule_withdrawal_step: {
    readonly rule_id: Column<string, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly rule_version: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly child_rule_withdrawn_child: {
    readonly rule_id: Column<string, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly mention_key: Column<string, 'value', 'required'>
  }
  readonly child_sample: {
    readonly id: Column<number, 'value', 'optional'>
    readonly rule_id: Column<string, 'value', 'required'>
    readonly rule_version: Column<number, 'value', 'required'>
    readonly seed: Column<string, 'value', 'required'>
    readonly parts: Column<unknown, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly drawn_by: Column<string, 'value', 'required'>
    readonly drawn_at: Column<Date, 'value', 'optional'>
  }
  readonly child_sample_answer: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly mention_key: Column<string, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly answered_by: Column<string, 'value', 'required'>
    readonly answered_at: Column<Date, 'value', 'optional'>
  }
  readonly child_sample_child: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly mention_key: Column<string, 'value', 'required'>
    readonly part: Column<string, 'value', 'required'>
    readonly draw: Column<number, 'value', 'required'>
  }
  readonly child_sample_progress: {
    readonly sample_id: Column<number, 'null', 'view'>
    readonly part: Column<string, 'null', 'view'>
    readonly draw: Column<number, 'null', 'view'>
    readonly answer: Column<string, 'null', 'view'>
  }
  readonly contact_override: {
    readonly id: Column<number, 'value', 'optional'>
    readonly mentions: Column<readonly number[], 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly ends_on: Column<string, 'value', 'required'>
    readonly state: Column<string, 'value', 'optional'>
    readonly asked_by: Column<string, 'value', 'required'>
    readonly asked_at: Column<Date, 'value', 'optional'>
    readonly settled_by: Column<string, 'null', 'optional'>
    readonly settled_at: Column<Date, 'null', 'optional'>
    readonly settled_reason: Column<string, 'value', 'optional'>
  }
  readonly contact_plan: {
    readonly id: Column<number, 'value', 'optional'>
    readonly mentions: Column<readonly number[], 'value', 'required'>
    readonly confirmed: Column<readonly number[], 'value', 'optional'>
    readonly confirmed_basis: Column<string, 'value', 'optional'>
    readonly named_contact: Column<string, 'value', 'required'>
    readonly channels: Column<unknown, 'value', 'required'>
    readonly wants: Column<unknown, 'value', 'required'>
    readonly times: Column<string, 'value', 'optional'>
    readonly language: Column<string, 'value', 'optional'>
    readonly advocate: Column<string, 'value', 'optional'>
    readonly do_not_contact: Column<string, 'null', 'optional'>
    readonly said_by: Column<string, 'value', 'optional'>
    readonly said_on: Column<string, 'null', 'optional'>
    readonly note: Column<string, 'value', 'optional'>
    readonly review_on: Column<string, 'value', 'required'>
    readonly state: Column<string, 'value', 'required'>
    readonly written_by: Column<string, 'value', 'required'>
    readonly written_at: Column<Date, 'value', 'optional'>
    readonly settled_by: Column<string, 'null', 'optional'>
    readonly settled_at: Column<Date, 'null', 'optional'>
    readonly settled_reason: Column<string, 'value', 'optional'>
  }
  readonly custodian: {
    readonly account_id: Column<string, 'value', 'required'>
    readonly appointed_by: Column<string, 'value', 'required'>
    readonly appointed_at: Column<Date, 'value', 'optional'>
  }
  readonly custodian_key: {
    readonly id: Column<number, 'value', 'optional'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly public_key: Column<Uint8Array, 'value', 'required'>
    readonly owner: Column<unknown, 'value', 'required'>
    readonly made_at: Column<Date, 'value', 'optional'>
  }
  readonly custodian_secret: {
    readonly key_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly wrapped: Column<Uint8Array, 'value', 'required'>
  }
  readonly decision: {
    readonly id: Column<number, 'value', 'optional'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly outcome: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly status: Column<string, 'value', 'required'>
    readonly proposed_by: Column<string, 'value', 'required'>
    readonly proposed_at: Column<Date, 'value', 'optional'>
    readonly settled_by: Column<string, 'null', 'optional'>
    readonly settled_at: Column<Date, 'null', 'optional'>
    readonly settled_reason: Column<string, 'null', 'optional'>
  }
  readonly declared_conflict: {
    readonly account_id: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly declared_at: Column<Date, 'value', 'optional'>
  }
  readonly definition: {
    readonly id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly title: Column<string, 'value', 'required'>
    readonly authority: Column<string, 'value', 'required'>
    readonly published: Column<string, 'null', 'optional'>
    readonly yaml: Column<string, 'value', 'required'>
    readonly hash: Column<string, 'value', 'required'>
    readonly registered_at: Column<Date, 'value', 'optional'>
  }
  readonly definition_draft: {
    readonly id: Column<number, 'value', 'optional'>
    readonly yaml: Column<string, 'value', 'required'>
    readonly replaces: Column<number, 'null', 'optional'>
    readonly saved_by: Column<string, 'value', 'required'>
    readonly saved_at: Column<Date, 'value', 'optional'>
  }
  readonly definition_draft_step: {
    readonly draft_id: Column<number, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly document: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly key: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly name: Column<string, 'value', 'required'>
    readonly media_type: Column<string, 'value', 'required'>
    readonly text: Column<string, 'value', 'required'>
    readonly content: Column<Uint8Array, 'null', 'optional'>
    readonly search: Column<string, 'value', 'computed'>
    readonly attached_to: Column<number, 'null', 'optional'>
    readonly original: Column<string, 'null', 'optional'>
    readonly message_id: Column<string, 'null', 'optional'>
    readonly refers_to: Column<string, 'null', 'optional'>
  }
  readonly document_also: {
    readonly document_id: Column<number, 'value', 'required'>
    readonly copy_of: Column<number, 'value', 'required'>
    readonly likeness: Column<number, 'value', 'required'>
  }
  readonly document_band: {
    readonly band: Column<number, 'value', 'required'>
    readonly document_id: Column<number, 'value', 'required'>
  }
  readonly document_copy: {
    readonly document_id: Column<number, 'value', 'required'>
    readonly copy_of: Column<number, 'value', 'required'>
    readonly likeness: Column<number, 'value', 'required'>
    readonly digest: Column<string, 'value', 'required'>
  }
  readonly document_original: {
    readonly sha256: Column<string, 'value', 'required'>
    readonly bytes: Column<number, 'value', 'required'>
    readonly body: Column<Uint8Array, 'value', 'required'>
    readonly key_id: Column<string, 'null', 'optional'>
  }
  readonly document_page: {
    readonly document_id: Column<number, 'value', 'required'>
    readonly page: Column<number, 'value', 'required'>
    readonly state: Column<string, 'value', 'required'>
    readonly text: Column<string, 'value', 'optional'>
    readonly words: Column<unknown, 'value', 'optional'>
    readonly width: Column<number, 'null', 'optional'>
    readonly height: Column<number, 'null', 'optional'>
    readonly confidence: Column<number, 'null', 'optional'>
    readonly worst: Column<number, 'null', 'optional'>
    readonly missed: Column<number, 'null', 'optional'>
    readonly doubtful: Column<boolean, 'value', 'optional'>
    readonly fault: Column<string, 'value', 'optional'>
    readonly read_at: Column<Date, 'null', 'optional'>
  }
  readonly document_sketch: {
    readonly document_id: Column<number, 'value', 'required'>
    readonly method: Column<number, 'value', 'required'>
    readonly digest: Column<string, 'value', 'required'>
    readonly words: Column<number, 'value', 'required'>
    readonly bands: Column<readonly number[], 'value', 'required'>
    readonly signature: Column<Uint8Array, 'value', 'required'>
    readonly copy_of: Column<number, 'null', 'optional'>
    readonly likeness: Column<number, 'null', 'optional'>
  }
  readonly document_wording: {
    readonly document_id: Column<number, 'value', 'required'>
    readonly terms: Column<string, 'value', 'required'>
    readonly sentences: Column<number, 'value', 'required'>
    readonly flagged: Column<number, 'value', 'required'>
    readonly passages: Column<unknown, 'value', 'required'>
  }
  readonly earlier_part: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly part: Column<string, 'value', 'required'>
    readonly noted_at: Column<Date, 'value', 'optional'>
  }
  readonly estimate_sample: {
    readonly id: Column<number, 'value', 'optional'>
    readonly definition_id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly seed: Column<string, 'value', 'required'>
    readonly counts: Column<unknown, 'value', 'required'>
    readonly parts: Column<unknown, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly drawn_by: Column<string, 'value', 'required'>
    readonly drawn_at: Column<Date, 'value', 'optional'>
  }
  readonly evaluated_definition: {
    readonly place: Column<number, 'value', 'required'>
    readonly definition_id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
  }
  readonly event: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly key: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'null', 'optional'>
    readonly mention_id: Column<number, 'null', 'optional'>
    readonly starts: Column<string, 'null', 'optional'>
    readonly ends: Column<string, 'null', 'optional'>
    readonly code: Column<string, 'null', 'optional'>
    readonly code_list: Column<string, 'null', 'optional'>
    readonly text: Column<string, 'null', 'optional'>
    readonly details: Column<unknown, 'value', 'optional'>
    readonly starts_in: Column<string, 'null', 'optional'>
    readonly ends_in: Column<string, 'null', 'optional'>
  }
  readonly explanation: {
    readonly id: Column<number, 'value', 'required'>
    readonly place: Column<number, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly clauses: Column<unknown, 'value', 'required'>
    readonly missing: Column<unknown, 'value', 'required'>
  }
  readonly extract: {
    readonly id: Column<string, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly file: Column<string, 'value', 'required'>
    readonly format: Column<string, 'value', 'required'>
    readonly map: Column<string, 'null', 'optional'>
    readonly received_at: Column<Date, 'value', 'optional'>
    readonly received_by: Column<string, 'value', 'required'>
    readonly bytes: Column<number, 'value', 'required'>
    readonly received: Column<number, 'value', 'required'>
    readonly imported: Column<number, 'value', 'required'>
    readonly unchanged: Column<number, 'value', 'required'>
    readonly quarantined: Column<number, 'value', 'required'>
    readonly not_read: Column<unknown, 'value', 'optional'>
    readonly noted: Column<number, 'value', 'optional'>
    readonly dates: Column<unknown, 'null', 'optional'>
  }
  readonly figure_basis_change: {
    readonly definition_id: Column<string, 'null', 'view'>
    readonly version: Column<number, 'null', 'view'>
    readonly basis: Column<string, 'null', 'view'>
    readonly answer: Column<string, 'null', 'view'>
    readonly change: Column<number, 'null', 'view'>
  }
  readonly figure_count: {
    readonly definition_id: Column<string, 'null', 'view'>
    readonly version: Column<number, 'null', 'view'>
    readonly answer: Column<string, 'null', 'view'>
    readonly cases: Column<number, 'null', 'view'>
  }
  readonly figure_step: {
    readonly figure_id: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly finding: {
    readonly case_id: Column<number, 'null', 'view'>
    readonly definition_id: Column<string, 'null', 'view'>
    readonly version: Column<number, 'null', 'view'>
    readonly answer: Column<string, 'null', 'view'>
    readonly clauses: Column<unknown, 'null', 'view'>
    readonly missing: Column<unknown, 'null', 'view'>
    readonly basis: Column<unknown, 'null', 'view'>
  }
  readonly findings_by_basis: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly basis: Column<string, 'value', 'required'>
    readonly explanations: Column<readonly number[], 'value', 'required'>
    readonly bases: Column<unknown, 'value', 'optional'>
  }
  readonly follow_on_table: {
    readonly id: Column<number, 'value', 'optional'>
    readonly body: Column<unknown, 'value', 'required'>
    readonly based_on: Column<number, 'value', 'optional'>
    readonly reason: Column<string, 'value', 'required'>
    readonly status: Column<string, 'value', 'optional'>
    readonly proposed_by: Column<string, 'value', 'required'>
    readonly proposed_at: Column<Date, 'value', 'optional'>
    readonly settled_by: Column<string, 'null', 'optional'>
    readonly settled_at: Column<Date, 'null', 'optional'>
    readonly settled_reason: Column<string, 'value', 'optional'>
  }
  readonly group_file: {
    readonly id: Column<number, 'value', 'optional'>
    readonly opened_by: Column<string, 'value', 'required'>
    readonly opened_at: Column<Date, 'value', 'optional'>
  }
  readonly group_step: {
    readonly number: Column<number, 'value', 'optional'>
    readonly file_id: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly state: Column<string, 'value', 'required'>
    readonly name: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly people: Column<readonly string[], 'value', 'required'>
    readonly cases: Column<readonly number[], 'value', 'required'>
    readonly item_id: Column<number, 'null', 'optional'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly hand_off: {
    readonly id: Column<number, 'value', 'optional'>
    readonly item_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'null', 'optional'>
    readonly from_owner: Column<string, 'value', 'required'>
    readonly to_account: Column<string, 'null', 'optional'>
    readonly to_team: Column<string, 'null', 'optional'>
    readonly to_outside: Column<string, 'null', 'optional'>
    readonly reason: Column<string, 'value', 'required'>
    readonly state: Column<string, 'value', 'optional'>
    readonly offered_by: Column<string, 'value', 'required'>
    readonly offered_at: Column<Date, 'value', 'optional'>
    readonly lapses_at: Column<Date, 'value', 'required'>
    readonly answered_by: Column<string, 'null', 'optional'>
    readonly answered_at: Column<Date, 'null', 'optional'>
    readonly answer: Column<string, 'value', 'optional'>
    readonly next_proposal: Column<string, 'value', 'optional'>
    readonly accepted_name: Column<string, 'null', 'optional'>
    readonly accepted_means: Column<string, 'null', 'optional'>
    readonly accepted_at: Column<Date, 'null', 'optional'>
  }
  readonly import_map: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly hash: Column<string, 'value', 'required'>
    readonly map: Column<unknown, 'value', 'required'>
    readonly first_used: Column<Date, 'value', 'optional'>
  }
  readonly import_map_step: {
    readonly id: Column<number, 'value', 'optional'>
    readonly import_map_id: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly import_map_use: {
    readonly import_map_id: Column<number, 'value', 'required'>
    readonly extract_id: Column<string, 'value', 'required'>
  }
  readonly item: {
    readonly id: Column<number, 'value', 'optional'>
    readonly kind: Column<string, 'value', 'required'>
    readonly state: Column<string, 'value', 'optional'>
    readonly title: Column<string, 'value', 'required'>
    readonly details: Column<string, 'value', 'optional'>
    readonly priority: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'null', 'optional'>
    readonly mention_id: Column<number, 'null', 'optional'>
    readonly child: Column<string, 'value', 'optional'>
    readonly parent_id: Column<number, 'null', 'optional'>
    readonly decision_id: Column<number, 'null', 'optional'>
    readonly reading_id: Column<number, 'null', 'optional'>
    readonly owner: Column<string, 'value', 'required'>
    readonly accepted_at: Column<Date, 'null', 'optional'>
    readonly receiver: Column<string, 'null', 'optional'>
    readonly receiver_accepted_at: Column<Date, 'null', 'optional'>
    readonly raised_by: Column<string, 'value', 'required'>
    readonly raised_at: Column<Date, 'value', 'optional'>
    readonly deadline: Column<string, 'null', 'optional'>
    readonly due_day: Column<string, 'null', 'optional'>
    readonly due_at: Column<Date, 'null', 'optional'>
    readonly told: Column<string, 'null', 'optional'>
    readonly told_at: Column<Date, 'null', 'optional'>
    readonly told_means: Column<string, 'null', 'optional'>
    readonly rung: Column<number, 'value', 'optional'>
    readonly result: Column<string, 'null', 'optional'>
    readonly result_record: Column<string, 'null', 'optional'>
    readonly finished_by: Column<string, 'null', 'optional'>
    readonly finished_at: Column<Date, 'null', 'optional'>
    readonly closed_by: Column<string, 'null', 'optional'>
    readonly closed_at: Column<Date, 'null', 'optional'>
    readonly changed_by: Column<string, 'value', 'required'>
    readonly changed_at: Column<Date, 'value', 'optional'>
  }
  readonly item_clock_stop: {
    readonly item_id: Column<number, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly stopped_on: Column<string, 'value', 'required'>
    readonly stopped_by: Column<string, 'value', 'required'>
    readonly started_on: Column<string, 'null', 'optional'>
    readonly started_by: Column<string, 'null', 'optional'>
  }
  readonly item_count: {
    readonly open_items: Column<number, 'null', 'view'>
    readonly risks: Column<number, 'null', 'view'>
    readonly risks_raised: Column<number, 'null', 'view'>
    readonly risks_accepted: Column<number, 'null', 'view'>
    readonly risks_closed: Column<number, 'null', 'view'>
    readonly unaccepted: Column<number, 'null', 'view'>
    readonly without_result: Column<number, 'null', 'view'>
    readonly decisions_without_item: Column<number, 'null', 'view'>
    readonly readings_without_item: Column<number, 'null', 'view'>
  }
  readonly item_owner: {
    readonly item_id: Column<number, 'null', 'view'>
    readonly owner: Column<string, 'null', 'view'>
    readonly is_open: Column<boolean, 'null', 'view'>
  }
  readonly item_seen: {
    readonly account_id: Column<string, 'value', 'required'>
    readonly item_id: Column<number, 'value', 'required'>
    readonly seen_at: Column<Date, 'value', 'optional'>
  }
  readonly item_step: {
    readonly item_id: Column<number, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly state: Column<string, 'value', 'required'>
    readonly owner: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'optional'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly job: {
    readonly id: Column<number, 'value', 'optional'>
    readonly kind: Column<string, 'value', 'required'>
    readonly lane: Column<string, 'value', 'required'>
    readonly subject: Column<string, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly started_by: Column<string, 'value', 'required'>
    readonly state: Column<string, 'value', 'optional'>
    readonly created_at: Column<Date, 'value', 'optional'>
    readonly started_at: Column<Date, 'null', 'optional'>
    readonly ended_at: Column<Date, 'null', 'optional'>
    readonly process: Column<string, 'value', 'required'>
    readonly beat_at: Column<Date, 'value', 'optional'>
    readonly stage: Column<string, 'null', 'optional'>
    readonly done: Column<number, 'null', 'optional'>
    readonly total: Column<number, 'null', 'optional'>
    readonly input: Column<unknown, 'value', 'required'>
    readonly result: Column<unknown, 'null', 'optional'>
    readonly failure: Column<unknown, 'null', 'optional'>
  }
  readonly kept_change: {
    readonly what: Column<string, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'optional'>
    readonly change: Column<number, 'value', 'required'>
  }
  readonly known_case: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly matters: Column<boolean, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly named_by: Column<string, 'value', 'required'>
    readonly named_at: Column<Date, 'value', 'optional'>
  }
  readonly lease: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
    readonly expires_at: Column<Date, 'value', 'required'>
  }
  readonly ledger_entry: {
    readonly index: Column<number, 'value', 'required'>
    readonly body: Column<string, 'value', 'required'>
    readonly leaf: Column<Uint8Array, 'value', 'required'>
    readonly at: Column<Date, 'value', 'required'>
    readonly account_id: Column<string, 'null', 'computed'>
    readonly action: Column<string, 'null', 'computed'>
    readonly subject: Column<string, 'null', 'computed'>
  }
  readonly ledger_head: {
    readonly only: Column<boolean, 'value', 'optional'>
    readonly size: Column<number, 'value', 'required'>
    readonly root: Column<Uint8Array, 'value', 'required'>
    readonly edge: Column<unknown, 'value', 'required'>
  }
  readonly link: {
    readonly a: Column<number, 'value', 'required'>
    readonly b: Column<number, 'value', 'required'>
    readonly weight: Column<number, 'value', 'required'>
    readonly probability: Column<number, 'value', 'required'>
    readonly evidence: Column<unknown, 'value', 'required'>
    readonly vetoed: Column<boolean, 'value', 'optional'>
  }
  readonly link_band_count: {
    readonly band: Column<number, 'null', 'view'>
    readonly joined: Column<boolean, 'null', 'view'>
    readonly pairs: Column<number, 'null', 'view'>
    readonly same: Column<number, 'null', 'view'>
    readonly different: Column<number, 'null', 'view'>
    readonly cannot_say: Column<number, 'null', 'view'>
    readonly not_blind: Column<number, 'null', 'view'>
  }
  readonly link_claim: {
    readonly a: Column<number, 'value', 'required'>
    readonly b: Column<number, 'value', 'required'>
    readonly draw_id: Column<number, 'value', 'required'>
    readonly turn: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
    readonly expires_at: Column<Date, 'value', 'required'>
  }
  readonly link_decision: {
    readonly id: Column<number, 'value', 'optional'>
    readonly kind: Column<string, 'value', 'required'>
    readonly left_mentions: Column<readonly number[], 'value', 'required'>
    readonly right_mentions: Column<readonly number[], 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly decided_by: Column<string, 'value', 'required'>
    readonly decided_at: Column<Date, 'value', 'optional'>
    readonly undone_by: Column<string, 'null', 'optional'>
    readonly undone_at: Column<Date, 'null', 'optional'>
    readonly undo_reason: Column<string, 'null', 'optional'>
  }
  readonly link_draw: {
    readonly id: Column<number, 'value', 'optional'>
    readonly seed: Column<string, 'value', 'required'>
    readonly edges: Column<readonly number[], 'value', 'required'>
    readonly pairs: Column<readonly number[], 'value', 'required'>
    readonly drawn_by: Column<string, 'value', 'required'>
    readonly drawn_at: Column<Date, 'value', 'optional'>
    readonly known_pairs: Column<number, 'null', 'optional'>
    readonly found_pairs: Column<number, 'null', 'optional'>
  }
  readonly link_draw_pair: {
    readonly draw_id: Column<number, 'value', 'required'>
    readonly turn: Column<number, 'value', 'required'>
    readonly band: Column<number, 'value', 'required'>
    readonly place: Column<number, 'value', 'required'>
    readonly a: Column<number, 'value', 'required'>
    readonly b: Column<number, 'value', 'required'>
  }
  readonly link_judgement: {
    readonly id: Column<number, 'value', 'optional'>
    readonly a: Column<number, 'value', 'required'>
    readonly b: Column<number, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly weight: Column<number, 'value', 'required'>
    readonly draw_id: Column<number, 'value', 'required'>
    readonly turn: Column<number, 'value', 'required'>
    readonly band: Column<number, 'value', 'required'>
    readonly place: Column<number, 'value', 'required'>
    readonly blind: Column<boolean, 'value', 'required'>
    readonly link_decision_id: Column<number, 'null', 'optional'>
    readonly people: Column<readonly number[], 'value', 'optional'>
    readonly judged_by: Column<string, 'value', 'required'>
    readonly judged_at: Column<Date, 'value', 'optional'>
    readonly undone_by: Column<string, 'null', 'optional'>
    readonly undone_at: Column<Date, 'null', 'optional'>
  }
  readonly link_model: {
    readonly id: Column<number, 'value', 'optional'>
    readonly model: Column<unknown, 'value', 'required'>
    readonly settings: Column<unknown, 'value', 'required'>
    readonly trained_by: Column<string, 'value', 'required'>
    readonly trained_at: Column<Date, 'value', 'optional'>
    readonly population: Column<unknown, 'null', 'optional'>
    readonly records: Column<number, 'null', 'optional'>
  }
  readonly link_record: {
    readonly id: Column<number, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly ref: Column<string, 'value', 'required'>
    readonly keys: Column<readonly number[], 'value', 'required'>
    readonly cluster: Column<number, 'value', 'required'>
  }
  readonly link_unlinkable: {
    readonly record_id: Column<number, 'value', 'required'>
    readonly best_weight: Column<number, 'value', 'required'>
  }
  readonly live_case: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source: Column<string, 'value', 'required'>
    readonly ref: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly recorded_on: Column<string, 'value', 'required'>
    readonly category: Column<string, 'value', 'optional'>
    readonly content_hash: Column<string, 'value', 'required'>
    readonly received_by: Column<string, 'value', 'required'>
    readonly received_at: Column<Date, 'value', 'optional'>
    readonly compared_at: Column<Date, 'null', 'optional'>
    readonly about_review: Column<boolean, 'value', 'optional'>
  }
  readonly live_count: {
    readonly recorded_on: Column<string, 'null', 'view'>
    readonly about_review: Column<boolean, 'null', 'view'>
    readonly compared: Column<boolean, 'null', 'view'>
    readonly cases: Column<number, 'null', 'view'>
  }
  readonly live_figure: {
    readonly definition_id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly met: Column<number, 'value', 'required'>
    readonly not_met: Column<number, 'value', 'required'>
    readonly undetermined: Column<number, 'value', 'required'>
  }
  readonly live_match: {
    readonly live_case_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly probability: Column<number, 'value', 'required'>
    readonly item_id: Column<number, 'null', 'optional'>
    readonly matched_at: Column<Date, 'value', 'optional'>
  }
  readonly live_people: {
    readonly live_case_id: Column<number, 'value', 'required'>
    readonly people: Column<unknown, 'value', 'required'>
  }
  readonly lookback_migration: {
    readonly name: Column<string, 'value', 'required'>
    readonly hash: Column<string, 'value', 'required'>
    readonly applied_at: Column<Date, 'value', 'optional'>
  }
  readonly measure: {
    readonly id: Column<number, 'value', 'optional'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly child: Column<string, 'value', 'optional'>
    readonly kind: Column<string, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly decided_by: Column<string, 'value', 'optional'>
    readonly decided_on: Column<string, 'value', 'optional'>
    readonly reason: Column<string, 'value', 'required'>
    readonly reason_words: Column<string, 'value', 'optional'>
    readonly record: Column<string, 'value', 'required'>
    readonly happened: Column<string, 'value', 'required'>
    readonly recorded_by: Column<string, 'value', 'required'>
    readonly recorded_at: Column<Date, 'value', 'optional'>
  }
  readonly measure_answer: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly document_id: Column<number, 'value', 'required'>
    readonly sentence_hash: Column<string, 'value', 'required'>
    readonly measure_id: Column<number, 'null', 'optional'>
    readonly answered_by: Column<string, 'value', 'required'>
    readonly answered_at: Column<Date, 'value', 'optional'>
  }
  readonly measure_document: {
    readonly id: Column<number, 'value', 'optional'>
    readonly measure_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly key: Column<string, 'value', 'required'>
    readonly name: Column<string, 'value', 'required'>
    readonly sha256: Column<string, 'value', 'required'>
    readonly put_by: Column<string, 'value', 'required'>
    readonly put_at: Column<Date, 'value', 'optional'>
  }
  readonly mention: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly key: Column<string, 'value', 'required'>
    readonly ref: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'null', 'optional'>
    readonly role: Column<string, 'value', 'required'>
    readonly person: Column<unknown, 'value', 'required'>
  }
  readonly network_group: {
    readonly id: Column<string, 'value', 'required'>
    readonly strength: Column<number, 'value', 'required'>
    readonly sources: Column<readonly string[], 'value', 'required'>
    readonly cross_source: Column<boolean, 'value', 'required'>
    readonly basis: Column<unknown, 'value', 'required'>
  }
  readonly network_group_case: {
    readonly group_id: Column<string, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
  }
  readonly network_group_member: {
    readonly group_id: Column<string, 'value', 'required'>
    readonly person_id: Column<string, 'value', 'required'>
    readonly part: Column<string, 'value', 'required'>
  }
  readonly outside_acknowledgement: {
    readonly referral_id: Column<number, 'value', 'required'>
    readonly acknowledged_on: Column<string, 'value', 'required'>
    readonly means: Column<string, 'value', 'required'>
    readonly recorded_by: Column<string, 'value', 'required'>
    readonly recorded_at: Column<Date, 'value', 'optional'>
  }
  readonly outside_case: {
    readonly referral_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly why: Column<string, 'value', 'required'>
    readonly linked_by: Column<string, 'value', 'required'>
    readonly linked_at: Column<Date, 'value', 'optional'>
  }
  readonly outside_late_original: {
    readonly id: Column<number, 'value', 'optional'>
    readonly referral_id: Column<number, 'value', 'required'>
    readonly came_on: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly place: Column<string, 'value', 'optional'>
    readonly name: Column<string, 'value', 'optional'>
    readonly bytes: Column<number, 'null', 'optional'>
    readonly sha256: Column<string, 'null', 'optional'>
    readonly sealed: Column<boolean, 'value', 'required'>
    readonly kept_by: Column<string, 'value', 'required'>
    readonly kept_at: Column<Date, 'value', 'optional'>
  }
  readonly outside_late_original_body: {
    readonly original_id: Column<number, 'value', 'required'>
    readonly body: Column<Uint8Array, 'value', 'required'>
    readonly wrapped: Column<Uint8Array, 'null', 'optional'>
  }
  readonly outside_original: {
    readonly referral_id: Column<number, 'value', 'required'>
    readonly name: Column<string, 'value', 'optional'>
    readonly bytes: Column<number, 'value', 'required'>
    readonly sha256: Column<string, 'value', 'required'>
    readonly sealed: Column<boolean, 'value', 'required'>
    readonly kept_by: Column<string, 'value', 'required'>
    readonly kept_at: Column<Date, 'value', 'optional'>
  }
  readonly outside_original_body: {
    readonly referral_id: Column<number, 'value', 'required'>
    readonly body: Column<Uint8Array, 'value', 'required'>
  }
  readonly outside_promise: {
    readonly id: Column<number, 'value', 'optional'>
    readonly referral_id: Column<number, 'value', 'required'>
    readonly promised_by: Column<string, 'value', 'required'>
    readonly promised_on: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly item_id: Column<number, 'value', 'required'>
    readonly recorded_by: Column<string, 'value', 'required'>
    readonly recorded_at: Column<Date, 'value', 'optional'>
  }
  readonly outside_referral: {
    readonly id: Column<number, 'value', 'optional'>
    readonly channel: Column<string, 'value', 'required'>
    readonly received_on: Column<string, 'value', 'required'>
    readonly title: Column<string, 'value', 'required'>
    readonly text: Column<string, 'value', 'required'>
    readonly text_hash: Column<string, 'value', 'required'>
    readonly original_hash: Column<string, 'null', 'optional'>
    readonly original_place: Column<string, 'value', 'optional'>
    readonly has_source: Column<boolean, 'value', 'optional'>
    readonly item_id: Column<number, 'value', 'required'>
    readonly received_by: Column<string, 'value', 'required'>
    readonly received_at: Column<Date, 'value', 'optional'>
  }
  readonly panel_case: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly content: Column<unknown, 'value', 'required'>
  }
  readonly panel_opinion: {
    readonly id: Column<number, 'value', 'optional'>
    readonly sample_id: Column<number, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly opinion: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly given_at: Column<Date, 'value', 'optional'>
  }
  readonly panel_sample: {
    readonly id: Column<number, 'value', 'optional'>
    readonly seed: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly population: Column<number, 'value', 'required'>
    readonly drawn_by: Column<string, 'value', 'required'>
    readonly drawn_at: Column<Date, 'value', 'optional'>
  }
  readonly panel_source: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
  }
  readonly person: {
    readonly id: Column<string, 'value', 'required'>
    readonly display_name: Column<string, 'value', 'required'>
    readonly birth: Column<string, 'null', 'optional'>
    readonly mentions: Column<number, 'value', 'required'>
  }
  readonly person_change: {
    readonly person_id: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly before: Column<readonly string[], 'value', 'required'>
    readonly mentions_added: Column<number, 'value', 'required'>
  }
  readonly person_mention: {
    readonly mention_id: Column<number, 'value', 'required'>
    readonly person_id: Column<string, 'value', 'required'>
    readonly probability: Column<number, 'value', 'required'>
  }
  readonly provenance: {
    readonly record_id: Column<number, 'value', 'required'>
    readonly items: Column<readonly number[], 'value', 'required'>
  }
  readonly public_statement: {
    readonly id: Column<number, 'value', 'optional'>
    readonly said_on: Column<string, 'value', 'required'>
    readonly said_by: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly published_in: Column<string, 'value', 'required'>
    readonly note: Column<string, 'value', 'optional'>
    readonly supersedes: Column<number, 'null', 'optional'>
    readonly correction: Column<string, 'null', 'optional'>
    readonly entered_by: Column<string, 'value', 'required'>
    readonly entered_at: Column<Date, 'value', 'optional'>
  }
  readonly public_statement_definition: {
    readonly statement_id: Column<number, 'value', 'required'>
    readonly definition_id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
  }
  readonly published_answers: {
    readonly figure_id: Column<number, 'value', 'required'>
    readonly surely: Column<string, 'value', 'required'>
    readonly at_most: Column<string, 'value', 'required'>
    readonly salt: Column<string, 'value', 'optional'>
  }
  readonly published_figure: {
    readonly id: Column<number, 'value', 'optional'>
    readonly definition_id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly definition_hash: Column<string, 'value', 'required'>
    readonly true_on: Column<string, 'null', 'optional'>
    readonly on_record: Column<string, 'null', 'optional'>
    readonly received_by: Column<Date, 'value', 'required'>
    readonly links: Column<boolean, 'value', 'required'>
    readonly surely: Column<unknown, 'null', 'optional'>
    readonly at_most: Column<unknown, 'null', 'optional'>
    readonly digest: Column<string, 'value', 'required'>
    readonly ledger_root: Column<string, 'value', 'required'>
    readonly ledger_size: Column<number, 'value', 'required'>
    readonly suppression: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly proposed_by: Column<string, 'value', 'required'>
    readonly proposed_at: Column<Date, 'value', 'optional'>
    readonly body: Column<unknown, 'null', 'optional'>
  }
  readonly published_figure_counts: {
    readonly figure_id: Column<number, 'value', 'required'>
    readonly counts: Column<unknown, 'value', 'required'>
    readonly because: Column<unknown, 'value', 'required'>
  }
  readonly published_table: {
    readonly id: Column<number, 'value', 'optional'>
    readonly definition_id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly definition_hash: Column<string, 'value', 'required'>
    readonly dimensions: Column<readonly string[], 'value', 'required'>
    readonly rules: Column<unknown, 'value', 'required'>
    readonly body: Column<unknown, 'value', 'required'>
    readonly population: Column<number, 'value', 'required'>
    readonly digest: Column<string, 'value', 'required'>
    readonly against: Column<readonly number[], 'value', 'required'>
    readonly ledger_root: Column<string, 'value', 'required'>
    readonly ledger_size: Column<number, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly proposed_by: Column<string, 'value', 'required'>
    readonly proposed_at: Column<Date, 'value', 'optional'>
  }
  readonly published_table_counts: {
    readonly table_id: Column<number, 'value', 'required'>
    readonly counted: Column<string, 'value', 'required'>
    readonly cells: Column<unknown, 'value', 'required'>
  }
  readonly quarantine: {
    readonly id: Column<number, 'value', 'optional'>
    readonly extract_id: Column<string, 'value', 'required'>
    readonly line: Column<number, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly key: Column<string, 'null', 'optional'>
    readonly raw: Column<unknown, 'value', 'required'>
    readonly reasons: Column<unknown, 'value', 'required'>
  }
  readonly reader_quality: {
    readonly id: Column<number, 'value', 'optional'>
    readonly body: Column<unknown, 'value', 'required'>
    readonly counted_at: Column<Date, 'value', 'optional'>
  }
  readonly reading: {
    readonly id: Column<number, 'value', 'optional'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly ordinal: Column<string, 'value', 'required'>
    readonly question_set: Column<string, 'value', 'required'>
    readonly answers: Column<unknown, 'value', 'required'>
    readonly note: Column<string, 'value', 'optional'>
    readonly submitted_at: Column<Date, 'value', 'optional'>
    readonly supersedes: Column<number, 'null', 'optional'>
    readonly margin: Column<number, 'null', 'optional'>
  }
  readonly reading_draft: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly page: Column<string, 'value', 'required'>
    readonly question_set: Column<string, 'value', 'required'>
    readonly answers: Column<unknown, 'value', 'required'>
    readonly note: Column<string, 'value', 'optional'>
    readonly risk: Column<unknown, 'value', 'optional'>
    readonly kept_at: Column<Date, 'value', 'optional'>
  }
  readonly reading_fact: {
    readonly id: Column<number, 'value', 'optional'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly reading_id: Column<number, 'null', 'optional'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly fact: Column<string, 'value', 'required'>
    readonly says: Column<unknown, 'value', 'required'>
    readonly document: Column<string, 'value', 'optional'>
    readonly words: Column<string, 'value', 'optional'>
    readonly stated_at: Column<Date, 'value', 'optional'>
  }
  readonly reading_head: {
    readonly reading_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly ordinal: Column<string, 'value', 'required'>
    readonly submitted_at: Column<Date, 'value', 'required'>
    readonly supersedes: Column<number, 'null', 'optional'>
  }
  readonly recommendation: {
    readonly id: Column<number, 'value', 'optional'>
    readonly words: Column<string, 'value', 'required'>
    readonly source: Column<string, 'value', 'required'>
    readonly page: Column<string, 'value', 'optional'>
    readonly made_on: Column<string, 'value', 'required'>
    readonly owner: Column<string, 'value', 'required'>
    readonly entered_by: Column<string, 'value', 'required'>
    readonly entered_at: Column<Date, 'value', 'optional'>
  }
  readonly recommendation_step: {
    readonly recommendation_id: Column<number, 'value', 'required'>
    readonly number: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'required'>
    readonly evidence: Column<unknown, 'null', 'optional'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly record: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly key: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly current: Column<boolean, 'value', 'optional'>
    readonly hash: Column<string, 'value', 'required'>
    readonly raw: Column<unknown, 'value', 'required'>
    readonly extract_id: Column<string, 'value', 'required'>
    readonly line: Column<number, 'value', 'required'>
    readonly map_hash: Column<string, 'null', 'optional'>
  }
  readonly record_note: {
    readonly record_id: Column<number, 'value', 'required'>
    readonly extract_id: Column<string, 'value', 'required'>
    readonly line: Column<number, 'value', 'required'>
    readonly notes: Column<unknown, 'value', 'required'>
  }
  readonly refresh: {
    readonly id: Column<number, 'value', 'optional'>
    readonly finished_at: Column<Date, 'value', 'optional'>
    readonly findings_digest: Column<string, 'value', 'required'>
    readonly counts: Column<unknown, 'value', 'required'>
  }
  readonly refresh_due: {
    readonly item: Column<string, 'value', 'required'>
    readonly item_id: Column<number, 'null', 'optional'>
    readonly source_id: Column<string, 'null', 'optional'>
    readonly ref: Column<string, 'null', 'optional'>
  }
  readonly review_count: {
    readonly cases: Column<number, 'null', 'view'>
    readonly mentions: Column<number, 'null', 'view'>
    readonly people: Column<number, 'null', 'view'>
    readonly groups: Column<number, 'null', 'view'>
    readonly read: Column<number, 'null', 'view'>
    readonly decided: Column<number, 'null', 'view'>
    readonly awaiting: Column<number, 'null', 'view'>
    readonly extracts: Column<number, 'null', 'view'>
    readonly quarantined: Column<number, 'null', 'view'>
  }
  readonly route_fact: {
    readonly id: Column<number, 'value', 'optional'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly fact: Column<string, 'value', 'required'>
    readonly value: Column<string, 'value', 'required'>
    readonly basis: Column<string, 'value', 'required'>
    readonly stated_by: Column<string, 'value', 'required'>
    readonly stated_at: Column<Date, 'value', 'optional'>
  }
  readonly sample_answer: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly note: Column<string, 'value', 'optional'>
    readonly answered_by: Column<string, 'value', 'required'>
    readonly answered_at: Column<Date, 'value', 'optional'>
  }
  readonly sample_case: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly part: Column<string, 'value', 'required'>
    readonly draw: Column<number, 'value', 'required'>
  }
  readonly sample_progress: {
    readonly sample_id: Column<number, 'null', 'view'>
    readonly part: Column<string, 'null', 'view'>
    readonly draw: Column<number, 'null', 'view'>
    readonly answer: Column<string, 'null', 'view'>
    readonly settled: Column<boolean, 'null', 'view'>
  }
  readonly sealed_source: {
    readonly referral_id: Column<number, 'value', 'required'>
    readonly body: Column<Uint8Array, 'value', 'required'>
    readonly receipt_hash: Column<string, 'value', 'required'>
    readonly sealed_at: Column<Date, 'value', 'optional'>
  }
  readonly search_key: {
    readonly one: Column<boolean, 'value', 'optional'>
    readonly key: Column<Uint8Array, 'value', 'required'>
    readonly made_at: Column<Date, 'value', 'optional'>
  }
  readonly second_reading: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly why: Column<string, 'value', 'required'>
    readonly assigned_at: Column<Date, 'value', 'optional'>
  }
  readonly session: {
    readonly token_hash: Column<string, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly created_at: Column<Date, 'value', 'optional'>
    readonly expires_at: Column<Date, 'value', 'required'>
    readonly end_at_provider: Column<string, 'null', 'optional'>
  }
  readonly source: {
    readonly id: Column<string, 'value', 'required'>
    readonly name: Column<string, 'value', 'required'>
    readonly agency: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly records_hand_offs: Column<boolean, 'value', 'optional'>
  }
  readonly source_answer: {
    readonly request_id: Column<number, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly words: Column<string, 'value', 'optional'>
    readonly opened_until: Column<Date, 'null', 'optional'>
    readonly answered_by: Column<string, 'value', 'required'>
    readonly answered_at: Column<Date, 'value', 'optional'>
  }
  readonly source_coverage: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly covered_from: Column<string, 'value', 'required'>
    readonly covered_until: Column<string, 'null', 'optional'>
    readonly basis: Column<string, 'value', 'required'>
    readonly withdrawn: Column<boolean, 'value', 'optional'>
    readonly stated_by: Column<string, 'value', 'required'>
    readonly stated_at: Column<Date, 'value', 'optional'>
    readonly areas: Column<readonly string[], 'null', 'optional'>
  }
  readonly source_grant: {
    readonly request_id: Column<number, 'value', 'required'>
    readonly asked_by: Column<string, 'value', 'required'>
    readonly wrapped: Column<Uint8Array, 'value', 'required'>
    readonly opened_until: Column<Date, 'value', 'required'>
  }
  readonly source_key: {
    readonly referral_id: Column<number, 'value', 'required'>
    readonly key_id: Column<number, 'value', 'required'>
    readonly account_id: Column<string, 'value', 'required'>
    readonly wrapped: Column<Uint8Array, 'value', 'required'>
  }
  readonly source_late_key: {
    readonly referral_id: Column<number, 'value', 'required'>
    readonly public_key: Column<Uint8Array, 'value', 'required'>
  }
  readonly source_request: {
    readonly id: Column<number, 'value', 'optional'>
    readonly referral_id: Column<number, 'value', 'required'>
    readonly purpose: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly hours: Column<number, 'value', 'required'>
    readonly public_key: Column<Uint8Array, 'value', 'required'>
    readonly asker: Column<unknown, 'value', 'required'>
    readonly asked_by: Column<string, 'value', 'required'>
    readonly asked_at: Column<Date, 'value', 'optional'>
  }
  readonly source_request_secret: {
    readonly request_id: Column<number, 'value', 'required'>
    readonly asked_by: Column<string, 'value', 'required'>
    readonly wrapped: Column<Uint8Array, 'value', 'required'>
  }
  readonly source_rule: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly specialism: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly given_by: Column<string, 'value', 'required'>
    readonly given_at: Column<Date, 'value', 'optional'>
    readonly ended_by: Column<string, 'null', 'optional'>
    readonly ended_at: Column<Date, 'null', 'optional'>
    readonly ended_reason: Column<string, 'null', 'optional'>
  }
  readonly source_viewing: {
    readonly id: Column<number, 'value', 'optional'>
    readonly request_id: Column<number, 'value', 'required'>
    readonly viewed_by: Column<string, 'value', 'required'>
    readonly viewed_at: Column<Date, 'value', 'optional'>
  }
  readonly statement_count: {
    readonly id: Column<number, 'value', 'optional'>
    readonly statement_id: Column<number, 'value', 'required'>
    readonly definition_id: Column<string, 'value', 'required'>
    readonly version: Column<number, 'value', 'required'>
    readonly counts: Column<unknown, 'value', 'required'>
    readonly ledger_root: Column<string, 'value', 'required'>
    readonly ledger_size: Column<number, 'value', 'required'>
    readonly counted_by: Column<string, 'value', 'required'>
    readonly counted_at: Column<Date, 'value', 'optional'>
  }
  readonly table_step: {
    readonly table_id: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly tail: {
    readonly id: Column<number, 'value', 'optional'>
    readonly terms_id: Column<number, 'value', 'required'>
    readonly seed: Column<string, 'value', 'required'>
    readonly alpha: Column<number, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly frozen_by: Column<string, 'value', 'required'>
    readonly frozen_at: Column<Date, 'value', 'optional'>
  }
  readonly tail_case: {
    readonly tail_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly draw: Column<number, 'value', 'required'>
    readonly stratum: Column<string, 'value', 'required'>
  }
  readonly tail_draw: {
    readonly tail_id: Column<number, 'null', 'view'>
    readonly case_id: Column<number, 'null', 'view'>
    readonly draw: Column<number, 'null', 'view'>
    readonly stratum: Column<string, 'null', 'view'>
  }
  readonly term_list: {
    readonly id: Column<number, 'value', 'optional'>
    readonly owner: Column<string, 'value', 'required'>
    readonly title: Column<string, 'value', 'required'>
    readonly terms: Column<readonly string[], 'value', 'required'>
    readonly purpose: Column<string, 'value', 'required'>
    readonly saved_at: Column<Date, 'value', 'optional'>
  }
  readonly thing: {
    readonly id: Column<number, 'value', 'optional'>
    readonly kind: Column<string, 'value', 'required'>
    readonly value: Column<string, 'value', 'required'>
  }
  readonly thing_link: {
    readonly id: Column<number, 'value', 'optional'>
    readonly source_id: Column<string, 'value', 'required'>
    readonly key: Column<string, 'value', 'required'>
    readonly thing_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'null', 'optional'>
    readonly mention_id: Column<number, 'null', 'optional'>
  }
  readonly told_event: {
    readonly number: Column<number, 'value', 'optional'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly sentence_hash: Column<string, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly kind: Column<string, 'value', 'required'>
    readonly day: Column<string, 'value', 'optional'>
    readonly sentence: Column<string, 'value', 'required'>
    readonly document_id: Column<number, 'value', 'required'>
    readonly document: Column<string, 'value', 'required'>
    readonly page: Column<number, 'null', 'optional'>
    readonly begins: Column<number, 'value', 'required'>
    readonly ends: Column<number, 'value', 'required'>
    readonly note: Column<string, 'value', 'optional'>
    readonly answered_by: Column<string, 'value', 'required'>
    readonly answered_at: Column<Date, 'value', 'optional'>
    readonly along_with: Column<string, 'null', 'optional'>
  }
  readonly triage_progress: {
    readonly id: Column<number, 'value', 'optional'>
    readonly body: Column<unknown, 'value', 'required'>
    readonly counted_at: Column<Date, 'value', 'optional'>
  }
  readonly triage_terms: {
    readonly id: Column<number, 'value', 'optional'>
    readonly target: Column<number, 'value', 'required'>
    readonly alpha: Column<number, 'value', 'required'>
    readonly second_share: Column<number, 'value', 'required'>
    readonly doubted_share: Column<number, 'value', 'required'>
    readonly cost_per_reading: Column<number, 'null', 'optional'>
    readonly looking_for: Column<string, 'value', 'required'>
    readonly stopping: Column<string, 'value', 'required'>
    readonly seed: Column<string, 'value', 'required'>
    readonly set_by: Column<string, 'value', 'required'>
    readonly set_at: Column<Date, 'value', 'optional'>
    readonly most_a_day: Column<number, 'null', 'optional'>
    readonly most_hard_in_row: Column<number, 'null', 'optional'>
  }
  readonly unread_case: {
    readonly case_id: Column<number, 'null', 'view'>
    readonly stratum: Column<string, 'null', 'view'>
  }
  readonly victim_told: {
    readonly id: Column<number, 'value', 'optional'>
    readonly decision_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly telling: Column<string, 'value', 'required'>
    readonly told_on: Column<string, 'value', 'required'>
    readonly note: Column<string, 'value', 'optional'>
    readonly recorded_by: Column<string, 'value', 'required'>
    readonly recorded_at: Column<Date, 'value', 'optional'>
  }
  readonly watch: {
    readonly id: Column<number, 'value', 'optional'>
    readonly words: Column<string, 'value', 'required'>
    readonly owner: Column<string, 'value', 'required'>
    readonly purpose: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly ends_on: Column<string, 'value', 'required'>
    readonly saved_by: Column<string, 'value', 'required'>
    readonly saved_at: Column<Date, 'value', 'optional'>
    readonly run_in_full: Column<boolean, 'value', 'optional'>
    readonly ended_by: Column<string, 'null', 'optional'>
    readonly ended_at: Column<Date, 'null', 'optional'>
    readonly end_reason: Column<string, 'value', 'optional'>
  }
  readonly watch_due: {
    readonly case_id: Column<number, 'value', 'required'>
  }
  readonly watch_match: {
    readonly id: Column<number, 'value', 'optional'>
    readonly watch_id: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly place: Column<string, 'value', 'required'>
    readonly leaf: Column<number, 'value', 'required'>
    readonly cases: Column<readonly number[], 'value', 'required'>
    readonly found_by: Column<string, 'value', 'required'>
    readonly found_at: Column<Date, 'value', 'optional'>
    readonly seen_by: Column<string, 'null', 'optional'>
    readonly seen_at: Column<Date, 'null', 'optional'>
  }
  readonly watch_step: {
    readonly number: Column<number, 'value', 'optional'>
    readonly watch_id: Column<number, 'value', 'required'>
    readonly step: Column<string, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly owner: Column<string, 'value', 'required'>
    readonly ends_on: Column<string, 'value', 'required'>
    readonly taken_by: Column<string, 'value', 'required'>
    readonly taken_at: Column<Date, 'value', 'optional'>
  }
  readonly wording_progress: {
    readonly sample_id: Column<number, 'null', 'view'>
    readonly part: Column<string, 'null', 'view'>
    readonly draw: Column<number, 'null', 'view'>
    readonly answer: Column<string, 'null', 'view'>
  }
  readonly wording_sample: {
    readonly id: Column<number, 'value', 'optional'>
    readonly terms: Column<string, 'value', 'required'>
    readonly seed: Column<string, 'value', 'required'>
    readonly parts: Column<unknown, 'value', 'required'>
    readonly reason: Column<string, 'value', 'required'>
    readonly drawn_by: Column<string, 'value', 'required'>
    readonly drawn_at: Column<Date, 'value', 'optional'>
  }
  readonly wording_sample_answer: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly part: Column<string, 'value', 'required'>
    readonly draw: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly answer: Column<string, 'value', 'required'>
    readonly answered_by: Column<string, 'value', 'required'>
    readonly answered_at: Column<Date, 'value', 'optional'>
  }
  readonly wording_sample_passage: {
    readonly sample_id: Column<number, 'value', 'required'>
    readonly part: Column<string, 'value', 'required'>
    readonly draw: Column<number, 'value', 'required'>
    readonly case_id: Column<number, 'value', 'required'>
    readonly document: Column<string, 'value', 'required'>
    readonly context: Column<string, 'value', 'required'>
    readonly place: Column<number, 'value', 'required'>
    readonly length: Column<number, 'value', 'required'>
  }
  readonly worked_out: {
    readonly what: Column<string, 'value', 'required'>
    readonly ground: Column<string, 'value', 'required'>
    readonly worked_out_at: Column<Date, 'value', 'optional'>
    readonly value: Column<unknown, 'value', 'required'>
  }
  readonly worklist: {
    readonly case_id: Column<number, 'value', 'required'>
    readonly place: Column<number, 'value', 'required'>
    readonly score: Column<number, 'value', 'required'>
    readonly reasons: Column<unknown, 'value', 'required'>
    readonly margin: Column<number, 'null', 'optional'>
    readonly explanation: Column<unknown, 'null', 'optional'>
  }
  readonly worklist_count: {
    readonly source_id: Column<string, 'null', 'view'>
    readonly cases: Column<number, 'null', 'view'>
    readonly listed: Column<number, 'null', 'view'>
    readonly read: Column<number, 'null', 'view'>
    readonly decided: Column<number, 'null', 'view'>
  }
}

/** What is read, whether it may be null, and whether it is given on insert. */
export interface Column<
  Read,
  Nullable extends 'null' | 'value',
  Written extends 'required' | 'optional' | 'computed' | 'view',
> {
  readonly read: Read
  readonly nullable: Nullable
  readonly written: Written
}
