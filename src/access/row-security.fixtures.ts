import { sql } from 'kysely'
import { type Context, inContext, type Store } from '../store/index.ts'
import { permissions, type Role } from './roles.ts'

/** `gate`: sign-in and sign-out. */
export type Asker = Role | 'gate'

/** One table's place in the matrix: who may do what to it, and how to try. `ME` is who tries. */
export interface Probe {
  readonly see: readonly Asker[]
  readonly add: readonly Asker[]
  readonly change: readonly Asker[]
  readonly remove: readonly Asker[]
  /** Tells row 1 (of the case S1 worked on) from row 2 (of another). */
  readonly label: string
  readonly insert: string
  readonly update: string
  /** Row 1 is hidden from whoever worked on its case. */
  readonly conflict: boolean
  /** Whose account tries, where rows are somebody's own. */
  readonly as?: string
  /** The rows that show where not both do. */
  readonly shows?: string
}

const nobody: readonly Asker[] = []
const everybody: readonly Asker[] = [
  'gate',
  'reader',
  'reviewer',
  'authoriser',
  'dataManager',
  'auditor',
  'administrator',
  'panel',
]
const {
  readCase,
  linkPeople,
  submitReading,
  proposeDecision,
  authoriseDecision,
  leadReview,
  workItems,
  planContact,
  readReaderQuality,
  nameKnownCases,
  importExtracts,
  readImports,
  readFigures,
  proposeFigures,
  publishFigures,
  draftDefinitions,
  publishDefinitions,
  keepStatements,
  readLedger,
  manageAccounts,
  sitOnPanel,
} = permissions

const archive = {
  see: readCase,
  add: importExtracts,
  change: importExtracts,
  remove: importExtracts,
}
const people = { see: readCase, add: linkPeople, change: linkPeople, remove: linkPeople }
const kept = { change: nobody, remove: nobody }
/** Any 32 bytes. */
const someKey = `decode(repeat('ab', 32), 'hex')`

