import { z } from 'zod'
import { defineAct, fields } from '../../access/index.ts'
import { namedSources } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { readingErrors } from '../errors.ts'
import { readingsChanged } from '../learner-service.ts'
import { type KnownCases, knownCasesSchema } from './contract.ts'

/**
 * Puts a case whose answer is known among the others: it comes by chance, and nobody who reads can
 * tell. @throws LB_KNOWN_CASE
 */
export const nameKnownCase = defineAct({
  name: 'reading.nameKnownCase',
  kind: 'write',
  about: 'Puts a case whose answer is known among those to be read',
  permission: 'nameKnownCases',
  input: z.strictObject({
    source: fields.key,
    ref: fields.key,
    matters: z.boolean(),
    reason: fields.requiredText(2_000, 'Say how the answer is known'),
  }),
  subject: () => 'triage:known',
  notes: ['alteration'],
  async run({ db, note, who }, input): Promise<void> {
    const found = await db
      .selectFrom('case_file')
      .select('id')
      .where('source_id', '=', input.source)
      .where('ref', '=', input.ref)
      .executeTakeFirst()
    if (!found) {
      const cause = `${input.source} has no case with the reference ${input.ref}.`
      throw refusal(readingErrors, 'LB_KNOWN_CASE', { cause, field: 'ref' })
    }
    const caseId = found.id
    const read = await db
      .selectFrom('reading_head')
      .select('reading_id')
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    const named = await db
      .selectFrom('known_case')
      .select('case_id')
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (read || named) {
      const cause = read
        ? `The case ${input.ref} was read already.`
        : `The case ${input.ref} is among the known cases already.`
      throw refusal(readingErrors, 'LB_KNOWN_CASE', { cause, field: 'ref' })
    }
    await db
      .insertInto('known_case')
      .values({
        case_id: caseId,
        matters: input.matters,
        reason: input.reason,
        named_by: who.accountId,
      })
      .execute()
    note({ action: 'alteration', subject: 'triage:known', reason: input.reason })
  },
  after: readingsChanged,
})

/** Every known case, the newest first. */
export const knownCases = defineAct({
  name: 'reading.knownCases',
  kind: 'read',
  about: 'Cases whose answer is known, the newest first',
  permission: 'nameKnownCases',
  input: fields.nothing,
  output: knownCasesSchema,
  subject: () => 'triage:known',
  notes: ['consultation'],
  async run(unit): Promise<KnownCases> {
    const { db, note } = unit
    const rows = await db
      .selectFrom('known_case')
      .innerJoin('case_file', 'case_file.id', 'known_case.case_id')
      .select(['case_id', 'case_file.ref', 'matters', 'reason'])
      .select(sourceName('case_file.source_id').as('source'))
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('reading_head')
              .select('reading_id')
              .whereRef('reading_head.case_id', '=', 'known_case.case_id'),
          )
          .as('read'),
      )
      .orderBy('named_at', 'desc')
      .execute()
    note({ action: 'consultation', subject: 'triage:known', details: { cases: rows.length } })
    return {
      rows: rows.map(({ case_id, ref, source, matters, reason, read }) => ({
        caseId: case_id,
        ref,
        source,
        matters,
        reason,
        read: Boolean(read),
      })),
      sources: await namedSources(unit),
    }
  },
})
