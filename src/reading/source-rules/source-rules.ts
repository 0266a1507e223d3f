import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { lock } from '../../store/index.ts'
import { type GivenAndEnded, type GivenRow, givenAndEnded } from '../batches/given-and-ended.ts'
import { readingOfficers, specialismsOf } from '../batches/reading-officers.ts'
import { readingErrors } from '../errors.ts'
import { countListedBySource } from '../worklist/count-listed.ts'
import { type SourceRule, type SourceRules, sourceRulesSchema } from './contract.ts'
import { sourceReaders } from './ruled-sources.ts'

/** Which specialism reads which source. Officers are not shown it, as they are shown no batch. */
export const sourceRules = defineAct({
  name: 'reading.sourceRules',
  kind: 'read',
  about: 'Which specialism reads the cases of which source, and who of it is at work',
  permission: 'leadReview',
  input: fields.nothing,
  output: sourceRulesSchema,
  subject: () => 'sourceRules',
  notes: ['consultation'],
  async run(unit): Promise<SourceRules> {
    unit.note({ action: 'consultation', subject: 'sourceRules' })
    const [rows, sources, officers] = await Promise.all([
      ruleRows(unit),
      sourcesOf(unit),
      readingOfficers(unit),
    ])
    return { rows, sources, specialisms: specialismsOf(officers) }
  },
})

/**
 * From now on the cases of a source are given to whoever has the specialism, in their place in the order, and to nobody else while
 * one of them is at work who can read the case. A batch goes before it. A source may have several.
 * @throws LB_SOURCE_RULE_NONE, LB_BATCH_NOBODY, LB_SOURCE_RULE_STANDS
 */
export const setSourceRule = defineAct({
  name: 'reading.setSourceRule',
  kind: 'write',
  about: 'Gives the cases of a source to whoever has a specialism, until it is ended',
  permission: 'leadReview',
  input: z.strictObject({
    source: fields.key,
    specialism: fields.requiredText(100, 'Choose the specialism'),
    reason: fields.requiredText(1_000, 'Say why they read it'),
  }),
  subject: ({ source }) => `source:${source}`,
  notes: ['alteration'],
  async run(unit, { source, specialism, reason }): Promise<void> {
    const { db, note, who } = unit
    // Nobody takes a case, and no second lead sets it, between looking and setting.
    await lock(unit, 'takeNext')
    const [sources, officers] = await Promise.all([sourcesOf(unit), readingOfficers(unit)])
    if (!sources.some(({ value }) => value === source)) {
      throw refusal(readingErrors, 'LB_SOURCE_RULE_NONE', { field: 'source' })
    }
    if (!specialismsOf(officers).includes(specialism)) {
      throw refusal(readingErrors, 'LB_BATCH_NOBODY', { field: 'specialism' })
    }
    const standing = await db
      .selectFrom('source_rule')
      .select('id')
      .where('source_id', '=', source)
      .where('specialism', '=', specialism)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (standing !== undefined) throw refusal(readingErrors, 'LB_SOURCE_RULE_STANDS')
    await db
      .insertInto('source_rule')
      .values({
        ...{ source_id: source, specialism, reason, given_by: who.accountId },
        ...{ ended_by: null, ended_at: null, ended_reason: null },
      })
      .execute()
    note({
      action: 'alteration',
      subject: `source:${source}`,
      reason,
      details: { part: 'sourceRule', specialism },
    })
  },
})

/** The cases of the source are everybody’s again, or of whoever else reads it by another rule. */
export const endSourceRule = defineAct({
  name: 'reading.endSourceRule',
  kind: 'write',
  about: 'Ends a rule by which a specialism reads a source',
  permission: 'leadReview',
  input: z.strictObject({
    ruleId: fields.id,
    reason: fields.requiredText(1_000, 'Say why it ends'),
  }),
  subject: ({ ruleId }) => `sourceRule:${ruleId}`,
  notes: ['alteration'],
  async run({ db, note, who }, { ruleId, reason }): Promise<void> {
    const ended = await db
      .updateTable('source_rule')
      .set({ ended_by: who.accountId, ended_at: new Date(), ended_reason: reason })
      .where('id', '=', ruleId)
      .where('ended_at', 'is', null)
      .returning(['source_id', 'specialism'])
      .executeTakeFirst()
    if (ended === undefined) throw refusal(readingErrors, 'LB_SOURCE_RULE_ENDED')
    note({
      action: 'alteration',
      subject: `source:${ended.source_id}`,
      reason,
      details: { part: 'sourceRule', specialism: ended.specialism, ended: true },
    })
  },
})

async function ruleRows(unit: UnitOfWork): Promise<readonly SourceRule[]> {
  const { rows } = await sql<Omit<SourceRule, keyof GivenAndEnded | 'unread'> & GivenRow>`
    with reader as materialized (${sourceReaders})
    select r.id as "ruleId", r.source_id as "sourceId", s.name as source, r.specialism, r.reason,
      coalesce(g.name, r.given_by) as "givenBy", r.given_at as given,
      coalesce(e.name, r.ended_by) as "endedBy", r.ended_at as "endedAt", r.ended_reason as "endedReason",
      array(select n.name from reader t join account_name n on n.id = t.account_id
        where t.rule_id = r.id order by 1) as "atWork"
    from source_rule r join source s on s.id = r.source_id
      left join account_name g on g.id = r.given_by left join account_name e on e.id = r.ended_by
    order by r.ended_at is not null, case when r.ended_at is null then s.name end, r.ended_at desc, r.id`.execute(
    unit.db,
  )
  const counts = await countListedBySource(unit)
  return rows.map((row) => ({
    ...givenAndEnded(row),
    unread: counts.get(row.sourceId)?.unread ?? 0,
  }))
}

async function sourcesOf({ db }: UnitOfWork): Promise<SourceRules['sources']> {
  const { rows } = await sql<SourceRules['sources'][number]>`
    select id as value, name as words from source order by name, id`.execute(db)
  return rows
}
