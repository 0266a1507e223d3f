import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, type UnitOfWork } from '../../access/index.ts'
import {
  type CaseRow,
  caseColumns,
  casePage,
  caseRow,
  type StoredCase,
  sourcesCalled,
} from '../../cases/index.ts'
import { compareOn, type Definition } from '../../definitions/index.ts'
import { type ArchiveFacts, readDefinitions } from '../../facts/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { definitionNamed } from '../counts/definitions.ts'
import { answers, wantedFigure } from '../counts/figures.ts'
import { type Comparison, comparisonSchema } from './contract.ts'
import { countOverAll } from './count-over-all.ts'
import { inSlices } from './in-slices.ts'
import { summed } from './summed.ts'

/** Null where one of the two is not registered. @throws LB_DRAFT_SLOW */
export const compareDefinitions = defineLongAct({
  name: 'figures.compare',
  kind: 'read',
  about: 'Two definitions, or two versions of one, case by case over all cases',
  permission: 'readFigures',
  input: z.strictObject({ a: fields.key, b: fields.key }),
  output: comparisonSchema.nullable(),
  subject: () => 'definitions',
  notes: ['consultation', 'computation'],
  async run(context, { a, b }): Promise<Comparison | null> {
    const [rowA, rowB] = await context.enter(async (unit) => {
      unit.note({ action: 'consultation', subject: 'definitions', details: { compared: [a, b] } })
      return [await definitionNamed(unit, a), await definitionNamed(unit, b)] as const
    })
    if (!rowA || !rowB) return null
    return countOverAll(context, 'definitions', async (unit, facts) => {
      const [left, right] = [await named(unit, a), await named(unit, b)]
      const compared = await comparedOn(left, right, facts)
      return {
        a: rowA,
        b: rowB,
        ...summed(left, right, facts.cases, compared, await sourcesCalled(unit)),
      }
    })
  },
})

/** The cases of one cell that this officer may see. */
export const comparedCases = defineLongAct({
  name: 'figures.comparedCases',
  kind: 'read',
  about: 'The cases on which two definitions say what a cell names',
  permission: 'listBehindFigure',
  input: z.strictObject({
    a: fields.key,
    b: fields.key,
    answerA: z.enum(answers),
    answerB: z.enum(answers),
    page: fields.page,
  }),
  output: casePage,
  subject: () => 'definitions',
  notes: ['computation', 'consultation'],
  async run(context, { a, b, answerA, answerB, page }): Promise<Page<CaseRow>> {
    const ids = await countOverAll(context, 'definitions', async (unit, facts) => {
      const compared = await comparedOn(await named(unit, a), await named(unit, b), facts)
      return compared
        .filter((each) => each.a === answerA && each.b === answerB)
        .map(({ caseId }) => caseId)
    })
    return context.enter(async ({ db, note }) => {
      const { rows } = await sql<StoredCase & { total: number }>`
        select ${caseColumns}, count(*) over () as total
        from case_file c left join worklist w on w.case_id = c.id
        where c.id = any(${[...ids]}::bigint[])
        order by w.place nulls last, c.id limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
      note({
        action: 'consultation',
        subject: 'definitions',
        details: {
          compared: [a, b],
          answers: [answerA, answerB],
          cases: rows.map(({ caseId }) => caseId),
        },
      })
      return pageOfCounted(rows, page, caseRow)
    })
  },
})

const comparedOn = (a: Definition, b: Definition, { facts }: ArchiveFacts) =>
  inSlices(facts, (each) => compareOn(a, b, each))

/** One of several checks already found it registered. */
const named = async (unit: UnitOfWork, name: string): Promise<Definition> =>
  (await readDefinitions(unit, wantedFigure(name)))[0]!
