import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { childEventKinds } from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'

/**
 * Says from when to when a source could have held records of a kind at all, or that nothing is to be taken for
 * covered any more. What was said before stays on file; the last counts. @throws LB_COVERAGE_SOURCE, LB_COVERAGE_DAYS
 */
export const stateCoverage = defineAct({
  name: 'figures.stateCoverage',
  kind: 'write',
  about: 'Says from when to when a source could have held such a record',
  permission: 'importExtracts',
  input: z.strictObject({
    source: fields.key,
    kind: z.enum(childEventKinds),
    from: z.iso.date(),
    until: z.iso.date().nullable().default(null),
    basis: fields.reason,
    withdrawn: z.boolean().default(false),
  }),
  output: outputs.object({ source: outputs.text, kind: outputs.text }),
  subject: ({ source }) => `source:${source}`,
  notes: ['alteration'],
  async run({ db, note, who }, input) {
    const { source, kind, from, until, basis, withdrawn } = input
    if (until !== null && until < from) {
      throw refusal(figuresErrors, 'LB_COVERAGE_DAYS', { field: 'until' })
    }
    const known = await db
      .selectFrom('source')
      .select('id')
      .where('id', '=', source)
      .executeTakeFirst()
    if (!known) throw refusal(figuresErrors, 'LB_COVERAGE_SOURCE', { field: 'source' })
    await db
      .insertInto('source_coverage')
      .values({
        source_id: source,
        kind,
        covered_from: from,
        covered_until: until,
        basis,
        withdrawn,
        stated_by: who.accountId,
      })
      .execute()
    note({
      action: 'alteration',
      subject: `source:${source}`,
      details: { kind, from, until, withdrawn },
    })
    return { source, kind }
  },
})
