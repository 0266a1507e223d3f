import type { Jobs } from '../jobs/index.ts'

/** Jobs that are over as soon as they are ordered, and did nothing: what an act itself writes is then all there is. */
export const jobsDoneAtOnce: Jobs = {
  async order({ db, who }, { kind, subject, input }) {
    const { id } = await db
      .insertInto('job')
      .values({
        kind,
        lane: 'archive',
        subject,
        account_id: who.accountId,
        started_by: who.name,
        process: 'none',
        state: 'done',
        input: JSON.stringify(input),
        result: JSON.stringify({ extracts: [], refused: [] }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
  stop: async () => undefined,
}
