import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drawSample, estimateCount } from '../../src/estimates/index.ts'
import { openOffice } from '../triage/demo/office.ts'
import { percent, table } from '../triage/tables.ts'

/**
 * How often the intervals of sampled estimates hold the truth: for each definition a random sample of
 * the cases it leaves undetermined in a made-up archive, answered by the truth, drawn by many seeds.
 *
 *   node bench/estimates/run.ts [--cases 9000] [--seed 1] [--sample 200] [--draws 200]
 *
 * About two minutes. Prints Markdown.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '9000' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '200' },
    draws: { type: 'string', default: '200' },
  },
})
const draws = Number(values.draws)
const office = await openOffice(Number(values.cases), Number(values.seed), 0)
try {
  const lines = (await readFile(join(office.truth, 'cases.jsonl'), 'utf8')).trim().split('\n')
  const truth = new Map(
    lines.map((line) => {
      const { source, ref, meets } = JSON.parse(line) as {
        source: string
        ref: string
        meets: Readonly<Record<string, boolean>>
      }
      return [`${source} ${ref}`, meets] as const
    }),
  )
  const open = await office.door.enter(office.operator, async ({ db, note }) => {
    note({ action: 'consultation', subject: 'findings' })
    return db
      .selectFrom('finding')
      .innerJoin('case_file', 'case_file.id', 'finding.case_id')
      .select(['finding.definition_id', 'finding.case_id', 'case_file.source_id', 'case_file.ref'])
      .where('finding.answer', '=', 'undetermined')
      .execute()
  })
  const rows = [...Map.groupBy(open, (row) => row.definition_id)].map(([definition, cases]) => {
    const met = new Set(
      cases
        .filter((row) => truth.get(`${row.source_id} ${row.ref}`)?.[definition])
        .map((row) => Number(row.case_id)),
    )
    const parts = [...Map.groupBy(cases, (row) => row.source_id)].map(([name, some]) => ({
      name,
      ids: some.map((row) => Number(row.case_id)),
    }))
    let [held, width, error] = [0, 0, 0]
    for (let draw = 0; draw < draws; draw += 1) {
      const drawn = drawSample(`draw ${draw}`, parts, Number(values.sample))
      const { estimate, low, high } = estimateCount(
        drawn.map(({ name, size, order }) => ({
          name,
          size,
          answered: order.length,
          yes: order.filter((caseId) => met.has(caseId)).length,
          unclear: 0,
        })),
      )
      held += Number(low <= met.size && met.size <= high)
      width += (high - low) / draws
      error += (estimate! - met.size) / draws
    }
    return [
      definition,
      cases.length,
      met.size,
      percent(held / draws),
      error.toFixed(1),
      width.toFixed(0),
    ]
  })
  console.log(
    table(
      [
        'definition',
        'undetermined',
        'of them met',
        'intervals that hold it',
        'mean error',
        'mean width',
      ],
      rows,
    ),
  )
} finally {
  await office.store.close()
  await rm(office.directory, { recursive: true, force: true })
}
