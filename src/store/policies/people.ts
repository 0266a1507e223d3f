import {
  all,
  by,
  caseRoles,
  conflicts,
  dataManager,
  free,
  linked,
  linkers,
  managed,
  mention,
  numbers,
  type Table,
} from './policy.ts'

const ofPair = `(${free} or ${mention('a')} and ${mention('b')})`

const noneClosed = `(${free} or not cases && ${conflicts})`

/** Who is who: what linkage and reviewers hold to be one human being. */
export const peopleTables = {
  group_file: {
    about: 'What people did about a group, whichever people a refresh finds in it.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(linkers, by('opened_by')) },
  },
  group_step: {
    about: 'A name, note or step of a group, with the people and cases it was about.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, noneClosed),
      insert: all(linkers, by('taken_by'), noneClosed),
    },
  },
  person: {
    about: 'Mentions that are held to be one human being.',
    policies: linked(
      all(
        caseRoles,
        `(${free} or exists (select from person_mention p where p.person_id = person.id))`,
      ),
    ),
  },
  person_mention: {
    about: 'Which person a mention is of, and how probably.',
    policies: linked(all(caseRoles, `(${free} or ${mention('mention_id')})`)),
  },
  person_change: {
    about: 'What the last refresh changed about a person.',
    policies: managed(all(caseRoles, `(${free} or ${mention('substr(person_id, 2)::bigint')})`)),
  },
  link: {
    about: 'Two mentions that were compared, and the evidence.',
    policies: linked(all(caseRoles, ofPair)),
  },
  link_unlinkable: {
    about: 'A mention that says too little to be linked.',
    policies: managed(all(caseRoles, `(${free} or ${mention('record_id')})`)),
  },
  link_decision: {
    about: 'An officer’s word that mentions are, or are not, one person; undone once at most.',
    policies: {
      select: all(
        caseRoles,
        `(${free} or not exists (
      select from unnest(left_mentions || right_mentions) as named (mention_id)
      where not ${mention('named.mention_id')}))`,
      ),
      insert: all(linkers, by('decided_by'), 'undone_by is null'),
      update: {
        using: linkers,
        check: by('undone_by'),
        columns: ['undone_by', 'undone_at', 'undo_reason'],
      },
    },
  },
  link_model: {
    about: 'What a refresh trained, and under which settings.',
    policies: { select: numbers, insert: all(dataManager, by('trained_by')) },
    appendOnly: true,
  },
  link_record: {
    about: 'A source’s person record as the last refresh linked it, and what it is found by.',
    policies: managed(dataManager),
  },
  link_draw: {
    about: 'A sample of pairs drawn for review by hand, by band of match weight.',
    policies: { select: numbers, insert: all(dataManager, by('drawn_by')) },
    appendOnly: true,
  },
  link_draw_pair: {
    about: 'A pair of a draw, and its turn.',
    policies: { select: all(caseRoles, ofPair), insert: dataManager },
    appendOnly: true,
  },
  link_claim: {
    about: 'A pair somebody is looking at now.',
    policies: {
      select: all(caseRoles, ofPair),
      insert: all(linkers, by('account_id')),
      delete: all(linkers, `(${by('account_id')} or expires_at < now())`),
    },
  },
  link_judgement: {
    about: 'What an officer said of a drawn pair; undone once at most.',
    policies: {
      select: all(caseRoles, ofPair),
      insert: all(linkers, by('judged_by'), 'undone_by is null'),
      update: { using: linkers, check: by('undone_by'), columns: ['undone_by', 'undone_at'] },
    },
  },
} as const satisfies Readonly<Record<string, Table>>
