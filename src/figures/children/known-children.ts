import { sql } from 'kysely'
import { type ActContext, serviceKey, type UnitOfWork } from '../../access/index.ts'
import type { answer, ChildEventKind, Definition } from '../../definitions/index.ts'
import { type KnownChild, readChildRecords, type SourceCoverage } from '../../facts/index.ts'
import type { IsoDate } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { factsOfAll } from '../compare/remembered-facts.ts'
import { saidOfChildren } from './child-answers.ts'
import type { ChildSample, CoverageRow } from './contract.ts'
import { type KeptAnswers, keptAnswers } from './kept-answers.ts'
import { rulesInUse } from './rules-in-use.ts'
import { newestChildSamples } from './sample-progress.ts'

const answersKept = serviceKey('answers of rules about children', keptAnswers)
/** The day on which rules about children are asked. */
const dayOfChildren = serviceKey(
  'today, for children',
  () => () => new Date().toISOString().slice(0, 10),
)

export interface Answered {
  readonly today: IsoDate
  readonly rules: readonly Definition[]
  readonly children: readonly KnownChild[]
  /** Rule by rule, child by child. */
  readonly answers: ReadonlyMap<string, readonly ReturnType<typeof answer>[]>
  readonly coverage: readonly CoverageRow[]
  /** What officers said last, by rule and the child's place in `children`. */
  readonly said: Awaited<ReturnType<typeof saidOfChildren>>
  /** The newest sample of whom each rule does not list, by rule. */
  readonly samples: ReadonlyMap<string, ChildSample>
}

/** Every child and what sources cover, as of a day, as the system, which sees all records. */
export async function everyChild(
  context: ActContext,
  unit: UnitOfWork,
  today: IsoDate = context.service(dayOfChildren)(),
): Promise<Pick<Answered, 'today' | 'children' | 'coverage'>> {
  const coverage = await readCoverage(unit)
  const { children } = await keptOf(context, unit, coverage, today)
  return { today, children, coverage }
}

/** Every rule in use over every child, as of a day, as the system, which sees all records. */
export async function answerAll(
  context: ActContext,
  unit: UnitOfWork,
  asOf?: IsoDate,
): Promise<Answered> {
  const today = asOf ?? context.service(dayOfChildren)()
  const coverage = await readCoverage(unit)
  const { children, answersOf } = await keptOf(context, unit, coverage, today)
  const rules = await rulesInUse(unit)
  const answers = new Map(rules.map((rule) => [rule.id, answersOf(rule)]))
  const said = await saidOfChildren(unit, children)
  const samples = await newestChildSamples(unit)
  return { today, rules, children, answers, coverage, said, samples }
}

/** Records and coverage are read each time, so that nothing kept outlives what it was worked out from. */
async function keptOf(
  context: ActContext,
  unit: UnitOfWork,
  coverage: readonly CoverageRow[],
  today: IsoDate,
): Promise<KeptAnswers> {
  const archive = await context.service(factsOfAll)(unit)
  const records = await readChildRecords(unit)
  const spans = coverage.map(coverageOf)
  return context.service(answersKept)({ archive, records, coverage: spans, today })
}

/** What is worked out of one rule over every child, as the system, noted with for whom. */
export const computeRule = <T>(
  context: ActContext,
  rule: string,
  compute: (unit: UnitOfWork) => Promise<T>,
): Promise<T> =>
  context.enterAsSystem(async (unit) => {
    unit.note({
      action: 'computation',
      subject: `child rule ${rule}`,
      details: { for: context.who.accountId },
    })
    return compute(unit)
  })

const coverageOf = ({ kind, from, until, areas }: CoverageRow): SourceCoverage => ({
  kind,
  from,
  until,
  areas,
})

/** What stands: the last that was said of each source and kind. */
async function readCoverage({ db }: UnitOfWork): Promise<readonly CoverageRow[]> {
  const { rows } = await sql<CoverageRow & { withdrawn: boolean; kind: ChildEventKind }>`
    select distinct on (source_id, kind) ${sourceName('source_id')} as source, kind,
      to_char(covered_from, 'YYYY-MM-DD') as "from", to_char(covered_until, 'YYYY-MM-DD') as until,
      areas, basis, stated_by as "statedBy", withdrawn
    from source_coverage order by source_id, kind, id desc`.execute(db)
  return rows.flatMap(({ withdrawn, ...row }) => (withdrawn ? [] : [row]))
}
