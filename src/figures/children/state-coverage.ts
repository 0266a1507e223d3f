import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { childEventKinds } from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'

/**
 * Says from when to when a source could have held records of a kind at all, or that nothing is to be taken for
 * covered any more. What was said before stays on file; the last counts. @throws LB_COVERAGE_SOURCE,
 * LB_COVERAGE_DAYS, LB_COVERAGE_AREAS
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
    /** Postcode areas or districts, `QX, ZZ18`. Empty: wherever a child lives. */
    areas: fields.text(400).default(''),
    basis: fields.reason,
    withdrawn: z.boolean().default(false),
  }),
  output: outputs.object({ source: outputs.text, kind: outputs.text }),
  subject: ({ source }) => `source:${source}`,
  notes: ['alteration'],
  async run({ db, note, who }, input) {
    const { source, kind, from, until, basis, withdrawn } = input
    const areas = areasIn(input.areas)
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
        areas,
        basis,
        withdrawn,
        stated_by: who.accountId,
      })
      .execute()
    note({
      action: 'alteration',
      subject: `source:${source}`,
      details: { kind, from, until, areas, withdrawn },
    })
    return { source, kind }
  },
})

/** `QX`, or `QX18`: the letters of a postcode, or all before its last three characters. */
const areaForm = /^[A-Z]{1,2}(?:\d[A-Z\d]?)?$/

function areasIn(text: string): string[] | null {
  const areas = [...new Set(text.toUpperCase().split(/[\s,;]+/))].filter((one) => one !== '')
  if (!areas.every((one) => areaForm.test(one))) {
    throw refusal(figuresErrors, 'LB_COVERAGE_AREAS', { field: 'areas' })
  }
  return areas.length === 0 ? null : areas
}
