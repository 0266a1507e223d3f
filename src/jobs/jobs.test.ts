import { spawn } from 'node:child_process'
import { hostname } from 'node:os'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openDoor, operator, type UnitOfWork } from '../access/index.ts'
import { inContext, type Store } from '../store/index.ts'
import { oneEngine } from '../testing/stores.ts'
import type { JobOrder, JobRow } from './contract.ts'
import { type Jobs, openJobs } from './open-jobs.ts'
import { readJobs } from './read-jobs.ts'

async function desk(store: Store) {
  const who = await operator(store)
  const door = openDoor(store)
  const { jobs } = await openJobs(store)
  const entered = <T>(work: (unit: UnitOfWork) => Promise<T>) =>
    door.enter(who, async (unit) => {
      unit.note({ action: 'computation', subject: 'made-up' })
      return work(unit)
    })
  const order = (one: Partial<JobOrder>, by: Jobs = jobs) =>
    entered((unit) =>
      by.order(
        { ...unit, session: null },
        { kind: 'import', subject: 'made-up', input: {}, run: async () => null, ...one },
      ),
    )
  const seen = async (id: number): Promise<JobRow> =>
    (await entered((unit) => readJobs(unit))).find(({ jobId }) => jobId === id)!
  const until = async (id: number, is: (job: JobRow) => boolean): Promise<JobRow> => {
    for (;;) {
      const job = await seen(id)
      if (is(job)) return job
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { jobs, order, seen, until, entered }
}

const gate = () => {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

oneEngine('a job in the background', (open) => {
  it('begins when the act that ordered it is committed, and leaves what came of it', async () => {
    const { order, until } = await desk(await open())
    const id = await order({ run: async () => ({ rows: 3 }), input: { files: ['a.csv'] } })
    const done = await until(id, ({ state }) => state === 'done')
    expect(done).toMatchObject({ result: { rows: 3 }, input: { files: ['a.csv'] }, failure: null })
    expect(done.endedAt).not.toBeNull()
  })

  it('is never done where the act fails', async () => {
    const { jobs, entered, order, until } = await desk(await open())
    let done = 0
    const lost = entered(async (unit) => {
      await jobs.order(
        { ...unit, session: null },
        { kind: 'import', subject: 'lost', input: {}, run: async () => (done += 1) },
      )
      throw new Error('made up')
    })
    await expect(lost).rejects.toThrow('made up')
    await until(await order({}), ({ state }) => state === 'done')
    expect(done).toBe(0)
  })

  it('waits for the one before it in its lane, and says for whose', async () => {
    const { order, until } = await desk(await open())
    const first = gate()
    await order({ run: () => first.passed })
    let began = false
    const second = await order({
      kind: 'refresh',
      run: async () => {
        began = true
      },
    })
    const waiting = await until(second, ({ waitsFor }) => waitsFor !== null)
    expect(waiting).toMatchObject({
      state: 'waiting',
      waitsFor: { kind: 'import', startedBy: 'Operator at the command line' },
    })
    expect(began).toBe(false)
    first.open()
    await until(second, ({ state }) => state === 'done')
  })

  it('that fails says why, and the next begins', async () => {
    const { order, until } = await desk(await open())
    let over = 0
    const failing = await order({
      run: async () => {
        throw new Error('a line of a record')
      },
      over: async () => {
        over += 1
      },
    })
    const failed = await until(failing, ({ state }) => state === 'failed')
    expect(failed.failure).toMatchObject({ code: 'LB_JOB_FAULT' })
    expect(JSON.stringify(failed)).not.toContain('a line of a record')
    expect(over).toBe(1)
    await until(await order({}), ({ state }) => state === 'done')
  })

  it('is given up when the program is to end, and says so', async () => {
    const { jobs, order, until, seen } = await desk(await open())
    const id = await order({
      async run(report) {
        for (;;) {
          report({ stage: 'rows', done: 1, total: null })
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      },
    })
    await until(id, ({ state }) => state === 'running')
    await jobs.stop()
    expect(await seen(id)).toMatchObject({
      state: 'cutOff',
      failure: { code: 'LB_JOB_CUT_OFF' },
    })
  })

  it('of a process that was killed shows as cut off, is named at the next start, and blocks nobody', async () => {
    const store = await open()
    const who = await operator(store)
    await inContext(store.db, who, (tx) =>
      sql`insert into job (kind, lane, subject, account_id, started_by, process, input, state, beat_at)
        values ('import', 'archive', 'killed', 'x', 'Dana Example', 'elsewhere/1/x', '{}', 'running',
          now() - interval '2 minutes')`.execute(tx),
    )
    const { seen, order, until, entered } = await desk(store)
    const [killed] = await entered((unit) => readJobs(unit, { subject: 'killed' }))
    expect(killed).toMatchObject({ state: 'cutOff', failure: { code: 'LB_JOB_CUT_OFF' } })
    await until(await order({}), ({ state }) => state === 'done')
    expect(await seen(killed!.jobId)).toMatchObject({ state: 'cutOff' })
    expect((await openJobs(store)).cutOff).toEqual([])
  })

  it('of a process that ends in a moment is cut off at the next start', async () => {
    const store = await open()
    const who = await operator(store)
    const other = spawn('sleep', ['60'])
    const name = `${hostname()}/${other.pid}/x`
    await inContext(store.db, who, (tx) =>
      sql`insert into job (kind, lane, subject, account_id, started_by, process, input, state)
        values ('import', 'archive', 'ending', 'x', 'Dana Example', ${name}, '{}', 'running')`.execute(
        tx,
      ),
    )
    const opened = openJobs(store)
    setTimeout(() => other.kill('SIGKILL'), 300)
    expect((await opened).cutOff).toMatchObject([{ process: name }])
  })
})
