import { all, authoriser, by, caseRoles, me, mention, officers, type Table } from './policy.ts'

const ofMentions = `exists (select from unnest(mentions) as named (id) where ${mention('named.id')})`
const settled = ['state', 'settled_by', 'settled_at', 'settled_reason']

/** How people wish to be reached; seen where any mention of theirs is, for a wish that is hidden cannot be kept. */
export const contactTables = {
  contact_plan: {
    about: 'How somebody wishes to be reached, by whom, and of what they wish to be told.',
    policies: {
      select: all(caseRoles, ofMentions),
      insert: all(officers, by('written_by'), `state in ('standing', 'proposed')`, ofMentions),
      update: {
        using: all(authoriser, ofMentions),
        check: all(by('settled_by'), `written_by <> ${me}`),
        columns: settled,
      },
    },
  },
  contact_override: {
    about: 'Leave to go past “do not contact” for a time: asked for by one, granted by another.',
    policies: {
      select: all(caseRoles, ofMentions),
      insert: all(officers, by('asked_by'), `state = 'proposed'`, ofMentions),
      update: {
        using: all(authoriser, ofMentions),
        check: all(by('settled_by'), `asked_by <> ${me}`),
        columns: settled,
      },
    },
  },
} as const satisfies Readonly<Record<string, Table>>
