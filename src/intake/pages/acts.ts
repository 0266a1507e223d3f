import { z } from 'zod'
import {
  type ActContext,
  type ActUnit,
  defineAct,
  defineLongAct,
  fields,
  outputs,
} from '../../access/index.ts'
import { pageCounts } from '../../archive/index.ts'
import { isOpen, jobStates, jobs, readJobs } from '../../jobs/index.ts'
import { refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { readWaitingPages } from './read-waiting-pages.ts'

const subject = 'pages'

const state = z.strictObject({
  typed: outputs.count,
  waiting: outputs.count,
  otherMachine: outputs.count,
  machine: outputs.count,
  doubtful: outputs.count,
  unreadable: outputs.count,
  blank: outputs.count,
  /** The last time they were read, or are being read. */
  job: z
    .strictObject({
      state: z.enum(jobStates),
      startedBy: outputs.text,
      done: outputs.count.nullable(),
      total: outputs.count.nullable(),
      failure: outputs.text.nullable(),
    })
    .nullable(),
})
export type PagesState = z.output<typeof state>

export const pagesState = defineAct({
  name: 'intake.pages',
  kind: 'read',
  about: 'How many pages of documents are typed, read by machine, unreadable, blank or wait',
  permission: 'importExtracts',
  input: fields.nothing,
  output: state,
  subject: () => subject,
  notes: ['consultation'],
  async run(unit): Promise<PagesState> {
    unit.note({ action: 'consultation', subject })
    const [job] = await readJobs(unit, { subject, most: 1 })
    return {
      ...(await pageCounts(unit)),
      job: job
        ? {
            state: job.state,
            startedBy: job.startedBy,
            done: job.step?.done ?? null,
            total: job.step?.total ?? null,
            failure: job.failure && `${job.failure.cause} ${job.failure.remedy}`,
          }
        : null,
    }
  },
})

/** @throws LB_PAGES_UNDER_WAY, LB_PAGES_NONE */
export const readPages = defineLongAct({
  name: 'intake.readPages',
  kind: 'write',
  about: 'Reads the pages that are pictures by machine, in the background',
  permission: 'importExtracts',
  input: fields.nothing,
  output: z.strictObject({ jobId: outputs.id }),
  subject: () => subject,
  notes: ['computation'],
  run: (context): Promise<{ readonly jobId: number }> =>
    context.enter(async (unit) => {
      const open = (await readJobs(unit, { subject })).find(isOpen)
      if (open) {
        const cause = `${open.startedBy} started it at ${open.createdAt}, and it is not over.`
        throw refusal(intakeErrors, 'LB_PAGES_UNDER_WAY', cause)
      }
      const { waiting } = await pageCounts(unit)
      if (waiting === 0) throw refusal(intakeErrors, 'LB_PAGES_NONE')
      unit.note({ action: 'computation', subject, details: { waiting } })
      return { jobId: await orderReading(context, unit) }
    }),
})

function orderReading(context: ActContext, unit: ActUnit): Promise<number> {
  return context.service(jobs).order(unit, {
    kind: 'pages',
    subject,
    input: {},
    run: (report) =>
      readWaitingPages({
        enter: (work) => context.enter(work),
        report: (done, total) => report({ stage: 'read pages', done, total }),
      }),
  })
}

/** After an import: what it brought is read without anybody having to think of it. */
export async function readWhatCame(context: ActContext): Promise<void> {
  await context.enter(async (unit) => {
    unit.note({ action: 'consultation', subject })
    const { waiting } = await pageCounts(unit)
    const isUnderWay = (await readJobs(unit, { subject })).some(isOpen)
    if (waiting === 0 || isUnderWay) return
    unit.note({ action: 'computation', subject, details: { waiting } })
    await orderReading(context, unit)
  })
}
