import {
  all,
  by,
  caseRoles,
  conflicts,
  dataManager,
  free,
  managed,
  me,
  mention,
  numbers,
  ofCase,
  role,
  type Table,
} from './policy.ts'

const ofCaseOrNone = `(case_id is null or case_id <> all ${conflicts})`
const ofCaseAndMention = `(${free} or ${ofCaseOrNone} and (mention_id is null or ${mention('mention_id')}))`

/** A record shows unless something in it became part of a case this person may not see. */
const recordShows = `(${free} or lookback_record_shows(id))`

/** What the sources handed over, and what it became. */
export const archiveTables = {
  source: { about: 'One system of record at one agency.', policies: managed(numbers) },
  extract: {
    about: 'One file a source handed over, known by the hash of its content.',
    policies: { select: numbers, insert: dataManager, update: dataManager },
  },
  record: {
    about: 'One row, element or document of an extract, as it came; a correction is a new version.',
    policies: {
      select: all(caseRoles, recordShows),
      insert: dataManager,
      update: { using: dataManager, columns: ['current'] },
    },
  },
  quarantine: {
    about: 'One row that was not taken, with every reason.',
    policies: { select: role('dataManager', 'auditor'), insert: dataManager },
    appendOnly: true,
  },
  record_note: {
    about: 'What is no value, or contradicts, in a row that was taken.',
    policies: { select: role('dataManager', 'auditor'), insert: dataManager },
    appendOnly: true,
  },
  import_map: {
    about: 'A map by which rows were read.',
    policies: { select: caseRoles, insert: dataManager },
    appendOnly: true,
  },
  import_map_use: {
    about: 'An extract, and a map that read rows of it.',
    policies: { select: caseRoles, insert: dataManager },
    appendOnly: true,
  },
  import_map_step: {
    about: 'That a map of one’s own is not tried by itself any more, or is again; the last counts.',
    policies: { select: caseRoles, insert: all(dataManager, by('taken_by')) },
    appendOnly: true,
  },
  source_coverage: {
    about: 'From when to when a source could have held records of a kind at all.',
    policies: { select: numbers, insert: all(dataManager, `stated_by = ${me}`) },
    appendOnly: true,
  },
  case_file: {
    about: 'The unit under review, by its source’s reference.',
    policies: managed(all(caseRoles, ofCase('id'))),
    ownerAnswers: 'lookback_cases_called',
  },
  mention: {
    about: 'A person as one record names them. Its case is there, asked once a statement.',
    policies: managed(all(caseRoles, `(${free} or ${ofCaseOrNone})`)),
    ownerAnswers: 'lookback_mentions_named',
  },
  event: {
    about:
      'Something a record says happened. Its case and mention are there, asked once a statement.',
    policies: managed(all(caseRoles, ofCaseAndMention)),
  },
  thing: {
    about: 'A vehicle, number, address or other object that records name.',
    policies: managed(
      all(caseRoles, `(${free} or exists (select from thing_link l where l.thing_id = thing.id))`),
    ),
    ownerAnswers: 'lookback_things_with',
  },
  thing_link: {
    about: 'A thing named with a case or a mention. All three are there, asked once a statement.',
    policies: managed(all(caseRoles, ofCaseAndMention)),
    ownerAnswers: 'lookback_things_with',
  },
  case_staff: {
    about:
      'Who worked on a case for an agency: they never see it here. The case is there, asked once a statement.',
    policies: managed(`${role('conflicts')} or ${all(caseRoles, ofCase())}`),
  },
  document: {
    about: 'A document of a case, with its text. The case is there, asked once a statement.',
    policies: managed(all(caseRoles, ofCase())),
    ownerAnswers: 'lookback_documents_with',
  },
  document_original: {
    about:
      'A document as it came, known by its content, encrypted where a key is given. A document that shows has it. How it is kept may change, what it is may not; none is deleted.',
    policies: {
      select: all(
        caseRoles,
        `(exists (select from document d where d.original = document_original.sha256) or ${dataManager} and ${free})`,
      ),
      insert: dataManager,
      update: { using: dataManager, columns: ['body', 'key_id'] },
    },
  },
  document_page: {
    about:
      'What became of a page of a document: typed, read by machine, or not. The document is there.',
    policies: managed(
      all(caseRoles, 'exists (select from document d where d.id = document_page.document_id)'),
    ),
  },
  provenance: {
    about:
      'Which items of the archive a record says, each by its number (`lookback_item`). The record is there, asked once a statement.',
    policies: managed(caseRoles),
    ownerAnswers: 'lookback_said_by',
  },
} as const satisfies Readonly<Record<string, Table>>
