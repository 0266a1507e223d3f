import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, type UnitOfWork } from '../../access/index.ts'
import { type BirthStatement, type PartialDate, refusal } from '../../model/index.ts'
import { recordedDate } from '../../store/index.ts'
import { definitionNamed } from '../counts/definitions.ts'
import { needCounted } from '../counts/figures.ts'
import { figuresErrors } from '../errors.ts'
import { type Equality, type EqualityPeople, equalityPeople, equalitySchema } from './contract.ts'
import { countEquality } from './count-equality.ts'
import type { EqualityCase } from './equality-cube.ts'
import { equalityNow } from './kept-equality.ts'
import type { CaseFinding, CaseProgress } from './steps.ts'

/**
 * Whether cases of different people reach the steps of the work at the same rate. Counted by the
 * system, which sees every case, and answered as counts alone: no case is named, and nothing of it
 * goes into the order of reading.
 */
export const equality = defineLongAct({
  name: 'figures.equality',
  kind: 'read',
  about:
    'Rates at each step of the work by ethnicity, sex, age, disability and area, compared with one another',
  permission: 'leadReview',
  input: z.strictObject({
    definition: fields.key,
    whose: z.enum(equalityPeople).default('children'),
  }),
  output: equalitySchema,
  subject: () => 'equality',
  notes: ['consultation', 'computation'],
  async run(
    { enter, enterAsSystem, who, service },
    { definition: name, whose },
  ): Promise<Equality> {
    const { id, version, title, refreshed } = await enter(async (unit) => {
      const details = { definition: name, whose }
      unit.note({ action: 'consultation', subject: 'equality', details })
      const named = await definitionNamed(unit, name)
      if (!named) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
      await needCounted(unit, named)
      const { rows } = await sql<{ last: string }>`
        select coalesce(max(id), 0)::text as last from refresh`.execute(unit.db)
      return { ...named, refreshed: rows[0]!.last }
    })
    const of = `${id}@${version}`
    return service(equalityNow)(`${of} ${whose}`, refreshed, async (at) => {
      const { cases, withNobody } = await enterAsSystem(async (unit) => {
        const details = { definition: of, whose, for: who.accountId }
        unit.note({ action: 'computation', subject: 'equality', details })
        return readCases(unit, { id, version }, whose)
      })
      const counted = await countEquality(cases, whose)
      const head = { definition: id, version, title, whose, countedAt: at.toISOString() }
      return { ...head, cases: cases.length, withNobody, ...counted }
    })
  },
})

interface StoredEqualityCase {
  readonly id: number
  readonly source: string
  readonly area: string | null
  readonly day: PartialDate | null
  readonly assessed: boolean
  readonly disabled: boolean
  readonly progress: CaseProgress
  readonly finding: CaseFinding
}

interface StoredEqualityPerson {
  readonly caseId: number
  readonly sex: string | null
  readonly ethnicity: { readonly scheme: string; readonly code: string } | null
  readonly birth: BirthStatement | null
}

/** Whose mentions are looked at. */
const rolesOf: Readonly<Record<EqualityPeople, readonly string[]>> = {
  children: ['victim', 'subject'],
  suspects: ['suspect'],
}

/** Assessment factors that are a disability of the child: learning (5A) and physical (6A). */
const disabilityFactors = '(^|[^0-9A-Z])(5A|6A)([^0-9A-Z]|$)'

async function readCases(
  { db }: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  whose: EqualityPeople,
): Promise<{ readonly cases: readonly EqualityCase[]; readonly withNobody: number }> {
  const { rows } = await sql<StoredEqualityCase>`
    select c.id, c.source_id as source, c.area,
      coalesce(${recordedDate('occurred')}, ${recordedDate('opened')}) as day,
      a.case_id is not null as assessed, coalesce(a.disabled, false) as disabled,
      coalesce((select d.outcome from decision d where d.case_id = c.id and d.status = 'authorised'
        order by d.id desc limit 1),
        case when exists (select from reading_head h where h.case_id = c.id) then 'read'
          else 'unread' end) as progress,
      f.answer as finding
    from case_file c
      join finding f on f.case_id = c.id and f.definition_id = ${id} and f.version = ${version}
      left join (
        select e.case_id, bool_or(upper(e.details->>'factors') ~ ${disabilityFactors}) as disabled
        from event e where e.kind = 'assessment' and e.details ? 'factors' group by e.case_id) a
        on a.case_id = c.id
    order by c.id`.execute(db)
  const people = await sql<StoredEqualityPerson>`
    select m.case_id as "caseId", m.person #>> '{sex,value}' as sex,
      m.person #> '{ethnicity,value}' as ethnicity, m.person #> '{birth,value}' as birth
    from mention m where m.case_id is not null and m.role = any(${[...rolesOf[whose]]}::text[])
    order by m.case_id, m.id`.execute(db)
  const peopleOf = Map.groupBy(people.rows, ({ caseId }) => Number(caseId))
  const named = rows.filter((row) => peopleOf.has(Number(row.id)))
  return {
    withNobody: rows.length - named.length,
    cases: named.map(({ id: caseId, assessed, disabled, ...row }) => ({
      ...row,
      disability: assessed ? disabled : null,
      people: peopleOf.get(Number(caseId)) ?? [],
    })),
  }
}
