import { z } from 'zod'
import { defineLongAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { isOpen, jobs, readJobs } from '../../jobs/index.ts'
import { refusal } from '../../model/index.ts'
import { chooseScope } from '../due/choose-scope.ts'
import { refreshErrors } from '../errors.ts'
import { refreshStore } from '../refresh.ts'

export const subject = 'refresh'

/**
 * A refresh goes on in the background as whoever started it: a data manager, who sees every case.
 * @throws LB_REFRESH_UNDER_WAY
 */
export const startRefresh = defineLongAct({
  name: 'refresh.start',
  kind: 'write',
  about: 'Starts a refresh of what changed, in the background',
  permission: 'importExtracts',
  input: fields.nothing,
  output: z.strictObject({ jobId: outputs.id }),
  subject: () => subject,
  notes: ['computation'],
  run: (context): Promise<{ readonly jobId: number }> =>
    context.enter(async (unit) => {
      await requireIdle(unit)
      unit.note({ action: 'computation', subject, details: { started: true } })
      const jobId = await context.service(jobs).order(unit, {
        kind: 'refresh',
        subject,
        input: {},
        run: (report) =>
          context.enter((own) =>
            refreshStore(
              own,
              () => chooseScope(own, false),
              (stage, done, total) => report({ stage, done, total }),
            ),
          ),
      })
      return { jobId }
    }),
})

async function requireIdle(unit: UnitOfWork): Promise<void> {
  const open = (await readJobs(unit, { subject })).find(isOpen)
  if (!open) return
  const cause = `${open.startedBy} started a refresh at ${open.createdAt}, and it is not over.`
  throw refusal(refreshErrors, 'LB_REFRESH_UNDER_WAY', cause)
}