/** Drawn from the permissions, not from the policies. */
export const probes: Readonly<Record<string, Probe>> = {
  source: {
    ...archive,
    see: readFigures,
    label: 'id',
    insert: `(id, name, agency, kind) values ('n', 'n', 'n', 'policeCrime')`,
    update: 'name = name',
    conflict: false,
  },
  extract: {
    ...archive,
    see: readFigures,
    remove: nobody,
    label: 'id',
    insert: `(id, source_id, file, format, received_by, bytes, received, imported, unchanged, quarantined)
      values ('n', '1', 'f', 'f', 'ME', 1, 1, 1, 0, 0)`,
    update: 'file = file',
    conflict: false,
  },
  record: {
    ...archive,
    remove: nobody,
    label: 'key',
    insert: `(source_id, kind, key, version, hash, raw, extract_id, line)
      values ('1', 'k', 'n', 1, 'h', '{}', '1', 1)`,
    update: 'current = current',
    conflict: true,
  },
  quarantine: {
    see: readImports,
    add: importExtracts,
    ...kept,
    label: 'key',
    insert: `(extract_id, line, kind, key, raw, reasons) values ('1', 1, 'k', 'n', '{}', '[]')`,
    update: 'line = line',
    conflict: false,
  },
  record_note: {
    see: readImports,
    add: importExtracts,
    ...kept,
    label: 'extract_id',
    insert: `(record_id, extract_id, line, notes) values (3, 'n', 1, '[]')`,
    update: 'line = line',
    conflict: false,
  },
  job: {
    see: readImports,
    add: importExtracts,
    change: importExtracts,
    remove: nobody,
    label: 'subject',
    insert: `(kind, lane, subject, account_id, started_by, process, input)
      values ('import', 'archive', 'n', 'ME', 'n', 'p', '{}')`,
    update: 'stage = stage',
    conflict: false,
  },
  case_file: {
    ...archive,
    label: 'ref',
    insert: `(source_id, ref, kind, facts) values ('1', 'n', 'crime', '{}')`,
    update: 'unit = unit',
    conflict: true,
  },
  mention: {
    ...archive,
    label: 'key',
    insert: `(source_id, key, ref, case_id, role, person) values ('1', 'n', 'n', 2, 'victim', '{}')`,
    update: 'ref = ref',
    conflict: true,
  },
  event: {
    ...archive,
    label: 'key',
    insert: `(source_id, key, kind, case_id) values ('1', 'n', 'contact', 2)`,
    update: 'code = code',
    conflict: true,
  },
  thing: {
    ...archive,
    label: 'value',
    insert: `(kind, value) values ('phone', 'n')`,
    update: 'value = value',
    conflict: true,
  },
  thing_link: {
    ...archive,
    label: 'key',
    insert: `(source_id, key, thing_id, case_id) values ('1', 'n', 2, 2)`,
    update: 'key = key',
    conflict: true,
  },
  case_staff: {
    ...archive,
    label: 'key',
    insert: `(source_id, key, case_id, staff_id, part) values ('1', 'n', 2, 'S9', 'p')`,
    update: 'part = part',
    conflict: true,
  },
  document: {
    ...archive,
    label: 'key',
    insert: `(source_id, key, case_id, name, media_type, text) values ('1', 'n', 2, 'n', 't', 'x')`,
    update: 'name = name',
    conflict: true,
  },
  document_original: {
    ...archive,
    remove: nobody,
    label: 'left(sha256, 1)',
    insert: `values (repeat('a', 64), 1, 'x', null)`,
    update: `key_id = repeat('b', 16)`,
    conflict: true,
  },
  document_page: {
    ...archive,
    label: 'document_id::text',
    insert: `(document_id, page, state) values (2, 2, 'typed')`,
    update: 'page = page',
    conflict: true,
  },
  provenance: {
    ...archive,
    label: 'record_id::text',
    insert: `(record_id, items) values (3, array[lookback_item('thing', 2)])`,
    update: 'items = items',
    conflict: false,
  },
  person: {
    ...people,
    label: 'id',
    insert: `(id, display_name, mentions) values ('n', 'n', 1)`,
    update: 'display_name = display_name',
    conflict: true,
  },
  person_mention: {
    ...people,
    label: 'mention_id::text',
    insert: `(mention_id, person_id, probability) values (4, '2', 1)`,
    update: 'probability = probability',
    conflict: true,
  },
  link: {
    ...people,
    label: `case a when 1 then '1' else '2' end`,
    insert: `(a, b, weight, probability, evidence) values (2, 5, 1, 0.9, '[]')`,
    update: 'weight = weight',
    conflict: true,
  },
  link_decision: {
    ...people,
    remove: nobody,
    label: 'id::text',
    insert: `(kind, left_mentions, right_mentions, reason, decided_by)
      values ('join', '{2}', '{4}', 'r', 'ME')`,
    update: `undone_by = 'ME', undone_at = now(), undo_reason = 'r'`,
    conflict: true,
  },
  link_unlinkable: {
    ...archive,
    label: 'record_id::text',
    insert: `(record_id, best_weight) values (4, 0)`,
    update: 'best_weight = best_weight',
    conflict: true,
  },
  person_change: {
    ...archive,
    label: 'substr(person_id, 2)',
    insert: `(person_id, kind, before, mentions_added) values ('P4', 'grew', '{P4}', 1)`,
    update: 'mentions_added = mentions_added',
    conflict: true,
  },
  link_model: {
    see: readFigures,
    add: importExtracts,
    ...kept,
    label: `settings #>> '{}'`,
    insert: `(model, settings, trained_by) values ('{}', '"n"', 'ME')`,
    update: 'trained_at = now()',
    conflict: false,
  },
  link_record: {
    ...archive,
    see: importExtracts,
    label: 'id::text',
    insert: `(id, source_id, ref, keys, cluster) values (4, '1', '4', '{1}', 4)`,
    update: 'cluster = 1',
    conflict: false,
  },
  refresh_due: {
    see: importExtracts,
    add: linkPeople,
    change: nobody,
    remove: importExtracts,
    label: 'item_id::text',
    insert: `(item, item_id) values ('case', 4)`,
    update: "item = 'case'",
    conflict: false,
  },
  link_draw: {
    see: readFigures,
    add: importExtracts,
    ...kept,
    label: 'seed',
    insert: `(seed, edges, pairs, drawn_by) values ('n', '{0}', '{1}', 'ME')`,
    update: 'seed = seed',
    conflict: false,
  },
  link_draw_pair: {
    see: readCase,
    add: importExtracts,
    ...kept,
    label: `case a when 1 then '1' else '2' end`,
    insert: `(draw_id, turn, band, place, a, b) values (1, 9, 1, 9, 2, 5)`,
    update: 'place = place',
    conflict: true,
  },
  link_claim: {
    ...people,
    change: nobody,
    as: 'someone',
    label: `case a when 1 then '1' else '2' end`,
    insert: `(a, b, draw_id, turn, account_id, expires_at)
      values (2, 5, 1, 2, 'ME', now() + interval '1 hour')`,
    update: 'turn = turn',
    conflict: true,
  },
  link_judgement: {
    ...people,
    remove: nobody,
    label: `case a when 1 then '1' else '2' end`,
    insert: `(a, b, answer, weight, draw_id, turn, band, place, blind, judged_by)
      values (2, 5, 'cannotSay', 1, 1, 2, 1, 2, true, 'ME')`,
    update: `undone_by = 'ME', undone_at = now()`,
    conflict: true,
  },
  network_group: {
    ...archive,
    label: 'id',
    insert: `(id, strength, sources, cross_source, basis) values ('n', 1, '{}', false, '{}')`,
    update: 'strength = strength',
    conflict: true,
  },
  network_group_member: {
    ...people,
    label: 'person_id',
    insert: `(group_id, person_id, part) values ('2', 'n', 'p')`,
    update: 'part = part',
    conflict: true,
  },
  network_group_case: {
    ...archive,
    label: 'case_id::text',
    insert: `(group_id, case_id) values ('1', 2)`,
    update: 'group_id = group_id',
    conflict: true,
  },
  definition: {
    see: readFigures,
    add: [...importExtracts, ...publishDefinitions],
    ...kept,
    label: 'id',
    insert: `(id, version, title, authority, yaml, hash) values ('n', 1, 't', 'a', 'y', 'h')`,
    update: 'title = title',
    conflict: false,
  },
  evaluated_definition: {
    ...archive,
    see: readFigures,
    change: nobody,
    label: 'definition_id',
    insert: `(place, definition_id, version) values (4, '1', 3)`,
    update: 'version = version',
    conflict: false,
  },
  explanation: {
    ...archive,
    see: readFigures,
    change: nobody,
    label: 'id::text',
    insert: `(id, place, answer, clauses, missing) values (4, 1, 'met', '[]', '[]')`,
    update: 'answer = answer',
    conflict: false,
  },
  answer_change: {
    ...archive,
    see: readFigures,
    change: nobody,
    label: 'explanation_id::text',
    insert: `(explanation_id, change) values (1, 1)`,
    update: 'change = change',
    conflict: false,
  },
  worked_out: {
    ...archive,
    see: ['dataManager'],
    change: nobody,
    label: 'what',
    insert: `(what, ground, value) values ('made up', '1', '{}')`,
    update: 'ground = ground',
    conflict: false,
  },
  case_findings: {
    ...archive,
    see: readFigures,
    label: 'case_id::text',
    insert: `(case_id, explanations) values (3, '{1,2}')`,
    update: 'explanations = explanations',
    conflict: true,
  },
  findings_by_basis: {
    ...archive,
    see: readFigures,
    label: `case case_id when 4 then '1' else '2' end`,
    insert: `(case_id, basis, explanations) values (3, 'recorded', '{1,2}')`,
    update: 'explanations = explanations',
    conflict: true,
  },
  worklist: {
    ...archive,
    label: 'case_id::text',
    insert: `(case_id, place, score, reasons) values (3, 1, 1, '[]')`,
    update: 'place = place',
    conflict: true,
  },
  case_feature: {
    ...archive,
    label: 'case_id::text',
    insert: `(case_id, facts, prior, reasons) values (3, '{}', 0, '[]')`,
    update: 'prior = prior',
    conflict: true,
  },
  triage_terms: {
    see: readFigures,
    add: leadReview,
    ...kept,
    label: 'id::text',
    insert: `(target, alpha, second_share, doubted_share, looking_for, stopping, seed, set_by)
      values (0.95, 0.05, 0, 0, '', '', '', 'ME')`,
    update: 'stopping = stopping',
    conflict: false,
  },
  tail: {
    see: readFigures,
    add: leadReview,
    ...kept,
    label: 'id::text',
    insert: `(terms_id, seed, alpha, reason, frozen_by) values (1, 's', 0.05, 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  tail_case: {
    see: readCase,
    add: leadReview,
    ...kept,
    label: 'case_id::text',
    insert: `(tail_id, case_id, draw, stratum) values (1, 3, 3, 's')`,
    update: 'draw = draw',
    conflict: true,
  },
  kept_change: {
    see: readFigures,
    add: linkPeople,
    change: nobody,
    remove: importExtracts,
    label: `case what when 'person' then '1' else '2' end`,
    insert: `(what, change) values ('person', 1)`,
    update: 'change = change',
    conflict: false,
  },
  second_reading: {
    see: readCase,
    add: [...submitReading, ...importExtracts],
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, why) values (3, 'random')`,
    update: 'why = why',
    conflict: true,
  },
  known_case: {
    see: readImports,
    add: nameKnownCases,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, matters, reason, named_by) values (3, true, 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  triage_progress: {
    see: readFigures,
    add: importExtracts,
    change: importExtracts,
    remove: importExtracts,
    label: `'2'`,
    shows: '2',
    insert: `(id, body) values (2, '{}')`,
    update: 'body = body',
    conflict: false,
  },
  reader_quality: {
    see: readReaderQuality,
    add: importExtracts,
    change: importExtracts,
    remove: importExtracts,
    label: `'2'`,
    shows: '2',
    insert: `(id, body) values (2, '{}')`,
    update: 'body = body',
    conflict: false,
  },
  lease: {
    see: readCase,
    add: submitReading,
    change: submitReading,
    remove: submitReading,
    as: 'someone',
    label: 'case_id::text',
    insert: `(case_id, account_id, expires_at) values (3, 'ME', now() + interval '1 hour')`,
    update: 'expires_at = expires_at',
    conflict: true,
  },
  reading_fact: {
    see: ['reader', 'dataManager'],
    add: submitReading,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, account_id, fact, says) values (3, 'ME', 'sexual', '{}')`,
    update: 'fact = fact',
    conflict: true,
  },
  reading_draft: {
    see: submitReading,
    add: submitReading,
    change: submitReading,
    remove: submitReading,
    as: 'someone',
    label: 'case_id::text',
    insert: `(case_id, account_id, page, question_set, answers) values (3, 'ME', 'p', 'q', '{}')`,
    update: 'note = note',
    // Only ever somebody's own: another officer sees none, of whatever case.
    conflict: false,
  },
  case_set_aside: {
    see: readCase,
    add: submitReading,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, account_id, how) values (3, 'ME', 'conflict')`,
    update: 'note = note',
    conflict: true,
  },
  batch: {
    see: readCase,
    add: leadReview,
    change: leadReview,
    remove: nobody,
    label: 'id::text',
    insert: `(team, until, reason, chosen, given_by) values ('t', current_date, 'r', '{}', 'ME')`,
    update: `ended_by = 'ME', ended_at = now(), ended_reason = 'r'`,
    conflict: false,
  },
  batch_case: {
    see: readCase,
    add: leadReview,
    ...kept,
    label: 'case_id::text',
    insert: `(batch_id, case_id) values (1, 3)`,
    update: 'case_id = case_id',
    conflict: true,
  },
  source_rule: {
    see: readCase,
    add: leadReview,
    change: leadReview,
    remove: nobody,
    label: 'id::text',
    insert: `(source_id, specialism, reason, given_by) values ('1', 'other', 'r', 'ME')`,
    update: `ended_by = 'ME', ended_at = now(), ended_reason = 'r'`,
    conflict: false,
  },
  // Whoever worked on a case may see that they said so; it names no case that is not theirs.
  declared_conflict: {
    see: everybody,
    add: submitReading,
    ...kept,
    as: 'declarer',
    label: 'case_id::text',
    insert: `(case_id, account_id) values (3, 'ME')`,
    update: 'case_id = case_id',
    conflict: false,
  },
  reading: {
    see: ['reader', 'dataManager'],
    add: submitReading,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, account_id, ordinal, question_set, answers) values (3, 'ME', 'first', 'q', '{}')`,
    update: 'note = note',
    conflict: true,
  },
  reading_head: {
    see: readCase,
    add: submitReading,
    ...kept,
    label: 'case_id::text',
    insert: `(reading_id, case_id, account_id, ordinal, submitted_at) values (3, 3, 'ME', 'first', now())`,
    update: 'ordinal = ordinal',
    conflict: true,
  },
  decision: {
    see: readCase,
    add: proposeDecision,
    change: authoriseDecision,
    remove: nobody,
    label: `case case_id when 4 then '1' else '2' end`,
    insert: `(case_id, outcome, reason, status, proposed_by)
      values (3, 'furtherEnquiry', 'r', 'proposed', 'ME')`,
    update: `status = 'authorised', settled_by = 'ME'`,
    conflict: true,
  },
  earlier_part: {
    see: readCase,
    add: importExtracts,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, account_id, part) values (3, 'n', 'read')`,
    update: 'part = part',
    conflict: true,
  },
  follow_on_table: {
    see: readCase,
    add: leadReview,
    change: leadReview,
    remove: nobody,
    label: 'based_on::text',
    insert: `(body, reason, proposed_by) values ('{}', 'r', 'ME')`,
    update: `status = 'authorised', settled_by = 'ME', settled_at = now()`,
    conflict: false,
  },
  told_event: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, sentence_hash, answer, kind, sentence, document_id, document, begins, ends, answered_by)
      values (2, repeat('b', 64), 'isSo', 'dated', 's', 1, 'd', 0, 1, 'ME')`,
    update: 'note = note',
    conflict: true,
  },
  term_list: {
    see: readCase,
    add: readCase,
    change: nobody,
    remove: readCase,
    as: '1',
    label: 'id::text',
    insert: `(owner, title, terms, purpose) values ('ME', 't', '{t}', 'review')`,
    update: 'title = title',
    conflict: false,
  },
  watch: {
    see: readCase,
    add: workItems,
    change: workItems,
    remove: nobody,
    as: '1',
    label: 'id::text',
    insert: `(words, owner, purpose, reason, ends_on, saved_by)
      values ('n', 'ME', 'review', 'r', current_date, 'ME')`,
    update: 'run_in_full = run_in_full',
    conflict: false,
  },
  watch_step: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    label: 'watch_id::text',
    insert: `(watch_id, step, reason, owner, ends_on, taken_by)
      values (2, 'end', 'r', '1', current_date, 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  // Only the review itself adds to it. What is closed to whom: src/review/watches/watches.test.ts.
  watch_match: {
    see: readCase,
    add: importExtracts,
    change: readCase,
    remove: nobody,
    as: 'system',
    label: 'watch_id::text',
    insert: `(watch_id, case_id, place, leaf, cases, found_by) values (2, 2, gen_random_uuid(), 0, '{2}', 'save')`,
    update: `seen_by = 'ME', seen_at = now()`,
    conflict: false,
  },
  watch_due: {
    see: importExtracts,
    add: linkPeople,
    change: nobody,
    remove: importExtracts,
    label: 'case_id::text',
    insert: '(case_id) values (2)',
    update: 'case_id = case_id',
    conflict: false,
  },
  chart: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'id::text',
    insert: `(id, owner) values (9, 'ME')`,
    update: 'owner = owner',
    conflict: false,
  },
  chart_step: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'chart_id::text',
    insert: `(chart_id, step, words, cases, taken_by) values (2, 'move', 'w', '{2}', 'ME')`,
    update: 'words = 20',
    conflict: true,
  },
  group_file: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'id::text',
    insert: `(id, opened_by) values (9, 'ME')`,
    update: 'opened_by = opened_by',
    conflict: false,
  },
  group_step: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'file_id::text',
    insert: `(file_id, step, state, name, words, people, cases, taken_by)
      values (2, 'note', 'new', '', 'w', '{P2}', '{2}', 'ME')`,
    update: 'words = 20',
    conflict: true,
  },
  live_case: {
    see: readCase,
    add: importExtracts,
    change: importExtracts,
    remove: nobody,
    label: 'ref',
    insert: `(source, ref, kind, recorded_on, content_hash, received_by)
      values ('s', 'n', 'crime', '2026-01-05', 'h', 'ME')`,
    update: 'about_review = about_review',
    conflict: true,
  },
  live_people: {
    see: importExtracts,
    add: importExtracts,
    ...kept,
    label: 'live_case_id::text',
    insert: `(live_case_id, people) values (3, '[]')`,
    update: 'people = people',
    conflict: false,
  },
  live_figure: {
    ...archive,
    see: readFigures,
    change: nobody,
    label: 'definition_id',
    insert: `(definition_id, version, met, not_met, undetermined) values ('1', 3, 0, 0, 0)`,
    update: 'met = met',
    conflict: false,
  },
  live_match: {
    see: readCase,
    add: importExtracts,
    ...kept,
    label: 'case_id::text',
    insert: `(live_case_id, case_id, probability) values (1, 3, 1)`,
    update: 'probability = probability',
    conflict: true,
  },
  route_fact: {
    see: readCase,
    add: proposeDecision,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, fact, value, basis, stated_by) values (2, 'toldOn', 'unknown', 'b', 'ME')`,
    update: 'basis = basis',
    conflict: true,
  },
  measure: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, kind, step, reason, record, happened, recorded_by)
      values (2, 'treatmentPlace', 'refused', 'cost', 'r', 'review', 'ME')`,
    update: 'record = record',
    conflict: true,
  },
  measure_answer: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'case_id::text',
    insert: `(case_id, document_id, sentence_hash, answered_by) values (2, 2, 'n', 'ME')`,
    update: 'document_id = document_id',
    conflict: true,
  },
  measure_document: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'case_id::text',
    insert: `(measure_id, case_id, source_id, key, name, sha256, put_by)
      values (2, 2, 'police', 'n', 'n', repeat('0', 64), 'ME')`,
    update: 'name = name',
    conflict: true,
  },
  victim_told: {
    see: readCase,
    add: proposeDecision,
    ...kept,
    label: 'case_id::text',
    insert: `(decision_id, case_id, telling, told_on, recorded_by)
      values (2, 2, 'told', '2020-01-01', 'ME')`,
    update: 'note = note',
    conflict: true,
  },
  outside_referral: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'title',
    insert: `(channel, received_on, title, text, text_hash, item_id, received_by)
      values ('press', '2020-01-01', 't', 't', 'h', 2, 'ME')`,
    update: 'title = title',
    conflict: false,
  },
  outside_acknowledgement: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'referral_id::text',
    insert: `(referral_id, acknowledged_on, means, recorded_by) values (3, '2020-01-01', 'm', 'ME')`,
    update: 'means = means',
    conflict: false,
  },
  outside_promise: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'referral_id::text',
    insert: `(referral_id, promised_by, promised_on, words, item_id, recorded_by)
      values (2, 'p', '2020-01-01', 'w', 2, 'ME')`,
    update: 'words = 20',
    conflict: false,
  },
  outside_case: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'case_id::text',
    insert: `(referral_id, case_id, why, linked_by) values (1, 2, 'w', 'ME')`,
    update: 'why = why',
    conflict: true,
  },
  custodian: {
    see: readCase,
    add: leadReview,
    ...kept,
    label: 'account_id',
    insert: `(account_id, appointed_by) values ('3', 'ME')`,
    update: 'appointed_by = appointed_by',
    conflict: false,
  },
  custodian_key: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    label: 'account_id',
    insert: `(account_id, public_key, owner) values ('ME', ${someKey}, '{}')`,
    update: 'owner = owner',
    conflict: false,
  },
  custodian_secret: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    shows: '1',
    label: 'account_id',
    insert: `(key_id, account_id, wrapped) values (3, 'ME', '')`,
    update: 'wrapped = wrapped',
    conflict: false,
  },
  outside_original: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'name',
    insert: `(referral_id, name, bytes, sha256, sealed, kept_by) values (3, 'n', 1, repeat('a', 64), false, 'ME')`,
    update: 'name = name',
    conflict: false,
  },
  outside_original_body: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'referral_id::text',
    insert: `(referral_id, body) values (3, '')`,
    update: 'body = body',
    conflict: false,
  },
  outside_late_original: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'name',
    insert: `(referral_id, came_on, words, name, bytes, sha256, sealed, kept_by)
      values (3, '2026-01-05', 'w', 'n', 1, repeat('a', 64), false, 'ME')`,
    update: 'name = name',
    conflict: false,
  },
  outside_late_original_body: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'original_id::text',
    insert: `(original_id, body) values (3, '')`,
    update: 'body = body',
    conflict: false,
  },
  source_late_key: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'referral_id::text',
    insert: `(referral_id, public_key) values (3, ${someKey})`,
    update: 'public_key = public_key',
    conflict: false,
  },
  sealed_source: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    shows: '1',
    label: 'receipt_hash',
    insert: `(referral_id, body, receipt_hash) values (3, '', 'n')`,
    update: 'body = body',
    conflict: false,
  },
  source_key: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    shows: '1',
    label: 'account_id',
    insert: `(referral_id, key_id, account_id, wrapped) values (2, 1, '1', '')`,
    update: 'wrapped = wrapped',
    conflict: false,
  },
  source_request: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    label: 'asked_by',
    insert: `(referral_id, purpose, reason, hours, public_key, asker, asked_by)
      values (2, 'ask', 'r', 1, ${someKey}, '{}', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  source_request_secret: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    shows: '1',
    label: 'asked_by',
    insert: `(request_id, asked_by, wrapped) values (3, 'ME', '')`,
    update: 'wrapped = wrapped',
    conflict: false,
  },
  source_answer: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    label: 'request_id::text',
    insert: `(request_id, answer, words, answered_by) values (3, 'refused', 'w', 'ME')`,
    update: 'words = 20',
    conflict: false,
  },
  source_grant: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    shows: '1',
    label: 'asked_by',
    insert: `(request_id, asked_by, wrapped, opened_until) values (4, '2', '', now())`,
    update: 'wrapped = wrapped',
    conflict: false,
  },
  source_viewing: {
    see: readCase,
    add: workItems,
    ...kept,
    as: '1',
    label: 'request_id::text',
    insert: `(request_id, viewed_by) values (1, 'ME')`,
    update: 'viewed_by = viewed_by',
    conflict: false,
  },
  item: {
    see: readCase,
    add: workItems,
    change: workItems,
    remove: nobody,
    label: 'id::text',
    insert: `(kind, title, priority, case_id, owner, raised_by, changed_by)
      values ('action', 'n', 'usual', 2, '2', 'ME', 'ME')`,
    update: `priority = priority, changed_by = 'ME'`,
    conflict: true,
  },
  item_step: {
    see: readCase,
    add: workItems,
    ...kept,
    label: 'item_id::text',
    insert: `(item_id, number, step, state, owner, taken_by) values (2, 9, 's', 'open', '2', 'ME')`,
    update: 'step = step',
    conflict: true,
  },
  item_clock_stop: {
    see: readCase,
    add: workItems,
    change: workItems,
    remove: nobody,
    label: 'item_id::text',
    insert: `(item_id, number, reason, words, stopped_on, stopped_by, started_on, started_by)
      values (2, 9, 'r', 'w', current_date, 'ME', current_date, 'ME')`,
    update: `started_on = stopped_on, started_by = 'ME'`,
    conflict: true,
  },
  hand_off: {
    see: readCase,
    add: workItems,
    change: workItems,
    remove: nobody,
    label: 'item_id::text',
    insert: `(item_id, case_id, from_owner, to_outside, reason, offered_by, lapses_at)
      values (3, 2, '2', 'n', 'r', 'ME', now())`,
    update: `state = 'withdrawn', answered_by = 'ME', answered_at = now()`,
    conflict: true,
  },
  absence: {
    see: readFigures,
    add: workItems,
    ...kept,
    label: 'id::text',
    insert: `(account_id, cover, starts, ends, entered_by)
      values ('ME', '2', current_date, current_date, 'ME')`,
    update: 'starts = starts',
    conflict: false,
  },
  casework_terms: {
    see: readFigures,
    add: leadReview,
    ...kept,
    label: 'id::text',
    insert: `(risk_minutes, offer_hours, reason, set_by) values (60, 24, 'n', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  item_seen: {
    see: readCase,
    add: readCase,
    change: readCase,
    remove: nobody,
    label: 'account_id',
    as: '1',
    shows: '1',
    insert: `(account_id, item_id) values ('ME', 3)`,
    update: 'seen_at = now()',
    conflict: false,
  },
  contact_plan: {
    see: readCase,
    add: planContact,
    change: leadReview,
    remove: nobody,
    label: 'id::text',
    insert: `(mentions, named_contact, channels, wants, review_on, state, written_by)
      values ('{2}', 'n', '{}', '{}', '2030-01-01', 'standing', 'ME')`,
    update: `state = 'authorised', settled_by = 'ME'`,
    conflict: true,
  },
  contact_override: {
    see: readCase,
    add: planContact,
    change: leadReview,
    remove: nobody,
    label: 'id::text',
    insert: `(mentions, reason, words, ends_on, asked_by)
      values ('{2}', 'riskToLife', 'w', '2030-01-01', 'ME')`,
    update: `state = 'granted', settled_by = 'ME'`,
    conflict: true,
  },
  estimate_sample: {
    see: readFigures,
    add: leadReview,
    ...kept,
    label: 'id::text',
    insert: `(definition_id, version, seed, counts, parts, reason, drawn_by)
      values ('1', 1, 's', '{}', '[]', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  sample_case: {
    see: readCase,
    add: leadReview,
    ...kept,
    label: 'case_id::text',
    insert: `(sample_id, case_id, part, draw) values (2, 2, 'p', 1)`,
    update: 'part = part',
    conflict: true,
  },
  sample_answer: {
    see: readCase,
    add: submitReading,
    ...kept,
    label: 'case_id::text',
    insert: `(sample_id, case_id, answer, answered_by) values (2, 2, 'met', 'ME')`,
    update: 'note = note',
    conflict: true,
  },
  document_sketch: {
    ...archive,
    see: importExtracts,
    label: 'document_id::text',
    insert: `(document_id, method, digest, words, bands, signature) values (3, 1, 'd', 20, '{1}', '')`,
    update: 'words = 20',
    conflict: false,
  },
  document_band: {
    see: importExtracts,
    add: importExtracts,
    change: nobody,
    remove: importExtracts,
    label: 'document_id::text',
    insert: `(band, document_id) values (2, 3)`,
    update: 'band = band',
    conflict: false,
  },
  document_copy: {
    ...archive,
    label: 'document_id::text',
    insert: `(document_id, copy_of, likeness, digest) values (3, 1, 1, 'd')`,
    update: 'digest = digest',
    conflict: true,
  },
  document_also: {
    ...archive,
    label: 'document_id::text',
    insert: `(document_id, copy_of, likeness) values (3, 1, 1)`,
    update: 'likeness = likeness',
    conflict: true,
  },
  document_wording: {
    ...archive,
    change: nobody,
    label: 'document_id::text',
    insert: `(document_id, terms, sentences, flagged, passages) values (3, 't', 1, 0, '[]')`,
    update: 'terms = terms',
    conflict: true,
  },
  wording_sample: {
    see: readFigures,
    add: leadReview,
    ...kept,
    label: 'id::text',
    insert: `(terms, seed, parts, reason, drawn_by) values ('t', 's', '[]', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  wording_sample_passage: {
    see: readCase,
    add: leadReview,
    ...kept,
    label: 'case_id::text',
    insert: `(sample_id, part, draw, case_id, document, context, place, length)
      values (2, 'own', 1, 2, 'd', 'x', 0, 1)`,
    update: 'context = context',
    conflict: true,
  },
  wording_sample_answer: {
    see: readCase,
    add: submitReading,
    ...kept,
    label: 'case_id::text',
    insert: `(sample_id, part, draw, case_id, answer, answered_by)
      values (2, 'own', 1, 2, 'own', 'ME')`,
    update: 'answer = answer',
    conflict: true,
  },
  definition_draft: {
    see: draftDefinitions,
    add: draftDefinitions,
    ...kept,
    label: `case yaml when 'y' then '1' else yaml end`,
    insert: `(yaml, saved_by) values ('n', 'ME')`,
    update: 'yaml = yaml',
    conflict: false,
  },
  definition_draft_step: {
    see: draftDefinitions,
    add: draftDefinitions,
    ...kept,
    label: 'number::text',
    insert: `(draft_id, number, step, reason, taken_by) values (2, 1, 'proposed', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  import_map: {
    see: readCase,
    add: importExtracts,
    ...kept,
    label: 'hash',
    insert: `(source_id, kind, hash, map) values ('1', 'k', 'n', '{}')`,
    update: 'hash = hash',
    conflict: false,
  },
  import_map_use: {
    see: readCase,
    add: importExtracts,
    ...kept,
    label: 'extract_id',
    insert: `(import_map_id, extract_id) values (1, '2')`,
    update: 'extract_id = extract_id',
    conflict: false,
  },
  import_map_step: {
    see: readCase,
    add: importExtracts,
    ...kept,
    label: 'import_map_id::text',
    insert: `(import_map_id, step, reason, taken_by) values (1, 'retired', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  source_coverage: {
    see: readFigures,
    add: importExtracts,
    ...kept,
    label: `case kind when 'missing' then '1' else '2' end`,
    insert: `(source_id, kind, covered_from, basis, stated_by)
      values ('1', 'crime', '2016-01-01', 'b', 'ME')`,
    update: 'basis = basis',
    conflict: false,
  },
  child_rule: {
    see: readFigures,
    add: publishDefinitions,
    ...kept,
    label: 'id',
    insert: `(id, version, title, authority, yaml, hash) values ('n', 1, 't', 'a', 'y', 'h')`,
    update: 'title = title',
    conflict: false,
  },
  child_rule_withdrawal: {
    see: readFigures,
    add: leadReview,
    ...kept,
    label: 'rule_id',
    insert: `(rule_id, rule_version, counts, reason, withdrawn_by) values ('n', 1, '{}', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  child_rule_withdrawal_step: {
    see: readFigures,
    add: draftDefinitions,
    ...kept,
    label: 'rule_id',
    insert: `(rule_id, number, rule_version, step, reason, taken_by) values ('m', 1, 1, 'proposed', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  child_rule_withdrawn_child: {
    see: readCase,
    add: leadReview,
    ...kept,
    label: 'mention_key',
    insert: `(rule_id, source_id, mention_key) values ('2', '1', '2')`,
    update: 'mention_key = mention_key',
    conflict: true,
  },
  child_answer: {
    see: readCase,
    add: submitReading,
    ...kept,
    label: 'mention_key',
    insert: `(rule_id, rule_version, source_id, mention_key, answer, urgency, reason, answered_by)
      values ('r', 1, '1', '2', 'agreed', 'today', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: true,
  },
  child_sample: {
    see: readFigures,
    add: leadReview,
    ...kept,
    label: 'id::text',
    insert: `(rule_id, rule_version, seed, parts, reason, drawn_by)
      values ('r', 1, 's', '[]', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  child_sample_child: {
    see: readCase,
    add: leadReview,
    ...kept,
    label: 'mention_key',
    insert: `(sample_id, source_id, mention_key, part, draw) values (2, '1', '2', 'notMet', 2)`,
    update: 'draw = draw',
    conflict: true,
  },
  child_sample_answer: {
    see: readCase,
    add: submitReading,
    ...kept,
    label: 'mention_key',
    insert: `(sample_id, source_id, mention_key, answer, reason, answered_by)
      values (2, '1', '2', 'shouldBe', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: true,
  },
  published_figure: {
    see: readFigures,
    add: proposeFigures,
    ...kept,
    label: 'digest',
    insert: `(definition_id, version, definition_hash, received_by, links, surely, at_most, digest,
      ledger_root, ledger_size, suppression, reason, proposed_by)
      values ('1', 1, 'h', now(), true, '{}', '{}', 'n', 'r', 1, 's', 'r', 'ME')`,
    update: 'digest = digest',
    conflict: false,
  },
  published_answers: {
    see: importExtracts,
    add: proposeFigures,
    ...kept,
    label: 'surely',
    insert: `(figure_id, surely, at_most) values (3, '', '')`,
    update: 'surely = surely',
    conflict: false,
  },
  published_figure_counts: {
    see: proposeFigures,
    add: proposeFigures,
    ...kept,
    label: 'figure_id::text',
    insert: `(figure_id, counts, because) values (3, '{}', '{}')`,
    update: 'because = because',
    conflict: false,
  },
  figure_step: {
    see: readFigures,
    add: publishFigures,
    ...kept,
    label: 'figure_id::text',
    insert: `(figure_id, step, reason, taken_by) values (3, 'published', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  published_table: {
    see: readFigures,
    add: proposeFigures,
    ...kept,
    label: 'digest',
    insert: `(definition_id, version, definition_hash, dimensions, rules, body, population, digest,
      against, ledger_root, ledger_size, reason, proposed_by)
      values ('1', 1, 'h', '{}', '{}', '{}', 1, 'n', '{}', 'r', 1, 'r', 'ME')`,
    update: 'digest = digest',
    conflict: false,
  },
  published_table_counts: {
    see: proposeFigures,
    add: proposeFigures,
    ...kept,
    label: 'counted',
    insert: `(table_id, counted, cells) values (3, '', '{}')`,
    update: 'counted = counted',
    conflict: false,
  },
  recommendation: {
    see: readFigures,
    add: keepStatements,
    ...kept,
    label: 'words',
    insert: `(words, source, made_on, owner, entered_by) values ('n', 's', '2025-10-01', 'lead', 'ME')`,
    update: 'words = 20',
    conflict: false,
  },
  recommendation_step: {
    see: readFigures,
    add: keepStatements,
    ...kept,
    label: 'recommendation_id::text',
    insert: `(recommendation_id, number, step, words, taken_by) values (1, 2, 'claimed', 'r', 'ME')`,
    update: 'words = 20',
    conflict: false,
  },
  panel_sample: {
    see: [...leadReview, ...sitOnPanel],
    add: leadReview,
    ...kept,
    label: 'id::text',
    insert: `(seed, reason, population, drawn_by) values ('s', 'r', 1, 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  panel_source: {
    see: leadReview,
    add: leadReview,
    ...kept,
    label: 'number::text',
    insert: `(sample_id, number, case_id) values (2, 1, 3)`,
    update: 'number = number',
    // A reader, as whom that is tried, sees none of it.
    conflict: false,
  },
  panel_case: {
    see: sitOnPanel,
    add: leadReview,
    ...kept,
    label: 'number::text',
    insert: `(sample_id, number, content) values (2, 1, '{}')`,
    update: 'number = number',
    conflict: false,
  },
  panel_opinion: {
    see: [...leadReview, ...sitOnPanel],
    add: sitOnPanel,
    ...kept,
    label: 'number::text',
    insert: `(sample_id, number, account_id, opinion, words) values (1, 1, 'ME', 'agree', 'w')`,
    update: 'words = 20',
    conflict: false,
    as: 'someone',
  },
  table_step: {
    see: readFigures,
    add: publishFigures,
    ...kept,
    label: 'table_id::text',
    insert: `(table_id, step, reason, taken_by) values (3, 'declined', 'r', 'ME')`,
    update: 'reason = reason',
    conflict: false,
  },
  public_statement: {
    see: readFigures,
    add: keepStatements,
    ...kept,
    label: 'words',
    insert: `(said_on, said_by, words, published_in, entered_by)
      values ('2015-01-01', 'b', 'n', 'p', 'ME')`,
    update: 'words = 20',
    conflict: false,
  },
  public_statement_definition: {
    see: readFigures,
    add: keepStatements,
    ...kept,
    label: 'statement_id::text',
    insert: `(statement_id, definition_id, version) values (1, '2', 2)`,
    update: 'version = version',
    conflict: false,
  },
  statement_count: {
    see: readFigures,
    add: keepStatements,
    ...kept,
    label: 'ledger_root',
    insert: `(statement_id, definition_id, version, counts, ledger_root, ledger_size, counted_by)
      values (1, '1', 1, '{}', 'n', 1, 'ME')`,
    update: 'counts = counts',
    conflict: false,
  },
  refresh: {
    see: readFigures,
    add: importExtracts,
    ...kept,
    label: 'findings_digest',
    insert: `(findings_digest, counts) values ('n', '{}')`,
    update: 'findings_digest = findings_digest',
    conflict: false,
  },
  account: {
    see: [...manageAccounts, 'gate'],
    add: manageAccounts,
    change: manageAccounts,
    remove: nobody,
    label: 'id',
    insert: `(id, username, name, role, password_hash) values ('n', 'n', 'n', 'reader', 'x')`,
    update: 'name = name',
    conflict: false,
  },
  session: {
    see: everybody,
    add: ['gate'],
    change: nobody,
    remove: [...manageAccounts, 'gate'],
    as: '1',
    shows: '1',
    label: 'token_hash',
    insert: `(token_hash, account_id, expires_at) values ('n', '1', now())`,
    update: 'expires_at = expires_at',
    conflict: false,
  },
  case_opening: {
    see: everybody,
    add: readCase,
    change: readCase,
    remove: nobody,
    as: '1',
    shows: '1',
    label: 'session_hash',
    insert: `(session_hash, case_id, purpose) values ('1', 3, 'review')`,
    update: 'purpose = purpose',
    conflict: false,
  },
  ledger_entry: {
    see: [...readLedger, 'gate'],
    add: everybody,
    ...kept,
    label: 'subject',
    insert: `(index, body, leaf, at) values (9, '{"account": "ME", "subject": "n"}', '', now())`,
    update: 'at = at',
    conflict: false,
  },
  search_key: {
    see: ['gate'],
    add: nobody,
    ...kept,
    label: `'2'`,
    shows: '2',
    insert: '(one, key) values (true, sha256(now()::text::bytea))',
    update: 'key = key',
    conflict: false,
  },
  ledger_head: {
    see: everybody,
    add: nobody,
    change: everybody,
    remove: nobody,
    label: `'2'`,
    shows: '2',
    insert: `(size, root, edge) values (0, '', '{}')`,
    update: 'size = size',
    conflict: false,
  },
}

const by = (accountId: string, role: string): Context => ({ accountId, role, staffIds: [] })

/** Two of everything: 1 belongs to the case that S1 worked on, 2 to a case they did not. */
export async function smallWorld(store: Store): Promise<void> {
  const write = (context: Context, ...statements: readonly string[]) =>
    inContext(store.db, context, async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx)
    })
  await write(
    by('operator', 'dataManager'),
    `insert into source values ('1', 'n', 'a', 'policeCrime'), ('2', 'n', 'a', 'policeCrime')`,
    `insert into extract (id, source_id, file, format, received_by, bytes, received, imported, unchanged, quarantined)
      select n, '1', 'f', 'f', 'o', 1, 1, 1, 0, 0 from unnest('{1,2}'::text[]) n`,
    `insert into record (source_id, kind, key, version, hash, raw, extract_id, line)
      select '1', 'k', n, 1, 'h', '{}', '1', 1 from generate_series(1, 2) n`,
    `insert into quarantine (extract_id, line, kind, key, raw, reasons)
      select '1', n, 'k', n, '{}', '[]' from generate_series(1, 2) n`,
    `insert into record_note (record_id, extract_id, line, notes)
      select n, n, 1, '[]' from generate_series(1, 2) n`,
    `insert into job (kind, lane, subject, account_id, started_by, process, input)
      select 'import', 'archive', n, 'operator', 'o', 'p', '{}' from generate_series(1, 2) n`,
    `insert into case_file (source_id, ref, kind, facts)
      select '1', n, 'crime', '{}' from generate_series(1, 5) n`,
    `insert into mention (source_id, key, ref, case_id, role, person)
      select '1', n, n, case when n in (1, 3) then 1 else 2 end, 'victim', '{}' from generate_series(1, 6) n`,
    `insert into event (source_id, key, kind, case_id)
      select '1', n, 'contact', n from generate_series(1, 2) n`,
    `insert into thing (kind, value) select 'phone', n from generate_series(1, 2) n`,
    `insert into thing_link (source_id, key, thing_id, case_id) select '1', n, n, n from generate_series(1, 2) n`,
    `insert into case_staff (source_id, key, case_id, staff_id, part)
      values ('1', '1', 1, 'S1', 'p'), ('1', '2', 2, 'S2', 'p'), ('1', '4', 4, 'S1', 'p')`,
    `insert into document_original select repeat(n::text, 64), 1, 'x', null from generate_series(1, 2) n`,
    `insert into document (source_id, key, case_id, name, media_type, text, original)
      select '1', n, n, 'n', 't', 'x', repeat(n::text, 64) from generate_series(1, 2) n`,
    `insert into document_page (document_id, page, state) select n, 1, 'typed' from generate_series(1, 2) n`,
    `insert into document_wording select n, 't', 1, 0, '[]' from generate_series(1, 2) n`,
    `insert into document_sketch (document_id, method, digest, words, bands, signature)
      select n, 1, 'd', 20, '{1}', '' from generate_series(1, 2) n`,
    `insert into document_copy select n, 1, 1, 'd' from generate_series(1, 2) n`,
    `insert into document_also select n, 1, 1 from generate_series(1, 2) n`,
    `insert into provenance select n, array[lookback_item('event', n)] from generate_series(1, 2) n`,
    `insert into person select n, 'n', null, 1 from generate_series(1, 2) n`,
    `insert into person_mention select n, n, 1 from generate_series(1, 2) n`,
    `insert into link values (1, 2, 1, 0.9, '[]'), (2, 4, 1, 0.9, '[]')`,
    `insert into link_decision (kind, left_mentions, right_mentions, reason, decided_by)
      values ('join', '{1}', '{2}', 'r', 'operator'), ('join', '{2}', '{4}', 'r', 'operator')`,
    `insert into link_unlinkable select n, 0 from generate_series(1, 2) n`,
    `insert into person_change select 'P' || n, 'grew', '{}', 1 from generate_series(1, 2) n`,
    `insert into link_model (model, settings, trained_by)
      select '{}', to_jsonb(n), 'operator' from unnest('{1,2}'::text[]) n`,
    `insert into link_record select n, '1', n, '{1}', n from generate_series(1, 2) n`,
    `insert into refresh_due (item, item_id) select 'case', n from generate_series(1, 2) n`,
    `insert into link_draw (seed, edges, pairs, drawn_by)
      select n, '{0}', '{1}', 'operator' from unnest('{1,2}'::text[]) n`,
    `insert into link_draw_pair values (1, 1, 1, 1, 1, 2), (1, 2, 1, 2, 2, 4)`,
    `insert into network_group select n, 1, '{}', false, '{}' from generate_series(1, 2) n`,
    `insert into network_group_member select n, n, 'p' from generate_series(1, 2) n`,
    `insert into network_group_case select n, n from generate_series(1, 2) n`,
    `insert into definition (id, version, title, authority, yaml, hash)
      select n, n, 't', 'a', 'y', 'h' from generate_series(1, 2) n`,
    `insert into definition (id, version, title, authority, yaml, hash) values ('1', 3, 't', 'a', 'y', 'h')`,
    `insert into evaluated_definition select n, n, n from generate_series(1, 2) n`,
    `insert into explanation select n, n, 'met', '[]', '[]' from generate_series(1, 2) n`,
    `insert into worked_out (what, ground, value) select n, '1', '{}' from generate_series(1, 2) n`,
    `insert into case_findings select n, '{1,2}' from generate_series(1, 2) n`,
    `insert into findings_by_basis (case_id, basis, explanations)
      select n, 'read', '{1,2}' from generate_series(4, 5) n`,
    `insert into worklist select n, n, 1, '[]' from generate_series(1, 2) n`,
    `insert into refresh (findings_digest, counts) select n, '{}' from generate_series(1, 2) n`,
    `insert into case_feature select n, '{}', 0, '[]' from generate_series(1, 2) n`,
    `insert into second_reading (case_id, why) select n, 'random' from generate_series(1, 2) n`,
    `insert into known_case (case_id, matters, reason, named_by)
      select n, true, 'r', 'operator' from generate_series(1, 2) n`,
    `insert into triage_progress (body) values ('{}')`,
    `insert into reader_quality (body) values ('{}')`,
    `insert into import_map (source_id, kind, hash, map) select '1', 'k', n, '{}' from generate_series(1, 2) n`,
    `insert into import_map_use (import_map_id, extract_id)
      select m.id, e.id from import_map m join extract e on e.id = m.hash where m.hash in ('1', '2')`,
    `insert into import_map_step (import_map_id, step, reason, taken_by)
      select n, 'retired', 'r', 'operator' from generate_series(1, 2) n`,
    `insert into source_coverage (source_id, kind, covered_from, basis, stated_by)
      select '1', (array['missing', 'crime'])[n], '2016-01-01', 'b', 'operator'
      from generate_series(1, 2) n`,
    `insert into chart (id, owner) select n, 'operator' from generate_series(1, 2) n`,
    `insert into chart_step (chart_id, step, words, cases, taken_by)
      select n, 'open', 'w', array[n::bigint], 'operator' from generate_series(1, 2) n`,
    `insert into group_file (id, opened_by) select n, 'operator' from generate_series(1, 2) n`,
    `insert into group_step (file_id, step, state, name, words, people, cases, taken_by)
      select n, 'note', 'new', '', 'w', array['P' || n], array[n::bigint], 'operator' from generate_series(1, 2) n`,
    `insert into live_case (source, ref, kind, recorded_on, content_hash, received_by)
      select 's', n, 'crime', '2026-01-05', 'h', 'operator' from generate_series(1, 2) n`,
    `insert into live_people select n, '[]' from generate_series(1, 2) n`,
    `insert into live_figure select n, n, 0, 0, 0 from generate_series(1, 2) n`,
    `insert into live_match (live_case_id, case_id, probability) select n, n, 1 from generate_series(1, 2) n`,
    `insert into earlier_part (case_id, account_id, part) select n, 'earlier', 'read' from generate_series(1, 2) n`,
    `insert into published_figure (definition_id, version, definition_hash, received_by, links,
      surely, at_most, digest, ledger_root, ledger_size, suppression, reason, proposed_by)
      select '1', 1, 'h', now(), true, '{}', '{}', n, 'r', 1, 's', 'r', 'operator'
      from generate_series(1, 3) n`,
    `insert into published_answers select n, n, '' from generate_series(1, 2) n`,
    `insert into published_figure_counts select n, '{}', '{}' from generate_series(1, 2) n`,
    `insert into published_table (definition_id, version, definition_hash, dimensions, rules, body,
      population, digest, against, ledger_root, ledger_size, reason, proposed_by)
      select '1', 1, 'h', '{}', '{}', '{}', 1, n, '{}', 'r', 1, 'r', 'operator'
      from generate_series(1, 3) n`,
    `insert into published_table_counts select n, n, '{}' from generate_series(1, 2) n`,
    `insert into public_statement (said_on, said_by, words, published_in, entered_by)
      select '2015-01-01', 'b', n, 'p', 'operator' from generate_series(1, 2) n`,
    `insert into public_statement_definition select n, '1', 1 from generate_series(1, 2) n`,
    `insert into statement_count (statement_id, definition_id, version, counts, ledger_root, ledger_size, counted_by)
      select n, '1', 1, '{}', n, 1, 'operator' from generate_series(1, 2) n`,
  )
  // Another than whoever withdraws a rule proposed it.
  await write(
    by('proposer', 'dataManager'),
    `insert into child_rule_withdrawal_step (rule_id, number, rule_version, step, reason, taken_by)
      select n, 1, 1, 'proposed', 'r', 'proposer' from unnest(array['1', '2', 'n']) n`,
  )
  await write(
    by('lead', 'authoriser'),
    `insert into triage_terms (target, alpha, second_share, doubted_share, looking_for, stopping, seed, set_by)
      select 0.95, 0.05, 0, 0, '', '', '', 'lead' from generate_series(1, 2)`,
    `insert into tail (terms_id, seed, alpha, reason, frozen_by)
      select 1, 's', 0.05, 'r', 'lead' from generate_series(1, 2)`,
    `insert into tail_case select 1, n, n, 's' from generate_series(1, 2) n`,
    `insert into follow_on_table (body, based_on, reason, proposed_by)
      select '{}', n, 'r', 'lead' from generate_series(1, 2) n`,
    `insert into definition_draft (yaml, saved_by) values ('y', 'lead'), ('2', 'lead')`,
    `insert into estimate_sample (definition_id, version, seed, counts, parts, reason, drawn_by)
      select '1', 1, 's', '{}', '[]', 'r', 'lead' from generate_series(1, 2)`,
    `insert into sample_case select 1, n, 'p', n from generate_series(1, 2) n`,
    `insert into wording_sample (terms, seed, parts, reason, drawn_by)
      select 't', 's', '[]', 'r', 'lead' from generate_series(1, 2) n`,
    `insert into wording_sample_passage select 1, 'own', n, n, 'd', 'x', 0, 1 from generate_series(1, 2) n`,
    `insert into child_sample (rule_id, rule_version, seed, parts, reason, drawn_by)
      select 'r', 1, 's', '[]', 'r', 'lead' from generate_series(1, 2) n`,
    `insert into child_sample_child select 1, '1', n::text, 'notMet', n from generate_series(1, 2) n`,
    `insert into child_rule_withdrawal (rule_id, rule_version, counts, reason, withdrawn_by)
      select n, 1, '{}', 'r', 'lead' from generate_series(1, 2) n`,
    `insert into child_rule_withdrawn_child select '1', '1', n::text from generate_series(1, 2) n`,
    `insert into definition_draft_step (draft_id, number, step, reason, taken_by)
      values (1, 1, 'proposed', 'r', 'lead')`,
    `insert into figure_step select n, 'published', 'r', 'lead' from generate_series(1, 2) n`,
    `insert into table_step select n, 'declined', 'r', 'lead' from generate_series(1, 2) n`,
    `insert into recommendation (words, source, made_on, owner, entered_by)
      select n, 's', '2025-10-01', 'lead', 'lead' from generate_series(1, 2) n`,
    `insert into recommendation_step (recommendation_id, number, step, words, taken_by)
      select n, 1, 'claimed', 'r', 'lead' from generate_series(1, 2) n`,
  )
  await write(
    by('lead', 'authoriser'),
    `insert into batch (team, until, reason, chosen, given_by)
      select 't', current_date, 'r', '{}', 'lead' from generate_series(1, 2) n`,
    `insert into batch_case (batch_id, case_id) select 1, n from generate_series(1, 2) n`,
    `insert into source_rule (source_id, specialism, reason, given_by)
      select '1', n, 'r', 'lead' from generate_series(1, 2) n`,
    `insert into panel_sample (seed, reason, population, drawn_by)
      select n, 'r', 2, 'lead' from generate_series(1, 2) n`,
    `insert into panel_source (sample_id, number, case_id) select 1, n, n from generate_series(1, 2) n`,
    `insert into panel_case (sample_id, number, content) select 1, n, '{}' from generate_series(1, 2) n`,
  )
  await write(
    by('someone', 'panel'),
    `insert into panel_opinion (sample_id, number, account_id, opinion, words)
      select 1, n, 'someone', 'agree', 'w' from generate_series(1, 2) n`,
  )
  // Who published a draft registers its text.
  await write(
    by('me-authoriser', 'authoriser'),
    `insert into definition_draft_step (draft_id, number, step, reason, taken_by)
      values (1, 2, 'published', 'r', 'me-authoriser')`,
    `insert into child_rule (id, version, title, authority, yaml, hash)
      select n, n, 't', 'a', 'y', 'h' from generate_series(1, 2) n`,
  )
  await write(
    by('someone', 'reviewer'),
    `insert into sample_answer (sample_id, case_id, answer, answered_by)
      select 1, n, 'met', 'someone' from generate_series(1, 2) n`,
    `insert into wording_sample_answer (sample_id, part, draw, case_id, answer, answered_by)
      select 1, 'own', n, n, 'own', 'someone' from generate_series(1, 2) n`,
    `insert into child_answer (rule_id, rule_version, source_id, mention_key, answer, reason, answered_by)
      select 'r', 1, '1', n, 'notAgreed', 'r', 'someone' from generate_series(1, 2) n`,
    `insert into child_sample_answer (sample_id, source_id, mention_key, answer, reason, answered_by)
      select 1, '1', n::text, 'shouldNot', 'r', 'someone' from generate_series(1, 2) n`,
    `insert into lease (case_id, account_id, expires_at) select n, 'someone', now() + interval '1 hour' from generate_series(1, 2) n`,
    `insert into reading_draft (case_id, account_id, page, question_set, answers) select n, 'someone', 'p', 'q', '{}' from generate_series(1, 2) n`,
    `insert into case_set_aside (case_id, account_id, how) select n, 'someone', 'conflict' from generate_series(1, 2) n`,
    `insert into link_claim (a, b, draw_id, turn, account_id, expires_at)
      select n, 2 * n, 1, n, 'someone', now() + interval '1 hour' from generate_series(1, 2) n`,
    `insert into link_judgement (a, b, answer, weight, draw_id, turn, band, place, blind, judged_by)
      select n, 2 * n, 'cannotSay', 1, 1, n, 1, n, true, 'someone' from generate_series(1, 2) n`,
    `insert into reading (case_id, account_id, ordinal, question_set, answers)
      select n, 'someone', 'first', 'q', '{}' from generate_series(1, 2) n`,
    `insert into reading_fact (case_id, account_id, fact, says)
      select n, 'someone', 'sexual', '{}' from generate_series(1, 2) n`,
    `insert into decision (case_id, outcome, reason, status, proposed_by)
      select n, 'furtherEnquiry', 'r', 'proposed', 'someone' from generate_series(4, 5) n`,
    `insert into route_fact (case_id, fact, value, basis, stated_by)
      select n, 'toldOn', 'unknown', 'b', 'someone' from generate_series(1, 2) n`,
    `insert into contact_plan (mentions, named_contact, channels, wants, review_on, state, written_by)
      select array[n], 'n', '{}', '{}', '2030-01-01', 'proposed', 'someone'
      from generate_series(1, 2) n`,
    `insert into contact_override (mentions, reason, words, ends_on, asked_by)
      select array[n], 'riskToLife', 'w', '2030-01-01', 'someone' from generate_series(1, 2) n`,
    `insert into measure (case_id, kind, step, reason, record, happened, recorded_by)
      select n, 'treatmentPlace', 'refused', 'cost', 'r', 'review', 'someone' from generate_series(1, 2) n`,
    `insert into measure_answer (case_id, document_id, sentence_hash, answered_by)
      select n, n, n, 'someone' from generate_series(1, 2) n`,
    `insert into measure_document (measure_id, case_id, source_id, key, name, sha256, put_by)
      select m.id, m.case_id, 'police', 'd', 'd', repeat('0', 64), 'someone' from measure m`,
    `insert into victim_told (decision_id, case_id, telling, told_on, recorded_by)
      select n, n, 'told', '2020-01-01', 'someone' from generate_series(1, 2) n`,
  )
  await write(
    by('declarer', 'reviewer'),
    `insert into declared_conflict (case_id, account_id) select n, 'declarer' from generate_series(1, 2) n`,
  )
  await write(
    by('admin', 'administrator'),
    `insert into account (id, username, name, role, password_hash)
      select n, n, 'n', 'reviewer', 'x' from generate_series(1, 2) n`,
  )
  await write(
    by('gate', 'gate'),
    `insert into session (token_hash, account_id, expires_at) select n, n, now() + interval '1 hour' from generate_series(1, 2) n`,
    `insert into ledger_entry (index, body, leaf, at)
      select n, json_build_object('account', 'someone', 'subject', n), '', now() from generate_series(1, 2) n`,
  )
  await write(
    by('someone', 'authoriser'),
    `insert into item (kind, title, priority, case_id, owner, raised_by, changed_by)
      select 'action', n, 'usual', least(n, 2), '2', 'someone', 'someone' from generate_series(1, 3) n`,
    `insert into item_step (item_id, number, step, state, owner, taken_by)
      select n, 1, 'raise', 'open', '2', 'someone' from generate_series(1, 2) n`,
    `insert into item_clock_stop (item_id, number, reason, words, stopped_on, stopped_by)
      select n, 1, 'court', 'w', current_date, 'someone' from generate_series(1, 2) n`,
    `insert into told_event (case_id, sentence_hash, answer, kind, sentence, document_id, document, begins, ends, answered_by)
      select n, repeat('a', 64), 'isSo', 'dated', 's', 1, 'd', 0, 1, 'someone' from generate_series(1, 2) n`,
    `insert into hand_off (item_id, case_id, from_owner, to_outside, reason, offered_by, lapses_at)
      select n, n, '2', 'n', 'r', 'someone', now() from generate_series(1, 2) n`,
    `insert into absence (account_id, cover, starts, ends, entered_by)
      select '1', '2', current_date, current_date, 'someone' from generate_series(1, 2)`,
    `insert into casework_terms (risk_minutes, offer_hours, reason, set_by)
      select 60, 24, 'r', 'someone' from generate_series(1, 2)`,
  )
  await write(
    by('someone', 'authoriser'),
    `insert into outside_referral (channel, received_on, title, text, text_hash, item_id, received_by)
      select 'press', '2020-01-01', n, 't', 'h', 1, 'someone' from generate_series(1, 3) n`,
    `insert into outside_acknowledgement (referral_id, acknowledged_on, means, recorded_by)
      select n, '2020-01-01', 'm', 'someone' from generate_series(1, 2) n`,
    `insert into outside_promise (referral_id, promised_by, promised_on, words, item_id, recorded_by)
      select n, 'p', '2020-01-01', 'w', n, 'someone' from generate_series(1, 2) n`,
    `insert into outside_case (referral_id, case_id, why, linked_by)
      select n, n, 'w', 'someone' from generate_series(1, 2) n`,
    `insert into custodian (account_id, appointed_by) select n, 'someone' from generate_series(1, 2) n`,
    `insert into sealed_source (referral_id, body, receipt_hash) select n, '', n from generate_series(1, 2) n`,
    `insert into outside_original (referral_id, name, bytes, sha256, sealed, kept_by)
      select n, n, 1, repeat('a', 64), false, 'someone' from generate_series(1, 2) n`,
    `insert into outside_original_body select n, '' from generate_series(1, 2) n`,
    `insert into outside_late_original (referral_id, came_on, words, name, bytes, sha256, sealed, kept_by)
      select n, '2026-01-05', 'w', n, 1, repeat('a', 64), false, 'someone' from generate_series(1, 2) n`,
    `insert into outside_late_original_body select n, '' from generate_series(1, 2) n`,
    `insert into source_late_key select n, ${someKey} from generate_series(1, 2) n`,
  )
  for (const n of [1, 2]) {
    await write(
      by(`${n}`, 'reviewer'),
      `insert into custodian_key (account_id, public_key, owner) values ('${n}', ${someKey}, '{}')`,
      `insert into custodian_secret (key_id, account_id, wrapped) values (${n}, '${n}', '')`,
      `insert into source_key (referral_id, key_id, account_id, wrapped) values (${n}, ${n}, '${n}', '')`,
      `insert into source_request (referral_id, purpose, reason, hours, public_key, asker, asked_by)
        values (${n}, 'ask', 'r', 1, ${someKey}, '{}', '${n}')`,
      `insert into source_request_secret (request_id, asked_by, wrapped) values (${n}, '${n}', '')`,
    )
  }
  await write(
    by('1', 'reviewer'),
    `insert into custodian_key (account_id, public_key, owner) values ('1', ${someKey}, '{}')`,
  )
  await write(
    by('2', 'reviewer'),
    `insert into source_request (referral_id, purpose, reason, hours, public_key, asker, asked_by)
      select 2, 'ask', 'r', 1, ${someKey}, '{}', '2' from generate_series(3, 4)`,
  )
  // Nobody answers a request of their own.
  for (const [request, custodian, asker] of [
    [1, '2', '1'],
    [2, '1', '2'],
    [4, '1', '2'],
  ] as const) {
    await write(
      by(custodian, 'reviewer'),
      `insert into source_answer (request_id, answer, words, opened_until, answered_by)
        values (${request}, 'opened', '', now() + interval '1 hour', '${custodian}')`,
      ...(request === 4
        ? []
        : [
            `insert into source_grant (request_id, asked_by, wrapped, opened_until)
              values (${request}, '${asker}', '', now() + interval '1 hour')`,
            `insert into source_viewing (request_id, viewed_by) values (${request}, '${custodian}')`,
          ]),
    )
  }
  for (const n of [1, 2]) {
    await write(
      by('1', 'reviewer'),
      `insert into term_list (owner, title, terms, purpose) values ('1', 't', '{t}', 'review')`,
      `insert into watch (words, owner, purpose, reason, ends_on, saved_by)
        values ('n', '1', 'review', 'r', current_date, '1')`,
      `insert into watch_step (watch_id, step, reason, owner, ends_on, taken_by)
        values (${n}, 'save', 'r', '1', current_date, '1')`,
    )
    await write(
      by('system', 'dataManager'),
      `insert into watch_match (watch_id, case_id, place, leaf, cases, found_by)
        values (${n}, ${n}, 'n', 0, '{${n}}', 'import')`,
    )
    await write(
      by(`${n}`, 'reader'),
      `insert into item_seen (account_id, item_id) values ('${n}', ${n})`,
    )
    await write(
      by(`${n}`, 'reader'),
      `insert into case_opening (session_hash, case_id, purpose) values ('${n}', ${n}, 'review')`,
    )
  }
}
