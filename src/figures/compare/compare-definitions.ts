import { sql } from 'kysely'
import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import { caseColumns, caseRow, type StoredCase } from '../../cases/index.ts'
import { compareOn, type Definition } from '../../definitions/index.ts'
import { type ArchiveFacts, readDefinitions } from '../../facts/index.ts'
import { pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { definitionNamed } from '../counts/definitions.ts'
import { wantedFigure } from '../counts/figures.ts'
import type { AsCounter } from './as-counter.ts'
import type { CompareReview, Comparison } from './contract.ts'
import { inSlices } from './in-slices.ts'
import { summed } from './summed.ts'

/** @throws LB_DRAFT_SLOW */
export const compareDefinitions =
  (enter: DoorAct, asCounter: AsCounter): CompareReview['compareDefinitions'] =>
  async (who: Who, a, b): Promise<Comparison | null> => {
    const rows = await enter(
      who,
      { permission: 'readFigures', subject: 'definitions' },
      async (unit) => {
        unit.note({ action: 'consultation', subject: 'definitions', details: { compared: [a, b] } })
        return [await definitionNamed(unit, a), await definitionNamed(unit, b)] as const
      },
    )
    const [rowA, rowB] = rows
    if (!rowA || !rowB) return null
    return asCounter(who, 'definitions', async (unit, facts) => {
      const [left, right] = [await named(unit, a), await named(unit, b)]
      const compared = await comparedOn(left, right, facts)
      return { a: rowA, b: rowB, ...summed(left, right, facts.cases, compared) }
    })
  }

export const comparedCases =
  (enter: DoorAct, asCounter: AsCounter): CompareReview['comparedCases'] =>
  async (who, { a, b, answerA, answerB }, page) => {
    const ids = await asCounter(who, 'definitions', async (unit, facts) => {
      const compared = await comparedOn(await named(unit, a), await named(unit, b), facts)
      return compared
        .filter((each) => each.a === answerA && each.b === answerB)
        .map(({ caseId }) => caseId)
    })
    const act = { permission: 'listBehindFigure', subject: 'definitions' } as const
    return enter(who, act, async ({ db, note }) => {
      const { rows } = await sql<StoredCase & { total: number }>`
        select ${caseColumns}, count(*) over () as total
        from case_file c left join worklist w on w.case_id = c.id
        where c.id = any(${[...ids]}::bigint[])
        order by w.place nulls last, c.id limit ${pageRows} offset ${pageStart(page)}`.execute(db)
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
  }

const comparedOn = (a: Definition, b: Definition, { facts }: ArchiveFacts) =>
  inSlices(facts, (each) => compareOn(a, b, each))

/** One of several checks already found it registered. */
const named = async (unit: UnitOfWork, name: string): Promise<Definition> =>
  (await readDefinitions(unit, wantedFigure(name)))[0]!
