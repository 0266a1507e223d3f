import { sql } from 'kysely'
import { z } from 'zod'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { defineAct } from '../acts/act.ts'
import * as fields from '../acts/fields.ts'
import * as outputs from '../acts/outputs.ts'
import { purposeNames, roles } from '../roles.ts'
import { digestsOf, digestWithoutKey, searchedWords, wordsIn } from './searched-words.ts'

const searchEntrySchema = outputs.object({
  index: outputs.count,
  at: outputs.text,
  account: outputs.text,
  role: z.enum([...roles, 'system']),
  subject: outputs.text,
  purpose: outputs.text.nullable(),
  /** All that was typed are these words, or they were among others; without: an entry from before the key. */
  match: z.enum(['all', 'among', 'withoutKey']),
})
export type SearchEntry = z.output<typeof searchEntrySchema>

/**
 * Whether somebody searched for these words, who and why: their digests are looked for on the ledger. It is itself a search,
 * with a purpose and an entry that keeps digests.
 */
export const findSearches = defineAct({
  name: 'ledger.searches',
  kind: 'read',
  about:
    'Entries of searches for certain words, by their digests: who searched for somebody, and why',
  permission: 'readLedger',
  input: z.strictObject({
    words: fields.query.min(1, { error: 'Type the words' }),
    purpose: z.enum(purposeNames, { error: 'Choose a purpose' }),
    reason: fields.requiredText(fields.longestReason, 'Give a reason'),
    page: fields.page,
  }),
  output: outputs.pageOf(searchEntrySchema),
  subject: () => 'ledger',
  notes: ['consultation'],
  async run({ db, note }, { words, purpose, reason, page }): Promise<Page<SearchEntry>> {
    const asked = await searchedWords({ db }, words)
    note({
      action: 'consultation',
      subject: 'ledger',
      purpose,
      reason,
      details: { part: 'searches', page, ...asked },
    })
    const each = await digestsOf({ db }, [...new Set(wordsIn(words))])
    const old = digestWithoutKey(words)
    const { rows } = await sql<Omit<SearchEntry, 'at'> & { at: Date; total: number }>`
      select e.index, e.at, coalesce(n.name, e.account_id) as account, e.body::jsonb->>'role' as role, e.subject,
        e.body::jsonb->>'purpose' as purpose, count(*) over () as total,
        case when d.query = ${asked.query} or coalesce(b.details->'terms', '[]') @> to_jsonb(${asked.query}::text) then 'all' when d.query = ${old} then 'withoutKey' else 'among' end as match
      from ledger_entry e left join account_name n on n.id = e.account_id
        cross join lateral (select e.body::jsonb->'details' as details) b
        cross join lateral (select coalesce(b.details->>'query', b.details->'asked'->>'q') as query, b.details->'words' as words) d
      where e.body like any (${[asked.query, old, ...each.slice(0, 1)].map((digest) => `%${digest}%`)}::text[])
        and (d.query in (${asked.query}, ${old}) or coalesce(b.details->'terms', '[]') @> to_jsonb(${asked.query}::text) or ${each.length > 0} and d.words @> ${JSON.stringify(each)}::jsonb)
      order by e.index desc limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
    return pageOfCounted(rows, page, ({ total: _, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
    }))
  },
})
